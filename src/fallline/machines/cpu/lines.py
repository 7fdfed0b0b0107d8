"""Passes that see rows and columns as LLVM IR: loops over the lines of matrices, and the sums along both of their axes.

How a tensor is walked over follows from what is added up. Sums over the tensor have blocks of its elements, whatever
rows they are in: block by block, and in each line by line. Sums over rows and columns have rows as a whole, and groups
of them: group by group, and line by line. What is small, one number for each row or column, is done by one thread.
"""

from __future__ import annotations

from dataclasses import replace

from fallline.expr import Extent, Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.sums import BLOCK, DEEP, LANES, Sum
from fallline.machines.cpu.along import divided, joined_lanes, parts_of, rounded, scratch_of
from fallline.machines.cpu.loop import lanes_of, straight
from fallline.machines.llvm import line
from fallline.machines.llvm.axes import numbers_of
from fallline.machines.llvm.code import Code
from fallline.machines.llvm.work import Work

_SMALL = {Extent.ROW: ("%batch", "%rows"), Extent.COLUMN: ("%batch", "%columns"), Extent.MATRIX: ("1", "%batch")}
"""How many lines a pass over rows, columns or matrices has, and how long they are."""


def loops(work: Work, code: Code, kernel: Kernel, compute: str, ends: Code, *, far: bool) -> list[str]:
    """A pass that is not flat, from %from to %to; `code` runs first.

    Args:
        work: the pass.
        code: what is done before.
        kernel: what the pass is of.
        compute: the type that is computed in.
        ends: stores what the block %block of each sum over the tensor comes to.
        far: see `straight`.
    """
    if work.one.extent is not Extent.ELEMENT:
        return _small(work, code, kernel, compute)
    if any(each.axis is not None for each in work.one.sums):
        return _by_groups(work, code, kernel, compute, far=far)
    return _by_blocks(work, code, kernel, compute, ends, far=far)


def _by_blocks(work: Work, code: Code, kernel: Kernel, compute: str, ends: Code, *, far: bool) -> list[str]:
    """Blocks of elements, each line by line; lanes go on from line to line."""
    sums = work.one.sums
    first, turned, last = Code("double", 1, "z"), Code("double", 1, "t"), Code("double", 1, "y")
    for name in work.lanes.values():
        first.do(f"store <{LANES} x double> zeroinitializer, ptr {name}, align {8 * LANES}")
        _turn(turned, name, "%low", "%origin")
        _turn(last, name, "%block.low", "%frame")
    size = BLOCK if sums else 1 << 62
    return [
        *code.lines,
        "  br label %block.test",
        "block.test:",
        "  %block.low = phi i64 [ %from, %entry ], [ %block.high, %block.done ]",
        f"  %block = udiv i64 %block.low, {BLOCK}",
        f"  %block.far = add i64 %block.low, {size}",
        "  %block.high = call i64 @llvm.umin.i64(i64 %block.far, i64 %to)",
        "  %block.some = icmp ult i64 %block.low, %to",
        "  br i1 %block.some, label %block.turn, label %leave",
        "block.turn:",
        *first.lines,
        "  %line.first = udiv i64 %block.low, %columns",
        "  br label %line.turn",
        "line.turn:",
        "  %low = phi i64 [ %block.low, %block.turn ], [ %high, %line.done ]",
        "  %line = phi i64 [ %line.first, %block.turn ], [ %line.then, %line.done ]",
        *(["  %origin = phi i64 [ %block.low, %block.turn ], [ %frame, %line.done ]"] if sums else []),
        "  %matrix = udiv i64 %line, %rows",
        "  %line.next = add i64 %line, 1",
        "  %line.end = mul i64 %line.next, %columns",
        "  %high = call i64 @llvm.umin.i64(i64 %line.end, i64 %block.high)",
        *_line(replace(work, frame="%frame" if sums else ""), kernel, compute, "line.turn", turned, far=far),
        "done:",
        "  br label %line.done",
        "line.done:",
        "  %line.all = icmp eq i64 %high, %line.end",
        "  %line.then = select i1 %line.all, i64 %line.next, i64 %line",
        "  %line.again = icmp ult i64 %high, %block.high",
        "  br i1 %line.again, label %line.turn, label %block.done",
        "block.done:",
        *last.lines,
        *ends.lines,
        "  br label %block.test",
    ]


def _turn(code: Code, lanes: str, to: str, origin: str) -> None:
    """Moves lanes of which the first is that of one element, so that it is that of another one."""
    by = code.new(f"and i64 {code.new(f'sub i64 {to}, {origin}')}, {LANES - 1}")
    code.do(f"call void @turned(ptr {lanes}, i64 {by})")


