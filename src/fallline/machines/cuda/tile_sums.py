"""What a block of threads adds up of its tile: down columns, along lines; see `fallline.machines.cuda.tiles`."""

from __future__ import annotations

from collections.abc import Sequence

from fallline.expr import Extent, Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.passes import Pass
from fallline.kernel.sums import BLOCK, DEEP, LANES, Sum
from fallline.machines.cuda.blocks import halved, lane_at
from fallline.machines.cuda.loop import THREADS
from fallline.machines.cuda.shares import deep_of, listed, long_of, window
from fallline.machines.cuda.sides import count_of, parts_of, results_of, sides_of
from fallline.machines.llvm.code import Code

_FEW = 8
"""Lanes that are left for one thread to join."""


def terms_of(one: Pass) -> dict[tuple[Node, Node], int]:
    """The terms that sums are of, of which several may share one."""
    distinct = dict.fromkeys((each.plain, each.term) for each in one.sums)
    return {key: k for k, key in enumerate(distinct)}


def _from(code: Code, extent: Extent) -> None:
    """Finds %line, the first of the window among all, and %column, the number of the window's first in it."""
    code.do(f"%line.first = udiv i64 %corner, {long_of(extent)}")
    above = code.new(f"mul i64 %line.first, {long_of(extent)}")
    code.do("%line = add i64 %line.first, %below")
    code.do(f"%column.first = sub i64 %corner, {above}")
    code.do("%column = add i64 %column.first, %beside")


def added(kernel: Kernel, one: Pass, compute: str, lines: int) -> list[str]:
    """Adds a window's terms to what columns and lanes had."""
    code, terms = Code("double", 1, "h"), terms_of(one)
    window(code, kernel, lines)
    sides_of(code, kernel)
    _from(code, one.extent)
    text = ["entry:", *code.lines, "  br label %sum0"]
    along = 0
    for k, each in enumerate(one.sums):
        term = f"@terms{terms[each.plain, each.term]}"
        text.append(f"sum{k}:")
        if each.axis == -2:
            text += _down(kernel, one, each, f"sum{k}", term, compute, f"sum{k + 1}")
        else:
            text += _along(each, f"sum{k}", term, along, compute, f"sum{k + 1}")
            along += 1
    return [*text, f"sum{len(one.sums)}:", "  ret void"]


def _term(code: Code, each: Sum, term: str, compute: str, at: str) -> str:
    """A term in float64."""
    number = code.new(f"load {compute}, ptr addrspace(3) {_at(code, compute, f'addrspace(3) {term}', at)}")
    if compute == "float":
        number = code.new(f"fpext float {number} to double")
    return code.new(f"fmul double {number}, {number}") if each.squares else number


def _at(code: Code, type_: str, where: str, index: str) -> str:
    return code.new(f"getelementptr {type_}, ptr {where}, i64 {index}")


