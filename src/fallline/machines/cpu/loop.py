"""The kernel of a rule as LLVM IR: one pass over a piece of one tensor, in vectors and then the rest one by one."""

from __future__ import annotations

from collections.abc import Iterable

from fallline.kernel.kernel import Kernel
from fallline.kernel.passes import Pass
from fallline.kernel.rows import ARRAYS, TENSOR, UNIFORMS
from fallline.machines.cpu.lanes import Lanes, held
from fallline.machines.llvm import loops
from fallline.machines.llvm.code import Code
from fallline.machines.llvm.codecs import compute_type
from fallline.machines.llvm.mending import any_nonfinite, mending_loop
from fallline.machines.llvm.ops import definitions
from fallline.machines.llvm.turn import Turn, prepared
from fallline.machines.llvm.work import Work, work_of

_VECTOR_BYTES = 64

_AHEAD = 2048
"""How many bytes ahead of what is loaded the processor is asked to fetch; measured on tensors beyond its caches."""

_MOST_HELD = 12
"""Vectors that wait in registers until all of them are compared."""


def kernel_ir(kernel: Kernel, storages: tuple[str, ...], name: str, *, far: bool = False) -> str:
    """The IR of `void name(row, low, high)`, which does one step on the elements low <= i < high of a row's tensor.

    Three loops: over several vectors a turn, over one, over one element. What is to be stored is looked at first: where
    any of it is infinite or NaN, which is rare, the vectors of that turn go through the second loop, which mends what
    it must. So mending costs one comparison a turn and nothing else.

    Args:
        kernel: what to compute.
        storages: of each of `kernel.arrays`, by name.
        name: the function's name.
        far: whether it asks for memory before it needs it, which pays where tensors are long.
    """
    compute = computed_type(storages)
    work = work_of(kernel, storages)
    lines = [
        f"define void @{name}(ptr %row, i64 %low, i64 %high) {{",
        "entry:",
        *head(kernel, compute),
        *straight(work, compute, "entry", far=far),
        "done:",
        "  ret void",
        "}",
        WEIGHTS,
        *(PREFETCH if far else []),
    ]
    ir = "\n".join(lines) + "\n"
    return ir + definitions(ir)


WEIGHTS = '!0 = !{!"branch_weights", i32 1, i32 1000000}'
PREFETCH = ["declare void @llvm.prefetch.p0(ptr, i32, i32, i32)"]


def computed_type(storages: tuple[str, ...]) -> str:
    """The type that a kernel computes in on arrays of these storages.

    Raises:
        TypeError: none can be made for them.
    """
    compute = compute_type(storages)
    if compute is None:
        raise TypeError(f"no kernel can be made for arrays of {', '.join(storages)}")
    return compute


def lanes_of(compute: str) -> int:
    """How many numbers a vector holds."""
    return _VECTOR_BYTES // {"float": 4, "double": 8}[compute]


def straight(work: Work, compute: str, start: str, *, far: bool, few: str = "") -> list[str]:
    """The three loops over the elements from %low to %high; they begin at the label `start` and leave to `done`.

    Where these are less than a vector, whoever has the label `few` may go to `rest` at once.
    """
    lanes = lanes_of(compute)
    sums = held(work, lanes, at_once(work.one))
    return [
        *_fast_loop(work, compute, lanes, start, _AHEAD if far else 0, sums),
        *mending_loop(work, Code(compute, lanes, "v"), "vector", ("%fast.i", "vector"), "%bound", "vector.end"),
        "vector.end:",
        *[line for each in sums for line in each.loaded()],
        "  %again = icmp ult i64 %bound, %high",
        "  br i1 %again, label %fast.test, label %vector.last",
        *_unless_done("vector", "rest"),
        "rest:",
        *([f"  %rest.low = phi i64 [ %vector.i, %vector.last ], [ %low, %{few} ]"] if few else []),
        *mending_loop(
            work, Code(compute, 1, "s"), "rest", ("%rest.low" if few else "%vector.i", "rest"), "%high", "rest.end"
        ),
        "rest.end:",
        "  br label %done",
    ]


def head(kernel: Kernel, compute: str) -> list[str]:
    """Loads the pointers."""
    code = Code(compute, 1, "h")
    for k in range(len(kernel.arrays)):
        code.do(f"%array{k}.at = getelementptr i64, ptr %row, i64 {ARRAYS + k}")
        code.do(f"%array{k} = load ptr, ptr %array{k}.at")
    code.do(f"%scalars.at = getelementptr i64, ptr %row, i64 {UNIFORMS}")
    code.do("%scalars = load ptr, ptr %scalars.at")
    code.do(f"%tensor.at = getelementptr i64, ptr %row, i64 {TENSOR}")
    code.do("%tensor.wide = load i64, ptr %tensor.at")
    code.do("%tensor = trunc i64 %tensor.wide to i32")
    return code.lines


def _fast_loop(work: Work, compute: str, lanes: int, start: str, ahead: int, sums: list[Lanes]) -> list[str]:
    """The loop over several vectors a turn. It leaves to `vector`, with the element up to which that is to go."""
    preheader, body, write = (Code(compute, lanes, prefix) for prefix in ("f", "fb", "fw"))
    numbers = prepared(work, preheader)
    turns = []
    for k in range(at_once(work.one)):
        index = "%fast.i" if k == 0 else body.new(f"add i64 %fast.i, {k * lanes}")
        held = {each.leaf: each.name for each in sums if each.turn == k}
        turns.append(Turn(work, dict(numbers), preheader, index, ahead, held=held))
        turns[-1].compute(body, work.one.body)
    seldom = any_nonfinite(body, turns)
    for turn in turns:
        turn.write(write)
    carried = [each.carried(turns[each.turn].held[each.leaf], going=bool(work.frame)) for each in sums]
    entries = [("%low", start), ("%fast.next", "fast.write"), ("%vector.i", "vector.end")]
    leave = "fast.leave" if sums else "fast.turn"
    return [
        *preheader.lines,
        *[line for each in sums if work.frame for line in each.loaded("begin")],
        "  br label %fast.test",
        *loops.head("fast", entries, len(turns) * lanes, "%high", "fast.last", carried),
        *_unless_done("fast", "vector", [line for each in sums for line in each.stored("last")]),
        "fast.turn:",
        *body.lines,
        f"  br i1 {seldom}, label %{leave if sums else 'vector'}, label %fast.write, !prof !0",
        "fast.write:",
        *write.lines,
        "  br label %fast.test",
        *(
            ["fast.leave:", *[line for each in sums for line in each.stored("leave")], "  br label %vector"]
            if sums
            else []
        ),
        "vector:",
        f"  %bound = phi i64 [ %high, %fast.last ], [ %fast.next, %{leave} ]",
    ]


def _unless_done(label: str, then: str, before: Iterable[str] = ()) -> list[str]:
    """Goes on where any element is left; else not even the numbers that the next loop needs are prepared."""
    return [
        f"{label}.last:",
        *before,
        f"  %{label}.all = icmp eq i64 %{label}.i, %high",
        f"  br i1 %{label}.all, label %done, label %{then}",
    ]


def at_once(one: Pass) -> int:
    """How many vectors a pass does in a turn of its first loop."""
    return 1 if one.draws else max(1, min(4, _MOST_HELD // max(1, len(one.stores))))
