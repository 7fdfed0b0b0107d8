"""The kernel of a rule as LLVM IR: one pass over a piece of one tensor, in vectors and then the rest one by one."""

from __future__ import annotations

from fallline.backends.kernel import Kernel
from fallline.backends.llvm.ops import emit, key_schedule, philox
from fallline.backends.llvm.types import CODECS, Block, compute_type
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
    """A loop that does `block.lanes` elements a turn, as long as that many are left."""
    preheader, body = block, Block(block.compute, block.lanes, block.prefix + "b")
    values = _prepare(kernel, scalars, preheader)
    _body(kernel, dtypes, scalars, values, body, preheader, f"%{label}.i")
    return [
        f"  br label %{label}",
        f"{label}:",
        *preheader.lines,
        f"  br label %{label}.test",
        f"{label}.test:",
        f"  %{label}.i = phi i64 [ {start}, %{label} ], [ %{label}.next, %{label}.turn ]",
        f"  %{label}.next = add i64 %{label}.i, {block.lanes}",
        f"  %{label}.more = icmp ule i64 %{label}.next, %high",
        f"  br i1 %{label}.more, label %{label}.turn, label %{label}.end",
        f"{label}.turn:",
        *body.lines,
        f"  br label %{label}.test",
        f"{label}.end:",
        *([f"  br label %{then}"] if then == "done" else []),
    ]


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


def _body(
    kernel: Kernel,
    dtypes: tuple[str, ...],
    scalars: dict[Node, str],
    values: dict[Node, str],
    body: Block,
    preheader: Block,
    index: str,
) -> None:
    codec = {array: CODECS[dtype] for array, dtype in zip(kernel.arrays, dtypes, strict=True)}
    address = {}
    for k, array in enumerate(kernel.arrays):
        address[array] = body.new(f"getelementptr {codec[array].storage}, ptr %array{k}, i64 {index}")
    draws: dict[tuple[Node, Node, int], list[str]] = {}

    def value(node: Node) -> str:
        return body.constant(body.compute, node.attr) if node.op == "const" else values[node]

    for node in kernel.body:
        if node.op == "input":
            stored = body.of(codec[node].storage)
            loaded = body.new(f"load {stored}, ptr {address[node]}, align {codec[node].size}")
            values[node] = codec[node].load(body, loaded)
        elif node.op == "bits":
            stream, word = node.attr
            key = (*node.args, stream)
            if key not in draws:
                seed, t = (scalars[arg] for arg in node.args)
                draws[key] = _draw(body, preheader, seed, t, stream, index)
            values[node] = draws[key][word]
        else:
            values[node] = emit(body, node.op, [value(arg) for arg in node.args])
    for array, result in kernel.stores:
        encoded = codec[array].store(body, value(result))
        stored = body.of(codec[array].storage)
        body.do(f"store {stored} {encoded}, ptr {address[array]}, align {codec[array].size}")


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
