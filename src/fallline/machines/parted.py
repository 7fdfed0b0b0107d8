"""Kernels with matrices on parameters of which each process holds a part: what is done with parts, what on the whole.

Elementwise formulas go by parts, and sums add them up. Matrices are whole: what they are computed from is sent to
where all of it comes together, and what they come to is sent back.
"""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from fallline.expr import MATRICES, Extent, Node, Sides
from fallline.kernel.kernel import Kernel
from fallline.kernel.passes import Pass, line, made
from fallline.kernel.sums import Sum
from fallline.machines.elements import choices
from fallline.machines.joins import arguments
from fallline.rule import Sizes


class Part(Protocol):
    """What arrays hold of those of whole parameters."""

    @property
    def sizes(self) -> Sizes:
        """The whole's."""

    def dims(self, sides: Sides) -> tuple[int, int, int]:
        """The shape of the part of a value with these sides, as batch, rows and columns."""


@dataclass(frozen=True)
class Parted:
    """A step whose matrices are computed elsewhere.

    Attributes:
        local: what is done with parts; where matrices are computed, a pass does nothing.
        turn: the number of that pass.
        sent, given: the arrays, and the numbers, that whole matrices are computed from.
        whole: what is done on whole matrices; its first passes feed sums, and the last one does nothing.
        sums: how many those are.
        returned: the arrays and numbers that come back.
    """

    local: Kernel
    turn: int
    sent: tuple[Node, ...]
    given: tuple[Node, ...]
    whole: Kernel
    sums: int
    returned: tuple[Node, ...]

    @functools.cached_property
    def over_batches(self) -> bool:
        """Whether it has sums over several matrices of a parameter, so that these cannot be in different processes."""
        fed = (one for passed in self.whole.passes[: self.sums] for one in passed.sums)
        return any(one.term.sides[0] != one.leaf.sides[0] for one in fed)


def parted(kernel: Kernel, uniforms: Sequence[Any] | None = None) -> Parted:
    """Divides a kernel, as an evaluation with these uniforms needs it.

    Args:
        kernel: any that has matrices.
        uniforms: the numbers that the host knows; None where they are not there yet.

    Raises:
        NotImplementedError: something is added up over all parameters between products of matrices.
    """
    return _parted(kernel, frozenset({} if uniforms is None else choices(kernel, uniforms).items()))


@functools.lru_cache(maxsize=256)
def _parted(kernel: Kernel, chosen: frozenset[tuple[Node, bool]]) -> Parted:
    known = dict(chosen)
    stores = [_storing(one, known) for one in kernel.passes]
    graph = _Graph(kernel.sums, [value for one in stores for _, value in one.kept], known)
    remote = graph.remote()
    here = [one for leaf, one in graph.sums.items() if leaf in graph.order and leaf not in remote]
    there = [one for leaf, one in graph.sums.items() if leaf in remote]
    if any(one.total is not None for one in there):
        raise NotImplementedError(
            "a total of what products of matrices come to, on which other products depend: of parameters that are "
            "spread over processes that is not known where those are computed"
        )
    outside, back, late = graph.entering(remote), graph.leaving(remote), graph.after(remote)
    early = _feeding([one for one in here if one.leaf not in late])
    again = _feeding([one for one in here if one.leaf in late])
    within = _feeding(there)
    ending = [one for one in stores if one.kept]
    return Parted(
        local=replace(kernel, passes=(*early, _waiting(outside), *again, *ending)),
        turn=len(early),
        sent=tuple(node for node in outside if not node.number),
        given=tuple(node for node in outside if node.number),
        whole=replace(kernel, passes=(*within, _waiting(back))),
        sums=len(within),
        returned=tuple(back),
    )


def _storing(one: Pass, chosen: Mapping[Node, bool]) -> Pass:
    """A pass without its sums, and without the arrays that stay as they are."""
    changed = {array for array, new in one.results if _chosen(new, chosen) is not array}
    return replace(one, sums=(), kept=tuple(pair for pair in one.kept if pair[0] in changed))


def _chosen(node: Node, chosen: Mapping[Node, bool]) -> Node:
    while node.op == "where" and node.args[0] in chosen:
        node = node.args[1] if chosen[node.args[0]] else node.args[2]
    return node


