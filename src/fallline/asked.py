"""The error of everything that was asked for in words and cannot be done, and what may have been meant."""

from __future__ import annotations

from collections.abc import Collection, Iterable


class AskedError(ValueError):
    """What was asked for cannot be done; the message, one line, says why and what could be chosen.

    Args:
        message: that line.
        details: what a person needs to see besides, such as the traceback of their own file.
    """

    def __init__(self, message: str, details: str = "") -> None:
        super().__init__(message)
        self.details = details


def guess(name: str, names: Iterable[str]) -> str:
    """The nearest name, whatever its capitals, as the end of an error's sentence; empty where none is near.

    Near is what the fewest slips lead to: letters that are missing, too many, other ones, or in each other's place. Of
    several that are as near the shortest is meant, and of these the first.
    """
    typed, near = name.lower(), ("", 0)
    for other in names:
        slips = _slips(typed, other.lower())
        closer = not near[0] or (slips, len(other)) < (near[1], len(near[0]))
        if closer and slips < _FAR * max(len(typed), len(other)):
            near = other, slips
    return f", did you mean {near[0]}" if near[0] else ""


def or_all(name: str, names: Collection[str], what: str) -> str:
    """`guess`, or where no name is near all of them, after `what` they are: the end of an error's sentence."""
    return guess(name, names) or f"; {what}: {', '.join(names)}"


_FAR = 0.35
"""The share of slips in a word's letters from which on it is another word."""


def _slips(one: str, other: str) -> int:
    """How many slips lead from a word to another, of which two neighbours that changed places are one."""
    before: list[int] = []
    earlier: list[int]
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, meant in enumerate(other, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != meant))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == meant:
                least = min(least, earlier[j - 2] + 1)
            row.append(least)
    return row[-1]
