"""The kernel of a rule as LLVM IR: one pass over a piece of one tensor, in vectors and then the rest one by one."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable

from fallline.expr import Node
from fallline.kernel.kernel import Kernel
from fallline.machines.llvm.lanes import CODECS, Block, Codec, compute_type
from fallline.machines.llvm.turn import Turn, prepared

HEADER = 5
"""Words of a table's row before its array pointers: function, length, start, tensor number, address of the scalars."""

_VECTOR_BYTES = 64

_AHEAD = 2048
"""How many bytes ahead of what is loaded the processor is asked to fetch; measured on tensors beyond its caches."""

_MOST_HELD = 12
"""Vectors that wait in registers for the look at all of them."""


def kernel_ir(kernel: Kernel, dtypes: tuple[str, ...], name: str, *, far: bool = False) -> str:
    """The IR of `void name(row, low, high)`, which does one step on the elements low <= i < high of a row's tensor.

    Three loops: over several vectors a turn, over one, over one element. What is to be stored is looked at first: where
    any of it is infinite or NaN, which is rare, the vectors of that turn go through the second loop, which mends what
    it must. So mending costs one look a turn and nothing else.

    Args:
        kernel: what to compute.
        dtypes: the storage of each of `kernel.arrays`, by its NumPy name.
        name: the function's name.
        far: whether it asks for memory before it needs it, which pays where tensors are larger than the caches.
    """
    compute = compute_type(dtypes)
    if compute is None:
        raise TypeError(f"no kernel can be made for arrays of {', '.join(dtypes)}")
    lanes = _VECTOR_BYTES // {"float": 4, "double": 8}[compute]
    codecs = {array: CODECS[dtype] for array, dtype in zip(kernel.arrays, dtypes, strict=True)}
    lines = [
        f"define void @{name}(ptr %row, i64 %low, i64 %high) {{",
        "entry:",
        *_head(kernel, compute),
        *_fast_loop(kernel, codecs, compute, lanes, _AHEAD if far else 0),
        *_loop(kernel, codecs, Block(compute, lanes, "v"), "vector", "%fast.i", "%bound"),
        "  %again = icmp ult i64 %bound, %high",
        "  br i1 %again, label %fast.test, label %vector.last",
        *_unless_done("vector", "rest"),
        *_loop(kernel, codecs, Block(compute, 1, "s"), "rest", "%vector.i", "%high"),
        "  br label %done",
        "done:",
        "  ret void",
        "}",
        '!0 = !{!"branch_weights", i32 1, i32 1000000}',
        *(["declare void @llvm.prefetch.p0(ptr, i32, i32, i32)"] if far else []),
    ]
    return "\n".join(lines) + "\n"


def _head(kernel: Kernel, compute: str) -> list[str]:
    """Loads the pointers."""
    block = Block(compute, 1, "h")
    for k in range(len(kernel.arrays)):
        block.do(f"%array{k}.at = getelementptr i64, ptr %row, i64 {HEADER + k}")
        block.do(f"%array{k} = load ptr, ptr %array{k}.at")
    block.do("%scalars.at = getelementptr i64, ptr %row, i64 4")
    block.do("%scalars = load ptr, ptr %scalars.at")
    block.do("%tensor.at = getelementptr i64, ptr %row, i64 3")
    block.do("%tensor.wide = load i64, ptr %tensor.at")
    block.do("%tensor = trunc i64 %tensor.wide to i32")
    return block.lines


