"""The kernel of a rule for NVIDIA's GPUs: a block of threads does a chunk of one tensor, in vectors where it can.

The form that runs on a processor is made from the same text by `hosted`, for tests where there is no GPU.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from fallline.kernel.kernel import Kernel
from fallline.kernel.rows import ARRAYS, LENGTH, TENSOR, UNIFORMS
from fallline.machines import jit
from fallline.machines.llvm.code import Code
from fallline.machines.llvm.codecs import compute_type
from fallline.machines.llvm.mending import mending_loop
from fallline.machines.llvm.ops import definitions
from fallline.machines.llvm.work import Work, work_of

THREADS = 256
"""Threads of a block."""

_VECTOR_BYTES = 16
"""What a thread loads at once, of numbers as they are computed."""

_TURNS = 2


def lanes_of(compute: str) -> int:
    """Elements that a thread does at once."""
    return _VECTOR_BYTES // {"float": 4, "double": 8}[compute]


def chunk(storages: tuple[str, ...]) -> int:
    """Elements that a block does."""
    compute = compute_type(storages)
    assert compute is not None
    return THREADS * lanes_of(compute) * _TURNS


def kernel_ir(kernel: Kernel, storages: tuple[str, ...], *, shared: bool) -> str:
    """The IR of `kernel(rows, chunks, width, uniforms)` or `kernel(rows, chunks, width, flag)`.

    Its parameters are the rows on the device, the chunks (per block the number of its row and the first element), the
    words of a row, and, where all rows share them, the uniforms. Else each row has their address, and nothing is done
    where the float32 at the address `flag`, unless that is 0, is not 0.

    Args:
        kernel: what to compute.
        storages: of each of `kernel.arrays`, by name.
        shared: whether the uniforms are parameters; else each row holds their address on the device.

    Raises:
        TypeError: there is no kernel for these storages.
    """
    compute = compute_type(storages)
    if compute is None:
        raise TypeError(f"no kernel can be made for arrays of {', '.join(storages)}")
    count = max(1, len(kernel.uniforms))
    last = f"ptr byval([{count} x double]) align 8 %scalars" if shared else "ptr %flag"
    size = THREADS * lanes_of(compute) * _TURNS
    lines = [
        f'target triple = "{jit.TRIPLE}"',
        f"define ptx_kernel void @kernel(ptr %rows, ptr %chunks, i64 %width, {last}) {{",
        *steps(work_of(kernel, storages), compute, size, shared=shared),
        "}",
        WEIGHTS,
        *REGISTERS,
    ]
    ir = "\n".join(lines) + "\n"
    return ir + definitions(ir)


WEIGHTS = '!0 = !{!"branch_weights", i32 1, i32 1000000}'
REGISTERS = [
    "declare i32 @llvm.nvvm.read.ptx.sreg.ctaid.x()",
    "declare i32 @llvm.nvvm.read.ptx.sreg.tid.x()",
]


_UNLESS_NONE = ["  %some = icmp ult i64 %low, %length", "  br i1 %some, label %split, label %done", "split:"]


def steps(
    work: Work, compute: str, size: int, *, shared: bool = False, more: Sequence[str] = (), offset: int = 0
) -> list[str]:
    """What a thread does of a block's elements, as the body of a function.

    Args:
        work: what to compute.
        compute: the type that is computed in.
        size: elements of a block of threads.
        shared: see `kernel_ir`.
        more: further instructions at its beginning, where all is known of the row.
        offset: how far behind the chunk's first element to begin.
    """
    lanes = lanes_of(compute)
    return [
        "entry:",
        *([] if shared else ["  br label %flag.test", *flagged("start"), "start:"]),
        *_head(work, lanes, size, offset, shared=shared),
        *more,
        *(
            ["  %some = icmp ult i64 %low, %length", "  br i1 %some, label %split, label %done", "split:"]
            * (offset > 0)
        ),
        "  br i1 %whole, label %vector.start, label %each.start",
        "vector.start:",
        f"  %vector.ahead = mul i64 %thread, {lanes}",
        "  %vector.first = add i64 %low, %vector.ahead",
        *_loop(work, Code(compute, lanes, "v"), "vector", "rest.start"),
        "rest.start:",
        f"  %rest.low = and i64 %high, -{lanes}",
        "  %rest.first = add i64 %rest.low, %thread",
        *_loop(work, Code(compute, 1, "r"), "rest", "done"),
        "each.start:",
        "  %each.first = add i64 %low, %thread",
        *_loop(work, Code(compute, 1, "e"), "each", "done"),
        "done:",
        "  ret void",
    ]


def _head(work: Work, lanes: int, size: int, offset: int, *, shared: bool) -> list[str]:
    """Finds the block's chunk and its row, and whether the row's arrays begin where whole vectors can be loaded."""
    code = Code("float", 1, "h")
    chunk_of(code, size, offset)
    code.do(f"%tensor = trunc i64 {word(code, '%row', str(TENSOR))} to i32")
    if not shared:
        uniforms_of(code)
    astray = "0"
    used = work.one.arrays
    for k, (array, one) in enumerate(work.codecs.items()):
        if array in used:
            beside = code.new(f"and i64 {array_of(code, k)}, {one.size * lanes - 1}")
            astray = code.new(f"or i64 {astray}, {beside}")
    code.do(f"%whole = icmp eq i64 {astray}, 0")
    return code.lines


def uniforms_of(code: Code) -> None:
    """Makes %scalars, where the row's uniforms are."""
    code.do(f"%scalars.global = inttoptr i64 {word(code, '%row', str(UNIFORMS))} to ptr addrspace(1)")
    code.do("%scalars = addrspacecast ptr addrspace(1) %scalars.global to ptr")


