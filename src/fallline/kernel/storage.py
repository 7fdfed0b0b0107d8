"""How arrays are stored: each storage once, for all machines."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass


class Word(ABC):
    """The bits of a number, as an unsigned integer of 32; the operations are those of such integers."""

    @abstractmethod
    def __lshift__(self, count: int) -> Word: ...

    @abstractmethod
    def __rshift__(self, count: int) -> Word: ...

    @abstractmethod
    def __and__(self, other: int) -> Word: ...

    @abstractmethod
    def __add__(self, other: Word | int) -> Word: ...

    @abstractmethod
    def unless_nan(self, value: Number, otherwise: int) -> Word:
        """Itself, but where a number is NaN other bits."""

    @abstractmethod
    def number(self) -> Number:
        """The float32 number that has these bits."""


class Number(ABC):
    """A float32 number."""

    @abstractmethod
    def word(self) -> Word:
        """Its bits."""


@dataclass(frozen=True)
class Storage:
    """How the numbers of an array lie in memory.

    Attributes:
        name: as NumPy calls it, or the package ml_dtypes, and torch.
        size: bytes of a number.
        exponent: the bits of its exponent: all are set in infinities and NaN only.
        eps: the distance from 1 to the next number.
        limit: the smallest number of what is computed in that is stored as infinity; infinity for the widest.
        states: what the states of a parameter begin in that is stored so, if in another: see `begun_in`.
        decode: from the stored bits to the number; None where processors convert by themselves.
        encode: from a number to the bits to store: the nearest, ties to even, and NaN a quiet NaN.
        encode_finite: the same for numbers below the limit, where that takes less.
    """

    name: str
    size: int
    exponent: int
    eps: float
    limit: float = math.inf
    states: str = ""
    decode: Callable[[Word], Number] | None = None
    encode: Callable[[Number], Word] | None = None
    encode_finite: Callable[[Number], Word] | None = None


def _decode_bfloat16(stored: Word) -> Number:
    return (stored << 16).number()


def _encode_bfloat16(value: Number) -> Word:
    return _upper_half(value).unless_nan(value, 0x7FC0)


def _upper_half(value: Number) -> Word:
    """To nearest, ties to even; of a NaN, anything."""
    bits = value.word()
    odd = (bits >> 16) & 1
    return (bits + (odd + 0x7FFF)) >> 16


STORAGES: dict[str, Storage] = {
    storage.name: storage
    for storage in (
        Storage("float32", 4, 0x7F800000, 2.0**-23, (2 - 2**-24) * 2.0**127),
        Storage("float64", 8, 0x7FF << 52, 2.0**-52),
        Storage("float16", 2, 0x7C00, 2.0**-10, 65520.0, states="float32"),
        Storage(
            "bfloat16", 2, 0x7F80, 2.0**-7, (2 - 2**-8) * 2.0**127,
            decode=_decode_bfloat16, encode=_encode_bfloat16, encode_finite=_upper_half,
        ),
    )
}  # fmt: skip
"""The storages that there are, by name."""


def begun_in(storage: str) -> str:
    """What the states of a parameter of this dtype begin in: its own, unless that cannot hold squares of gradients."""
    known = STORAGES.get(storage)
    return known.states or storage if known is not None else storage


def computed_in(storages: tuple[str, ...]) -> str | None:
    """What a kernel computes in on arrays of these storages (theta first); None where none can be made for them.

    float64 parameters are computed in float64, all others in float32. The short types are stored from float32 alone.
    """
    if any(name not in STORAGES for name in storages):
        return None
    if storages[0] != "float64":
        return "float32"
    return "float64" if all(STORAGES[name].size >= 4 for name in storages) else None
