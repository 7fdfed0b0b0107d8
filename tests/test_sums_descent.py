"""Rules with sums, shapes, matrices and two gradients through `minimize`: the same path as the reference's."""

from __future__ import annotations

import numpy as np
import pytest
import torch

import fallline
from fallline import minimize, rules
from fallline.descent import whole
from fallline.expr import ELEMENTS
from fallline.kernel.kernel import kernel_of
from fallline.machines.array import start_states, step_all
from fallline.rule import beyond
from fallline.rules import MODIFIERS
from test_sums import CASES
from test_two_points import averaged_weights, sam
from thinned import every_rule

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


# By a machine


@fallline.rule
def own_numbers(theta, grad, v=fallline.zeros, seen=fallline.scalar(0.0), size=fallline.scalar(1.0), *,
                lr=fallline.rate(0.01)):  # fmt: skip
    """Keeps a number per parameter that depends on a sum, beside a counter, and looks ahead by it."""
    g = grad(theta - lr * v)
    size = 0.5 * size + fallline.norm(g)
    v = v / 2 + g / (seen + size)
    return theta - lr * v, v, seen + 1, size


@fallline.rule
def ahead_of_matrices(theta, grad, v=fallline.zeros, *, lr=fallline.rate(0.01)):
    """Looks ahead where it sees a matrix, and there alone."""
    v = v / 2 + grad(theta if theta.ndim == 1 else theta - lr * v)
    return theta - lr * v / fallline.rms(v), v


REGISTERED = {**rules.RULES, **{f"{name}(nag)": modifier(rules.nag) for name, modifier in MODIFIERS.items()}}
BY_MACHINE = {
    name: rule for name, rule in REGISTERED.items()
    if beyond(rule) and rule.program.first is None and not kernel_of(rule.program).matrices
} | {"own_numbers": own_numbers, "ahead_of_matrices": ahead_of_matrices}  # fmt: skip
SHAPES = [(3, 5), (4,), (), (2, 3, 4), (97, 61), (9000,)]
EMPTY = [(0,), (3, 0), (2, 0, 5)]


def starts(shapes, dtype):
    rng = np.random.default_rng(0)
    return [np.asarray(rng.standard_normal(shape)).astype(dtype) for shape in shapes]


def steep(x):
    """A gradient of NumPy arrays or tensors, some of which lie otherwise than their parameters."""
    slopes = [part * part * part + part - 1 for part in x]
    return [slope.T.copy().T if isinstance(slope, np.ndarray) else slope.mT.contiguous().mT if slope.ndim > 1 else slope
            for slope in slopes]  # fmt: skip


def operation_by_operation(rule, params, steps):
    states = [start_states(rule, x) for x in params]
    for t in range(1, steps + 1):
        stepped = step_all(rule, t, params, steep, states)
        params, states = [new for new, _ in stepped], [held for _, held in stepped]
    return params, states


def same_bits(ours, right):
    ours, right = np.asarray(ours), np.asarray(right)
    assert (ours.dtype, ours.shape) == (right.dtype, right.shape)
    assert ours.tobytes() == right.tobytes()


def by_machine_alone(monkeypatch):
    for name in ("step_all", "points_of"):
        monkeypatch.setattr(whole, name, lambda *args, **named: pytest.fail("went operation by operation"))


@every_rule(BY_MACHINE, dtype=["float64", "float32", "float16"], library=[np.asarray, torch.from_numpy])
def test_the_machine_takes_them_with_the_references_bits(rule, dtype, library, monkeypatch):
    params = [library(x) for x in starts(SHAPES, dtype)]
    thetas, states = operation_by_operation(rule, params, 5)
    by_machine_alone(monkeypatch)
    half = minimize(lambda x: 0.0, params, rule, grad=steep, steps=2)
    result = minimize(lambda x: 0.0, half.x, rule, grad=steep, steps=3, state=half.state)
    for ours, theta, held, right in zip(result.x, thetas, result.state["states"], states, strict=True):
        same_bits(ours, theta)
        assert held.keys() == right.keys()
        for name, value in held.items():
            same_bits(value, right[name])


@pytest.mark.parametrize("shapes", [SHAPES[:3] + EMPTY, EMPTY], ids=["some", "all"])
@every_rule(BY_MACHINE)
def test_parameters_without_elements_are_among_them(rule, shapes, monkeypatch):
    params = starts(shapes, "float64")
    thetas, states = operation_by_operation(rule, params, 2)
    programs = [rule.program_for(shape) for shape in EMPTY]
    if not any(program.numbers or any(slot.sides != ELEMENTS for slot in program.arrays) for program in programs):
        by_machine_alone(monkeypatch)  # but for what is kept in other shapes, which a kernel over nothing leaves
    result = minimize(lambda x: 0.0, params, rule, grad=steep, steps=2)
    for ours, theta, held, right in zip(result.x, thetas, result.state["states"], states, strict=True):
        same_bits(ours, theta)
        for name, value in held.items():
            same_bits(value, right[name])


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
