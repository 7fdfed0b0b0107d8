"""What passes that see rows and columns know of a tensor on the device, and how its numbers are walked over one by one.

A pass walks over elements, or over the few numbers of rows, columns or matrices. Which line such a number is of, and
which matrix, is computed from its index.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import replace

from fallline.expr import Extent, Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.rows import TENSOR
from fallline.kernel.sums import Sum
from fallline.machines.cuda.blocks import SUMS, Walk, last
from fallline.machines.cuda.loop import THREADS, array_of, chunk_of, flagged, lanes_of, length_of, uniforms_of, word
from fallline.machines.llvm import line
from fallline.machines.llvm.axes import numbers_of
from fallline.machines.llvm.code import Code
from fallline.machines.llvm.mending import mended
from fallline.machines.llvm.work import Work

SIZES = {"elements": "%length", "batch": "%side.batch", "rows": "%side.rows", "columns": "%side.columns"}
"""What the code calls the sizes of a tensor."""

_LONG = {Extent.ELEMENT: SIZES["columns"], Extent.ROW: SIZES["rows"], Extent.COLUMN: SIZES["columns"]}
"""How many numbers a line has, of which each knows the same of a row or a matrix, in a pass over these."""


def sides_of(code: Code, kernel: Kernel) -> None:
    """Finds the sides of a row's matrices, which stand behind the addresses of its sums."""
    for k, name in enumerate(("rows", "columns")):
        code.do(f"{SIZES[name]} = add i64 {last(code, SUMS + len(kernel.sums) + k)}, 0")


def batch_of(code: Code) -> None:
    """Finds how many matrices a tensor of %length elements has."""
    matrix = code.new(f"mul i64 {SIZES['rows']}, {SIZES['columns']}")
    code.do(f"{SIZES['batch']} = udiv i64 %length, {matrix}")


def parts_of(code: Code, kernel: Kernel, each: Sum) -> str:
    """The address of the parts of a sum along an axis: they stand behind the sides."""
    which = SUMS + len(kernel.sums) + 2 + kernel.sums.index(each)
    return code.new(f"inttoptr i64 {last(code, which)} to ptr addrspace(1)")


def results_of(code: Code, kernel: Kernel, each: Sum) -> str:
    """The address of what a sum along an axis comes to, in the compute type."""
    return code.new(f"inttoptr i64 {last(code, SUMS + kernel.sums.index(each))} to ptr addrspace(1)")


def count_of(code: Code, kernel: Kernel, extent: Extent) -> str:
    """Finds a row's sides, and how many numbers a pass walks over."""
    sides_of(code, kernel)
    length, other = length_of(code), {Extent.ROW: "columns", Extent.COLUMN: "rows"}.get(extent)
    if extent is Extent.ELEMENT:
        return length
    by = SIZES[other] if other else code.new(f"mul i64 {SIZES['rows']}, {SIZES['columns']}")
    return code.new(f"udiv i64 {length}, {by}")


def walk_of(kernel: Kernel, extent: Extent) -> Walk:
    """How a pass's numbers are walked over in their order, of a kernel that sees rows or columns."""
    return Walk(functools.partial(_steps, kernel), functools.partial(count_of, kernel=kernel, extent=extent))


def at_once(work: Work, compute: str) -> int:
    """Numbers that a thread does at once, where they begin at whole vectors; those of rows and the like one by one."""
    return lanes_of(compute) if work.one.extent is Extent.ELEMENT else 1


def known_of(code: Code, kernel: Kernel, work: Work, compute: str) -> None:
    """Makes what is the same for all of a row's numbers, and %step, how many of them a thread does at once."""
    code.do(f"%tensor = trunc i64 {word(code, '%row', str(TENSOR))} to i32")
    uniforms_of(code)
    lanes, numbers = at_once(work, compute), numbers_of(kernel)
    addresses = {array: _array(code, kernel, k) for k, array in enumerate(numbers)}
    astray = code.new(f"and i64 {SIZES['columns']}, {lanes - 1}")
    for array in {array: None for array in numbers if array in {*work.one.arrays, *line.beside(work.one)}}:
        if array.extent in (work.one.extent, Extent.COLUMN):
            beside = code.new(f"and i64 {addresses[array]}, {work.codecs[array].size * lanes - 1}")
            astray = code.new(f"or i64 {astray}, {beside}")
    code.do(f"%whole = icmp eq i64 {astray}, 0")
    code.do(f"%step = select i1 %whole, i64 {lanes}, i64 1")


