"""Rules with sums through torch's door on kernels: which way their steps go, and the reference's bits on each."""

from __future__ import annotations

import copy

import numpy as np
import pytest
import torch

from fallline import norm, rate, rule, rules, scalar, total, zeros
from fallline.machines.cpu import staged, threads
from fallline.torch import Optimizer
from fallline.torch.step import commons
from test_sums import clip_norm, factored, lamb, muon, prodigy


@rule
def averaged(theta, grad, t, m=zeros, size=scalar(0.0), *, lr=rate(0.1)):
    g = grad(theta)
    size = 0.5 * size + 0.5 * norm(g)
    m = 0.9 * m + g / (size + 1)
    return theta - lr * m, m, size


@rule
def by_squares(theta, grad, m=zeros, *, lr=rate(1.0)):
    g = grad(theta)
    m = g / total(g**2)
    return theta - lr * m, m


RULES = [lamb, prodigy, clip_norm(rules.adam), clip_norm(rules.nag), averaged]
by_rule = pytest.mark.parametrize("chosen", RULES, ids=lambda one: one.name)
SHAPES = ((5, 3), (4097,), (64, 130), (1,), ())
DTYPES = [torch.float32, torch.float64, torch.float16, torch.bfloat16]


def numbers(seed, shape):
    return np.asarray(np.random.default_rng([seed, *shape]).normal(size=shape))


def made(chosen, dtype=torch.float32, shapes=SHAPES, **options):
    params = [torch.nn.Parameter(torch.tensor(numbers(0, shape)).to(dtype)) for shape in shapes]
    groups = [{"params": params[:2]}, {"params": params[2:], "lr": 0.02}]
    opt = Optimizer(groups, chosen, **options)
    if chosen.program.looks_ahead:
        opt.train()
    return opt


def params_of(opt):
    return [param for group in opt.param_groups for param in group["params"]]


def trained(opt, steps, present=lambda t, k: True):
    for t in steps:
        for k, param in enumerate(params_of(opt)):
            grad = torch.tensor(numbers(t, tuple(param.shape))).to(param.dtype) * t
            param.grad = grad if present(t, k) else None
        opt.step()
    return opt


def kept(opt):
    """All bits that an optimizer has come to."""
    opt.eval()
    some = [x for param in params_of(opt) for x in (param.detach(), *opt.state[param].values())]
    return [x.contiguous().view(-1).view(torch.uint8).tolist() for x in some if x.numel()]


def ways(opt):
    return {way.by for plan in opt._stepper.plans.values() for part in plan.parts for way in part.ways}


@by_rule
@pytest.mark.parametrize("dtype", DTYPES, ids=str)
def test_steps_go_by_kernels_with_the_bits_of_torchs_operations(chosen, dtype, monkeypatch):
    for small in (threads.SMALL, 0):
        monkeypatch.setattr(threads, "SMALL", small)
        monkeypatch.setattr(threads, "available", lambda: 2)
        for share in (0, 1 << 40):
            monkeypatch.setattr(staged, "_SHARES", share)
            present = lambda t, k: (t + k) % 4 != 0  # noqa: E731
            mine, right = (trained(made(chosen, dtype, backend=way), range(1, 8), present) for way in ("auto", "array"))
            assert ways(mine) <= {"kernel", None}
            assert ways(right) <= {"arrays", None}
            assert kept(mine) == kept(right)


def test_a_total_is_over_groups_with_rules_of_their_own():
    both = clip_norm(rules.adam), clip_norm(rules.sgd)
    params = [torch.nn.Parameter(torch.tensor(numbers(0, shape))) for shape in SHAPES]
    opt = Optimizer([{"params": params[:2]}, {"params": params[2:], "rule": both[1](lr=1.0)}], both[0])
    trained(opt, range(1, 3))
    assert ways(opt) == {"kernel"}
    scale = 1.0 / np.sqrt(sum((2 * numbers(2, shape) ** 2 * 2).sum() for shape in SHAPES))
    before = [numbers(0, shape) for shape in SHAPES]
    first = 1.0 / np.sqrt(sum((numbers(1, shape) ** 2).sum() for shape in SHAPES))
    for param, theta, shape in list(zip(params, before, SHAPES, strict=True))[2:]:
        right = theta - first * numbers(1, shape) - 2 * scale * numbers(2, shape)
        np.testing.assert_allclose(param.detach().numpy(), right, rtol=1e-12)


