"""What all printers share: the order of a rule's lines, and where parentheses stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from fallline.expr import GRAD, THETA, Node, T, hyper, state, topological
from fallline.rule import Program

ATOM, POWER, PRODUCT, SUM, COMPARISON = 4, 3, 2, 1, 0
"""How tightly a printed expression holds together."""

Printed = tuple[str, int]
"""A text and how tightly it holds together."""


@dataclass(frozen=True)
class Style:
    """A target notation.

    Attributes:
        ops: per op a function from the printed arguments to the printed result.
        name: spells an intermediate result or hyperparameter.
        number: spells a constant.
        before, after: spell a state or theta before and after the step.
        gradient: spells the gradient at a printed point.
    """

    ops: Mapping[str, Callable[..., Printed]]
    name: Callable[[str], str]
    number: Callable[[float], str]
    before: Callable[[str], str]
    after: Callable[[str], str]
    gradient: Callable[[str], str]


def lines(program: Program, style: Style) -> list[tuple[str, str]]:
    """The rule as assignments in the order of computation: pairs of a printed name and a printed formula.

    Results that the rule gave a name to keep it; everything else is printed where it is used.
    """
    names = _symbols(program, style)
    named = _named(program, style)
    printer = _Printer(program, style, names)
    result = []
    for node in topological((program.point, *program.outputs)):
        if node in named and node not in printer.names:
            result.append((named[node], printer.formula(node)))
            printer.names[node] = named[node]
    for target, node in zip((THETA, *_states(program)), program.outputs, strict=True):
        name = style.after(_state_name(program, target))
        if printer.names.get(node) != name:
            result.append((name, printer.formula(node)))
    return result


def _states(program: Program) -> tuple[Node, ...]:
    return tuple(state(k) for k in range(len(program.states)))


def _state_name(program: Program, target: Node) -> str:
    return "theta" if target is THETA else program.state_names[target.attr[1]]


def _symbols(program: Program, style: Style) -> dict[Node, str]:
    symbols = {THETA: style.before("theta"), T: style.name("t")}
    symbols |= {node: style.before(_state_name(program, node)) for node in _states(program)}
    return symbols | {hyper(k): style.name(name) for k, name in enumerate(program.hyper_names)}


def _named(program: Program, style: Style) -> dict[Node, str]:
    """The nodes that get a line of their own. A state's new value has its state's name."""
    named = {
        node: style.name(name)
        for name, node in program.names.items()
        if node is GRAD or node.op not in ("input", "const")
    }
    for target, node in zip(_states(program), program.states, strict=True):
        if node.op != "input":
            named[node] = style.after(_state_name(program, target))
    named.pop(program.theta, None)
    return named


class _Printer:
    def __init__(self, program: Program, style: Style, names: dict[Node, str]) -> None:
        self.program, self.style, self.names = program, style, names

    def formula(self, node: Node) -> str:
        """A node's formula, spelled out even if it has a name."""
        return self._spell(node)[0]

    def _print(self, node: Node) -> Printed:
        return (self.names[node], ATOM) if node in self.names else self._spell(node)

    def _spell(self, node: Node) -> Printed:
        if node is GRAD:
            return self.style.gradient(self._print(self.program.point)[0]), ATOM
        if node in self.names and node.op == "input":
            return self.names[node], ATOM
        if node.op == "const":
            return self.style.number(node.attr), ATOM if node.attr >= 0 else SUM
        return self.style.ops[node.op](*(self._print(arg) for arg in node.args))


def wrap(printed: Printed, least: int) -> str:
    """The text, in parentheses if it holds together less tightly than needed."""
    text, tightness = printed
    return text if tightness >= least else f"({text})"
