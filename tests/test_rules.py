"""The library's rules: each against an independent reference, and what all of them must have."""

from __future__ import annotations

import importlib
import itertools
import pkgutil
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import optax
import pytest
import torch

import fallline.optax.peers
import fallline.torch.peers
import references
from fallline import rules
from fallline.machines.array import step
from fallline.rule import Hyper, Modifier, Rule
from fallline.rule.definition import Definition
from fallline.rules import MODIFIERS, RULES
from registered import PLAIN
from thinned import every_rule

SURVEY = [
    "sgd",
    "momentum",
    "nag",
    "adagrad",
    "adadelta",
    "rmsprop",
    "adam",
    "adamax",
    "nadam",
    "amsgrad",
    "noisy_sgd",
    "adamw",
    "qhm",
    "qhadam",
    "aggmo",
]
STEPS = 200


def gradient(x: np.ndarray) -> np.ndarray:
    """Of a coupled nonlinear function with a saddle: x0^4/4 - x0^2/2 + ... + sin(x0 x1) ..."""
    y = np.roll(x, 1)
    return x * x * x - x + 0.3 * y * np.cos(x * y) + 0.3 * np.roll(x, -1) * np.cos(x * np.roll(x, -1))


START = np.linspace(-1.4, 1.7, 11)
MATRIX = np.linspace(-1.4, 1.7, 12).reshape(3, 4)


def start_of(rule: Rule) -> np.ndarray:
    return START if rule.definition.vectors else MATRIX


def run(rule: Rule, grad=gradient, steps: int = STEPS) -> np.ndarray:
    x, states, path = start_of(rule), None, []
    for t in range(1, steps + 1):
        x, states = step(rule, t, x, grad, states)
        path.append(x)
    return np.array(path)


def relative(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.max(np.abs(a - b)) / np.max(np.abs(b)))


def test_every_rule_of_the_survey_exists():
    assert set(SURVEY) <= set(RULES)
    assert {"gradient_noise", "weight_decay", "decoupled_weight_decay", "clip_value"} <= set(MODIFIERS)


def by_hand(rule: Rule, larger: float = 1.0) -> np.ndarray:
    assert hasattr(references, rule.name), f"tests/references.py needs an independent {rule.name}, from its paper"
    steps = getattr(references, rule.name)(start_of(rule) * larger, gradient, **rule.values)
    return np.array(list(itertools.islice(steps, STEPS)))


@pytest.mark.any_rule
def test_rule_equals_its_reference_by_hand(rule):
    expected = by_hand(rule)
    assert np.abs(expected[-1] - start_of(rule)).max() > 1e-2
    # Estimates of a distance begin as quotients of tiny sums, and carry the last bit of the start on and on.
    rounding = 0.0 if rule.name in PLAIN else relative(by_hand(rule, 1 + 2e-16), expected)
    assert relative(run(rule), expected) <= 1e-12 + 8 * rounding


@pytest.mark.any_rule
def test_rule_equals_its_reference_at_half_of_every_value(rule):
    """So that no hyperparameter may stand at its default in the place of another, or be left out."""
    half = at_half(rule)
    assert half.values != rule.values
    count = steps_that_rounding_leaves(half)
    assert count >= 50
    assert relative(run(half)[:count], by_hand(half)[:count]) <= 1e-12


def at_half(rule: Rule) -> Rule:
    """The rule with half of every hyperparameter's value."""
    hypers = {name: declared for name, declared in rule.definition.hypers.items() if isinstance(declared, Hyper)}
    return rule(**{name: halved(rule.values[name], whole=declared.whole) for name, declared in hypers.items()})


def steps_that_rounding_leaves(rule: Rule) -> int:
    """How many steps of the reference a change of the start's last bit moves by less than 1e-13.

    What divides by differences of nearly equal numbers, near a minimum, makes of it as much as it likes.
    """
    path, moved = by_hand(rule), by_hand(rule, 1 + 2e-16)
    apart = np.abs(path - moved).reshape(STEPS, -1).max(axis=1) > 1e-13
    return int(np.argmax(apart)) if apart.any() else STEPS


def halved(value: Any, *, whole: bool) -> Any:
    if isinstance(value, tuple):
        return tuple(halved(one, whole=whole) for one in value)
    return value // 2 + 1 if whole else value / 2


