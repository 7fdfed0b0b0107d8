"""Derivatives of formulas, as formulas."""

from __future__ import annotations

from collections.abc import Callable

from fallline.expr.errors import RuleError
from fallline.expr.functions import cos, exp, log, sign, sin
from fallline.expr.node import Node, const, is_const, make
from fallline.expr.walk import topological


def derivative(node: Node, by: Node) -> Node:
    """The derivative of a formula by one of its inputs.

    Where a function has a kink, it is 0 for |x|, and that of the branch that is taken for others.

    Raises:
        RuleError: the formula holds a random draw.
    """
    slopes: dict[Node, Node] = {by: const(1)}
    for one in topological([node]):
        if one not in slopes:
            slopes[one] = const(0) if not one.args else _CHAIN[one.op](one, *(slopes.get(arg) for arg in one.args))
    return slopes[node]


def _quotient(node: Node, da: Node, db: Node) -> Node:
    return _over(_minus(da, _times(node, db)), node.args[1])


def _power(node: Node, da: Node, db: Node) -> Node:
    a, b = node.args
    by_base = _times(_times(b, _raised(a, _minus(b, const(1)))), da)
    if is_const(db, 0):
        return by_base
    by_exponent = _times(node, _times(log(a), db))
    return _plus(by_base, make("where", (make("eq", (a, const(0))), const(0), by_exponent)))


def _raised(base: Node, exponent: Node) -> Node:
    if is_const(exponent, 0):
        return const(1)
    return base if is_const(exponent, 1) else base**exponent


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


_CHAIN: dict[str, Callable[..., Node]] = {
    "add": lambda node, da, db: _plus(da, db),
    "sub": lambda node, da, db: _minus(da, db),
    "mul": lambda node, da, db: _plus(_times(da, node.args[1]), _times(node.args[0], db)),
    "div": _quotient,
    "neg": lambda node, da: _minus(const(0), da),
    "pow": _power,
    "sqrt": lambda node, da: _over(da, _times(const(2), node)),
    "exp": lambda node, da: _times(exp(node.args[0]), da),
    "log": lambda node, da: _over(da, node.args[0]),
    "sin": lambda node, da: _times(cos(node.args[0]), da),
    "cos": lambda node, da: _times(_minus(const(0), sin(node.args[0])), da),
    "abs": lambda node, da: _times(sign(node.args[0]), da),
    "sign": _none,
    "minimum": _smaller,
    "maximum": _larger,
    "where": _choice,
    "clamp": _limited,
    "normal": _draw,
    "bits": _draw,
    **dict.fromkeys(("lt", "le", "eq", "ne"), _none),
}
"""The chain rule: an operation's derivative from those of its arguments."""


def _plus(a: Node, b: Node) -> Node:
    if is_const(a, 0) or is_const(b, 0):
        return b if is_const(a, 0) else a
    if b.op == "neg":
        return _minus(a, b.args[0])
    return _minus(b, a.args[0]) if a.op == "neg" else _folded("add", a, b)


def _minus(a: Node, b: Node) -> Node:
    if is_const(b, 0):
        return a
    if b.op == "neg":
        return _plus(a, b.args[0])
    if is_const(a, 0):
        return const(-b.attr) if b.op == "const" else -b
    return _folded("sub", a, b)


def _times(a: Node, b: Node) -> Node:
    """A product: signs outside, numbers in front and in one."""
    if is_const(a, 0) or is_const(b, 0):
        return const(0)
    (a_negative, a), (b_negative, b) = _signed(a), _signed(b)
    (p, x), (q, y) = _split(a), _split(b)
    factors = [one for one in (x, y) if one is not None]
    if p * q != 1 or not factors:
        factors = [const(p * q), *factors]
    product = factors[0]
    if len(factors) == 3:
        product = factors[0] * (factors[1] * factors[2])
    elif len(factors) == 2:
        product = factors[0] * factors[1]
    return _minus(const(0), product) if a_negative != b_negative else product


def _signed(node: Node) -> tuple[bool, Node]:
    """Whether it is negative at first sight, and its absolute part."""
    if node.op == "neg":
        return True, node.args[0]
    if node.op == "const" and node.attr < 0:
        return True, const(-node.attr)
    return False, node


def _split(node: Node) -> tuple[float, Node | None]:
    """A constant factor in front, and the rest."""
    if node.op == "const":
        return node.attr, None
    if node.op == "mul" and node.args[0].op == "const":
        return node.args[0].attr, node.args[1]
    return 1, node


def _over(a: Node, b: Node) -> Node:
    if is_const(a, 0):
        return a
    return _minus(const(0), a.args[0] / b) if a.op == "neg" else a / b


def _folded(op: str, a: Node, b: Node) -> Node:
    if a.op == b.op == "const":
        return const(a.attr + b.attr if op == "add" else a.attr - b.attr)
    return make(op, (a, b))
