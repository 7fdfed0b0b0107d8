"""Derivatives of formulas, as formulas."""

from __future__ import annotations

from collections.abc import Callable

from fallline.expr.algebra import minus, over, plus, raised, times
from fallline.expr.errors import RuleError
from fallline.expr.functions import cos, exp, log, sign, sin
from fallline.expr.node import Node, const, is_const, make
from fallline.expr.ops import MATRICES, SUMS
from fallline.expr.walk import topological


def derivative(node: Node, by: Node) -> Node:
    """The derivative of a formula by one of its inputs.

    Where a function has a kink, it is 0 for |x|, and that of the branch that is taken for others.

    Raises:
        RuleError: the formula holds a random draw, or a sum or product of matrices that depends on the input.
    """
    slopes: dict[Node, Node] = {by: const(1)}
    for part in topological([node]):
        if part not in slopes:
            slopes[part] = const(0) if not part.args else _CHAIN[part.op](part, *(slopes.get(arg) for arg in part.args))
    return slopes[node]


def _quotient(node: Node, da: Node, db: Node) -> Node:
    return over(minus(da, times(node, db)), node.args[1])


def _power(node: Node, da: Node, db: Node) -> Node:
    a, b = node.args
    by_base = times(times(b, raised(a, minus(b, const(1)))), da)
    if is_const(db, 0):
        return by_base
    by_exponent = times(node, times(log(a), db))
    return plus(by_base, make("where", (make("eq", (a, const(0))), const(0), by_exponent)))


def _choice(node: Node, dcondition: Node | None, da: Node, db: Node) -> Node:
    return da if da is db else make("where", (node.args[0], da, db))


def _smaller(node: Node, da: Node, db: Node) -> Node:
    return make("where", (node.args[0] < node.args[1], da, db))


def _larger(node: Node, da: Node, db: Node) -> Node:
    return make("where", (node.args[1] < node.args[0], da, db))


def _limited(node: Node, da: Node, dlow: Node, dhigh: Node) -> Node:
    a, low, high = node.args
    return make("where", (a < low, dlow, make("where", (high < a, dhigh, da))))


def _none(node: Node, *slopes: Node) -> Node:
    return const(0)


def _draw(node: Node, *slopes: Node) -> Node:
    raise RuleError("a random draw has no derivative")


def _of_all(node: Node, *slopes: Node) -> Node:
    if all(is_const(slope, 0) for slope in slopes):
        return const(0)
    raise RuleError(f"{node.op} has no derivative here: formulas are derived element by element")


_CHAIN: dict[str, Callable[..., Node]] = {
    "add": lambda node, da, db: plus(da, db),
    "sub": lambda node, da, db: minus(da, db),
    "mul": lambda node, da, db: plus(times(da, node.args[1]), times(node.args[0], db)),
    "div": _quotient,
    "neg": lambda node, da: minus(const(0), da),
    "pow": _power,
    "sqrt": lambda node, da: over(da, times(const(2), node)),
    "exp": lambda node, da: times(exp(node.args[0]), da),
    "log": lambda node, da: over(da, node.args[0]),
    "sin": lambda node, da: times(cos(node.args[0]), da),
    "cos": lambda node, da: times(minus(const(0), sin(node.args[0])), da),
    "abs": lambda node, da: times(sign(node.args[0]), da),
    "sign": _none,
    "minimum": _smaller,
    "maximum": _larger,
    "where": _choice,
    "clamp": _limited,
    "normal": _draw,
    "bits": _draw,
    **dict.fromkeys(("lt", "le", "eq", "ne"), _none),
    **dict.fromkeys(("mod", *SUMS, *MATRICES), _of_all),
}
"""The chain rule: an operation's derivative from those of its arguments."""
