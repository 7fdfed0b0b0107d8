"""The tensors of one step and the parallel region that runs over all of them."""

from __future__ import annotations

import ctypes
import functools

import numpy as np
import numpy.typing as npt

from fallline.kernel.rows import Rows, filled
from fallline.machines import jit
from fallline.machines.cpu import threads

_JOB = ("ROWS", "COUNT", "WIDTH", "TOTAL", "THREAD_NUMBER", "THREAD_COUNT")
"""The words of a job, in order; see dispatch.ll."""


class _Entries:
    """The compiled dispatcher as functions that hold no GIL."""

    def __init__(self) -> None:
        words = {f"JOB_{name}": k for k, name in enumerate(_JOB)}
        address = jit.compiled(filled(jit.read_ir(__package__, "dispatch.ll"), **words))
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
    """The rows of one step, whose kernels are functions of this processor; see `fallline.kernel.machine.Table`.

    Attributes:
        rows: to be filled; whoever does it keeps the arrays and uniforms alive.
    """

    def __init__(self, count: int, arrays: int) -> None:
        self.rows = Rows(count, arrays)
        self._job: npt.NDArray[np.int64] = np.zeros(len(_JOB), np.int64)
        self._job_address = self._job.ctypes.data
        self._words = self._job.data
        self._set(ROWS=self.rows.address, COUNT=count, WIDTH=self.rows.width)

    def _set(self, **words: int) -> None:
        for name, word in words.items():
            self._words[_JOB.index(name)] = word

    def run(self, total: int, moved: int, stream: int = 0) -> None:
        """Runs all rows in one parallel region.

        Args:
            total: elements in all, the sum of the lengths.
            moved: bytes that the step reads and writes; little of it stays on this thread.
            stream: means nothing here.
        """
        compiled = entries()
        self._words[_TOTAL] = total
        count = 1 if moved <= threads.SMALL else threads.available()
        if count == 1:
            compiled.part(self._job_address, 0, 1)
            return
        team = threads.team()
        if team is None:
            threads.run_on_pool(compiled.part, self._job_address, count)
            return
        self._set(THREAD_NUMBER=team.thread_number, THREAD_COUNT=team.thread_count)
        team.parallel(compiled.region, self._job_address, count, 0)


_TOTAL = _JOB.index("TOTAL")
