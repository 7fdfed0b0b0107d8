"""What a library computes in one call: sums of multiples and of products; and what is still needed later."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

from fallline.expr import COARSE, Node, const, topological
from fallline.kernel.kernel import Kernel

_ONE = const(1.0)


class Join(NamedTuple):
    """An op, in the place of some.

    Attributes:
        op: "add_scaled", a + u b, or "add_product", u a + v b c of matrices.
        args: the arrays.
        factors: the numbers, with their signs; the host knows them.
        coarse: whether the product may be rounded coarsely, and all of it is.
    """

    op: str
    args: tuple[Node, ...]
    factors: tuple[tuple[Node, int], ...]
    coarse: bool = False


@functools.lru_cache(maxsize=1024)
def joins(kernel: Kernel) -> dict[Node, Join]:
    """What can be joined in a kernel with matrices; it rounds less often than the single ops."""
    nodes = {node for one in kernel.passes for node in (*one.body, *one.whole)}
    return {node: join for node in nodes for join in _join(node)}


@functools.lru_cache(maxsize=1024)
def needed_from(kernel: Kernel, k: int) -> frozenset[Node]:
    """What the passes of a kernel from the k-th on are computed from."""
    passes = kernel.passes[k:]
    values = [value for one in passes for _, value in (*one.kept, *one.stores)]
    terms = [each for one in passes for each in one.watched]
    return frozenset(
        topological([*values, *terms, *(x for one in passes for s in one.sums for x in (s.term, s.plain))])
    )


def _join(node: Node) -> Iterator[Join]:
    """How a sum can be written; the first way if there are several."""
    if node.op not in ("add", "sub") or node.number:
        return
    a, b = node.args
    orders = [(a, b, 1), (b, a, 1)] if node.op == "add" else [(a, b, -1)]
    for first, second, sign in orders:
        u, x = _scaled(first)
        if second.op == "matmul" and x.sides == second.sides == node.sides:
            v, left = _scaled(second.args[0])
            factors = ((u, 1), (v, sign))
            yield Join("add_product", (x, left, second.args[1]), factors, second.attr == COARSE)
            return
    for first, second, sign in orders:
        u, x = _scaled(second)
        if u is not _ONE and not first.number:
            yield Join("add_scaled", (first, x), ((u, sign),))
            return


def _scaled(node: Node) -> tuple[Node, Node]:
    """A number that the host knows, and what it multiplies."""
    if node.op == "mul" and not node.number:
        for factor, other in (node.args, node.args[::-1]):
            if factor.uniform:
                return factor, other
    return _ONE, node