class _Graph:
    """What is computed from what, in a step in which some choices are made.

    Args:
        sums: the step's.
        outputs: what it stores.
        chosen: of some conditions what they come to.

    Attributes:
        sums: by the inputs that stand for them.
        order: the nodes that a step needs, arguments first.
    """

    def __init__(self, sums: Sequence[Sum], outputs: Sequence[Node], chosen: Mapping[Node, bool]) -> None:
        self.sums = {one.leaf: one for one in sums}
        self._chosen, self._outputs = chosen, outputs
        self.order = self._ordered([*outputs, *(one.leaf for one in sums if one.total is not None)])
        self._users: dict[Node, list[Node]] = {node: [] for node in self.order}
        for node in self.order:
            for arg in self.behind(node):
                self._users[arg].append(node)

    def behind(self, node: Node) -> Sequence[Node]:
        """What a node is computed from; a sum, from its term."""
        return (self.sums[node].term,) if node in self.sums else arguments(node, self._chosen, {})

    def after(self, some: Collection[Node]) -> set[Node]:
        """The nodes that some lie behind, and these."""
        after: set[Node] = set()
        for node in self.order:
            if node in some or any(arg in after for arg in self.behind(node)):
                after.add(node)
        return after

    def remote(self) -> set[Node]:
        """What is computed on whole matrices: ops on them, what lies between those, and what saves sending more."""
        whole = {node for node in self.order if self._is_whole(node)}
        before = set(whole)
        for node in reversed(self.order):
            if node in before:
                before.update(self.behind(node))
        remote = self.after(whole) & before
        while (more := self._next_before(remote)) or (more := self._next_after(remote)):
            remote |= more
        return remote

    def entering(self, remote: Collection[Node]) -> list[Node]:
        """What those are computed from, and the host does not know."""
        asked = dict.fromkeys(arg for node in self.order if node in remote for arg in self.behind(node))
        return [node for node in asked if not (node in remote or node.uniform or node.op == "const")]

    def leaving(self, remote: Collection[Node]) -> list[Node]:
        """Those that something else is computed from, or that are stored."""
        return [node for node in self.order if node in remote and not self._is_inside(node, remote)]

    def _is_whole(self, node: Node) -> bool:
        """Whether a node needs whole matrices: as an op on them, or as one that is not shaped as the parameter is."""
        if node in self.sums:
            return self.sums[node].term.extent is Extent.OTHER
        return node.op in MATRICES or (node.extent is Extent.OTHER and node.op != "input")

    def _is_inside(self, node: Node, remote: Collection[Node]) -> bool:
        return node not in self._outputs and all(user in remote for user in self._users[node])

    def _next_before(self, remote: set[Node]) -> set[Node]:
        """An array that is sent, where what it is computed from is no more to send; with its numbers and sums."""
        sent = [node for node in self.entering(remote) if not node.number]
        for node in sent:
            if node.op in ("input", "bits") and node not in self.sums:
                continue
            more = {node}
            for each in reversed(self.order):
                wanted = each.number and not each.uniform and (each.op != "input" or each in self.sums)
                total = each in self.sums and self.sums[each].total is not None
                if wanted and not total and self._users[each] and self._is_inside(each, remote | more):
                    more.add(each)
            if self._is_inside(node, remote) and self._count(remote | more) <= len(sent):
                return more
        return set()

    def _next_after(self, remote: set[Node]) -> set[Node]:
        """A node that is computed from what comes back alone, where it is no more that comes back then."""
        returned = len(self.leaving(remote))
        for node in self.order:
            args = [arg for arg in self.behind(node) if not (arg.uniform or arg.op == "const")]
            if node in remote or node in self.sums or not args or not all(arg in remote for arg in args):
                continue
            if len(self.leaving(remote | {node})) <= returned:
                return {node}
        return set()

    def _count(self, remote: set[Node]) -> int:
        return sum(not node.number for node in self.entering(remote))

    def _ordered(self, outputs: Iterable[Node]) -> dict[Node, None]:
        order: dict[Node, None] = {}
        rest = [(node, False) for node in outputs]
        while rest:
            node, ready = rest.pop()
            if ready:
                order[node] = None
            elif node not in order:
                rest.append((node, True))
                rest.extend((arg, False) for arg in self.behind(node))
        return order


def _feeding(sums: Sequence[Sum]) -> list[Pass]:
    """Passes that feed some sums, each after those that it needs."""
    stages = sorted({one.stage for one in sums})
    return [made(Extent.OTHER, (), [one for one in sums if one.stage == stage], ()) for stage in stages]


def _waiting(nodes: Sequence[Node]) -> Pass:
    """A pass that does nothing, once all is there that some nodes need."""
    needed = line(nodes)
    return Pass(Extent.OTHER, needed.prologue, needed.body, (), (), (), (), needed.body)
