"""From finite gradients and parameters no rule makes infinities or NaN, and what overflowed recovers."""

from __future__ import annotations

import itertools
import math

import jax
import jax.numpy as jnp
import ml_dtypes
import numpy as np
import optax
import pytest
import torch

import fallline.optax
import fallline.torch
import torch_cases as cases
from fallline import decay, flag, rate, rule, rules, zeros
from fallline.expr import GRAD
from fallline.kernel import kernel
from fallline.kernel.passes import line
from fallline.machines import array, cpu
from fallline.machines.array import step
from fallline.machines.llvm import mending
from fallline.torch.peers import PEERS
from kernels import uniforms as uniforms_of
from kernels import variants
from registered import PLAIN, PLAIN_MODIFIERS
from thinned import every_rule

LARGE = {
    "float32": (0.0, 1e-45, 1e-20, 1.0, -1.0, 1e10, 1e18, 2e19, 1e20, 1e30, 1e38, -1e38, 3.4e38, -3.4e38),
    "float64": (0.0, 5e-324, 1.0, -1.0, 1e150, 2e154, 1e160, 1e300, -1e300, 1.79e308, -1.79e308),
    "float16": (0.0, 6e-8, 1.0, -1.0, 300.0, 9000.0, 65504.0, -65504.0),
    "bfloat16": (0.0, 1e-40, 1.0, -1.0, 2e19, 1e30, 3.38e38, -3.38e38),
}
"""Gradients by dtype: every sequence of three is tried, each as an element, with the last one twice."""


def sequences(dtype):
    large = torch.tensor(list(itertools.product(LARGE[dtype], repeat=3)), dtype=torch.float64)
    return [large[:, k].to(getattr(torch, dtype)) for k in (0, 1, 2, 2)]


@rule
def wild(theta, grad, a=zeros, b=zeros, *, lr=rate(1.0), beta=decay(0.9), flip=flag()):
    """Wild: sums that grow apart, a quotient of overflowed numbers, and a root of what may be negative."""
    g = grad(theta)
    a = a + g * g * g
    b = beta * b - a if flip else beta * b - g * abs(g)
    return theta - lr * (a + b) / (a * b + 1) - lr * fallline.sqrt(a - b), a, b


ALL = {
    **{f"{name} {k}": one for name in PLAIN for k, one in enumerate(variants(PLAIN[name]))},
    **{f"torch's {name} {k}": one for name in PEERS for k, one in enumerate(variants(PEERS[name].rule))},
    **{f"{name}(qhadam)": modifier(rules.qhadam) for name, modifier in PLAIN_MODIFIERS.items()},
    "without a rate": rules.adam(lr=0.0),
    "without an average": rules.qhadam(beta1=0.0, beta2=0.0, nu1=1.0, nu2=0.0),
    "an average that keeps all": PEERS["Adadelta"].rule(rho=1.0),
    "without eps": rules.adam(eps=0.0),
    "many momenta": rules.weight_decay(rules.aggmo(betas=(0.0, 0.5, 0.9, 0.999), lr=10.0)),
    **{f"wild {k}": one for k, one in enumerate(variants(wild))},
}


def assert_finite(tensors):
    for tensor in tensors:
        assert torch.isfinite(torch.as_tensor(tensor)).all()


@every_rule(ALL, dtype=LARGE)
def test_finite_gradients_leave_everything_finite(rule, dtype):
    grads = sequences(dtype)
    ends = []
    for backend in ("auto", "array"):
        param = torch.nn.Parameter(torch.full_like(grads[0], 0.5))
        optimizer = fallline.torch.Optimizer([param], rule, backend=backend)
        for grad in grads:
            param.grad = grad.clone()
            optimizer.step()
            assert_finite([param.detach(), *optimizer.state[param].values()])
        ends.append(param.detach())
    assert torch.equal(*ends)


@every_rule(dtype=["complex64", "complex128"])
def test_finite_complex_gradients_leave_everything_finite(rule, dtype):
    real = sequences("float32" if dtype == "complex64" else "float64")
    param = torch.nn.Parameter(torch.full_like(torch.complex(real[0], real[0]), 0.5))
    optimizer = fallline.torch.Optimizer([param], rule)
    for grad in real:
        param.grad = torch.complex(grad, -grad.flip(0))
        optimizer.step()
        assert_finite([torch.view_as_real(param.detach())])


@every_rule(dtype=LARGE)
def test_finite_gradients_leave_everything_finite_in_the_reference(rule, dtype):
    stored = np.dtype(ml_dtypes.bfloat16 if dtype == "bfloat16" else dtype)
    grads = [grad.to(torch.float64).numpy().astype(stored) for grad in sequences(dtype)]
    theta, states = np.full_like(grads[0], 0.5), None
    for t, grad in enumerate(grads, 1):
        theta, states = step(rule, t, theta, lambda point, grad=grad: grad, states)
        for one in (theta, *states.values()):
            assert np.isfinite(one.astype(np.float64)).all()


@every_rule(dtype=LARGE)
def test_finite_gradients_leave_everything_finite_under_optax(rule, dtype):
    with jax.enable_x64(dtype == "float64"):
        grads = [jnp.asarray(grad.to(torch.float64).numpy(), dtype) for grad in sequences(dtype)]
        transformation = fallline.optax.transform(rule)
        update = jax.jit(transformation.update)
        params = jnp.full_like(grads[0], 0.5)
        state = transformation.init(params)
        for grad in grads:
            updates, state = update(grad, state, params)
            params = optax.apply_updates(params, updates)
            assert all(jnp.isfinite(leaf).all() for leaf in jax.tree.leaves((updates, state)))
            assert not jnp.isnan(params).any()


