"""Whether arrays hold infinities or NaN: one pass that reads them, in the same parallel region for all."""

from __future__ import annotations

import functools

from fallline.kernel.rows import ARRAYS, UNIFORMS
from fallline.kernel.storage import STORAGES
from fallline.machines import jit
from fallline.machines.llvm import loops
from fallline.machines.llvm.code import Code

_VECTOR_BITS = 512


@functools.cache
def address(storage: str) -> int:
    """The machine code of `nonfinite_ir`."""
    return jit.compiled(nonfinite_ir(storage))["nonfinite"]


def nonfinite_ir(storage: str) -> str:
    """The IR of `void nonfinite(row, low, high)`: sets the word at the row's uniforms if a number is not finite."""
    lanes = _VECTOR_BITS // (8 * STORAGES[storage].size)
    return "\n".join([
        "define void @nonfinite(ptr %row, i64 %low, i64 %high) {",
        "entry:",
        f"  %array.at = getelementptr i64, ptr %row, i64 {ARRAYS}",
        "  %array = load ptr, ptr %array.at",
        "  br label %many.test",
        *_loop("many", storage, lanes, ("%low", "entry"), "rest.test"),
        *_loop("rest", storage, 1, ("%many.i", "many.test"), "done"),
        "done:",
        f"  %many.any = call i1 @llvm.vector.reduce.or.v{lanes}i1(<{lanes} x i1> %many.seen)",
        "  %any = or i1 %many.any, %rest.seen",
        "  br i1 %any, label %found, label %leave",
        "found:",
        f"  %flag.at = getelementptr i64, ptr %row, i64 {UNIFORMS}",
        "  %flag = load ptr, ptr %flag.at",
        "  store i64 1, ptr %flag",
        "  ret void",
        "leave:",
        "  ret void",
        "}",
        f"declare i1 @llvm.vector.reduce.or.v{lanes}i1(<{lanes} x i1>)",
        "",
    ])  # fmt: skip


def _loop(label: str, storage: str, lanes: int, entry: tuple[str, str], then: str) -> list[str]:
    """A loop over as many elements at once, as long as that many are left; `%label.seen` says what it has seen."""
    size, exponent = STORAGES[storage].size, STORAGES[storage].exponent
    scalar = f"i{8 * size}"
    code = Code(scalar, lanes, label)
    numbers, flags, mask = code.of(scalar), code.of("i1"), code.constant(scalar, exponent)
    start = code.new(f"getelementptr {scalar}, ptr %array, i64 %{label}.i")
    loaded = code.new(f"load {numbers}, ptr {start}, align {size}")
    nonfinite = code.new(f"icmp eq {numbers} {code.new(f'and {numbers} {loaded}, {mask}')}, {mask}")
    more = code.new(f"or {flags} %{label}.seen, {nonfinite}")
    seen = loops.Carried(f"{label}.seen", flags, "false" if lanes == 1 else "zeroinitializer", more)
    entries = [entry, (f"%{label}.next", f"{label}.turn")]
    return [
        *loops.head(label, entries, lanes, "%high", then, [seen]),
        f"{label}.turn:",
        *code.lines,
        f"  br label %{label}.test",
    ]
