"""NVIDIA's GPUs as machines: the kernels of the CPU, through LLVM's PTX, one launch a step, with the same bits.

Nothing but the driver is needed on a person's machine: no compiler of CUDA, no Triton.
"""

from __future__ import annotations

import functools
import warnings
from collections.abc import Sequence
from typing import Any

import numpy as np

from fallline.kernel.kernel import Kernel
from fallline.kernel.machine import Memory
from fallline.kernel.rows import Rows
from fallline.kernel.storage import computed_in
from fallline.machines.cuda import finite
from fallline.machines.cuda.driver import Arguments, CudaError, Driver, loaded, supported, wanted
from fallline.machines.cuda.loop import THREADS, chunk, kernel_ir
from fallline.machines.cuda.table import POINTERS, Buffer, Compiled, Table, chunks

__all__ = ["Cuda", "machine"]


class Cuda:
    """Runs kernels on arrays in one GPU's memory; see `fallline.kernel.machine.Machine`.

    Args:
        driver: NVIDIA's.
        index: the GPU's number.

    Raises:
        CudaError: there is no such GPU, or it is too old.
    """

    def __init__(self, driver: Driver, index: int) -> None:
        self._driver = driver
        self._capability = driver.capability(index)
        if not supported(self._capability):
            raise CudaError(f"the GPU's compute capability is {'.'.join(map(str, self._capability))}, below 7.0")
        self._context = driver.context(index)
        self._kernels: list[Compiled] = []
        self._known: dict[tuple[Kernel, tuple[str, ...]], int] = {}
        self._checks: dict[str, Any] = {}

    def refuses(self, kernel: Kernel | None, storages: tuple[str, ...]) -> str | None:
        """Why it cannot run a kernel on arrays of these storages; None if it can."""
        if kernel is not None and not kernel.elementwise:
            return "sums and matrices are not on this machine yet"
        return None if computed_in(storages) else f"no kernel can be made for arrays of {', '.join(storages)}"

    def compile(self, kernel: Kernel, storages: tuple[str, ...], size: int = 0) -> int:
        """The index of a kernel among those compiled for this GPU, each structure and storages once."""
        key = kernel, storages
        if key not in self._known:
            shared, apart = (self._function(kernel_ir(kernel, storages, shared=shared)) for shared in (True, False))
            self._kernels.append(Compiled(shared, apart, len(kernel.uniforms), chunk(storages)))
            self._known[key] = len(self._kernels) - 1
        return self._known[key]

    def table(self, count: int, arrays: int) -> Table:
        """A table of as many rows, of kernels with as many arrays at most."""
        return Table(self._driver, self._context, self._kernels, count, arrays)

    def first_nonfinite(self, arrays: Sequence[Memory], stream: int = 0) -> int | None:
        """The index of an array that holds an infinity or NaN, or None; waits for the stream."""
        some = [(k, array) for k, array in enumerate(arrays) if array.length]
        if not some:
            return None
        with self._driver.within(self._context):
            flags, there = Buffer(self._driver, self._context), Buffer(self._driver, self._context)
            seen = np.zeros(len(arrays), np.int64)
            flags.take(seen, stream)
            rows = Rows(len(arrays), 1)
            for k, array in some:
                flag = flags.address + seen.itemsize * k
                rows.put(k, length=array.length, uniforms=flag, arrays=[array.address])
            there.take(rows.words, stream)
            for storage in sorted({array.storage for _, array in some}):
                self._check(storage, there, rows, [k for k, array in some if array.storage == storage], stream)
            self._driver.fetch(seen.ctypes.data, flags.address, seen.nbytes, stream)
        return int(np.argmax(seen)) if seen.any() else None

    def _check(self, storage: str, there: Buffer, rows: Rows, which: list[int], stream: int) -> None:
        """Launches the look at the arrays of one storage."""
        if storage not in self._checks:
            self._checks[storage] = self._function(finite.nonfinite_ir(storage))
        numbers = np.array(which, np.int64)
        listed, at = chunks(numbers, rows.lengths[numbers], finite.SIZE), Buffer(self._driver, self._context)
        at.take(listed, stream)
        arguments = Arguments(POINTERS)
        arguments.set(there.address, at.address, rows.width)
        self._driver.launch(self._checks[storage], len(listed), THREADS, stream, arguments)

    def _function(self, ir: str) -> Any:
        with self._driver.within(self._context):
            return self._driver.function(ir, self._capability)


@functools.cache
def machine(index: int) -> Cuda | None:
    """The machine of a GPU; None where it is not wanted, and, with one warning, where kernels cannot run on it."""
    try:
        return Cuda(loaded(), index) if wanted() else None
    except (CudaError, RuntimeError, OSError) as error:
        warnings.warn(
            f"no kernels on the GPU ({error}); steps run on torch's own operations, which are slower",
            RuntimeWarning,
            stacklevel=2,
        )
        return None
