"""Ops that a library computes in one call with what they are applied to: sums of multiples and of products."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

from fallline.expr import Node, const
from fallline.kernel.kernel import Kernel

_ONE = const(1.0)


class Join(NamedTuple):
    """An op, in the place of some.

    Attributes:
        op: "add_scaled", a + u b, or "add_product", u a + v b c of matrices.
        args: the arrays.
        factors: the numbers, with their signs; the host knows them.
    """

    op: str
    args: tuple[Node, ...]
    factors: tuple[tuple[Node, int], ...]


@functools.lru_cache(maxsize=1024)
def joins(kernel: Kernel) -> dict[Node, Join]:
    """What can be joined in a kernel with matrices; it rounds less often than the single ops."""
    nodes = {node for one in kernel.passes for node in (*one.body, *one.whole)}
    return {node: join for node in nodes for join in _join(node)}


def _join(node: Node) -> Iterator[Join]:
    """How a sum can be written; the first way if there are several."""
    if node.op not in ("add", "sub") or node.number:
        return
    sign = 1 if node.op == "add" else -1
    for first, second, last in ((*node.args, sign), *([(*node.args[::-1], 1)] if sign == 1 else [])):
        (u, a), b = _scaled(first), second
        if b.op == "matmul" and a.sides == b.sides == node.sides:
            v, left = _scaled(b.args[0])
            yield Join("add_product", (a, left, b.args[1]), ((u, 1), (v, last)))
            return
    for first, second, last in ((*node.args, sign), *([(*node.args[::-1], 1)] if sign == 1 else [])):
        u, b = _scaled(second)
        if u is not _ONE and not first.number:
            yield Join("add_scaled", (first, b), ((u, last),))
            return


def _scaled(node: Node) -> tuple[Node, Node]:
    """A number that the host knows, and what it multiplies."""
    if node.op == "mul" and not node.number:
        for factor, other in (node.args, node.args[::-1]):
            if factor.uniform:
                return factor, other
    return _ONE, node
