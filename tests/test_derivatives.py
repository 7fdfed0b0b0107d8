"""Derivatives through a step are those that differences give, also at a gradient of 0."""

from __future__ import annotations

import itertools

import jax
import jax.numpy as jnp
import numpy as np
import pytest
import torch

import fallline.optax
import fallline.torch
import torch_cases as cases
from fallline import rules
from fallline.kernel.kernel import kernel_of
from fallline.machines.array import step
from fallline.torch.peers import PEERS
from registered import PLAIN

SLOPES = (0.0, 0.3, 0.0, -2.0)
APART = 1e-15  # far below eps, where these rules are lines


def jumps(rule):
    """Whether the first step has the gradient's sign, however small that is."""
    up, down = (step(rule, 1, np.zeros(1), np.full(1, slope))[0] for slope in (-APART, APART))
    return up[0] - down[0] > rule.values["lr"] / 2


def is_smooth(rule):
    """Whether differences tell its derivatives: it does not jump, and they drown in no noise."""
    return rule.program.looks_ahead or not (kernel_of(rule.program).draws or jumps(rule))


SMOOTH = {name: rule for name, rule in PLAIN.items() if is_smooth(rule)} | {
    "rmsprop outside": rules.rmsprop(eps_outside=True),
    "adagrad outside": rules.adagrad(eps_outside=True),
}


def test_what_jumps_and_what_draws_is_found():
    assert {"adam", "nag", "sgd", "adadelta"} <= set(SMOOTH)
    assert not {"adamax", "noisy_sgd"} & set(SMOOTH)


def difference(function, x, apart):
    return (function(x + apart) - function(x - apart)) / (2 * apart)


@pytest.mark.parametrize("name", SMOOTH)
def test_under_optax(name):
    with jax.enable_x64(True):
        transformation = fallline.optax.transform(SMOOTH[name])

        def after(slope):
            param, state = jnp.float64(0.0), transformation.init(jnp.float64(0.0))
            for factor in (1.0, 0.5):
                update, state = transformation.update(factor * slope, state, param)
                param += update
            return param

        slopes = jnp.asarray(SLOPES)
        expected = difference(jax.vmap(after), slopes, np.where(slopes == 0, APART, 1e-6))
        np.testing.assert_allclose(jax.vmap(jax.grad(after))(slopes), expected, rtol=1e-3, atol=1e-7)
        assert jnp.isfinite(jax.vmap(jax.grad(jax.grad(after)))(slopes)).all()


def flagged(name):
    return [
        dict(zip(cases.flags(name), values, strict=True))
        for values in itertools.product((False, True), repeat=len(cases.flags(name)))
    ]


@pytest.mark.parametrize("name", [name for name in PEERS if name not in ("Adamax", "Rprop", "SparseAdam")])
def test_in_torch(name):
    def after(slope, **options):
        param = torch.zeros((), dtype=torch.float64, requires_grad=True).clone()
        optimizer = cases.ours(name)([param], differentiable=True, **options)
        for factor in (1.0, 0.5):
            param.grad = factor * slope
            optimizer.step()
        return param

    for options in flagged(name):
        options |= {"momentum": 0.9} if options.get("nesterov") else {}
        for slope in SLOPES:
            x = torch.tensor(slope, dtype=torch.float64, requires_grad=True)
            (found,) = torch.autograd.grad(after(x, **options), x)
            expected = difference(
                lambda x, o=options: after(x, **o).detach(), x.detach(), APART if slope == 0 else 1e-6
            )
            assert torch.isclose(found, expected, rtol=1e-3, atol=1e-7), (options, slope)


@pytest.mark.parametrize("name", ["Adamax", "Rprop"])
def test_where_a_step_jumps_its_derivative_is_finite(name):
    param = torch.zeros(3, requires_grad=True).clone()
    slope = torch.zeros(3, requires_grad=True)
    optimizer = cases.ours(name)([param], differentiable=True)
    param.grad = slope * 1.0
    optimizer.step()
    assert torch.autograd.grad(param.sum(), slope, materialize_grads=True)[0].isfinite().all()


@pytest.mark.parametrize("name", [name for name in PEERS if name != "SparseAdam"])
def test_a_watched_step_has_the_bits_of_any_other(name):
    ends = []
    for differentiable in (False, True):
        param = torch.linspace(-1, 1, 101).requires_grad_().clone() if differentiable else torch.linspace(-1, 1, 101)
        optimizer = cases.ours(name)([param], differentiable=differentiable)
        for t in range(1, 4):
            param.grad = torch.linspace(-2, 3, 101) ** t
            optimizer.step()
        ends.append(param.detach())
    assert torch.equal(*ends)
