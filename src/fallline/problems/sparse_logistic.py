"""Which of 45 kinds a dictionary's definition defines, by logistic regression on its words."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor, nn

from fallline.problems._examples import Examples, Parts, split
from fallline.problems._glosses import LABELS, SOURCE, glosses, vocabulary, words
from fallline.problems._problem import MakeOptimizer, Problem, Report
from fallline.problems._training import cross_entropy, supervised

WORDS = 25_500
LONGEST = 32  # words of a gloss; the few beyond are left out
HELD = 5000
PENALTY = 1e-5  # without one, what is fitted best does not generalize best


@functools.cache
def _data() -> Parts:
    """Rows of 32 word numbers from 1 on, filled up with 0."""
    known = vocabulary(WORDS)
    rows = np.zeros((len(words()), LONGEST), np.int32)
    for row, gloss in zip(rows, words(), strict=True):
        numbers = [1 + known[word] for word in gloss if word in known][:LONGEST]
        row[: len(numbers)] = numbers
    return split(Examples(torch.from_numpy(rows), torch.from_numpy(glosses()[0])), valid=HELD, test=HELD)


class _Logistic(nn.Module):
    """Begins at 0: the problem is convex, so a seed draws the order alone."""

    def __init__(self) -> None:
        super().__init__()
        self.bag = nn.EmbeddingBag(1 + WORDS, LABELS, mode="sum", padding_idx=0)
        self.bias = nn.Parameter(torch.zeros(LABELS))
        nn.init.zeros_(self.bag.weight)

    def forward(self, rows: Tensor) -> Tensor:
        """From words (batch, 32) to logits (batch, 45)."""
        logits: Tensor = self.bag(rows) + self.bias
        return logits


def train(make_optimizer: MakeOptimizer, seed: int, batch_size: int | None = 256) -> Iterator[Report]:
    """Logistic regression on how often each word occurs, with an L2 penalty; at each step few of them occur."""
    return supervised(
        make_optimizer, seed, _data(), _Logistic, cross_entropy, batch_size=batch_size, every=50, penalty=PENALTY
    )


sparse_logistic = Problem(
    name="sparse_logistic",
    title="logistic regression on the words of WordNet's glosses",
    train=train,
    steps=800,
    metric="valid_loss",
    target=1.25,
    parameters=(1 + WORDS) * LABELS + LABELS,
    seconds=2.5,
    shows="rare features: CAME and Adagrad lead, Adam does no better than NAG",
    source=SOURCE,
)
