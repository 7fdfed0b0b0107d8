"""A step's uniforms and counters, computed on the device: a thread for each row of a table."""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Sequence
from typing import Any, NamedTuple

from fallline.expr import OPS, Node, interpret, topological
from fallline.kernel.counting import SCALE, Sources
from fallline.kernel.kernel import Kernel
from fallline.kernel.rows import ARRAYS, KERNEL, LENGTH, UNIFORMS, Rows
from fallline.machines import jit
from fallline.machines.cuda import precise
from fallline.machines.cuda.driver import Arguments
from fallline.machines.cuda.loop import THREADS, flagged, thread, word
from fallline.machines.llvm.code import Code
from fallline.machines.llvm.codecs import codec
from fallline.machines.llvm.ops import TEMPLATES

_CALLS = {"pow": "power", "exp": "exponential", "log": "logarithm"}


def refusal(kernel: Kernel) -> str | None:
    """Why the uniforms and counters of a kernel cannot be computed on the device; None if they can."""
    nodes = topological([*kernel.uniforms, *kernel.counters])
    strange = {node.op for node in nodes} - {"const", "input", "clamp", *TEMPLATES, *_CALLS}
    return f"GPUs have no {', '.join(sorted(strange))} of numbers of a step" if strange else None


def _words(sources: Sources) -> int:
    """Words of the launch's parameter that holds the count of rows, and the numbers and addresses."""
    return 1 + len(sources.now) + sources.past + sources.coming


class _Value(NamedTuple):
    """What a value is called: whether it involves a counter, and is to be rounded, and is a condition."""

    text: str
    rounds: bool = False
    boolean: bool = False


class _Step:
    """Computes what one row needs.

    Args:
        kernel: whose uniforms and counters.
        sources: where their numbers come from.
    """

    def __init__(self, kernel: Kernel, sources: Sources) -> None:
        self._kernel, self._sources = kernel, sources
        self._code = Code("double", 1, "n")

    def lines(self) -> list[str]:
        """The instructions, from the row's counters to what is stored."""
        code, kernel = self._code, self._kernel
        wide = word(code, "%row", str(KERNEL))
        self._counters = [self._counter(k, wide) for k in range(1 + self._count)]
        before = [code.new(f"call double @read(ptr addrspace(1) {at}, i1 {flag})") for at, flag in self._counters]
        counts = self._sources.counts
        t = code.new(f"fadd double {before[0]}, {'1.0' if counts else '0.0'}")
        known = {"t": [t], "scalar": before[1:]}
        fresh = [self._kept(value) for value in self._computed(kernel.counters, known, kept=True)]
        uniforms = self._computed(kernel.uniforms, known | {"fresh": fresh}, kept=False)
        target = code.new(f"inttoptr i64 {word(code, '%row', str(UNIFORMS))} to ptr addrspace(1)")
        for k, value in enumerate(uniforms):
            at = code.new(f"getelementptr double, ptr addrspace(1) {target}, i64 {k}")
            number = code.new(f"uitofp i1 {value.text} to double") if value.boolean else value.text
            code.do(f"store double {number}, ptr addrspace(1) {at}")
        if counts:
            for (at, flag), number in zip(self._counters, [t, *fresh], strict=True):
                code.do(f"call void @write(ptr addrspace(1) {at}, i1 {flag}, double {number})")
        return code.lines

    @property
    def _count(self) -> int:
        return len(self._kernel.counters)

    def _counter(self, k: int, wide: str) -> tuple[str, str]:
        """Where a counter is, and whether it is of 8 bytes."""
        code = self._code
        at = code.new(f"inttoptr i64 {word(code, '%row', str(ARRAYS + k))} to ptr addrspace(1)")
        return at, code.new(f"trunc i64 {code.new(f'lshr i64 {wide}, {k}')} to i1")

    def _kept(self, value: _Value) -> str:
        """A counter's value as it is kept."""
        if not self._sources.single:
            return value.text
        return self._code.new(f"fpext float {self._code.new(f'fptrunc double {value.text} to float')} to double")

    def _computed(self, nodes: Sequence[Node], known: dict[str, list[str]], *, kept: bool) -> list[_Value]:
        """Nodes as the host computes them: with `kept`, what involves counters is rounded after each operation."""
        order = topological(nodes)
        inputs = {node: self._input(node, known, kept) for node in order if node.op == "input"}
        ops = {op: lambda *args, op=op: self._line(op, args) for op in (*TEMPLATES, *_CALLS, "clamp")}
        values = interpret(order, inputs, ops, lambda number: _Value(self._code.constant("double", float(number))))
        return [values[node] for node in nodes]

    def _line(self, op: str, args: Sequence[_Value]) -> _Value:
        code, rounds = self._code, any(arg.rounds for arg in args)
        names = [self._kept(arg) if rounds and not arg.boolean else arg.text for arg in args]
        if op in _CALLS:
            text = code.new(f"call double @{_CALLS[op]}({', '.join(f'double {name}' for name in names)})")
        elif op == "clamp":
            text = names[0]
            for relation, limit in (("olt", names[1]), ("ogt", names[2])):
                beyond = code.new(f"fcmp {relation} double {text}, {limit}")
                text = code.new(f"select i1 {beyond}, double {limit}, double {text}")
        else:
            text = code.new(TEMPLATES[op].format(*names, T="double", B="i1", S="f64"))
        return _Value(text, rounds, OPS[op].boolean)

    def _input(self, node: Node, known: dict[str, list[str]], kept: bool) -> _Value:
        kind, *index = node.attr
        if kind == "hyper":
            return _Value(self._hyper(*index))
        return _Value(known[kind][index[0] if index else 0], kept and kind == "scalar")

    def _hyper(self, k: int, which: int) -> str:
        """A number of the hyperparameters; see `fallline.kernel.host`."""
        code, sources = self._code, self._sources
        first = {0: 0, -1: len(sources.now), 1: len(sources.now) + sources.past}[which]
        at = code.new(f"getelementptr i64, ptr %words, i64 {1 + first + k}")
        storage = sources.now[k] if which == 0 else ""
        if not storage:
            return code.new(f"load double, ptr {at}")
        address = code.new(f"inttoptr i64 {code.new(f'load i64, ptr {at}')} to ptr addrspace(1)")
        kind = codec("float32" if storage == SCALE else storage)
        narrow = Code("double" if kind.size == 8 else "float", 1, f"{code.prefix}{len(code.lines)}.")
        loaded = narrow.new(f"load {kind.type}, ptr addrspace(1) {address}")
        number = kind.load(narrow, loaded)
        code.lines += narrow.lines
        if kind.size < 8:
            number = code.new(f"fpext float {number} to double")
        return code.new(f"fdiv double 1.0, {number}") if storage == SCALE else number


