"""The passes of a step on parts of tensors, one by one; see `fallline.kernel.parts`."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from fallline.kernel.kernel import Kernel
from fallline.kernel.rows import Rows
from fallline.machines.cpu import threads
from fallline.machines.cpu.along import over_tensors
from fallline.machines.cpu.compiled import COMPILED, Compiled
from fallline.machines.cpu.passes import CALLS, TOTALS
from fallline.machines.cpu.records import Records, Words
from fallline.machines.cpu.region import Region, pass_entries


class PartsTable:
    """The parts that are here, a row each; see `fallline.kernel.parts.PartsTable`.

    Args:
        count, arrays, numbers, width: see `fallline.kernel.parts.PartsMachine.parts_table`.

    Attributes:
        rows: to be filled before the first run.
    """

    def __init__(self, count: int, arrays: int, numbers: int, width: int) -> None:
        self.rows = Rows(count, arrays)
        self._numbers = _numbers_at(numbers, count, width)
        self._kinds: list[Compiled] = []

    def run(self, turns: Sequence[int], moved: int, stream: int = 0) -> None:
        """Runs a pass of each row, in one parallel region; see `fallline.kernel.parts.PartsTable`."""
        if not self._kinds:
            self._begin()
        records = self._records
        records.follow()
        self._calls[:, 0] = [0 if k < 0 else kind.passes[k][0] for kind, k in zip(self._kinds, turns, strict=True)]
        self._region.run(records.end, 1 if moved <= threads.SMALL else threads.available())
        fed = [(row, number) for row, k in enumerate(turns) if k >= 0 for number in self._fed[row][k]]
        if fed:
            self._add(np.array(fed, np.int64).T)

    def _begin(self) -> None:
        addresses = self.rows.kernels.tolist()
        fed = {address: _fed(COMPILED[address].kernel) for address in set(addresses)}
        self._kinds, self._fed = [COMPILED[address] for address in addresses], [fed[address] for address in addresses]
        self._records = Records(self.rows, np.array([sum(map(len, passes)) for passes in self._fed]))
        self._calls: Words = np.zeros((self.rows.count, 1), np.int64)
        words = self._records.words
        for word, array in ((CALLS, self._calls), (TOTALS, self._numbers)):
            words[:, word] = array.ctypes.data + array.strides[0] * np.arange(self.rows.count)
        self._region = Region(self._records.rows, pass_entries)
        self._region.set(FIRST=0, LAST=1)

    def _add(self, fed: Words) -> None:
        """Adds up what passes have fed: of these rows the sums of these numbers."""
        addresses, counts = self._records.parts(*fed)
        results = np.zeros(len(counts))
        pass_entries().total(addresses.ctypes.data, counts.ctypes.data, len(counts), results.ctypes.data)
        self._numbers[tuple(fed)] = results


def _fed(kernel: Kernel) -> list[list[int]]:
    """For each pass of a kernel, which of its sums over the tensor it feeds."""
    leaves = [each.leaf for each in over_tensors(kernel)]
    return [[leaves.index(each.leaf) for each in one.sums] for one in kernel.passes]


def _numbers_at(address: int, count: int, width: int) -> npt.NDArray[np.float64]:
    """The numbers of rows, as an array over the memory itself."""
    memory = (ctypes.c_double * (count * width)).from_address(address)
    return np.ctypeslib.as_array(memory).reshape(count, width)
