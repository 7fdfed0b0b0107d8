"""Printed rules that share much: as long as what is computed, however often it is used."""

from __future__ import annotations

import re

import pytest

from fallline import decay, rate, rule, rules
from fallline.printers import javascript, latex, mathml, text
from fallline.printers.printer import lines
from fallline.surfaces.surface import X, Y

PRINTERS = {
    "text": text.formula,
    "latex": latex.formula,
    "mathml": mathml.formula,
    "mathml with slots": lambda rule: mathml.formula(rule, slots=True),
    "javascript": javascript.function,
    "javascript's lines": lambda rule: javascript.lines_function(rule, "lines"),
}
every_printer = pytest.mark.parametrize("printer", PRINTERS)


def doubled(times):
    @rule
    def doublings(theta, grad, *, lr=rate(1e-2)):
        """Doublings."""
        x = grad(theta)
        for _ in range(times):
            x = x * x + x
        return theta - lr * x

    return doublings


def chained(times):
    @rule
    def chain(theta, grad, *, lr=rate(1e-2)):
        """Chain: nothing is shared, all is nested."""
        x = grad(theta)
        for _ in range(times):
            x = abs(2 * x + 1)
        return theta - lr * x

    return chain


@every_printer
@pytest.mark.parametrize("made", [doubled, chained])
def test_a_printed_rule_grows_with_what_is_computed(printer, made):
    """Each repetition adds as much; where shared parts are spelled out again it doubles."""
    some, more = (len(PRINTERS[printer](made(times))) for times in (200, 400))
    assert some < more < 2.5 * some


@pytest.mark.parametrize(("times", "count"), [(3, 2), (12, 13)])
def test_parts_get_lines_where_a_line_would_be_long(times, count):
    printed = text.formula(doubled(times)).splitlines()
    assert len(printed) == count
    assert max(map(len, printed)) < 400


def test_parts_have_names_that_the_rule_has_not():
    @rule
    def taken(theta, grad, *, lr=rate(1e-2), x1=decay(0.5)):
        """Taken: x1 is a hyperparameter."""
        x = grad(theta) * x1
        for _ in range(10):
            x = x * x + x
        x2 = x + 1
        return theta - lr * x2

    names = [line.name for line in lines(taken.program, text.STYLE)]
    assert len(set(names)) == len(names)
    assert "x₁" not in names
    assert {"x₂", "x₃"} <= set(names)


def test_a_long_point_of_the_gradient_gets_lines_too():
    @rule
    def far(theta, grad, *, lr=rate(1e-2)):
        """Far."""
        point = theta
        for _ in range(8):
            point = point * point + point
        return theta - lr * (lambda g: g * g + g)(grad(point))

    printed = text.formula(far)
    assert len(printed) < 400
    assert "∇J(point)" in printed


def grown(times):
    z = X * Y
    for _ in range(times):
        z = z * X + z
    return z


@pytest.mark.parametrize("printed", [latex.expression, mathml.expression])
def test_a_formula_of_a_surface_grows_with_what_is_computed(printed):
    names = {X: "x", Y: "x1"}
    some, more = (printed(grown(times), names) for times in (200, 400))
    assert len(some) < len(more) < 2.5 * len(some)
    assert "aligned" in some or "mtable" in some
    assert "x_{2}" in latex.expression(grown(200), names)
    assert latex.expression(X * Y + 1, names) == "x x1 + 1"


@pytest.mark.parametrize("times", [8, 60, 5000])
def test_a_node_is_shown_up_to_a_length(times):
    assert repr(grown(1)) == "add(mul(mul(coordinate.0, coordinate.1), coordinate.0), mul(coordinate.0, coordinate.1))"
    assert repr(grown(times)).endswith("…")
    assert len(repr(grown(times))) < 1100


@pytest.mark.parametrize("name", rules.RULES)
def test_a_rule_of_a_paper_is_printed_as_there(name):
    """Nothing gets a line of its own that the rule does not name."""
    assert not re.search(r"^x[₀-₉]+ ", text.formula(rules.RULES[name]), re.MULTILINE)


def test_what_a_rule_has_in_a_list_gets_lines_of_its_own():
    @rule
    def turning(theta, grad, *, lr=rate(0.1)):
        Y = [grad(theta)]
        for _ in range(2):
            Y.append(Y[-1] / (1 + abs(Y[-1])))
        return theta - lr * Y[-1]

    names = [line.split()[0] for line in text.formula(turning).splitlines()]
    assert names == ["Y₀", "Y₁", "Y₂", "θ[t]"]


@pytest.mark.parametrize(
    ("doc", "title", "summary"),
    [
        ("Lion.", "Lion", ""), ("Lion", "Lion", ""), ("LION:", "LION", ""), ("Lion: a sign.", "Lion", "a sign."),
        ("Signs alone.", "Lion", "Signs alone."), ("", "Lion", ""), ("Lion.\n\nSource: Chen 2023.", "Lion", ""),
    ],
)  # fmt: skip
def test_a_docstring_may_be_short(doc, title, summary):
    def lion(theta, grad, *, lr=rate(1e-4)):
        return theta - lr * grad(theta)

    lion.__doc__ = doc
    made = rule(lion)
    assert (made.title, made.summary) == (title, summary)
    assert javascript.function(made).startswith(f"/**\n * {title}")


@pytest.mark.parametrize(
    ("name", "doc", "title", "summary"),
    [
        ("动量", "动量: 中文.", "动量", "中文."), ("动量", "Momentum: words.", "动量", "Momentum: words."),
        ("élan_vital", "", "ÉlanVital", ""), ("__", "", "__", ""), ("__", ": odd", "__", "odd"),
        ("lion", " \n ", "Lion", ""),
    ],
)  # fmt: skip
def test_a_rule_may_have_any_name(name, doc, title, summary):
    def made(theta, grad, *, lr=rate(1e-4)):
        return theta - lr * grad(theta)

    made.__name__, made.__doc__ = name, doc
    assert (rule(made).title, rule(made).summary) == (title, summary)
