"""Where a tensor's sums along its axes lie, and what they are added up from."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from fallline.expr import Extent
from fallline.kernel.kernel import Kernel
from fallline.kernel.sums import BLOCK, DEEP, Sum
from fallline.rule import Sizes

_ALIGNED = 8
"""In float64, what each memory begins at a multiple of."""


@dataclass(frozen=True)
class Memory:
    """The memory of a tensor's sums.

    Attributes:
        numbers: where they lie.
        addresses: for each of the kernel's sums the address of its results, in the compute type, and of its parts or
            terms, shape (sums, 2).
    """

    numbers: npt.NDArray[np.float64]
    addresses: npt.NDArray[np.int64]

    @property
    def address(self) -> int:
        """Where the addresses are."""
        return self.addresses.ctypes.data


class Axes:
    """The sums along axes of a kernel.

    Args:
        kernel: it.
    """

    def __init__(self, kernel: Kernel) -> None:
        self._sums = [(one, passed.extent) for passed in kernel.passes for one in passed.sums]

    def laid_out(self, length: int, sides: Any) -> Memory:
        """The memory for a tensor.

        Args:
            length: how many elements it has.
            sides: how many rows and columns its matrices have.
        """
        rows, columns = map(int, sides)
        sizes = Sizes(2, int(length) // max(1, rows * columns), rows, columns)
        counts = np.array([_counts(one, extent, sizes) for one, extent in self._sums], np.int64)
        room = -(-counts // _ALIGNED) * _ALIGNED
        numbers = np.zeros(int(room.sum()) + _ALIGNED)
        behind = np.cumsum(room).reshape(room.shape)
        return Memory(numbers, numbers.ctypes.data + numbers.itemsize * (behind - room))


def _counts(one: Sum, extent: Extent, sizes: Sizes) -> tuple[int, int]:
    """How many results a sum has, and how many numbers for what they are added up from; at most in float64."""
    results = math.prod(sizes.dims(one.leaf.sides))
    if extent is not Extent.ELEMENT:
        return results, math.prod(sizes.dims(one.plain.sides)) + 1  # terms
    if one.axis is None:
        return 0, 0
    if one.axis == -1:
        return results, results * -(-sizes.columns // BLOCK)
    return results, results * -(-sizes.rows // DEEP)
