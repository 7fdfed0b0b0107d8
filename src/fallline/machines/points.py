"""Whether a look-ahead point is where a parameter starts, for doors that cannot move it there."""

from __future__ import annotations

import numpy as np

from fallline.expr import MATRICES, SUMS, THETA, T, lower, topological
from fallline.machines.array import values
from fallline.rule import PARAMETER, Program


def starts_at_point(program: Program) -> bool:
    """Whether the point is the parameter itself while all states are as they start, whatever the hyperparameters."""
    if any(node.op in (*SUMS, *MATRICES) for node in topological([program.point])):
        return False
    (point,) = lower([program.point])
    theta = np.linspace(-1.3, 1.7, 7)
    starts = dict(zip((*program.leaves, *program.number_leaves), (*program.arrays, *program.numbers), strict=True))
    inputs = {THETA: theta}
    for number, node in enumerate(node for node in topological([point]) if node.op == "input"):
        if node is not THETA:
            start = starts[node].start if node in starts else 1.0 if node is T else _any_number(number)
            inputs[node] = theta if start == PARAMETER else np.full_like(theta, _number(start))
    (arrived,) = values([point], inputs)
    return bool(np.allclose(arrived, theta, rtol=1e-12, atol=1e-12))


def _number(start: float | str) -> float:
    return 0.43 if isinstance(start, str) else start


def _any_number(index: int) -> float:
    """A number for a hyperparameter: between 0 and 1, as decays are, and another for each."""
    return 0.3 + 0.61803 * (index + 1) % 0.6
