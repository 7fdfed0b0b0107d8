"""Rules with sums, shapes and matrices that are wrong, or run where they cannot be."""

from __future__ import annotations

import pytest

import fallline
from fallline import columns, common, eye, mean, norm, rate, rows, rule, scalar, where, whole, zeros
from fallline.kernel.kernel import kernel_of
from test_sums import prodigy


def wrong_axis(theta, grad, *, lr=rate(0.1)):
    return theta - lr * mean(grad(theta), axis=0)


def mean_of_a_number(theta, grad, t, *, lr=rate(0.1)):
    return theta - lr * mean(t) * grad(theta)


def unfitting_product(theta, grad, *, lr=rate(0.1)):
    g = grad(theta)
    return theta - lr * g @ g


def unfitting_sum(theta, grad, *, lr=rate(0.1)):
    g = grad(theta)
    return theta - lr * (g + g @ g.T)


def wide_state(theta, grad, R=zeros[rows, 1], *, lr=rate(0.1)):
    g = grad(theta)
    return theta - lr * g, R + g


def common_of_one(theta, grad, d=common(1.0), *, lr=rate(0.1)):
    g = grad(theta)
    return theta - lr * d * g, d + norm(g)


def branches_on_a_norm(theta, grad, *, lr=rate(0.1)):
    g = grad(theta)
    return theta - lr * g if norm(g) > 1 else theta


def equal_values(theta, grad, m=zeros, *, lr=rate(0.1)):
    g = grad(theta)
    return theta - lr * where(g == m, g, 0), g


def takes_an_axis_of_theta(theta, grad, *, lr=rate(0.1)):
    return theta - lr * grad(theta) / range(theta.shape[0])[0]


@pytest.mark.parametrize(
    ("function", "match"),
    [
        (wrong_axis, r"mean\(x, axis=0\): axis is -1"),
        (mean_of_a_number, "a mean, norm or total of one number"),
        (unfitting_product, "@ of shapes that do not fit: rows × columns and rows × columns.*as in X @ X.T"),
        (unfitting_sum, "add of shapes that do not fit: rows × columns and rows × rows"),
        (wide_state, "the state R has the shape rows × 1, its new value rows × columns"),
        (common_of_one, "the state d is common to all parameters"),
        (branches_on_a_norm, "branched on a traced value"),
        (equal_values, r"`==` between a traced value and another one has no answer.*eq\(x, y\)"),
        (takes_an_axis_of_theta, "a rule asked for the number behind a traced value"),
    ],
)
def test_a_wrong_rule_is_refused_where_it_is_defined(function, match):
    with pytest.raises(fallline.RuleError, match=match):
        rule(function)


def test_wrong_declarations_are_refused():
    for wrong in (lambda: zeros[rows], lambda: zeros[3, 1], lambda: zeros[1, 1], lambda: eye(1.0)[rows, columns]):
        with pytest.raises(fallline.RuleError, match="a state's shape"):
            wrong()
    with pytest.raises(fallline.RuleError, match="a state's shape"):
        scalar(0.0)[rows, 1]
    with pytest.raises(fallline.RuleError, match='choose "last", '):
        rule(view="rows")
    with pytest.raises(fallline.HyperparameterError):
        whole(0)


def test_a_total_needs_all_parameters():
    from fallline.machines.array import evaluate

    kernel = kernel_of(prodigy.program)
    with pytest.raises(TypeError, match="a total is over all parameters"):
        evaluate(kernel, {}, [])
    for name in ("body", "stores", "kept", "whole", "watched", "results"):
        with pytest.raises(TypeError, match="no single pass over elements"):
            getattr(kernel, name)
