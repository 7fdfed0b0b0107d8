"""The CPU as a machine: a fused kernel per rule, compiled by LLVM for this processor.

No fast-math, no contraction: the same bits as the reference, whatever the alignment, length and number of threads.
"""

from __future__ import annotations

import functools
import warnings
from collections.abc import Sequence

import numpy as np

from fallline.kernel.kernel import Kernel
from fallline.kernel.machine import Machine, Memory
from fallline.kernel.storage import STORAGES, computed_in
from fallline.machines import jit
from fallline.machines.cpu import finite
from fallline.machines.cpu.compiled import compiled as _compiled
from fallline.machines.cpu.compiled import module_ir
from fallline.machines.cpu.loop import kernel_ir
from fallline.machines.cpu.parts import PartsTable
from fallline.machines.cpu.region import entries
from fallline.machines.cpu.table import Table
from fallline.machines.llvm.axes import is_walked

__all__ = ["MACHINE", "Cpu", "assembly", "kernel_ir", "module_ir"]

_FAR = 1 << 15
"""Elements from which on asking for memory ahead pays where the caches don't hold the tensor; where they do, it costs
nothing that can be measured. Measured, too: in shorter ones it costs up to a twentieth."""


class Cpu:
    """Runs kernels on arrays in this process's memory; see `fallline.kernel.machine.Machine`."""

    def refuses(self, kernel: Kernel | None, storages: tuple[str, ...]) -> str | None:
        """Why it cannot run a kernel on arrays of these storages; None if it can. Warns once where LLVM cannot."""
        if kernel is not None and (kernel.matrices or not is_walked(kernel)):
            return "products of matrices, and arrays with other sides than rows and columns, are not on this machine"
        return _refusal(storages)

    def compile(self, kernel: Kernel, storages: tuple[str, ...], size: int = 0) -> int:
        """The address of a kernel's machine code, compiled once for each structure, storages and kind of size."""
        return _compiled(kernel, storages, size >= _FAR)

    def table(self, count: int, arrays: int) -> Table:
        """A table of as many rows, of kernels with as many arrays at most."""
        return Table(count, arrays)

    def refuses_parts(self, kernel: Kernel) -> str | None:
        """Why it cannot run a kernel on parts of tensors; None if it can."""
        return "rows and columns are those of whole tensors" if kernel.shaped else None

    def compile_for_parts(self, kernel: Kernel, storages: tuple[str, ...], size: int = 0) -> int:
        """The address of a kernel's machine code that does; see `compile`."""
        return _compiled(kernel, storages, size >= _FAR, of_parts=True)

    def parts_table(self, count: int, arrays: int, numbers: int, width: int) -> PartsTable:
        """A table for it; see `fallline.kernel.parts.PartsMachine`."""
        return PartsTable(count, arrays, numbers, width)

    def first_nonfinite(self, arrays: Sequence[Memory], stream: int = 0) -> int | None:
        """The index of an array that holds an infinity or NaN, or None."""
        table = Table(len(arrays), 1)
        seen = np.zeros(len(arrays), np.int64)
        total = 0
        for k, array in enumerate(arrays):
            table.rows.put(
                k, kernel=finite.address(array.storage), length=array.length, start=total, tensor=k,
                uniforms=seen.ctypes.data + seen.itemsize * k, arrays=[array.address],
            )  # fmt: skip
            total += array.length
        if total:
            table.run(total, total * max(STORAGES[array.storage].size for array in arrays))
        return int(np.argmax(seen)) if seen.any() else None


@functools.lru_cache(maxsize=1024)
def _refusal(storages: tuple[str, ...]) -> str | None:
    if computed_in(storages) is None:
        return f"no kernel can be made for arrays of {', '.join(storages)}"
    if not _works():
        return "LLVM cannot compile for this processor"
    if "float16" in storages and not jit.has_half():
        return "this processor does not convert float16"
    return None


@functools.cache
def _works() -> bool:
    try:
        entries()
    except (RuntimeError, OSError) as error:
        warnings.warn(
            f"LLVM cannot compile for this processor ({error}); steps run on the slower array backend",
            RuntimeWarning,
            stacklevel=2,
        )
        return False
    return True


def assembly(kernel: Kernel, storages: tuple[str, ...]) -> str:
    """The machine code of a kernel as text."""
    return jit.assembly(module_ir(kernel, storages, "kernel"))


MACHINE: Machine = Cpu()