def _by_groups(work: Work, code: Code, kernel: Kernel, compute: str, *, far: bool) -> list[str]:
    """Groups of rows, each line by line, and lines by blocks of their own; a group begins in the part of its thread."""
    begin, first, block, last, others = (Code("double", 1, prefix) for prefix in ("g", "z", "y", "x", "t"))
    columns: dict[Node, str] = {}
    for each in work.one.sums:
        scratch, lanes = scratch_of(kernel, each), work.lanes.get(each.leaf)
        if each.axis == -2:
            name = columns[each.leaf] = f"{scratch}.columns"
            group = begin.new("mul i64 %group, %columns")
            at = begin.new(f"getelementptr double, ptr {scratch}, i64 {group}")
            begin.do(f"call void @cleared(ptr {at}, i64 %columns)")
            first.do(f"{name} = getelementptr double, ptr {at}, i64 {first.new('sub i64 0, %line.low')}")
        else:
            few = lanes_of(compute)
            block.do(f"store <{few} x double> zeroinitializer, ptr {lanes}, align {8 * few}")
            others.do(f"store <{LANES} x double> zeroinitializer, ptr {lanes}, align {8 * LANES}")
            parts = first.new(f"getelementptr double, ptr {scratch}, i64 {first.new('mul i64 %line, %line.blocks')}")
            first.do(f"{scratch}.parts = getelementptr double, ptr {parts}, i64 0")
            total = last.new(f"call double @joined(ptr {scratch}.parts, i64 %line.blocks)")
            rounded(last, compute, total, f"%array{numbers_of(kernel)[each.leaf]}", "%line")
    ends, few_ends = Code("double", 1, "r"), Code("double", 1, "q")
    for each in work.one.sums:
        if each.axis == -1:
            lanes, parts = work.lanes[each.leaf], f"{scratch_of(kernel, each)}.parts"
            for code_, result in (
                (ends, joined_lanes(ends, lanes)),
                (few_ends, few_ends.new(f"call double @few(ptr {lanes}, i64 %many)")),
            ):
                code_.do(f"store double {result}, ptr {code_.new(f'getelementptr double, ptr {parts}, i64 %part')}")
    inside = replace(work, frame="%low", columns=columns)
    return [
        *code.lines,
        *divided("%first.line", "%from", "%columns"),
        "  %first.matrix = udiv i64 %first.line, %rows",
        "  %first.row = urem i64 %first.line, %rows",
        *divided("%first.group", "%first.row", str(DEEP)),
        *divided("%groups", "%rows", str(DEEP)),
        *divided("%line.blocks", "%columns", str(BLOCK)),
        "  %first.above = mul i64 %first.matrix, %groups",
        "  %first = add i64 %first.above, %first.group",
        "  br label %group.test",
        "group.test:",
        "  %group = phi i64 [ %first, %entry ], [ %group.next, %line.done ]",
        "  %group.next = add i64 %group, 1",
        "  %matrix = udiv i64 %group, %groups",
        "  %within = urem i64 %group, %groups",
        "  %matrix.line = mul i64 %matrix, %rows",
        f"  %within.line = mul i64 %within, {DEEP}",
        "  %group.line = add i64 %matrix.line, %within.line",
        "  %group.low = mul i64 %group.line, %columns",
        "  %matrix.end = add i64 %matrix.line, %rows",
        f"  %group.far = add i64 %group.line, {DEEP}",
        "  %group.end = call i64 @llvm.umin.i64(i64 %group.far, i64 %matrix.end)",
        "  %group.some = icmp ult i64 %group.low, %to",
        "  br i1 %group.some, label %group.turn, label %leave",
        "group.turn:",
        *begin.lines,
        "  br label %line.turn",
        "line.turn:",
        "  %line = phi i64 [ %group.line, %group.turn ], [ %line.next, %line.done ]",
        "  %line.next = add i64 %line, 1",
        "  %line.low = mul i64 %line, %columns",
        "  %line.high = add i64 %line.low, %columns",
        *first.lines,
        "  br label %part.turn",
        "part.turn:",
        "  %part = phi i64 [ 0, %line.turn ], [ %part.next, %part.done ]",
        "  %part.next = add i64 %part, 1",
        f"  %part.first = mul i64 %part, {BLOCK}",
        "  %low = add i64 %line.low, %part.first",
        f"  %part.far = add i64 %low, {BLOCK}",
        "  %high = call i64 @llvm.umin.i64(i64 %part.far, i64 %line.high)",
        *block.lines,
        *_line(inside, kernel, compute, "part.turn", others, far=far),
        "done:",
        "  br i1 %few, label %part.few, label %part.many",
        "part.few:",
        *few_ends.lines,
        "  br label %part.done",
        "part.many:",
        *ends.lines,
        "  br label %part.done",
        "part.done:",
        "  %part.again = icmp ult i64 %high, %line.high",
        "  br i1 %part.again, label %part.turn, label %line.done",
        "line.done:",
        *last.lines,
        "  %line.again = icmp ult i64 %line.next, %group.end",
        "  br i1 %line.again, label %line.turn, label %group.test",
    ]


