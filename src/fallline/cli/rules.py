"""The commands that tell what rules there are, and what they are."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.markup import escape

from fallline.cli.app import CommandError, app, table, value, values
from fallline.race.contender import OfRule, parse
from fallline.race.own import load_rule
from fallline.race.reading import guess
from fallline.rule import Rule
from fallline.rules import MODIFIERS, RULES

if TYPE_CHECKING:
    from fallline.backends.kernel import Kernel

_FLOAT32 = 4  # bytes


@app.command(name="rules")
def list_rules() -> None:
    """List every rule and modifier."""
    shown = table("rule", "defaults", "source")
    for rule in RULES.values():
        shown.add_row(rule.name, escape(values(rule.values)), escape(rule.source.rstrip(".")))
    modifiers = table("modifier", "defaults", "what it does")
    for modifier in MODIFIERS.values():
        defaults = {name: hyper.default for name, hyper in modifier.signature.hypers.items()}
        modifiers.add_row(modifier.name, escape(values(defaults)), escape(modifier.doc.split("\n")[0].rstrip(".")))
    Console().print(shown, modifiers, sep="")


@app.command()
def show(
    name: Annotated[
        str,
        typer.Argument(
            metavar="RULE", help="A rule's name; fallline rules lists them. FILE.py:NAME is one of your own."
        ),
    ],
    llvm: Annotated[bool, typer.Option("--llvm", help="Print the kernel that it becomes, as LLVM's IR.")] = False,
    assembly: Annotated[bool, typer.Option("--assembly", help="Print the kernel as this machine's code.")] = False,
) -> None:
    """Show a rule: its formula, hyperparameters, states and kernel."""
    if llvm and assembly:
        raise CommandError("--llvm and --assembly exclude each other: choose one")
    from fallline.backends.kernel import kernel_of

    rule = find_rule(name)
    kernel = kernel_of(rule.program)
    print(_code(rule, kernel, assembly) if llvm or assembly else _description(rule, kernel))


def _code(rule: Rule, kernel: Kernel, assembly: bool) -> str:
    from fallline.backends import llvm

    dtypes = ("float32",) * len(kernel.arrays)
    return (llvm.assembly(kernel, dtypes) if assembly else llvm.kernel_ir(kernel, dtypes, rule.name)).rstrip()


def _description(rule: Rule, kernel: Kernel) -> str:
    from fallline.backends.text import formula

    states = rule.program.state_names
    moved, stored = _FLOAT32 * kernel.words_moved, _FLOAT32 * len(states)
    sections = [
        f"{rule.title}: {rule.summary}" if rule.summary else rule.title,
        f"Source: {rule.source}" if rule.source else "",
        textwrap.indent(formula(rule), "    "),
        _hyperparameters(rule),
        f"States: {', '.join(states) or 'none'}.",
        f"In float32 {stored} bytes of state per parameter, and {moved} bytes read and written in a step.",
    ]
    return "\n\n".join(filter(None, sections))


def _hyperparameters(rule: Rule) -> str:
    rows = [(name, value(rule.values[name]), str(declared)) for name, declared in rule.definition.hypers.items()]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(f"    {name:{widths[0]}} = {value:{widths[1]}}  {reach}" for name, value, reach in rows)


def find_rule(name: str) -> Rule:
    """A rule by name, or one's own from FILE.py:NAME.

    Raises:
        CommandError, RaceError: there is none.
    """
    if ":" in name and "(" not in name:
        return load_rule(name)
    if name in RULES:
        return RULES[name]
    if "(" in name and isinstance(rule := parse(name).maker, OfRule):
        return rule.rule
    if name in MODIFIERS:
        raise CommandError(f"{name} modifies rules and is none itself; rules: {', '.join(RULES)}")
    raise CommandError(f"no rule is called {name!r}{guess(name, RULES)}; rules: {', '.join(RULES)}")
