"""A deep autoencoder of MNIST's digits, after Hinton & Salakhutdinov 2006, doi:10.1126/science.1127647."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from itertools import pairwise

from torch import nn

from fallline.problems._examples import Examples, Parts
from fallline.problems._pictures import DIGITS_SOURCE, POINTS, mnist
from fallline.problems._problem import MakeOptimizer, Problem, Report
from fallline.problems._training import supervised

SIZES = (POINTS, 400, 200, 100, 30, 100, 200, 400, POINTS)


@functools.cache
def _data() -> Parts:
    return Parts(*(Examples(part.inputs / 255, part.inputs / 255) for part in mnist()))


def _model() -> nn.Module:
    linear = [nn.Linear(*sizes) for sizes in pairwise(SIZES)]
    for layer in linear:
        nn.init.kaiming_normal_(layer.weight)
        nn.init.zeros_(layer.bias)
    return nn.Sequential(*(layer for affine in linear for layer in (affine, nn.ReLU())))[:-1]


def train(make_optimizer: MakeOptimizer, seed: int, batch_size: int | None = 200) -> Iterator[Report]:
    """784-400-200-100-30 and back, with rectifiers between; the loss is the cross-entropy of a point, in nats."""
    loss = nn.functional.binary_cross_entropy_with_logits
    return supervised(make_optimizer, seed, _data(), _model, loss, batch_size=batch_size, every=50)


autoencoder = Problem(
    name="autoencoder",
    title="a deep autoencoder of MNIST's digits",
    train=train,
    steps=1000,
    metric="valid_loss",
    target=0.13,
    parameters=835_414,
    seconds=11.5,
    shows="depth: momentum gets much further than SGD, and Adam is faster than both",
    source=DIGITS_SOURCE,
    matrices=True,
)
