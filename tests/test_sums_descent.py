"""Rules with sums, shapes, matrices and two gradients through `minimize`: the same path as the reference's."""

from __future__ import annotations

import numpy as np
import pytest

from fallline import minimize, rules
from fallline.machines.array import step_all
from test_sums import CASES
from test_two_points import averaged_weights, sam

RULES = {name: ours for name, (ours, _) in CASES.items()} | {
    "sam": sam(rules.adam),
    "averaged": averaged_weights(rules.momentum),
}
START = [np.array([[1.0, -2.0, 0.5], [0.3, 0.1, -0.7]]), np.array([0.25, -1.5, 2.0, 0.75])]


def loss(x):
    return float(sum(np.sum(np.cos(part) + part**2) for part in x))


def slope(x):
    return [2 * part - np.sin(part) for part in x]


def by_reference(rule, steps):
    thetas, states = [x.copy() for x in START], None
    for t in range(1, steps + 1):
        stepped = step_all(rule, t, thetas, slope, states)
        thetas, states = [new for new, _ in stepped], [held for _, held in stepped]
    return thetas


@pytest.mark.parametrize("name", RULES)
def test_minimize_takes_the_references_steps(name):
    result = minimize(loss, START, RULES[name], grad=slope, steps=7)
    for ours, right in zip(result.x, by_reference(RULES[name], 7), strict=True):
        assert (ours == right).all()


@pytest.mark.parametrize("name", ["factored", "prodigy", "sam"])
def test_a_descent_goes_on_where_it_was(name):
    halfway = minimize(loss, START, RULES[name], grad=slope, steps=3)
    ended = minimize(loss, halfway.x, RULES[name], grad=slope, steps=4, state=halfway.state)
    for ours, right in zip(ended.x, by_reference(RULES[name], 7), strict=True):
        assert (ours == right).all()
    with pytest.raises(ValueError, match="state is of other parameters or flags"):
        minimize(loss, START[:1], RULES[name], grad=slope, steps=1, state=halfway.state)


def test_scipy_takes_them_too():
    from scipy.optimize import minimize as scipy_minimize

    from fallline.scipy import method

    x = np.array([1.0, -2.0, 0.5])
    result = scipy_minimize(
        lambda x: np.sum(x**2), x, jac=lambda x: 2 * x, method=method(RULES["clip_norm"]), options={"maxiter": 200}
    )
    assert result.fun < np.sum(x**2)
