"""How many rows and columns a parameter has, and what a rule's questions about them come to."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from fallline.expr import ELEMENTS, Node, Sides, interpret, topological
from fallline.expr.asking import Answer

View = Literal["last", "matrix"]
"""How a tensor is a matrix: its last two axes, its leading ones a batch; or its first axis and all the others."""


@dataclass(frozen=True)
class Sizes:
    """The lengths of a parameter's sides.

    Attributes:
        ndim: 1 for a vector or a number, which are one row; else 2.
        batch, rows, columns: how many matrices, and how many rows and columns each has.
    """

    ndim: int
    batch: int
    rows: int
    columns: int

    @classmethod
    def of(cls, shape: Sequence[int], view: View) -> Sizes:
        """Those of a tensor."""
        if len(shape) < 2:
            return cls(1, 1, 1, math.prod(shape))
        if view == "matrix":
            return cls(2, 1, shape[0], math.prod(shape[1:]))
        return cls(2, math.prod(shape[:-2]), *shape[-2:])

    def __getitem__(self, side: str) -> int:
        sides = {"1": 1, "batch": self.batch, "rows": self.rows, "columns": self.columns, "ndim": self.ndim}
        return math.prod((self.batch, self.rows, self.columns)) if side == "elements" else sides[side]

    def dims(self, sides: Sides) -> tuple[int, int, int]:
        """The shape of a value, as batch, rows and columns."""
        batch, rows, columns = (self[side] for side in sides)
        return batch, rows, columns

    def answer(self, question: Node) -> Answer:
        """What a formula of sizes alone comes to; None for one that is made of anything else."""
        order = topological([question])
        if any(node.op not in _OPS and node.op != "const" and not _is_size(node) for node in order):
            return None
        sizes: dict[Node, float] = {node: self[node.attr[1]] for node in order if _is_size(node)}
        return interpret(order, sizes, _OPS, float)[question]


def state_shape(shape: Sequence[int], sides: Sides, view: View) -> tuple[int, ...]:
    """The shape of a state's array for a parameter: that of the parameter where it has a number per element.

    Leading axes are the parameter's own; of a vector, which is one row, a side that is 1 or as long as its rows goes.
    """
    if sides == ELEMENTS:
        return tuple(shape)
    rows, columns = (Sizes.of(shape, view)[side] for side in sides[1:])
    if len(shape) < 2 and sides[1] in ("1", "rows"):
        return (columns,)
    leading = () if view == "matrix" or len(shape) < 2 else tuple(shape[:-2])
    return (*leading, rows, columns)


def _is_size(node: Node) -> bool:
    return node.op == "input" and node.attr[0] == "size"


_OPS: dict[str, Callable[..., float]] = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "div": operator.truediv,
    "neg": operator.neg,
    "pow": operator.pow,
    "sqrt": math.sqrt,
    "abs": abs,
    "minimum": min,
    "maximum": max,
    "lt": operator.lt,
    "le": operator.le,
    "eq": operator.eq,
    "ne": operator.ne,
}

EXAMPLES: tuple[tuple[int, ...], ...] = ((3, 5), (5,), (5, 3), (4, 4))
"""Shapes for which a rule is traced when it is defined; the first stands for what it is, where nobody gives a shape."""
