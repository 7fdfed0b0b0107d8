"""Rules with sums, shapes and matrices through torch's door: the reference's numbers, whatever goes together."""

from __future__ import annotations

import copy
import io
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

import fallline
from fallline import (
    columns,
    eigenvectors,
    eye,
    matrix_power,
    positive,
    qr,
    rate,
    rows,
    rule,
    where,
    whole,
    zeros,
)
from fallline.kernel.kernel import kernel_of
from fallline.machines.array import step, step_all
from fallline.rule import Rule
from fallline.torch import Optimizer
from fallline.torch.step import whole as together
from test_sums import clip_norm, factored, lamb, lookahead, muon, prodigy


@rule(view="matrix")
def preconditioned(
    theta, grad, t, L=eye("eps")[rows, rows], R=eye("eps")[columns, columns], Q=zeros[rows, rows],
    *, lr=rate(0.1), eps=positive(1e-2), every=whole(2),
):  # fmt: skip
    G = grad(theta)
    if theta.ndim == 1:
        return theta - lr * G, L, R, Q
    L = L + G @ G.T
    R = R + G.T @ G
    Q = where(t == 1, eigenvectors(L), where(t % every == 0, qr(L @ Q), Q))
    return theta - lr * Q @ (Q.T @ (matrix_power(L, -0.25) @ G @ matrix_power(R, -0.25))), L, R, Q


SHAPES = ((5, 3), (4,), (3, 7), (5, 3), (2, 3, 5), (20, 17), (20, 17), ())
RULES = [
    lamb, factored, prodigy, muon, preconditioned, clip_norm(fallline.rules.adam), clip_norm(muon),
    lookahead(fallline.rules.adam), clip_norm(fallline.rules.nag),
]  # fmt: skip
by_rule = pytest.mark.parametrize("chosen", RULES, ids=lambda one: one.name)


def drawn(seed: int, dtype: Any) -> list[np.ndarray]:
    rng = np.random.default_rng(seed)
    return [np.asarray(rng.normal(size=shape), dtype) for shape in SHAPES]


def made(chosen: Rule, thetas: list[np.ndarray], **options: Any) -> Optimizer:
    """An optimizer with two groups."""
    params = [torch.nn.Parameter(torch.tensor(theta)) for theta in thetas]
    opt = Optimizer([{"params": params[:3]}, {"params": params[3:]}], chosen, **options)
    if chosen.program.looks_ahead:
        opt.train()
    return opt


def params_of(opt: Optimizer) -> list[Tensor]:
    return [param for group in opt.param_groups for param in group["params"]]


def trained(opt: Optimizer, steps: range) -> Optimizer:
    for t in steps:
        for param, grad in zip(params_of(opt), drawn(t, params_of(opt)[0].detach().numpy().dtype), strict=True):
            param.grad = torch.tensor(grad)
        opt.step()
    return opt


def results(opt: Optimizer) -> list[np.ndarray]:
    opt.eval()
    return [param.detach().numpy() for param in params_of(opt)]


def reference(chosen: Rule, dtype: Any, steps: range) -> list[np.ndarray]:
    thetas, states = drawn(0, dtype), None
    for t in steps:
        grads = drawn(t, dtype)
        given = (lambda points, grads=grads: grads) if chosen.program.looks_ahead else grads
        stepped = step_all(chosen, t, thetas, given, states)
        thetas, states = [theta for theta, _ in stepped], [kept for _, kept in stepped]
    return thetas


def assert_same(chosen: Rule, mine: list[np.ndarray], right: list[np.ndarray]) -> None:
    """To the bit, where there are no matrices."""
    for one, other in zip(mine, right, strict=True):
        if kernel_of(chosen.program).matrices:
            bound = 1e-9 if one.dtype == np.float64 else 2e-3
            np.testing.assert_allclose(one, other, rtol=bound, atol=bound)
        else:
            np.testing.assert_array_equal(one, other)


