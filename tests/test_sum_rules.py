"""Rules with sums, and modifiers, on tensors of several shapes: beside references.py and other people's programs."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import optax
import pytest
import pytorch_optimizer
import torch
from prodigyopt import Prodigy

import fallline.torch
import references
from fallline import rules
from fallline.kernel.kernel import kernel_of
from fallline.machines.array import step_all
from fallline.rule import Rule, beyond
from fallline.rules import MODIFIERS, RULES
from registered import OF_MATRICES
from test_rules import STEPS, at_half, gradient, relative

SHAPES = ((5, 3), (3, 7), (4,), (2, 3, 5))
MATRICES = ((5, 3), (3, 7))
WITH_SUMS = {name: rule for name, rule in RULES.items() if beyond(rule) is not None and name not in OF_MATRICES}

Paths = list[np.ndarray]
Slope = Callable[[np.ndarray, int], np.ndarray]


def noisy(x: np.ndarray, t: int) -> np.ndarray:
    """A gradient that depends little on where it is taken: else rules that divide by it make much of a last bit."""
    return np.random.default_rng([t, *x.shape]).standard_normal(x.shape) + 0.1 * x


def steady(x: np.ndarray, t: int) -> np.ndarray:
    return gradient(x)


def starts(shapes: Sequence[tuple[int, ...]]) -> list[np.ndarray]:
    rng = np.random.default_rng(3)
    return [rng.standard_normal(shape) for shape in shapes]


def run(rule: Rule, shapes: Sequence[tuple[int, ...]], slope: Slope = noisy) -> Paths:
    """What all steps make of each of several parameters of one optimizer."""
    xs, states, path = starts(shapes), None, []
    for t in range(1, STEPS + 1):
        stepped = step_all(rule, t, xs, lambda points, t=t: [slope(point, t) for point in points], states)
        xs, states = [x for x, _ in stepped], [kept for _, kept in stepped]
        path.append(xs)
    return [np.array(one) for one in zip(*path, strict=True)]


def by_hand(
    rule: Rule, steps: Callable[..., Any], shapes: Sequence[tuple[int, ...]], *inner: Any, slope: Slope = noisy
) -> Paths:
    """The same by a reference: of each parameter alone, or, where it totals over all, of one array with all of them."""
    xs = starts(shapes)
    if not kernel_of(rule.program).totals and rule.program.first is None:
        return [np.array(list(itertools.islice(steps(x, timed(slope), *inner, **rule.values), STEPS))) for x in xs]
    ends = np.cumsum([x.size for x in xs])[:-1]

    def apart(flat: np.ndarray) -> list[np.ndarray]:
        return [part.reshape(shape) for part, shape in zip(np.split(flat, ends), shapes, strict=True)]

    def joined(flat: np.ndarray, t: int) -> np.ndarray:
        return np.concatenate([slope(part, t).ravel() for part in apart(flat)])

    flat = steps(np.concatenate([x.ravel() for x in xs]), timed(joined), *inner, **rule.values)
    path = [apart(one) for one in itertools.islice(flat, STEPS)]
    return [np.array(one) for one in zip(*path, strict=True)]


def timed(slope: Slope) -> Callable[[np.ndarray], np.ndarray]:
    """The gradient of step after step, for references that take one in each."""
    steps = itertools.count(1)
    return lambda x: slope(x, next(steps))


def check(ours: Paths, theirs: Paths, bound: float = 1e-12) -> None:
    for path, expected in zip(ours, theirs, strict=True):
        assert np.abs(expected[-1] - expected[0]).max() > 1e-3
        assert relative(path, expected) <= bound


LARGER = {"prodigy": {"d0": 1e-2}, "dadapt_adam": {"d0": 1e-2}, "came": {"lr": 1e-2}}
"""Values with which a rule moves at once, so that little is made of how sums are rounded."""


@pytest.mark.parametrize("name", WITH_SUMS)
def test_a_rule_with_sums_equals_its_reference_on_tensors_of_all_shapes(name):
    one = at_half(WITH_SUMS[name](**LARGER.get(name, {})))
    check(run(one, SHAPES), by_hand(one, getattr(references, name), SHAPES))


@pytest.mark.parametrize("name", ["clip_norm", "cautious", "lookahead", "ema", "swa", "sam", "hyperball"])
def test_a_modifier_equals_its_reference_on_several_tensors(name):
    one = getattr(rules, name)(rules.momentum(lr=0.01))
    expected = by_hand(one, getattr(references, name), SHAPES, references.momentum, slope=steady)
    check(run(one, SHAPES, steady), expected)


# Other people's programs


def by_torch(make: Callable[[list[torch.nn.Parameter]], Any], shapes: Sequence[tuple[int, ...]], **hooks: Any) -> Paths:
    """Several parameters after each step of an optimizer.

    Args:
        make: makes the optimizer.
        shapes: the parameters'.
        hooks: `before`, called with the parameters before each step; `shown`, after it, returns what counts.
    """
    params = [torch.nn.Parameter(torch.tensor(x)) for x in starts(shapes)]
    torch.set_default_dtype(torch.float64)
    try:
        optimizer, path = make(params), []
        for t in range(1, STEPS + 1):
            for param in params:
                param.grad = torch.tensor(noisy(param.detach().numpy(), t))
            hooks.get("before", lambda params: None)(params)
            optimizer.step()
            shown = hooks.get("shown", lambda params: params)(params)
            path.append([param.detach().numpy().copy() for param in shown])
    finally:
        torch.set_default_dtype(torch.float32)
    return [np.array(one) for one in zip(*path, strict=True)]


def by_optax(
    transformation: optax.GradientTransformation,
    shapes: Sequence[tuple[int, ...]],
    slope: Slope = noisy,
    **given: Any,
) -> Paths:
    import jax

    with jax.enable_x64(True):
        update = jax.jit(lambda grads, state, xs: transformation.update(grads, state, xs, **given))
        xs = [jax.numpy.asarray(x) for x in starts(shapes)]
        state, path = transformation.init(xs), []
        for t in range(1, STEPS + 1):
            grads = [jax.numpy.asarray(slope(np.asarray(x), t)) for x in xs]
            updates, state = update(grads, state, xs)
            xs = optax.apply_updates(xs, updates)
            path.append([np.asarray(x) for x in xs])
    return [np.array(one) for one in zip(*path, strict=True)]


def averaged(**how: Any) -> Callable[[list[torch.nn.Parameter]], Any]:
    """SGD whose parameters torch's AveragedModel averages: as an optimizer that shows the averages."""

    class Averaged:
        def __init__(self, params: list[torch.nn.Parameter]) -> None:
            self.inner = torch.optim.SGD(params, lr=0.01, momentum=0.9)
            self.module = torch.nn.ParameterList(params)
            self.model = torch.optim.swa_utils.AveragedModel(self.module, **how)
            self.params = params
            if how:
                self.model.update_parameters(self.module)  # the first one copies

        def step(self) -> None:
            self.inner.step()
            self.model.update_parameters(self.module)
            for param, average in zip(self.params, self.model.module, strict=True):
                param.average = average

    return Averaged


