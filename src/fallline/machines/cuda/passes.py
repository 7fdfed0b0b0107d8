"""The passes of a kernel with sums for NVIDIA's GPUs: what its elements do, and the numbers that they meet."""

from __future__ import annotations

import functools

from fallline.expr import Extent, Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.passes import Pass
from fallline.kernel.sums import BLOCK
from fallline.machines import jit
from fallline.machines.cuda.blocks import NUMBERS, PARAMETERS, SUMS, in_phases, last, number_at
from fallline.machines.cuda.loop import REGISTERS, WEIGHTS, array_of, chunk, chunk_of, flagged, steps, uniforms_of
from fallline.machines.llvm import prologue
from fallline.machines.llvm.code import Code
from fallline.machines.llvm.codecs import compute_type
from fallline.machines.llvm.ops import definitions
from fallline.machines.llvm.work import Work, codecs_of


def elements_of(one: Pass, storages: tuple[str, ...]) -> int:
    """Elements of a block of threads."""
    return BLOCK if one.sums else chunk(storages)


def met(one: Pass) -> tuple[Node, ...]:
    """The numbers, known to no host, that a pass's elements meet."""
    nodes = [value for pairs in (one.stores, one.kept) for _, value in pairs]
    nodes += [term for each in one.sums for term in (each.plain, each.term)]
    nodes += [arg for node in (*one.body, *one.whole) for arg in node.args]
    return tuple(dict.fromkeys(node for node in nodes if node.number and not node.uniform))


def pass_ir(kernel: Kernel, number: int, storages: tuple[str, ...]) -> str:
    """The IR of `kernel(rows, chunks, width, flag)`, a pass over elements; see `fallline.machines.cuda.loop.kernel_ir`.

    Args:
        kernel: what the pass is of.
        number: which of its passes.
        storages: of each of `kernel.arrays`, by name.
    """
    one, compute = kernel.passes[number], compute_type(storages)
    assert compute is not None
    more, numbers = _loaded(one)
    if one.sums:
        parts = in_phases(kernel, one, compute, functools.partial(_work, kernel, one, storages, numbers), more)
    else:
        work = _work(kernel, one, storages, numbers, {})
        parts = [
            f"define ptx_kernel void @kernel({PARAMETERS}) {{",
            *steps(work, compute, chunk(storages), more=more),
            "}",
        ]
    ir = "\n".join([f'target triple = "{jit.TRIPLE}"', *parts, WEIGHTS, *REGISTERS]) + "\n"
    return ir + definitions(ir)


def _work(
    kernel: Kernel, one: Pass, storages: tuple[str, ...], numbers: dict[Node, str], terms: dict[Node, str]
) -> Work:
    return Work(one, kernel.uniforms, codecs_of(kernel, storages), numbers, terms=terms)


def _loaded(one: Pass) -> tuple[list[str], dict[Node, str]]:
    """The instructions that load the numbers that a pass's elements meet, and what these are called."""
    code, nodes = Code("double", 1, "n"), met(one)
    names: dict[Node, str] = {}
    if nodes:
        _numbers_of(code)
    for k, node in enumerate(nodes):
        number = code.new(f"load double, ptr addrspace(1) {number_at(code, '%numbers', k)}")
        names[node] = code.new(f"fcmp une double {number}, 0.0") if node.boolean else number
    return code.lines, names


def _numbers_of(code: Code) -> None:
    """Makes %numbers, where the numbers are that the row's elements meet."""
    code.do(f"%numbers = inttoptr i64 {last(code, NUMBERS)} to ptr addrspace(1)")


def numbers_ir(kernel: Kernel, number: int) -> str:
    """The IR of `kernel(rows, chunks, width, flag)`, which computes the numbers of a pass, a thread for each row.

    Those that its elements meet go where the row says; a pass over tensors stores what is kept.
    """
    one = kernel.passes[number]
    code = Code("double", 1, "p")
    chunk_of(code, 1)
    uniforms_of(code)
    for k, array in enumerate(kernel.arrays):
        if array.number:
            array_of(code, k)
    leaves = [each.leaf for each in kernel.sums]

    def summed(leaf: Node) -> str:
        address = code.new(f"inttoptr i64 {last(code, SUMS + leaves.index(leaf))} to ptr addrspace(1)")
        return code.new(f"load double, ptr addrspace(1) {address}")

    numbers = prologue.computed(code, kernel, one, summed)
    if one.extent is Extent.TENSOR:
        prologue.stored(code, kernel, one, numbers)
    elif nodes := met(one):
        _numbers_of(code)
        for k, node in enumerate(nodes):
            name = code.new(f"uitofp i1 {numbers[node]} to double") if node.boolean else numbers[node]
            code.do(f"store double {name}, ptr addrspace(1) {number_at(code, '%numbers', k)}")
    lines = [
        f'target triple = "{jit.TRIPLE}"',
        f"define ptx_kernel void @kernel({PARAMETERS}) {{",
        "entry:",
        "  br label %flag.test",
        *flagged("start"),
        "start:",
        *code.lines,
        "  br label %done",
        "done:",
        "  ret void",
        "}",
        *REGISTERS,
    ]
    ir = "\n".join(lines) + "\n"
    return ir + definitions(ir)
