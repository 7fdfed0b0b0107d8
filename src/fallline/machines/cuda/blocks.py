"""A pass that feeds sums, on NVIDIA's GPUs: a block of threads does a block of the sums, `BLOCK` elements.

Its threads put the terms into the memory that they share; behind a barrier, a thread for each lane adds that lane's
terms in their order; behind others, a few threads join lanes, and one thread what is left. What comes of each block
goes to the parts of its row's sum, which are joined later: see `trees`.

The functions between barriers are called `phase...`, and nothing else is in the kernel: so a processor can run a phase
for one thread after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from fallline.expr import Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.passes import Pass
from fallline.kernel.sums import BLOCK, LANES, Sum
from fallline.machines.cuda.loop import THREADS, chunk_of, length_of, steps, thread, word
from fallline.machines.llvm import loops
from fallline.machines.llvm.code import Code
from fallline.machines.llvm.work import Work

PARTS, NUMBERS, SUMS = 1, 2, 3
"""Where in a row, counted from its end, its words beside those of `Rows` stand: the addresses of the parts of its sums,
of the numbers that a pass's elements meet, and of each of its sums, the first of them last."""

_SHARED = 1 << 15
"""Bytes of terms that a block of threads keeps at once."""

_AHEAD = 8
"""Terms of a lane that are loaded before they are added."""

_FEW = 8
"""Lanes that are left for one thread to join."""

_WARP = 32
PARAMETERS = "ptr %rows, ptr %chunks, i64 %width, ptr %flag"
BARRIER = ["declare void @llvm.nvvm.barrier0() convergent nounwind"]


def last(code: Code, which: int) -> str:
    """A word of the row, counted from its end."""
    return word(code, "%row", code.new(f"sub i64 %width, {which}"))


def number_at(code: Code, where: str, index: int | str) -> str:
    """The address of a number in float64 among others."""
    return code.new(f"getelementptr double, ptr addrspace(1) {where}, i64 {index}")


def _steps(work: Work, compute: str, size: int, more: Sequence[str], offset: int) -> list[str]:
    return steps(work, compute, size, more=more, offset=offset)


@dataclass(frozen=True)
class Walk:
    """How a pass's numbers are walked over.

    Attributes:
        steps: what a thread does of a block's, given the work, the type that is computed in, how many numbers, further
            instructions, and how far behind the block's first to begin; see `fallline.machines.cuda.loop.steps`.
        count: how many there are of a row.
    """

    steps: Callable[[Work, str, int, Sequence[str], int], list[str]] = _steps
    count: Callable[[Code], str] = length_of


def in_phases(
    kernel: Kernel,
    one: Pass,
    compute: str,
    work: Callable[[dict[Node, str]], Work],
    more: Sequence[str],
    walk: Walk = Walk(),
) -> list[str]:
    """A kernel in phases, and those: as many elements at a time as the shared memory has room for terms of."""
    size = window(one, compute)
    terms = {each.leaf: f"ptr addrspace(3) @terms{k}" for k, each in enumerate(one.sums)}
    definitions_: list[str] = []
    calls: list[str] = []
    for k in range(len(one.sums)):
        definitions_.append(f"@terms{k} = internal addrspace(3) global [{size} x {compute}] undef, align 16")
        definitions_.append(f"@lanes{k} = internal addrspace(3) global [{LANES} x double] undef, align 16")
    for offset in range(0, BLOCK, size):
        calls += [f"  call void @phase{name}{offset}({PARAMETERS})" for name in ("elements", "lanes")]
        definitions_ += [
            f"define internal void @phaseelements{offset}({PARAMETERS}) {{",
            *walk.steps(work(terms), compute, size, more, offset),
            "}",
            f"define internal void @phaselanes{offset}({PARAMETERS}) {{",
            *_lanes(one.sums, compute, size, offset, walk),
            "}",
        ]
    calls += [f"  call void @phase{name}({PARAMETERS})" for name in ("halves", "store")]
    return [
        *definitions_,
        f"define internal void @phasehalves({PARAMETERS}) {{",
        *_halves(one.sums),
        "}",
        f"define internal void @phasestore({PARAMETERS}) {{",
        *_stored(kernel, one.sums, walk),
        "}",
        *phased(PARAMETERS, calls),
    ]


