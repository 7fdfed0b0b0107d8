"""Rules and classes read from text: the parts of a spec, one reader for all who read, and its errors."""

from __future__ import annotations

import importlib
import subprocess
import sys

import jax.numpy as jnp
import optax
import pytest
import torch

import fallline
import fallline.optax
import fallline.scipy
import fallline.torch
from fallline.asked import AskedError
from fallline.race.protocol.contender import parse
from fallline.race.protocol.errors import RaceError
from fallline.rules import MODIFIERS, RULES
from fallline.spelling import Reader, Spec, SpecError, find_rule, guess, read

HALF = (
    "from fallline import rate, rule\n\n"
    "@rule\ndef half(theta, grad, *, lr=rate(0.5)):\n    return theta - lr * grad(theta)\n"
)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("adam", ("", "adam", "", "adam")),
        (" slow = adam(lr=1e-4) ", ("slow", "adam(lr=1e-4)", "", "adam(lr=1e-4)")),
        ("a/lion.py:lion", ("", "a/lion.py:lion", "a/lion.py", "lion")),
        ("x=lion.py:nag(lr=1)", ("x", "lion.py:nag(lr=1)", "lion.py", "nag(lr=1)")),
        ("adam(beta1=0.8)", ("", "adam(beta1=0.8)", "", "adam(beta1=0.8)")),
    ],
)  # fmt: skip
def test_the_parts_of_a_spec(text, parts):
    spec = Spec.of(text)
    assert (spec.alias, spec.body, spec.file, spec.expression) == parts
    assert spec.text == text


def test_what_is_read_tells_what_was_given_and_what_holds():
    spelled = read("weight_decay(adam(beta1=0.8), weight_decay=0.1)")
    assert spelled.given == {"beta1": 0.8, "weight_decay": 0.1}
    assert spelled.defaults == spelled.subject.values
    assert {name: spelled.defaults[name] for name in ("beta1", "beta2")} == {"beta1": 0.8, "beta2": 0.999}
    of_class = read("torch.optim.SGD(lr=0.1, momentum=0.9)")
    assert of_class.subject is torch.optim.SGD
    assert of_class.given == {"lr": 0.1, "momentum": 0.9}
    assert of_class.defaults["momentum"] == 0.9


@pytest.fixture
def halves(tmp_path):
    file = tmp_path / "halves.py"
    file.write_text(HALF)
    return str(file)


@pytest.mark.parametrize("text", ["adam", "adam(beta1=0.8)", "weight_decay(nag)", "{}:half", "{}:half(lr=0.1)"])
def test_all_who_read_a_rule_read_the_same(text, halves):
    text = text.format(halves)
    rule = read(text).subject
    assert find_rule(text) == rule
    assert parse(text).maker.rule == rule


def test_a_reader_takes_names_from_anywhere():
    reader = Reader("b.x(lr=0.1)", {"b.x": RULES["sgd"]}.__getitem__)
    assert reader.read("b.x(lr=0.1)") == RULES["sgd"](lr=0.1)
    assert reader.given == {"lr": 0.1}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("adm", "no rule is called 'adm', did you mean adam"),
        (
            "weight_decay",
            "weight_decay modifies rules and is none itself: write weight_decay(RULE), as in weight_decay(adam)",
        ),
        ("torch.optim.Adam(lr=1)", "no rule is called 'torch.optim.Adam(lr=1)'"),
        ("muon+adamw", "'muon+adamw' is more than one rule, where one is asked for: muon or adamw"),
        ("torch.optim.Adam(speed=1)", "torch.optim.adam.Adam: got an unexpected keyword argument 'speed'"),
        ("nothing.py:adam", "there is no file nothing.py; what is your own is written FILE.py:NAME"),
        ("adam(lr=exit())", "adam(lr=exit()): exit() is no plain value, such as 0.9"),
        ("{}:whole", "{0}:whole: {0} has no rule 'whole'; its rules: half"),
        ("{}:whole(lr=1)", "no rule is called 'whole'; its rules: half"),
    ],
)
def test_a_rule_that_is_not_to_be_found(text, told, halves):
    with pytest.raises(SpecError) as caught:
        find_rule(text.format(halves))
    assert str(caught.value).startswith(told.format(halves) if "{" in told else told)


