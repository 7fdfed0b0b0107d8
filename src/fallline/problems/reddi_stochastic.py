"""Reddi, Kale & Kumar's counterexample with random steps: section 5, arXiv:1904.09237, with a clearer minimum."""

from __future__ import annotations

from collections.abc import Iterator

from fallline.problems._online import BETAS, CONTENDERS, online
from fallline.problems._problem import MakeOptimizer, Problem, Report
from fallline.surfaces import Reddi

LARGE = 1100.0
"""The paper has 1010. With it the minimum hides in the noise until about a million steps; the rest is the paper's."""


def train(make_optimizer: MakeOptimizer, seed: int) -> Iterator[Report]:
    """f(x) = 1100 x with the probability 0.01, otherwise -10 x; the seed draws which."""
    return online(make_optimizer, Reddi(LARGE, 10.0, probability=0.01, seed=seed), every=15_000)


reddi_stochastic = Problem(
    name="reddi_stochastic",
    title="Reddi's counterexample, a random stream of functions",
    train=train,
    steps=300_000,
    metric="excess",
    goal="min",
    target=0.2,
    parameters=1,
    seconds=3.2,
    shows="the same as reddi, where chance decides which step is the rare one",
    source="none: f(x) = 1100 x with probability 0.01, otherwise -10 x; after Reddi et al. 2018, arXiv:1904.09237",
    fixed=BETAS,
    contenders=CONTENDERS,
)
