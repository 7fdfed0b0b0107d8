"""Steps by torch's operations on many parameters at once: the bits of each alone, in few operations."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
import torch

from fallline.expr import GRAD, THETA, state
from fallline.kernel.host import advance
from fallline.kernel.kernel import kernel_of
from fallline.machines.elements import on_elements
from fallline.torch import SGD, Adam, NoisySGD, Optimizer
from fallline.torch.step import joined, slow
from thinned import every_rule

SHAPES = [(3, 5), (7,), (), (0, 4), (2, 3, 2), (40, 5), (1,), (90,), (31,)]
DTYPES = [torch.float32, torch.float64, torch.bfloat16, torch.float16, torch.complex64]
LAYOUTS = [
    lambda x: x,
    lambda x: torch.stack([x, x], -1)[..., 0],
    lambda x: torch.cat([torch.zeros(1, dtype=x.dtype), x.flatten()])[1:].view(x.shape),
    lambda x: x.t().contiguous().t() if x.dim() == 2 else x,
]
"""Contiguous, with gaps, at an odd address, permuted."""


@pytest.fixture
def short_stretches(monkeypatch):
    """Fewer elements at once than large parameters have, so that several are joined, and others parted."""
    monkeypatch.setitem(joined._STRETCH, "cpu", 64)


def drawn(shape, dtype, generator):
    wide = torch.complex128 if dtype.is_complex else torch.float64
    return torch.randn(shape, generator=generator, dtype=wide).to(dtype)


def trained(make, dtype, special=()):
    """Parameters and states after steps with parameters of several ages, and tensors of several layouts."""
    generator = torch.Generator().manual_seed(0)
    params = [LAYOUTS[k % 4](drawn(shape, dtype, generator)).requires_grad_() for k, shape in enumerate(SHAPES)]
    optimizer = make(params)
    for t in range(4):
        for k, param in enumerate(params):
            grad = LAYOUTS[(k + t) % 3](drawn(param.shape, dtype, generator))
            param.grad = None if (k + t) % 4 == 0 else grad
        for param, number in zip(params[5:], special, strict=False):
            if param.grad is not None:
                param.grad[-1] = number
        optimizer.step()
    kept = [value for param in params for value in optimizer.state[param].values()]
    return [x.detach().clone() for x in (*params, *kept)]


def assert_same_bits(mine, others):
    assert len(mine) == len(others)
    for x, y in zip(mine, others, strict=True):
        assert x.dtype == y.dtype
        assert torch.equal(torch.nan_to_num(x, 7.0), torch.nan_to_num(y, 7.0))


def alone(*args):
    """The same with each parameter on its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(slow, "can_join", lambda work: False)
        return trained(*args)


@every_rule(dtype=DTYPES)
def test_each_parameter_gets_the_bits_that_it_gets_alone(rule, dtype, short_stretches):
    make = lambda params: Optimizer(params, rule, backend="array")  # noqa: E731
    assert_same_bits(trained(make, dtype), alone(make, dtype))


@every_rule(dtype=[torch.float16, torch.float32])
def test_what_overflows_in_one_stays_there(rule, dtype, short_stretches):
    make = lambda params: Optimizer(params, rule, backend="array")  # noqa: E731
    special = (torch.inf, torch.finfo(dtype).max, torch.nan)
    mine = trained(make, dtype, special)
    assert_same_bits(mine, alone(make, dtype, special))
    assert all(bool(x.isfinite().all()) for x in mine[:5])


def test_the_bits_are_those_of_kernels(rule, short_stretches):
    by_kernels, by_torch = (
        trained(lambda params, backend=backend: Optimizer(params, rule, backend=backend), torch.float32)
        for backend in ("auto", "array")
    )
    assert_same_bits(by_kernels, by_torch)


def test_numbers_are_looked_at_instead_of_mended_all(rule):
    kernel = kernel_of(rule.program)
    numbers, generator = np.array([0.0, 1.0, -1e-30, 2e19, -3e38], np.float32), np.random.default_rng(0)
    arrays = {node: generator.choice(numbers, 50) for node in (THETA, GRAD)}
    arrays |= {state(k): np.abs(generator.choice(numbers, 50)) for k in range(len(rule.program.state_names))}
    hypers, counters = rule.numbers(1), [rule.start(name) for name in rule.program.counter_names]
    uniforms, _ = advance(kernel, 1, hypers, hypers, hypers, counters)
    for k in range(50):
        inputs = {node: (np.array, torch.tensor)[k % 2](array[k : k + 1]) for node, array in arrays.items()}
        mended, looked = (on_elements(kernel, inputs, uniforms, hasty=hasty) for hasty in (False, True))
        for node, value in mended.items():
            assert np.asarray(value).tobytes() == np.asarray(looked[node]).tobytes()


@pytest.fixture
def evaluations(monkeypatch):
    """How many elements each evaluation was of."""
    sizes = []

    def counting(kernel, arrays, *args, **kwargs):
        sizes.append(arrays[THETA].numel())
        return on_elements(kernel, arrays, *args, **kwargs)

    monkeypatch.setattr(joined, "on_elements", counting)
    monkeypatch.setattr(slow, "evaluate", counting)
    return sizes


