"""The commands that tell what rules there are, and what they are."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from fallline.cli.app import CommandError, app, hyperparameters, value, wrapped
from fallline.cli.help import Command, grid
from fallline.expr import Extent
from fallline.rule import Flag, Hyper, Modifier, Rule, Slot, words_of
from fallline.rules import MODIFIERS, RULES
from fallline.spelling import find_rule
from fallline.writing import visible

if TYPE_CHECKING:
    from fallline.kernel.kernel import Kernel

_FLOAT32 = 4  # bytes
_SOURCE = 60
"""Columns in which a source can be read, on two lines if it is a long one."""
SURVEY = (
    "sgd", "momentum", "nag", "adagrad", "adadelta", "rmsprop", "adam", "adamax", "nadam", "amsgrad", "noisy_sgd",
    "adamw", "qhm", "qhadam", "aggmo",
)  # fmt: skip
"""The survey's rules, in its order."""


@app.command(cls=Command)
def show(
    name: Annotated[
        str,
        typer.Argument(
            metavar="RULE",
            help="A rule's or modifier's name; fallline rules lists them. FILE.py:NAME is one of your own.",
        ),
    ],
    latex: Annotated[bool, typer.Option("--latex", help="Print its formula as LaTeX.")] = False,
    mathml: Annotated[bool, typer.Option("--mathml", help="Print its formula as MathML, for a web page.")] = False,
    javascript: Annotated[bool, typer.Option("--javascript", help="Print it as a JavaScript function.")] = False,
    llvm: Annotated[bool, typer.Option("--llvm", help="Print the kernel that it becomes, as LLVM's IR.")] = False,
    assembly: Annotated[bool, typer.Option("--assembly", help="Print the kernel as this machine's code.")] = False,
) -> None:
    """Show a rule: its formula, hyperparameters, states and kernel; of a modifier what it adds to a rule's."""
    asked = {"latex": latex, "mathml": mathml, "javascript": javascript, "llvm": llvm, "assembly": assembly}
    chosen = [name for name, wanted in asked.items() if wanted]
    if len(chosen) > 1:
        raise CommandError(f"{' and '.join(f'--{name}' for name in chosen)} exclude each other: choose one")
    if name in MODIFIERS and not chosen:
        print(visible(_described_modifier(MODIFIERS[name])))
        return
    printed = _PRINTED[chosen[0]] if chosen else _description
    print(visible(printed(find_rule(name)).rstrip()))


@app.command(name="rules", cls=Command)
def list_rules() -> None:
    """List every rule and modifier, with what it does: those of the survey in its order, then those beyond it."""
    later = [rule for name, rule in RULES.items() if name not in SURVEY]
    later.sort(key=_year)
    groups = {
        "In the survey": [RULES[name] for name in SURVEY],
        "Beyond the survey": [rule for rule in later if rule.definition.view != "matrix"],
        "Beyond the survey, for hidden matrices": [rule for rule in later if rule.definition.view == "matrix"],
    }
    rows = {
        group: [(rule.name, rule.summary, rule.source.rstrip("."), hyperparameters(rule.values)) for rule in rules]
        for group, rules in groups.items()
    }
    rows["Modifiers, as in weight_decay(adam)"] = [*map(_modifier, MODIFIERS.values())]
    console = Console(highlight=False)
    widest = [max(len(row[k]) + 2 for group in rows.values() for row in group) for k in range(4)]
    room = [sum(widest[:2]) + min(_SOURCE, widest[2]), sum(widest)]
    columns = 2 + sum(least <= console.width - 2 for least in room)
    for group, listed in rows.items():
        console.print(Text(group, "dim"), grid([row[:columns] for row in listed], widest[0] - 2), Text())
    print(wrapped("fallline show NAME tells more of one: its formula, defaults, states and source."))


def _year(rule: Rule) -> int:
    """When its first source appeared."""
    years = re.findall(r"\b(?:19|20)\d\d\b", rule.source)
    return int(years[0]) if years else 0


