"""A small multilayer perceptron on Fashion-MNIST."""

from __future__ import annotations

from collections.abc import Iterator

from torch import nn

from fallline.problems._pictures import CLASSES, POINTS, Scaled, fashion, fashion_source, fashion_title, has_fashion
from fallline.problems._problem import MakeOptimizer, Problem, Report
from fallline.problems._training import cross_entropy, supervised


def _model() -> nn.Module:
    return nn.Sequential(
        Scaled(), nn.Linear(POINTS, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, CLASSES)
    )


def train(make_optimizer: MakeOptimizer, seed: int, batch_size: int | None = 128) -> Iterator[Report]:
    """784 → 256 → 128 → 10, with rectifiers between."""
    return supervised(make_optimizer, seed, fashion(held=2500), _model, cross_entropy, batch_size=batch_size, every=100)


fashion_mlp = Problem(
    name="fashion_mlp",
    title=f"a perceptron on {fashion_title()}",
    train=train,
    steps=1500,
    metric="valid_loss",
    target=0.36 if has_fashion() else 0.25,
    parameters=235_146,
    seconds=3.0,
    shows="the common case: rules for matrices lead, and the best of the others are close together",
    source=fashion_source(),
    matrices=True,
)
