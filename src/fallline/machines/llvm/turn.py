"""What a turn of a kernel's loop does with one vector, or one element: loads, ops, stores, and what it mends."""

from __future__ import annotations

from dataclasses import dataclass

from fallline.expr import Node
from fallline.kernel.kernel import Kernel
from fallline.machines.llvm.lanes import Block, Codec
from fallline.machines.llvm.ops import emit, key_schedule, philox


@dataclass
class Turn:
    """What one turn of a loop does with one vector, or element.

    Attributes:
        kernel: what to compute.
        codecs: how each array is stored.
        values: what is computed so far, in every lane.
        preheader: runs before the loop.
        index: the first element.
        ahead: how many bytes ahead to fetch; 0 for not at all.
    """

    kernel: Kernel
    codecs: dict[Node, Codec]
    values: dict[Node, str]
    preheader: Block
    index: str
    ahead: int = 0

    def value(self, block: Block, node: Node) -> str:
        """What a node is, once it is computed, or a constant or uniform."""
        if node.op == "const":
            return block.constant(block.compute, node.attr)
        if node not in self.values:
            self.values[node] = _uniform(self.kernel, block, node)
        return self.values[node]

    def address(self, block: Block, array: Node) -> str:
        """Where the turn's part of an array lies."""
        place = list(self.codecs).index(array)
        return block.new(f"getelementptr {self.codecs[array].storage}, ptr %array{place}, i64 {self.index}")

    def load(self, block: Block, array: Node) -> str:
        """Loads it, in the compute type."""
        codec, address = self.codecs[array], self.address(block, array)
        if self.ahead:
            coming = block.new(f"getelementptr i8, ptr {address}, i64 {self.ahead}")
            block.do(f"call void @llvm.prefetch.p0(ptr {coming}, i32 0, i32 3, i32 1)")
        return codec.load(block, block.new(f"load {block.of(codec.storage)}, ptr {address}, align {codec.size}"))

    def store(self, block: Block, array: Node, stored: str) -> None:
        """Stores what is encoded already."""
        codec = self.codecs[array]
        block.do(f"store {block.of(codec.storage)} {stored}, ptr {self.address(block, array)}, align {codec.size}")

    def compute(self, block: Block, nodes: tuple[Node, ...]) -> None:
        """Adds nodes to a block, arguments first."""
        draws: dict[tuple[Node, Node, int], list[str]] = {}
        for node in nodes:
            if node.op == "input":
                self.values[node] = self.load(block, node)
            elif node.op == "bits":
                stream, word = node.attr
                key = (*node.args, stream)
                if key not in draws:
                    seed, t = (_loaded(self.kernel, self.preheader, arg) for arg in node.args)
                    draws[key] = _draw(block, self.preheader, seed, t, stream, self.index)
                self.values[node] = draws[key][word]
            else:
                self.values[node] = emit(block, node.op, [self.value(block, arg) for arg in node.args])

    def write(self, block: Block) -> None:
        """Stores the results, which are finite."""
        for array, new in self.kernel.stores:
            codec = self.codecs[array]
            self.store(block, array, (codec.store_finite or codec.store)(block, self.value(block, new)))

    def mend(self, block: Block) -> None:
        """Stores what is kept, whatever the results are."""
        self.compute(block, tuple(node for node in self.kernel.whole if node not in self.kernel.body))
        for array, new in self.kernel.kept:
            value, codec = self.value(block, new), self.codecs[array]
            self.store(block, array, codec.saturated(block, value, codec.store(block, value)))


def prepared(kernel: Kernel, block: Block) -> dict[Node, str]:
    """The uniforms that the body needs, in every lane."""
    needed = {arg for node in kernel.body if node.op != "bits" for arg in node.args}
    needed |= {new for _, new in kernel.stores}
    return {node: _uniform(kernel, block, node) for node in kernel.uniforms if node in needed}


def _uniform(kernel: Kernel, block: Block, node: Node) -> str:
    """A uniform in every lane, rounded once, to the compute type."""
    loaded = _loaded(kernel, block, node)
    if node.boolean:
        return block.splat("i1", block.new(f"fcmp une double {loaded}, 0.0"))
    rounded = block.new(f"fptrunc double {loaded} to float") if block.compute == "float" else loaded
    return block.splat(block.compute, rounded)


def _loaded(kernel: Kernel, block: Block, node: Node) -> str:
    """A uniform as the host gave it."""
    return block.new(
        f"load double, ptr {block.new(f'getelementptr double, ptr %scalars, i64 {kernel.uniforms.index(node)}')}"
    )


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
