"""A small convolutional network on Fashion-MNIST."""

from __future__ import annotations

from collections.abc import Iterator

from torch import nn

from fallline.problems._pictures import CLASSES, Scaled, fashion, fashion_source, fashion_title, has_fashion
from fallline.problems._problem import MakeOptimizer, Problem, Report
from fallline.problems._training import cross_entropy, supervised


def _model() -> nn.Module:
    return nn.Sequential(
        Scaled(),
        nn.Unflatten(1, (1, 28, 28)),
        *(nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)),
        *(nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)),
        nn.Flatten(),
        *(nn.Linear(32 * 7 * 7, 64), nn.ReLU(), nn.Linear(64, CLASSES)),
    )


def train(make_optimizer: MakeOptimizer, seed: int, batch_size: int | None = 128) -> Iterator[Report]:
    """Two convolutions 3 × 3 with 16 and 32 channels, each before a rectifier and pooling; then 1568 → 64 → 10."""
    return supervised(make_optimizer, seed, fashion(held=1000), _model, cross_entropy, batch_size=batch_size, every=50)


fashion_cnn = Problem(
    name="fashion_cnn",
    title=f"a convolutional network on {fashion_title()}",
    train=train,
    steps=400,
    metric="valid_loss",
    target=0.42 if has_fashion() else 0.13,
    parameters=105_866,
    seconds=8.0,
    shows="convolutions: schedule-free rules and rules for matrices lead, SGD's runs differ most",
    source=fashion_source(),
    matrices=True,
)
