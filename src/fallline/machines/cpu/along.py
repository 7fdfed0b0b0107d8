"""What passes that see rows and columns have in common: where their sums are, and how these are joined."""

from __future__ import annotations

from collections.abc import Sequence

from fallline.expr import Extent, Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.passes import Pass
from fallline.kernel.sums import DEEP, LANES, Sum
from fallline.machines.llvm.axes import numbers_of
from fallline.machines.llvm.code import Code


def is_joined(one: Pass) -> bool:
    """Whether what a pass has added up down the columns is to be joined when all of it is done."""
    return one.extent is Extent.ELEMENT and any(each.axis == -2 for each in one.sums)


def divided(name: str, number: str, by: str) -> list[str]:
    """A whole number divided by another one, rounded up."""
    return [
        f"  {name}.less = sub i64 {by}, 1",
        f"  {name}.far = add i64 {number}, {name}.less",
        f"  {name} = udiv i64 {name}.far, {by}",
    ]


def scratch_of(kernel: Kernel, each: Sum) -> str:
    """What the code calls the memory for what a sum is added up from."""
    return f"%scratch{[one.leaf for one in kernel.sums].index(each.leaf)}"


def parts_of(code: Code, kernel: Kernel, leaf: Node) -> str:
    """Where the parts of a sum over the tensor are, by the input that stands for it."""
    before = code.new(f"mul i64 %blocks, {[each.leaf for each in over_tensors(kernel)].index(leaf)}")
    return code.new(f"getelementptr double, ptr %parts, i64 {before}")


def over_tensors(kernel: Kernel) -> Sequence[Sum]:
    """The sums over the tensor."""
    return [each for each in kernel.sums if each.axis is None]


def joined_lanes(code: Code, lanes: str) -> str:
    """Joins a sum's lanes in halves."""
    width = LANES // 2
    halves = f"<{width} x double>"
    above = code.new(f"getelementptr double, ptr {lanes}, i64 {width}")
    low, high = (code.new(f"load {halves}, ptr {at}, align {8 * width}") for at in (lanes, above))
    both = code.new(f"fadd {halves} {low}, {high}")
    while width > 1:
        width //= 2
        ends = [_some(code, both, 2 * width, start, width) for start in (0, width)]
        both = code.new(f"fadd <{width} x double> {ends[0]}, {ends[1]}")
    return code.new(f"extractelement <1 x double> {both}, i64 0")


def _some(code: Code, vector: str, of: int, start: int, width: int) -> str:
    """So many of a vector's lanes."""
    lanes = ", ".join(f"i32 {k}" for k in range(start, start + width))
    return code.new(f"shufflevector <{of} x double> {vector}, <{of} x double> poison, <{width} x i32> <{lanes}>")


def rounded(code: Code, compute: str, number: str, array: str, index: str) -> None:
    """Stores a number in float64 in the compute type."""
    narrow = code.new(f"fptrunc double {number} to float") if compute == "float" else number
    code.do(f"store {compute} {narrow}, ptr {code.new(f'getelementptr {compute}, ptr {array}, i64 {index}')}")


def joined(kernel: Kernel, one: Pass, compute: str) -> list[str]:
    """What is done when all of a pass is: joins the sums down the columns, of those columns that are %from to %to's."""
    code = Code("double", 1, "r")
    for each in one.sums:
        if each.axis == -2:
            parts = code.new(f"getelementptr double, ptr {scratch_of(kernel, each)}, i64 %parts.first")
            result = f"%array{numbers_of(kernel)[each.leaf]}"
            at = code.new(f"getelementptr {compute}, ptr {result}, i64 %matrix.first")
            code.do(f"call void @columns(ptr {parts}, ptr {at}, i64 %groups, i64 %columns, i64 %low, i64 %high)")
    return [
        *divided("%groups", "%rows", str(DEEP)),
        *divided("%first", "%from", "%rows"),
        *divided("%last", "%to", "%rows"),
        "  br label %test",
        "test:",
        "  %at = phi i64 [ %first, %entry ], [ %at.next, %turn ]",
        "  %some = icmp ult i64 %at, %last",
        "  br i1 %some, label %turn, label %leave",
        "turn:",
        "  %matrix = udiv i64 %at, %columns",
        "  %matrix.first = mul i64 %matrix, %columns",
        "  %matrix.last = add i64 %matrix.first, %columns",
        "  %at.next = call i64 @llvm.umin.i64(i64 %matrix.last, i64 %last)",
        "  %low = sub i64 %at, %matrix.first",
        "  %high = sub i64 %at.next, %matrix.first",
        "  %parts.first = mul i64 %matrix.first, %groups",
        *code.lines,
        "  br label %test",
    ]