def _down(kernel: Kernel, one: Pass, each: Sum, label: str, term: str, compute: str, then: str) -> list[str]:
    """A thread for each column goes from line to line: a block ends with a matrix, or after `DEEP` lines."""
    head, body, write, result = (Code("double", 1, f"{label}{part}") for part in "hbwr")
    deep, pitch, name = deep_of(one.extent), long_of(one.extent), f"%{label}."
    head.do(f"{name}column = add i64 %column, %thread")
    head.do(f"{name}matrix = udiv i64 %line, {deep}")
    head.do(f"{name}above = mul i64 {name}matrix, {deep}")
    head.do(f"{name}within.first = sub i64 %line, {name}above")
    blocks = _blocks(head, deep, DEEP)
    head.do(f"{name}alone = icmp eq i64 {blocks}, 1")
    before = head.new(f"mul i64 {name}matrix, {blocks}")
    head.do(f"{name}block.first = add i64 {before}, {head.new(f'udiv i64 {name}within.first, {DEEP}')}")
    parts, results = parts_of(head, kernel, each), results_of(head, kernel, each)

    def part(code: Code, block: str) -> str:
        at = code.new(f"add i64 {code.new(f'mul i64 {block}, {pitch}')}, {name}column")
        return _at(code, "double", f"addrspace(1) {parts}", at)

    head.do(f"{name}sum.first = load double, ptr addrspace(1) {part(head, f'{name}block.first')}")
    fresh = body.new(f"icmp eq i64 {body.new(f'and i64 {name}within, {DEEP - 1}')}, 0")
    had = body.new(f"select i1 {fresh}, double 0.0, double {name}sum")
    spot = body.new(f"add i64 {body.new(f'mul i64 {name}i, {THREADS}')}, %thread")
    body.do(f"{name}sum.next = fadd double {had}, {_term(body, each, term, compute, spot)}")
    body.do(f"{name}i.next = add i64 {name}i, 1")
    body.do(f"{name}below = add i64 {name}within, 1")
    body.do(f"{name}last = icmp eq i64 {name}below, {deep}")
    full = body.new(f"icmp eq i64 {body.new(f'and i64 {name}below, {DEEP - 1}')}, 0")
    body.do(f"{name}ends = or i1 {name}last, {full}")
    body.do(f"{name}stops = icmp eq i64 {name}i.next, %deep")
    some = body.new(f"or i1 {name}ends, {name}stops")
    write.do(f"store double {name}sum.next, ptr addrspace(1) {part(write, f'{name}block')}")
    _rounded(result, compute, f"{name}sum.next", results, _index(result, f"{name}block", pitch, f"{name}column"))
    return [
        f"  {name}mine = icmp ult i64 %thread, %wide",
        f"  br i1 {name}mine, label {name}start, label %{then}",
        f"{label}.start:",
        *head.lines,
        f"  br label {name}turn",
        f"{label}.turn:",
        f"  {name}i = phi i64 [ 0, {name}start ], [ {name}i.next, {name}done ]",
        f"  {name}within = phi i64 [ {name}within.first, {name}start ], [ {name}within.next, {name}done ]",
        f"  {name}block = phi i64 [ {name}block.first, {name}start ], [ {name}block.next, {name}done ]",
        f"  {name}sum = phi double [ {name}sum.first, {name}start ], [ {name}sum.next, {name}done ]",
        *body.lines,
        f"  br i1 {some}, label {name}write, label {name}done",
        f"{label}.write:",
        *write.lines,
        f"  br i1 {name}alone, label {name}result, label {name}done",
        f"{label}.result:",
        *result.lines,
        f"  br label {name}done",
        f"{label}.done:",
        f"  {name}within.next = select i1 {name}last, i64 0, i64 {name}below",
        f"  {name}block.more = zext i1 {name}ends to i64",
        f"  {name}block.next = add i64 {name}block, {name}block.more",
        f"  br i1 {name}stops, label %{then}, label {name}turn",
    ]


def _index(code: Code, block: str, pitch: str, column: str) -> str:
    """Where a column's number is among those of all columns."""
    return code.new(f"add i64 {code.new(f'mul i64 {block}, {pitch}')}, {column}")


def _blocks(code: Code, count: str, size: int) -> str:
    """How many blocks of a size there are of a count."""
    return code.new(f"udiv i64 {code.new(f'add i64 {count}, {size - 1}')}, {size}")


def _rounded(code: Code, compute: str, number: str, results: str, index: str) -> None:
    """Stores a number in the compute type."""
    narrow = code.new(f"fptrunc double {number} to float") if compute == "float" else number
    code.do(f"store {compute} {narrow}, ptr addrspace(1) {_at(code, compute, f'addrspace(1) {results}', index)}")


