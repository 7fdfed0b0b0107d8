"""Kernels as machine code of this processor."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from fallline.kernel.kernel import Kernel
from fallline.machines import jit
from fallline.machines.cpu.loop import kernel_ir
from fallline.machines.cpu.passes import passes_ir


@dataclass(frozen=True)
class Compiled:
    """A kernel and the addresses of its passes' machine code: of each what is called, one when another is all done."""

    kernel: Kernel
    passes: tuple[tuple[int, ...], ...]


COMPILED: dict[int, Compiled] = {}
"""The kernels by what stands for them in a row."""


def module_ir(kernel: Kernel, storages: tuple[str, ...], name: str, *, far: bool = False) -> str:
    """The IR of a kernel; see `kernel_ir` and `passes_ir`."""
    return (kernel_ir if kernel.elementwise else passes_ir)(kernel, storages, name, far=far)


@functools.lru_cache(maxsize=4096)
def compiled(kernel: Kernel, storages: tuple[str, ...], far: bool, of_parts: bool = False) -> int:
    """What stands for a kernel in a row: the address of its machine code, or that of its first pass, compiled once.

    Args:
        kernel, storages: what is compiled.
        far: see `kernel_ir`.
        of_parts: see `passes_ir`; of a kernel with sums.
    """
    if of_parts:
        addresses = jit.compiled(passes_ir(kernel, storages, "kernel", far=far, of_parts=True))
    else:
        addresses = jit.compiled(module_ir(kernel, storages, "kernel", far=far))
    first, *_ = (address for name, address in addresses.items() if name.startswith("kernel"))
    several = [(f"kernel_{k}", f"kernel_{k}_joined") for k in range(len(kernel.passes))]
    names = [("kernel",)] if kernel.elementwise else several
    passes = tuple(tuple(addresses[name] for name in some if name in addresses) for some in names)
    COMPILED[first] = Compiled(kernel, passes)
    return first


def has_passes(address: int) -> bool:
    """Whether what stands in a row is a kernel with several passes, or with numbers of its own."""
    known = COMPILED.get(address)
    return known is not None and not known.kernel.elementwise
