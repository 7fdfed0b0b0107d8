"""From the formula as it was written to the one that machines compute: the same numbers, or better, in core ops."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

from fallline.expr.algebra import fold
from fallline.expr.gaussian import draw
from fallline.expr.node import Node, const, is_const, make
from fallline.expr.walk import rebuild, topological


def lower(outputs: Iterable[Node], *, robust: bool = False) -> tuple[Node, ...]:
    """Rewrites outputs into core ops: moving averages made accurate, constants folded, composite ops spelled out.

    Args:
        outputs: the formulas.
        robust: averages and roots that overflow on the way, and only there, are computed in a form that does not.
    """
    outputs = tuple(outputs)
    for rewrite in ROBUST if robust else REWRITES:
        outputs = rebuild(outputs, rewrite)
    return outputs


def lerp(node: Node, weighted: Callable[[Node, Node, Node], Node] | None = None) -> Node:
    """b x + (1 - b) y  ->  x + (1 - b) (y - x), or y - b (y - x) where b is the smaller weight, for a number b.

    Rounding b and 1 - b apart would leave weights that don't sum to 1; and of a y that is much smaller than x nothing
    would be left by y - x, were it not for the second form. x and y may be products or quotients.
    """
    if node.op != "add":
        return node
    for kept, fresh in (node.args, node.args[::-1]):
        for complement in _complements(fresh):
            x, y = _without(kept, complement.args[1]), _without(fresh, complement)
            if x is not None and y is not None:
                return (weighted or _accurate)(x, complement, y)
    return node


def _accurate(x: Node, complement: Node, y: Node) -> Node:
    near = complement <= 0.5
    return _where(near, x, y) + _where(near, complement, -complement.args[1]) * (y - x)


def robust_lerp(node: Node) -> Node:
    """As `lerp`, but where that is infinite or NaN with the weights on x and y apart.

    y - x may overflow, and y too if it is a square, where their average does not; 0 (y - x) is then NaN.
    """
    if node.number:
        return lerp(node)
    return lerp(node, _robust)


def _robust(x: Node, complement: Node, y: Node) -> Node:
    accurate = _accurate(x, complement, y)
    apart = (x - complement * x) + _weighted(complement, y)
    return _where(abs(accurate) < math.inf, accurate, apart)


def _weighted(weight: Node, y: Node) -> Node:
    """A product, with the weight on the first of y's factors: a square of large numbers is then as large as it must."""
    if y.op == "pow" and is_const(y.args[1], 2):
        return weight * y.args[0] * y.args[0]
    if y.op in ("mul", "div"):
        return make(y.op, (_weighted(weight, y.args[0]), y.args[1]))
    return weight * y


def robust_root(node: Node) -> Node:
    """sqrt(u x), for a number u: where u x overflows, which its root does not, through a smaller x."""
    scaled = _scaled(node)
    if scaled is None:
        return node
    u, x = scaled
    smaller = make("sqrt", (u * (x * 2.0**-64),)) * 2.0**32
    return _where(node.args[0] < math.inf, node, smaller)


def _scaled(node: Node) -> tuple[Node, Node] | None:
    """Of the root of a product with one number as a factor, that and the other."""
    if node.op != "sqrt" or node.number or node.args[0].op != "mul":
        return None
    u, x = sorted(node.args[0].args, key=lambda arg: not arg.number)
    return (u, x) if u.number and u.op != "const" else None


def overflowing(outputs: Iterable[Node]) -> tuple[Node, ...]:
    """What `lower` computes, and in robust form only where it is finite: averages, and radicands of scaled roots."""
    outputs = tuple(outputs)
    averages: dict[Node, None] = {}

    def note(node: Node) -> Node:
        average = lerp(node)
        if average is not node and not node.number:
            averages[average] = None
        return average

    rebuild(outputs, note)
    lowered = tuple(averages)
    for rewrite in REWRITES[1:]:
        lowered = rebuild(lowered, rewrite)
    roots = (node for node in topological(lower(outputs)) if _scaled(node))
    return (*lowered, *(root.args[0] for root in roots))


def _complements(product: Node) -> list[Node]:
    """The factors of a product or of a quotient's numerator that read 1 - b with a number b."""
    if product.op == "mul":
        return _complements(product.args[0]) + _complements(product.args[1])
    if product.op == "div":
        return _complements(product.args[0])
    matches = product.op == "sub" and product.number and is_const(product.args[0]) and product.args[0].attr == 1
    return [product] if matches else []


def _without(product: Node, factor: Node) -> Node | None:
    """The product with one factor taken out, or None where it doesn't have it."""
    if product is factor:
        return const(1)
    if product.op == "div":
        numerator = _without(product.args[0], factor)
        return None if numerator is None else numerator / product.args[1]
    if product.op == "mul":
        left, right = product.args
        for part, other, first in ((left, right, False), (right, left, True)):
            rest = _without(part, factor)
            if rest is not None:
                if is_const(rest, 1):
                    return other
                return other * rest if first else rest * other
    return None


def reciprocal(node: Node) -> Node:
    """x / u  ->  x (1 / u), for a number u: one division a step, in float64, and the kernel multiplies.

    A division takes several times as long as a multiplication, and would hold up memory in rules that have many.
    """
    if node.op != "div" or node.number or not node.args[1].number:
        return node
    x, u = node.args
    return x * (1 / u)


def decompose(node: Node) -> Node:
    """Composite ops, and powers with a small constant exponent, in core ops.

    What depends on hyperparameters alone keeps its powers: it is computed on the host.
    """
    if node.op == "pow" and not node.uniform and is_const(node.args[1]):
        return _power(node)
    spell_out = _COMPOSITE.get(node.op)
    return node if spell_out is None else spell_out(node)


_MOST_FACTORS = 8


def _power(node: Node) -> Node:
    base, exponent = node.args
    if exponent.attr == 0.5:
        return make("sqrt", (base,))
    if not float(exponent.attr).is_integer() or not 1 <= abs(exponent.attr) <= _MOST_FACTORS:
        return node
    power = _product_of(base, abs(int(exponent.attr)))
    return power if exponent.attr > 0 else 1 / power


def _product_of(base: Node, count: int) -> Node:
    """A power in as few multiplications as squaring gives."""
    if count == 1:
        return base
    half = _product_of(base, count // 2)
    return half * half * base if count % 2 else half * half


def _sign(node: Node) -> Node:
    (a,) = node.args
    return _where(a > 0, const(1), _where(a < 0, const(-1), a))


def _maximum(node: Node) -> Node:
    a, b = node.args
    return _where(make("ne", (a, a)), a, _where(a > b, a, b))


def _minimum(node: Node) -> Node:
    a, b = node.args
    return _where(make("ne", (a, a)), a, _where(a < b, a, b))


def _normal(node: Node) -> Node:
    seed, t = node.args
    return draw(seed, t, node.attr)


def _where(condition: Node, a: Node, b: Node) -> Node:
    return make("where", (condition, a, b))


_COMPOSITE: dict[str, Callable[[Node], Node]] = {
    "sign": _sign,
    "maximum": _maximum,
    "minimum": _minimum,
    "normal": _normal,
}

REWRITES: tuple[Callable[[Node], Node], ...] = (lerp, decompose, reciprocal, fold)
"""In the order in which they are applied."""

ROBUST: tuple[Callable[[Node], Node], ...] = (robust_lerp, *REWRITES[1:], robust_root)
"""The same for robust forms."""
