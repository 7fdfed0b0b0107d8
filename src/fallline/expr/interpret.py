"""Formulas in any arithmetic: the one walk on which nodes are computed from their arguments."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from fallline.expr.node import Node, Number

V = TypeVar("V")
Special = Callable[[Node, Callable[[Node], V]], V | None]


def interpret(
    nodes: Iterable[Node],
    known: Mapping[Node, V],
    ops: Mapping[str, Callable[..., V]],
    constant: Callable[[Number], V],
    special: Special[V] = lambda node, value_of: None,
) -> dict[Node, V]:
    """The values of formulas: arrays, numbers, bounds, source text, whatever the ops are given for.

    Args:
        nodes: what to compute, arguments before their users, as `topological` lists them; constants may be left out.
        known: what is there already: the inputs, and other nodes that are not to be computed.
        ops: what each op is on values.
        constant: what a constant is.
        special: of a node that is not its op on its arguments' values, its value; None of all others. It is given
            a function for the values that it needs.

    Returns:
        The value of every node, and of every constant that was needed.
    """
    results = dict(known)

    def value_of(node: Node) -> V:
        if node.op == "const" and node not in results:
            results[node] = constant(node.attr)
        return results[node]

    for node in nodes:
        if node.op == "const" or node in results:
            value_of(node)
            continue
        value = special(node, value_of)
        results[node] = ops[node.op](*map(value_of, node.args)) if value is None else value
    return results
