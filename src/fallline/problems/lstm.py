"""A recurrent network that predicts the next character of a dictionary."""

from __future__ import annotations

from collections.abc import Iterator

from torch import Tensor, nn

from fallline.problems._glosses import SOURCE
from fallline.problems._language import characters, windows
from fallline.problems._problem import MakeOptimizer, Problem, Report
from fallline.problems._training import cross_entropy, supervised

WIDTH = 128


class _Recurrent(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.embedding = nn.Embedding(len(characters()), 32)
        self.lstm = nn.LSTM(32, WIDTH, batch_first=True)
        self.head = nn.Linear(WIDTH, len(characters()))

    def forward(self, text: Tensor) -> Tensor:
        """From characters (batch, context) to logits (batch, context, characters)."""
        logits: Tensor = self.head(self.lstm(self.embedding(text.long()))[0])
        return logits


def train(make_optimizer: MakeOptimizer, seed: int, batch_size: int | None = 32) -> Iterator[Report]:
    """An LSTM of 128 cells over 64 characters; the gradient's norm is clipped at 1."""
    return supervised(
        make_optimizer, seed, windows(), _Recurrent, cross_entropy, batch_size=batch_size, every=50, clip=1.0
    )


lstm = Problem(
    name="lstm",
    title="an LSTM on WordNet's glosses, by the character",
    train=train,
    steps=600,
    metric="valid_loss",
    target=1.8,
    parameters=93_570,
    seconds=6.5,
    shows="clipped gradients: NAG gets further than momentum, schedule-free rules further still",
    source=SOURCE,
    matrices=True,
)