def window(one: Pass, compute: str) -> int:
    """Elements whose terms lie in the shared memory at once."""
    size = BLOCK
    while size * len(one.sums) * {"float": 4, "double": 8}[compute] > _SHARED and size > THREADS:
        size //= 2
    return size


def phased(parameters: str, calls: Sequence[str]) -> list[str]:
    """A kernel that calls phases, with a barrier between each and the next."""
    barrier = "  call void @llvm.nvvm.barrier0()"
    lines = [line for call in calls for line in (barrier, call)]
    return [f"define ptx_kernel void @kernel({parameters}) {{", *lines[1:], "  ret void", "}", *BARRIER]


def _lanes(sums: Sequence[Sum], compute: str, size: int, offset: int, walk: Walk) -> list[str]:
    """Adds the terms of each lane to what the lane had: a thread for each lane, of several sums at once."""
    code = Code("double", 1, "h")
    chunk_of(code, size, offset, walk.count)
    code.do("%within.some = icmp ult i64 %low, %length")
    code.do("%above = sub i64 %high, %low")
    code.do("%count = select i1 %within.some, i64 %above, i64 0")
    code.do(f"%lane = and i64 %thread, {LANES - 1}")
    code.do(f"%group = udiv i64 %thread, {LANES}")
    lines = ["entry:", *code.lines, "  br label %sum0"]
    for k, each in enumerate(sums):
        lines += [
            f"sum{k}:",
            f"  %sum{k}.mine = icmp eq i64 %group, {k % (THREADS // LANES)}",
            f"  br i1 %sum{k}.mine, label %sum{k}.lane, label %sum{k + 1}",
            *_lane(k, each, compute, first=offset == 0),
        ]
    return [*lines, f"sum{len(sums)}:", "  ret void"]


def _lane(k: int, each: Sum, compute: str, *, first: bool) -> list[str]:
    """What the thread of a lane does for a sum."""
    head, many, rest, end = (Code("double", 1, f"s{k}{part}") for part in "hmre")
    lane = head.new(f"getelementptr double, ptr addrspace(3) @lanes{k}, i64 %lane")
    before = "0.0" if first else head.new(f"load double, ptr addrspace(3) {lane}")
    terms = [_term(many, k, each, compute, f"%sum{k}.many.i", LANES * turn) for turn in range(_AHEAD)]
    total = f"%sum{k}.many.total"
    for term in terms:
        total = many.new(f"fadd double {total}, {term}")
    term = _term(rest, k, each, compute, f"%sum{k}.rest.i", 0)
    one = rest.new(f"fadd double %sum{k}.rest.total, {term}")
    end.do(f"store double %sum{k}.rest.total, ptr addrspace(3) {lane}")
    label = f"sum{k}"
    several = loops.Carried(f"{label}.many.total", "double", before, total)
    single = loops.Carried(f"{label}.rest.total", "double", f"%{label}.many.total", one)
    entries = [("%lane", f"{label}.lane"), (f"%{label}.many.later", f"{label}.many.turn")]
    others = [(f"%{label}.many.i", f"{label}.many.test"), (f"%{label}.rest.later", f"{label}.rest.turn")]
    span = LANES * (_AHEAD - 1) + 1
    return [
        f"{label}.lane:",
        *head.lines,
        f"  br label %{label}.many.test",
        *loops.head(f"{label}.many", entries, span, "%count", f"{label}.rest.test", [several], stride=LANES * _AHEAD),
        f"{label}.many.turn:",
        *many.lines,
        f"  br label %{label}.many.test",
        *loops.head(f"{label}.rest", others, 1, "%count", f"{label}.end", [single], stride=LANES),
        f"{label}.rest.turn:",
        *rest.lines,
        f"  br label %{label}.rest.test",
        f"{label}.end:",
        *end.lines,
        f"  br label %sum{k + 1}",
    ]


