"""Reddi, Kale & Kumar's counterexample, on which Adam goes to the worst point: section 5, arXiv:1904.09237."""

from __future__ import annotations

from collections.abc import Iterator

from fallline.problems._online import BETAS, CONTENDERS, online
from fallline.problems._problem import MakeOptimizer, Problem, Report
from fallline.surfaces import reddi_long


def train(make_optimizer: MakeOptimizer, seed: int) -> Iterator[Report]:
    """f(x) = 1010 x at every 101st step, -10 x at the others. There is nothing that a seed could draw."""
    return online(make_optimizer, reddi_long, every=10_100)


reddi = Problem(
    name="reddi",
    title="Reddi's counterexample, a periodic stream of functions",
    train=train,
    steps=202_000,
    metric="excess",
    goal="min",
    target=0.1,
    parameters=1,
    seconds=2.2,
    shows="Adam leaves the minimum at every learning rate, AMSGrad comes to it",
    source="none: f(x) = 1010 x at every 101st step, -10 x at the others; Reddi et al. 2018, arXiv:1904.09237",
    fixed=BETAS,
    contenders=CONTENDERS,
)
