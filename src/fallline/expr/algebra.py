"""Simplifying sums and products: what changes no bit, and what holds of finite numbers."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable

from fallline.expr.node import Node, const, is_const, make

# What changes no bit.


def fold(node: Node) -> Node:
    """Arithmetic on constants, and multiplications, divisions and powers by 1, which change no bit."""
    if node.op in _ARITHMETIC and all(is_const(arg) for arg in node.args):
        return _computed(node)
    if node.op in ("mul", "div", "pow") and is_one(node.args[1]):
        return node.args[0]
    if node.op == "mul" and is_one(node.args[0]):
        return node.args[1]
    return node


def _computed(node: Node) -> Node:
    """The constant that arithmetic on constants gives; the node as it is where that is no finite number."""
    try:
        value = _ARITHMETIC[node.op](*(arg.attr for arg in node.args))
    except (ArithmeticError, ValueError):
        return node
    return const(value) if isinstance(value, int | float) and math.isfinite(value) else node


def is_one(node: Node) -> bool:
    """Whether it is the constant 1."""
    return is_const(node) and node.attr == 1


_ARITHMETIC: dict[str, Callable[..., int | float]] = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "div": operator.truediv,
    "neg": operator.neg,
    "pow": operator.pow,
    "sqrt": math.sqrt,
}


def negated(term: Node) -> Node:
    """-term, by the sign of a factor that is a number where there is one: the same bits, and an op less."""
    if term.op == "mul" and not term.number:
        left, right = term.args
        return left * -right if right.number else negated(left) * right
    if term.op == "div" and not term.number:
        return negated(term.args[0]) / term.args[1]
    return -term


# What holds of finite numbers: 0 x is 0, and sums have an order only where it is written.


def plus(a: Node, b: Node) -> Node:
    """a + b."""
    if is_const(a, 0) or is_const(b, 0):
        return b if is_const(a, 0) else a
    if b.op == "neg":
        return minus(a, b.args[0])
    return minus(b, a.args[0]) if a.op == "neg" else fold(make("add", (a, b)))


def minus(a: Node, b: Node) -> Node:
    """a - b."""
    if is_const(b, 0):
        return a
    if b.op == "neg":
        return plus(a, b.args[0])
    if is_const(a, 0):
        return const(-b.attr) if b.op == "const" else -b
    return fold(make("sub", (a, b)))


def times(a: Node, b: Node) -> Node:
    """a b: signs outside, numbers in front and in one."""
    if is_const(a, 0) or is_const(b, 0):
        return const(0)
    (a_negative, a), (b_negative, b) = _signed(a), _signed(b)
    (p, x), (q, y) = _split(a), _split(b)
    factors = [factor for factor in (x, y) if factor is not None]
    if p * q != 1 or not factors:
        factors = [const(p * q), *factors]
    product = factors[0]
    if len(factors) == 3:
        product = factors[0] * (factors[1] * factors[2])
    elif len(factors) == 2:
        product = factors[0] * factors[1]
    return minus(const(0), product) if a_negative != b_negative else product


def over(a: Node, b: Node) -> Node:
    """a / b."""
    if is_const(a, 0):
        return a
    return minus(const(0), a.args[0] / b) if a.op == "neg" else a / b


def raised(base: Node, exponent: Node) -> Node:
    """base to the power exponent."""
    if is_const(exponent, 0):
        return const(1)
    return base if is_const(exponent, 1) else base**exponent


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


# Sums.


def without_term(total: Node, term: Node) -> Node | None:
    """What is left of a sum without one of its terms; None where it is no term of it."""
    if total is term:
        return const(0.0)
    if total.op == "where":
        condition, *branches = total.args
        left, right = (without_term(branch, term) for branch in branches)
        return None if left is None or right is None else make("where", (condition, left, right))
    if total.op not in ("add", "sub"):
        return None
    left, right = total.args
    rest = without_term(left, term)
    if rest is not None:
        return _added(rest, right) if total.op == "add" else _subtracted(rest, right)
    rest = without_term(right, term) if total.op == "add" else None
    return None if rest is None else _added(rest, left)


def _added(rest: Node, term: Node) -> Node:
    return term if is_const(rest, 0) else rest + term


def _subtracted(rest: Node, term: Node) -> Node:
    return negated(term) if is_const(rest, 0) else rest - term


def cancelled(total: Node) -> Node:
    """A sum without the terms that it both adds and subtracts; as it is where there are none."""
    terms = _terms(total, 1)
    kept = list(terms)
    for node, sign in terms:
        if (node, sign) in kept and (node, -sign) in kept:
            kept.remove((node, sign))
            kept.remove((node, -sign))
    if len(kept) == len(terms) or not kept:
        return total
    first, sign = kept[0]
    result = first if sign > 0 else -first
    for node, sign in kept[1:]:
        result = result + node if sign > 0 else result - node
    return result


def _terms(node: Node, sign: int) -> list[tuple[Node, int]]:
    """The terms of a sum, each with the sign that it has in it."""
    if node.op in ("add", "sub"):
        left, right = node.args
        return _terms(left, sign) + _terms(right, sign if node.op == "add" else -sign)
    return _terms(node.args[0], -sign) if node.op == "neg" else [(node, sign)]