def test_all_go_another_way_where_one_has_to():
    mine, right = made(prodigy), made(prodigy, backend="array")
    for opt in (mine, right):
        param = opt.param_groups[1]["params"][0]
        param.data = param.data.t().contiguous().t()
        trained(opt, range(1, 4))
    assert ways(mine) == {"arrays"}
    assert kept(mine) == kept(right)
    alone = made(lamb)
    param = alone.param_groups[1]["params"][0]
    param.data = param.data.t().contiguous().t()
    trained(alone, range(1, 3))
    assert ways(alone) == {"arrays", "kernel"}, "a norm is a tensor's own"
    assert ways(trained(made(factored), range(1, 3))) == {"kernel"}, "also of rows and columns"
    assert ways(trained(made(muon), range(1, 3))) == {"arrays"}, "it multiplies matrices"


@pytest.mark.parametrize("chosen", [prodigy, by_squares], ids=lambda one: one.name)
@pytest.mark.parametrize("alone", [False, True])
def test_empty_tensors_add_nothing(chosen, alone):
    shapes = ((3,), (0,), (5, 2), (7,), (2, 0), (11,), (4, 4), (9,), (8,))
    if alone:
        shapes = tuple((0,) if k else shape for k, shape in enumerate(shapes))
    mine, right = (trained(made(chosen, torch.float64, shapes, backend=way), range(1, 4)) for way in ("auto", "array"))
    assert kept(mine) == kept(right)


def test_numbers_follow_where_they_lie():
    mine, right = (trained(made(prodigy), range(1, 3)) for _ in range(2))
    for name in ("r", "d"):
        for param in params_of(mine):
            number = mine.state[param][name]
            number.data = torch.stack([torch.zeros((), dtype=torch.float64), number])[1]  # in other memory
    assert kept(trained(mine, range(3, 5))) == kept(trained(right, range(3, 5)))
    mine.state[params_of(mine)[0]]["d"] = torch.full((), 0.5, dtype=torch.float64)  # another object
    trained(mine, range(5, 6))
    assert float(mine.state[params_of(mine)[0]]["d"]) >= 0.5
    mine.state[params_of(mine)[0]]["d"] = torch.full((), 0.5)  # as no kernel keeps it
    trained(mine, range(6, 7))
    assert ways(mine) == {"arrays"}


def test_a_number_of_all_comes_to_a_parameter_that_joins(monkeypatch):
    def joined():
        opt = made(prodigy(d0=1e-6), torch.float64)
        opt.param_groups[1]["lr"] = 1.0
        for t in range(1, 7):
            for k, param in enumerate(params_of(opt)):
                param.grad = torch.ones_like(param) if t > 4 or k != 0 else None
            opt.step()
        assert ways(opt) == {"kernel"}
        return {float(opt.state[param]["d"]) for param in params_of(opt)}

    assert len(joined()) == 1
    monkeypatch.setattr(commons, "spread", lambda names, some: None)
    assert len(joined()) == 2


@by_rule
def test_scaled_gradients_are_unscaled_first(chosen):
    mine, right = made(chosen), made(chosen)
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0)
    scaler.scale(torch.zeros(()))
    for t in range(1, 4):
        for a, b in zip(params_of(mine), params_of(right), strict=True):
            grad = torch.tensor(numbers(t, tuple(a.shape)), dtype=torch.float32)
            a.grad, b.grad = grad * 8.0, grad
        scaler.step(mine)
        right.step()
        scaler.update()
        scaler.scale(torch.zeros(()))
    assert kept(mine) == kept(right)
    assert all(torch.equal(a.grad, b.grad) for a, b in zip(params_of(mine), params_of(right), strict=True))


@by_rule
@pytest.mark.parametrize("how", ["skip", "propagate"])
def test_gradients_that_are_not_finite(chosen, how):
    mine, right = (trained(made(chosen, backend=way, nonfinite=how), range(1, 3)) for way in ("auto", "array"))
    before = copy.deepcopy(kept(mine))
    for opt in (mine, right):
        params_of(opt)[1].grad[7] = torch.inf
        opt.step()
    assert (kept(mine) == before) == (how == "skip")
    for a, b in zip(params_of(mine), params_of(right), strict=True):
        assert torch.equal(a.nan_to_num(), b.nan_to_num())
