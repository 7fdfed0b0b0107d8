"""How LLVM's code loads and stores the numbers of each storage."""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass

from fallline.kernel.storage import STORAGES, Number, Storage, Word, computed_in
from fallline.machines.llvm.code import Code

_FLOATS = {"float16": "half", "float32": "float", "float64": "double"}
"""The storages that are types of LLVM, narrowest first."""


@dataclass(frozen=True)
class _Number(Number):
    """A number, or one in each lane."""

    code: Code
    name: str

    def word(self) -> _Word:
        return _Word(self.code, self.code.new(f"bitcast {self.code.of('float')} {self.name} to {self.code.of('i32')}"))


@dataclass(frozen=True)
class _Word(Word):
    """32 bits, or as many in each lane."""

    code: Code
    name: str

    def _new(self, instruction: str, other: Word | int) -> _Word:
        operand = self.code.constant("i32", other) if isinstance(other, int) else _name(other)
        return _Word(self.code, self.code.new(f"{instruction} {self.code.of('i32')} {self.name}, {operand}"))

    def __lshift__(self, count: int) -> _Word:
        return self._new("shl", count)

    def __rshift__(self, count: int) -> _Word:
        return self._new("lshr", count)

    def __and__(self, other: int) -> _Word:
        return self._new("and", other)

    def __add__(self, other: Word | int) -> _Word:
        return self._new("add", other)

    def unless_nan(self, value: Number, otherwise: int) -> _Word:
        code, integers, number = self.code, self.code.of("i32"), _name(value)
        nan = code.new(f"fcmp uno {code.of('float')} {number}, {number}")
        other = code.constant("i32", otherwise)
        return _Word(code, code.new(f"select {code.of('i1')} {nan}, {integers} {other}, {integers} {self.name}"))

    def number(self) -> _Number:
        code = self.code
        return _Number(code, code.new(f"bitcast {code.of('i32')} {self.name} to {code.of('float')}"))


def _name(value: Word | Number) -> str:
    """What the code calls it."""
    assert isinstance(value, _Word | _Number)
    return value.name


@dataclass(frozen=True)
class Codec:
    """A storage in LLVM's instructions."""

    storage: Storage

    @property
    def size(self) -> int:
        """Bytes of a stored number."""
        return self.storage.size

    @property
    def type(self) -> str:
        """The LLVM type of a stored number."""
        return _FLOATS.get(self.storage.name, self.integer)

    @property
    def integer(self) -> str:
        """The integer type of as many bits."""
        return f"i{8 * self.size}"

    def load(self, code: Code, stored: str) -> str:
        """Turns what was loaded into the type that is computed in."""
        if self.storage.decode is None:
            return _converted(code, stored, self.type, code.compute)
        wide = code.new(f"zext {code.of(self.type)} {stored} to {code.of('i32')}")
        return _name(self.storage.decode(_Word(code, wide)))

    def store(self, code: Code, value: str) -> str:
        """Turns a value into what is stored: the nearest, ties to even."""
        return self._stored(code, value, finite=False)

    def store_finite(self, code: Code, value: str) -> str:
        """The same of a value below the storage's limit."""
        return self._stored(code, value, finite=True)

    def _stored(self, code: Code, value: str, *, finite: bool) -> str:
        encode = (self.storage.encode_finite if finite else None) or self.storage.encode
        if encode is None:
            return _converted(code, value, code.compute, self.type)
        word = _name(encode(_Number(code, value)))
        return code.new(f"trunc {code.of('i32')} {word} to {code.of(self.type)}")

    def saturated(self, code: Code, value: str, stored: str) -> str:
        """What is stored of a value, and of a finite one that rounds to infinity the largest number, next below."""
        if self.type == code.compute:
            return stored
        compute, flags, integers = code.of(code.compute), code.of("i1"), code.of(self.integer)
        size = code.absolute(value)
        finite = code.new(f"fcmp olt {compute} {size}, {code.constant(code.compute, math.inf)}")
        rounds_up = code.new(f"fcmp oge {compute} {size}, {code.constant(code.compute, self.storage.limit)}")
        both = code.new(f"and {flags} {finite}, {rounds_up}")
        bit = code.new(f"zext {flags} {both} to {integers}")
        bits = code.new(f"bitcast {code.of(self.type)} {stored} to {integers}")
        lower = code.new(f"sub {integers} {bits}, {bit}")
        return code.new(f"bitcast {integers} {lower} to {code.of(self.type)}")


def _converted(code: Code, value: str, start: str, end: str) -> str:
    """A number of one of LLVM's floating-point types in another one."""
    if start == end:
        return value
    ranks = list(_FLOATS.values())
    instruction = "fpext" if ranks.index(start) < ranks.index(end) else "fptrunc"
    return code.new(f"{instruction} {code.of(start)} {value} to {code.of(end)}")


@functools.cache
def codec(storage: str) -> Codec:
    """The codec of a storage, by its name."""
    return Codec(STORAGES[storage])


def compute_type(storages: tuple[str, ...]) -> str | None:
    """The LLVM type that a kernel computes in on these storages; None where none can be made for them."""
    computed = computed_in(storages)
    return None if computed is None else _FLOATS[computed]