def _small(work: Work, code: Code, kernel: Kernel, compute: str) -> list[str]:
    """A number for each row, column or matrix: all of them, by whoever has the tensor's first element."""
    count, length = _SMALL[work.one.extent]
    first, ends = Code("double", 1, "z"), Code("double", 1, "r")
    terms, alone = {}, frozenset(each.leaf for each in work.one.sums if _is_alone(each, work.one.extent))
    for each in work.one.sums:
        memory = f"%array{numbers_of(kernel)[each.leaf]}" if each.leaf in alone else scratch_of(kernel, each)
        first.do(f"{memory}.terms = getelementptr {compute}, ptr {memory}, i64 %low")
        terms[each.leaf] = f"ptr {memory}.terms"
        if each.leaf not in alone:
            _added(ends, kernel, each, work.one.extent)
    inside = replace(work, lanes={}, terms=terms, alone=alone)
    return [
        "  %begins = icmp eq i64 %from, 0",
        "  br i1 %begins, label %start, label %leave",
        "start:",
        *code.lines,
        "  br label %line.test",
        "line.test:",
        "  %line = phi i64 [ 0, %start ], [ %line.next, %done ]",
        "  %line.next = add i64 %line, 1",
        f"  %line.some = icmp ult i64 %line, {count}",
        "  br i1 %line.some, label %line.turn, label %line.last",
        "line.turn:",
        f"  %low = mul i64 %line, {length}",
        f"  %high = add i64 %low, {length}",
        *first.lines,
        *_line(inside, kernel, compute, "line.turn", Code("double", 1, "t"), far=False),
        "done:",
        "  br label %line.test",
        "line.last:",
        *ends.lines,
        "  br label %leave",
    ]


_AXES = {(Extent.ROW, -2): "@down", (Extent.COLUMN, -1): "@along"}
"""What adds up rows or columns along the axis of which there are several."""


def _is_alone(each: Sum, extent: Extent) -> bool:
    """Whether each of a sum's terms is all that is added up, and is so as it is."""
    return each.axis is not None and (extent, each.axis) not in _AXES and not each.squares


def _added(code: Code, kernel: Kernel, each: Sum, extent: Extent) -> None:
    """Adds up terms that lie in memory."""
    count, length = _SMALL[extent]
    every = code.new(f"mul i64 {count}, {length}")
    scratch, squares = scratch_of(kernel, each), str(each.squares).lower()
    if each.axis is None:
        total = code.new(f"call double @along(ptr {scratch}, i64 {every}, i1 {squares})")
        code.do(f"store double {total}, ptr {parts_of(code, kernel, each.leaf)}")
        return
    if (extent, each.axis) not in _AXES:
        count, length = every, "1"
    add = _AXES.get((extent, each.axis), "@down")
    result = f"%array{numbers_of(kernel)[each.leaf]}"
    code.do(f"call void @lines(ptr {add}, ptr {scratch}, i64 {length}, i64 {count}, i1 {squares}, ptr {result})")


def _line(work: Work, kernel: Kernel, compute: str, label: str, before: Code, *, far: bool) -> list[str]:
    """The elements from %low to %high of line %line, in matrix %matrix; what begins at a label.

    Where these are few, they are done one by one, and lanes stay in their frame; else `before` runs first.
    """
    code, numbers = Code(compute, 1, "l"), numbers_of(kernel)
    at = {}
    others = line.beside(work.one)
    if others:
        code.do("%matrix.above = mul i64 %matrix, %columns")
        code.do("%line.above = mul i64 %line, %columns")
        code.do("%beside = sub i64 %matrix.above, %line.above")
    for array in others:
        at[array] = f"%array{numbers[array]}.here"
        code.do(f"{at[array]} = getelementptr {work.codecs[array].type}, ptr %array{numbers[array]}, i64 %beside")
    inside = replace(work, at=at)
    known = line.loaded(code, inside, numbers)
    if work.frame == "%frame":
        code.do("%frame = select i1 %few, i64 %origin, i64 %low")
    return [
        "  %many = sub i64 %high, %low",
        f"  %few = icmp ult i64 %many, {lanes_of(compute)}",
        *code.lines,
        f"  br i1 %few, label %rest, label %{label}.many",
        f"{label}.many:",
        *before.lines,
        *straight(replace(inside, line=known), compute, f"{label}.many", far=far, few=label),
    ]
