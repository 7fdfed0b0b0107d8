"""The passes of a kernel with sums as LLVM IR: a prologue, and then loops, block by block where a pass feeds sums."""

from __future__ import annotations

import functools
from dataclasses import replace

from fallline.expr import Extent, Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.passes import Pass
from fallline.kernel.rows import KERNEL, LENGTH, filled
from fallline.kernel.sums import BLOCK, DEEP, LANES
from fallline.machines import jit
from fallline.machines.cpu import along, lines
from fallline.machines.cpu.loop import PREFETCH, WEIGHTS, computed_type, head, straight
from fallline.machines.llvm import axes, prologue
from fallline.machines.llvm.code import Code
from fallline.machines.llvm.codecs import codec
from fallline.machines.llvm.ops import definitions
from fallline.machines.llvm.work import Work, codecs_of

CALLS, PARTS, TOTALS, ROWS, COLUMNS, AXES = range(6)
"""The words of a row's record, which stands in the place of its kernel: the addresses of what is called for it in each
turn of a step, of the parts of its sums over the tensor, and of the sums over all parameters, each in the order of its
kernel's; the sides of its matrices; and the address of two addresses for each of its sums: the sums along an axis, and
memory for what they are added up from. Where tensors are parts of others, see `fallline.kernel.parts`, the third one is
the address of the row's numbers."""


def passes_ir(
    kernel: Kernel, storages: tuple[str, ...], name: str, *, far: bool = False, of_parts: bool = False
) -> str:
    """The IR of `void name_k(row, low, high)`, which does pass k on the elements low <= i < high of a row's tensor.

    Where the pass feeds sums, `low` is the first element of a block, and the sums of the blocks go to their parts. Of
    a pass that adds up down the columns, `name_k_joined` does the rest when all of it is done.

    Args:
        kernel, storages, name, far: see `fallline.machines.cpu.loop.kernel_ir`.
        of_parts: whether it is to be found among a row's numbers what sums over tensors come to, and how many elements
            there are in all.
    """
    compute = computed_type(storages)
    passes = [_pass(kernel, k, storages, f"{name}_{k}", far=far, of_parts=of_parts) for k in range(len(kernel.passes))]
    text = [*(line for some in passes for line in some), WEIGHTS, *(PREFETCH if far else [])]
    ir = "\n".join(text) + "\n"
    ir += definitions(ir) + jit.read_ir("fallline.machines.llvm", "joined.ll")
    if not kernel.shaped:
        return ir
    wide, narrow = ("fpext", "fptrunc") if compute == "float" else ("bitcast", "bitcast")
    sizes = {"BLOCK": BLOCK, "LANES": LANES, "LANES_LESS": LANES - 1, "DEEP": DEEP}
    return ir + filled(jit.read_ir(__package__, "axes.ll"), T=compute, WIDE=wide, NARROW=narrow, **sizes)


def _pass(kernel: Kernel, number: int, storages: tuple[str, ...], name: str, *, far: bool, of_parts: bool) -> list[str]:
    one, compute = kernel.passes[number], computed_type(storages)
    code = Code("double", 1, "p")
    _record(code, kernel)
    if of_parts:
        whole = prologue.loaded(code, "%totals", str(len(along.over_tensors(kernel))))
        sizes = prologue.SIZES | {"elements": code.new(f"fptoui double {whole} to i64")}
        numbers = prologue.computed(code, kernel, one, functools.partial(_given, code, kernel), sizes)
    else:
        numbers = prologue.computed(code, kernel, one, functools.partial(_sum, code, kernel))
    codecs = codecs_of(kernel, storages)
    work = Work(one, kernel.uniforms, codecs, numbers)
    flat = one.extent is Extent.TENSOR or axes.is_flat(one)
    if one.extent is Extent.TENSOR:
        prologue.stored(code, kernel, one, numbers)
        loops = _tensor(code)
    elif flat:
        loops = _elements(work, code, kernel, compute, far=far)
    else:
        own = codec({"float": "float32", "double": "float64"}[compute])
        work = replace(work, codecs=axes.codecs_with_sums(kernel, codecs, own))
        loops = _shaped(work, code, kernel, compute, far=far)
    ends = one.sums or not flat
    return [
        *_function(name, kernel, compute, "from" if ends else "low", "to" if ends else "high"),
        *loops,
        "leave:" if ends else "done:",
        "  ret void",
        "}",
        *(_joined(kernel, one, compute, f"{name}_joined") if along.is_joined(one) else []),
    ]


