"""What a turn of a kernel's loop does with one vector, or one element: loads, ops, stores, and what it mends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fallline.expr import Node, lower, normal, topological
from fallline.kernel.kernel import Kernel
from fallline.machines.llvm.code import Code
from fallline.machines.llvm.codecs import Codec
from fallline.machines.llvm.lanes import gaussian
from fallline.machines.llvm.ops import USUAL, emit, key_schedule, philox


@dataclass
class Turn:
    """What one turn of a loop does with one vector, or element.

    Attributes:
        kernel: what to compute.
        codecs: how each array is stored.
        computed: what is known so far, in every lane.
        preheader: runs before the loop.
        index: the first element.
        ahead: how many bytes ahead to fetch; 0 for not at all.
        whole: whether the vectors of all arrays begin at multiples of their sizes.
    """

    kernel: Kernel
    codecs: dict[Node, Codec]
    computed: dict[Node, str]
    preheader: Code
    index: str
    ahead: int = 0
    whole: bool = False

    def value(self, code: Code, node: Node) -> str:
        """What a node is, once it is computed, or a constant or uniform."""
        if node.op == "const":
            return code.constant(code.compute, node.attr)
        if node not in self.computed:
            self.computed[node] = _uniform(self.kernel, code, node)
        return self.computed[node]

    def address(self, code: Code, array: Node) -> str:
        """Where the turn's part of an array lies."""
        number = list(self.codecs).index(array)
        return code.new(f"getelementptr {self.codecs[array].type}, ptr %array{number}, i64 {self.index}")

    def load(self, code: Code, array: Node) -> str:
        """Loads it, in the compute type."""
        codec, address = self.codecs[array], self.address(code, array)
        if self.ahead:
            coming = code.new(f"getelementptr i8, ptr {address}, i64 {self.ahead}")
            code.do(f"call void @llvm.prefetch.p0(ptr {coming}, i32 0, i32 3, i32 1)")
        return codec.load(
            code, code.new(f"load {code.of(codec.type)}, ptr {address}, align {self._alignment(code, codec)}")
        )

    def store(self, code: Code, array: Node, stored: str) -> None:
        """Stores what is encoded already."""
        codec = self.codecs[array]
        alignment = self._alignment(code, codec)
        code.do(f"store {code.of(codec.type)} {stored}, ptr {self.address(code, array)}, align {alignment}")

    def _alignment(self, code: Code, codec: Codec) -> int:
        return codec.size * code.lanes if self.whole else codec.size

    def compute(self, code: Code, nodes: Iterable[Node], *, usual: bool = True) -> None:
        """Adds nodes, arguments first, in their usual forms or in those that are right always."""
        draws: dict[tuple[Node, Node, int], list[str]] = {}
        wholes = self._draws()
        inside = {node for draw in wholes for node in topological([draw])} - set(wholes)

        def words(seed: Node, t: Node, stream: int) -> list[str]:
            key = seed, t, stream
            if key not in draws:
                number, step = (_loaded(self.kernel, self.preheader, arg) for arg in (seed, t))
                draws[key] = _draw(code, self.preheader, number, step, stream, self.index)
            return draws[key]

        for node in nodes:
            if node in inside:
                continue
            if node.op == "input":
                self.computed[node] = self.load(code, node)
            elif node in wholes:
                self.computed[node] = gaussian(code, words(*wholes[node]))
            elif node.op == "bits":
                (seed, t), (stream, word) = node.args, node.attr
                self.computed[node] = words(seed, t, stream)[word]
            else:
                self.computed[node] = emit(code, node.op, [self.value(code, arg) for arg in node.args], usual=usual)

    def _draws(self) -> dict[Node, tuple[Node, Node, int]]:
        """The normal draws in the kernel, which have a shorter way to the same bits: seed, step and stream of each."""
        arguments = {(*node.args, node.attr[0]): None for node in self.kernel.whole if node.op == "bits"}
        draws = {lower([normal(seed, t, stream)])[0]: (seed, t, stream) for seed, t, stream in arguments}
        return {draw: given for draw, given in draws.items() if draw in self.kernel.whole}

    def write(self, code: Code) -> None:
        """Stores the results, which are finite."""
        for array, new in self.kernel.stores:
            codec = self.codecs[array]
            self.store(code, array, codec.store_finite(code, self.value(code, new)))

    def mend(self, code: Code) -> None:
        """Stores what is kept, whatever the results are."""
        again = {node for node in self.kernel.whole if node.op in USUAL}
        for node in self.kernel.whole:
            if not again.isdisjoint(node.args):
                again.add(node)
        self.compute(
            code, (node for node in self.kernel.whole if node not in self.kernel.body or node in again), usual=False
        )
        for array, new in self.kernel.kept:
            value, codec = self.value(code, new), self.codecs[array]
            self.store(code, array, codec.saturated(code, value, codec.store(code, value)))


def prepared(kernel: Kernel, code: Code) -> dict[Node, str]:
    """The uniforms that the body needs, in every lane."""
    needed = {arg for node in kernel.body if node.op != "bits" for arg in node.args}
    needed |= {new for _, new in kernel.stores}
    return {node: _uniform(kernel, code, node) for node in kernel.uniforms if node in needed}


def _uniform(kernel: Kernel, code: Code, node: Node) -> str:
    """A uniform in every lane, rounded once, to the compute type."""
    loaded = _loaded(kernel, code, node)
    if node.boolean:
        return code.splat("i1", code.new(f"fcmp une double {loaded}, 0.0"))
    rounded = code.new(f"fptrunc double {loaded} to float") if code.compute == "float" else loaded
    return code.splat(code.compute, rounded)


def _loaded(kernel: Kernel, code: Code, node: Node) -> str:
    """A uniform as the host gave it."""
    return code.new(
        f"load double, ptr {code.new(f'getelementptr double, ptr %scalars, i64 {kernel.uniforms.index(node)}')}"
    )


def _draw(body: Code, preheader: Code, seed: str, t: str, stream: int, index: str) -> list[str]:
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
