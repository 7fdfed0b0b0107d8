"""The commands that tell what rules there are, and what they are."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.markup import escape

from fallline.cli.app import CommandError, app, hyperparameters, table, value
from fallline.expr import Extent
from fallline.rule import Rule, Slot, words_of
from fallline.rules import MODIFIERS, RULES
from fallline.spelling import find_rule
from fallline.writing import visible

if TYPE_CHECKING:
    from fallline.kernel.kernel import Kernel

_FLOAT32 = 4  # bytes


@app.command(name="rules")
def list_rules() -> None:
    """List every rule and modifier."""
    shown = table("rule", "defaults", "source")
    for rule in RULES.values():
        shown.add_row(rule.name, escape(hyperparameters(rule.values)), escape(rule.source.rstrip(".")))
    modifiers = table("modifier", "defaults", "what it does")
    for modifier in MODIFIERS.values():
        defaults = {name: hyper.default for name, hyper in modifier.signature.hypers.items()}
        modifiers.add_row(
            modifier.name, escape(hyperparameters(defaults)), escape(modifier.doc.split("\n")[0].rstrip("."))
        )
    Console().print(shown, modifiers, sep="")


@app.command()
def show(
    name: Annotated[
        str,
        typer.Argument(
            metavar="RULE", help="A rule's name; fallline rules lists them. FILE.py:NAME is one of your own."
        ),
    ],
    latex: Annotated[bool, typer.Option("--latex", help="Print its formula as LaTeX.")] = False,
    mathml: Annotated[bool, typer.Option("--mathml", help="Print its formula as MathML, for a web page.")] = False,
    javascript: Annotated[bool, typer.Option("--javascript", help="Print it as a JavaScript function.")] = False,
    llvm: Annotated[bool, typer.Option("--llvm", help="Print the kernel that it becomes, as LLVM's IR.")] = False,
    assembly: Annotated[bool, typer.Option("--assembly", help="Print the kernel as this machine's code.")] = False,
) -> None:
    """Show a rule: its formula, hyperparameters, states and kernel."""
    asked = {"latex": latex, "mathml": mathml, "javascript": javascript, "llvm": llvm, "assembly": assembly}
    chosen = [name for name, wanted in asked.items() if wanted]
    if len(chosen) > 1:
        raise CommandError(f"{' and '.join(f'--{name}' for name in chosen)} exclude each other: choose one")
    printed = _PRINTED[chosen[0]] if chosen else _description
    print(visible(printed(find_rule(name)).rstrip()))


def _latex(rule: Rule) -> str:
    from fallline.printers import latex

    return latex.formula(rule)


def _mathml(rule: Rule) -> str:
    from fallline.printers import mathml

    return mathml.formula(rule)


def _javascript(rule: Rule) -> str:
    from fallline.printers import javascript

    return "\n".join(filter(None, (javascript.function(rule), javascript.runtime(rule))))


def _llvm(rule: Rule) -> str:
    from fallline.machines import cpu

    return cpu.module_ir(*_compilable(rule), rule.name)


def _compilable(rule: Rule) -> tuple[Kernel, tuple[str, ...]]:
    """The rule's kernel, if the CPU runs it, and how its arrays are stored."""
    from fallline.kernel.kernel import kernel_of
    from fallline.machines import cpu

    kernel = kernel_of(rule.program)
    storages = tuple("float64" if array.number else "float32" for array in kernel.arrays)
    if (refusal := cpu.MACHINE.refuses(kernel, storages)) is not None:
        raise CommandError(f"{rule.name}: {refusal}")
    return kernel, storages


def _assembly(rule: Rule) -> str:
    from fallline.machines import cpu

    return cpu.assembly(*_compilable(rule))


_PRINTED: dict[str, Callable[[Rule], str]] = {
    "latex": _latex,
    "mathml": _mathml,
    "javascript": _javascript,
    "llvm": _llvm,
    "assembly": _assembly,
}
"""What `show` prints by option."""


def _description(rule: Rule) -> str:
    from fallline.kernel.kernel import kernel_of
    from fallline.printers.text import formula

    kernel = kernel_of(rule.program)
    states = [*map(_state, rule.program.arrays), *(slot.name for slot in rule.program.numbers)]
    elements = sum(slot.extent is Extent.ELEMENT for slot in rule.program.arrays)
    moved, stored = _FLOAT32 * kernel.words_moved, _FLOAT32 * elements
    what = "what products of matrices take" if kernel.matrices else f"{moved} bytes read and written"
    sections = [
        f"{rule.title}: {rule.summary}" if rule.summary else rule.title,
        f"Source: {rule.source}" if rule.source else "",
        textwrap.indent(formula(rule), "    "),
        _hyperparameters(rule),
        f"States: {', '.join(states) or 'none'}.",
        f"In float32 {stored} bytes of state per parameter, and {what} in a step.",
    ]
    return "\n\n".join(filter(None, sections))


def _state(slot: Slot) -> str:
    """A state's name, and its shape where that is not the parameter's."""
    shape = " × ".join(slot.sides[1:])
    return slot.name if slot.extent is Extent.ELEMENT else f"{slot.name} ({shape})"


def _hyperparameters(rule: Rule) -> str:
    rows = [(name, value(rule.values[name]), declared) for name, declared in rule.definition.hypers.items()]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)] if rows else []
    lines = []
    for name, now, declared in rows:
        lines.append(f"    {name:{widths[0]}} = {now:{widths[1]}}  {declared}")
        if words := words_of(name, declared):
            lines.append(f"    {'':{widths[0]}}   {words}")
    return "\n".join(lines)
