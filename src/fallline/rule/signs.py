"""Which states a rule never makes negative, such as averages of squares: what tells a damaged state from a good one."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from fallline.expr import Node, interpret, topological
from fallline.rule.declarations import Number
from fallline.rule.rule import Rule

Bounds = tuple[float, float]
"""The least and the largest number that a node can be, NaN aside."""

Inputs = Mapping[tuple[object, ...], Bounds]
"""The bounds of what formulas are made of, by the inputs' slots."""

_ANY: Bounds = (-math.inf, math.inf)
_NONNEGATIVE: Bounds = (0.0, math.inf)


def nonnegative_states(rule: Rule) -> frozenset[str]:
    """The arrays of state that start at 0 or above and stay there, whatever the gradients.

    Args:
        rule: with the values of its hyperparameters; those that are functions of the step may be anything allowed.
    """
    program = rule.program
    hypers = [_bounds_of_number(number) for number in rule.flat]
    by_name = dict(zip(program.hyper_names, hypers, strict=True))
    kept = {slot.name for slot in program.arrays if _start(slot.start, by_name) >= 0}
    while True:  # until what is taken for nonnegative follows from itself
        inputs: dict[tuple[object, ...], Bounds] = {("t",): (1.0, math.inf)}
        leaves = zip(program.arrays, program.leaves, strict=True)
        inputs |= {leaf.attr: _NONNEGATIVE for slot, leaf in leaves if slot.name in kept}
        inputs |= {("hyper", k, 0): bounds for k, bounds in enumerate(hypers)}
        bounds = _bounds(program.states, inputs)
        still = {slot.name for slot in program.arrays if bounds[slot.new][0] >= 0}
        if kept <= still:
            return frozenset(kept)
        kept &= still


def _start(start: float | str, hypers: Mapping[str, Bounds]) -> float:
    return hypers.get(start, _ANY)[0] if isinstance(start, str) else start


def _bounds_of_number(number: Number) -> Bounds:
    return (number.declared.low, number.declared.high) if callable(number.value) else (number.value, number.value)


def _bounds(outputs: tuple[Node, ...], inputs: Inputs) -> dict[Node, Bounds]:
    order = topological(outputs)
    known = {node: inputs.get(node.attr, _ANY) for node in order if node.op == "input"}
    return interpret(order, known, _BOUNDS, lambda number: (number, number), _less_plain)


def _less_plain(node: Node, bounds_of: Callable[[Node], Bounds]) -> Bounds | None:
    """The bounds of other ops' results; `_ANY` where it takes more than signs and sums to tell."""
    if node.op in _BOUNDS:
        return None
    args = [bounds_of(arg) for arg in node.args]
    if node.op in ("mean", "total", "mod"):
        return _NONNEGATIVE if args[-1][0] >= 0 else _ANY
    even = node.op == "pow" and node.args[1].op == "const" and node.args[1].attr % 2 == 0
    square = node.op == "mul" and node.args[0] is node.args[1]
    plain = node.op in ("mul", "div", "pow") and all(low >= 0 for low, _ in args)
    return _NONNEGATIVE if even or square or plain else _ANY


_BOUNDS: dict[str, Callable[..., Bounds]] = {
    "add": lambda a, b: (a[0] + b[0], a[1] + b[1]),
    "sub": lambda a, b: (a[0] - b[1], a[1] - b[0]),
    "neg": lambda a: (-a[1], -a[0]),
    "maximum": lambda a, b: (max(a[0], b[0]), max(a[1], b[1])),
    "minimum": lambda a, b: (min(a[0], b[0]), min(a[1], b[1])),
    "where": lambda _, b, c: (min(b[0], c[0]), max(b[1], c[1])),
    **dict.fromkeys(("abs", "sqrt", "exp", "norm", "rms"), lambda _: _NONNEGATIVE),
}
