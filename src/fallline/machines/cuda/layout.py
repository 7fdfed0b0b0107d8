"""Where the sums of a step, and the numbers that come of them, lie on the device."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from fallline.expr import Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.rows import Rows
from fallline.kernel.sums import BLOCK
from fallline.machines.cuda.blocks import NUMBERS, PARTS, SUMS
from fallline.machines.cuda.passes import met
from fallline.machines.cuda.trees import Room, Tree

Words = npt.NDArray[np.int64]

_BYTES = 8


@dataclass(frozen=True)
class _Places:
    """Those of a row.

    Attributes:
        parts, blocks: the first part of its first sum, and how many each sum has.
        sums, read: where its own sums go, and where it reads them, or those of all parameters.
        numbers: those that its elements meet.
    """

    parts: int
    blocks: int
    sums: tuple[int, ...]
    read: tuple[int, ...]
    numbers: int


@dataclass(frozen=True)
class Layout:
    """Places in one memory of float64 numbers, counted from its beginning.

    Attributes:
        room: how much of it there is.
        totals: the sums over all parameters, by what was asked for.
    """

    room: Room = field(default_factory=Room)
    totals: dict[Node, Tree] = field(default_factory=dict)
    _places: dict[int, _Places] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Rows, parts: Sequence[tuple[Kernel, Words]]) -> Layout:
        """That of a table's rows.

        Args:
            rows: the table's.
            parts: its kernels, and the numbers of the rows of each.
        """
        layout, orders = cls(), {}
        for key in dict.fromkeys(one.total for kernel, _ in parts for one in kernel.totals):
            assert key is not None
            some = [which for kernel, which in parts if key in [one.total for one in kernel.totals]]
            layout.totals[key], orders[key] = layout._total(rows, np.concatenate(some))
        most = max(len(met(one)) for kernel, _ in parts for one in kernel.passes)
        for kernel, which in parts:
            for row in which.tolist():
                sums = [layout.room.take(1) for _ in kernel.sums]
                read = list(sums)
                for k, one in enumerate(kernel.sums):
                    if one.total is not None:
                        sums[k], read[k] = orders[one.total][row], layout.totals[one.total].target
                blocks = -(-int(rows.lengths[row]) // BLOCK)
                first, numbers = layout.room.take(blocks * len(sums)), layout.room.take(most)
                layout._places[row] = _Places(first, blocks, tuple(sums), tuple(read), numbers)
        return layout

    def _total(self, rows: Rows, which: Words) -> tuple[Tree, dict[int, int]]:
        """A sum over all parameters, and the place of each row's, in the order of the parameters' numbers."""
        ordered = which[np.argsort(rows.tensors[which], kind="stable")].tolist()
        first = self.room.take(len(ordered))
        return Tree(first, len(ordered), self.room.take(1)), {row: first + k for k, row in enumerate(ordered)}

    def tree(self, row: int, k: int) -> Tree:
        """A row's own sum, by its number among its kernel's."""
        places = self._places[row]
        return Tree(places.parts + places.blocks * k, places.blocks, places.sums[k])

    def beside(self, count: int, address: int) -> Words:
        """The words of so many rows behind those that they have, where the memory begins at an address."""
        most = max(len(places.sums) for places in self._places.values())
        words = np.zeros((count, SUMS - 1 + most), np.int64)
        for row, places in self._places.items():
            named = {PARTS: places.parts, NUMBERS: places.numbers}
            named |= {SUMS + k: at for k, at in enumerate(places.read)}
            for which, at in named.items():
                words[row, -which] = address + _BYTES * at
        return words


def listed(trees: Sequence[Tree], address: int) -> Words:
    """Trees as a launch is given them, where the memory begins at an address."""
    words = np.array(trees, np.int64).reshape(-1, 3)
    words[:, [0, 2]] = address + _BYTES * words[:, [0, 2]]
    return words
