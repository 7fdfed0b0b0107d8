"""How numbers are stored and computed: lanes of the compute type, and a codec for every storage type."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from dataclasses import dataclass, field

_SINGLE = struct.Struct("f")
_LARGEST_SINGLE = (2 - 2**-23) * 2.0**127


@dataclass
class Block:
    """Instructions under way, for a number of lanes of a compute type.

    Attributes:
        compute: "float" or "double".
        lanes: how many elements one value holds; 1 for the rest of an array that fills no vector.
        prefix: begins every name, so that blocks can stand in one function.
    """

    compute: str
    lanes: int
    prefix: str
    lines: list[str] = field(default_factory=list)

    def new(self, instruction: str) -> str:
        """Adds an instruction and returns the name of its result."""
        name = f"%{self.prefix}{len(self.lines)}"
        self.lines.append(f"  {name} = {instruction}")
        return name

    def do(self, instruction: str) -> None:
        """Adds an instruction without a result."""
        self.lines.append(f"  {instruction}")

    def of(self, scalar: str) -> str:
        """The type of as many lanes of a scalar type."""
        return scalar if self.lanes == 1 else f"<{self.lanes} x {scalar}>"

    def suffix(self, scalar: str) -> str:
        """The suffix of an intrinsic's name for this many lanes."""
        bits = {"float": "f32", "double": "f64"}[scalar]
        return bits if self.lanes == 1 else f"v{self.lanes}{bits}"

    def splat(self, scalar: str, value: str) -> str:
        """A scalar in every lane."""
        if self.lanes == 1:
            return value
        vector = self.of(scalar)
        first = self.new(f"insertelement {vector} poison, {scalar} {value}, i64 0")
        zeros = f"<{self.lanes} x i32> zeroinitializer"
        return self.new(f"shufflevector {vector} {first}, {vector} poison, {zeros}")

    def absolute(self, value: str) -> str:
        """The size of a number of the compute type."""
        compute = self.of(self.compute)
        return self.new(f"call {compute} @llvm.fabs.{self.suffix(self.compute)}({compute} {value})")

    def constant(self, scalar: str, *values: float) -> str:
        """A constant: one value for every lane, or a value per lane."""
        texts = [_literal(scalar, value) for value in values]
        if self.lanes == 1:
            return texts[0]
        if len(texts) == 1:
            return f"splat ({scalar} {texts[0]})"
        return "<" + ", ".join(f"{scalar} {text}" for text in texts) + ">"


def _literal(scalar: str, value: float) -> str:
    if scalar.startswith("i"):
        return str(int(value))
    if scalar == "float":
        value = _to_single(value)
    return f"0x{struct.unpack('<Q', struct.pack('<d', value))[0]:016X}"


def _to_single(value: float) -> float:
    """Rounded to float32; a finite number stays finite."""
    rounded: float = _SINGLE.unpack(_SINGLE.pack(value))[0]
    return math.copysign(_LARGEST_SINGLE, value) if math.isinf(rounded) and math.isfinite(value) else rounded


@dataclass(frozen=True)
class Codec:
    """How an array is stored.

    Attributes:
        storage: the LLVM type of one stored element.
        size: its bytes.
        load: turns a loaded value into the compute type.
        store: turns a computed value into what is stored; rounds to nearest, ties to even.
        exponent: the bits of its exponent: all are set in infinities and NaN only.
        limit: the smallest number that is stored as infinity; infinity itself in the type that is computed in.
        store_finite: as `store`, for numbers below the limit; None where that is no simpler.
    """

    storage: str
    size: int
    load: Callable[[Block, str], str]
    store: Callable[[Block, str], str]
    exponent: int
    limit: float = math.inf
    store_finite: Callable[[Block, str], str] | None = None

    @property
    def integer(self) -> str:
        """The integer type of as many bits."""
        return f"i{8 * self.size}"

    def saturated(self, block: Block, value: str, stored: str) -> str:
        """What is stored of a value, and of a finite one that rounds to infinity the largest number, next below."""
        if self.storage == block.compute:
            return stored
        compute, flags, integers = block.of(block.compute), block.of("i1"), block.of(self.integer)
        size = block.absolute(value)
        finite = block.new(f"fcmp olt {compute} {size}, {block.constant(block.compute, math.inf)}")
        rounds_up = block.new(f"fcmp oge {compute} {size}, {block.constant(block.compute, self.limit)}")
        both = block.new(f"and {flags} {finite}, {rounds_up}")
        one = block.new(f"zext {flags} {both} to {integers}")
        bits = block.new(f"bitcast {block.of(self.storage)} {stored} to {integers}")
        lower = block.new(f"sub {integers} {bits}, {one}")
        return block.new(f"bitcast {integers} {lower} to {block.of(self.storage)}")


