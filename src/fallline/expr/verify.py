"""What a legal graph is."""

from __future__ import annotations

from collections.abc import Iterable

from fallline.expr.errors import RuleError
from fallline.expr.node import Node
from fallline.expr.ops import INPUTS, OPS
from fallline.expr.walk import topological


def verify_graph(outputs: Iterable[Node], *, core: bool = False) -> None:
    """Checks that the outputs form a legal graph.

    Args:
        outputs: each must be a number, not a truth value.
        core: also require that only core ops occur, as machines expect after `lower`.

    Raises:
        RuleError: naming the node and what is wrong with it.
    """
    outputs = tuple(outputs)
    for node in outputs:
        if node.boolean:
            raise RuleError(f"an output is a truth value: {node!r}")
    for node in topological(outputs):
        problem = _problem(node, core)
        if problem:
            raise RuleError(f"{problem}: {node!r}")


def _problem(node: Node, core: bool) -> str | None:
    spec = OPS.get(node.op)
    if spec is None:
        return "an op that does not exist"
    if len(node.args) != spec.arity:
        return f"{node.op} takes {spec.arity} arguments"
    if core and not (spec.core or spec.whole or spec.host):
        return f"{node.op} should have been lowered into core ops"
    for position, arg in enumerate(node.args):
        if arg.boolean != (node.op == "where" and position == 0):
            return f"argument {position} of {node.op} has the wrong type"
    return _leaf_problem(node)


def _leaf_problem(node: Node) -> str | None:
    if node.op == "const" and type(node.attr) not in (int, float):
        return "a constant that is no number"
    if node.op == "input":
        kind, *names = node.attr
        shaped = bool(names) and isinstance(names[-1], tuple)
        if kind not in INPUTS or len(names) - shaped != INPUTS[kind].names:
            return "an input that does not exist"
    if node.op in ("bits", "normal") and not all(arg.uniform for arg in node.args):
        return "a draw whose seed or step is not uniform"
    return None