def length_of(code: Code) -> str:
    """How many numbers each array of a row has."""
    return word(code, "%row", str(LENGTH))


def chunk_of(code: Code, size: int, offset: int = 0, count: Callable[[Code], str] = length_of) -> None:
    """Finds what a block is to do, %row from %low to %high, and %thread, the thread's number in it.

    Args:
        code: gets the instructions.
        size: so many elements at most.
        offset: so far behind where the chunk begins.
        count: how many numbers of a row's are walked over.
    """
    code.do("%rows.global = addrspacecast ptr %rows to ptr addrspace(1)")
    code.do("%chunks.global = addrspacecast ptr %chunks to ptr addrspace(1)")
    thread(code)
    code.do("%chunk.row = shl i64 %block, 1")
    code.do("%chunk.low = add i64 %chunk.row, 1")
    row, low = (word(code, "%chunks.global", index) for index in ("%chunk.row", "%chunk.low"))
    code.do(f"%low = add i64 {low}, {offset}")
    code.do(f"%row.word = mul i64 {row}, %width")
    code.do("%row = getelementptr i64, ptr addrspace(1) %rows.global, i64 %row.word")
    code.do(f"%length = add i64 {count(code)}, 0")
    code.do(f"%far = add i64 %low, {size}")
    code.do("%within = icmp ult i64 %far, %length")
    code.do("%high = select i1 %within, i64 %far, i64 %length")


def thread(code: Code) -> None:
    """Finds %block, the block's number, and %thread, the thread's in it."""
    for name, register in (("block", "ctaid"), ("thread", "tid")):
        code.do(f"%{name}.narrow = call i32 @llvm.nvvm.read.ptx.sreg.{register}.x()")
        code.do(f"%{name} = zext i32 %{name}.narrow to i64")


def flagged(then: str) -> list[str]:
    """A block `flag.test` that goes on to `then`, or to `done` where the number that %flag points to is not 0."""
    return [
        "flag.test:",
        "  %flag.none = icmp eq ptr %flag, null",
        f"  br i1 %flag.none, label %{then}, label %flag.read",
        "flag.read:",
        "  %flag.global = addrspacecast ptr %flag to ptr addrspace(1)",
        "  %flag.number = load float, ptr addrspace(1) %flag.global",
        "  %flag.up = fcmp une float %flag.number, 0.0",
        f"  br i1 %flag.up, label %done, label %{then}",
    ]


def array_of(code: Code, number: int) -> str:
    """Makes %arrayN of a row's array, and returns its address as a number."""
    address = word(code, "%row", str(ARRAYS + number))
    code.do(f"%array{number}.global = inttoptr i64 {address} to ptr addrspace(1)")
    code.do(f"%array{number} = addrspacecast ptr addrspace(1) %array{number}.global to ptr")
    return address


def word(code: Code, where: str, index: str) -> str:
    """A word in the device's memory."""
    return code.new(
        f"load i64, ptr addrspace(1) {code.new(f'getelementptr i64, ptr addrspace(1) {where}, i64 {index}')}"
    )


def _loop(work: Work, preheader: Code, label: str, then: str) -> list[str]:
    """A thread's loop from `%label.first`, `preheader.lanes` elements a turn; the other threads do those between."""
    start, lanes = (f"%{label}.first", f"{label}.start"), preheader.lanes
    return mending_loop(work, preheader, label, start, "%high", then, stride=lanes * THREADS, whole=lanes > 1)
