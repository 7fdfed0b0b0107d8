"""Muon, NorMuon, Shampoo and SOAP: beside references.py and other people's programs, by every door, on matrices."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest
import pytorch_optimizer
import torch
from pytorch_optimizer.optimizer.muon import base, normuon
from pytorch_optimizer.optimizer.utils.matrix import zero_power_via_newton_schulz_5

import fallline
import fallline.optax
import fallline.torch
import references
from fallline import rules
from fallline.machines.array import start_states, step, step_all
from fallline.rule import Rule
from registered import OF_MATRICES, OF_VECTORS
from test_rules import at_half
from test_sum_rules import by_hand, by_torch, check, noisy, run, starts

SHAPES = ((5, 3), (3, 7), (2, 3, 5))
SQUARE = ((5, 5), (3, 3))
"""Where a gradient has fewer rows than columns, the eigenvectors that SOAP begins with are not all determined."""
EPS = {"eps": 1e-3}

CASES: dict[str, tuple[Rule, Any]] = {  # beside those of test_rules.py
    "moonlight": (rules.muon(scale="moonlight", weight_decay=0.3, nesterov=False, **EPS), SHAPES),
    "tuned": (rules.muon(coefficients="tuned", mu=0.5), SHAPES[2:]),
    "polar express": (rules.muon(coefficients="polar_express", lr=0.1), SHAPES[2:]),
    "normuon": (rules.normuon(coefficients="polar_express", beta2=0.5), SHAPES),
    "normuon in the paper's scale": (rules.normuon(scale="rms", weight_decay=0.3, nesterov=False, **EPS), SHAPES[2:]),
    "shampoo": (rules.shampoo(**EPS), SHAPES),
    "soap": (at_half(rules.soap), (*SQUARE, (4,))),
    "soap, renewed each time": (rules.soap(period=1, beta1=0.8, beta2=0.99, **EPS), SQUARE),
}


@pytest.mark.parametrize("name", CASES)
def test_a_rule_for_matrices_equals_its_reference(name):
    one, shapes = CASES[name]
    check(run(one, shapes), by_hand(one, getattr(references, one.name), shapes), 1e-12)


def test_every_rule_for_matrices_is_here():
    assert set(OF_MATRICES) == {one.name for one, _ in CASES.values()}


@pytest.fixture
def exact(monkeypatch):
    """Others round to bfloat16, from which float64 is kept: torch divides a copy in place."""
    monkeypatch.setattr(torch.Tensor, "bfloat16", lambda x: x.clone())
    wide = functools.partial(zero_power_via_newton_schulz_5, dtype=torch.float64)
    for module in (base, normuon):
        monkeypatch.setattr(module, "zero_power_via_newton_schulz_5", wide)


class Soap(pytorch_optimizer.SOAP):
    """pytorch_optimizer's without sorting the eigenvectors again, which the paper has not, and with QR in float64."""

    def get_orthogonal_matrix_qr(self, state: Any, *_: Any) -> list[torch.Tensor]:
        return [torch.linalg.qr(m @ q)[0] for m, q in zip(state["GG"], state["Q"], strict=True)]


def theirs(make: Callable[..., Any], **hypers: Any) -> Callable[[list[torch.nn.Parameter]], Any]:
    """A class of pytorch_optimizer that takes groups which say whether they are of matrices."""
    return lambda params: make([{"params": params, "use_muon": True}], **hypers)


WITNESSES: dict[str, tuple[Rule, Any, Callable[[list[torch.nn.Parameter]], Any]]] = {
    "muon, torch": (
        rules.muon(lr=0.1, mu=0.8, weight_decay=0.3),
        SHAPES[:2],
        lambda p: torch.optim.Muon(p, lr=0.1, momentum=0.8, weight_decay=0.3),
    ),
    "muon in moonlight's scale, torch": (
        rules.muon(lr=0.1, scale="moonlight", nesterov=False),
        SHAPES[:2],
        lambda p: torch.optim.Muon(p, lr=0.1, adjust_lr_fn="match_rms_adamw", nesterov=False, weight_decay=0.0),
    ),
    "muon, pytorch_optimizer": (
        rules.muon(lr=0.1, mu=0.8, weight_decay=0.3),
        SHAPES,
        theirs(pytorch_optimizer.Muon, lr=0.1, momentum=0.8, weight_decay=0.3),
    ),
    "muon, tuned, pytorch_optimizer": (
        rules.muon(coefficients="tuned", scale="moonlight"),
        SHAPES,
        theirs(pytorch_optimizer.Muon, ns_coeffs="quintic", use_adjusted_lr=True),
    ),
    "normuon, pytorch_optimizer": (
        rules.normuon(lr=0.1, mu=0.8, beta2=0.9, weight_decay=0.3),
        SHAPES,
        theirs(pytorch_optimizer.NorMuon, lr=0.1, momentum=0.8, beta2=0.9, weight_decay=0.3),
    ),
    "normuon in the paper's scale, pytorch_optimizer": (
        rules.normuon(scale="rms", nesterov=False),
        SHAPES,
        theirs(pytorch_optimizer.NorMuon, update_scale="match_rms", nesterov=False),
    ),
    "shampoo, pytorch_optimizer": (
        rules.shampoo(lr=0.3, eps=1e-2),
        SHAPES[:2],
        lambda p: pytorch_optimizer.Shampoo(p, lr=0.3, matrix_eps=1e-2),
    ),
    "soap, pytorch_optimizer": (
        rules.soap(lr=0.01, beta1=0.8, beta2=0.9, eps=1e-3, period=7),
        SQUARE,
        lambda p: Soap(p, lr=0.01, betas=(0.8, 0.9), eps=1e-3, precondition_frequency=7, weight_decay=0.0),
    ),
}