def averages(params: Sequence[Any]) -> list[torch.Tensor]:
    return [param.average for param in params]


def sam_by_optax(shapes: Sequence[tuple[int, ...]]) -> Paths:
    inner, adversary = optax.sgd(0.01, momentum=0.9), optax.chain(optax.contrib.normalize(), optax.sgd(0.05))
    made = optax.contrib.sam(inner, adversary, opaque_mode=True)
    import jax

    def grad_fn(xs: Any, _: Any) -> Any:
        return [
            x * x * x - x + 0.3 * y * jax.numpy.cos(x * y) + 0.3 * z * jax.numpy.cos(x * z)
            for x in xs
            for y, z in [(jax.numpy.roll(x, 1), jax.numpy.roll(x, -1))]
        ]

    return by_optax(made, shapes, steady, grad_fn=grad_fn)


class Mars(pytorch_optimizer.MARS):
    """pytorch_optimizer's without its 1e-15 under the root."""

    @staticmethod
    def apply_ams_bound(ams_bound: bool, squares: torch.Tensor, largest: Any, eps: float) -> torch.Tensor:
        return squares.sqrt().add_(eps)


BETAS = (0.8, 0.99)
ADAM = {"beta1": 0.8, "beta2": 0.99}
MOMENTUM = rules.momentum(lr=0.01)


def sgd(params: list[torch.nn.Parameter]) -> torch.optim.Optimizer:
    return torch.optim.SGD(params, lr=0.01, momentum=0.9)