def _function(name: str, kernel: Kernel, compute: str, low: str, high: str) -> list[str]:
    return [f"define void @{name}(ptr %row, i64 %{low}, i64 %{high}) {{", "entry:", *head(kernel, compute)]


def _joined(kernel: Kernel, one: Pass, compute: str, name: str) -> list[str]:
    code = Code("double", 1, "p")
    _record(code, kernel)
    rest = along.joined(kernel, one, compute)
    return [*_function(name, kernel, compute, "from", "to"), *code.lines, *rest, "leave:", "  ret void", "}"]


def _record(code: Code, kernel: Kernel) -> None:
    """Loads what a row has beside its arrays."""
    code.do(f"%record.at = getelementptr i64, ptr %row, i64 {KERNEL}")
    code.do("%record = load ptr, ptr %record.at")
    words = {"parts": PARTS, "totals": TOTALS} | ({"axes": AXES} if kernel.shaped else {})
    for name, word in words.items():
        code.do(f"%{name}.at = getelementptr i64, ptr %record, i64 {word}")
        code.do(f"%{name} = load ptr, ptr %{name}.at")
    code.do(f"%length.at = getelementptr i64, ptr %row, i64 {LENGTH}")
    code.do("%length = load i64, ptr %length.at")
    code.do(f"%length.up = add i64 %length, {BLOCK - 1}")
    code.do(f"%blocks = udiv i64 %length.up, {BLOCK}")
    if not kernel.shaped:
        return
    for name, word in (("rows", ROWS), ("columns", COLUMNS)):
        code.do(f"%{name}.at = getelementptr i64, ptr %record, i64 {word}")
        code.do(f"%{name} = load i64, ptr %{name}.at")
    code.do("%matrix.length = mul i64 %rows, %columns")
    code.do("%batch = udiv i64 %length, %matrix.length")
    numbers = axes.numbers_of(kernel)
    for k, each in enumerate(kernel.sums):
        for name, word in ((f"array{numbers.get(each.leaf)}", 2 * k), (f"scratch{k}", 2 * k + 1)):
            if each.leaf in numbers or word % 2:
                code.do(f"%{name}.at = getelementptr ptr, ptr %axes, i64 {word}")
                code.do(f"%{name} = load ptr, ptr %{name}.at")


def _sum(code: Code, kernel: Kernel, leaf: Node) -> str:
    """A sum, of the input that stands for it: that of all parameters, or the tensor's, from its parts."""
    totals = [each.leaf for each in kernel.totals]
    if leaf in totals:
        return prologue.loaded(code, "%totals", str(totals.index(leaf)))
    return code.new(f"call double @joined(ptr {along.parts_of(code, kernel, leaf)}, i64 %blocks)")


def _given(code: Code, kernel: Kernel, leaf: Node) -> str:
    """A sum over the tensor that was given, of the input that stands for it."""
    return prologue.loaded(code, "%totals", str([each.leaf for each in along.over_tensors(kernel)].index(leaf)))


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
    lanes = _lanes(work, code, kernel, LANES)
    first, last = Code("double", 1, "z"), Code("double", 1, "r")
    for leaf, name in lanes.items():
        first.do(f"store <{LANES} x double> zeroinitializer, ptr {name}, align {8 * LANES}")
        _end(last, kernel, leaf, name)
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


def _shaped(work: Work, code: Code, kernel: Kernel, compute: str, *, far: bool) -> list[str]:
    """A pass that sees rows or columns."""
    lanes = {} if work.one.extent is not Extent.ELEMENT else _lanes(work, code, kernel, 2 * LANES)
    ends = Code("double", 1, "r")
    for each in work.one.sums:
        if each.axis is None and each.leaf in lanes:
            _end(ends, kernel, each.leaf, lanes[each.leaf])
    return lines.loops(replace(work, lanes=lanes), code, kernel, compute, ends, far=far)


def _lanes(work: Work, code: Code, kernel: Kernel, room: int) -> dict[Node, str]:
    """What the code calls the lanes of a pass's sums; those down the columns have none."""
    lanes = {each.leaf: f"%lanes{kernel.sums.index(each)}" for each in work.one.sums if each.axis != -2}
    for name in lanes.values():
        code.do(f"{name} = alloca [{room} x double], align {8 * LANES}")
    return lanes


def _end(code: Code, kernel: Kernel, leaf: Node, lanes: str) -> None:
    """Joins a sum's lanes, and stores what the block %block comes to."""
    result = along.joined_lanes(code, lanes)
    at = code.new(f"getelementptr double, ptr {along.parts_of(code, kernel, leaf)}, i64 %block")
    code.do(f"store double {result}, ptr {at}")