def _term(code: Code, k: int, each: Sum, compute: str, index: str, behind: int) -> str:
    """A term of a sum, in float64."""
    at = code.new(f"add i64 {index}, {behind}")
    term = code.new(f"load {compute}, ptr addrspace(3) {_shared(code, compute, f'@terms{k}', at)}")
    if compute == "float":
        term = code.new(f"fpext float {term} to double")
    return code.new(f"fmul double {term}, {term}") if each.squares else term


def _shared(code: Code, compute: str, where: str, index: int | str) -> str:
    return code.new(f"getelementptr {compute}, ptr addrspace(3) {where}, i64 {index}")


def _halves(sums: Sequence[Sum]) -> list[str]:
    """Joins the lanes of each sum in halves, until a few are left: a thread for each of these."""
    code = Code("double", 1, "h")
    thread(code)
    bodies = []
    for k in range(len(sums)):
        body = Code("double", 1, f"s{k}")
        first = f"%sum{k}.thread"
        joined = halved(body, k, first, LANES, _FEW)
        body.do(f"store double {joined}, ptr addrspace(3) {lane_at(body, k, first, 0)}")
        bodies.append(body)
    return _each(code, bodies, _FEW)


def _stored(kernel: Kernel, sums: Sequence[Sum], walk: Walk) -> list[str]:
    """Joins what is left in halves, a thread for each sum, and stores what the block comes to."""
    code = Code("double", 1, "h")
    chunk_of(code, BLOCK, count=walk.count)
    code.do(f"%parts = inttoptr i64 {last(code, PARTS)} to ptr addrspace(1)")
    code.do(f"%length.up = add i64 %length, {BLOCK - 1}")
    code.do(f"%blocks = udiv i64 %length.up, {BLOCK}")
    code.do(f"%number = udiv i64 %low, {BLOCK}")
    bodies = []
    for k, each in enumerate(sums):
        body = Code("double", 1, f"s{k}")
        before = body.new(f"mul i64 %blocks, {kernel.sums.index(each)}")
        at = number_at(body, "%parts", body.new(f"add i64 {before}, %number"))
        body.do(f"store double {halved(body, k, '0', _FEW, 1)}, ptr addrspace(1) {at}")
        bodies.append(body)
    return _each(code, bodies, 1)


def _each(head: Code, bodies: Sequence[Code], threads: int) -> list[str]:
    """What so many threads do for each sum: those of a warp, as long as there are warps."""
    lines = ["entry:", *head.lines, "  br label %sum0"]
    for k, body in enumerate(bodies):
        lines += [
            f"sum{k}:",
            f"  %sum{k}.thread = sub i64 %thread, {_WARP * k % THREADS}",
            f"  %sum{k}.mine = icmp ult i64 %sum{k}.thread, {threads}",
            f"  br i1 %sum{k}.mine, label %sum{k}.join, label %sum{k + 1}",
            f"sum{k}.join:",
            *body.lines,
            f"  br label %sum{k + 1}",
        ]
    return [*lines, f"sum{len(bodies)}:", "  ret void"]


def halved(code: Code, k: int, first: str, of: int, width: int, lane: int = 0) -> str:
    """What the lane `first` + `lane`, of `of`, is where `width` are left."""
    if width == of:
        return code.new(f"load double, ptr addrspace(3) {lane_at(code, k, first, lane)}")
    low, high = (halved(code, k, first, of, 2 * width, one) for one in (lane, lane + width))
    return code.new(f"fadd double {low}, {high}")


def lane_at(code: Code, k: int, first: str, lane: int) -> str:
    """Where a sum's lane `first` + `lane` is."""
    return _shared(code, "double", f"@lanes{k}", code.new(f"add i64 {first}, {lane}"))
