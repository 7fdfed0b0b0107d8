"""A pass that adds up along rows and columns, on NVIDIA's GPUs: a block of threads does a tile of lines.

A tile is as many lines as a block of a sum down the columns has, and as long as one of a sum along the rows, or what
there is; of matrices with few rows it has several whole ones. It is walked over in windows. The threads put a window's
terms into the memory that they share; behind a barrier, a thread for each column adds that column's terms to what it
had, and one for each lane of a line those of its lane; behind the last window of a line, lanes are joined.

What a tile comes to is the result where nothing is to be joined, and else a part; see `fallline.machines.cuda.strips`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from fallline.expr import Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.passes import Pass
from fallline.kernel.sums import LANES
from fallline.machines.cuda import tile_sums
from fallline.machines.cuda.blocks import BARRIER, PARAMETERS
from fallline.machines.cuda.loop import THREADS, flagged
from fallline.machines.cuda.shares import LINES, listed, long_of, window
from fallline.machines.cuda.sides import known_of, sides_of, visited
from fallline.machines.cuda.tile_sums import terms_of
from fallline.machines.llvm.code import Code
from fallline.machines.llvm.work import Work

_SHARED = 48 << 10
"""Bytes of the memory that a block of threads may share, on all devices."""

_OFFSETS = "i64 %below, i64 %beside"
"""Where in its tile a window begins."""


def depth(one: Pass, compute: str) -> int:
    """Lines of a window."""
    size, lines = {"float": 4, "double": 8}[compute], LINES
    along = sum(each.axis == -1 for each in one.sums)
    while lines > 1 and lines * (len(terms_of(one)) * THREADS * size + along * LANES * 8) > _SHARED:
        lines //= 2
    return lines


def in_tiles(
    kernel: Kernel, one: Pass, compute: str, work: Callable[[dict[Node, str]], Work], more: Sequence[str]
) -> list[str]:
    """A kernel in phases, and those."""
    lines, terms = depth(one, compute), terms_of(one)
    along = [each for each in one.sums if each.axis == -1]
    names = {each.leaf: f"ptr addrspace(3) @terms{terms[each.plain, each.term]}" for each in one.sums}
    rows = [f"@terms{k} = internal addrspace(3) global [{lines * THREADS} x {compute}] undef, align 16"
            for k in terms.values()]  # fmt: skip
    rows += [f"@lanes{k} = internal addrspace(3) global [{lines * LANES} x double] undef, align 16"
             for k in range(len(along))]  # fmt: skip
    phases = {
        "elements": _elements(kernel, work(names), compute, lines, more),
        "sums": tile_sums.added(kernel, one, compute, lines),
    }
    if along:
        phases |= {
            "halves": tile_sums.halves(along, lines),
            "store": tile_sums.stored(kernel, one, along, compute, lines),
        }
    for name, body in phases.items():
        rows += [f"define internal void @phase{name}({PARAMETERS}, {_OFFSETS}) {{", *body, "}"]
    return [*rows, *_windows(lines, ends=bool(along)), *BARRIER]


def _windows(lines: int, *, ends: bool) -> list[str]:
    """The kernel: windows from left to right, and those below."""
    code = Code("double", 1, "k")
    listed(code)
    barrier = "  call void @llvm.nvvm.barrier0()"

    def call(name: str, beside: str = "%beside") -> list[str]:
        return [f"  call void @phase{name}({PARAMETERS}, i64 %below, i64 {beside})", barrier]

    return [
        f"define ptx_kernel void @kernel({PARAMETERS}) {{",
        "entry:",
        *code.lines,
        "  br label %below.test",
        "below.test:",
        "  %below = phi i64 [ 0, %entry ], [ %below.next, %beside.end ]",
        "  %below.some = icmp ult i64 %below, %lines",
        "  br i1 %below.some, label %beside.test, label %done",
        "beside.test:",
        "  %beside = phi i64 [ 0, %below.test ], [ %beside.next, %beside.turn ]",
        "  %beside.some = icmp ult i64 %beside, %across",
        "  br i1 %beside.some, label %beside.turn, label %beside.end",
        "beside.turn:",
        *call("elements"),
        *call("sums"),
        f"  %beside.next = add i64 %beside, {THREADS}",
        "  br label %beside.test",
        "beside.end:",
        *(call("halves", "0") + call("store", "0") if ends else []),
        f"  %below.next = add i64 %below, {lines}",
        "  br label %below.test",
        "done:",
        "  ret void",
        "}",
    ]


def _elements(kernel: Kernel, work: Work, compute: str, lines: int, more: Sequence[str]) -> list[str]:
    """Puts a window's terms into the shared memory; a thread does %step numbers of a line at once."""
    code = Code("double", 1, "h")
    window(code, kernel, lines)
    sides_of(code, kernel)
    known_of(code, kernel, work, compute)
    return [
        "entry:",
        "  br label %flag.test",
        *flagged("start"),
        "start:",
        *code.lines,
        *more,
        "  %each = udiv i64 %wide, %step",
        "  %all = mul i64 %each, %deep",
        "  br label %test",
        "test:",
        "  %slot = phi i64 [ %thread, %start ], [ %slot.next, %next ]",
        "  %slot.some = icmp ult i64 %slot, %all",
        "  br i1 %slot.some, label %turn, label %done",
        "turn:",
        "  %line.here = udiv i64 %slot, %each",
        "  %slot.line = mul i64 %line.here, %each",
        "  %slot.across = sub i64 %slot, %slot.line",
        "  %across.here = mul i64 %slot.across, %step",
        "  %line.below = add i64 %line.here, %below",
        f"  %index.below = mul i64 %line.below, {long_of(work.one.extent)}",
        "  %index.line = add i64 %corner, %index.below",
        "  %index.window = add i64 %index.line, %beside",
        "  %index = add i64 %index.window, %across.here",
        f"  %spot.line = mul i64 %line.here, {THREADS}",
        "  %spot = add i64 %spot.line, %across.here",
        "  %low = sub i64 %index, %spot",
        *visited(kernel, work, compute, "next"),
        "next:",
        f"  %slot.next = add i64 %slot, {THREADS}",
        "  br label %test",
        "done:",
        "  ret void",
    ]
