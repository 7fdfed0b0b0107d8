"""What the page of `fallline play` is made of."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from fallline import (
    RuleError,
    between,
    choice,
    decay,
    fraction,
    nonneg,
    number,
    optional,
    positive,
    rate,
    rule,
    rules,
    seed,
)  # fmt: skip
from fallline.playground import html
from fallline.playground.catalog import catalog, slider
from fallline.playground.page import shown_names
from fallline.rule import Flag
from fallline.surfaces import SURFACES
from registered import IN_JAVASCRIPT

ROOT = Path(__file__).parent.parent


def test_every_rule_and_surface_is_on_it():
    data, functions = catalog()
    assert [entry["name"] for entry in data["rules"]] == list(IN_JAVASCRIPT)
    assert [entry["name"] for entry in data["surfaces"]] == [*SURFACES, "reddi", "rare"]
    for entry in data["rules"]:
        for variant in entry["variants"].values():
            assert f"function {variant['step']}(" in functions
            assert f"function {variant['lines']}(" in functions


@pytest.mark.parametrize("folder", ["docs", "docs/zh-TW"])
def test_its_page_lists_every_preset_in_the_surveys_order(folder):
    presets = ROOT / "src" / "fallline" / "playground" / "js" / "presets"
    parts = [(presets / f"{part}.js").read_text() for part in ("descent", "rules", "later")]
    ids = [name for part in parts for name in re.findall(r'^    id: "(\w+)"', part, re.MULTILINE)]
    table = (ROOT / folder / "playground.md").read_text()
    listed = re.findall(r"^\| \[.*\]\(playground\.md#preset=(\w+)\) \|", table, re.MULTILINE)
    assert ids
    assert listed == ids


def test_a_slider_covers_what_is_declared_and_searched(rule):
    for name, declared in rule.definition.hypers.items():
        values = rule.values[name]
        if isinstance(declared, Flag):
            continue
        for value in values if declared.many else (values,):
            moved = slider(declared, value)
            assert declared.contains(moved.low)
            assert declared.contains(moved.high)
            assert moved.low <= value <= moved.high or (moved.zero and value == 0)
            searched = declared.search or declared.thorough
            if searched is not None and not declared.many:
                assert moved.low <= searched.at(0.0) < searched.at(1.0) <= moved.high


def test_sliders_of_other_declarations():
    assert slider(number(-3.0), -3.0).low == -6
    assert slider(nonneg(0.0), 0.0).zero
    assert slider(nonneg(0.5), 0.5).scale == "linear"
    assert slider(rate(0.0), 0.0).scale == "log"


@pytest.mark.parametrize(
    "declared",
    [
        positive(0.5), between(0.5, 0.2, 1.0), between(-0.5, -1.0, 1.0), between(2.0, 0.1, 5.0), decay(0.0),
        number(0.0), nonneg(0.0, search=choice(0.0, 1e-4, 1e-2)), optional(decay(0.0)), fraction(1.0),
        seed(2**40), rate(1e4),
    ],
    ids=repr,
)  # fmt: skip
def test_sliders_stay_in_the_declared_range(declared):
    moved = slider(declared, declared.default)
    assert declared.contains(moved.low)
    assert declared.contains(moved.high)
    assert moved.low < moved.high
    assert moved.low <= declared.default <= moved.high or (moved.zero and declared.default == 0)
    assert moved.scale != "log" or moved.low > 0


@rule
def stormy(theta, grad, *, lr=rate(0.2), drag=optional(nonneg(0.0))):
    """Stormy: a rule of one's own, with </script>, </SCRIPT> and <!-- in its docstring."""
    g = grad(theta)
    return theta - lr * (g if drag is None else g / (1 + drag * abs(g)))


def test_rules_of_ones_own_are_on_it():
    page = html([rules.adam(lr=0.25), stormy, rules.weight_decay(rules.nag(lr=0.3)), rules.rmsprop(eps_outside=True)])
    link = json.loads(page.split('id="data">')[1].split("</script>")[0])["link"]
    adam, own, decayed, rmsprop = link.removeprefix("runs=").split(";")
    assert adam == "adam(lr=0.25,beta1=0.9,beta2=0.999,eps=1e-08)"
    assert own == "stormy(lr=0.2)"
    assert decayed == "weight_decay_nag(lr=0.3,gamma=0.9,weight_decay=0.01)"
    assert rmsprop.endswith("eps_outside=true)")
    assert page.lower().count("</script>") == 4


def test_names_that_fallline_uses_are_left_to_it():
    @rule
    def adam(theta, grad, *, lr=rate(1.0)):
        return theta - lr * grad(theta)

    assert shown_names([adam, rules.adam(lr=1.0), adam(lr=0.5)]) == ["adam_2", "adam", "adam_3"]
    with pytest.raises(RuleError, match=r"sam\(sgd\) takes two gradients in a step, which the page does not do"):
        html([rules.sam(rules.sgd)])
    with pytest.raises(ValueError, match="65 rules: the page shows 64 at once"):
        html([rules.sgd] * 65)


def test_a_cosine_of_a_turn_has_no_parentheses_within_its_own():
    (entry,) = (surface for surface in catalog({})[0]["surfaces"] if surface["name"] == "rastrigin")
    text = re.sub("<[^>]*>|\N{INVISIBLE TIMES}|\N{FUNCTION APPLICATION}", "", entry["formula"])
    assert text == "20+x2+y2−10⋅(cos(2πx)+cos(2πy))"
