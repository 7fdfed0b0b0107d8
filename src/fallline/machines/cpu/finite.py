"""Whether arrays hold infinities or NaN: one pass that reads them, in the same parallel region for all."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import numpy as np

from fallline.machines.cpu import engine
from fallline.machines.cpu.loop import HEADER
from fallline.machines.cpu.table import Table
from fallline.machines.llvm.lanes import CODECS

_VECTOR_BITS = 512


def first_nonfinite(arrays: Sequence[tuple[int, int, str]]) -> int | None:
    """The place of an array that holds an infinity or NaN, or None.

    Args:
        arrays: each one's address, length and dtype: float32, float64, float16 or bfloat16.
    """
    table = Table(len(arrays), 1)
    found = np.zeros(len(arrays), np.int64)
    total = 0
    for k, (address, length, dtype) in enumerate(arrays):
        table.rows[k] = [_address(dtype), length, total, k, found.ctypes.data + 8 * k, address]
        total += length
    if total:
        table.run(total, total * max(CODECS[dtype].size for _, _, dtype in arrays))
    return int(np.argmax(found)) if found.any() else None


@functools.cache
def _address(dtype: str) -> int:
    return engine.compile_ir(nonfinite_ir(dtype))["nonfinite"]


def nonfinite_ir(dtype: str) -> str:
    """The IR of `void nonfinite(row, low, high)`: sets the word at the row's scalars if a number is not finite."""
    bits, exponent = 8 * CODECS[dtype].size, CODECS[dtype].exponent
    lanes = _VECTOR_BITS // bits
    lines = [
        "define void @nonfinite(ptr %row, i64 %low, i64 %high) {",
        "entry:",
        f"  %array.at = getelementptr i64, ptr %row, i64 {HEADER}",
        "  %array = load ptr, ptr %array.at",
        *_loop("many", f"i{bits}", lanes, exponent, "entry", "%low", "rest"),
        *_loop("rest", f"i{bits}", 1, exponent, "many.end", "%many.i", "done"),
        "done:",
        f"  %many.any = call i1 @llvm.vector.reduce.or.v{lanes}i1(<{lanes} x i1> %many.seen)",
        "  %any = or i1 %many.any, %rest.seen",
        "  br i1 %any, label %found, label %leave",
        "found:",
        "  %flag.at = getelementptr i64, ptr %row, i64 4",
        "  %flag = load ptr, ptr %flag.at",
        "  store i64 1, ptr %flag",
        "  ret void",
        "leave:",
        "  ret void",
        "}",
        f"declare i1 @llvm.vector.reduce.or.v{lanes}i1(<{lanes} x i1>)",
    ]
    return "\n".join(lines) + "\n"


def _loop(name: str, scalar: str, lanes: int, exponent: int, came_from: str, start: str, then: str) -> list[str]:
    """A loop over as many elements at once, as long as that many are left; `%name.seen` says what it found."""
    number = scalar if lanes == 1 else f"<{lanes} x {scalar}>"
    flag, none = ("i1", "false") if lanes == 1 else (f"<{lanes} x i1>", "zeroinitializer")
    mask = str(exponent) if lanes == 1 else f"splat ({scalar} {exponent})"
    return [
        f"  br label %{name}.test",
        f"{name}.test:",
        f"  %{name}.i = phi i64 [ {start}, %{came_from} ], [ %{name}.next, %{name}.turn ]",
        f"  %{name}.seen = phi {flag} [ {none}, %{came_from} ], [ %{name}.more, %{name}.turn ]",
        f"  %{name}.next = add i64 %{name}.i, {lanes}",
        f"  %{name}.fits = icmp ule i64 %{name}.next, %high",
        f"  br i1 %{name}.fits, label %{name}.turn, label %{name}.end",
        f"{name}.turn:",
        f"  %{name}.at = getelementptr {scalar}, ptr %array, i64 %{name}.i",
        f"  %{name}.x = load {number}, ptr %{name}.at, align {int(scalar[1:]) // 8}",
        f"  %{name}.e = and {number} %{name}.x, {mask}",
        f"  %{name}.bad = icmp eq {number} %{name}.e, {mask}",
        f"  %{name}.more = or {flag} %{name}.seen, %{name}.bad",
        f"  br label %{name}.test",
        f"{name}.end:",
        *([f"  br label %{then}"] if then == "done" else []),
    ]
