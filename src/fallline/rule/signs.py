"""Which states a rule never makes negative, such as averages of squares: what tells a damaged state from a good one."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping

from fallline.expr import Node, topological
from fallline.rule.declare import Flag
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
    hypers = list(_bounds_of_hypers(rule))
    by_name = dict(zip(program.hyper_names, hypers, strict=True))
    kept = {name for name in program.state_names if _start(program.starts.get(name, 0.0), by_name) >= 0}
    while True:  # until what is taken for nonnegative follows from itself
        inputs: dict[tuple[object, ...], Bounds] = {("t",): (1.0, math.inf)}
        inputs |= {("state", k): _NONNEGATIVE for k, name in enumerate(program.state_names) if name in kept}
        inputs |= {("hyper", k, 0): one for k, one in enumerate(hypers)}
        found = _bounds(program.states, inputs)
        still = {name for name, node in zip(program.state_names, program.states, strict=True) if found[node][0] >= 0}
        if kept <= still:
            return frozenset(kept)
        kept &= still


def _start(start: float | str, hypers: Mapping[str, Bounds]) -> float:
    return hypers.get(start, _ANY)[0] if isinstance(start, str) else start


def _bounds_of_hypers(rule: Rule) -> Iterator[Bounds]:
    """The bounds of each number that the hyperparameters consist of."""
    for name, declared in rule.definition.hypers.items():
        value = rule.values[name]
        if isinstance(declared, Flag) or declared.absent(value):
            continue
        values = value if declared.many else (value,)
        for part, one in zip(declared.parts or (declared,) * len(values), values, strict=True):
            yield (part.low, part.high) if callable(one) else (one, one)


def _bounds(outputs: tuple[Node, ...], inputs: Inputs) -> dict[Node, Bounds]:
    found: dict[Node, Bounds] = {}
    for node in topological(outputs):
        found[node] = _of(node, [found[arg] for arg in node.args], inputs)
    return found


def _of(node: Node, args: list[Bounds], inputs: Inputs) -> Bounds:
    """The bounds of one operation's result; `_ANY` where it takes more than signs and sums to tell."""
    if node.op == "const":
        return node.attr, node.attr
    if node.op == "input":
        return inputs.get(node.attr, _ANY)
    if node.op in _BOUNDS:
        return _BOUNDS[node.op](*args)
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
    **dict.fromkeys(("abs", "sqrt", "exp"), lambda _: _NONNEGATIVE),
}
