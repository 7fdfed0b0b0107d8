"""Tiles: how a pass that adds up along rows and columns shares a tensor out, and what its blocks know of them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from fallline.expr import Extent
from fallline.kernel.kernel import Kernel
from fallline.kernel.passes import Pass
from fallline.kernel.sums import BLOCK, DEEP
from fallline.machines.cuda.loop import THREADS, thread, word
from fallline.machines.cuda.sides import SIZES
from fallline.machines.llvm.code import Code

LINES = 16
"""Lines of a window, at most; it has `THREADS` columns."""

_WORDS = 4
"""Of a tile in the list: the row of its tensor, its first number, how many lines it has, and how many numbers each."""

Words = npt.NDArray[np.int64]


class Shape(NamedTuple):
    """A tensor as a pass over elements, or over rows, columns or matrices, adds it up: lines, one below the other.

    Attributes:
        lines: how many, of all matrices.
        deep: how many each matrix has.
        long: how many numbers each line has.
    """

    lines: int
    deep: int
    long: int

    @classmethod
    def of(cls, extent: Extent, length: int, rows: int, columns: int) -> Shape:
        """That of a tensor of so many elements, in matrices with these sides."""
        deep = rows if extent in (Extent.ELEMENT, Extent.ROW) else 1
        long = columns if extent in (Extent.ELEMENT, Extent.COLUMN) else 1
        return cls(length // (rows * columns) * deep, deep, long)


def tiles(row: int, shape: Shape, one: Pass) -> Words:
    """The tiles of a tensor, shape (tiles, 4): see `_WORDS`."""
    along, down = (any(each.axis == axis for each in one.sums) for axis in (-1, -2))
    if not down:
        first = np.arange(0, shape.lines, LINES)
        count = np.minimum(LINES, shape.lines - first)
    elif shape.deep <= DEEP:
        several = DEEP // shape.deep * shape.deep
        first = np.arange(0, shape.lines, several)
        count = np.minimum(several, shape.lines - first)
    else:
        within = np.arange(0, shape.deep, DEEP)
        first = (np.arange(0, shape.lines, shape.deep)[:, None] + within).ravel()
        count = np.tile(np.minimum(DEEP, shape.deep - within), shape.lines // shape.deep)
    wide = BLOCK if along else THREADS
    beside = np.arange(0, shape.long, wide)
    low = first[:, None] * shape.long + beside
    across = np.broadcast_to(np.minimum(wide, shape.long - beside), low.shape)
    lines = np.broadcast_to(count[:, None], low.shape)
    return np.stack([np.full(low.size, row), low.ravel(), lines.ravel(), across.ravel()], axis=1)


def long_of(extent: Extent) -> str:
    """How many numbers a line has, as the code calls it."""
    return SIZES["columns"] if extent in (Extent.ELEMENT, Extent.COLUMN) else "1"


def deep_of(extent: Extent) -> str:
    """How many lines a matrix has, as the code calls it."""
    return SIZES["rows"] if extent in (Extent.ELEMENT, Extent.ROW) else "1"


def listed(code: Code) -> None:
    """Reads what the list says of the block's tile: %corner, its first number, %lines and %across."""
    thread(code)
    code.do("%tiles.global = addrspacecast ptr %chunks to ptr addrspace(1)")
    code.do(f"%tile = mul i64 %block, {_WORDS}")
    for k, name in enumerate(("tile.row", "corner", "lines", "across")):
        at = code.new(f"add i64 %tile, {k}")
        code.do(f"%{name} = add i64 {word(code, '%tiles.global', at)}, 0")


def window(code: Code, kernel: Kernel, lines: int) -> None:
    """Finds the tile, its row, and how many lines, %deep, of how many numbers, %wide, its window has."""
    listed(code)
    code.do("%rows.global = addrspacecast ptr %rows to ptr addrspace(1)")
    code.do("%row.word = mul i64 %tile.row, %width")
    code.do("%row = getelementptr i64, ptr addrspace(1) %rows.global, i64 %row.word")
    for name, of, at, most in (("deep", "lines", "below", lines), ("wide", "across", "beside", THREADS)):
        left = code.new(f"sub i64 %{of}, %{at}")
        few = code.new(f"icmp ult i64 {left}, {most}")
        code.do(f"%{name} = select i1 {few}, i64 {left}, i64 {most}")
