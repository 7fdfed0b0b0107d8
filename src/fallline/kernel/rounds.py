"""Which passes of several kernels run together, where some wait for sums over all parameters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from fallline.expr import Node
from fallline.kernel.kernel import Kernel


class Round(NamedTuple):
    """What runs before all parameters meet again.

    Attributes:
        passes: for each kernel the numbers of its passes, in order, of which a parameter's need that parameter's alone.
        totals: the sums over all parameters that are whole then, by what was asked for.
    """

    passes: tuple[range, ...]
    totals: tuple[Node, ...]


def rounds_of(kernels: Sequence[Kernel]) -> list[Round]:
    """The rounds of a step of parameters with these kernels, each of which goes as far as it can.

    Raises:
        RuntimeError: kernels wait for each other.
    """
    done = [0] * len(kernels)
    whole: set[Node] = set()
    rounds = []
    while any(at < len(kernel.passes) for at, kernel in zip(done, kernels, strict=True)):
        ends = [_reach(kernel, at, whole) for at, kernel in zip(done, kernels, strict=True)]
        if ends == done:
            raise RuntimeError("totals that wait for each other: a rule asks for them in another order elsewhere")
        passes, done = tuple(map(range, done, ends)), ends
        coming = {key for at, kernel in zip(done, kernels, strict=True) for key in _fed(kernel, at, None)}
        fed = {key for at, kernel in zip(done, kernels, strict=True) for key in _fed(kernel, 0, at)}
        new = tuple(sorted(fed - coming - whole, key=lambda key: _first(kernels, key)))
        whole.update(new)
        rounds.append(Round(passes, new))
    return rounds


def _reach(kernel: Kernel, at: int, whole: set[Node]) -> int:
    """The first pass that waits for a total."""
    missing = {one.leaf for one in kernel.totals if one.total not in whole}
    while at < len(kernel.passes) and missing.isdisjoint(kernel.passes[at].given):
        at += 1
    return at


def _fed(kernel: Kernel, start: int, end: int | None) -> list[Node]:
    """The totals that some of its passes feed."""
    return [one.total for passed in kernel.passes[start:end] for one in passed.sums if one.total is not None]


def _first(kernels: Sequence[Kernel], key: Node) -> tuple[int, int]:
    """The first kernel that asks for a total, and which of its own it is."""
    for k, kernel in enumerate(kernels):
        keys = [one.total for one in kernel.totals]
        if key in keys:
            return k, keys.index(key)
    raise KeyError(key)
