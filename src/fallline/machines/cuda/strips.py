"""The parts of many sums, side by side in rows, joined as neighbours, in pairs: a thread for each sum.

Such are the parts of a tensor's sums along rows and columns: of each line, or column, one for each block.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from fallline.machines import jit
from fallline.machines.cuda.joins import Strip
from fallline.machines.cuda.loop import REGISTERS, THREADS, thread, word
from fallline.machines.llvm.code import Code

FAN = 16
"""Parts that a thread joins."""


def listed(strips: Sequence[Strip], address: int) -> npt.NDArray[np.int64]:
    """Strips as a launch is given them, no longer than a block of threads, where the memory begins at an address."""
    some = np.array(strips, np.int64)
    blocks = -(-some[:, 3] // THREADS)
    words = np.repeat(some, blocks, axis=0)
    ahead = THREADS * (np.arange(len(words)) - np.repeat(np.cumsum(blocks) - blocks, blocks))
    source, _, _, count, target, first, size = words.copy().T
    words[:, 0] = address + 8 * (source + ahead)
    words[:, 3] = np.minimum(THREADS, count - ahead)
    words[:, 4] = address + 8 * target + size * (first + ahead)
    return words


def strip_ir() -> str:
    """The IR of `kernel(strips)`: per block of threads the words of a `Strip`, with addresses and at least one part."""
    head, body, wide, narrow = (Code("double", 1, prefix) for prefix in "hbwn")
    thread(head)
    head.do("%strips.global = addrspacecast ptr %strips to ptr addrspace(1)")
    head.do(f"%strip = mul i64 %block, {len(Strip._fields)}")
    for k, name in enumerate(("source", "parts", "stride", "count", "target", "first", "size")):
        at = head.new(f"add i64 %strip, {k}")
        head.do(f"%{name} = add i64 {word(head, '%strips.global', at)}, 0")
    head.do("%mine = icmp ult i64 %thread, %count")
    body.do("%sources = inttoptr i64 %source to ptr addrspace(1)")
    body.do("%targets = inttoptr i64 %target to ptr addrspace(1)")
    body.do("%last = sub i64 %parts, 1")
    total = _joined(body, 0, FAN)
    body.do("%is.wide = icmp eq i64 %size, 8")
    at = wide.new("getelementptr double, ptr addrspace(1) %targets, i64 %thread")
    wide.do(f"store double {total}, ptr addrspace(1) {at}")
    rounded = narrow.new(f"fptrunc double {total} to float")
    at = narrow.new("getelementptr float, ptr addrspace(1) %targets, i64 %thread")
    narrow.do(f"store float {rounded}, ptr addrspace(1) {at}")
    lines = [
        f'target triple = "{jit.TRIPLE}"',
        "define ptx_kernel void @kernel(ptr %strips) {",
        "entry:",
        *head.lines,
        "  br i1 %mine, label %join, label %done",
        "join:",
        *body.lines,
        "  br i1 %is.wide, label %wide, label %narrow",
        "wide:",
        *wide.lines,
        "  br label %done",
        "narrow:",
        *narrow.lines,
        "  br label %done",
        "done:",
        "  ret void",
        "}",
        *REGISTERS,
    ]
    return "\n".join(lines) + "\n"


def _joined(code: Code, first: int, count: int) -> str:
    """The sum of so many parts from one on, or of those of them that there are."""
    if count == 1:
        within = code.new(f"icmp ult i64 {first}, %parts")
        index = code.new(f"mul i64 {code.new(f'select i1 {within}, i64 {first}, i64 %last')}, %stride")
        at = code.new(f"add i64 {index}, %thread")
        where = code.new(f"getelementptr double, ptr addrspace(1) %sources, i64 {at}")
        return code.new(f"load double, ptr addrspace(1) {where}")
    half = count // 2
    low, high = _joined(code, first, half), _joined(code, first + half, half)
    both = code.new(f"icmp ult i64 {first + half}, %parts")
    return code.new(f"select i1 {both}, double {code.new(f'fadd double {low}, {high}')}, double {low}")
