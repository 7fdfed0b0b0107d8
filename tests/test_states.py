"""What rules may declare beside states that start at zero: other starts, numbers, pairs, options; rules in rules."""

from __future__ import annotations

import numpy as np
import pytest
import torch

import fallline.torch
from fallline import (
    HyperparameterError,
    RuleError,
    between,
    decay,
    flag,
    full,
    nonneg,
    number,
    optional,
    pair,
    rate,
    rule,
    rules,
    scalar,
    verify,
    where,
    zeros,
)
from fallline.machines.array import step


@rule
def warming(
    theta, grad, t, seen=full("first"), product=scalar(1.0), rest=scalar("lr"), *, lr=rate(0.5), first=number(-2.0)
):
    """A state that starts at a hyperparameter, and two numbers, of which one is used fresh and one old."""
    seen = seen + grad(theta)
    product = product * (0.5 + lr / t)
    update = rest * seen + product
    rest = lr / (1 + t)
    return theta - update, seen, product, rest


def by_hand(x, grads, lr=0.5, first=-2.0):
    seen, product, rest = first, 1.0, lr
    for t, g in enumerate(grads, start=1):
        seen, product = seen + g, product * (0.5 + lr / t)
        x, rest = x - (rest * seen + product), lr / (1 + t)
    return x


def test_states_start_where_they_are_said_to():
    grads = [0.3, -1.0, 0.25, 4.0]
    theta, states = np.array([1.0]), None
    for t, g in enumerate(grads, start=1):
        theta, states = step(warming, t, theta, np.array([g]), states)
    assert theta[0] == pytest.approx(by_hand(1.0, grads), rel=1e-14)
    assert states["product"] == pytest.approx(1.0 * 0.75 * (0.5 + 0.5 / 3) * 0.625 * 1.0, rel=1e-14)
    assert verify(warming).ok


def test_states_of_one_number_are_one_tensor_per_parameter():
    grads = [0.5, -1.0, 0.25, 4.0]
    params = [torch.nn.Parameter(torch.ones(3)), torch.nn.Parameter(torch.ones(2, 2))]
    optimizer = fallline.torch.Optimizer(params, warming(first=1.0), lr=0.25)
    for k, g in enumerate(grads):
        params[0].grad = torch.full((3,), g)
        params[1].grad = torch.full((2, 2), g) if k >= 2 else None  # joins later: numbers of its own
        optimizer.step()
    torch.testing.assert_close(params[0].detach(), torch.full((3,), by_hand(1.0, grads, 0.25, 1.0)))
    torch.testing.assert_close(params[1].detach(), torch.full((2, 2), by_hand(1.0, grads[2:], 0.25, 1.0)))
    state = optimizer.state[params[0]]
    assert {name: state[name].shape for name in ("step", "product", "rest")} == dict.fromkeys(
        ("step", "product", "rest"), torch.Size(())
    )
    assert [float(optimizer.state[param]["step"]) for param in params] == [4, 2]
    assert optimizer.state[params[1]]["seen"].shape == (2, 2)


def test_numbers_are_kept_in_their_own_dtype():
    param = torch.nn.Parameter(torch.ones(1, dtype=torch.float64))
    optimizer = fallline.torch.Optimizer([param], warming, lr=0.1)
    expected = np.float32(1.0)
    for t in range(1, 6):
        param.grad = torch.ones(1, dtype=torch.float64)
        optimizer.step()
        expected = np.float32(expected * np.float32(0.5 + 0.1 / t))
    assert optimizer.state[param]["product"].dtype == torch.float32
    assert float(optimizer.state[param]["product"]) == float(expected)


def test_a_step_counter_goes_on_where_float32_stops_counting():
    param = torch.nn.Parameter(torch.ones(2))
    optimizer = fallline.torch.Adam([param])
    for _ in range(3):
        param.grad = torch.ones(2)
        optimizer.step()
        if float(optimizer.state[param]["step"]) == 1:
            optimizer.state[param]["step"].fill_(2.0**24 - 1)
    assert float(optimizer.state[param]["step"]) == 2**24 + 1
    assert optimizer.state[param]["step"].dtype == torch.float64


@rule
def choosy(theta, grad, v=zeros, w=zeros, *, lr=rate(0.1), betas=pair(decay(0.9), between(1.5, 1, 2)),
           momentum=optional(nonneg(0.0)), second=flag()):  # fmt: skip
    """States that only some choices use."""
    g = grad(theta)
    if second:
        w = betas[1] * w + g
        g = g + w
    if momentum is None:
        return theta - lr * betas[0] * g, v, w
    v = momentum * v + g
    return theta - lr * betas[0] * v, v, w


