"""The rules beside other people's programs: where one computes the very same formula, it is a second witness.

The first is in references.py. Every hyperparameter is given, since defaults differ.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
import optax
import pytest
import pytorch_optimizer
import schedulefree
import torch
from pytorch_optimizer.optimizer.grokfast import gradfilter_ema
from schedulefree.adamw_schedulefree_paper import AdamWScheduleFreePaper

import references
from fallline import rules
from fallline.rule import Rule
from fallline.rules import MODIFIERS, RULES
from test_rules import START, STEPS, at_half, gradient, relative, run

ADAM = {"beta1": 0.8, "beta2": 0.99}
BETAS = (0.8, 0.99)


def by_torch(make: Callable[[list[torch.nn.Parameter]], Any], before_step: Any = None) -> np.ndarray:
    """The parameter after each of the steps; where an optimizer has two points, what it is in `eval()`."""
    param = torch.nn.Parameter(torch.tensor(START))
    optimizer, path = make([param]), []
    train, evaluate = (getattr(optimizer, name, lambda: None) for name in ("train", "eval"))
    for _ in range(STEPS):
        train()
        param.grad = torch.tensor(gradient(param.detach().numpy()))
        if before_step is not None:
            before_step(param)
        optimizer.step()
        evaluate()
        path.append(param.detach().numpy().copy())
    return np.array(path)


def by_optax(transformation: optax.GradientTransformation) -> np.ndarray:
    import jax

    with jax.enable_x64(True):
        x = jax.numpy.asarray(START)
        state, path = transformation.init(x), []
        for _ in range(STEPS):
            updates, state = transformation.update(jax.numpy.asarray(gradient(np.asarray(x))), state, x)
            x = optax.apply_updates(x, updates)
            path.append(np.asarray(x))
    return np.array(path)


def filtered(alpha: float, gain: float) -> Callable[[torch.nn.Parameter], None]:
    """Grokfast by pytorch_optimizer, which changes the gradients of a model."""
    kept = None

    def change(param: torch.nn.Parameter) -> None:
        nonlocal kept
        model = torch.nn.Module()
        model.register_parameter("x", param)
        kept = gradfilter_ema(model, kept, alpha=alpha, lamb=gain)

    return change


WITNESSES: dict[str, tuple[Rule, Callable[[], np.ndarray]]] = {
    "lion, optax": (
        rules.lion(lr=0.01, beta1=0.8, beta2=0.99, weight_decay=0.3),
        lambda: by_optax(optax.lion(0.01, b1=0.8, b2=0.99, weight_decay=0.3)),
    ),
    "lion, pytorch_optimizer": (
        rules.lion(lr=0.01, beta1=0.8, beta2=0.99, weight_decay=0.3),
        lambda: by_torch(lambda p: pytorch_optimizer.Lion(p, lr=0.01, betas=BETAS, weight_decay=0.3)),
    ),
    "adopt, optax": (
        rules.adopt(lr=0.005, **ADAM, eps=1e-2),
        lambda: by_optax(optax.contrib.adopt(0.005, b1=0.8, b2=0.99, eps=1e-2)),
    ),
    "ademamix, optax": (
        rules.ademamix(lr=0.01, **ADAM, beta3=0.99, alpha=3.0, eps=1e-2, weight_decay=0.2),
        lambda: by_optax(
            optax.contrib.ademamix(0.01, b1=0.8, b2=0.99, b3=0.99, alpha=3.0, eps=1e-2, weight_decay=0.2)
        ),
    ),
    "ademamix with a warm-up, pytorch_optimizer": (
        rules.ademamix(lr=0.01, **ADAM, beta3=0.99, alpha=3.0, eps=1e-2, weight_decay=0.2, warmup=50),
        lambda: by_torch(
            lambda p: pytorch_optimizer.AdEMAMix(
                p, lr=0.01, betas=(*BETAS, 0.99), alpha=3.0, eps=1e-2, weight_decay=0.2, weight_decouple=True,
                t_alpha_beta3=50,
            )
        ),
    ),
    "adan, pytorch_optimizer": (
        rules.adan(lr=0.01, beta1=0.9, beta2=0.7, beta3=0.95, eps=1e-2, weight_decay=0.2),
        lambda: by_torch(
            lambda p: pytorch_optimizer.Adan(p, lr=0.01, betas=(0.9, 0.7, 0.95), eps=1e-2, weight_decay=0.2)
        ),
    ),
    "adabelief, optax": (
        rules.adabelief(lr=0.01, **ADAM, eps=1e-4),
        lambda: by_optax(optax.adabelief(0.01, b1=0.8, b2=0.99, eps=1e-4, eps_root=1e-4)),
    ),
    "adabelief, pytorch_optimizer": (
        rules.adabelief(lr=0.01, **ADAM, eps=1e-4),
        lambda: by_torch(lambda p: pytorch_optimizer.AdaBelief(p, lr=0.01, betas=BETAS, eps=1e-4)),
    ),
    "schedule_free_sgd, schedulefree": (
        rules.schedule_free_sgd(lr=0.05, beta=0.8, weight_decay=0.1, warmup=20),
        lambda: by_torch(
            lambda p: schedulefree.SGDScheduleFree(p, lr=0.05, momentum=0.8, weight_decay=0.1, warmup_steps=20)
        ),
    ),
    "schedule_free_sgd, pytorch_optimizer": (
        rules.schedule_free_sgd(lr=0.05, beta=0.8),
        lambda: by_torch(lambda p: pytorch_optimizer.ScheduleFreeSGD(p, lr=0.05, momentum=0.8)),
    ),
    "schedule_free_adamw, schedulefree": (
        rules.schedule_free_adamw(lr=0.005, **ADAM, eps=1e-2, weight_decay=0.1, warmup=20),
        lambda: by_torch(
            lambda p: AdamWScheduleFreePaper(p, lr=0.005, betas=BETAS, eps=1e-2, weight_decay=0.1, warmup_steps=20)
        ),
    ),
    "schedule_free_radam, schedulefree": (
        rules.schedule_free_radam(lr=0.005, **ADAM, eps=1e-2, weight_decay=0.1),
        lambda: by_torch(
            lambda p: schedulefree.RAdamScheduleFree(p, lr=0.005, betas=BETAS, eps=1e-2, weight_decay=0.1)
        ),
    ),
    "grokfast, pytorch_optimizer": (
        rules.grokfast(rules.adam, lr=0.01, slow_decay=0.9, slow_gain=3.0),
        lambda: by_torch(lambda p: torch.optim.Adam(p, lr=0.01), filtered(0.9, 3.0)),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WITNESSES)
def test_a_rule_is_what_others_compute(name):
    one, theirs = WITNESSES[name]
    expected = theirs()
    assert np.abs(expected[-1] - START).max() > 0.1
    assert relative(run(one), expected) <= 1e-12


# Where another library computes something else, and the rule's page says so: there they differ, or the page is wrong.
OTHERS: dict[str, tuple[Rule, Callable[[], np.ndarray]]] = {
    "adopt, pytorch_optimizer": (
        rules.adopt(lr=0.005),
        lambda: by_torch(lambda p: pytorch_optimizer.ADOPT(p, lr=0.005, betas=(0.9, 0.9999), eps=1e-6)),
    ),
    "ademamix, pytorch_optimizer's default decay": (
        rules.ademamix(weight_decay=0.2),
        lambda: by_torch(lambda p: pytorch_optimizer.AdEMAMix(p, weight_decay=0.2)),
    ),
    "schedule_free_adamw, schedulefree's default": (
        rules.schedule_free_adamw(lr=0.005),
        lambda: by_torch(lambda p: schedulefree.AdamWScheduleFree(p, lr=0.005)),
    ),
}


@pytest.mark.parametrize("name", OTHERS)
def test_a_rule_is_not_what_others_compute(name):
    one, theirs = OTHERS[name]
    assert relative(run(one), theirs()) > 1e-3


# Modifiers


@pytest.mark.parametrize("name", [*RULES, *MODIFIERS])
def test_a_rule_or_modifier_has_an_independent_reference(name):
    assert hasattr(references, name), f"tests/references.py needs an independent {name}, from its paper"


@pytest.mark.parametrize("inner", [rules.momentum(lr=0.003), rules.adam], ids=lambda inner: inner.name)
@pytest.mark.parametrize("modifier", MODIFIERS.values(), ids=list(MODIFIERS))
@pytest.mark.parametrize("change", [lambda one: one, at_half], ids=["as declared", "at half"])
def test_a_modified_rule_equals_its_reference(modifier, inner, change):
    one = change(modifier(inner))
    steps = getattr(references, modifier.name)(START, gradient, getattr(references, inner.name), **one.values)
    expected = np.array(list(itertools.islice(steps, STEPS)))
    assert np.abs(expected - run(inner)).max() > 1e-4
    assert relative(run(one), expected) <= 1e-12
