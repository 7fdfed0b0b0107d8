"""Formulas that are typed on the page of `fallline play`."""

from __future__ import annotations

import json

import numpy as np
import pytest

from browser import needs_chromium
from playground_cases import state

FORMULAS = {
    "x^2 + 3*sin(y)": None,
    "sqrt(x^2 + y^2 + 1) - exp(-x^2)": None,
    "abs(x) + log(1 + y^2) / pi": None,
    "": "Type a formula",
    "x^2 +": "cannot be read",
    "x + z": "“z” cannot be part",
    "f(x) = x": "cannot be part",
    "x = 3": "cannot be part",
    "[1, 2]": "cannot be part",
    '"text"': "cannot be part",
    "x.constructor": "cannot be part",
    "cos.constructor('alert(1)')()": "cannot be",
    'import("nothing")': "cannot be part",
    'evaluate("1")': "cannot be part",
    "x > 0 ? 1 : y": "cannot be part",
    "x; y": "cannot be part",
    "<img src=x onerror=alert(1)>": "cannot be",
    "log(-1) + x": "no finite value",
    "log(x) + y^2": None,
    "x² − 2·x**3": None,
    "sin x": "Write sin(x)",
    "cos^2(x)": "Write cos(x)",
    "sin(x, y)": "Write sin(x)",
    "sqrt()": "Write sqrt(x)",
    "1/0*x": "no finite value",
    "x+" * 150 + "y": "at most 200 characters",
}


@needs_chromium
def test_typed_formulas(open_flat):
    page = open_flat("preset=ravine&at=0")
    page.evaluate("void (window.alert = () => { throw new Error('ran') })")
    page.locator("#surface").select_option("formula")
    field, error = page.locator("#formula-text"), page.locator("#formula-error")
    for formula, wrong in FORMULAS.items():
        before = page.evaluate("app.problemKey")
        field.fill(formula)
        field.press("Enter")
        field.blur()
        if wrong is None:
            assert error.inner_text() == ""
            assert state(page)["formula"] == formula
            assert page.evaluate("app.problemKey") != before
        else:
            assert wrong in error.inner_text(), (formula, error.inner_text())
            assert page.evaluate("app.problemKey") == before, "the last right formula stays"
    page.locator("#language").select_option("zh-Hant")
    assert "最多 200 個字元" in error.inner_text(), "the error is told in the other language"
    assert field.input_value().startswith("x+x+"), "and what was typed is kept"
    page.locator("#language").select_option("en")
    page.locator("#domain").fill("3, 1, 0, 1")
    page.locator("#domain").press("Enter")
    assert "smaller one first" in error.inner_text()
    page.locator("#domain").fill("-1, 1, -2, 2")
    field.fill("x^2 + y^2")
    field.press("Enter")
    assert state(page)["domain"] == [[-1, 1], [-2, 2]]
    assert error.inner_text() == ""
    page.locator("#domain").fill("3, -3, 1")
    page.locator("#domain").press("Enter")
    assert "smaller one first" in error.inner_text()
    page.locator("#presets [data-preset=saddle]").click()
    assert error.inner_text() == "", "nothing typed is shown any more"


@needs_chromium
@pytest.mark.parametrize(("formula", "place"), [("x^^2", 3), ("1/(x", 5), ("x² + y**2 + )", 13)])
def test_where_a_formula_cannot_be_read_is_said_in_the_chosen_language(open_flat, formula, place):
    page = open_flat("preset=ravine&at=0&lang=zh-Hant")
    page.locator("#surface").select_option("formula")
    page.locator("#formula-text").fill(formula)
    page.locator("#formula-text").press("Enter")
    assert page.locator("#formula-error").inner_text() == f"無法讀成算式：第 {place} 個字元附近讀不懂。"
    page.locator("#language").select_option("en")
    assert "cannot be read as a formula" in page.locator("#formula-error").inner_text()


SLOPES = [
    "x^2*y + sin(x) - cos(y)/3",
    "sqrt(x^2 + y^2) * cbrt(x + 3) - (-x)^3",
    "exp(-x*y) + log(2 + x) + log10(y + 4) + abs(x - y)",
    "tan(x/3) + asin(x/9) + acos(y/9) + atan(x*y)",
    "sinh(x) - cosh(y/2)*tanh(x) + pi*e - tau",
    "(x + 2)^y + 2^x - x^0 + +y",
]


@needs_chromium
@pytest.mark.parametrize("formula", SLOPES)
def test_slopes_of_typed_formulas(open_flat, formula):
    page = open_flat("preset=nag")
    known = {"cbrt": np.cbrt, "log10": np.log10, "abs": np.abs, "pi": np.pi, "e": np.e, "tau": 2 * np.pi} | {
        name: getattr(np, name) for name in ("sqrt", "exp", "log", "sin", "cos", "tan", "sinh", "cosh", "tanh")
    } | {"asin": np.arcsin, "acos": np.arccos, "atan": np.arctan}  # fmt: skip
    code = compile(formula.replace("^", "**"), "formula", "eval")
    height, h = lambda x, y: float(eval(code, known, {"x": x, "y": y})), 1e-6
    for x, y in ((0.5, 2.0), (1.3, -0.7)):
        found = page.evaluate(f"compiledFormula({json.dumps(formula)})({x}, {y})")
        by_x = (height(x + h, y) - height(x - h, y)) / (2 * h)
        by_y = (height(x, y + h) - height(x, y - h)) / (2 * h)
        assert found == pytest.approx([height(x, y), by_x, by_y], rel=1e-7, abs=1e-7)


@needs_chromium
@pytest.mark.parametrize(
    "formula",
    ["^".join("x" * 99), "(" * 99 + "x" + ")" * 99, "-" * 150 + "x", "sin(" * 30 + "x" + ")" * 30, "/".join("x" * 99)],
)
def test_a_hostile_formula_takes_no_time(open_flat, formula):
    page = open_flat("preset=nag")
    assert page.evaluate(
        f"""() => {{
          const began = performance.now();
          const problem = typedProblem({json.dumps(formula)}, [[-1, 1], [-1, 1]], [0.5, 0.5]);
          for (let k = 0; k < 1000; k++) problem.evaluate(0.3, 0.2);
          return performance.now() - began < 2000;
        }}"""
    )


@needs_chromium
def test_runs_keep_their_colours_on_another_surface(open_flat):
    page = open_flat("preset=step&at=1")
    colors = "[...document.querySelectorAll('#runs .swatch')].map((one) => getComputedStyle(one).backgroundColor)"
    first = page.evaluate(colors)
    page.evaluate("app.set({surface: 'formula', formula: 'x^2 + y^2'})")
    page.locator("#formula-text").fill("(x^2 + 3*y^2) / 2")
    page.locator("#formula-text").press("Enter")
    assert state(page)["formula"] == "(x^2 + 3*y^2) / 2"
    assert page.evaluate(colors) == first
    page.locator("#surface").select_option("booth")
    page.evaluate("app.set({steps: 9})")
    assert page.evaluate(colors) == first
    link = page.evaluate("app.link()")
    assert "based" not in link
    again = open_flat(link)
    assert again.evaluate(colors) == first
    again.evaluate("app.openPreset('ravine')")
    assert again.evaluate(colors) != first
    assert "colored" not in again.evaluate("app.link()")
