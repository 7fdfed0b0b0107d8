"""Generated text, a golden file per rule and printer; after a wanted change run with --update-golden."""

from __future__ import annotations

import importlib
import math
import pkgutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

import fallline
from fallline import (
    cos,
    decay,
    eq,
    exp,
    log,
    maximum,
    minimum,
    ne,
    normal,
    pair,
    rate,
    rule,
    scalar,
    sign,
    sin,
    sqrt,
    where,
    zeros,
)
from fallline import printers as package
from fallline.kernel.host import source
from fallline.kernel.kernel import kernel_of
from fallline.machines.cpu import kernel_ir
from fallline.printers import javascript, latex, mathml, text
from fallline.rule import Rule, at_point
from fallline.rules import RULES
from registered import IN_JAVASCRIPT, PLAIN

GOLDEN = Path(__file__).parent / "golden"


def llvm_ir(rule: Rule) -> str:
    kernel = kernel_of(at_point(rule.program) if rule.program.looks_ahead else rule.program)
    return kernel_ir(kernel, ("float32",) * len(kernel.arrays), rule.name)


def uniforms(rule: Rule) -> str:
    return source(kernel_of(rule.program).uniforms)


PRINTERS = {
    "formula.txt": lambda rule: text.formula(rule) + "\n",
    "formula.tex": lambda rule: latex.formula(rule) + "\n",
    "formula.mathml": lambda rule: mathml.formula(rule).replace("<mtr>", "\n<mtr>") + "\n",
    "function.js": javascript.function,
    "kernel.ll": llvm_ir,
    "uniforms.txt": uniforms,
}
REFUSING = {"function.js": IN_JAVASCRIPT, "kernel.ll": PLAIN}
"""What does not take all rules, and which it does."""
FORMULAS = [suffix for suffix in PRINTERS if suffix.startswith("formula.")]
FOUND = [
    importlib.import_module(f"{package.__name__}.{found.name}") for found in pkgutil.iter_modules(package.__path__)
]
OF_RULES = [module for module in FOUND if hasattr(module, "formula")]
"""The files of `printers/` that print a whole rule as formulas."""


@pytest.mark.any_rule
@pytest.mark.parametrize("suffix", PRINTERS)
def test_generated_text_is_as_it_was(rule, suffix, update_golden):
    if suffix in REFUSING and rule.name not in {*REFUSING[suffix], "everything"}:
        with pytest.raises((TypeError, fallline.RuleError)):
            PRINTERS[suffix](rule)
        return
    path = GOLDEN / f"{rule.name}.{suffix}"
    printed = PRINTERS[suffix](rule)
    if update_golden:
        path.parent.mkdir(exist_ok=True)
        path.write_text(printed)
    assert path.exists(), f"no golden file {path.name}: run pytest {Path(__file__).name} --update-golden, and read it"
    assert printed == path.read_text()


def test_there_is_no_golden_file_too_many():
    assert {path.name.split(".")[0] for path in GOLDEN.iterdir()} == {*RULES, "everything"}


def test_every_op_is_printed():
    from fallline.expr import OPS

    assert {text, latex, mathml} <= set(OF_RULES)
    for printer in OF_RULES:
        assert set(printer.STYLE.ops) == set(OPS) - {"const", "input", "bits", "clamp"}


def test_every_printer_has_golden_files():
    names = ", ".join(module.__name__ for module in OF_RULES)
    assert len(FORMULAS) == len(OF_RULES), f"PRINTERS above needs a formula.SUFFIX for each of {names}"


@rule
def everything(theta, grad, t, update=zeros, weight=scalar(0.0), *, lr=rate(0.1), long_name=decay(0.5)):
    g = grad(theta - lr * update)
    weight = long_name * weight + 1 / t
    clipped = minimum(abs(g), 2) - maximum(g / 2, -1) * sign(g)
    first = where(g < 0, exp(-clipped), where(g <= 1, log(1 + g**2), where(eq(g, 2), sin(g), cos(g))))
    update = where(ne(first, 0), (update + (g - theta) * 3) * (g / 2), -(update - (g - 1)))
    first = where(g > 0, 1e-8, 123456789.0) * g + where(g < 0, g, 2.5e-7) ** 2 - maximum(g, -math.inf)
    return theta - lr * sqrt(normal(7, t) ** 2) ** (g / t) * (weight / (update / g)) + first, update, weight


@pytest.mark.parametrize("suffix", FORMULAS)
def test_every_op_is_spelled_as_it_was(suffix, update_golden):
    test_generated_text_is_as_it_was(everything, suffix, update_golden)


def test_two_betas_are_counted_from_one_but_those_of_several_momenta_as_these():
    @rule
    def paired(theta, grad, m=zeros, *, betas=pair(decay(0.9), decay(0.99))):
        m = betas[0] * m + betas[1] * grad(theta)
        return theta - m, m

    assert "β₁·m[t−1] + β₂·" in text.formula(paired)
    assert r"\beta_{1}" in latex.formula(paired)
    assert r"\beta_{0}" not in latex.formula(paired)
    assert "<mi>β</mi><mrow><mn>2</mn>" in mathml.formula(paired)
    assert "<mi>β</mi><mrow><mn>0</mn>" in mathml.formula(paired, slots=True)  # beside betas[0], on the page
    assert "v₀[t] = β₀·v₀[t−1]" in text.formula(RULES["aggmo"])


@pytest.mark.parametrize("one", [*RULES.values(), everything], ids=lambda one: one.name)
def test_mathml_is_well_formed(one):
    """As XML, which is stricter than browsers."""
    for slots in (False, True):
        table = ElementTree.fromstring(mathml.formula(one, slots=slots))
        assert len(table[0]) == len(text.formula(one).split("\n"))
        assert all(len(row) == 2 for row in table[0])


@pytest.mark.parametrize("one", [*RULES.values(), everything], ids=lambda one: one.name)
def test_latex_is_balanced(one):
    printed = latex.formula(one)
    for opening, closing in (("{", "}"), ("(", ")"), (r"\left", r"\right"), (r"\begin", r"\end")):
        assert printed.count(opening) == printed.count(closing)
