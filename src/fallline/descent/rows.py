"""The leaves of a parameter tree as rows of a machine's table, where their arrays lie in memory."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from fallline.descent.libraries.library import Library
from fallline.expr import GRAD, THETA, Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.machine import Machine
from fallline.rule import Sizes

_SMALL = 1 << 14
"""Bytes up to which copying a gradient is faster than asking for its address."""


@dataclass(frozen=True)
class Row:
    """A leaf, and what is computed of it.

    Attributes:
        kernel: what.
        arrays: what that reads and writes besides the gradient, by the inputs that stand for it: arrays of the library;
            numbers in float64.
        tensor: the leaf's number among all.
        uniforms: which of those that `LeafTable.run` is given are its own.
    """

    kernel: Kernel
    arrays: Mapping[Node, Any]
    tensor: int
    uniforms: int = 0

    def runs_on(self, machine: Machine, library: Library[Any]) -> bool:
        """Whether a machine can run the kernel on the arrays."""
        theta = self.arrays[THETA]
        memory = [library.memory(self.arrays.get(array, theta)) for array in self.kernel.arrays]
        storages = tuple(each[1] for each in memory if each is not None)
        return len(storages) == len(memory) and machine.refuses(self.kernel, storages) is None


class LeafTable:
    """Rows that a machine runs in one call.

    Args:
        machine: what runs them.
        library: of their arrays, which stay where they are.
        rows: at least one; see `Row.runs_on`.
    """

    def __init__(self, machine: Machine, library: Library[Any], rows: Sequence[Row]) -> None:
        self._library, self._rows = library, rows
        counts = {row.uniforms: len(row.kernel.uniforms) for row in rows}
        # One more, so that there is an address.
        self._numbers = [np.zeros(counts[number] + 1) for number in range(len(counts))]
        self._buffers: list[Any] = [
            library.full(row.arrays[THETA], 0.0) if GRAD in row.kernel.arrays else None for row in rows
        ]
        self._held: list[Any] = []
        """The gradients whose addresses stand in the table."""
        self._table = machine.table(len(rows), max(len(row.kernel.arrays) for row in rows))
        self._total = self._bytes = 0
        for k, row in enumerate(rows):
            self._put(k, row, machine)
        self._fed = [self._feeding(k) for k, row in enumerate(rows) if GRAD in row.kernel.arrays]

    def _put(self, k: int, row: Row, machine: Machine) -> None:
        kernel, theta = row.kernel, row.arrays[THETA]
        memory = [self._address(self._buffers[k] if array is GRAD else row.arrays[array]) for array in kernel.arrays]
        size, sizes = math.prod(theta.shape), Sizes.of(tuple(theta.shape), kernel.view)
        self._table.rows.put(
            k, kernel=machine.compile(kernel, tuple(storage for _, storage in memory), size), length=size,
            start=self._total, tensor=row.tensor, uniforms=self._numbers[row.uniforms].ctypes.data,
            arrays=[address for address, _ in memory], sides=(sizes.rows, sizes.columns),
        )  # fmt: skip
        self._total += size
        self._bytes += size * theta.dtype.itemsize * kernel.words_moved

    def _feeding(self, k: int) -> tuple[int, int, int, Any, bool]:
        """Of a row with a gradient: its number, the tensor's, the gradient's, a buffer for it, whether it is small."""
        row, buffer = self._rows[k], self._buffers[k]
        assert buffer is not None
        small = math.prod(buffer.shape) * buffer.dtype.itemsize <= _SMALL
        return k, row.tensor, row.kernel.arrays.index(GRAD), buffer, small

    def take(self, grads: Sequence[Any]) -> None:
        """Tells the kernels where the gradients are: where they lie, or in buffers where they are small or not plain.

        Args:
            grads: by the numbers of the rows' tensors.
        """
        library = self._library
        for k, tensor, number, buffer, small in self._fed:
            grad = grads[tensor]
            if small:
                library.put(buffer, grad)
                continue
            plain = library.is_plain(grad, buffer)
            if not plain:
                library.put(buffer, grad)
            self._held.append(grad)
            self._table.rows.put(k, arrays={number: self._address(grad if plain else buffer)[0]})

    def run(self, *uniforms: Sequence[float]) -> None:
        """Runs the kernels, with the uniforms to which rows refer."""
        for numbers, given in zip(self._numbers, uniforms, strict=True):
            numbers[:-1] = given
        self._table.run(self._total, self._bytes)
        self._held.clear()

    def _address(self, array: Any) -> tuple[int, str]:
        memory = self._library.memory(array)
        assert memory is not None
        return memory
