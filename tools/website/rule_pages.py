"""A page for every rule, and one for the modifiers: what the library says of them, and what people wrote about them."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from fallline.expr import Extent
from fallline.kernel.kernel import kernel_of
from fallline.optax.peers import PEERS
from fallline.rule import PARAMETER, Flag, Hyper, Modifier, Range, Rule, Slot, beyond, words_of
from fallline.rules import MODIFIERS, RULES
from fallline.torch.classes import new_names
from website.behaviour import CLOSE, RATES, best_of_all, table
from website.docstrings import markdown
from website.formulas import formula_block, source_block
from website.marks import filled
from website.playground import live_picture

FLOAT32 = 4
"""Bytes."""
READ = "\n*Read in the sources of torch 2.13, Optax 0.2.8 and Keras 3.15.*"
"""What the hand-written pages say of other libraries holds for these."""
SECTIONS = ("## When to use it", "## Where libraries differ")
"""What people write of each rule, in docs/rules/NAME.md."""


def rule_page(rule: Rule, written: Path, steps: int) -> str:
    """The Markdown page of a rule.

    Args:
        rule: one of `fallline.rules.RULES`.
        written: the folder that holds what people wrote, as NAME.md.
        steps: the most that it may take on the surfaces.

    Raises:
        FileNotFoundError, ValueError: nobody wrote of it, or not all that is needed.
    """
    alone = beyond(rule) is None  # two coordinates say nothing of sums over a tensor
    best = best_of_all(rule, steps) if alone else {}
    surfaces = ["\n## On the surfaces\n", f"{_about_surfaces(steps)}\n", *table(best)] if alone else []
    return "\n".join(
        [
            f"# {rule.title}\n",
            f"{sentence(rule.summary)}\n",
            f"*Source*: {linked(rule.source)}\n",
            live_picture(rule, best) if alone else "",
            "\n## The rule\n",
            formula_block(rule),
            f"\n{_reading(rule)} As it is written, `fallline/rules/{rule.name}.py`:\n",
            source_block(rule),
            "\nAnd as it is used:\n",
            *usage(rule),
            "\n## Hyperparameters\n",
            *hyperparameters(rule.definition.hypers),
            "\n## Memory\n",
            _memory(rule),
            filled(hand_written(rule.name, written), f"rules/{rule.name}"),
            READ,
            *surfaces,
            "",
        ]
    )


def modifiers_page(written: Path) -> str:
    """The Markdown page of all modifiers; errors as `rule_page`."""
    return "\n".join([_MODIFIERS, *(_modifier_part(modifier, written) for modifier in MODIFIERS.values())])


_MODIFIERS = """# Modifiers