def _convert(source: str, target: str) -> Callable[[Block, str], str]:
    """A conversion between floating-point types."""
    ranks = {"half": 0, "float": 1, "double": 2}

    def convert(block: Block, value: str) -> str:
        start, end = source or block.compute, target or block.compute
        if start == end:
            return value
        instruction = "fpext" if ranks[start] < ranks[end] else "fptrunc"
        return block.new(f"{instruction} {block.of(start)} {value} to {block.of(end)}")

    return convert


def _load_bfloat16(block: Block, value: str) -> str:
    wide = block.new(f"zext {block.of('i16')} {value} to {block.of('i32')}")
    shifted = block.new(f"shl {block.of('i32')} {wide}, {block.constant('i32', 16)}")
    return block.new(f"bitcast {block.of('i32')} {shifted} to {block.of('float')}")


def _store_bfloat16(block: Block, value: str) -> str:
    """Every NaN becomes the quiet one."""
    integers = block.of("i32")
    rounded = _rounded_to_bfloat16(block, value)
    nan = block.new(f"fcmp uno {block.of('float')} {value}, {value}")
    chosen = block.new(
        f"select {block.of('i1')} {nan}, {integers} {block.constant('i32', 0x7FC0)}, {integers} {rounded}"
    )
    return block.new(f"trunc {integers} {chosen} to {block.of('i16')}")


def _store_finite_bfloat16(block: Block, value: str) -> str:
    rounded = _rounded_to_bfloat16(block, value)
    return block.new(f"trunc {block.of('i32')} {rounded} to {block.of('i16')}")


def _rounded_to_bfloat16(block: Block, value: str) -> str:
    """The upper half of the bits, to nearest, ties to even; of a NaN, anything."""
    integers = block.of("i32")
    bits = block.new(f"bitcast {block.of('float')} {value} to {integers}")
    upper = block.new(f"lshr {integers} {bits}, {block.constant('i32', 16)}")
    odd = block.new(f"and {integers} {upper}, {block.constant('i32', 1)}")
    half = block.new(f"add {integers} {odd}, {block.constant('i32', 0x7FFF)}")
    sum_ = block.new(f"add {integers} {bits}, {half}")
    return block.new(f"lshr {integers} {sum_}, {block.constant('i32', 16)}")


CODECS: dict[str, Codec] = {
    "float32": Codec("float", 4, _convert("float", ""), _convert("", "float"), 0x7F800000, (2 - 2**-24) * 2.0**127),
    "float64": Codec("double", 8, _convert("double", ""), _convert("", "double"), 0x7FF << 52),
    "float16": Codec("half", 2, _convert("half", ""), _convert("", "half"), 0x7C00, 65520.0),
    "bfloat16": Codec(
        "i16", 2, _load_bfloat16, _store_bfloat16, 0x7F80, (2 - 2**-8) * 2.0**127, _store_finite_bfloat16
    ),
}


def compute_type(dtypes: tuple[str, ...]) -> str | None:
    """The type that arrays of these dtypes (theta first) are computed in; None where a kernel can't be made for them.

    float64 parameters are computed in double, all others in float. The short types are stored from float alone.
    """
    if any(dtype not in CODECS for dtype in dtypes):
        return None
    if dtypes[0] != "float64":
        return "float"
    return "double" if all(dtype in ("float32", "float64") for dtype in dtypes) else None