def _array(code: Code, kernel: Kernel, number: int) -> str:
    """Makes %arrayN of one of a kernel's arrays, or of its sums along axes, and returns its address as a number."""
    if number < len(kernel.arrays):
        return array_of(code, number)
    along = [each for each in kernel.sums if each.axis is not None][number - len(kernel.arrays)]
    address = last(code, SUMS + kernel.sums.index(along))
    code.do(f"%array{number}.global = inttoptr i64 {address} to ptr addrspace(1)")
    code.do(f"%array{number} = addrspacecast ptr addrspace(1) %array{number}.global to ptr")
    return address


def visited(kernel: Kernel, work: Work, compute: str, then: str) -> list[str]:
    """What a thread does with the %step numbers from %index on, and where it goes then."""
    code = Code(compute, 1, "p")
    inside = replace(work, at=_located(code, kernel, work))
    inside = replace(inside, line=line.loaded(code, inside, numbers_of(kernel)))
    vector, each = Code(compute, at_once(work, compute), "v"), Code(compute, 1, "e")
    turns = []
    if vector.lanes > 1:
        several = mended(inside, vector, "vector", "%index", whole=True)
        turns = ["vector.start:", *vector.lines, *several, f"  br label %{then}"]
    alone = mended(inside, each, "each", "%index", whole=False)
    return [
        *code.lines,
        "  br i1 %whole, label %vector.start, label %each.start" if turns else "  br label %each.start",
        *turns,
        "each.start:",
        *each.lines,
        *alone,
        f"  br label %{then}",
    ]


def _located(code: Code, kernel: Kernel, work: Work) -> dict[Node, str]:
    """Finds the line and the matrix of a number, and where arrays of columns lie for it."""
    extent = work.one.extent
    if extent in _LONG:
        code.do(f"%line = udiv i64 %index, {_LONG[extent]}")
    others = line.beside(work.one)
    if extent is Extent.ELEMENT:
        code.do(f"%matrix = udiv i64 %line, {SIZES['rows']}")
    if others:
        lines = code.new("sub i64 %matrix, %line")
        code.do(f"%shift = mul i64 {lines}, {SIZES['columns']}")
    at: dict[Node, str] = {}
    numbers = numbers_of(kernel)
    for array in others:
        at[array] = f"%array{numbers[array]}.here"
        code.do(f"{at[array]} = getelementptr {work.codecs[array].type}, ptr %array{numbers[array]}, i64 %shift")
    return at


def _steps(kernel: Kernel, work: Work, compute: str, size: int, more: Sequence[str], offset: int) -> list[str]:
    """What a thread does of a block's numbers; see `fallline.machines.cuda.loop.steps`."""
    head = Code("double", 1, "h")
    chunk_of(head, size, offset, functools.partial(count_of, kernel=kernel, extent=work.one.extent))
    known_of(head, kernel, work, compute)
    return [
        "entry:",
        "  br label %flag.test",
        *flagged("start"),
        "start:",
        *head.lines,
        *more,
        "  %ahead = mul i64 %thread, %step",
        "  %first = add i64 %low, %ahead",
        f"  %stride = mul i64 %step, {THREADS}",
        "  br label %test",
        "test:",
        "  %index = phi i64 [ %first, %start ], [ %later, %next ]",
        "  %far.index = add i64 %index, %step",
        "  %more = icmp ule i64 %far.index, %high",
        "  br i1 %more, label %turn, label %done",
        "turn:",
        *visited(kernel, work, compute, "next"),
        "next:",
        "  %later = add i64 %index, %stride",
        "  br label %test",
        "done:",
        "  ret void",
    ]