A modifier turns a rule into another one, which is again one formula and one kernel. Any rule takes any modifier, also
several, one around the other: `clip_value(decoupled_weight_decay(rules.nadam))`. The formulas below show each of them
around the plainest rule, SGD.
"""


def _modifier_part(modifier: Modifier, written: Path) -> str:
    doc = inspect.cleandoc(modifier.doc)
    title, _, summary = doc.split("\n")[0].partition(": ")
    source = re.search(r"^Source: *(.*)", doc, re.MULTILINE)
    own = hand_written(modifier.name, written).replace("\n## ", "\n### ")
    return "\n".join(
        [
            f"\n## {title}\n",
            f"`{modifier.name}` {markdown(summary)}\n",
            f"*Source*: {linked(source[1] if source else '')}\n",
            formula_block(modifier(RULES["sgd"])),
            "",
            *hyperparameters(modifier.signature.hypers),
            filled(own, "rules/modifiers"),
            READ,
        ]
    )


def hand_written(name: str, written: Path) -> str:
    """What people wrote about a rule or modifier.

    Raises:
        FileNotFoundError: nothing; it says what to write.
        ValueError: a section is missing.
    """
    file = written / f"{name}.md"
    if not file.exists():
        raise FileNotFoundError(f"{file} is missing: write the sections {' and '.join(SECTIONS)} about {name}")
    text = file.read_text(encoding="utf-8")
    for section in SECTIONS:
        if f"{section}\n" not in text:
            raise ValueError(f"{file} lacks the section {section!r}")
    return f"\n{text}"


def sentence(text: str) -> str:
    """A summary with a capital letter."""
    return text[:1].upper() + text[1:]


def linked(source: str) -> str:
    """A source with links for its arXiv numbers and DOIs."""
    source = re.sub(r"\barXiv:(\d{4}\.\d{4,5})", r"[arXiv:\1](https://arxiv.org/abs/\1)", source)
    return re.sub(
        r"\bdoi:(10\.\d+/[^\s;,]*[^\s;,.])",
        lambda found: f"[doi:{found[1]}](<https://doi.org/{found[1]}>)",
        source,
    )


def hyperparameters(declared: Mapping[str, Hyper | Flag]) -> Iterator[str]:
    """The lines of a table of hyperparameters."""
    yield "| name | what it is | default | range | where the race searches |"
    yield "|---|---|---|---|---|"
    for name, one in declared.items():
        said = sentence(words_of(name, one))
        yield f"| `{name}` | {said} | {_value(one.default)} | {_range(one)} | {_search(one)} |"


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return f"({', '.join(map(_value, value))})"
    return f"{value:g}".replace("e-0", "e-") if isinstance(value, float) else str(value)


def _range(declared: Hyper | Flag) -> str:
    if isinstance(declared, Hyper) and declared.whole:
        return f"a whole number, {declared.low:g} ≤ x"
    text = str(declared).replace("<=", "≤").replace(" < inf", "").replace("<", "&lt;")
    return f"{text}; 0 leaves its term out" if isinstance(declared, Hyper) and declared.optional else text


def _search(declared: Hyper | Flag) -> str:
    if isinstance(declared, Flag):
        return "fixed when the rule is built"
    if declared.search is not None:
        return _powers(declared.search)
    return "nowhere" if declared.thorough is None else f"in a thorough race, {_powers(declared.thorough)}"


def _powers(span: Range) -> str:
    """A range of values, with 1e-5 instead of 1e-05."""
    return str(span).replace("e-0", "e-")


def _reading(rule: Rule) -> str:
    slots = (*rule.program.arrays, *rule.program.numbers)
    starts = {slot.name: "θ" if slot.start == PARAMETER else f"{rule.begin(slot):g}" for slot in slots}
    words = f"{_ELEMENTWISE if beyond(rule) is None else _SUMS}; J is the loss, t = 1, 2, 3, … the step."
    if rule.asks:
        words += " These are its lines for a matrix."
    if not starts:
        return words
    if set(starts.values()) != {"0"}:
        return f"{words} States start at {', '.join(f'{name} = {start}' for name, start in starts.items())}."
    return f"{words} States start at 0."


_ELEMENTWISE = "Everything is elementwise"
_SUMS = (
    "Norms and means are over the tensor, with the index −1 over each row and with −2 over each column, Σ is over all "
    "parameters, and all else is elementwise"
)


def usage(rule: Rule) -> Iterator[str]:
    """How to call it, from each door."""
    if kernel_of(rule.program).matrices:
        yield from _usage_of_matrices(rule)
        return
    yield "```python"
    yield "from fallline import minimize, rules"
    yield "import fallline.optax"
    if rule.title in new_names({rule.name: rule}):
        yield f"from fallline.torch import {rule.title}\n"
        yield f"{rule.title}(model.parameters(), lr={rule.values['lr']:g})"
    else:
        yield "from fallline.torch import Optimizer\n"
        yield f"Optimizer(model.parameters(), rules.{rule.name}(lr={rule.values['lr']:g}))"
    if rule.name in PEERS:
        yield f"fallline.optax.transform(rules.{rule.name}, learning_rate={rule.values['lr']:g})"
    else:
        yield f"fallline.optax.{rule.name}(learning_rate={rule.values['lr']:g})"
    yield f"minimize(loss, params, rules.{rule.name}(lr={rule.values['lr']:g}), grad=grad)"
    yield "```"


def _usage_of_matrices(rule: Rule) -> Iterator[str]:
    """The same for hidden matrices, with AdamW for the rest of a model."""
    lr = f"{rule.values['lr']:g}"
    yield "```python"
    yield "from fallline import minimize, rules"
    yield "import fallline.optax"
    yield f"from fallline.torch import {rule.title}, Optimizer, kinds\n"
    yield f"{rule.title}(model, lr={lr}, rest=rules.adamw(lr=1e-3))"
    yield f"Optimizer(kinds(model).groups(matrix=rules.{rule.name}(lr={lr})), rules.adamw, lr=1e-3)"
    yield f"fallline.optax.by_kind(fallline.optax.adamw(1e-3), matrix=fallline.optax.{rule.name}({lr}))"
    yield f"minimize(loss, matrix, rules.{rule.name}(lr={lr}), grad=grad)"
    yield "```"


def _memory(rule: Rule) -> str:
    states = [slot.name for slot in rule.program.arrays if slot.extent is Extent.ELEMENT]
    smaller = [slot for slot in rule.program.arrays if slot.extent is not Extent.ELEMENT]
    moved = FLOAT32 * kernel_of(rule.program).words_moved
    if kernel_of(rule.program).matrices:
        step = "A step takes products of matrices."
    else:
        step = f"In float32 a step reads and writes {moved} bytes per parameter."
    if smaller:
        like = f" like the parameter, `{'`, `'.join(states)}`," if states else ""
        return (
            f"Of a matrix it keeps {_count(len(states))}{like} and others: {', '.join(map(_shaped, smaller))}. {step}"
        )
    if not states:
        return f"It keeps no state. In float32 a step reads and writes {moved} bytes per parameter."
    names = ", ".join(f"`{name}`" for name in states)
    if kernel_of(rule.program).matrices:
        return f"It keeps {_count(len(states))} like the parameter: {names}. {step}"
    return (
        f"It keeps {_count(len(states))} like the parameter: {names}. In float32 these are "
        f"{FLOAT32 * len(states)} bytes per parameter, and a step reads and writes {moved}."
    )


def _shaped(slot: Slot) -> str:
    return f"`{slot.name}`, {' × '.join(slot.sides[1:])}"


def _count(arrays: int) -> str:
    return {0: "no array", 1: "one array"}.get(arrays, f"{arrays} arrays")


def _about_surfaces(steps: int) -> str:
    return (
        f"How many steps it takes until {1 - CLOSE:.0%} of the height above the minimum is gone, and stays gone to "
        f"step {steps}: from the surface's own start, in float64, at the best of {len(RATES)} learning rates from "
        f"{min(RATES):g} to {max(RATES):g}, with all else at its default. A dash: at none of them. Two "
        "coordinates and exact gradients show how a rule moves; they do not tell what to train a network with."
    )