OTHER_VALUES = {
    "momentum": {"lr": 0.05, "gamma": 0.5},
    "nag": {"lr": 0.05, "gamma": 0.99},
    "adam": {"lr": 0.1, "beta1": 0.0, "beta2": 0.5, "eps": 1e-3},
    "adamw": {"lr": 0.1, "weight_decay": 0.3},
    "qhadam": {"lr": 0.1, "nu1": 0.3, "nu2": 0.6},
    "aggmo": {"lr": 0.02, "betas": (0.5, 0.95)},
    "adadelta": {"lr": 3.0, "gamma": 0.5},
    "adagrad": {"lr": 0.1, "eps": 1e-2, "initial": 0.3, "eps_outside": True},
    "rmsprop": {"lr": 0.01, "gamma": 0.5, "eps": 1e-2, "eps_outside": True},
    "adamax": {"lr": 0.05, "eps": 0.1},
    "amsgrad": {"lr": 0.05, "eps": 1e-2, "bias_correction": True},
    "lion": {"lr": 0.02, "beta1": 0.5, "weight_decay": 0.3},
    "adopt": {"lr": 0.003, "beta1": 0.5, "eps": 1e-2},
    "ademamix": {"lr": 0.003, "beta3": 0.99, "alpha": 3.0, "weight_decay": 0.3, "warmup": 70},
    "adan": {"lr": 0.01, "beta2": 0.5, "eps": 1e-2, "weight_decay": 0.3},
    "adabelief": {"lr": 0.01, "eps": 1e-3},
    "schedule_free_sgd": {"lr": 0.05, "beta": 0.5, "weight_decay": 0.3, "warmup": 30},
    "schedule_free_adamw": {"lr": 0.05, "beta1": 0.5, "eps": 1e-2, "weight_decay": 0.3, "warmup": 30},
    "schedule_free_radam": {"lr": 0.02, "beta1": 0.5, "beta2": 0.99, "eps": 1e-2, "weight_decay": 0.3},
    "noisy_sgd": {"lr": 0.1, "noise": 1.0, "noise_decay": 0.1, "noise_seed": 2**40 + 7},
}


@pytest.mark.parametrize("name", OTHER_VALUES)
def test_rule_equals_its_reference_at_other_values(name):
    rule = RULES[name](**OTHER_VALUES[name])
    assert relative(run(rule), by_hand(rule)) <= 1e-12


# Where torch or Optax compute the very same formula, they are a second, independent witness.
TORCH = {
    "sgd": lambda p: torch.optim.SGD(p, lr=0.01),
    "adadelta": lambda p: torch.optim.Adadelta(p, lr=1.0, rho=0.9, eps=1e-6),
    "adam": lambda p: torch.optim.Adam(p, lr=1e-3),
    "adamw": lambda p: torch.optim.AdamW(p, lr=1e-3, weight_decay=0.01),
}
OPTAX = {
    "sgd": lambda: optax.sgd(0.01),
    "adam": lambda: optax.adam(1e-3),
    "adamw": lambda: optax.adamw(1e-3, weight_decay=0.01),
    "rmsprop": lambda: optax.rmsprop(1e-3, decay=0.9, eps=1e-8, eps_in_sqrt=True),
}


@pytest.mark.parametrize("name", TORCH)
def test_rule_equals_torch(name):
    param = torch.nn.Parameter(torch.tensor(START))
    optimizer, path = TORCH[name]([param]), []
    for _ in range(STEPS):
        param.grad = torch.tensor(gradient(param.detach().numpy()))
        optimizer.step()
        path.append(param.detach().numpy().copy())
    assert relative(run(RULES[name]), np.array(path)) <= 1e-12


@pytest.mark.parametrize("name", OPTAX)
def test_rule_equals_optax(name):
    import jax

    with jax.enable_x64(True):
        x = jax.numpy.asarray(START)
        transform = OPTAX[name]()
        state = transform.init(x)
        path = []
        for _ in range(STEPS):
            updates, state = transform.update(jax.numpy.asarray(gradient(np.asarray(x))), state, x)
            x = optax.apply_updates(x, updates)
            path.append(np.asarray(x))
    assert relative(run(RULES[name]), np.array(path)) <= 1e-12


def test_adamax_makes_no_update_where_all_gradients_were_zero():
    x, states = step(rules.adamax, 1, np.array([1.0, 2.0]), np.array([0.0, 1.0]))
    assert x[0] == 1.0
    assert x[1] == 2.0 - 0.002
    poisoned, _ = step(rules.adamax, 2, x, np.array([np.nan, 1.0]), states)
    assert np.isnan(poisoned[0])


def test_modifiers_change_the_gradient_and_the_step_as_said():
    x, g = np.array([2.0, -3.0]), np.array([0.5, 4.0])
    l2, _ = step(rules.weight_decay(rules.sgd, lr=0.1, weight_decay=0.2), 1, x, g)
    np.testing.assert_allclose(l2, x - 0.1 * (g + 0.2 * x), rtol=1e-15)
    decoupled, _ = step(rules.decoupled_weight_decay(rules.sgd, lr=0.1, weight_decay=0.2), 1, x, g)
    np.testing.assert_allclose(decoupled, x - 0.1 * g - 0.1 * 0.2 * x, rtol=1e-15)
    clipped, _ = step(rules.clip_value(rules.sgd, lr=1.0, clip=1.5), 1, x, np.array([0.5, -4.0]))
    np.testing.assert_array_equal(clipped, x - [0.5, -1.5])
    noisy, _ = step(rules.gradient_noise(rules.sgd, lr=1.0, noise=4.0, noise_decay=0.5), 16, x, g)
    np.testing.assert_allclose(x - noisy - g, references.normal_draws(0, 16, 2), rtol=1e-14)


