"""The passes of a kernel with sums for NVIDIA's GPUs: what its elements do, and the numbers that they meet."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from fallline.expr import Extent, Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.passes import Pass
from fallline.kernel.sums import BLOCK
from fallline.machines import jit
from fallline.machines.cuda.blocks import NUMBERS, PARAMETERS, SUMS, Walk, in_phases, last, number_at
from fallline.machines.cuda.loop import REGISTERS, WEIGHTS, array_of, chunk, chunk_of, flagged, uniforms_of
from fallline.machines.cuda.sides import SIZES, batch_of, sides_of, walk_of
from fallline.machines.cuda.tiles import in_tiles
from fallline.machines.llvm import prologue
from fallline.machines.llvm.axes import codecs_with_sums, is_flat
from fallline.machines.llvm.code import Code
from fallline.machines.llvm.codecs import codec, compute_type
from fallline.machines.llvm.ops import definitions
from fallline.machines.llvm.work import Work, codecs_of


class Piece(NamedTuple):
    """What one launch does of a pass: all of it, unless it feeds sums of both kinds, which have other blocks.

    Attributes:
        one: the pass, with the sums and stores of the launch.
        tiled: whether it adds up along axes, and goes tile by tile.
    """

    one: Pass
    tiled: bool


def pieces(one: Pass) -> Sequence[Piece]:
    """The launches of a pass that is not one over tensors, in their order."""
    along = tuple(each for each in one.sums if each.axis is not None)
    others = tuple(each for each in one.sums if each.axis is None)
    if not along:
        return [Piece(one, tiled=False)]
    if not others:
        return [Piece(one, tiled=True)]
    first = replace(one, sums=along, stores=(), results=(), kept=())
    return [Piece(first, tiled=True), Piece(replace(one, sums=others), tiled=False)]


def elements_of(one: Pass, storages: tuple[str, ...]) -> int:
    """Elements of a block of threads."""
    return BLOCK if one.sums else chunk(storages)


def met(one: Pass) -> tuple[Node, ...]:
    """The numbers, known to no host, that a pass's elements meet."""
    nodes = [value for pairs in (one.stores, one.kept) for _, value in pairs]
    nodes += [term for each in one.sums for term in (each.plain, each.term)]
    nodes += [arg for node in (*one.body, *one.whole) for arg in node.args]
    return tuple(dict.fromkeys(node for node in nodes if node.number and not node.uniform))


def pass_ir(kernel: Kernel, number: int, storages: tuple[str, ...], piece: int = 0) -> str:
    """The IR of `kernel(rows, chunks, width, flag)`, of a pass that is not over tensors; see
    `fallline.machines.cuda.loop.kernel_ir`, and of a piece that is tiled `fallline.machines.cuda.shares`.

    Args:
        kernel: what the pass is of.
        number: which of its passes.
        storages: of each of `kernel.arrays`, by name.
        piece: which of its pieces.
    """
    whole, compute = kernel.passes[number], compute_type(storages)
    assert compute is not None
    more, numbers = _loaded(whole)
    one, tiled = pieces(whole)[piece]
    work = functools.partial(_work, kernel, one, storages, numbers)
    walk = Walk() if is_flat(whole) else walk_of(kernel, one.extent)
    if tiled:
        parts = in_tiles(kernel, one, compute, work, more)
    elif one.sums:
        parts = in_phases(kernel, one, compute, work, more, walk)
    else:
        parts = [
            f"define ptx_kernel void @kernel({PARAMETERS}) {{",
            *walk.steps(work({}), compute, chunk(storages), more, 0),
            "}",
        ]
    ir = "\n".join([f'target triple = "{jit.TRIPLE}"', *parts, WEIGHTS, *REGISTERS]) + "\n"
    return ir + definitions(ir)


def _work(
    kernel: Kernel, one: Pass, storages: tuple[str, ...], numbers: dict[Node, str], terms: dict[Node, str]
) -> Work:
    codecs = codecs_of(kernel, storages)
    if not is_flat(one):
        own = {"float": "float32", "double": "float64"}[compute_type(storages) or ""]
        codecs = codecs_with_sums(kernel, codecs, codec(own))
    return Work(one, kernel.uniforms, codecs, numbers, terms=terms)


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
    if kernel.shaped:
        sides_of(code, kernel)
        batch_of(code)
    uniforms_of(code)
    for k, array in enumerate(kernel.arrays):
        if array.number:
            array_of(code, k)
    leaves = [each.leaf for each in kernel.sums]

    def summed(leaf: Node) -> str:
        address = code.new(f"inttoptr i64 {last(code, SUMS + leaves.index(leaf))} to ptr addrspace(1)")
        return code.new(f"load double, ptr addrspace(1) {address}")

    numbers = prologue.computed(code, kernel, one, summed, SIZES)
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
