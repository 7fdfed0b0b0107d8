"""The sums of a program, taken out of its formulas: what is left is elementwise, and the sums are among its inputs."""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from fallline.expr import (
    ELEMENTS,
    MATRICES,
    NUMBER,
    SUMS,
    Extent,
    Node,
    Sides,
    const,
    is_const,
    make,
    rebuild,
    topological,
)

BLOCK, LANES, DEEP = 4096, 64, 64
"""Of the order of a sum: elements of a block, lanes of a block, and rows of a block of a sum down the columns."""


@dataclass(frozen=True)
class Sum:
    """A sum of terms: over a tensor, in float64; over an axis, rounded once to the compute type.

    It has one order. A tensor's terms, or a row's, stand one after the other, as they lie in memory, in blocks of
    `BLOCK`; in a block lane j adds the terms j, j + `LANES`, ... from 0, in float64; lanes are joined in halves (j with
    j + 32, then with j + 16, ...), and blocks as neighbours, in pairs, until one is left, an odd one carried up. Down
    the columns, a block is of `DEEP` rows, added row by row from 0. The parameters' sums of a total are joined in the
    order of their numbers, as blocks are.

    Attributes:
        leaf: the input that stands for it.
        term: what is added up, in a form that is right also where a number overflows on the way.
        plain: the same, in ops as the body of a kernel has them.
        squares: whether the squares of the terms are added up; they are taken in float64.
        axis: -1 along the rows, -2 down the columns; None over the tensor.
        total: of a sum over all parameters, what was asked for: those that ask for the same share it.
        stage: how many sums lie behind the term.
    """

    leaf: Node
    term: Node
    plain: Node
    squares: bool
    axis: int | None = None
    total: Node | None = field(default=None)
    stage: int = 0


@dataclass(frozen=True)
class Asked:
    """A sum as a program asks for it, before its term is lowered."""

    leaf: Node
    term: Node
    squares: bool
    axis: int | None
    total: Node | None


def without_sums(outputs: Iterable[Node]) -> tuple[tuple[Node, ...], tuple[Asked, ...]]:
    """Formulas in which inputs stand for sums, and those sums, each after what its term needs.

    What is computed from rows, columns and matrices alone, and elements need, is computed once, and not for each
    element: it is kept as a sum of a single term is. Elements are not divided by it, but multiplied by its inverse, as
    they are by that of a number.
    """
    asked: dict[tuple[object, ...], Asked] = {}
    outputs = tuple(outputs)
    together = any(node.op in MATRICES for node in topological(outputs))

    def leaf(term: Node, squares: bool, axis: int | None, sides: Sides, total: Node | None = None) -> Node:
        if not squares and (root := _root(term)) is not None:
            term, squares = root, True
        key = (term, squares, axis, total)
        if key not in asked:
            slot = ("sum", len(asked)) if sides == NUMBER else ("sum", len(asked), sides)
            asked[key] = Asked(make("input", (), slot), term, squares, axis, total)
        return asked[key].leaf

    def apart(node: Node) -> Node:
        """What the elements of a line have in common, in the place of its formula: a sum of a single term."""
        axis = _ALONG[node.extent]
        return leaf(node, False, axis, node.sides)

    def spelled(node: Node) -> Node:
        if node.op not in SUMS:
            return node if together or node.extent is not Extent.ELEMENT else _with_few(node, apart)
        (x,) = node.args
        if node.op == "total":
            return leaf(x, False, None, node.sides, total=node.attr)
        result = leaf(x, node.op != "mean", node.attr, node.sides)
        if node.op != "norm":
            result = result / _count(x.sides, node.sides)
        return result if node.op == "mean" else make("sqrt", (result,))

    return rebuild(outputs, spelled), tuple(asked.values())


_ALONG = {Extent.ROW: -1, Extent.COLUMN: -2, Extent.MATRIX: -1}
"""An axis of which there is but one, in rows, columns and matrices."""


def _with_few(node: Node, apart: Callable[[Node], Node]) -> Node:
    """An op on elements, in which something else stands for arguments that are the same for many of them."""
    args = list(node.args)
    if node.op == "div" and args[1].extent in _ALONG:
        return args[0] * apart(1 / args[1])
    few = [arg.extent in _ALONG and arg.op != "input" and not arg.boolean for arg in args]
    return make(node.op, tuple(apart(arg) if some else arg for arg, some in zip(args, few, strict=True)), node.attr)


def _root(term: Node) -> Node | None:
    """What a square is the square of."""
    if term.op == "pow" and is_const(term.args[1], 2):
        return term.args[0]
    return term.args[0] if term.op == "mul" and term.args[0] is term.args[1] else None


def _count(of: Sides, to: Sides) -> Node:
    """How many terms a sum from one shape to another has."""
    if of == ELEMENTS and to == NUMBER:
        return make("input", (), ("size", "elements"))
    summed = (side for side, left in zip(of, to, strict=True) if side != left)
    sizes: list[Node] = [make("input", (), ("size", side)) for side in summed]
    return functools.reduce(operator.mul, sizes) if sizes else const(1)


def stage_of(node: Node, sums: Sequence[Sum]) -> int:
    """How many sums lie behind a formula."""
    stages = {one.leaf: one.stage + 1 for one in sums}
    return max((stages.get(part, 0) for part in topological([node])), default=0)