# Momentum here has the rate inside of v, in torch and Optax it stands outside: with one rate that is the same.
WITNESSES: dict[str, tuple[Rule, Sequence[tuple[int, ...]], Callable[[Any], Paths]]] = {
    "lamb, optax": (
        rules.lamb(lr=0.01, **ADAM, eps=1e-3, weight_decay=0.1),
        SHAPES,
        lambda shapes: by_optax(optax.lamb(0.01, b1=0.8, b2=0.99, eps=1e-3, weight_decay=0.1), shapes),
    ),
    "lars, pytorch_optimizer": (
        rules.lars(lr=1.0, mu=0.8, trust=0.01, weight_decay=0.1),
        (*MATRICES, (2, 3, 5)),
        lambda shapes: by_torch(
            lambda p: pytorch_optimizer.LARS(
                p, lr=1.0, momentum=0.8, trust_coefficient=0.01, weight_decay=0.1, dampening=0.0
            ),
            shapes,
        ),
    ),
    "stable_adamw, pytorch_optimizer": (
        rules.stable_adamw(lr=0.01, **ADAM, eps=1e-3, weight_decay=0.1),
        SHAPES,
        lambda shapes: by_torch(
            lambda p: pytorch_optimizer.StableAdamW(
                p, lr=0.01, betas=BETAS, eps=1e-3, weight_decay=0.1, weight_decouple=True, kahan_sum=False
            ),
            shapes,
        ),
    ),
    "mars, pytorch_optimizer without its epsilons": (
        rules.mars(lr=0.001, **ADAM, gamma=0.1, eps=0.0, weight_decay=0.1),
        SHAPES,
        lambda shapes: by_torch(
            lambda p: Mars(
                p, lr=0.001, betas=BETAS, gamma=0.1, eps=1e-300, weight_decay=0.1, weight_decouple=True,
                optimize_1d=True, foreach=False,
            ),
            shapes,
        ),
    ),
    "adafactor, pytorch_optimizer": (
        rules.adafactor(lr=0.01),
        MATRICES,
        lambda shapes: by_torch(lambda p: pytorch_optimizer.AdaFactor(p, lr=None, betas=(None, 0.999)), shapes),
    ),
    "adafactor, torch": (
        rules.adafactor(lr=0.03, clip=1.5, eps2=0.01),
        SHAPES,
        lambda shapes: by_torch(
            lambda p: torch.optim.Adafactor(p, lr=0.03, d=1.5, eps=(1e-30, 0.01), weight_decay=0.0), shapes
        ),
    ),
    "came, pytorch_optimizer": (
        rules.came(lr=0.01, beta1=0.8, beta2=0.99, beta3=0.995),
        SHAPES,
        lambda shapes: by_torch(
            lambda p: pytorch_optimizer.CAME(p, lr=0.01, betas=(0.8, 0.99, 0.995), weight_decay=0.0), shapes
        ),
    ),
    "prodigy, prodigyopt": (
        rules.prodigy(**ADAM, d0=1e-2, eps=0.0),
        SHAPES,
        lambda shapes: by_torch(lambda p: Prodigy(p, lr=1.0, betas=BETAS, eps=1e-300, d0=1e-2), shapes),
    ),
    "dadapt_adam, pytorch_optimizer": (
        rules.dadapt_adam(**ADAM, d0=1e-2, eps=1e-3),
        SHAPES,
        lambda shapes: by_torch(
            lambda p: pytorch_optimizer.DAdaptAdam(p, lr=1.0, betas=BETAS, d0=1e-2, eps=1e-3, weight_decay=0.0), shapes
        ),
    ),
    "radam, optax": (
        rules.radam(lr=0.01, **ADAM, eps=1e-3),
        SHAPES,
        lambda shapes: by_optax(optax.radam(0.01, b1=0.8, b2=0.99, eps=1e-3, threshold=4.0), shapes),
    ),
    "clip_norm, optax": (
        rules.clip_norm(MOMENTUM, max_norm=2.0),
        SHAPES,
        lambda shapes: by_optax(optax.chain(optax.clip_by_global_norm(2.0), optax.sgd(0.01, momentum=0.9)), shapes),
    ),
    "cautious, pytorch_optimizer": (
        rules.cautious(rules.lion(lr=0.01, beta1=0.8, beta2=0.99)),
        SHAPES,
        lambda shapes: by_torch(
            lambda p: pytorch_optimizer.Lion(p, lr=0.01, betas=BETAS, weight_decay=0.0, cautious=True), shapes
        ),
    ),
    "lookahead, pytorch_optimizer": (
        rules.lookahead(MOMENTUM, period=7, slow_rate=0.3),
        SHAPES,
        lambda shapes: by_torch(
            lambda p: pytorch_optimizer.Lookahead(sgd(p), k=7, alpha=0.3, pullback_momentum="none"), shapes
        ),
    ),
    "ema, torch": (
        rules.ema(MOMENTUM, average_decay=0.9),
        SHAPES,
        lambda shapes: by_torch(
            averaged(multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.9)), shapes, shown=averages
        ),
    ),
    "swa, torch": (
        rules.swa(MOMENTUM),
        SHAPES,
        lambda shapes: by_torch(averaged(), shapes, shown=averages),
    ),
    "sam, optax": (rules.sam(MOMENTUM), SHAPES, sam_by_optax),
}  # fmt: skip


