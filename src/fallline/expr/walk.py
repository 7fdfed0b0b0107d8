"""Walks over a formula: functions, not methods, and iterative, so that a deep formula is no problem."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from fallline.expr.node import Node, make


def topological(outputs: Iterable[Node], stop: Callable[[Node], bool] | None = None) -> list[Node]:
    """Every node that the outputs need, arguments before their users, each once.

    Args:
        outputs: where to start.
        stop: nodes for which it is true are listed, but not what they are computed from.
    """
    order: list[Node] = []
    seen: set[Node] = set()
    stack = [(node, False) for node in reversed(tuple(outputs))]
    while stack:
        node, ready = stack.pop()
        if ready:
            order.append(node)
        elif node not in seen:
            seen.add(node)
            stack.append((node, True))
            if stop is None or not stop(node):
                stack.extend((arg, False) for arg in reversed(node.args))
    return order


def depends_on(node: Node, leaf: Node) -> bool:
    """Whether `leaf` is part of the formula of `node`."""
    return leaf in topological([node])


def rebuild(outputs: Iterable[Node], change: Callable[[Node], Node]) -> tuple[Node, ...]:
    """The outputs with `change` applied to every node, arguments first; `change` sees nodes with changed arguments."""
    outputs = tuple(outputs)
    done: dict[Node, Node] = {}
    for node in topological(outputs):
        args = tuple(done[arg] for arg in node.args)
        done[node] = change(node if args == node.args else make(node.op, args, node.attr))
    return tuple(done[node] for node in outputs)


def substitute(outputs: Iterable[Node], replacements: Mapping[Node, Node]) -> tuple[Node, ...]:
    """The outputs with some of their nodes (usually inputs) replaced, all at once."""
    outputs = tuple(outputs)
    done = dict(replacements)
    for node in topological(outputs, stop=replacements.__contains__):
        if node not in done:
            done[node] = make(node.op, tuple(done[arg] for arg in node.args), node.attr)
    return tuple(done[node] for node in outputs)
