"""Parallel regions over the rows of a table, each of which takes its share of their elements."""

from __future__ import annotations

import ctypes
import functools
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from fallline.kernel.rows import Rows, filled
from fallline.kernel.sums import BLOCK
from fallline.machines import jit
from fallline.machines.cpu import threads
from fallline.machines.cpu.passes import CALLS

_JOB = ("ROWS", "COUNT", "WIDTH", "TOTAL", "THREAD_NUMBER", "THREAD_COUNT", "FIRST", "LAST", "WHOLE")
"""The words of a job, in order; see dispatch.ll, and passes.ll for the last three."""

_LINE = 64


class Entries:
    """The compiled dispatcher as functions that hold no GIL.

    Args:
        grain: of how many elements a thread's share is a multiple.
        called: what is called for its piece of a row; by itself the row's kernel.
        others: the IR of that.
    """

    def __init__(self, grain: int, called: str = "", others: str = "") -> None:
        words = {f"JOB_{name}": k for k, name in enumerate(_JOB)}
        ir = filled(
            jit.read_ir(__package__, "dispatch.ll") + others,
            **words, GRAIN=grain, GRAIN_LESS=grain - 1, CALLED=called or "%kernel", JOB="ptr %job, " if called else "",
            CALLS=CALLS,
        )  # fmt: skip
        address = jit.compiled(ir)
        self.part = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int64, ctypes.c_int64)(address["part"])
        self.region = address["region"]
        self.total: Any = None
        if "total" in address:
            pointers = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64, ctypes.c_void_p)
            self.total = ctypes.CFUNCTYPE(ctypes.c_double, *pointers)(address["total"])


@functools.cache
def entries() -> Entries:
    """The dispatcher of kernels, compiled once.

    Raises:
        RuntimeError: LLVM cannot compile for this processor.
    """
    return Entries(_LINE)


@functools.cache
def pass_entries() -> Entries:
    """That of kernels with several passes; no block of a sum is shared by threads."""
    joined = jit.read_ir("fallline.machines.llvm", "joined.ll")
    return Entries(BLOCK, "@turns", jit.read_ir(__package__, "passes.ll") + joined)


class Region:
    """Runs a dispatcher on the rows of a table.

    Args:
        rows: they.
        compiled: gives the dispatcher, when it is first needed.
    """

    def __init__(self, rows: Rows, compiled: Callable[[], Entries]) -> None:
        self._compiled = compiled
        self._entries: Entries | None = None
        self._job: npt.NDArray[np.int64] = np.zeros(len(_JOB), np.int64)
        self._address = self._job.ctypes.data
        self._words = self._job.data
        self.set(ROWS=rows.address, COUNT=rows.count, WIDTH=rows.width)

    def set(self, **words: int) -> None:
        """Sets words of the job."""
        for name, word in words.items():
            self._words[_JOB.index(name)] = word

    def run(self, total: int, count: int) -> None:
        """Runs on so many threads.

        Args:
            total: elements in all, up to the end of the last row.
            count: how many threads.
        """
        compiled = self._entries
        if compiled is None:
            compiled = self._entries = self._compiled()
        self._words[_TOTAL] = total
        if count == 1:
            compiled.part(self._address, 0, 1)
            return
        team = threads.team()
        if team is None:
            threads.run_on_pool(compiled.part, self._address, count)
            return
        self.set(THREAD_NUMBER=team.thread_number, THREAD_COUNT=team.thread_count)
        team.parallel(compiled.region, self._address, count, 0)


_TOTAL = _JOB.index("TOTAL")
