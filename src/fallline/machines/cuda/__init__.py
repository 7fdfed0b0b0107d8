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
from fallline.kernel.storage import computed_in
from fallline.machines.cuda import finite, trial, uniforms
from fallline.machines.cuda.buffer import Buffer, Lasting
from fallline.machines.cuda.compiled import Kernels
from fallline.machines.cuda.driver import CudaError, Driver, loaded, supported, wanted
from fallline.machines.cuda.table import Table
from fallline.machines.llvm.axes import is_walked

__all__ = ["Cuda", "machine"]

_MOST_WATCHES = 16
"""How many lists of arrays are known to looks for what is not finite; the oldest is forgotten."""


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
        self._kernels = Kernels(self._function)
        self._checks: dict[str, Any] = {}
        self._watches: dict[Any, finite.Watch] = {}

    def refuses(self, kernel: Kernel | None, storages: tuple[str, ...]) -> str | None:
        """Why it cannot run a kernel on arrays of these storages; None if it can."""
        if kernel is not None and (kernel.matrices or not is_walked(kernel)):
            return "products of matrices, and arrays with other sides than rows and columns, are not on this machine"
        return None if computed_in(storages) else f"no kernel can be made for arrays of {', '.join(storages)}"

    def refuses_numbers(self, kernel: Kernel) -> str | None:
        """Why it cannot compute a kernel's uniforms and counters itself; None if it can."""
        return uniforms.refusal(kernel)

    def compile(self, kernel: Kernel, storages: tuple[str, ...], size: int = 0) -> int:
        """The index of a kernel among those of this GPU; it is compiled once, when it is first launched."""
        return self._kernels.index(kernel, storages)

    def table(self, count: int, arrays: int) -> Table:
        """A table of as many rows, of kernels with as many arrays at most."""
        return Table(self._driver, self._context, self._kernels, count, arrays)

    def first_nonfinite(self, arrays: Sequence[Memory], stream: int = 0) -> int | None:
        """The index of an array that holds an infinity or NaN, or None; waits for the stream."""
        if not any(array.length for array in arrays):
            return None
        seen = np.zeros(len(arrays), np.int64)
        with self._driver.within(self._context):
            flags = Buffer(self._driver, self._context, stream)
            flags.take(seen)
            self._look(arrays, flags.address + seen.itemsize * np.arange(len(arrays)), stream)
            self._driver.fetch(seen.ctypes.data, flags.address, seen.nbytes, stream)
        return int(np.argmax(seen)) if seen.any() else None

    def flag_nonfinite(self, arrays: Sequence[Memory], flag: int, stream: int = 0) -> None:
        """Sets the float32 at an address to 1 if an array holds an infinity or NaN; does not wait."""
        with self._driver.within(self._context):
            self._look(arrays, flag, stream)

    def _look(self, arrays: Sequence[Memory], flags: Any, stream: int) -> None:
        """Launches a look at arrays, each of which has a flag, or all one."""
        addresses = [array.address for array in arrays]
        if self._driver.is_capturing(stream):
            make = functools.partial(Lasting, self._driver)
            finite.Watch(self._driver, make, self._check, arrays).run(addresses, flags, stream)
            return
        key = stream, tuple((array.length, array.storage) for array in arrays)
        if key not in self._watches:
            while len(self._watches) >= _MOST_WATCHES:
                del self._watches[next(iter(self._watches))]
            make_buffer = functools.partial(Buffer, self._driver, self._context, stream)
            self._watches[key] = finite.Watch(self._driver, make_buffer, self._check, arrays)
        self._watches[key].run(addresses, flags, stream)

    def _check(self, storage: str) -> Any:
        """The function that looks at arrays of a storage."""
        if storage not in self._checks:
            self._checks[storage] = self._function(finite.nonfinite_ir(storage))
        return self._checks[storage]

    def _function(self, ir: str) -> Any:
        with self._driver.within(self._context):
            return self._driver.function(ir, self._capability)


@functools.cache
def machine(index: int) -> Cuda | None:
    """The machine of a GPU; None where it is not wanted, and, with one warning, where kernels cannot run on it."""
    if not wanted():
        return None
    try:
        driver = loaded()
        made = Cuda(driver, index)
        trial.check(driver, driver.context(index), made)
    except (CudaError, RuntimeError, OSError) as error:
        warnings.warn(
            f"no kernels on the GPU ({error}); steps run on torch's own operations, which are slower",
            RuntimeWarning,
            stacklevel=2,
        )
        return None
    return made
