"""The tensors of one step and the parallel region that runs over all of them."""

from __future__ import annotations

import ctypes
import functools

import numpy as np
import numpy.typing as npt

from fallline.machines.cpu import engine, threads
from fallline.machines.cpu.loop import HEADER

_JOB_WORDS = 7  # see dispatch.ll


class _Entries:
    """The compiled dispatcher as functions that hold no GIL."""

    def __init__(self) -> None:
        address = engine.compile_ir(engine.read_ir(__package__, "dispatch.ll"))
        self.part = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int64, ctypes.c_int64)(address["part"])
        self.region = address["region"]


@functools.cache
def entries() -> _Entries:
    """The dispatcher, compiled once.

    Raises:
        RuntimeError: LLVM cannot compile for this processor.
    """
    return _Entries()


class Table:
    """The tensors of one step: a row each, with its kernel, length, number, scalars and array pointers.

    Rows are written into `rows` (int64, a column per field: kernel address, length, start, tensor number, address of
    the scalars as float64, then the arrays' addresses in the order of the kernel's `arrays`); `start` is the sum of
    the lengths above. A row of length 0 does nothing. Whoever fills the table keeps the arrays alive.
    """

    def __init__(self, count: int, most_arrays: int) -> None:
        self.rows: npt.NDArray[np.int64] = np.zeros((count, HEADER + most_arrays), np.int64)
        self._job: npt.NDArray[np.int64] = np.zeros(_JOB_WORDS, np.int64)
        self._job[:3] = self.rows.ctypes.data, count, HEADER + most_arrays
        self._job_address = self._job.ctypes.data
        self._words = self._job.data

    def run(self, total: int, bytes_moved: int) -> None:
        """Runs all rows in one parallel region.

        Args:
            total: elements in all, the sum of the lengths.
            bytes_moved: what the step reads and writes; little of it stays on this thread.
        """
        words, compiled = self._words, entries()
        words[3] = total
        count = 1 if bytes_moved <= threads.SMALL else threads.available()
        if count == 1:
            compiled.part(self._job_address, 0, 1)
            return
        team = threads.team()
        if team is None:
            threads.run_on_pool(compiled.part, self._job_address, count)
            return
        words[5], words[6] = team.thread_number, team.thread_count
        team.parallel(compiled.region, self._job_address, count, 0)
