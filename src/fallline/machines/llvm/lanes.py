"""The formulas of `fallline.kernel.elementary` as LLVM's instructions."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from fallline.expr.gaussian import SINGLE_TERMS, TERMS, of_words
from fallline.kernel.elementary import Arithmetic, normal_apart
from fallline.machines.llvm.code import Code

_NUMBERS = {"+": "fadd", "-": "fsub", "*": "fmul", "/": "fdiv", "<": "fcmp olt", "<=": "fcmp ole"}
_BITS = {"float": "i32", "double": "i64"}
_WORDS = {"+": "add", "&": "and", "<<": "shl", ">>": "lshr", "<": "icmp slt"}


@dataclass(frozen=True)
class _Lanes:
    """Numbers, words of as many bits or truth values, one in each lane.

    Attributes:
        code: where the instructions go.
        name: what the code calls them.
        type: of one: "double" or "float", "i64" or "i32", "i1".
    """

    code: Code
    name: str
    type: str

    def _new(self, sign: str, other: _Lanes | float, *, swapped: bool = False) -> _Lanes:
        code = self.code
        operands = [self.name, other.name if isinstance(other, _Lanes) else code.constant(self.type, other)]
        instruction = (_NUMBERS if self.type in _BITS else _WORDS)[sign]
        first, second = operands[::-1] if swapped else operands
        result = "i1" if sign in ("<", "<=") else self.type
        return _Lanes(code, code.new(f"{instruction} {code.of(self.type)} {first}, {second}"), result)

    def __add__(self, other: Any) -> _Lanes:
        return self._new("+", other)

    __radd__ = __add__

    def __sub__(self, other: Any) -> _Lanes:
        return self._new("-", other)

    def __rsub__(self, other: Any) -> _Lanes:
        return self._new("-", other, swapped=True)

    def __mul__(self, other: Any) -> _Lanes:
        return self._new("*", other)

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> _Lanes:
        return self._new("/", other)

    def __lt__(self, other: Any) -> _Lanes:
        return self._new("<", other)

    def __le__(self, other: Any) -> _Lanes:
        return self._new("<=", other)

    def __gt__(self, other: Any) -> _Lanes:
        return self._new("<", other, swapped=True)

    def __ge__(self, other: Any) -> _Lanes:
        return self._new("<=", other, swapped=True)

    def __and__(self, other: Any) -> _Lanes:
        return self._new("&", other)

    def __lshift__(self, count: int) -> _Lanes:
        return self._new("<<", count)

    def __rshift__(self, count: int) -> _Lanes:
        return self._new(">>", count)

    def __neg__(self) -> _Lanes:
        return _Lanes(self.code, self.code.new(f"fneg {self.code.of(self.type)} {self.name}"), self.type)

    def __abs__(self) -> _Lanes:
        return self.function("fabs")

    def function(self, name: str) -> _Lanes:
        """One of LLVM's functions of a number."""
        numbers = self.code.of(self.type)
        call = f"call {numbers} @llvm.{name}.{self.code.suffix(self.type)}({numbers} {self.name})"
        return _Lanes(self.code, self.code.new(call), self.type)


@dataclass(frozen=True)
class _Arithmetic(Arithmetic):
    code: Code

    def where(self, condition: _Lanes, a: _Lanes | float, b: _Lanes | float) -> _Lanes:
        code, double = self.code, self.code.of("double")
        names = [x.name if isinstance(x, _Lanes) else code.constant("double", x) for x in (a, b)]
        chosen = f"select {code.of('i1')} {condition.name}, {double} {names[0]}, {double} {names[1]}"
        return _Lanes(code, code.new(chosen), "double")

    def word(self, x: _Lanes) -> _Lanes:
        return self._same_bits(x, _BITS[x.type])

    def number(self, word: _Lanes) -> _Lanes:
        return self._same_bits(word, "double" if word.type == "i64" else "float")

    def _same_bits(self, x: _Lanes, type_: str) -> _Lanes:
        code = self.code
        return _Lanes(code, code.new(f"bitcast {code.of(x.type)} {x.name} to {code.of(type_)}"), type_)


def elementary(code: Code, formula: Callable[..., Any], *args: str) -> str:
    """Adds a formula's instructions on numbers of the compute type, and returns the name of the result."""
    lanes = (_Lanes(code, _widened(code, arg), "double") for arg in args)
    result = formula(_Arithmetic(code), *lanes, single=code.compute == "float")
    return _narrowed(code, result.name)


def gaussian(code: Code, words: Sequence[str]) -> str:
    """Adds the instructions of a normal draw in the compute type, from four words as numbers; returns its name."""
    single = code.compute == "float"
    parts = functools.partial(normal_apart, _Arithmetic(code), single=single)
    lanes = [_Lanes(code, word, code.compute) for word in words]
    draw: _Lanes = of_words(lanes, parts, lambda x: x.function("sqrt"), SINGLE_TERMS if single else TERMS)
    return draw.name


def called(code: Code, name: str, arg: str) -> str:
    """Adds calls of a function that `defined` defines, lane by lane, and returns the name of the result."""
    double, wide = code.of("double"), _widened(code, arg)
    if code.lanes == 1:
        return _narrowed(code, code.new(f"call double @{name}(double {wide})"))
    result = "poison"
    for lane in range(code.lanes):
        number = code.new(f"extractelement {double} {wide}, i64 {lane}")
        new = code.new(f"call double @{name}(double {number})")
        result = code.new(f"insertelement {double} {result}, double {new}, i64 {lane}")
    return _narrowed(code, result)


def defined(name: str, formula: Callable[..., Any], *, single: bool) -> str:
    """A function of one number: for what is seldom needed, and takes more registers than all else."""
    code = Code("double", 1, "d")
    result = formula(_Arithmetic(code), _Lanes(code, "%x", "double"), single=single)
    lines = [f"define internal double @{name}(double %x) noinline {{", *code.lines, f"  ret double {result.name}", "}"]
    return "\n".join(lines) + "\n"


def _widened(code: Code, value: str) -> str:
    """A number of the compute type as float64."""
    return value if code.compute == "double" else code.new(f"fpext {code.of('float')} {value} to {code.of('double')}")


def _narrowed(code: Code, value: str) -> str:
    """A float64 number in the compute type."""
    return value if code.compute == "double" else code.new(f"fptrunc {code.of('double')} {value} to {code.of('float')}")
