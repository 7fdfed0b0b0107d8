"""The rows of a step's table: a tensor each, in words that kernels, machines and whoever looks at tensors share.

A row holds the kernel (what the machine calls it), the length in numbers, the sum of the lengths above it, the tensor's
number among all (for random draws), the address of its uniforms in float64, and then the addresses of its arrays, in
the order of the kernel's `arrays`. Nothing else knows what stands where; `.ll` files are filled in by `filled`. Beside
the words, where a kernel is not told of it, stand the sides of the matrices that the tensor consists of.
"""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

KERNEL, LENGTH, START, TENSOR, UNIFORMS, ARRAYS = range(6)
"""Where in a row its fields stand; ARRAYS is where its arrays' addresses begin."""

_FIELDS = {
    "ROW_KERNEL": KERNEL, "ROW_LENGTH": LENGTH, "ROW_START": START, "ROW_TENSOR": TENSOR, "ROW_UNIFORMS": UNIFORMS,
    "ROW_ARRAYS": ARRAYS,
}  # fmt: skip

Which = int | slice | npt.NDArray[Any]
"""A row, or several: a slice, their numbers, or a truth value per row."""


class Rows:
    """Rows of a table, all or a part of them, in one memory.

    Args:
        count: how many.
        arrays: how many arrays the kernel with the most of them has.

    Attributes:
        count: how many.
        address: of the first row.
        width: words of a row.
        sides: of each row how many rows and columns its matrices have, shape (count, 2), for kernels that are `shaped`.
        changes: one number, the same list for all parts: how often kernels were written.
    """

    def __init__(self, count: int, arrays: int) -> None:
        self._take(np.zeros((count, ARRAYS + arrays), np.int64), np.ones((count, 2), np.int64), [0])

    def _take(self, words: npt.NDArray[np.int64], sides: npt.NDArray[np.int64], changes: list[int]) -> None:
        self._words, self.sides, self.changes = words, sides, changes  # words of shape (count, width)
        self.count, self.width = words.shape
        self.address = words.ctypes.data

    def part(self, first: int, count: int) -> Rows:
        """As many of the rows, in the same memory."""
        rows = object.__new__(Rows)
        rows._take(self._words[first : first + count], self.sides[first : first + count], self.changes)
        return rows

    def put(
        self,
        which: Which,
        *,
        kernel: Any = None,
        length: Any = None,
        start: Any = None,
        tensor: Any = None,
        uniforms: Any = None,
        arrays: Sequence[Any] | Mapping[int, Any] = (),
        sides: Any = None,
    ) -> None:
        """Writes fields of a row, or of several: numbers, or one for each.

        Args:
            which: the rows.
            kernel: what the machine's `compile` returned.
            length: the numbers of each array; a row of length 0 does nothing.
            start: the sum of the lengths above.
            tensor: the tensor's number among all.
            uniforms: the address of the uniforms, float64, in the order of the kernel's.
            arrays: the addresses of arrays, in the order of the kernel's, or by their numbers in it.
            sides: how many rows and columns the tensor's matrices have.
        """
        words = self._words
        self.changes[0] += kernel is not None
        fields = {KERNEL: kernel, LENGTH: length, START: start, TENSOR: tensor, UNIFORMS: uniforms}
        for column, value in fields.items():
            if value is not None:
                words[which, column] = value
        if sides is not None:
            self.sides[which] = sides
        for array, address in arrays.items() if isinstance(arrays, Mapping) else enumerate(arrays):
            words[which, ARRAYS + array] = address

    def follow(self, other: Rows) -> None:
        """Takes over the rows of a table of the same size, but for kernels and starts."""
        for columns in (slice(LENGTH, START), slice(START + 1, None)):
            self._words[:, columns] = other._words[:, columns]

    @property
    def words(self) -> npt.NDArray[np.int64]:
        """All words, shape (count, width), to be copied elsewhere."""
        return self._words

    @property
    def kernels(self) -> npt.NDArray[np.int64]:
        """What stands for each row's kernel."""
        return self._words[:, KERNEL]

    @property
    def lengths(self) -> npt.NDArray[np.int64]:
        """The rows' lengths."""
        return self._words[:, LENGTH]

    @property
    def tensors(self) -> npt.NDArray[np.int64]:
        """The tensors' numbers among all."""
        return self._words[:, TENSOR]

    @property
    def uniforms(self) -> npt.NDArray[np.int64]:
        """The addresses of the rows' uniforms."""
        return self._words[:, UNIFORMS]

    def with_uniforms(self, which: Which, addresses: Any) -> npt.NDArray[np.int64]:
        """A copy of all words with other addresses of uniforms in some rows."""
        words = self._words.copy()
        words[which, UNIFORMS] = addresses
        return words

    def arrays(self, array: int) -> npt.NDArray[np.int64]:
        """The addresses of an array in all rows, by its number among the kernels'."""
        return self._words[:, ARRAYS + array]

    def array(self, row: int, array: int) -> int:
        """The address of an array in a row, by its number among the kernel's."""
        return int(self._words[row, ARRAYS + array])

    def __iter__(self) -> Any:
        """Per row a dict of its fields, and of the addresses of its arrays."""
        for words, sides in zip(self._words.tolist(), self.sides.tolist(), strict=True):
            yield {
                "kernel": words[KERNEL], "length": words[LENGTH], "start": words[START], "tensor": words[TENSOR],
                "uniforms": words[UNIFORMS], "arrays": words[ARRAYS:], "sides": tuple(sides),
            }  # fmt: skip


def filled(ir: str, **names: Any) -> str:
    """The text of an IR file with the fields of a row, and other names, in the place of their dollar names."""
    return string.Template(ir).substitute(_FIELDS, **names)
