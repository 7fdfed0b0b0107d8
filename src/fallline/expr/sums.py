"""What a rule may say of all elements at once: sums over a tensor, a row, a column or everything, and matrices."""

from __future__ import annotations

from typing import Any

from fallline.expr.errors import RuleError
from fallline.expr.node import Node, Operand, as_node, make


def mean(x: Operand, axis: int | None = None) -> Node:
    """The mean of the tensor's elements; with axis=-1 that of each row, kept as a column, with axis=-2 of each column.

    Sums have one order, the same on every machine: see `fallline.machines.sums`. They are added in float64.
    """
    return _sum("mean", x, axis)


def norm(x: Operand, axis: int | None = None) -> Node:
    """The root of the sum of squares of the tensor's elements, or of each row (axis=-1) or column (axis=-2)."""
    return _sum("norm", x, axis)


def rms(x: Operand, axis: int | None = None) -> Node:
    """The root of the mean of squares of the tensor's elements, or of each row (axis=-1) or column (axis=-2)."""
    return _sum("rms", x, axis)


def total(x: Operand) -> Node:
    """The sum over every element of every parameter of the optimizer, of those whose rule asks for the same sum."""
    node = as_node(x)
    return make("total", (node,), node)


def qr(x: Node) -> Node:
    """The orthogonal factor Q of a matrix A = Q R, where the diagonal of R has no negative number."""
    return make("qr", (as_node(x),))


def eigenvectors(x: Node) -> Node:
    """The eigenvectors of a symmetric matrix, as columns, by falling eigenvalue."""
    return make("eigenvectors", (as_node(x),))


def matrix_power(x: Node, exponent: Operand) -> Node:
    """A symmetric matrix without negative eigenvalues to a power, such as -1/4."""
    return make("matrix_power", (as_node(x), as_node(exponent)))


def _sum(op: str, x: Any, axis: Any) -> Node:
    if axis not in (None, -1, -2) or isinstance(axis, bool):
        raise RuleError(
            f"{op}(x, axis={axis!r}): axis is -1, over the columns of each row, -2, over the rows of each column, or "
            "not given, over the tensor"
        )
    return make(op, (as_node(x),), axis)
