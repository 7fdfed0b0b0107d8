"""The passes of a step with sums: which run together, on which threads, and where their sums lie."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from fallline.expr import Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.rounds import rounds_of
from fallline.kernel.rows import Rows
from fallline.machines.cpu.along import over_tensors
from fallline.machines.cpu.axes import Axes
from fallline.machines.cpu.compiled import COMPILED, Compiled
from fallline.machines.cpu.passes import AXES, CALLS, COLUMNS, ROWS, TOTALS
from fallline.machines.cpu.records import Records, Words
from fallline.machines.cpu.region import Region, pass_entries

_SHARES = 16
"""As many of the largest tensor as this are to be on each thread before tensors are no longer shared by threads."""

_NOTHING = Compiled(Kernel((), (), ()), ())
"""In rows that have no kernel."""


_NONE: Words = np.zeros((2, 0), np.int64)


class _Round(NamedTuple):
    """What runs before all parameters meet: its first turn, the one behind its last, and the totals that are whole."""

    first: int
    last: int
    totals: list[Total]


@dataclass(frozen=True)
class Total:
    """A sum over all parameters.

    Attributes:
        numbers: for each kernel which of its sums it is, or -1.
        targets: where it goes: an array for each kernel that asks for it, and the index in that.
        parts: of each parameter's sum the address of its parts, and how many there are, shape (2, parameters); in the
            order of the parameters' numbers.
    """

    numbers: Words
    targets: list[tuple[npt.NDArray[np.float64], int]]
    parts: Words


class Staged:
    """Runs the passes of all rows of a table, as long as their kernels stay the same.

    Args:
        rows: the table's.
    """

    def __init__(self, rows: Rows) -> None:
        self._given = rows
        addresses, which = np.unique(rows.kernels, return_inverse=True)
        self._which = which.ravel()
        kinds = [COMPILED.get(address, _NOTHING) for address in addresses.tolist()]
        kernels = [kind.kernel for kind in kinds]
        self._axes = [Axes(kernel) if kernel.shaped else None for kernel in kernels]
        self._totals = [np.zeros(max(1, len(kernel.totals))) for kernel in kernels]
        self._calls, self._rounds = self._scheduled(kinds, kernels)
        self._records = Records(rows, np.array([len(over_tensors(kernel)) for kernel in kernels])[self._which])
        words = self._records.words
        words[:, CALLS] = self._calls.ctypes.data + self._calls.strides[0] * self._which
        words[:, TOTALS] = np.array([array.ctypes.data for array in self._totals])[self._which]
        self._region = Region(self._records.rows, pass_entries)

    def _scheduled(self, kinds: list[Compiled], kernels: list[Kernel]) -> tuple[Words, list[_Round]]:
        """What is called for each kernel in each turn, 0 for nothing, and the rounds that the turns are in."""
        turns: list[list[int]] = []
        rounds = []
        for one in rounds_of(kernels):
            first = len(turns)
            calls = [
                itertools.chain.from_iterable(kind.passes[some.start : some.stop])
                for kind, some in zip(kinds, one.passes, strict=True)
            ]
            turns += map(list, itertools.zip_longest(*calls, fillvalue=0))
            rounds.append(_Round(first, len(turns), [self._total(kernels, key) for key in one.totals]))
        return np.array(turns, np.int64).reshape(-1, len(kinds)).T.copy(), rounds

    def _total(self, kernels: list[Kernel], key: Node) -> Total:
        numbers = np.array([_number(kernel, key) for kernel in kernels], np.int64)
        targets = [
            (array, [one.total for one in kernel.totals].index(key))
            for kernel, array, number in zip(kernels, self._totals, numbers, strict=True)
            if number >= 0
        ]
        return Total(numbers, targets, _NONE)

    def run(self, threads: int) -> None:
        """Runs all passes on so many threads.

        On one, and where tensors are small, it goes tensor by tensor as far as it can, while they are in the cache.
        """
        records = self._records
        if records.follow():
            self._lay_out()
        together = threads == 1 or records.largest * threads * _SHARES <= records.end
        for one in self._rounds:
            for first in (one.first,) if together else range(one.first, one.last):
                last = one.last if together else first + 1
                self._region.set(FIRST=first, LAST=last, WHOLE=together and threads > 1)
                self._region.run(records.end, threads)
            for total in one.totals:
                self._add(total)

    def _lay_out(self) -> None:
        """Finds the parts of totals, and memory for sums along axes."""
        records, sides = self._records, self._given.sides
        records.words[:, [ROWS, COLUMNS]] = sides
        shaped = {k: axes for k, which in enumerate(self._which.tolist()) if (axes := self._axes[which]) is not None}
        self._along = [axes.laid_out(records.lengths[k], sides[k]) for k, axes in shaped.items()]
        records.words[list(shaped), AXES] = [memory.address for memory in self._along]
        self._summands = np.zeros(self._given.count)
        for one in self._rounds:
            one.totals[:] = [replace(total, parts=self._parts_of(total)) for total in one.totals]

    def _parts_of(self, total: Total) -> Words:
        """Where the parts of a total's summands are; see `Total`."""
        numbers = total.numbers[self._which]
        rows = np.flatnonzero((numbers >= 0) & (self._records.lengths > 0))
        rows = rows[np.argsort(self._given.tensors[rows], kind="stable")]
        return self._records.parts(rows, numbers[rows])

    def _add(self, total: Total) -> None:
        """Adds a sum over all parameters up, and puts it where passes look for it."""
        addresses, counts = total.parts
        arguments = addresses.ctypes.data, counts.ctypes.data, len(counts), self._summands.ctypes.data
        value = pass_entries().total(*arguments)
        for array, index in total.targets:
            array[index] = value


def _number(kernel: Kernel, key: Node) -> int:
    """Which of a kernel's sums over the tensor is this total; -1 for none."""
    return next((k for k, one in enumerate(over_tensors(kernel)) if one.total is key), -1)