@by_rule
@pytest.mark.parametrize("dtype", [np.float64, np.float32], ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("backend", ["auto", "array"])
def test_steps_are_the_references(chosen, dtype, backend):
    opt = trained(made(chosen, drawn(0, dtype), backend=backend), range(1, 5))
    assert_same(chosen, results(opt), reference(chosen, dtype, range(1, 5)))


@by_rule
def test_what_is_saved_goes_on_as_if_nothing_was(chosen):
    ways: dict[str, Callable[[Optimizer], Optimizer]] = {
        "state_dict": _through_a_state_dict, "deepcopy": copy.deepcopy, "file": _through_a_file,
    }  # fmt: skip
    for name, way in ways.items():
        begun = trained(made(chosen, drawn(0, np.float32)), range(1, 3))
        right = results(trained(copy.deepcopy(begun), range(3, 5)))
        for mine, other in zip(results(trained(way(begun), range(3, 5))), right, strict=True):
            np.testing.assert_array_equal(mine, other, name)


def _through_a_state_dict(opt: Optimizer) -> Optimizer:
    new = made(opt.rule, [param.detach().numpy() for param in params_of(opt)])
    new.load_state_dict(copy.deepcopy(opt.state_dict()))
    return new


def _through_a_file(opt: Optimizer) -> Optimizer:
    file = io.BytesIO()
    torch.save(opt, file)
    file.seek(0)
    return torch.load(file, weights_only=False)


def test_states_have_the_shapes_that_the_rule_says():
    opt = trained(made(factored, drawn(0, np.float32)), range(1, 2))
    kept = [{name: tuple(x.shape) for name, x in opt.state[param].items()} for param in params_of(opt)]
    assert kept[0] == {"step": (), "R": (5, 1), "C": (1, 3)}
    assert kept[1] == {"step": (), "V": (4,)}
    assert kept[4] == {"step": (), "R": (2, 3, 1), "C": (2, 1, 5)}
    opt = trained(made(prodigy, drawn(0, np.float32)), range(1, 2))
    number = opt.state[params_of(opt)[0]]["d"]
    assert number.dtype == torch.float64
    assert number.shape == ()


def test_a_state_of_another_shape_is_refused():
    opt = trained(made(factored, drawn(0, np.float32)), range(1, 2))
    bad = copy.deepcopy(opt.state_dict())
    bad["state"][0]["R"] = torch.zeros(5, 3)
    with pytest.raises(ValueError, match=r"R has shape \(5, 3\), its parameter \(5, 3\), which takes \(5, 1\)"):
        opt.load_state_dict(bad)
    opt.state[params_of(opt)[0]]["R"] = torch.zeros(3, 1)
    with pytest.raises(ValueError, match=r"the state R has shape \(3, 1\).* for which it is of shape \(5, 1\)"):
        trained(opt, range(2, 3))


def test_matrices_of_one_shape_are_stacked_and_no_more_than_fit(monkeypatch):
    right = results(trained(made(muon, drawn(0, np.float64)), range(1, 4)))
    seen: list[int] = []
    run = together._run
    monkeypatch.setattr(
        together, "_run", lambda batches: seen.extend(len(one.works) for one in batches) or run(batches)
    )
    trained(made(muon, drawn(0, np.float64)), range(1, 2))
    assert sorted(seen) == [1] * 6 + [2]  # those of groups apart, and vectors, go alone
    monkeypatch.setattr(together, "_MOST", {"cpu": 1})
    alone = results(trained(made(muon, drawn(0, np.float64)), range(1, 4)))
    for mine, other in zip(alone, right, strict=True):
        np.testing.assert_allclose(mine, other, rtol=1e-12, atol=1e-12)


def test_a_number_of_all_is_one_for_a_parameter_that_comes_later():
    opt = made(prodigy(d0=1e-6), drawn(0, np.float64))
    for t in range(1, 6):
        for k, param in enumerate(params_of(opt)):
            param.grad = torch.ones_like(param) if k != 0 or t > 4 else None
        opt.step()
    numbers = {float(opt.state[param]["d"]) for param in params_of(opt)}
    assert len(numbers) == 1
    assert min(numbers) > 1e-6


@pytest.mark.parametrize("how", ["skip", "raise"])
def test_gradients_that_are_not_finite_touch_nothing(how):
    opt = trained(made(muon, drawn(0, np.float32), nonfinite=how), range(1, 2))
    before = [param.detach().clone() for param in params_of(opt)]
    kept = copy.deepcopy(opt.state_dict()["state"])
    params_of(opt)[3].grad[0, 0] = torch.inf
    if how == "raise":
        with pytest.raises(FloatingPointError):
            opt.step()
    else:
        opt.step()
    assert all(torch.equal(a, b) for a, b in zip(before, params_of(opt), strict=True))
    assert all(
        torch.equal(x, opt.state_dict()["state"][k][name]) for k, some in kept.items() for name, x in some.items()
    )


@pytest.mark.parametrize("chosen", [lamb, muon], ids=lambda one: one.name)
def test_what_overflows_and_what_is_not_finite_come_to_the_references(chosen):
    theta = np.ones((4, 4), np.float32)
    grads = [np.full((4, 4), 3e38, np.float32), np.full((4, 4), np.inf, np.float32), np.ones((4, 4), np.float32)]
    param, right, states = torch.nn.Parameter(torch.tensor(theta)), theta, None
    opt = Optimizer([param], chosen, backend="array")
    for t, grad in enumerate(grads, 1):
        param.grad = torch.tensor(grad)
        opt.step()
        right, states = step(chosen, t, right, grad, states)
        np.testing.assert_array_equal(np.isfinite(param.detach().numpy()), np.isfinite(right))
        for name, kept in states.items():
            np.testing.assert_array_equal(opt.state[param][name].numpy(), kept, name)


@pytest.mark.parametrize(
    ("param", "grad", "options", "message"),
    [
        (torch.ones(3, 3, dtype=torch.complex64), torch.ones(3, 3, dtype=torch.complex64), {}, "of real numbers"),
        (torch.ones(3, 3), torch.eye(3).to_sparse(), {"sparse": "lazy"}, 'take sparse="exact"'),
    ],
)
def test_what_has_no_matrices_is_refused_and_nothing_changes(param, grad, options, message):
    param = torch.nn.Parameter(param)
    opt = Optimizer([param], muon, **options)
    param.grad = grad
    with pytest.raises(TypeError, match=message):
        opt.step()
    assert not opt.state


def test_a_sparse_gradient_counts_as_if_it_was_dense():
    results_of = []
    for grad in (torch.eye(3), torch.eye(3).to_sparse()):
        param = torch.nn.Parameter(torch.ones(3, 3))
        opt = Optimizer([param], muon)
        param.grad = grad
        opt.step()
        results_of.append(param.detach())
    assert torch.equal(*results_of)


def test_steps_can_be_differentiated_through():
    lr = torch.tensor(0.1, requires_grad=True, dtype=torch.float64)
    param = torch.eye(3, dtype=torch.float64, requires_grad=True).clone()
    opt = Optimizer([param], muon, differentiable=True)
    opt.param_groups[0]["lr"] = lr
    param.grad = torch.arange(9.0, dtype=torch.float64).reshape(3, 3)
    opt.step()
    (slope,) = torch.autograd.grad(param.sum(), lr)
    assert torch.isfinite(slope)
    assert slope != 0


@pytest.mark.parametrize("chosen", [fallline.rules.adafactor, fallline.rules.came], ids=lambda one: one.name)
@pytest.mark.parametrize("number", [np.nan, 1e30])
def test_sums_of_rows_that_overflow_are_there_for_the_formulas_that_mend_it(chosen, number):
    theta, grad = np.ones((3, 4), np.float32), np.full((3, 4), number, np.float32)
    param = torch.nn.Parameter(torch.from_numpy(theta.copy()))
    param.grad = torch.from_numpy(grad)
    Optimizer([param], chosen, backend="array").step()
    with np.errstate(all="ignore"):
        expected, _ = step(chosen, 1, theta, grad)
    np.testing.assert_array_equal(param.detach().numpy(), expected)