def uniforms_ir(kernel: Kernel, sources: Sources) -> str:
    """The IR of `kernel(rows, flag, width, words)`, which computes uniforms, and counts, in rows of length 1.

    A row's arrays are the addresses of its counters, `uniforms` where the uniforms go, and the bits of `kernel` say
    which of the counters are of 8 bytes. Where the float32 at the address `flag`, unless that is 0, is not 0, nothing
    is done.
    """
    head = Code("float", 1, "h")
    thread(head)
    head.do(f"%block.first = mul i64 %block, {THREADS}")
    head.do("%index = add i64 %block.first, %thread")
    head.do("%count = load i64, ptr %words")
    lines = [
        f'target triple = "{jit.TRIPLE}"',
        "define ptx_kernel void @kernel(ptr %rows, ptr %flag, i64 %width, "
        f"ptr byval([{_words(sources)} x i64]) align 8 %words) {{",
        "entry:",
        *head.lines,
        "  %inside = icmp ult i64 %index, %count",
        "  br i1 %inside, label %row.at, label %done",
        "row.at:",
        "  %rows.global = addrspacecast ptr %rows to ptr addrspace(1)",
        "  %row.word = mul i64 %index, %width",
        "  %row = getelementptr i64, ptr addrspace(1) %rows.global, i64 %row.word",
        f"  %length.at = getelementptr i64, ptr addrspace(1) %row, i64 {LENGTH}",
        "  %length = load i64, ptr addrspace(1) %length.at",
        "  %steps = icmp ne i64 %length, 0",
        "  br i1 %steps, label %flag.test, label %done",
        *flagged("step"),
        "step:",
        *_Step(kernel, sources).lines(),
        "  br label %done",
        "done:",
        "  ret void",
        "}",
        *_ACCESS,
    ]
    return "\n".join(lines) + precise.functions()


_ACCESS = """\
define internal double @read(ptr addrspace(1) %at, i1 %wide) {
entry:
  br i1 %wide, label %eight, label %four
eight:
  %double = load double, ptr addrspace(1) %at
  ret double %double
four:
  %float = load float, ptr addrspace(1) %at
  %extended = fpext float %float to double
  ret double %extended
}
define internal void @write(ptr addrspace(1) %at, i1 %wide, double %number) {
entry:
  br i1 %wide, label %eight, label %four
eight:
  store double %number, ptr addrspace(1) %at
  ret void
four:
  %float = fptrunc double %number to float
  store float %float, ptr addrspace(1) %at
  ret void
}
declare i32 @llvm.nvvm.read.ptx.sreg.ctaid.x()
declare i32 @llvm.nvvm.read.ptx.sreg.tid.x()""".splitlines()


class Given:
    """What a launch is given; see `fallline.kernel.counting.Numbers`.

    Args:
        rows: of the counters, to be filled.
        kernel: whose uniforms.

    Attributes:
        rows, kernel: as given.
        sources: where the numbers come from; None where nothing is to be computed.
        flag: the address of what must be 0; 0 for none.
    """

    def __init__(self, rows: Rows, kernel: Kernel) -> None:
        self.rows, self.kernel, self.flag = rows, kernel, 0
        self.sources: Sources | None = None
        self._arguments: dict[Sources, tuple[Arguments, Any]] = {}

    def give(self, sources: Sources, numbers: Sequence[float], flag: int) -> None:
        """Takes what the next launch is given."""
        self.sources, self.flag = sources, flag
        if sources not in self._arguments:
            types = ctypes.c_uint64, ctypes.c_uint64, ctypes.c_int64, ctypes.c_int64 * _words(sources)
            kinds = "".join("q" if storage else "d" for storage in sources.now) + "d" * (sources.past + sources.coming)
            self._arguments[sources] = Arguments(types), struct.Struct(f"=q{kinds}").pack_into
        arguments, pack = self._arguments[sources]
        pack(arguments.values[3], 0, self.rows.count, *numbers)

    def rest(self) -> None:
        """Computes nothing at the next run."""
        self.sources, self.flag = None, 0

    def arguments(self, rows: int) -> Arguments:
        """The launch's arguments, where its rows begin at an address on the device."""
        assert self.sources is not None
        arguments, _ = self._arguments[self.sources]
        arguments.set(rows, self.flag, self.rows.width)
        return arguments