def with_gradients(count, size=3, dtype=torch.float32):
    params = [torch.ones(size, dtype=dtype, requires_grad=True) for _ in range(count)]
    for param in params:
        param.grad = torch.ones_like(param)
    return params


def test_parameters_of_one_age_and_dtype_go_together(evaluations):
    params = [*with_gradients(20), *with_gradients(5, 4, torch.float64)]
    optimizer = Adam(params, backend="array")
    optimizer.step()
    assert evaluations == [60, 20]
    params[3].grad = None
    evaluations.clear()
    optimizer.step()
    params[3].grad = torch.ones(3)
    optimizer.step()
    assert evaluations == [57, 20, 57, 3, 20]
    for group in ([*params[:3], *params[4:20]], params[20:]):
        assert all(torch.equal(param, group[0]) for param in group)
    assert [int(optimizer.state[param]["step"]) for param in params[2:5]] == [3, 2, 3]


def test_large_parameters_are_computed_in_stretches(evaluations, short_stretches):
    params = [*with_gradients(3, 20), *with_gradients(1, 150), *with_gradients(1, 20)]
    SGD(params, lr=0.5, backend="array").step()
    assert evaluations == [60, 64, 64, 22, 20]
    assert all(bool((param == 0.5).all()) for param in params)


def test_draws_are_those_of_each_tensor(short_stretches):
    params = with_gradients(6, 30)
    NoisySGD(params, lr=1.0, noise_seed=3, backend="array").step()
    assert len(torch.cat(params).unique()) == 180


@pytest.mark.parametrize("lazy", [torch._neg_view, lambda x: x], ids=["negated", "plain"])
def test_gradients_that_are_lazily_negated_go_with_the_others(lazy):
    params = with_gradients(3)
    params[1].grad = lazy(torch.full((3,), 2.0))
    expected = -2.0 if lazy is torch._neg_view else 2.0
    SGD(params, lr=1.0, backend="array").step()
    assert [param[0].item() for param in params] == [0, 1 - expected, 0]


def test_gradients_of_other_dtypes_go_apart(evaluations):
    params = with_gradients(5)
    for param, dtype in zip(params, [torch.float8_e5m2, torch.float64, torch.bfloat16], strict=False):
        param.grad.data = torch.full((3,), 0.5, dtype=dtype)
    SGD(params, lr=1.0, backend="array").step()
    assert evaluations == [3, 3, 3, 6]
    assert [param[0].item() for param in params] == [0.5] * 3 + [0.0] * 2


def test_parameters_of_inference_mode_go_with_the_others():
    params = with_gradients(4, 3)
    with torch.inference_mode():
        params[1:3] = [torch.ones(3), torch.ones(2)]
    for param in params[1:3]:
        param.grad = torch.ones_like(param)
    optimizer = Adam(params, lr=0.5, backend="array")
    for _ in range(2):
        optimizer.step()
    assert all(torch.equal(param[:2], params[0][:2]) for param in params)
    assert params[0]._version == params[3]._version == 2


def test_a_gradient_that_two_share_is_unscaled_once():
    params = with_gradients(2)
    params[1].grad = params[0].grad = torch.full((3,), 8.0)
    optimizer = SGD(params, lr=1.0, fused=True, backend="array")
    optimizer.grad_scale, optimizer.found_inf = torch.tensor(8.0), torch.tensor(0.0)
    optimizer.step()
    assert [param.tolist() for param in params] == [[0.0] * 3] * 2
    assert params[0].grad.tolist() == [1.0] * 3


CHANGED = {
    "freed": lambda x: x.untyped_storage().resize_(0),
    "smaller": lambda x: x.untyped_storage().resize_(8),
    "dtype": lambda x: setattr(x, "data", torch.ones(4).to(torch.float8_e5m2)),
    "shape": lambda x: setattr(x, "data", torch.ones(5)),
    "device": lambda x: torch.utils.swap_tensors(x, torch.ones(4, device="meta", requires_grad=x.requires_grad)),
}


@pytest.mark.parametrize(
    ("whose", "what"),
    [
        *product(("param", "grad", "state"), ("freed", "smaller", "shape")),
        *product(("param", "state"), ("dtype",)),
        ("state", "device"),
    ],
)
def test_what_has_changed_since_the_last_step_is_noticed(what, whose):
    params = with_gradients(3, 4)
    optimizer = Adam(params, backend="array")
    optimizer.step()
    before = [params[k].detach().clone() for k in (0, 2)]
    CHANGED[what]({"param": params[1], "grad": params[1].grad, "state": optimizer.state[params[1]]["exp_avg"]}[whose])
    with pytest.raises((RuntimeError, TypeError, ValueError)):
        optimizer.step()
    assert all(torch.equal(params[k], old) for k, old in zip((0, 2), before, strict=True))
