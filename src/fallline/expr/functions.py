"""The functions that a rule may call, beside the operators + - * / ** < <= > >= and abs().

Of plain numbers they give plain numbers, those of IEEE 754: log(0.0) is minus infinity, and log(-1.0) NaN.
"""

from __future__ import annotations

import math
import numbers
from collections.abc import Callable
from typing import Any, TypeGuard, overload

from fallline.expr.errors import RuleError
from fallline.expr.node import Node, Operand, as_node, make


@overload
def sqrt(x: Node) -> Node: ...
@overload
def sqrt(x: float) -> float: ...
def sqrt(x: Operand) -> Node | float:
    """Square root, correctly rounded. NaN below 0."""
    return make("sqrt", (x,)) if isinstance(x, Node) else _of_number(math.sqrt, x)


@overload
def exp(x: Node) -> Node: ...
@overload
def exp(x: float) -> float: ...
def exp(x: Operand) -> Node | float:
    """Exponential. Per element within 2 units in the last place, the same bits on every machine."""
    return make("exp", (x,)) if isinstance(x, Node) else _of_number(math.exp, x)


@overload
def log(x: Node) -> Node: ...
@overload
def log(x: float) -> float: ...
def log(x: Operand) -> Node | float:
    """Natural logarithm. Per element within 2 units in the last place, the same bits on every machine."""
    return make("log", (x,)) if isinstance(x, Node) else _of_number(math.log, x)


@overload
def sin(x: Node) -> Node: ...
@overload
def sin(x: float) -> float: ...
def sin(x: Operand) -> Node | float:
    """Sine of an angle in radians. Per element within 2 units in the last place, the same bits on every machine."""
    return make("sin", (x,)) if isinstance(x, Node) else _of_number(math.sin, x)


@overload
def cos(x: Node) -> Node: ...
@overload
def cos(x: float) -> float: ...
def cos(x: Operand) -> Node | float:
    """Cosine of an angle in radians. Per element within 2 units in the last place, the same bits on every machine."""
    return make("cos", (x,)) if isinstance(x, Node) else _of_number(math.cos, x)


@overload
def sign(x: Node) -> Node: ...
@overload
def sign(x: float) -> float: ...
def sign(x: Operand) -> Node | float:
    """1 where x > 0, -1 where x < 0, else x itself: zeros keep their sign and NaN stays NaN."""
    if _is_number(x):
        return 1.0 if x > 0 else -1.0 if x < 0 else x
    return make("sign", (as_node(x),))


@overload
def minimum(a: Node, b: Operand) -> Node: ...
@overload
def minimum(a: Operand, b: Node) -> Node: ...
@overload
def minimum(a: float, b: float) -> float: ...
def minimum(a: Operand, b: Operand) -> Node | float:
    """The smaller of two values; NaN where either is NaN; b where they are equal."""
    if _is_number(a) and _is_number(b):
        return a if a < b or math.isnan(a) else b
    return make("minimum", (as_node(a), as_node(b)))


@overload
def maximum(a: Node, b: Operand) -> Node: ...
@overload
def maximum(a: Operand, b: Node) -> Node: ...
@overload
def maximum(a: float, b: float) -> float: ...
def maximum(a: Operand, b: Operand) -> Node | float:
    """The larger of two values; NaN where either is NaN; b where they are equal."""
    if _is_number(a) and _is_number(b):
        return a if a > b or math.isnan(a) else b
    return make("maximum", (as_node(a), as_node(b)))


def where(condition: Node, a: Operand, b: Operand) -> Node:
    """a where the condition (a comparison, such as x > 0) holds, else b."""
    return make("where", (as_node(condition), as_node(a), as_node(b)))


def eq(a: Operand, b: Operand) -> Node:
    """Where a equals b: a condition for `where`."""
    return make("eq", (as_node(a), as_node(b)))


def ne(a: Operand, b: Operand) -> Node:
    """Where a differs from b: a condition for `where`. True of NaN, so ne(x, x) finds NaN."""
    return make("ne", (as_node(a), as_node(b)))


def normal(seed: Operand, t: Operand, stream: int = 0) -> Node:
    """A standard normal draw per element: a pure function of (seed, t, stream, tensor index, element index).

    Philox 4x32-10 (Salmon et al. 2011, doi:10.1145/2063384.2063405) and Box-Muller, in correctly rounded operations
    only, so every machine draws the same bits. The same arguments give the same draw; a rule that needs several
    independent ones numbers them with `stream`.

    Args:
        seed: a whole number from 0 to 2**53 - 1, uniform (a hyperparameter or a number).
        t: the step, uniform.
        stream: from 0 to 65535.

    Raises:
        RuleError: `seed` or `t` differs between elements, or `stream` is out of range.
    """
    nodes = (as_node(seed), as_node(t))
    if not all(node.uniform for node in nodes):
        raise RuleError("normal(seed, t) needs a seed and a step that are the same for all elements")
    if not 0 <= stream < 2**16:
        raise RuleError(f"normal(..., stream={stream!r}): stream must be a whole number from 0 to 65535")
    return make("normal", nodes, stream)


def _is_number(x: object) -> TypeGuard[float]:
    """Whether it is a plain number; what else is none of a formula's nodes is refused by `as_node`."""
    return isinstance(x, numbers.Real) and not isinstance(x, bool)


def _of_number(function: Callable[[float], float], x: Any) -> float:
    """A function of a plain number, with IEEE 754's infinities and NaN where Python's raises."""
    number: Any = x if isinstance(x, numbers.Real) else float(x)
    try:
        return function(number)
    except OverflowError:
        return math.inf
    except ValueError:
        return -math.inf if number == 0 else math.nan
