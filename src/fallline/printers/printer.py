"""What all printers share: the order of a rule's lines, and where parentheses stand."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import NamedTuple

from fallline.expr import FIRST, GRAD, THETA, Node, T, hyper, make, scalar, topological
from fallline.rule import Program

_LONGEST, _DEEPEST, _SHORT = 200, 60, 4  # symbols of a formula, how deeply they nest, and what may well stand twice
ATOM, POWER, PRODUCT, SUM, COMPARISON = 4, 3, 2, 1, 0
"""How tightly a printed expression holds together."""

FUNCTIONS = {
    "exp": "exp", "log": "log", "sin": "sin", "cos": "cos", "sign": "sign", "minimum": "min", "maximum": "max",
}  # fmt: skip
"""The ops that mathematics writes as a function, and its name there."""

Printed = tuple[str, int]
"""A text and how tightly it holds together."""


@dataclass(frozen=True)
class Style:
    """A target notation.

    Attributes:
        ops: per op a function from the printed arguments to the printed result; that of a sum over an axis is given the
            axis too: -1, -2 or None.
        hyper: spells a hyperparameter, or t.
        local: spells an intermediate result.
        number: spells a constant.
        before, after: spell a state or theta before and after the step.
        gradient: spells the gradient at a printed point.
        pairs_from: the number of the first of two `betas`, as papers count them.
    """

    ops: Mapping[str, Callable[..., Printed]]
    hyper: Callable[[str], str]
    local: Callable[[str], str]
    number: Callable[[float], Printed]
    before: Callable[[str], str]
    after: Callable[[str], str]
    gradient: Callable[[str], str]
    pairs_from: int = 1


class Line(NamedTuple):
    """An assignment.

    Attributes:
        name: the printed left-hand side.
        formula: the printed right-hand side.
        node: what is computed.
    """

    name: str
    formula: str
    node: Node


def lines(program: Program, style: Style) -> list[Line]:
    """The rule as assignments in the order of computation.

    Results that the rule gave a name to keep it; everything else is printed where it is used. Where that would repeat
    so much that a line gets longer than anyone reads, what is used more than once gets a line of its own too.
    """
    targets = _targets(program)
    named = _named(program, style)
    taken = {*program.names, *program.hyper_names, *(slot.name for slot in program.slots)}
    free = (style.local(name) for name in _unused(taken))
    named |= _apart((program.point, *(node for _, node in targets)), named, free, program.point)
    printer = Printer(style, inputs(program, style), program.point)
    result = statements((program.point, *(node for _, node in targets)), printer, named)
    for name, node in targets:
        if printer.names.get(node) != style.after(name):
            result.append(Line(style.after(name), printer.formula(node), node))
    return result


def statements(outputs: Iterable[Node], printer: Printer, named: Mapping[Node, str]) -> list[Line]:
    """An assignment for every node that the outputs need and that gets a name, which the printer then uses."""
    result = []
    for node in topological(outputs):
        if node in named and node not in printer.names:
            result.append(Line(named[node], printer.formula(node), node))
            printer.names[node] = named[node]
    return result


def inputs(program: Program, style: Style) -> dict[Node, str]:
    """How the leaves of a program are spelled."""
    symbols = {THETA: style.before("theta"), T: style.hyper("t")}
    leaves = zip(program.leaves, program.arrays, strict=True)
    symbols |= {leaf: style.before(slot.name) for leaf, slot in leaves}
    symbols |= {scalar(k): style.before(slot.name) for k, slot in enumerate(program.counters)}
    numbers = zip(program.number_leaves, program.numbers, strict=True)
    symbols |= {leaf: style.before(slot.name) for leaf, slot in numbers}
    if program.first is not None:
        symbols[FIRST] = style.gradient(Printer(style, dict(symbols)).use(program.first))
    sizes = {"rows": "rows", "columns": "columns", "elements": "size"}
    symbols |= {make("input", (), ("size", side)): style.hyper(name) for side, name in sizes.items()}
    return symbols | {hyper(k): style.hyper(name) for k, name in enumerate(_numbers(program, style))}


def _numbers(program: Program, style: Style) -> Iterator[str]:
    """The names of the hyperparameters, betas counted as the style does; from 0 where each has an array, as m_0."""
    first = 0 if any(slot.name.endswith("_0") for slot in program.slots) else style.pairs_from
    for name in program.hyper_names:
        match = re.fullmatch(r"betas_(\d+)", name)
        yield f"betas_{int(match[1]) + first}" if match else name


def _targets(program: Program) -> list[tuple[str, Node]]:
    """What a step changes, and its value after the step, in the order in which papers write it: theta last."""
    slots = (*program.counters, *program.arrays, *program.numbers)
    kept = set(program.leaves)  # such as the start of the parameter
    return [*((slot.name, slot.new) for slot in slots if slot.new not in kept), ("theta", program.theta)]


def _named(program: Program, style: Style) -> dict[Node, str]:
    """The nodes that get a line of their own. A state's new value has its state's name."""
    named = {
        node: style.local(name)
        for name, node in program.names.items()
        if node is GRAD or node.op not in ("input", "const")
    }
    for name, node in _targets(program):
        if name != "theta" and node.op not in ("input", "const"):
            named[node] = style.after(name)
    named.pop(program.theta, None)
    return named


def whole(node: Node, style: Style, names: Mapping[Node, str], taken: Collection[str]) -> list[Line]:
    """A formula, after a line for each part without which it would be longer, or deeper, than anyone reads.

    Args:
        node: the formula; its line, the last, has no name.
        style: how it is printed.
        names: how its inputs are spelled.
        taken: names that no part gets.
    """
    printer = Printer(style, dict(names))
    parts = _apart((node,), names, (style.hyper(name) for name in _unused(taken)))
    parts.pop(node, None)
    return [*statements((node,), printer, parts), Line("", printer.formula(node), node)]


def _apart(
    outputs: Collection[Node], named: Mapping[Node, str], free: Iterator[str], point: Node = THETA
) -> dict[Node, str]:
    """The further nodes that get a line, so that no formula repeats itself without end or nests too deeply."""
    order = topological(outputs)
    size = dict.fromkeys(named, 1)
    for node in order:
        parts = (point,) if node is GRAD else node.args
        size.setdefault(node, 1 + sum(size[part] for part in parts))
    deep = nested(order, named.__contains__)
    if max(size.values()) <= _LONGEST and not deep:
        return {}
    uses = Counter(arg for node in order for arg in node.args)
    size = dict.fromkeys(named, 1)
    shared: dict[Node, str] = {}
    for node in order:
        if node in size:
            continue
        parts = (point,) if node is GRAD else node.args
        size[node] = 1 + sum(size[part] for part in parts)
        if (uses[node] > 1 and size[node] > _SHORT) or node in deep:
            shared[node], size[node] = next(free), 1
    return shared


def nested(order: Iterable[Node], named: Callable[[Node], bool]) -> set[Node]:
    """The nodes, arguments before what uses them, that need a name for no formula to nest too deeply."""
    depth: dict[Node, int] = {}
    deep = set()
    for node in order:
        depth[node] = 0 if named(node) else 1 + max((depth.get(arg, 0) for arg in node.args), default=0)
        if depth[node] > _DEEPEST:
            deep.add(node)
            depth[node] = 0
    return deep


def _unused(taken: Collection[str]) -> Iterator[str]:
    """x1, x2, ... as intermediate results, without those that are names already."""
    return (name for name in map("x{}".format, count(1)) if name not in taken)


class Printer:
    """Prints nodes in a style.

    Args:
        style: how.
        names: the nodes that are printed as a name, inputs among them; `statements` adds to it.
        point: where the gradient is taken.
    """

    def __init__(self, style: Style, names: dict[Node, str], point: Node = THETA) -> None:
        self.style, self.names, self.point = style, names, point

    def formula(self, node: Node) -> str:
        """A node's formula, spelled out even if it has a name."""
        return self._spell(node)[0]

    def use(self, node: Node) -> str:
        """A node as it stands in another one's formula."""
        return self._print(node)[0]

    def _print(self, node: Node) -> Printed:
        return (self.names[node], ATOM) if node in self.names else self._spell(node)

    def _spell(self, node: Node) -> Printed:
        if node.op == "input":
            return self.names[node] if node in self.names else self.style.gradient(self._print(self.point)[0]), ATOM
        if node.op == "const" and node.attr == 2 * math.pi:
            return self.style.ops["mul"](self.style.number(2.0), self.style.number(math.pi))
        if node.op == "const":
            text, tightness = self.style.number(node.attr)
            return text, SUM if math.copysign(1, node.attr) < 0 else tightness
        args = (self._print(arg) for arg in node.args)
        axis = (node.attr,) if node.op in ("mean", "norm", "rms") else ()
        return self.style.ops[node.op](*args, *axis)


def decimal(value: float) -> tuple[str, int | None]:
    """A constant as its shortest digits and, where it is written as a power of ten, the exponent."""
    if value == math.pi:
        return "π", None
    if not math.isfinite(value):
        return "NaN" if math.isnan(value) else "∞" if value > 0 else "−∞", None
    text = f"{value:.15g}" if float(f"{value:.15g}") == value else repr(value)
    digits, _, exponent = text.partition("e")
    return digits.removesuffix(".0").replace("-", "−"), int(exponent) if exponent else None


def wrap(printed: Printed, least: int) -> str:
    """The text, in parentheses if it holds together less tightly than needed."""
    text, tightness = printed
    return text if tightness >= least else f"({text})"
