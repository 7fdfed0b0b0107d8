"""A deep, badly initialized network, which noise frees: Neelakantan et al. 2015, section 4.1, arXiv:1511.06807."""

from __future__ import annotations

from collections.abc import Iterator

from torch import nn

from fallline.problems._pictures import CLASSES, DIGITS_SOURCE, POINTS, Scaled, mnist
from fallline.problems._problem import MakeOptimizer, Problem, Report
from fallline.problems._training import cross_entropy, supervised

DEPTH, WIDTH = 20, 50
CLIP = 10.0


def _model() -> nn.Module:
    """Its weights have the standard deviation 0.1, which each layer halves the signal with."""
    linear = [nn.Linear(POINTS, WIDTH), *(nn.Linear(WIDTH, WIDTH) for _ in range(DEPTH - 1)), nn.Linear(WIDTH, CLASSES)]
    for layer in linear:
        nn.init.normal_(layer.weight, std=0.1)
        nn.init.zeros_(layer.bias)
    return nn.Sequential(Scaled(), *(layer for affine in linear for layer in (affine, nn.ReLU())))[:-1]


def train(make_optimizer: MakeOptimizer, seed: int, batch_size: int | None = 50) -> Iterator[Report]:
    """784 → 20 times 50 → 10, with rectifiers between; the gradient's norm is clipped at 10."""
    return supervised(make_optimizer, seed, mnist(), _model, cross_entropy, batch_size=batch_size, every=100, clip=CLIP)


deep_relu = Problem(
    name="deep_relu",
    title="a network of 20 layers, badly initialized",
    train=train,
    steps=3000,
    metric="valid_loss",
    target=1.0,
    parameters=88_210,
    seconds=4.5,
    shows=(
        "a plateau that SGD, momentum and NAG never leave; gradient noise frees SGD in time, NorMuon leaves it first"
    ),
    source=DIGITS_SOURCE,
    matrices=True,
)
