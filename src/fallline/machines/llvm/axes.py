"""Rows and columns, as LLVM's machines see them: which passes do, and the sums along both axes as arrays of theirs."""

from __future__ import annotations

import functools

from fallline.expr import Extent, Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.passes import Pass
from fallline.machines.llvm.codecs import Codec


def is_flat(one: Pass) -> bool:
    """Whether a pass sees elements alone, whatever rows they are in."""
    along = any(node.extent is not Extent.ELEMENT for node in (*one.body, *one.whole))
    return one.extent is Extent.ELEMENT and not along and all(each.axis is None for each in one.sums)


_WALKED = {Extent.ELEMENT, Extent.ROW, Extent.COLUMN, Extent.MATRIX}


@functools.lru_cache(maxsize=1024)
def is_walked(kernel: Kernel) -> bool:
    """Whether all that a kernel sees of several numbers are elements, rows, columns and matrices."""
    nodes = [node for one in kernel.passes for node in (*one.body, *one.whole, *(each.plain for each in one.sums))]
    arrays = [array for array in kernel.arrays if not array.number]
    return all(node.extent in _WALKED for node in (*nodes, *arrays))


def numbers_of(kernel: Kernel) -> dict[Node, int]:
    """The number of each array's pointer: the kernel's arrays, and then its sums, those that are none left out."""
    axes = [each.leaf for each in kernel.sums if each.axis is not None]
    return {array: k for k, array in enumerate((*kernel.arrays, *axes))}


def codecs_with_sums(kernel: Kernel, codecs: dict[Node, Codec], own: Codec) -> dict[Node, Codec]:
    """How arrays are stored, and sums along axes, which are of the compute type."""
    return codecs | dict.fromkeys(list(numbers_of(kernel))[len(kernel.arrays) :], own)
