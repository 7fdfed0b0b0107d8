"""One fused kernel for a rule, compiled by LLVM for this processor: no fast-math, no contraction, the same bits."""

from __future__ import annotations

import ctypes
import functools
import warnings
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from fallline.backends.kernel import Kernel
from fallline.backends.llvm import engine, threads
from fallline.backends.llvm.emit import HEADER, kernel_ir
from fallline.backends.llvm.types import CODECS, compute_type

_JOB_WORDS = 7  # see dispatch.ll

__all__ = ["HEADER", "Table", "assembly", "kernel_address", "kernel_ir", "supports"]


@functools.lru_cache(maxsize=1024)
def supports(dtypes: tuple[str, ...]) -> bool:
    """Whether kernels can be compiled here for arrays of these dtypes, theta first. Warns once where LLVM cannot."""
    if compute_type(dtypes) is None or not _works():
        return False
    return "float16" not in dtypes or engine.has_half()


@functools.cache
def _works() -> bool:
    try:
        _entries()
    except (RuntimeError, OSError) as error:
        warnings.warn(
            f"LLVM cannot compile for this processor ({error}); steps run on the slower array backend",
            RuntimeWarning,
            stacklevel=2,
        )
        return False
    return True


@functools.lru_cache(maxsize=4096)
def kernel_address(kernel: Kernel, dtypes: tuple[str, ...]) -> int:
    """The machine code of a kernel, compiled once for each structure and dtypes (of `kernel.arrays`)."""
    return engine.compile_ir(kernel_ir(kernel, dtypes, "kernel"))["kernel"]


def assembly(kernel: Kernel, dtypes: tuple[str, ...]) -> str:
    """The machine code of a kernel as text."""
    return engine.assembly(kernel_ir(kernel, dtypes, "kernel"))


class _Entries:
    """The compiled dispatcher as functions that hold no GIL."""

    def __init__(self) -> None:
        address = engine.compile_ir(engine.read_ir(__name__, "dispatch.ll"))
        self.part = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int64, ctypes.c_int64)(address["part"])
        self.region = address["region"]


@functools.cache
def _entries() -> _Entries:
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
        words, entries = self._words, _entries()
        words[3] = total
        count = 1 if bytes_moved <= threads.SMALL else threads.available()
        if count == 1:
            entries.part(self._job_address, 0, 1)
            return
        team = threads.team()
        if team is None:
            threads.run_on_pool(entries.part, self._job_address, count)
            return
        words[5], words[6] = team.thread_number, team.thread_count
        team.parallel(entries.region, self._job_address, count, 0)


def run_numpy(
    kernel: Kernel, arrays: Sequence[npt.NDArray[np.generic]], scalars: Sequence[float], tensor: int = 0
) -> None:
    """Runs a kernel once, in place, on contiguous NumPy arrays of one length, in the order of `kernel.arrays`.

    Raises:
        TypeError: no kernel can be made for these dtypes.
        ValueError: the arrays differ in length or are not contiguous.
    """
    dtypes = tuple(array.dtype.name for array in arrays)
    if len({array.size for array in arrays}) != 1 or not all(array.flags.c_contiguous for array in arrays):
        raise ValueError("a kernel needs contiguous arrays of one length")
    held = np.array([*scalars, 0.0], np.float64)
    table = Table(1, len(arrays))
    size = arrays[0].size
    pointers = [array.ctypes.data for array in arrays]
    table.rows[0] = [kernel_address(kernel, dtypes), size, 0, tensor, held.ctypes.data, *pointers]
    table.run(size, size * sum(CODECS[dtype].size for dtype in dtypes))