def _fast_loop(kernel: Kernel, codecs: dict[Node, Codec], compute: str, lanes: int, ahead: int) -> list[str]:
    """The loop over several vectors a turn. It leaves to `vector`, with the element up to which that is to go."""
    preheader, body, write = (Block(compute, lanes, prefix) for prefix in ("f", "fb", "fw"))
    count = 1 if kernel.draws else max(1, min(4, _MOST_HELD // max(1, len(kernel.stores))))
    uniforms = prepared(kernel, preheader)
    turns = []
    for k in range(count):
        index = "%fast.i" if k == 0 else body.new(f"add i64 %fast.i, {k * lanes}")
        turns.append(Turn(kernel, codecs, dict(uniforms), preheader, index, ahead))
        turns[-1].compute(body, kernel.body)
    seldom = _any_nonfinite(body, turns)
    for turn in turns:
        turn.write(write)
    return [
        *preheader.lines,
        "  br label %fast.test",
        "fast.test:",
        "  %fast.i = phi i64 [ %low, %entry ], [ %fast.next, %fast.write ], [ %vector.i, %vector.end ]",
        f"  %fast.next = add i64 %fast.i, {count * lanes}",
        "  %fast.more = icmp ule i64 %fast.next, %high",
        "  br i1 %fast.more, label %fast.turn, label %fast.last",
        *_unless_done("fast", "vector"),
        "fast.turn:",
        *body.lines,
        f"  br i1 {seldom}, label %vector, label %fast.write, !prof !0",
        "fast.write:",
        *write.lines,
        "  br label %fast.test",
        "vector:",
        "  %bound = phi i64 [ %high, %fast.last ], [ %fast.next, %fast.turn ]",
    ]


def _unless_done(label: str, then: str) -> list[str]:
    """Goes on where any element is left; else not even the numbers that the next loop needs are prepared."""
    return [
        f"{label}.last:",
        f"  %{label}.all = icmp eq i64 %{label}.i, %high",
        f"  br i1 %{label}.all, label %done, label %{then}",
    ]


def _loop(kernel: Kernel, codecs: dict[Node, Codec], block: Block, label: str, start: str, bound: str) -> list[str]:
    """A loop that does `block.lanes` elements a turn, as long as that many are left, and mends where it must."""
    preheader = block
    body, write, mend = (Block(block.compute, block.lanes, block.prefix + part) for part in "bwm")
    turn = Turn(kernel, codecs, prepared(kernel, preheader), preheader, f"%{label}.i")
    turn.compute(body, kernel.body)
    seldom = _any_nonfinite(body, [turn])
    turn.write(write)
    turn.mend(mend)
    return [
        *([f"{label}:"] if label == "rest" else []),
        *preheader.lines,
        f"  br label %{label}.test",
        f"{label}.test:",
        f"  %{label}.i = phi i64 [ {start}, %{label} ], [ %{label}.next, %{label}.done ]",
        f"  %{label}.next = add i64 %{label}.i, {block.lanes}",
        f"  %{label}.more = icmp ule i64 %{label}.next, {bound}",
        f"  br i1 %{label}.more, label %{label}.turn, label %{label}.end",
        f"{label}.turn:",
        *body.lines,
        f"  br i1 {seldom}, label %{label}.mend, label %{label}.write, !prof !0",
        f"{label}.write:",
        *write.lines,
        f"  br label %{label}.done",
        f"{label}.mend:",
        *mend.lines,
        f"  br label %{label}.done",
        f"{label}.done:",
        f"  br label %{label}.test",
        f"{label}.end:",
    ]


def _any_nonfinite(block: Block, turns: list[Turn]) -> str:
    """Whether any lane of what is to be stored, or is watched, may be infinite or NaN: certainly where it is.

    Sums tell, as infinities and NaN survive in them: of the sizes where what is stored is narrower, and finite numbers
    become infinite.
    """
    compute, flags = block.of(block.compute), block.of("i1")
    kernel, codecs = turns[0].kernel, turns[0].codecs
    narrow: dict[Codec, list[str]] = {}
    wide = list(kernel.watched)
    for array, new in kernel.stores:
        if codecs[array].storage == block.compute:
            wide.append(new)
        else:
            narrow.setdefault(codecs[array], []).extend(turn.value(block, new) for turn in turns)

    def total(values: Iterable[str]) -> str:
        return functools.reduce(lambda a, b: block.new(f"fadd {compute} {a}, {b}"), values)

    sizes = [(total(map(block.absolute, values)), codec.limit) for codec, values in narrow.items()]
    if wide:
        telling = _telling(wide)
        sizes.append((block.absolute(total(turn.value(block, node) for turn in turns for node in telling)), math.inf))
    if not sizes:
        return "false"
    limits = [(size, block.constant(block.compute, limit)) for size, limit in sizes]
    tests = [block.new(f"fcmp uge {compute} {size}, {limit}") for size, limit in limits]
    some = functools.reduce(lambda a, b: block.new(f"or {flags} {a}, {b}"), tests)
    if block.lanes == 1:
        return some
    return block.new(f"icmp ne i{block.lanes} {block.new(f'bitcast {flags} {some} to i{block.lanes}')}, 0")


def _telling(nodes: list[Node]) -> list[Node]:
    """The nodes without those whose infinities and NaN reach another one, as those of a summand or a numerator do."""
    found = list(dict.fromkeys(nodes))
    return [node for node in found if not any(node in _seen_by(other) for other in found)]


_PASSING = {"add": 2, "sub": 2, "mul": 2, "div": 1, "neg": 1, "abs": 1, "sqrt": 1}
"""By how many of its first arguments an op is infinite or NaN, if any of these is."""


def _seen_by(node: Node) -> set[Node]:
    """The nodes whose infinities and NaN are infinities or NaN of this one."""
    seen: set[Node] = set()
    stack = [node]
    while stack:
        one = stack.pop()
        new = set(one.args[: _PASSING.get(one.op, 0)]) - seen
        seen |= new
        stack.extend(new)
    return seen
