"""What a library computes in one call: sums of multiples and of products; and what is still needed later."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from fallline.expr import COARSE, Node, const
from fallline.kernel.kernel import Kernel

_ONE = const(1.0)


class Join(NamedTuple):
    """An op, in the place of some.

    Attributes:
        op: "add_scaled", a + u b, or "add_product", u a + v b c of matrices.
        args: the arrays.
        factors: the numbers, with their signs; the host knows them.
        coarse: whether the product may be rounded coarsely, and all of it is.
        skipped: the nodes that need not be computed for it.
    """

    op: str
    args: tuple[Node, ...]
    factors: tuple[tuple[Node, int], ...]
    coarse: bool = False
    skipped: tuple[Node, ...] = ()


@functools.lru_cache(maxsize=1024)
def joins(kernel: Kernel, given: frozenset[Node]) -> Mapping[Node, Join]:
    """What can be joined in a kernel with matrices; it rounds less often than the single ops.

    Args:
        kernel: it.
        given: nodes that will be known, each by itself.
    """
    nodes = {node for one in kernel.passes for node in (*one.body, *one.whole)}
    return {node: join for node in nodes for join in _join(node) if given.isdisjoint(join.skipped)}


def arguments(node: Node, chosen: Mapping[Node, bool], joined: Mapping[Node, Join]) -> tuple[Node, ...]:
    """What a node is computed from, where some conditions are known, and some ops joined."""
    if node.op == "where" and node.args[0] in chosen:
        return (node.args[1] if chosen[node.args[0]] else node.args[2],)
    if node in joined:
        return joined[node].args
    return () if node.op == "bits" else node.args


@functools.lru_cache(maxsize=1024)
def needed_from(kernel: Kernel, k: int) -> frozenset[Node]:
    """What the passes of a kernel from the k-th on are computed from, but for numbers."""
    return frozenset(node for one in kernel.passes[k:] for node in (*one.body, *one.whole))


def is_sum(node: Node) -> bool:
    """Whether it stands for a sum, which is there once it was fed, and cannot be computed again."""
    return node.op == "input" and node.attr[0] == "sum"


def _without(some: Iterable[Node], others: Collection[Node]) -> tuple[Node, ...]:
    return tuple(node for node in some if node not in others)


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
            skipped = (first, second, second.args[0])
            args = (x, left, second.args[1])
            yield Join("add_product", args, factors, second.attr == COARSE, _without(skipped, args))
            return
    for first, second, sign in orders:
        u, x = _scaled(second)
        if u is not _ONE and not first.number:
            yield Join("add_scaled", (first, x), ((u, sign),), skipped=(second,))
            return


def _scaled(node: Node) -> tuple[Node, Node]:
    """A number that the host knows, and what it multiplies."""
    if node.op == "mul" and not node.number:
        for factor, other in (node.args, node.args[::-1]):
            if factor.uniform:
                return factor, other
    return _ONE, node