TORCHS = [pytest.param(name, key, id=f"{name}-{key}") for name, key in (case.values for case in cases.ALL_OPTIONS)]


ELEMENTWISE = [case.values for case in TORCHS if case.values[0] in PEERS and case.values[0] != "SparseAdam"]


@pytest.mark.parametrize(("name", "key"), ELEMENTWISE)
def test_where_torch_stays_finite_its_numbers_are_ours(name, key):
    options = {k: v.float() if isinstance(v, torch.Tensor) else v for k, v in cases.option_sets(name)[key].items()}
    if options.get("capturable"):
        pytest.skip("on GPUs alone")
    collected = []
    for make in (cases.theirs(name), cases.ours(name)):
        param = torch.nn.Parameter(torch.full_like(sequences("float32")[0], 0.5))
        optimizer = make([param], **options)
        path = []
        for grad in sequences("float32"):
            param.grad = grad.clone()
            optimizer.step()
            arrays = [
                one for one in optimizer.state[param].values() if torch.is_tensor(one) and one.shape == param.shape
            ]
            path.append(torch.stack([param.detach().clone(), *(one.clone() for one in arrays)]))
        collected.append(torch.stack(path))
    other, mine = collected
    kept = torch.isfinite(other).all(1, keepdim=True).cumprod(0).bool().expand_as(other)
    assert kept.float().mean() > 0.2
    assert torch.isfinite(mine).all()
    scale = other.nan_to_num(posinf=0.0, neginf=0.0).abs().cummax(0).values.clamp(min=0.5)  # numbers may cancel
    assert ((mine - other).abs() <= 1e-5 * scale)[kept].all()


@pytest.mark.parametrize("bad", [math.inf, -math.inf, math.nan])
def test_infinities_and_nan_of_a_gradient_stay_what_they_are(rule, bad):
    """What a step makes of them is what its operations make of them."""
    found = kernel.kernel_of(rule.program)
    uniforms = uniforms_of(rule, found, 1)
    arrays = {leaf: np.full(3, bad if leaf is GRAD else 0.25) for leaf in found.arrays}
    got = array.evaluate(found, arrays, uniforms)
    assert any(not np.isfinite(one).all() for one in got.values())
    plain = found.keeping(found.results, line(new for _, new in found.results).body)
    unmended = array.evaluate(plain, arrays, uniforms)
    for leaf, one in unmended.items():
        np.testing.assert_array_equal(got[leaf], one)


def test_an_average_saturates_and_decays_again():
    param = torch.nn.Parameter(torch.zeros(1))
    optimizer = fallline.torch.Adam([param], betas=(0.9, 0.5))
    squares = []
    for grad in (1.0, 1e30, 1.0, 1.0):
        param.grad = torch.tensor([grad])
        optimizer.step()
        squares.append(optimizer.state[param]["exp_avg_sq"].item())
    largest = torch.finfo(torch.float32).max
    assert squares[1:] == [largest, largest * 0.5, largest * 0.25]


@pytest.mark.parametrize(("dtype", "largest"), [("float16", 65504.0), ("bfloat16", 3.3895313892515355e38)])
def test_a_finite_number_is_stored_as_a_finite_one(dtype, largest):
    for sign in (1, -1):
        param = torch.nn.Parameter(torch.full((3,), sign * largest, dtype=getattr(torch, dtype)))
        param.grad = -param.detach().clone()
        fallline.torch.Optimizer([param], rules.sgd, lr=1.0).step()
        assert param.tolist() == [sign * largest] * 3
        param.grad = torch.tensor([-sign * math.inf, math.nan, 0.0], dtype=param.dtype)
        fallline.torch.Optimizer([param], rules.sgd, lr=1.0).step()
        assert param[0].item() == sign * math.inf
        assert param[1].isnan()


@pytest.mark.parametrize("name", [name for name in PEERS if name not in ("SGD", "Rprop", "ASGD", "SparseAdam")])
@pytest.mark.parametrize("grad", [1.0, -1.0, 0.0, 1e30])
def test_states_that_torch_left_infinite_recover(name, grad):
    theirs, ours = (torch.nn.Parameter(torch.full((2,), 0.5)) for _ in range(2))
    other, mine = cases.theirs(name)([theirs]), cases.ours(name)([ours])
    theirs.grad = torch.ones(2)
    other.step()
    saved = other.state_dict()
    for key, value in saved["state"][0].items():
        if value.shape == (2,):
            saved["state"][0][key] = torch.tensor([math.inf, -math.inf if key in ("exp_avg", "grad_avg") else math.inf])
    mine.load_state_dict(saved)
    for _ in range(2):
        ours.grad = torch.full((2,), grad)
        mine.step()
        assert_finite([ours.detach(), *mine.state[ours].values()])


def test_a_kernel_that_does_not_mend_is_found_out(monkeypatch):
    cpu._compiled.cache_clear()
    for where in (cpu.loop, mending):
        monkeypatch.setattr(where, "any_nonfinite", lambda code, turns: "false")
    assert not any(fallline.verify(one, size=257, steps=1).ok for one in (rules.momentum, rules.adam, rules.qhadam))
    cpu._compiled.cache_clear()
