"""Instructions under way, on lanes of the type that is computed in."""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass, field

_SINGLE = struct.Struct("f")
_LARGEST_SINGLE = (2 - 2**-23) * 2.0**127


@dataclass
class Code:
    """Instructions under way, for a number of lanes of a compute type.

    Attributes:
        compute: "float" or "double".
        lanes: how many elements one value holds; 1 for the rest of an array that fills no vector.
        prefix: begins every name, so that several can stand in one function.
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

    def constant(self, scalar: str, *numbers: float) -> str:
        """A constant: one value for every lane, or a value per lane."""
        texts = [_literal(scalar, value) for value in numbers]
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