@pytest.mark.parametrize("name", WITNESSES)
def test_a_rule_with_sums_is_what_others_compute(name):
    one, shapes, theirs = WITNESSES[name]
    check(run(one, shapes, steady if one.program.first is not None else noisy), theirs(shapes))


# Where another library computes something else, and the rule's page says so.
OTHERS: dict[str, tuple[Rule, Callable[[Any], Paths]]] = {
    "lars, optax": (
        rules.lars(lr=1.0, weight_decay=0.1, trust=0.01),
        lambda shapes: by_optax(
            optax.lars(1.0, weight_decay=0.1, trust_coefficient=0.01, momentum=0.9), shapes
        ),
    ),
    "lamb, pytorch_optimizer": (
        rules.lamb(lr=0.01),
        lambda shapes: by_torch(lambda p: pytorch_optimizer.Lamb(p, lr=0.01, weight_decay=0.01), shapes),
    ),
    "radam, torch": (
        rules.radam(lr=0.01),
        lambda shapes: by_torch(lambda p: torch.optim.RAdam(p, lr=0.01), shapes),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", OTHERS)
def test_a_rule_with_sums_is_not_what_others_compute(name):
    one, theirs = OTHERS[name]
    pairs = zip(run(one, MATRICES), theirs(MATRICES), strict=True)
    assert max(relative(path, expected) for path, expected in pairs) > 1e-4


# Every rule with every modifier in torch


@pytest.mark.parametrize("modifier", [*MODIFIERS, None])
def test_every_rule_takes_every_modifier_in_torch(modifier):
    """Three steps by torch's operations, beside the reference."""
    for inner in RULES.values():
        if modifier is not None and set(MODIFIERS[modifier].signature.hypers) & set(inner.values):
            continue
        one = inner if modifier is None else MODIFIERS[modifier](inner)
        assert_same_in_torch(one)


def assert_same_in_torch(one: Rule) -> None:
    shapes = ((3, 2), (4,) if one.definition.vectors else (2, 4))
    wide = kernel_of(one.program).matrices  # whose products some processors round to bfloat16 in float32
    thetas, states = [x.astype(np.float64 if wide else np.float32) for x in starts(shapes)], None
    params = [torch.nn.Parameter(torch.tensor(x)) for x in thetas]
    optimizer = fallline.torch.Optimizer(params, one, backend="array")

    def closure() -> float:
        for param in params:
            param.grad = param.detach() + torch.sin(param.detach())
        return 0.0

    for t in range(1, 4):
        optimizer.step(closure)
        stepped = step_all(one, t, thetas, lambda points: [x + np.sin(x) for x in points], states)
        thetas, states = [x for x, _ in stepped], [kept for _, kept in stepped]
    for param, theta in zip(params, thetas, strict=True):
        np.testing.assert_allclose(param.detach().numpy(), theta, rtol=2e-4, atol=2e-6, err_msg=one.name)


@pytest.mark.parametrize("chosen", [rules.adafactor, rules.came], ids=lambda one: one.name)
def test_rows_and_columns_without_any_gradient_leave_all_finite(chosen):
    """In float32, where the product of their averages is 0."""
    param = torch.nn.Parameter(torch.ones(3, 4))
    optimizer = fallline.torch.Optimizer([param], chosen)
    for _ in range(3):
        param.grad = torch.zeros(3, 4)
        param.grad[0, 0] = 1e-9
        optimizer.step()
    assert param.isfinite().all()
    assert param[0, 0] != 1