def test_modifiers_combine_in_any_order_into_one_kernel():
    x, g = np.array([2.0, -3.0]), np.array([0.5, 4.0])
    outside, _ = step(rules.clip_value(rules.weight_decay(rules.sgd, lr=1.0, weight_decay=0.5)), 1, x, g)
    np.testing.assert_array_equal(outside, x - ([0.5, 1.0] + 0.5 * x))
    inside, _ = step(rules.weight_decay(rules.clip_value(rules.sgd, lr=1.0), weight_decay=0.5), 1, x, g)
    np.testing.assert_array_equal(inside, x - np.clip(g + 0.5 * x, -1, 1))


def test_noise_on_a_lookahead_rule_is_added_at_the_lookahead_point():
    noisy = rules.gradient_noise(rules.nag, noise=0.0)
    np.testing.assert_array_equal(run(noisy), run(rules.nag))


@every_rule(RULES, modifier=MODIFIERS.values())
def test_every_modifier_takes_every_rule(modifier, rule):
    own = set(modifier.signature.hypers) & set(rule.values)
    if own:
        with pytest.raises(fallline.RuleError, match="both have"):
            modifier(rule)
    else:
        modified = modifier(rule)
        assert set(modified.values) == set(rule.values) | set(modifier.signature.hypers)
        verified = fallline.verify(modified, size=257, steps=1)
        if rule.definition.view == "matrix":  # of which no kernel is there to compare
            assert "matrices" in verified.why
            start = x = np.linspace(-1, 1, 12).reshape(4, 3)
            states = None
            for t in (1, 2, 3):
                x, states = step(modified, t, x, lambda point: point - 2, states)
            assert np.isfinite(x).all()
            assert (x != start).any()
        else:
            assert verified.ok


@pytest.mark.any_rule
def test_rule_has_a_title_a_summary_and_a_source(rule):
    title, colon, _ = rule.definition.doc.partition(":")
    assert (rule.title, colon) == (title, ":")
    assert re.sub("[^a-z]", "", title.lower()) == re.sub("[^a-z]", "", rule.name)
    assert len(rule.summary) > 20
    assert re.search(r"(19|20)\d\d", rule.source)


def _written() -> dict[str, Definition]:
    """Every rule that the package itself writes, under its file's name."""
    found = {}
    for package in (rules, fallline.optax.peers, fallline.torch.peers):
        for file in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(file.name)).items():
                if isinstance(value, Rule):
                    found[f"{file.name.removeprefix('fallline.')}:{name}"] = value.definition
    return found


@pytest.mark.parametrize("definition", [pytest.param(it, id=name) for name, it in _written().items()])
def test_rule_of_the_package_is_right_with_every_combination_of_flags(definition):
    definition.check()


@pytest.mark.parametrize("path", sorted(Path(rules.__file__).parent.glob("[a-z]*.py")), ids=lambda p: p.stem)
def test_rule_file_holds_the_papers_lines_and_nothing_else(path):
    text = path.read_text()
    assert len(text.splitlines()) <= 40
    assert not re.search(r"\\frac|numpy|torch|llvm|#", text)
    assert isinstance(getattr(rules, path.stem), Rule | Modifier)


def test_unknown_rule_is_answered_with_the_choices():
    with pytest.raises(AttributeError, match=r"no rule or modifier 'adem', did you mean adam$"):
        _ = rules.adem
    with pytest.raises(AttributeError, match=r"no rule or modifier 'xyzzy'; rules: .*adam, .*modifiers: .*clip_value"):
        _ = rules.xyzzy


OWN = '''
from fallline.expr import sign
from fallline.rule import decay, rate, rule, zeros


@rule
def signs(theta, grad, m=zeros, *, lr=rate(1e-4), beta1=decay(0.9), beta2=decay(0.99)):
    """Signs: the sign of an average of momentum and gradient.

    Source: Nobody 2023.
    """
    g = grad(theta)
    return theta - lr * sign(beta1 * m + (1 - beta1) * g), beta2 * m + (1 - beta2) * g
'''


def test_a_new_file_is_a_new_rule_everywhere(tmp_path):
    package = Path(fallline.__file__).parent
    tests = Path(__file__).parent
    shutil.copytree(package, tmp_path / "fallline", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "fallline/rules/signs.py").write_text(OWN)

    def python(*args: str) -> str:
        done = subprocess.run(
            [sys.executable, *args],
            env={"PYTHONPATH": str(tmp_path), "PATH": "", "COLUMNS": "200"},
            cwd=tests.parent,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    assert "signs" in python("-m", "fallline", "rules")
    assert "Signs(params" in python(
        "-c", "import fallline.torch as t, inspect; print('Signs' + str(inspect.signature(t.Signs)))"
    )
    collected = python("-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", str(tests / "test_kernels.py"))
    assert "signs-" in collected
