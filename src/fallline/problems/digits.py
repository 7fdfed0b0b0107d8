"""Handwritten digits: a small network on scikit-learn's bundled 8 × 8 pictures. Seconds."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import torch
from torch import nn

from fallline.problems._examples import Examples, Parts, split
from fallline.problems._problem import MakeOptimizer, Problem, Report
from fallline.problems._training import cross_entropy, supervised


@functools.cache
def _data() -> Parts:
    from sklearn.datasets import load_digits

    pictures, digits = load_digits(return_X_y=True)
    inputs, targets = torch.tensor(pictures / 16, dtype=torch.float32), torch.tensor(digits, dtype=torch.int64)
    return split(Examples(inputs, targets), valid=300, test=300)


def _model() -> nn.Module:
    return nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))


def train(make_optimizer: MakeOptimizer, seed: int, batch_size: int | None = 50) -> Iterator[Report]:
    """64 → 64 → 10, with a rectifier between."""
    return supervised(make_optimizer, seed, _data(), _model, cross_entropy, batch_size=batch_size, every=50)


digits = Problem(
    name="digits",
    title="handwritten digits",
    train=train,
    steps=1000,
    metric="valid_loss",
    target=0.1,
    parameters=4810,
    seconds=0.2,
    shows="the quick start: well tuned, most rules come to the same",
    source="scikit-learn's 1797 digits of 8 × 8 points (BSD); Alpaydin & Kaynak 1998, UCI",
    matrices=True,
)