def test_states_that_a_choice_does_not_use_are_not_kept():
    kept = {
        (momentum, second): choosy(momentum=momentum, second=second).program.state_names
        for momentum in (0.0, 0.5)
        for second in (False, True)
    }
    assert kept == {(0.0, False): (), (0.5, False): ("v",), (0.0, True): ("w",), (0.5, True): ("v", "w")}
    assert choosy(second=True).program.names.keys() >= {"w"}
    assert all(verify(choosy(momentum=m, second=s)).ok for m, s in kept)


def test_an_optional_term_comes_and_goes_with_its_value():
    param = torch.nn.Parameter(torch.zeros(1))
    optimizer = fallline.torch.Optimizer([param], choosy, lr=1.0, betas=(0.5, 1.5))
    path = []
    for momentum in (0.0, 0.5, 0.5, 0.0):
        optimizer.param_groups[0]["momentum"] = momentum
        param.grad = torch.ones(1)
        optimizer.step()
        path.append(param.item())
    assert path == [-0.5, -1.0, -1.75, -2.25]


def test_a_rule_calls_another():
    @rule
    def halved(theta, grad, t, m=zeros, v=zeros, *, lr=rate(0.1)):
        return rules.adam(theta, lambda point: 0.5 * grad(point), t, m, v, lr=lr, beta1=0.5)

    theta, grad = np.array([1.0, 2.0]), np.array([0.5, -0.25])
    expected = step(rules.adam(lr=0.1, beta1=0.5), 1, theta, grad / 2)[0]
    assert step(halved, 1, theta, grad)[0].tolist() == expected.tolist()


def test_what_is_wrongly_declared_is_answered():
    with pytest.raises(RuleError, match=r"v starts at 'rate', which is no hyperparameter of one number"):

        @rule
        def lost(theta, grad, v=full("rate"), *, lr=rate(0.1)):
            return theta - lr * grad(theta), v

    with pytest.raises(RuleError, match="optimizers count their steps in a state called step; give yours another"):

        @rule
        def counting(theta, grad, step=zeros, *, lr=rate(0.1)):
            return theta - lr * grad(theta), step

    with pytest.raises(RuleError, match=r"the state s is one number per parameter, so its new value cannot depend on"):

        @rule
        def large(theta, grad, s=scalar(1.0), *, lr=rate(0.1)):
            return theta - lr * grad(theta), s * theta

    with pytest.raises(RuleError, match="adamw is made by a modifier: call the rule inside it"):

        @rule
        def outer(theta, grad, t, m=zeros, v=zeros, *, lr=rate(0.1)):
            return rules.adamw(theta, grad, t, m, v, lr=lr)

    with pytest.raises(RuleError, match="adam has no hyperparameter 'beta'; it has: lr, beta1"):

        @rule
        def misspelt(theta, grad, t, m=zeros, v=zeros, *, lr=rate(0.1)):
            return rules.adam(theta, grad, t, m, v, lr=lr, beta=0.5)


@pytest.mark.parametrize(
    ("values", "match"),
    [
        ({"betas": (0.5,)}, r"betas = \(0.5,\): needs 2 numbers, as in \(0.9, 1.5\)"),
        ({"betas": (1.0, 1.5)}, r"betas\[0\] = 1.0 is outside its range 0 <= x < 1"),
        ({"betas": (0.5, 2.0)}, r"betas\[1\] = 2.0 is outside its range 1 < x < 2"),
        ({"betas": (0.5, lambda t: t)}, r"betas\(t=2\) = 2.0 is outside its range 1 < x < 2"),
        ({"momentum": -1.0}, "momentum = -1.0 is outside its range 0 <= x < inf"),
    ],
)
def test_pairs_and_options_are_checked(values, match):
    with pytest.raises(HyperparameterError, match=match):
        choosy(**values).numbers(2)


def test_any_number_is_a_finite_one():
    assert warming(first=-1e300).values["first"] == -1e300
    for value in (float("inf"), float("nan")):
        with pytest.raises(HyperparameterError, match=r"first = (inf|nan) is outside its range -inf < x < inf"):
            warming(first=value)


def test_a_condition_may_be_the_same_for_all_elements():
    @rule
    def late(theta, grad, t, *, lr=rate(0.5)):
        g = grad(theta)
        return theta - where(t > 2, lr * g, g)

    theta = np.array([4.0, -1.0])
    for t, lr in ((2, 1.0), (3, 0.5)):
        assert step(late, t, theta, theta)[0].tolist() == (theta - lr * theta).tolist()
    assert verify(late, steps=4).ok
