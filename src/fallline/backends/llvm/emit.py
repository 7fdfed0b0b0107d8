"""The kernel of a rule as LLVM IR: one pass over a piece of one tensor, in vectors and then the rest one by one."""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass

from fallline.backends.kernel import Kernel
from fallline.backends.llvm.ops import emit, key_schedule, philox
from fallline.backends.llvm.types import CODECS, Block, Codec, compute_type
from fallline.expr import Node

HEADER = 5
"""Words of a table's row before its array pointers: function, length, start, tensor number, address of the scalars."""

_VECTOR_BYTES = 64


def kernel_ir(kernel: Kernel, dtypes: tuple[str, ...], name: str) -> str:
    """The IR of `void name(row, low, high)`, which does one step on the elements low <= i < high of a row's tensor.

    Args:
        kernel: what to compute.
        dtypes: the storage of each of `kernel.arrays`, by its NumPy name.
        name: the function's name.
    """
    compute = compute_type(dtypes)
    if compute is None:
        raise TypeError(f"no kernel can be made for arrays of {', '.join(dtypes)}")
    lanes = _VECTOR_BYTES // {"float": 4, "double": 8}[compute]
    head, scalars = _head(kernel, compute)
    lines = [
        f"define void @{name}(ptr %row, i64 %low, i64 %high) {{",
        "entry:",
        *head.lines,
        *_loop(kernel, dtypes, scalars, Block(compute, lanes, "v"), "vector", "entry", "%low", "rest"),
        *_loop(kernel, dtypes, scalars, Block(compute, 1, "s"), "rest", "vector.test", "%vector.i", "done"),
        "done:",
        "  ret void",
        "}",
        '!0 = !{!"branch_weights", i32 1, i32 1000000}',
    ]
    return "\n".join(lines) + "\n"


def _head(kernel: Kernel, compute: str) -> tuple[Block, dict[Node, str]]:
    """Loads the pointers and the scalars; a scalar is rounded once, to the compute type. Draws read it as it is."""
    block = Block(compute, 1, "h")
    for k in range(len(kernel.arrays)):
        block.do(f"%array{k}.at = getelementptr i64, ptr %row, i64 {HEADER + k}")
        block.do(f"%array{k} = load ptr, ptr %array{k}.at")
    block.do("%scalars.at = getelementptr i64, ptr %row, i64 4")
    block.do("%scalars = load ptr, ptr %scalars.at")
    block.do("%tensor.at = getelementptr i64, ptr %row, i64 3")
    block.do("%tensor.wide = load i64, ptr %tensor.at")
    block.do("%tensor = trunc i64 %tensor.wide to i32")
    scalars = {}
    for k, node in enumerate(kernel.uniforms):
        address = block.new(f"getelementptr double, ptr %scalars, i64 {k}")
        scalars[node] = block.new(f"load double, ptr {address}")
    return block, scalars


@dataclass
class _Turn:
    """One turn of a loop under way.

    Attributes:
        codecs: how each array is stored.
        scalars: the uniforms as the host gave them.
        values: what is computed so far, in every lane.
        preheader: runs before the loop.
        index: the first element of the turn.
    """

    codecs: dict[Node, Codec]
    scalars: dict[Node, str]
    values: dict[Node, str]
    preheader: Block
    index: str

    def value(self, block: Block, node: Node) -> str:
        return block.constant(block.compute, node.attr) if node.op == "const" else self.values[node]

    def address(self, block: Block, array: Node) -> str:
        place = list(self.codecs).index(array)
        return block.new(f"getelementptr {self.codecs[array].storage}, ptr %array{place}, i64 {self.index}")

    def store(self, block: Block, array: Node, stored: str) -> None:
        codec = self.codecs[array]
        block.do(f"store {block.of(codec.storage)} {stored}, ptr {self.address(block, array)}, align {codec.size}")

    def compute(self, block: Block, nodes: tuple[Node, ...]) -> None:
        """Adds nodes to a block, arguments first."""
        draws: dict[tuple[Node, Node, int], list[str]] = {}
        for node in nodes:
            if node.op == "input":
                codec = self.codecs[node]
                address, stored = self.address(block, node), block.of(codec.storage)
                self.values[node] = codec.load(block, block.new(f"load {stored}, ptr {address}, align {codec.size}"))
            elif node.op == "bits":
                stream, word = node.attr
                key = (*node.args, stream)
                if key not in draws:
                    seed, t = (self.scalars[arg] for arg in node.args)
                    draws[key] = _draw(block, self.preheader, seed, t, stream, self.index)
                self.values[node] = draws[key][word]
            else:
                self.values[node] = emit(block, node.op, [self.value(block, arg) for arg in node.args])