def _along(each: Sum, label: str, term: str, k: int, compute: str, then: str) -> list[str]:
    """Threads go from lane to lane of the window's lines, and each from term to term of its lane."""
    lane, body, end = (Code("double", 1, f"{label}{part}") for part in "lbe")
    name = f"%{label}."
    lane.do(f"{name}line = udiv i64 {name}chain, {LANES}")
    lane.do(f"{name}lane = and i64 {name}chain, {LANES - 1}")
    lane.do(f"{name}spot = mul i64 {name}line, {THREADS}")
    at = _at(lane, "double", f"addrspace(3) @lanes{k}", f"{name}chain")
    had = lane.new(f"load double, ptr addrspace(3) {at}")
    lane.do(f"{name}first = select i1 {name}fresh, double 0.0, double {had}")
    spot = body.new(f"add i64 {name}spot, {name}at")
    body.do(f"{name}sum.next = fadd double {name}sum, {_term(body, each, term, compute, spot)}")
    body.do(f"{name}at.next = add i64 {name}at, {LANES}")
    end.do(f"store double {name}sum, ptr addrspace(3) {at}")
    return [
        f"  {name}fresh = icmp eq i64 %beside, 0",
        f"  {name}all = mul i64 %deep, {LANES}",
        f"  br label {name}test",
        f"{label}.test:",
        f"  {name}chain = phi i64 [ %thread, %{label} ], [ {name}chain.next, {name}done ]",
        f"  {name}some = icmp ult i64 {name}chain, {name}all",
        f"  br i1 {name}some, label {name}start, label %{then}",
        f"{label}.start:",
        *lane.lines,
        f"  br label {name}terms",
        f"{label}.terms:",
        f"  {name}at = phi i64 [ {name}lane, {name}start ], [ {name}at.next, {name}turn ]",
        f"  {name}sum = phi double [ {name}first, {name}start ], [ {name}sum.next, {name}turn ]",
        f"  {name}more = icmp ult i64 {name}at, %wide",
        f"  br i1 {name}more, label {name}turn, label {name}done",
        f"{label}.turn:",
        *body.lines,
        f"  br label {name}terms",
        f"{label}.done:",
        *end.lines,
        f"  {name}chain.next = add i64 {name}chain, {THREADS}",
        f"  br label {name}test",
    ]


def halves(along: Sequence[Sum], lines: int) -> list[str]:
    """Joins the lanes of each line in halves, until a few are left: a thread for each of these."""
    code, body = Code("double", 1, "h"), Code("double", 1, "b")
    listed(code)
    code.do(f"%line.here = udiv i64 %thread, {_FEW}")
    code.do("%line.below = add i64 %line.here, %below")
    body.do(f"%lane.line = mul i64 %line.here, {LANES}")
    body.do(f"%lane.few = and i64 %thread, {_FEW - 1}")
    body.do("%lane = add i64 %lane.line, %lane.few")
    for k in range(len(along)):
        joined = halved(body, k, "%lane", LANES, _FEW)
        body.do(f"store double {joined}, ptr addrspace(3) {lane_at(body, k, '%lane', 0)}")
    return _lines_of(code, body, lines)


def stored(kernel: Kernel, one: Pass, along: Sequence[Sum], compute: str, lines: int) -> list[str]:
    """Joins what is left, a thread for each line, and stores what the line's block comes to."""
    code, body = Code("double", 1, "h"), Code("double", 1, "b")
    window(code, kernel, lines)
    code.do(f"%count = add i64 {count_of(code, kernel, one.extent)}, 0")
    code.do("%line.here = add i64 %thread, 0")
    code.do("%line.below = add i64 %line.here, %below")
    pitch = long_of(one.extent)
    _from(body, one.extent)
    body.do(f"%lane = mul i64 %line.here, {LANES}")
    body.do("%at = add i64 %line, %line.here")
    body.do(f"%all = udiv i64 %count, {pitch}")
    body.do(f"%alone = icmp eq i64 {_blocks(body, pitch, BLOCK)}, 1")
    body.do(f"%block.here = udiv i64 %column, {BLOCK}")
    alone, several = Code("double", 1, "a"), Code("double", 1, "s")
    for k, each in enumerate(along):
        total = halved(body, k, "%lane", _FEW, 1)
        _rounded(alone, compute, total, results_of(alone, kernel, each), "%at")
        part = _index(several, "%block.here", "%all", "%at")
        where = _at(several, "double", f"addrspace(1) {parts_of(several, kernel, each)}", part)
        several.do(f"store double {total}, ptr addrspace(1) {where}")
    ends = [
        "  br i1 %alone, label %result, label %part",
        "result:",
        *alone.lines,
        "  br label %done",
        "part:",
        *several.lines,
    ]
    return _lines_of(code, body, lines, ends)


def _lines_of(head: Code, body: Code, lines: int, more: Sequence[str] = ()) -> list[str]:
    """What threads do for those lines of the window that there are."""
    return [
        "entry:",
        *head.lines,
        f"  %within = icmp ult i64 %line.here, {lines}",
        "  %inside = icmp ult i64 %line.below, %lines",
        "  %mine = and i1 %within, %inside",
        "  br i1 %mine, label %line.start, label %done",
        "line.start:",
        *body.lines,
        *more,
        "  br label %done",
        "done:",
        "  ret void",
    ]
