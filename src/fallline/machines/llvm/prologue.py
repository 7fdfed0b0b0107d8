"""The numbers that a pass computes before its elements: in float64, from sums, sizes and numbers that were kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fallline.expr import Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.passes import Pass
from fallline.machines.llvm.code import Code
from fallline.machines.llvm.ops import emit

SIZES = {"elements": "%length", "batch": "%batch", "rows": "%rows", "columns": "%columns"}
"""What code calls the sizes of a tensor, where it calls them so."""


def computed(
    code: Code, kernel: Kernel, one: Pass, summed: Callable[[Node], str], sizes: Mapping[str, str] = SIZES
) -> dict[Node, str]:
    """Adds the instructions of a pass's prologue, and of what it starts from; returns what the code calls each number.

    They read the sizes, %scalars, the uniforms, and %arrayN, those that hold one number.

    Args:
        code: of one lane of float64.
        kernel: what the pass is of.
        one: the pass.
        summed: adds the instructions that read a sum, of the input that stands for it.
        sizes: what the code calls them; the last three in shaped kernels alone.
    """
    numbers = {node: _given(code, kernel, node, summed, sizes) for node in one.given}

    def number(node: Node) -> str:
        if node.op == "const":
            return code.constant("double", node.attr)
        if node not in numbers:
            numbers[node] = _uniform(code, kernel, node)
        return numbers[node]

    for node in one.prologue:
        numbers[node] = emit(code, node.op, [number(arg) for arg in node.args])
    for node in [node for node in numbers if node.uniform]:  # which elements want as the host gave them
        del numbers[node]
    return numbers


def _uniform(code: Code, kernel: Kernel, node: Node) -> str:
    number = loaded(code, "%scalars", str(kernel.uniforms.index(node)))
    return code.new(f"fcmp une double {number}, 0.0") if node.boolean else number


def _given(code: Code, kernel: Kernel, node: Node, summed: Callable[[Node], str], sizes: Mapping[str, str]) -> str:
    """A number that is there before the pass."""
    kind = node.attr[0]
    if kind == "size":
        return code.new(f"uitofp i64 {sizes[node.attr[1]]} to double")
    if kind == "sum":
        return summed(node)
    return loaded(code, f"%array{kernel.arrays.index(node)}", "0")


def loaded(code: Code, where: str, index: str) -> str:
    """A number in float64 that lies among others."""
    return code.new(f"load double, ptr {code.new(f'getelementptr double, ptr {where}, i64 {index}')}")


def stored(code: Code, kernel: Kernel, one: Pass, numbers: dict[Node, str]) -> None:
    """Adds the instructions with which the last pass stores the numbers that are kept."""
    for array, value in one.kept:
        if value.op == "const":
            name = code.constant("double", value.attr)
        else:
            name = numbers[value] if value in numbers else _uniform(code, kernel, value)
        code.do(f"store double {name}, ptr %array{kernel.arrays.index(array)}")
