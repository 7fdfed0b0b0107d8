"""The lanes of sums that stay in registers from turn to turn, and lie in memory before and after."""

from __future__ import annotations

from dataclasses import dataclass

from fallline.expr import Node
from fallline.kernel.sums import LANES
from fallline.machines.llvm.loops import Carried
from fallline.machines.llvm.work import Work

_MOST = 2
"""Sums whose lanes fit into registers beside all else."""


@dataclass(frozen=True)
class Lanes:
    """A vector of a sum's lanes, to which one of the vectors of each turn is added.

    Attributes:
        leaf: the input that stands for the sum.
        memory: what the code calls the sum's lanes.
        turn: which of a turn's vectors it is.
        count: how many lanes it has.
    """

    leaf: Node
    memory: str
    turn: int
    count: int

    @property
    def name(self) -> str:
        """What the code calls it at the head of the loop."""
        return f"{self.memory}.{self.turn}"

    @property
    def _type(self) -> str:
        return f"<{self.count} x double>"

    def carried(self, following: str, *, going: bool) -> Carried:
        """How it goes through the loop: `following` is what it is after a turn; it may go on from before the loop."""
        first = f"{self.name}.begin" if going else "zeroinitializer"
        return Carried(self.name[1:], self._type, first, following, f"{self.name}.again")

    def stored(self, label: str) -> list[str]:
        """Puts it into memory, in a block of this label."""
        at = f"{self.name}.{label}"
        return [self._at(at), f"  store {self._type} {self.name}, ptr {at}, align {8 * self.count}"]

    def loaded(self, label: str = "again") -> list[str]:
        """Takes it from there, to come back with, or to begin with."""
        at = f"{self.name}.{label}.at"
        return [self._at(at), f"  {self.name}.{label} = load {self._type}, ptr {at}, align {8 * self.count}"]

    def _at(self, name: str) -> str:
        return f"  {name} = getelementptr double, ptr {self.memory}, i64 {self.turn * self.count}"


def held(work: Work, count: int, vectors: int) -> list[Lanes]:
    """The lanes that stay in registers, of a loop over so many vectors of `count` lanes; none where they do not fit."""
    if count * vectors != LANES or len(work.lanes) > _MOST:
        return []
    return [Lanes(leaf, name, turn, count) for leaf, name in work.lanes.items() for turn in range(vectors)]