def _loop(
    kernel: Kernel,
    dtypes: tuple[str, ...],
    scalars: dict[Node, str],
    block: Block,
    label: str,
    came_from: str,
    start: str,
    then: str,
) -> list[str]:
    """A loop that does `block.lanes` elements a turn, as long as that many are left.

    What is to be stored is looked at first: where any of it is infinite or NaN, which is rare, it is mended, so that
    mending costs nothing else.
    """
    preheader = block
    body, write, mend = (Block(block.compute, block.lanes, block.prefix + part) for part in "bwm")
    codecs = {array: CODECS[dtype] for array, dtype in zip(kernel.arrays, dtypes, strict=True)}
    turn = _Turn(codecs, scalars, _prepare(kernel, scalars, preheader), preheader, f"%{label}.i")
    turn.compute(body, kernel.body)
    seldom = _any_nonfinite(body, kernel, turn)
    for array, new in kernel.stores:
        turn.store(write, array, codecs[array].store(write, turn.value(write, new)))
    turn.compute(mend, tuple(node for node in kernel.whole if node not in kernel.body))
    for array, new in kernel.kept:
        value = turn.value(mend, new)
        turn.store(mend, array, codecs[array].saturated(mend, value, codecs[array].store(mend, value)))
    return [
        f"  br label %{label}",
        f"{label}:",
        *preheader.lines,
        f"  br label %{label}.test",
        f"{label}.test:",
        f"  %{label}.i = phi i64 [ {start}, %{label} ], [ %{label}.next, %{label}.done ]",
        f"  %{label}.next = add i64 %{label}.i, {block.lanes}",
        f"  %{label}.more = icmp ule i64 %{label}.next, %high",
        f"  br i1 %{label}.more, label %{label}.turn, label %{label}.end",
        f"{label}.turn:",
        *body.lines,
        f"  br i1 {seldom}, label %{label}.mend, label %{label}.write, !prof !0",
        f"{label}.write:",
        *write.lines,
        f"  br label %{label}.done",
        f"{label}.mend:",
        *mend.lines,
        f"  br label %{label}.done",
        f"{label}.done:",
        f"  br label %{label}.test",
        f"{label}.end:",
        *([f"  br label %{then}"] if then == "done" else []),
    ]


def _any_nonfinite(block: Block, kernel: Kernel, turn: _Turn) -> str:
    """Whether any lane of what is to be stored, or is watched, may be infinite or NaN: certainly where it is.

    Sums tell, as infinities and NaN survive in them: of the sizes where what is stored is narrower, and finite numbers
    become infinite.
    """
    compute, flags = block.of(block.compute), block.of("i1")
    add = lambda a, b: block.new(f"fadd {compute} {a}, {b}")  # noqa: E731
    narrow: dict[Codec, list[str]] = {}
    wide = list(kernel.watched)
    for array, new in kernel.stores:
        if turn.codecs[array].storage == block.compute:
            wide.append(new)
        else:
            narrow.setdefault(turn.codecs[array], []).append(turn.value(block, new))
    sizes = [(functools.reduce(add, map(block.absolute, values)), codec.limit) for codec, values in narrow.items()]
    if wide:
        values = [turn.value(block, node) for node in _telling(wide)]
        sizes.append((block.absolute(functools.reduce(add, values)), math.inf))
    if not sizes:
        return "false"
    limits = [(size, block.constant(block.compute, limit)) for size, limit in sizes]
    tests = [block.new(f"fcmp uge {compute} {size}, {limit}") for size, limit in limits]
    some = functools.reduce(lambda a, b: block.new(f"or {flags} {a}, {b}"), tests)
    if block.lanes == 1:
        return some
    return block.new(f"icmp ne i{block.lanes} {block.new(f'bitcast {flags} {some} to i{block.lanes}')}, 0")


def _telling(nodes: list[Node]) -> list[Node]:
    """The nodes without those whose infinities and NaN reach another one, as those of a summand or a numerator do."""
    found = list(dict.fromkeys(nodes))
    return [node for node in found if not any(node in _seen_by(other) for other in found)]


_PASSING = {"add": 2, "sub": 2, "mul": 2, "div": 1, "neg": 1, "abs": 1, "sqrt": 1}
"""By how many of its first arguments an op is infinite or NaN, if any of these is."""


def _seen_by(node: Node) -> set[Node]:
    """The nodes whose infinities and NaN are infinities or NaN of this one."""
    seen: set[Node] = set()
    stack = [node]
    while stack:
        one = stack.pop()
        new = set(one.args[: _PASSING.get(one.op, 0)]) - seen
        seen |= new
        stack.extend(new)
    return seen


def _prepare(kernel: Kernel, scalars: dict[Node, str], block: Block) -> dict[Node, str]:
    """The scalars in every lane."""
    values = {}
    for node, scalar in scalars.items():
        if node.boolean:
            values[node] = block.splat("i1", block.new(f"fcmp une double {scalar}, 0.0"))
            continue
        rounded = block.new(f"fptrunc double {scalar} to float") if block.compute == "float" else scalar
        values[node] = block.splat(block.compute, rounded)
    return values


def _draw(body: Block, preheader: Block, seed: str, t: str, stream: int, index: str) -> list[str]:
    """The words of Philox for the counter (element index, stream, tensor number, step)."""
    keys = key_schedule(preheader, preheader.new(f"fptoui double {seed} to i64"))
    whole_step = preheader.new(f"fptoui double {t} to i64")
    step = preheader.splat("i32", preheader.new(f"trunc i64 {whole_step} to i32"))
    tensor = preheader.splat("i32", "%tensor")
    wide = body.of("i64")
    element = body.splat("i64", index)
    if body.lanes > 1:
        element = body.new(f"add {wide} {element}, {body.constant('i64', *range(body.lanes))}")
    low = body.new(f"trunc {wide} {element} to {body.of('i32')}")
    above = body.new(f"lshr {wide} {element}, {body.constant('i64', 32)}")
    high = body.new(f"trunc {wide} {above} to {body.of('i32')}")
    if stream:
        high = body.new(f"add {body.of('i32')} {high}, {body.constant('i32', stream << 16)}")
    return philox(body, [low, high, tensor, step], keys)
