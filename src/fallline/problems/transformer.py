"""A small transformer that predicts the next character of a dictionary; Vaswani et al. 2017, arXiv:1706.03762."""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor, nn
from torch.nn import functional

from fallline.problems._glosses import SOURCE
from fallline.problems._language import CONTEXT, characters, windows
from fallline.problems._problem import MakeOptimizer, Problem, Report
from fallline.problems._training import cross_entropy, supervised

WIDTH, HEADS, DEPTH = 64, 4, 2


class _Block(nn.Module):
    """Attention to what came before, then a perceptron, each on what the former has normalized."""

    def __init__(self) -> None:
        super().__init__()
        self.norms = nn.ModuleList([nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)])
        self.project = nn.Linear(WIDTH, 3 * WIDTH)
        self.merge = nn.Linear(WIDTH, WIDTH)
        self.mlp = nn.Sequential(nn.Linear(WIDTH, 4 * WIDTH), nn.GELU(), nn.Linear(4 * WIDTH, WIDTH))

    def forward(self, x: Tensor) -> Tensor:
        heads = self.project(self.norms[0](x)).unflatten(-1, (3, HEADS, WIDTH // HEADS)).permute(2, 0, 3, 1, 4)
        query, key, value = heads
        seen = functional.scaled_dot_product_attention(query, key, value, is_causal=True)
        x = x + self.merge(seen.transpose(1, 2).flatten(2))
        moved: Tensor = x + self.mlp(self.norms[1](x))
        return moved


class _Transformer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.embedding = nn.Embedding(len(characters()), WIDTH)
        self.position = nn.Parameter(0.02 * torch.randn(CONTEXT, WIDTH))
        nn.init.normal_(self.embedding.weight, std=0.02)
        self.blocks = nn.Sequential(*(_Block() for _ in range(DEPTH)), nn.LayerNorm(WIDTH))
        self.head = nn.Linear(WIDTH, len(characters()))

    def forward(self, text: Tensor) -> Tensor:
        """From characters (batch, context) to logits (batch, context, characters)."""
        logits: Tensor = self.head(self.blocks(self.embedding(text.long()) + self.position))
        return logits


def train(make_optimizer: MakeOptimizer, seed: int, batch_size: int | None = 32) -> Iterator[Report]:
    """Two blocks of width 64 with four heads each, over 64 characters."""
    return supervised(make_optimizer, seed, windows(), _Transformer, cross_entropy, batch_size=batch_size, every=50)


transformer = Problem(
    name="transformer",
    title="a transformer on WordNet's glosses, by the character",
    train=train,
    steps=600,
    metric="valid_loss",
    target=2.2,
    parameters=112_706,
    seconds=15.5,
    shows="attention: rules for matrices lead, then Adam and its kin, momentum and SGD at a distance",
    source=SOURCE,
    matrices=True,
)
