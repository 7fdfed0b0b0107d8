"""A kernel's passes on parameters, one after the other: which is next, and what it waits for."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any

from fallline.expr import Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.sums import Sum

Array = Any


class Turns(ABC):
    """What runs a kernel pass by pass, and is given the sums that its passes feed before the next one needs them.

    Args:
        kernel: it.
        tensors: the parameters' numbers among all.

    Attributes:
        kernel, tensors: as given.
        turn: the number of the next pass.
    """

    def __init__(self, kernel: Kernel, tensors: Sequence[int]) -> None:
        self.kernel, self.tensors, self.turn = kernel, tuple(tensors), 0

    @property
    def finished(self) -> bool:
        """Whether all passes are run."""
        return self.turn == len(self.kernel.passes)

    @property
    def coming(self) -> list[Sum]:
        """The totals that the passes to come feed."""
        return [one for passed in self.kernel.passes[self.turn :] for one in passed.sums if one.total is not None]

    @property
    def waits(self) -> bool:
        """Whether the next pass needs a total that is not there yet."""
        if self.finished:
            return False
        given = self.kernel.passes[self.turn].given
        return any(one.leaf in given and not self.knows(one.leaf) for one in self.kernel.totals)

    @property
    @abstractmethod
    def empty(self) -> bool:
        """Whether the parameters have no elements."""

    @abstractmethod
    def knows(self, leaf: Node) -> bool:
        """Whether a total is there, by the input that stands for it."""

    @abstractmethod
    def run(self) -> list[tuple[Sum, Array]]:
        """Runs the next pass; returns what it adds up, in the widest type: numbers with one for each parameter."""

    @abstractmethod
    def settle(self, one: Sum, result: Array) -> None:
        """Takes over a sum, no total, of what `run` has returned; before the next pass is run."""

    @abstractmethod
    def take(self, totals: Mapping[Node, Array]) -> None:
        """Takes over sums over all parameters, by what was asked for."""