@pytest.mark.parametrize("name", WITNESSES)
def test_a_rule_for_matrices_is_what_others_compute(name, exact):
    one, shapes, make = WITNESSES[name]
    check(run(one, shapes), by_torch(make, shapes), 1e-9)


@pytest.mark.parametrize("period", [1, 7])
@pytest.mark.parametrize("shape", SHAPES[:2])
def test_soap_of_matrices_that_are_not_square_is_what_others_compute(shape, period):
    """Begun in one basis, since where a gradient has fewer rows than columns some eigenvectors are anybody's choice."""
    one = rules.soap(lr=0.01, beta1=0.8, beta2=0.9, eps=1e-3, period=period)
    (x,) = starts((shape,))
    _, begun = step(one, 1, x, noisy(x, 1))
    for gram, basis in (("L", "P"), ("R", "Q")):
        turned = begun[basis].T @ begun[gram] @ begun[basis]
        np.testing.assert_allclose(turned, np.diag(np.sort(np.diag(turned))[::-1]), rtol=0, atol=1e-14)

    class Begun(Soap):
        get_orthogonal_matrix = staticmethod(lambda mats: [torch.tensor(begun[basis]) for basis in "PQ"])

    def make(params: list[torch.nn.Parameter]) -> Any:
        return Begun(params, lr=0.01, betas=(0.8, 0.9), eps=1e-3, precondition_frequency=period, weight_decay=0.0)

    check(run(one, (shape,)), by_torch(make, (shape,)), 1e-9)


# The doors

DOORS = {name: (one, SHAPES[:2] if one.name != "soap" else (SQUARE[1], (4,))) for name, one in OF_MATRICES.items()}
COUNT = 12


def walked(one: Rule, shapes: Any) -> list[np.ndarray]:
    xs, states = starts(shapes), None
    for t in range(1, COUNT + 1):
        stepped = step_all(one, t, xs, lambda points, t=t: [noisy(point, t) for point in points], states)
        xs, states = [x for x, _ in stepped], [kept for _, kept in stepped]
    return xs


@pytest.mark.parametrize("name", DOORS)
def test_torch_takes_the_references_steps(name):
    one, shapes = DOORS[name]
    params = [torch.nn.Parameter(torch.tensor(x)) for x in starts(shapes)]
    optimizer = fallline.torch.Optimizer(params, one)
    for t in range(1, COUNT + 1):
        for param in params:
            param.grad = torch.tensor(noisy(param.detach().numpy(), t))
        optimizer.step()
    for param, expected in zip(params, walked(one, shapes), strict=True):
        np.testing.assert_allclose(param.detach().numpy(), expected, rtol=0, atol=1e-9)


@pytest.mark.parametrize("name", DOORS)
def test_optax_takes_the_references_steps_under_jit(name):
    one, shapes = DOORS[name]
    with jax.enable_x64(True):
        transformation = fallline.optax.transform(one)
        update = jax.jit(transformation.update)
        xs = [jnp.asarray(x) for x in starts(shapes)]
        state = transformation.init(xs)
        for t in range(1, COUNT + 1):
            updates, state = update([jnp.asarray(noisy(np.asarray(x), t)) for x in xs], state, xs)
            xs = optax.apply_updates(xs, updates)
        for x, expected in zip(xs, walked(one, shapes), strict=True):
            np.testing.assert_allclose(np.asarray(x), expected, rtol=0, atol=1e-9)


