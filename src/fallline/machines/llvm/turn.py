"""What a turn of a kernel's loop does with one vector, or one element: loads, ops, stores, and what it mends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from fallline.expr import Node, lower, normal, topological
from fallline.kernel.passes import array_of
from fallline.kernel.sums import LANES, Sum
from fallline.machines.llvm.code import Code
from fallline.machines.llvm.codecs import Codec
from fallline.machines.llvm.lanes import gaussian
from fallline.machines.llvm.ops import USUAL, emit, key_schedule, philox
from fallline.machines.llvm.work import Work


@dataclass
class Turn:
    """What one turn of a loop does with one vector, or element.

    Attributes:
        work: what to compute.
        computed: what is known so far, in every lane.
        preheader: runs before the loop.
        index: the first element.
        ahead: how many bytes ahead to fetch; 0 for not at all.
        whole: whether the vectors of all arrays begin at multiples of their sizes.
        held: the lanes of sums that wait in registers, by the inputs that stand for the sums.
    """

    work: Work
    computed: dict[Node, str]
    preheader: Code
    index: str
    ahead: int = 0
    whole: bool = False
    held: dict[Node, str] = field(default_factory=dict)

    def value(self, code: Code, node: Node) -> str:
        """What a node is, once it is computed, or a constant or number."""
        if node.op == "const":
            return code.constant(code.compute, node.attr)
        if node not in self.computed:
            self.computed[node] = number(self.work, code, node)
        return self.computed[node]

    def address(self, code: Code, array: Node) -> str:
        """Where the turn's part of an array lies."""
        where = self.work.at.get(array) or f"%array{list(self.work.codecs).index(array)}"
        return code.new(f"getelementptr {self.work.codecs[array].type}, ptr {where}, i64 {self.index}")

    def load(self, code: Code, array: Node) -> str:
        """Loads it, in the compute type."""
        codec, address = self.work.codecs[array], self.address(code, array)
        if self.ahead and array not in self.work.at:
            coming = code.new(f"getelementptr i8, ptr {address}, i64 {self.ahead}")
            code.do(f"call void @llvm.prefetch.p0(ptr {coming}, i32 0, i32 3, i32 1)")
        return codec.load(
            code, code.new(f"load {code.of(codec.type)}, ptr {address}, align {self._alignment(code, codec)}")
        )

    def store(self, code: Code, array: Node, stored: str) -> None:
        """Stores what is encoded already."""
        codec = self.work.codecs[array]
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
                number, step = (_loaded(self.work, self.preheader, arg) for arg in (seed, t))
                draws[key] = _draw(code, self.preheader, number, step, stream, self.index)
            return draws[key]

        for node in nodes:
            if node in inside or node in self.work.line:
                continue
            if node.op == "input":
                self.computed[node] = self.load(code, array_of(node))
            elif node in wholes:
                self.computed[node] = gaussian(code, words(*wholes[node]))
            elif node.op == "bits":
                (seed, t), (stream, word) = node.args, node.attr
                self.computed[node] = words(seed, t, stream)[word]
            else:
                self.computed[node] = emit(code, node.op, [self.value(code, arg) for arg in node.args], usual=usual)

    def _draws(self) -> dict[Node, tuple[Node, Node, int]]:
        """The normal draws in the kernel, which have a shorter way to the same bits: seed, step and stream of each."""
        arguments = {(*node.args, node.attr[0]): None for node in self.work.one.whole if node.op == "bits"}
        draws = {lower([normal(seed, t, stream)])[0]: (seed, t, stream) for seed, t, stream in arguments}
        return {draw: given for draw, given in draws.items() if draw in self.work.one.whole}

    def write(self, code: Code) -> None:
        """Stores the results, which are finite."""
        for array, new in self.work.one.stores:
            codec = self.work.codecs[array]
            self.store(code, array, codec.store_finite(code, self.value(code, new)))
        for each in self.work.one.sums:
            self._feed(code, each, self.value(code, each.plain))

    def mend(self, code: Code) -> None:
        """Stores what is kept, whatever the results are."""
        again = {node for node in self.work.one.whole if node.op in USUAL}
        for node in self.work.one.whole:
            if not again.isdisjoint(node.args):
                again.add(node)
        self.compute(
            code, (node for node in self.work.one.whole if node not in self.work.one.body or node in again), usual=False
        )
        for array, new in self.work.one.kept:
            value, codec = self.value(code, new), self.work.codecs[array]
            self.store(code, array, codec.saturated(code, value, codec.store(code, value)))
        for each in self.work.one.sums:
            self._feed(code, each, self.value(code, each.term))

    def _feed(self, code: Code, each: Sum, term: str) -> None:
        """Adds terms to the lanes of a sum, or puts them aside."""
        if each.leaf in self.work.alone:  # added to 0
            term = code.new(f"fadd {code.of(code.compute)} {term}, {code.constant(code.compute, 0.0)}")
        if each.leaf in self.work.terms:
            where, first = self.work.terms[each.leaf], code.new(f"sub i64 {self.index}, %low")
            at = code.new(f"getelementptr {code.compute}, {where}, i64 {first}")
            alignment = {"float": 4, "double": 8}[code.compute] * (code.lanes if self.whole else 1)
            code.do(f"store {code.of(code.compute)} {term}, {where.rpartition(' ')[0]} {at}, align {alignment}")
            return
        wide = code.of("double")
        if code.compute == "float":
            term = code.new(f"fpext {code.of('float')} {term} to {wide}")
        if each.squares:
            term = code.new(f"fmul {wide} {term}, {term}")
        if each.leaf in self.held:
            self.held[each.leaf] = code.new(f"fadd {wide} {self.held[each.leaf]}, {term}")
            return
        if each.leaf in self.work.columns:
            where, index, alignment = self.work.columns[each.leaf], self.index, 8
        else:
            where, alignment = self.work.lanes[each.leaf], 8 * code.lanes
            index = code.new(f"sub i64 {self.index}, {self.work.frame}") if self.work.frame else self.index
            index = code.new(f"and i64 {index}, {LANES - 1}")
        at = code.new(f"getelementptr double, ptr {where}, i64 {index}")
        before = code.new(f"load {wide}, ptr {at}, align {alignment}")
        code.do(f"store {wide} {code.new(f'fadd {wide} {before}, {term}')}, ptr {at}, align {alignment}")


def prepared(work: Work, code: Code) -> dict[Node, str]:
    """The numbers that the body needs, in every lane."""
    needed = {arg for node in work.one.body if node.op != "bits" for arg in node.args}
    needed |= {new for _, new in work.one.stores}
    return {node: number(work, code, node) for node in (*work.uniforms, *work.numbers, *work.line) if node in needed}


def number(work: Work, code: Code, node: Node) -> str:
    """A number in every lane, rounded once, to the compute type; or what a line has."""
    if node in work.line:
        return code.splat("i1" if node.boolean else code.compute, work.line[node])
    known = work.numbers.get(node)
    name = _loaded(work, code, node) if known is None else known
    if node.boolean:
        return code.splat("i1", code.new(f"fcmp une double {name}, 0.0") if known is None else name)
    rounded = code.new(f"fptrunc double {name} to float") if code.compute == "float" else name
    return code.splat(code.compute, rounded)


def _loaded(work: Work, code: Code, node: Node) -> str:
    """A uniform as the host gave it."""
    return code.new(
        f"load double, ptr {code.new(f'getelementptr double, ptr %scalars, i64 {work.uniforms.index(node)}')}"
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
