"""One fused kernel for a rule, compiled by LLVM for this processor: no fast-math, no contraction, the same bits."""

from __future__ import annotations

import functools
import warnings
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from fallline.kernel.kernel import Kernel
from fallline.machines.cpu import engine
from fallline.machines.cpu.loop import HEADER, kernel_ir
from fallline.machines.cpu.table import Table, entries
from fallline.machines.llvm.lanes import CODECS, compute_type

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
        entries()
    except (RuntimeError, OSError) as error:
        warnings.warn(
            f"LLVM cannot compile for this processor ({error}); steps run on the slower array backend",
            RuntimeWarning,
            stacklevel=2,
        )
        return False
    return True


_FAR = 1 << 20
"""Elements from which on a tensor is taken for larger than the caches."""


def kernel_address(kernel: Kernel, dtypes: tuple[str, ...], size: int = 0) -> int:
    """The machine code of a kernel, compiled once for each structure, dtypes (of `kernel.arrays`) and kind of size.

    Args:
        kernel: what to compute.
        dtypes: how its arrays are stored.
        size: the elements of the tensors; the numbers are the same for any.
    """
    return _compiled(kernel, dtypes, size >= _FAR)


@functools.lru_cache(maxsize=4096)
def _compiled(kernel: Kernel, dtypes: tuple[str, ...], far: bool) -> int:
    return engine.compile_ir(kernel_ir(kernel, dtypes, "kernel", far=far))["kernel"]


def assembly(kernel: Kernel, dtypes: tuple[str, ...]) -> str:
    """The machine code of a kernel as text."""
    return engine.assembly(kernel_ir(kernel, dtypes, "kernel"))


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
    table.rows[0] = [kernel_address(kernel, dtypes, size), size, 0, tensor, held.ctypes.data, *pointers]
    table.run(size, size * sum(CODECS[dtype].size for dtype in dtypes))
