"""The rows of a table as passes walk over them: each tensor begins at a block, and its sums have memory."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from fallline.kernel.rows import ARRAYS, Rows
from fallline.kernel.sums import BLOCK
from fallline.machines.cpu.passes import AXES, PARTS

Words = npt.NDArray[np.int64]


class Records:
    """The rows, in which the place of a kernel is a record's.

    Args:
        given: the table's rows.
        sums: how many sums over tensors each row's kernel has.

    Attributes:
        rows: as the table's, but for kernels and starts.
        words: the records, a row each; see `fallline.machines.cpu.passes`.
        lengths, blocks: of each tensor.
        end: the elements up to the end of the last tensor's last block.
        largest: those of the blocks of the largest tensor.
    """

    def __init__(self, given: Rows, sums: Words) -> None:
        self._given, self._sums = given, sums
        self.rows = Rows(given.count, given.width - ARRAYS)
        self.words: Words = np.zeros((given.count, AXES + 1), np.int64)
        self.rows.put(slice(None), kernel=self.words.ctypes.data + self.words.strides[0] * np.arange(given.count))
        self.lengths: Words = np.full(given.count, -1)
        self.blocks, self.end, self.largest = self.lengths, 0, 0
        self._parts = np.zeros(0)

    def follow(self) -> bool:
        """Takes over the table's rows; returns whether lengths have changed, and all is laid out anew."""
        self.rows.follow(self._given)
        if np.array_equal(self.rows.lengths, self.lengths):
            return False
        self.lengths = self.rows.lengths.copy()
        self.blocks = -(-self.lengths // BLOCK)
        ends = np.cumsum(self.blocks)
        self.rows.put(slice(None), start=(ends - self.blocks) * BLOCK)
        self.end, self.largest = int(ends[-1]) * BLOCK, int(self.blocks.max()) * BLOCK
        counts = self.blocks * self._sums
        behind = np.cumsum(counts)
        self._parts = np.zeros(int(behind[-1]))
        self.words[:, PARTS] = self._parts.ctypes.data + self._parts.itemsize * (behind - counts)
        return True

    def parts(self, rows: Words, numbers: Words) -> Words:
        """Where the parts of sums are.

        Args:
            rows: whose.
            numbers: which of its kernel's sums over the tensor, for each of these rows.

        Returns:
            The address of each sum's parts, and how many there are, shape (2, rows).
        """
        blocks = self.blocks[rows]
        return np.stack([self.words[rows, PARTS] + self._parts.itemsize * numbers * blocks, blocks])
