"""Over what a value varies."""

from __future__ import annotations

from enum import Enum


class Extent(Enum):
    """Over what a value varies: not at all, from tensor to tensor, or from element to element.

    What is computed from values varies over all that they vary over, so extents are sets of bits, and `a | b` is the
    extent of a sum. That of rows, 0b011, and that of columns, 0b101, lie between a tensor's and an element's.
    """

    UNIFORM = 0b000
    TENSOR = 0b001
    ELEMENT = 0b111

    def __or__(self, other: Extent) -> Extent:
        return _OF_BITS[self._value_ | other._value_]


_OF_BITS = {extent.value: extent for extent in Extent}  # asked for every node that is made, and faster than `Extent`
