"""Sums of float64 numbers in a row, joined as neighbours, in pairs: of blocks' parts, and of parameters' sums."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from fallline.machines import jit
from fallline.machines.cuda.blocks import phased
from fallline.machines.cuda.joins import Strip
from fallline.machines.cuda.loop import REGISTERS, THREADS, thread, word
from fallline.machines.llvm.code import Code

FAN = 4 * THREADS
"""Numbers that a block of threads joins."""


def listed(alone: Sequence[Strip], address: int) -> npt.NDArray[np.int64]:
    """Sums as a launch is given them, each by itself, where the memory begins at an address."""
    words = np.array(alone, np.int64)
    return np.stack([address + 8 * words[:, 0], words[:, 1], address + 8 * words[:, 4]], axis=1)


def tree_ir() -> str:
    """The IR of `kernel(trees)`: per block of threads the addresses and the length, at least 1, of a sum."""
    phases = {"load": _load(), **{f"pairs{step}": _pairs(step) for step in _steps()}, "store": _store()}
    lines = [
        f'target triple = "{jit.TRIPLE}"',
        f"@numbers = internal addrspace(3) global [{THREADS} x double] undef, align 16",
    ]
    for name, body in phases.items():
        lines += [f"define internal void @phase{name}(ptr %trees) {{", "entry:", *body, "done:", "  ret void", "}"]
    lines += phased("ptr %trees", [f"  call void @phase{name}(ptr %trees)" for name in phases])
    return "\n".join([*lines, *REGISTERS]) + "\n"


def _steps() -> list[int]:
    return [1 << k for k in range(THREADS.bit_length() - 1)]


def _tree(code: Code) -> tuple[str, str, str]:
    """The words of the block's sum."""
    thread(code)
    code.do("%trees.global = addrspacecast ptr %trees to ptr addrspace(1)")
    code.do("%tree = mul i64 %block, 3")
    source, count, target = (word(code, "%trees.global", code.new(f"add i64 %tree, {k}")) for k in range(3))
    return source, count, target


def _load() -> list[str]:
    """Each thread joins four numbers, or as many as there are."""
    head, body = Code("double", 1, "h"), Code("double", 1, "b")
    source, count, _ = _tree(head)
    head.do("%first = shl i64 %thread, 2")
    head.do(f"%some = icmp ult i64 %first, {count}")
    body.do(f"%source = inttoptr i64 {source} to ptr addrspace(1)")
    last = body.new(f"sub i64 {count}, 1")
    numbers, there = [], []
    for k in range(4):
        index = body.new(f"add i64 %first, {k}")
        there.append(body.new(f"icmp ult i64 {index}, {count}"))
        within = body.new(f"select i1 {there[-1]}, i64 {index}, i64 {last}")
        at = body.new(f"getelementptr double, ptr addrspace(1) %source, i64 {within}")
        numbers.append(body.new(f"load double, ptr addrspace(1) {at}"))

    def joined(low: str, high: str, both: str) -> str:
        return body.new(f"select i1 {both}, double {body.new(f'fadd double {low}, {high}')}, double {low}")

    low, high = (joined(numbers[k], numbers[k + 1], there[k + 1]) for k in (0, 2))
    at = body.new("getelementptr double, ptr addrspace(3) @numbers, i64 %thread")
    body.do(f"store double {joined(low, high, there[2])}, ptr addrspace(3) {at}")
    return [
        *head.lines,
        "  br i1 %some, label %load, label %done",
        "load:",
        *body.lines,
        "  br label %done",
    ]


def _pairs(step: int) -> list[str]:
    """Joins those that are `step` apart."""
    head, body = Code("double", 1, "h"), Code("double", 1, "b")
    _, count, _ = _tree(head)
    head.do(f"%low = mul i64 %thread, {2 * step}")
    head.do(f"%high = add i64 %low, {step}")
    head.do(f"%count.up = add i64 {count}, 3")
    head.do("%count = lshr i64 %count.up, 2")
    head.do("%both = icmp ult i64 %high, %count")
    at = [body.new(f"getelementptr double, ptr addrspace(3) @numbers, i64 %{end}") for end in ("low", "high")]
    low, high = (body.new(f"load double, ptr addrspace(3) {one}") for one in at)
    body.do(f"store double {body.new(f'fadd double {low}, {high}')}, ptr addrspace(3) {at[0]}")
    return [*head.lines, "  br i1 %both, label %pair, label %done", "pair:", *body.lines, "  br label %done"]


def _store() -> list[str]:
    """The first thread stores what all come to."""
    head, body = Code("double", 1, "h"), Code("double", 1, "b")
    _, _, target = _tree(head)
    head.do("%mine = icmp eq i64 %thread, 0")
    at = body.new(f"inttoptr i64 {target} to ptr addrspace(1)")
    body.do(f"store double {body.new('load double, ptr addrspace(3) @numbers')}, ptr addrspace(1) {at}")
    return [*head.lines, "  br i1 %mine, label %last, label %done", "last:", *body.lines, "  br label %done"]
