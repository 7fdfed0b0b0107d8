"""Every hyperparameter is described in words, once, wherever a person looks for it."""

from __future__ import annotations

from pathlib import Path

import optax
import pytest

import fallline.optax
import fallline.torch
from fallline import decay, flag, fraction, pair, rate, rule, rules, whole, zeros
from fallline.cli.rules import _description
from fallline.rule import described, words_of
from fallline.rules import MODIFIERS, RULES
from fallline.torch.classes import new_names

HYPERS = {
    **{f"{rule.name}.{name}": (name, h) for rule in RULES.values() for name, h in rule.definition.hypers.items()},
    **{f"{one.name}.{name}": (name, h) for one in MODIFIERS.values() for name, h in one.signature.hypers.items()},
}


@pytest.mark.parametrize(("name", "declared"), HYPERS.values(), ids=HYPERS)
def test_it_has_words(name, declared):
    words = words_of(name, declared)
    assert len(words.split()) > 3
    assert words[0].islower()
    assert words[-1].isalnum()
    assert "`" not in words


def one_line(doc: str) -> str:
    return " ".join(doc.split())


@pytest.mark.parametrize("title", new_names(dict(RULES)))
def test_a_class_documents_its_hyperparameters(title):
    rule = new_names(dict(RULES))[title]
    doc = one_line(getattr(fallline.torch, title).__doc__)
    for name, declared in rule.definition.hypers.items():
        assert f" {name}: {words_of(name, declared)}; " in doc
        assert f"{declared}, by default {rule.values[name]!r}" in doc


@pytest.mark.parametrize("name", [name for name in MODIFIERS if not hasattr(optax, name)])
def test_a_function_of_optax_documents_its_hyperparameters(name):
    doc = one_line(getattr(fallline.optax, name).__doc__)
    for key, declared in MODIFIERS[name].signature.hypers.items():
        assert f" {key}: {described(key, declared, declared.default)}." in doc


@pytest.mark.any_rule
def test_show_tells_what_they_are(rule):
    shown = _description(rule)
    for name, declared in rule.definition.hypers.items():
        assert words_of(name, declared) in shown


@rule
def worded(
    theta,
    grad,
    m=zeros,
    *,
    lr=rate(0.1, "how far it goes"),
    eps=decay(0.5, search=None),
    nu=fraction(0.5),
    both=pair(rate(1), rate(2), "two of them"),
    every=whole(3, "every so many"),
    sure=flag(True, words="whether"),
):
    g = grad(theta)
    m = nu * m + g * (both[0] + both[1] + every + eps)
    return theta - (lr * m if sure else m), m


def test_a_declaration_says_words_of_its_own_or_the_name_does_or_nobody():
    hypers = worded.definition.hypers
    said = {name: words_of(name, declared) for name, declared in hypers.items()}
    assert said == {
        "lr": "how far it goes",
        "eps": words_of("eps", RULES["adam"].definition.hypers["eps"]),
        "nu": "",
        "both": "two of them",
        "every": "every so many",
        "sure": "whether",
    }
    assert described("nu", hypers["nu"], 0.5) == "float, 0 <= x <= 1, by default 0.5"
    assert described("both", hypers["both"], (1.0, 2.0)) == (
        "two of them; floats, (0 <= x < inf, 0 <= x < inf), by default (1.0, 2.0)"
    )
    assert described("every", hypers["every"], 3) == "every so many; int, 1 <= x < inf, whole, by default 3"
    assert described("sure", hypers["sure"], True) == "whether; False or True, by default True"


def test_words_do_not_make_a_declaration_another_one():
    assert rate(0.1, "how far") == rate(0.1)
    assert "how far" not in repr(rate(0.1, "how far"))


def test_the_stubs_have_them():
    stub = Path(rules.__file__).with_suffix(".pyi").read_text(encoding="utf-8")
    assert described("gamma", RULES["nag"].definition.hypers["gamma"], 0.9) in stub
