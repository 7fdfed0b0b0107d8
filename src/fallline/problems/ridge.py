"""Ridge regression on a badly conditioned design: diabetes, and all products of two measurements."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from itertools import repeat
from typing import NamedTuple

import torch
from torch import Tensor, nn

from fallline.problems._problem import MakeOptimizer, Metrics, Problem, Report
from fallline.problems._training import descend, drawn

FEATURES = 65
PENALTY = 1e-3  # with it the Hessian has the condition number 10,775


class _Quadratic(NamedTuple):
    """The loss w'Hw/2 - b'w + c, lowest at `best`."""

    hessian: Tensor
    slope: Tensor
    height: float
    best: Tensor

    def loss(self, w: Tensor) -> Tensor:
        """Half the mean squared error, and the penalty."""
        return w @ (self.hessian @ w) / 2 - self.slope @ w + self.height

    def gap(self, w: Tensor) -> float:
        """How much the loss exceeds the least one; never negative, as a difference of losses could round to be."""
        apart = w - self.best
        return float(apart @ (self.hessian @ apart) / 2)


@functools.cache
def _data() -> _Quadratic:
    """With every feature, and what is to be predicted, scaled to mean 0 and variance 1."""
    from sklearn.datasets import load_diabetes
    from sklearn.preprocessing import PolynomialFeatures, scale

    x, y = load_diabetes(return_X_y=True)
    x, y = scale(PolynomialFeatures(2, include_bias=False).fit_transform(scale(x))), scale(y)
    x, y = torch.from_numpy(x), torch.from_numpy(y)
    hessian = x.T @ x / len(y) + PENALTY * torch.eye(FEATURES, dtype=torch.float64)
    slope = x.T @ y / len(y)
    return _Quadratic(hessian, slope, float(y @ y) / (2 * len(y)), torch.linalg.solve(hessian, slope))


class _Linear(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.w = nn.Parameter(0.1 * torch.randn(FEATURES, dtype=torch.float64))


def train(make_optimizer: MakeOptimizer, seed: int) -> Iterator[Report]:
    """Descent on all examples at once; the seed draws the start."""
    quadratic = _data()

    def loss(model: nn.Module, batch: None) -> Tensor:
        return quadratic.loss(model.get_parameter("w"))

    def measure(model: nn.Module) -> Metrics:
        return {"gap": quadratic.gap(model.get_parameter("w"))}

    return descend(make_optimizer, drawn(_Linear, seed), repeat(None), loss, measure, every=1)


ridge = Problem(
    name="ridge",
    title="badly conditioned ridge regression",
    train=train,
    steps=3000,
    metric="gap",
    goal="min",
    target=1e-4,
    parameters=FEATURES,
    seconds=0.2,
    shows="a condition number of 10,775: momentum needs a small part of the steps of SGD",
    source="scikit-learn's 442 patients with diabetes (BSD); Efron et al. 2004, doi:10.1214/009053604000000067",
    by="steps",
)