def test_a_spec_of_a_race_is_an_error_of_the_race_with_the_same_words(tmp_path):
    broken = tmp_path / "broken.py"
    broken.write_text("x = 1\nraise KeyError('gone')\n")
    with pytest.raises(SpecError) as read_alone:
        read(f"{broken}:x")
    with pytest.raises(RaceError) as raced:
        parse(f"{broken}:x")
    assert str(read_alone.value) == str(raced.value) == f"{broken}, line 2: KeyError: 'gone'"
    assert read_alone.value.details == raced.value.details
    assert raced.value.details.startswith("Traceback")
    assert not isinstance(read_alone.value, RaceError)
    assert issubclass(SpecError, AskedError)
    assert issubclass(RaceError, AskedError)
    assert issubclass(AskedError, ValueError)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Admm", "adam"), ("adma", "adam"), ("adem", "adam"), ("ada", "adam"), ("nga", "nag"), ("lin", "lion"),
     ("nadma", "nadam"), ("schedulefree_sgd", "schedule_free_sgd"), ("zzz", ""), ("common", "")],
)  # fmt: skip
def test_guesses_are_the_names_that_the_fewest_slips_lead_to(typed, meant):
    assert guess(typed, RULES) == (f", did you mean {meant}" if meant else "")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("muon", "fallline.rules.muon, or the class fallline.torch.Muon"),
        ("ScheduleFreeSGD", "fallline.rules.schedule_free_sgd, or the class fallline.torch.ScheduleFreeSGD"),
        ("clip_norm", "fallline.rules.clip_norm"),
    ],
)
def test_a_rule_that_is_looked_for_in_the_package_is_found_in_its_room(name, told):
    import fallline

    with pytest.raises(AttributeError) as caught:
        getattr(fallline, name)
    assert str(caught.value) == f"fallline has no {name!r}, did you mean {told}"


@pytest.mark.parametrize(
    ("module", "misspelled", "meant"),
    [
        ("fallline", "minimise", "minimize"),
        ("fallline.rules", "lammb", "lamb"),
        ("fallline.rules", "clip_nrom", "clip_norm"),
        ("fallline.race", "race_result", "RaceResult"),
        ("fallline.torch", "Lammb", "LAMB"),
        ("fallline.torch", "StepLr", None),  # which is in lr_scheduler
        ("fallline.optax", "lammb", "lamb"),
        ("fallline.optax", "apply_update", "apply_updates"),
    ],
)
def test_modules_that_look_names_up_guess_what_was_meant(module, misspelled, meant):
    guessed = f", did you mean {meant}$" if meant else "; it has: "
    with pytest.raises(AttributeError, match=f"has no .*'{misspelled}'.*{guessed}"):
        getattr(importlib.import_module(module), misspelled)


@pytest.mark.parametrize(
    "arguments",
    [["show", "adam(beta1=0.8)"], ["show", "adam", "--latex"], ["rules"], ["play", "weight_decay(nag)", "--no-open"]],
    ids=lambda arguments: arguments[0],
)
def test_what_needs_no_race_loads_none(arguments, tmp_path):
    code = (
        f"import sys\nfrom fallline.cli import main\nassert main({arguments}) == 0\n"
        "sys.exit(' '.join(name for name in sys.modules if name.startswith('fallline.race')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert done.stderr.strip() == ""


# The doors that take a rule take its spelling


def weights(rule):
    """After a step of torch's door, for a group with a rule of its own."""
    param = torch.nn.Parameter(torch.ones(3))
    optimizer = fallline.torch.Optimizer([{"params": [param], "rule": rule}], RULES["sgd"])
    param.grad = torch.arange(3.0)
    optimizer.step()
    return param.tolist()


def updates(transformation):
    params = {"mlp": {"kernel": jnp.ones((2, 2))}}
    moved, _ = transformation.update(params, transformation.init(params), params)
    return moved["mlp"]["kernel"].tolist()


def bowl(x):
    return x @ x, 2 * x


DOORS = {
    "torch.Optimizer": lambda rule: fallline.torch.Optimizer([torch.nn.Parameter(torch.ones(3))], rule).rule,
    "a group of torch.Optimizer": weights,
    "optax.transform": lambda rule: updates(fallline.optax.transform(rule)),
    "optax.by_kind": lambda rule: updates(fallline.optax.by_kind(optax.sgd(0.1), matrix=rule)),
    "scipy.method": lambda rule: fallline.scipy.method(rule).rule,
    "minimize": lambda rule: fallline.minimize(bowl, [1.0, 2.0], rule, grad=True, steps=3).x.tolist(),
    "find_lr": lambda rule: fallline.find_lr(bowl, [1.0, 2.0], rule, grad=True, steps=10, probes=0).losses.tolist(),
}


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("text", ["clip_value(adam(beta1=0.8), clip=0.5)", "{}:half"])
def test_a_door_takes_a_rule_or_its_spelling(door, text, halves):
    text = text.format(halves)
    assert DOORS[door](text) == DOORS[door](find_rule(text)) != DOORS[door](RULES["momentum"])


@pytest.mark.parametrize("door", DOORS)
def test_a_door_says_what_a_text_may_have_meant_and_what_a_rule_is(door):
    with pytest.raises(SpecError, match=r"no rule is called 'lammb', did you mean lamb$"):
        DOORS[door]("lammb")
    with pytest.raises(TypeError, match=r"must be a rule, such as fallline\.rules\.adam or .* a text that .*, not 3"):
        DOORS[door](3)
    with pytest.raises(TypeError, match=r"not clip_norm; it modifies one, clip_norm\(fallline\.rules\.adam\)"):
        DOORS[door](MODIFIERS["clip_norm"])


def test_modifiers_of_optax_take_a_spelling():
    modified = fallline.optax.clip_value("adam(beta1=0.8)", clip=0.5)
    assert updates(modified) == updates(fallline.optax.transform("clip_value(adam(beta1=0.8), clip=0.5)"))
    with pytest.raises(SpecError, match="did you mean lamb"):
        fallline.optax.clip_value("lammb")
