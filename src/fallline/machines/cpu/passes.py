"""The passes of a kernel with sums as LLVM IR: a prologue, and then loops, block by block where a pass feeds sums."""

from __future__ import annotations

import functools
from dataclasses import replace

from fallline.expr import Extent, Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.rows import KERNEL, LENGTH
from fallline.kernel.sums import BLOCK, LANES
from fallline.machines import jit
from fallline.machines.cpu.loop import PREFETCH, WEIGHTS, computed_type, head, straight
from fallline.machines.llvm import prologue
from fallline.machines.llvm.code import Code
from fallline.machines.llvm.ops import definitions
from fallline.machines.llvm.work import Work, codecs_of

CALLS, PARTS, TOTALS = range(3)
"""The words of a row's record, which stands in the place of its kernel: the addresses of what is called for it in each
turn of a step, of the parts of its sums, and of the sums over all parameters, each in the order of its kernel's."""


def passes_ir(kernel: Kernel, storages: tuple[str, ...], name: str, *, far: bool = False) -> str:
    """The IR of `void name_k(row, low, high)`, which does pass k on the elements low <= i < high of a row's tensor.

    Where the pass feeds sums, `low` is the first element of a block, and the sums of the blocks go to their parts.

    Args:
        kernel, storages, name, far: see `fallline.machines.cpu.loop.kernel_ir`.
    """
    passes = [_pass(kernel, k, storages, f"{name}_{k}", far=far) for k in range(len(kernel.passes))]
    lines = [*(line for some in passes for line in some), WEIGHTS, *(PREFETCH if far else [])]
    ir = "\n".join(lines) + "\n"
    return ir + definitions(ir) + jit.read_ir("fallline.machines.llvm", "joined.ll")


def _pass(kernel: Kernel, number: int, storages: tuple[str, ...], name: str, *, far: bool) -> list[str]:
    one, compute = kernel.passes[number], computed_type(storages)
    code = Code("double", 1, "p")
    _record(code)
    numbers = prologue.computed(code, kernel, one, functools.partial(_sum, code, kernel))
    work = Work(one, kernel.uniforms, codecs_of(kernel, storages), numbers)
    if one.extent is Extent.TENSOR:
        prologue.stored(code, kernel, one, numbers)
    loops = _tensor(code) if one.extent is Extent.TENSOR else _elements(work, code, kernel, compute, far=far)
    return [
        f"define void @{name}(ptr %row, i64 %{'from' if one.sums else 'low'}, i64 %{'to' if one.sums else 'high'}) {{",
        "entry:",
        *head(kernel, compute),
        *loops,
        "leave:" if one.sums else "done:",
        "  ret void",
        "}",
    ]


def _record(code: Code) -> None:
    """Loads what a row has beside its arrays."""
    code.do(f"%record.at = getelementptr i64, ptr %row, i64 {KERNEL}")
    code.do("%record = load ptr, ptr %record.at")
    for name, word in (("parts", PARTS), ("totals", TOTALS)):
        code.do(f"%{name}.at = getelementptr i64, ptr %record, i64 {word}")
        code.do(f"%{name} = load ptr, ptr %{name}.at")
    code.do(f"%length.at = getelementptr i64, ptr %row, i64 {LENGTH}")
    code.do("%length = load i64, ptr %length.at")
    code.do(f"%length.up = add i64 %length, {BLOCK - 1}")
    code.do(f"%blocks = udiv i64 %length.up, {BLOCK}")


def _sum(code: Code, kernel: Kernel, leaf: Node) -> str:
    """A sum, of the input that stands for it: that of all parameters, or the tensor's, from its parts."""
    totals = [each.leaf for each in kernel.totals]
    if leaf in totals:
        return prologue.loaded(code, "%totals", str(totals.index(leaf)))
    before = code.new(f"mul i64 %blocks, {[each.leaf for each in kernel.sums].index(leaf)}")
    parts = code.new(f"getelementptr double, ptr %parts, i64 {before}")
    return code.new(f"call double @joined(ptr {parts}, i64 %blocks)")


def _tensor(code: Code) -> list[str]:
    """What is done once per tensor: by whoever has its first element."""
    return [
        "  %first = icmp eq i64 %low, 0",
        "  br i1 %first, label %numbers, label %done",
        "numbers:",
        *code.lines,
        "  br label %done",
    ]


def _elements(work: Work, code: Code, kernel: Kernel, compute: str, *, far: bool) -> list[str]:
    if not work.one.sums:
        return [*code.lines, *straight(work, compute, "entry", far=far)]
    lanes = {each.leaf: f"%lanes{kernel.sums.index(each)}" for each in work.one.sums}
    for name in lanes.values():
        code.do(f"{name} = alloca [{LANES} x double], align {8 * LANES}")
    first, last = Code("double", 1, "z"), Code("double", 1, "r")
    for each, name in zip(work.one.sums, lanes.values(), strict=True):
        first.do(f"store <{LANES} x double> zeroinitializer, ptr {name}, align {8 * LANES}")
        _end(last, name, kernel.sums.index(each))
    return [
        *code.lines,
        f"  %first = udiv i64 %from, {BLOCK}",
        "  br label %block.test",
        "block.test:",
        "  %block = phi i64 [ %first, %entry ], [ %block.next, %done ]",
        "  %block.next = add i64 %block, 1",
        f"  %low = mul i64 %block, {BLOCK}",
        f"  %far = mul i64 %block.next, {BLOCK}",
        "  %full = icmp ult i64 %far, %to",
        "  %high = select i1 %full, i64 %far, i64 %to",
        "  %some = icmp ult i64 %low, %to",
        "  br i1 %some, label %block.turn, label %leave",
        "block.turn:",
        *first.lines,
        *straight(replace(work, lanes=lanes), compute, "block.turn", far=far),
        "done:",
        *last.lines,
        "  br label %block.test",
    ]


def _end(code: Code, lanes: str, number: int) -> None:
    """Joins a sum's lanes in halves, and stores what its block comes to."""
    width = LANES // 2
    halves = f"<{width} x double>"
    above = code.new(f"getelementptr double, ptr {lanes}, i64 {width}")
    low, high = (code.new(f"load {halves}, ptr {at}, align {8 * width}") for at in (lanes, above))
    joined = code.new(f"fadd {halves} {low}, {high}")
    while width > 1:
        width //= 2
        ends = [_some(code, joined, 2 * width, start, width) for start in (0, width)]
        joined = code.new(f"fadd <{width} x double> {ends[0]}, {ends[1]}")
    result = code.new(f"extractelement <1 x double> {joined}, i64 0")
    before = code.new(f"mul i64 %blocks, {number}")
    at = code.new(f"getelementptr double, ptr %parts, i64 {code.new(f'add i64 {before}, %block')}")
    code.do(f"store double {result}, ptr {at}")


def _some(code: Code, vector: str, of: int, start: int, width: int) -> str:
    """So many of a vector's lanes."""
    lanes = ", ".join(f"i32 {k}" for k in range(start, start + width))
    return code.new(f"shufflevector <{of} x double> {vector}, <{of} x double> poison, <{width} x i32> <{lanes}>")
