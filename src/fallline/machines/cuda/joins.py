"""Sums whose parts are joined as neighbours, in pairs, by as many launches as that takes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Room:
    """How many numbers a memory is to have.

    Attributes:
        size: as many.
    """

    def __init__(self) -> None:
        self.size = 0

    def take(self, count: int) -> int:
        """Room for some more; where it begins."""
        self.size += count
        return self.size - count


class Strip(NamedTuple):
    """Some sums side by side; places are in float64 numbers from a memory's beginning.

    Attributes:
        source: where the first part of the first one is.
        parts, stride: how many each has, and how far it is from one to the next.
        sums: how many there are.
        target, first: where they go, and how many are there before them.
        size: of how many bytes each is there: 8 or, rounded, 4.
    """

    source: int
    parts: int
    stride: int
    sums: int
    target: int
    first: int = 0
    size: int = 8

    @classmethod
    def alone(cls, source: int, parts: int, target: int) -> Strip:
        """A sum of numbers in a row."""
        return cls(source, parts, 1, 1, target)


def levels(strips: Iterable[Strip], fan: int, room: Room) -> list[list[Strip]]:
    """The same sums as sums of at most `fan` parts: lists of them, each of which needs those before."""
    left, result = list(strips), []
    while left:
        now, later = [], []
        for one in left:
            groups = -(-one.parts // fan)
            if groups == 1:
                now.append(one)
                continue
            between = room.take(groups * one.sums)
            for k in range(groups):
                source, parts = one.source + k * fan * one.stride, min(fan, one.parts - k * fan)
                now.append(Strip(source, parts, one.stride, one.sums, between + k * one.sums))
            later.append(one._replace(source=between, parts=groups, stride=one.sums))
        result.append(now)
        left = later
    return result