@pytest.mark.parametrize("name", DOORS)
def test_minimize_takes_the_references_steps(name):
    one, (shape, *_) = DOORS[name]
    target = np.random.default_rng(8).standard_normal(shape)
    x, states = np.zeros(shape), None
    for t in range(1, COUNT + 1):
        x, states = step(one, t, x, lambda x: (x - target) ** 3, states)
    result = fallline.minimize(
        lambda x: np.sum((x - target) ** 4) / 4, np.zeros(shape), one, grad=lambda x: (x - target) ** 3, steps=COUNT
    )
    np.testing.assert_array_equal(result.x, x)


@pytest.mark.parametrize("name", OF_MATRICES)
def test_a_convolution_is_its_first_axis_by_the_others(name):
    one = OF_MATRICES[name]
    (x,), shape = starts(((4, 2, 2),)), (4, 4)
    for t in range(1, 4):
        flat, _ = step(one, t, x.reshape(shape), noisy(x, t).reshape(shape))
        whole, _ = step(one, t, x, noisy(x, t))
        np.testing.assert_array_equal(whole, flat.reshape(x.shape))


def test_soap_keeps_for_a_vector_what_adam_keeps():
    assert set(start_states(rules.soap, np.zeros(3))) == {"M", "V"}
    shapes = {name: state.shape for name, state in start_states(rules.soap, np.zeros((2, 3))).items()}
    assert shapes == {"M": (2, 3), "V": (2, 3), "L": (2, 2), "R": (3, 3), "P": (2, 2), "Q": (3, 3)}


def test_soap_renews_its_bases_now_and_then():
    x, states, bases = np.eye(3), None, []
    for t in range(1, 10):
        x, states = step(rules.soap(period=4), t, x, noisy(x, t), states)
        bases.append(states["P"].tobytes() + states["Q"].tobytes())
    assert [len(list(same)) for _, same in itertools.groupby(bases)] == [4, 4, 1]


# Vectors

DOORS_OF_VECTORS: dict[str, Callable[[Rule], Any]] = {
    "reference": lambda one: step(one, 1, np.zeros(3), np.zeros(3)),
    "torch": lambda one: fallline.torch.Optimizer([torch.zeros(3, 2), torch.zeros(3)], one),
    "torch's class": lambda one: getattr(fallline.torch, one.title)([("bias", torch.nn.Parameter(torch.zeros(())))]),
    "optax": lambda one: fallline.optax.transform(one).init({"w": jnp.zeros((3, 2)), "b": jnp.zeros(3)}),
    "minimize": lambda one: fallline.minimize(lambda x: 0.0, np.zeros(3), one, grad=lambda x: x, steps=1),
}


@pytest.mark.parametrize("door", DOORS_OF_VECTORS)
@pytest.mark.parametrize("modified", [False, True])
def test_vectors_are_refused_where_a_rule_is_for_matrices(door, modified):
    refusing = [one for name, one in OF_MATRICES.items() if name not in OF_VECTORS]
    assert refusing
    for one in refusing:
        if door == "torch's class" and (modified or hasattr(torch.optim, one.title)):
            continue
        with pytest.raises(fallline.RuleError, match=r"takes matrices, and a parameter of shape .* is none.*kinds"):
            DOORS_OF_VECTORS[door](rules.clip_norm(one) if modified else one)


@pytest.mark.parametrize("one", [one for name, one in OF_MATRICES.items() if name not in OF_VECTORS])
def test_a_rule_with_a_class_asks_for_the_model_itself(one):
    told = rf"is none: give the model itself, {one.title}\(model, lr={one.values['lr']}\), which sorts"
    with pytest.raises(fallline.RuleError, match=told):
        fallline.torch.Optimizer(torch.nn.Linear(2, 2).parameters(), one)


def test_a_lazy_layers_bias_is_refused_when_it_has_a_shape():
    layer = torch.nn.LazyLinear(2)
    optimizer = fallline.torch.Optimizer(layer.parameters(), rules.muon)
    layer(torch.ones(1, 3)).sum().backward()
    with pytest.raises(fallline.RuleError, match=r"muon takes matrices, and a parameter of shape \(2,\) is none"):
        optimizer.step()


def test_the_rest_of_a_model_gets_another_rule():
    model = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.ReLU(), torch.nn.Linear(4, 2))
    for one in OF_MATRICES.values():
        groups = fallline.torch.kinds(model).groups(matrix=one, rest=rules.adamw)
        optimizer = fallline.torch.Optimizer(groups, rules.adamw)
        model(torch.ones(5, 3)).square().sum().backward()
        optimizer.step()
        assert [group["rule"].name for group in optimizer.param_groups] == [one.name, "adamw"]
