"""What a step keeps where a result is infinite or NaN: finite numbers make finite numbers."""

from __future__ import annotations

import math
import sys
from collections.abc import Collection, Iterable

from fallline.expr import Node, const, eq, make, ne, topological, where

_LARGEST, _INFINITY = const(sys.float_info.max), const(math.inf)
_SMALLEST, _BELOW_ALL = const(-sys.float_info.max), const(-math.inf)
# Finite constants stay finite where they are rounded: these are the largest numbers of whatever type is computed in.


def kept(new: Node, old: Node, inputs: Collection[Node]) -> Node:
    """What an array gets in the place of a step's result, in core ops.

    Args:
        new: the result.
        old: what was there before.
        inputs: what comes from outside; those that the result is computed from count.
    """
    return new if new.uniform else mended(new, old, read(new, inputs))


def read(new: Node, inputs: Collection[Node]) -> list[Node]:
    """Those of the inputs that a result is computed from."""
    return [node for node in topological([new], stop=inputs.__contains__) if node in inputs]


def mended(new: Node, old: Node, inputs: Iterable[Node]) -> Node:
    """A result itself where it is finite, or where one of its inputs is not: those infinities and NaN stay.

    Else it has overflowed, and saturates: an average at the largest number decays again, while one at infinity would
    stay there for ever, or make NaN. A result that is NaN (inf - inf, 0 inf, 0 / 0) leaves what was there before, which
    may be infinite too, in a state that another optimizer has made.
    """
    low, high, finite = _SMALLEST, _LARGEST, [eq(leaf - leaf, 0) for leaf in inputs]
    for condition in finite:
        low, high = where(condition, low, _BELOW_ALL), where(condition, high, _INFINITY)
    held = make("clamp", (new, low, high))
    before = old if old.uniform else make("clamp", (old, _SMALLEST, _LARGEST))
    for condition in finite:
        before = where(condition, before, held)
    return where(ne(held, held), before, held)


def unsaturated(held: Node) -> Node:
    """What was kept, with an infinity in the place of the largest number: but for NaN, the result that it came from."""
    return where(held >= _LARGEST, _INFINITY, where(held <= _SMALLEST, _BELOW_ALL, held))
