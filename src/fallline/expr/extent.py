"""Over what a value varies, and the shape that follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

Sides = tuple[str, str, str]
"""The shape of a value: how many matrices, rows and columns it has, each "1" or the name of one of theta's sides."""

NUMBER: Sides = ("1", "1", "1")
ELEMENTS: Sides = ("batch", "rows", "columns")


class Extent(Enum):
    """Over what a value varies: not at all, from tensor to tensor, ..., or from element to element.

    A tensor is a matrix, its last two axes, or a batch of them, its leading ones; a vector is one row. What is computed
    from values varies over all that they vary over, so extents are sets of bits, and `a | b` is the extent of a sum.
    """

    UNIFORM = 0b00000
    TENSOR = 0b00001
    MATRIX = 0b00011
    ROW = 0b00111
    COLUMN = 0b01011
    ELEMENT = 0b01111
    OTHER = 0b11111
    """The entries of a matrix that is not shaped as theta is, such as one of rows × rows."""

    def __or__(self, other: Extent) -> Extent:
        return _OF_BITS[self._value_ | other._value_]


_OF_BITS = {extent.value: extent for extent in Extent}  # asked for every node that is made, and faster than `Extent`

EXTENTS: dict[Sides, Extent] = {
    ("batch", "1", "1"): Extent.MATRIX,
    ("batch", "rows", "1"): Extent.ROW,
    ("batch", "1", "columns"): Extent.COLUMN,
    ELEMENTS: Extent.ELEMENT,
}
"""The extents of arrays by their sides; others are `OTHER`, and a number's depends on where it comes from."""


def joined(shapes: Sequence[Sides]) -> Sides | None:
    """The shape of an elementwise result, by NumPy's rules of broadcasting; None where the shapes do not fit."""
    result = shapes[0]
    for shape in shapes[1:]:
        if shape != result and shape != NUMBER:
            pairs = list(zip(result, shape, strict=True))
            if any(a != b and "1" not in (a, b) for a, b in pairs):
                return None
            a, b, c = (b if a == "1" else a for a, b in pairs)
            result = (a, b, c)
    return result


def spelled(sides: Sides) -> str:
    """A shape in words: rows × 1."""
    return "one number" if sides == NUMBER else " × ".join(sides[1:])
