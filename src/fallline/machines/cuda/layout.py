"""Where the sums of a step, and the numbers that come of them, lie on the device."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from fallline.expr import Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.rows import Rows
from fallline.kernel.storage import STORAGES, computed_in
from fallline.kernel.sums import BLOCK, DEEP, Sum
from fallline.machines.cuda.blocks import NUMBERS, PARTS, SUMS
from fallline.machines.cuda.joins import Room, Strip
from fallline.machines.cuda.passes import met
from fallline.machines.cuda.shares import Shape

Words = npt.NDArray[np.int64]

_BYTES = 8


@dataclass(frozen=True)
class Along:
    """Those of a sum along an axis.

    Attributes:
        results, parts: where it goes, and where its parts are.
        strips: what joins them; none where each has one part, which is the result.
    """

    results: int
    parts: int
    strips: tuple[Strip, ...]

    @classmethod
    def of(cls, each: Sum, shape: Shape, size: int, room: Room) -> Along:
        """Takes room for a sum, of which each result has so many bytes."""
        lines, deep, long = shape
        blocks = -(-long // BLOCK) if each.axis == -1 else -(-deep // DEEP)
        count, matrices = (lines, 1) if each.axis == -1 else (long, lines // deep)
        results, parts = room.take(-(-count * matrices * size // _BYTES)), room.take(count * matrices * blocks)
        strips = [
            Strip(parts + k * blocks * count, blocks, count, count, results, k * count, size)
            for k in (range(matrices) if blocks > 1 else ())
        ]
        return cls(results, parts, tuple(strips))


@dataclass(frozen=True)
class _Places:
    """Those of a row.

    Attributes:
        parts: the first part of its first sum.
        blocks: how many each of its sums over the tensor has.
        sums, read: where its own sums go, and where it reads them, or those of all parameters.
        numbers: those that its elements meet.
        sides: of its matrices; none where its kernel needs none.
        along: its sums along axes, by their numbers among its kernel's.
    """

    parts: int
    blocks: tuple[int, ...]
    sums: tuple[int, ...]
    read: tuple[int, ...]
    numbers: int
    sides: tuple[int, ...]
    along: dict[int, Along]

    def words(self, address: int) -> dict[int, int]:
        """The words of the row, counted from its end, where the memory begins at an address."""
        places = {PARTS: self.parts, NUMBERS: self.numbers}
        places |= {SUMS + k: at for k, at in enumerate(self.read)}
        behind = SUMS + len(self.read)
        places |= {SUMS + k: along.results for k, along in self.along.items()}
        places |= {behind + len(self.sides) + k: along.parts for k, along in self.along.items()}
        sides = {behind + k: side for k, side in enumerate(self.sides)}
        return {which: address + _BYTES * at for which, at in places.items()} | sides


@dataclass(frozen=True)
class Layout:
    """Places in one memory of float64 numbers, counted from its beginning.

    Attributes:
        room: how much of it there is.
        totals: the sums over all parameters, by what was asked for.
    """

    room: Room = field(default_factory=Room)
    totals: dict[Node, Strip] = field(default_factory=dict)
    _places: dict[int, _Places] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Rows, parts: Sequence[tuple[Kernel, tuple[str, ...], Words]]) -> Layout:
        """That of a table's rows.

        Args:
            rows: the table's.
            parts: its kernels, the storages of their arrays, and the numbers of the rows of each.
        """
        layout, orders = cls(), {}
        for key in dict.fromkeys(one.total for kernel, *_ in parts for one in kernel.totals):
            assert key is not None
            some = [which for kernel, _, which in parts if key in [one.total for one in kernel.totals]]
            layout.totals[key], orders[key] = layout._total(rows, np.concatenate(some))
        most = max(len(met(one)) for kernel, *_ in parts for one in kernel.passes)
        for kernel, storages, which in parts:
            fed = [passed.extent for passed in kernel.passes for _ in passed.sums]
            size = STORAGES[computed_in(storages) or ""].size
            for row in which.tolist():
                sums = [layout.room.take(1) for _ in kernel.sums]
                read = list(sums)
                for k, one in enumerate(kernel.sums):
                    if one.total is not None:
                        sums[k], read[k] = orders[one.total][row], layout.totals[one.total].target
                length, sides = int(rows.lengths[row]), tuple(rows.sides[row].tolist()) if kernel.shaped else ()
                shapes = [Shape.of(extent, length, *(sides or (1, length))) for extent in fed]
                blocks = tuple(-(-shape.lines * shape.long // BLOCK) for shape in shapes)
                first, numbers = layout.room.take(-(-length // BLOCK) * len(sums)), layout.room.take(most)
                along = {
                    k: Along.of(one, shapes[k], size, layout.room)
                    for k, one in enumerate(kernel.sums)
                    if one.axis is not None
                }
                layout._places[row] = _Places(first, blocks, tuple(sums), tuple(read), numbers, sides, along)
        return layout

    def _total(self, rows: Rows, which: Words) -> tuple[Strip, dict[int, int]]:
        """A sum over all parameters, and the place of each row's, in the order of the parameters' numbers."""
        ordered = which[np.argsort(rows.tensors[which], kind="stable")].tolist()
        first = self.room.take(len(ordered))
        return Strip.alone(first, len(ordered), self.room.take(1)), {row: first + k for k, row in enumerate(ordered)}

    def alone(self, row: int, k: int) -> Strip:
        """A row's own sum over the tensor, by its number among its kernel's."""
        places = self._places[row]
        return Strip.alone(places.parts + places.blocks[k] * k, places.blocks[k], places.sums[k])

    def strips(self, row: int, k: int) -> tuple[Strip, ...]:
        """What joins a row's sum along an axis, by its number among its kernel's."""
        return self._places[row].along[k].strips

    def beside(self, count: int, address: int) -> Words:
        """The words of so many rows behind those that they have, where the memory begins at an address."""
        each = {row: places.words(address) for row, places in self._places.items()}
        words = np.zeros((count, max(which for some in each.values() for which in some)), np.int64)
        for row, some in each.items():
            for which, word in some.items():
                words[row, -which] = word
        return words