def _modifier(modifier: Modifier) -> tuple[str, str, str, str]:
    about, _, more = modifier.doc.partition("\n")
    source = re.search(r"Source: (.*?)\.?$", more, re.MULTILINE)
    defaults = {name: hyper.default for name, hyper in modifier.signature.hypers.items()}
    does = about.partition(": ")[2].rstrip(".")
    return modifier.name, does, source[1] if source else "", hyperparameters(defaults)


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
    from fallline.printers.text import formula

    return "\n\n".join(
        filter(
            None,
            [
                wrapped(f"{rule.title}: {rule.summary}" if rule.summary else rule.title),
                wrapped(f"Source: {rule.source}") if rule.source else "",
                textwrap.indent(formula(rule), "    "),
                _hyperparameters(rule.definition.hypers, rule.values),
                _states(rule),
                wrapped(_memory(rule)),
            ],
        )
    )


def _described_modifier(modifier: Modifier) -> str:
    hypers, source = modifier.signature.hypers, _modifier(modifier)[2]
    own = _hyperparameters(hypers, {name: declared.default for name, declared in hypers.items()})
    modified = f"{modifier.name}(adam)"
    return "\n\n".join(
        filter(
            None,
            [
                wrapped(modifier.doc.partition("\n")[0]),
                wrapped(f"Source: {source}") if source else "",
                f"Its own hyperparameters, beside those of the rule:\n{own}" if own else "",
                wrapped(
                    f"It modifies rules, adam or any other: fallline show '{modified}' shows the formula and states of "
                    f"{modified}."
                ),
            ],
        )
    )


def _hyperparameters(hypers: Mapping[str, Hyper | Flag], given: Mapping[str, Any]) -> str:
    named = {name: _with_symbol(name) for name in hypers}
    values = {name: value(given[name]) for name in hypers}
    widths = [max(map(len, column.values()), default=0) for column in (named, values)]
    lines = []
    for name, declared in hypers.items():
        lines.append(f"    {named[name]:{widths[0]}} = {values[name]:{widths[1]}}  {declared}")
        if words := words_of(name, declared):
            lines.append(wrapped(words, indent=8))
    return "\n".join(lines)


def _with_symbol(name: str) -> str:
    """A name with the symbol that stands for it in the formula, if that is another."""
    from fallline.printers.text import spelled

    return name if spelled(name) == name else f"{name} ({spelled(name)})"


def _states(rule: Rule) -> str:
    """The states: what is kept in each, and how it begins."""
    kept: dict[str, list[str]] = {}
    for slot in (*rule.program.arrays, *rule.program.numbers):
        kept.setdefault(_kept(slot), []).append(_with_symbol(slot.name))
    if not kept:
        return "States: none."
    rows = [(", ".join(names), what) for what, names in kept.items()]
    width = max(len(names) for names, _ in rows)
    return "\n".join(["States, kept from step to step:", *(f"    {names:{width}}  {what}" for names, what in rows)])


def _kept(slot: Slot) -> str:
    """What a state is, and how it begins."""
    shapes = {
        Extent.ELEMENT: "like the parameter",
        Extent.TENSOR: "one number for each tensor",
        Extent.UNIFORM: "one number for all tensors",
    }
    shape = shapes.get(slot.extent) or " × ".join(slot.sides[1:])
    start = "a copy of it" if slot.start == "theta" else value(slot.start)
    return f"{shape}, at first {start}{' on its diagonal' * slot.diagonal}"


def _memory(rule: Rule) -> str:
    """What a step needs of the memory, in words."""
    from fallline.kernel.kernel import kernel_of

    kernel = kernel_of(rule.program)
    elements = sum(slot.extent is Extent.ELEMENT for slot in rule.program.arrays)
    moved = f"a step reads and writes {_FLOAT32 * kernel.words_moved} bytes for it, those of its gradient among them"
    if kernel.matrices:
        moved = "what a step reads and writes depends on its products of matrices"
    kept = f"its states of that shape {_FLOAT32 * elements} more" if elements else "no state has its shape"
    return f"In float32 a parameter takes {_FLOAT32} bytes, {kept}; {moved}."
