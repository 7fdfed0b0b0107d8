"""What a step keeps where a result is infinite or NaN: finite numbers make finite numbers."""

from __future__ import annotations

import math
import sys
from collections.abc import Collection, Iterable

from fallline.expr import MATRICES, Node, const, eq, make, ne, topological, where

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
    """What a result is computed from and comes from outside: those of the inputs, sums, and products of matrices.

    A sum or a product that is infinite or NaN is so, but for overflows, where an input is; and then for all elements.
    """
    made = _made_of_matrices(new)
    outside = {*inputs, *(node for node in topological([new]) if node.op == "input" and node.attr[0] in _FROM_PASSES)}
    ends = {node for node in made if _ends(node, made)}
    return [node for node in topological([new], stop=(outside | ends).__contains__) if node in outside or node in ends]


_FROM_PASSES = ("sum", "stored")


def _ends(node: Node, made: Collection[Node]) -> bool:
    """Whether a node behind which lies a product of matrices stands for it; a choice, so that one side is computed."""
    chosen = node.op == "where" and node.args[0].uniform
    return chosen or node.op in MATRICES or all(arg.number or arg in made for arg in node.args)


def _made_of_matrices(new: Node) -> set[Node]:
    """The nodes behind which lies an op on matrices."""
    made: set[Node] = set()
    for node in topological([new]):
        if node.op in MATRICES or any(arg in made for arg in node.args):
            made.add(node)
    return made


def mended(new: Node, old: Node, inputs: Iterable[Node]) -> Node:
    """A result itself where it is finite, or where one of its inputs is not: those infinities and NaN stay.

    Else it has overflowed, and saturates: an average at the largest number decays again, while one at infinity would
    stay there for ever, or make NaN. A result that is NaN (inf - inf, 0 inf, 0 / 0) leaves what was there before, which
    may be infinite too, in a state that another optimizer has made.
    """
    low, high, finite = _SMALLEST, _LARGEST, [eq(leaf - leaf, 0) for leaf in inputs]
    for condition in finite:
        if not condition.number or new.number:
            low, high = where(condition, low, _BELOW_ALL), where(condition, high, _INFINITY)
    held = make("clamp", (new, low, high))
    for condition in finite:
        if condition.number and not new.number:  # of a number, the largest finite one would be rounded to infinity
            held = where(condition, held, new)
    before = old if old.uniform else make("clamp", (old, _SMALLEST, _LARGEST))
    for condition in finite:
        before = where(condition, before, held)
    return where(ne(held, held), before, held)


def unsaturated(held: Node) -> Node:
    """What was kept, with an infinity in the place of the largest number: but for NaN, the result that it came from."""
    return where(held >= _LARGEST, _INFINITY, where(held <= _SMALLEST, _BELOW_ALL, held))
