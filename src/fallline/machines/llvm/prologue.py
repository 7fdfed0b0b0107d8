"""The numbers that a pass computes before its elements: in float64, from sums, sizes and numbers that were kept."""

from __future__ import annotations

from fallline.expr import Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.passes import Pass
from fallline.machines.llvm.code import Code
from fallline.machines.llvm.ops import emit


def computed(code: Code, kernel: Kernel, one: Pass) -> dict[Node, str]:
    """Adds the instructions of a pass's prologue, and of what it starts from; returns what the code calls each number.

    They read %parts, where a kernel's sums have %blocks parts each, one sum after the other, %totals, the sums over all
    parameters, %length, %scalars, the uniforms, and %arrayN, those that hold one number.

    Args:
        code: of one lane of float64.
        kernel: what the pass is of.
        one: the pass.
    """
    numbers = {node: _given(code, kernel, node) for node in one.given}

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
    loaded = _loaded(code, "%scalars", str(kernel.uniforms.index(node)))
    return code.new(f"fcmp une double {loaded}, 0.0") if node.boolean else loaded


def _given(code: Code, kernel: Kernel, node: Node) -> str:
    """A number that is there before the pass."""
    kind = node.attr[0]
    if kind == "size":
        assert node.attr[1] == "elements"
        return code.new("uitofp i64 %length to double")
    if kind != "sum":
        return _loaded(code, f"%array{kernel.arrays.index(node)}", "0")
    total = [each.leaf for each in kernel.totals]
    if node in total:
        return _loaded(code, "%totals", str(total.index(node)))
    before = code.new(f"mul i64 %blocks, {[each.leaf for each in kernel.sums].index(node)}")
    return code.new(
        f"call double @joined(ptr {code.new(f'getelementptr double, ptr %parts, i64 {before}')}, i64 %blocks)"
    )


def _loaded(code: Code, where: str, index: str) -> str:
    return code.new(f"load double, ptr {code.new(f'getelementptr double, ptr {where}, i64 {index}')}")


def stored(code: Code, kernel: Kernel, one: Pass, numbers: dict[Node, str]) -> None:
    """Adds the instructions with which the last pass stores the numbers that are kept."""
    for array, value in one.kept:
        if value.op == "const":
            name = code.constant("double", value.attr)
        else:
            name = numbers[value] if value in numbers else _uniform(code, kernel, value)
        code.do(f"store double {name}, ptr %array{kernel.arrays.index(array)}")
