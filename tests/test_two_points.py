"""Rules that take two gradients in a step, and points that cannot be solved for the parameter."""

from __future__ import annotations

import math

import numpy as np
import pytest

import fallline
from fallline import decay, full, modifier, nonneg, rate, rule, rules, sqrt, total
from fallline.kernel.kernel import kernel_of
from fallline.machines.array import start_states, step, step_all
from test_sums import average


@modifier
def sam(rule, theta, grad, t, *, rho=nonneg(0.05)):
    g = grad(theta)
    return rule(theta, lambda point: grad(point + rho * g / sqrt(total(g**2))), t)


@modifier
def averaged_weights(rule, theta, grad, t, z=full("theta"), *, keep=decay(0.9)):
    z = rule(z, grad, t)
    return keep * theta + (1 - keep) * z, z


def test_a_rule_may_take_two_gradients():
    slope = [lambda x: np.cos(x) + x, lambda x: 3 * x]
    thetas, states = [np.linspace(-1, 1, 6).reshape(2, 3), np.array([0.3, -2.0])], None
    slopes = lambda points: [f(x) for f, x in zip(slope, points, strict=True)]  # noqa: E731
    expected = [x.copy() for x in thetas]
    kept = {}
    for t in range(1, 6):
        stepped = step_all(sam(rules.adam), t, thetas, slopes, states)
        thetas, states = [new for new, _ in stepped], [held for _, held in stepped]
        first = [f(x) for f, x in zip(slope, expected, strict=True)]
        length = math.sqrt(sum(float(np.sum(g * g)) for g in first))
        there = [f(x + 0.05 * g / length) for f, x, g in zip(slope, expected, first, strict=True)]
        for k, g in enumerate(there):
            m, v = kept.get(k, (0.0, 0.0))
            kept[k] = m, v = average(m, 0.9, g), average(v, 0.999, g**2)
            expected[k] = expected[k] - 1e-3 * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
    for new, right in zip(thetas, expected, strict=True):
        np.testing.assert_allclose(new, right, rtol=1e-14)
    with pytest.raises(TypeError, match="give grad as a function of a point"):
        step_all(sam(rules.sgd), 1, thetas, thetas)


def test_three_gradients_are_too_many():
    def greedy(theta, grad, *, lr=rate(0.1)):
        return theta - lr * (grad(theta) + grad(theta + 1) + grad(theta + 2))

    with pytest.raises(fallline.RuleError, match="greedy takes three gradients"):
        rule(greedy)


def test_a_point_without_the_parameter_may_keep_both_arrays():
    from fallline.expr import GRAD, THETA
    from fallline.kernel.host import advance
    from fallline.machines.array import evaluate
    from fallline.rule import back, beside

    ema = averaged_weights(rules.momentum(lr=0.1))
    form, theta, states = beside(ema.program), np.array([1.0, -2.0, 0.5]), None
    kernel, starts = kernel_of(form), start_states(ema, theta) | {"theta": theta}
    phi, held = theta, [starts[slot.name] for slot in form.arrays]
    for t in range(1, 5):
        numbers = ema.numbers(t)
        uniforms, _ = advance(kernel, t, numbers, numbers, numbers)
        stores = evaluate(kernel, {THETA: phi, GRAD: np.sin(phi)} | dict(zip(form.leaves, held, strict=True)), uniforms)
        phi, held = stores[THETA], [stores.get(leaf, old) for leaf, old in zip(form.leaves, held, strict=True)]
        theta, states = step(ema, t, theta, np.sin, states)
        assert (states["z"] == phi).all()
        assert (theta == held[-1]).all()
    left = kernel_of(back(form))
    moved = evaluate(
        left, {THETA: phi} | dict(zip(form.leaves, held, strict=True)), advance(left, 5, ema.numbers(5))[0]
    )
    assert (moved[THETA] == theta).all()
