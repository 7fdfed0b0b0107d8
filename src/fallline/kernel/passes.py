"""Passes: which walk over memory computes what, so that the fewest numbers are moved."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from fallline.expr import FIRST, GRAD, THETA, Extent, Node, stored, substitute, topological
from fallline.kernel.overflow import kept
from fallline.kernel.sums import Sum

Pair = tuple[Node, Node]
"""An array, by the input that stands for it, and the node whose value it gets."""


@dataclass(frozen=True)
class Pass:
    """One walk over memory: loads, a straight line of ops, stores, and the sums that it feeds.

    Attributes:
        extent: over what it walks: a tensor's elements, or its rows, columns or matrices, which are few; a pass over
            tensors is the last, and stores numbers alone, one for each.
        prologue: the numbers that it needs and the host does not know, arguments first: computed in float64, once per
            tensor, from uniforms, sums, sizes and numbers that were kept, and rounded once where they meet elements.
        body: the other nodes, arguments first; their further arguments are numbers or constants.
        stores: pairs of an array and the node whose value it gets, as long as all of them are finite, and those of
            `watched` and the plain terms of `sums` too.
        watched: nodes of the body that are stored nowhere, but may overflow where what is stored does not.
        results: as `stores`, in formulas that are right also where a number overflows on the way.
        kept: pairs of an array and the node whose value it gets, overflow or not: see `fallline.kernel.overflow`.
        whole: the nodes of `kept`, and of the terms of `sums`, that are no numbers, arguments first.
        sums: what it feeds.
    """

    extent: Extent
    prologue: tuple[Node, ...]
    body: tuple[Node, ...]
    stores: tuple[Pair, ...]
    watched: tuple[Node, ...]
    results: tuple[Pair, ...]
    kept: tuple[Pair, ...]
    whole: tuple[Node, ...]
    sums: tuple[Sum, ...] = ()

    @property
    def loads(self) -> tuple[Node, ...]:
        """The arrays that are read: as they were before the step, or as an earlier pass has stored them."""
        return tuple(dict.fromkeys(array_of(node) for node in self.body if is_array(node)))

    @property
    def arrays(self) -> frozenset[Node]:
        """The arrays that have several numbers and are read or written."""
        read = (array_of(node) for node in (*self.body, *self.whole) if is_array(node))
        return frozenset((*read, *(array for array, _ in self.stores if not array.number)))

    @functools.cached_property
    def given(self) -> tuple[Node, ...]:
        """The numbers that the prologue starts from: sums, sizes and numbers that were kept."""
        ready = dict.fromkeys((*self.prologue, *(value for _, value in self.kept), *self.body, *self.whole))
        arguments = itertools.chain(ready, *(node.args for node in ready))
        return tuple(dict.fromkeys(node for node in arguments if is_given(node)))

    @property
    def draws(self) -> bool:
        """Whether it makes random draws."""
        return any(node.op == "bits" for node in self.body)

    @functools.cached_property
    def words_moved(self) -> int:
        """How many numbers it reads and writes per element of the parameter."""
        moved = (*self.loads, *(array for array, _ in self.stores))
        return sum(array.extent is Extent.ELEMENT for array in moved)


class Line(NamedTuple):
    """What formulas need, arguments first: uniforms, further numbers, and what has several values."""

    uniforms: tuple[Node, ...]
    prologue: tuple[Node, ...]
    body: tuple[Node, ...]


def line(outputs: Iterable[Node]) -> Line:
    """The nodes that the outputs need."""
    order = topological(outputs, stop=lambda node: node.uniform)
    draw_arguments = {arg for node in order if node.op == "bits" for arg in node.args}
    return Line(
        tuple(node for node in order if node.uniform and (node.op != "const" or node in draw_arguments)),
        tuple(node for node in order if node.number and not node.uniform and node.op != "input"),
        tuple(node for node in order if not node.number),
    )


def is_array(node: Node) -> bool:
    """Whether a node stands for an array of a parameter in memory."""
    return node.op == "input" and not node.number and node.attr[0] != "sum"


def array_of(node: Node) -> Node:
    """The array that a node stands for."""
    array: Node = node.attr[1] if node.attr[0] == "stored" else node
    return array


def is_given(node: Node) -> bool:
    """Whether it is a number that is there before a pass, and no uniform."""
    return node.op == "input" and node.number and not node.uniform


class Result(NamedTuple):
    """What a step stores: the array, its new value, plain and robust, and how many sums lie behind that."""

    array: Node
    plain: Node
    robust: Node
    stage: int


_ORDER = (Extent.MATRIX, Extent.ROW, Extent.COLUMN, Extent.ELEMENT, Extent.OTHER)
_MOST_CHOSEN = 8  # stores and sums for each of which it is weighed when they come
When = tuple[int, int, int]
"""When a pass comes: after how many sums, in the order of what it walks over, and behind the sums along axes."""


def passes_of(results: Sequence[Result], sums: Sequence[Sum], watched: Sequence[Node], matrices: bool) -> list[Pass]:
    """The passes of a step, those that move the fewest numbers.

    A pass ends where a sum is needed, so a state's new value is either stored early and read again, or computed again
    from the old one and stored late. Either is right, as it is when a sum is fed before it must be: which is cheaper is
    found by trying. Sums over rows and columns and those over the tensor are never fed by one pass: their blocks begin
    elsewhere, and a machine shares out the work in whole blocks.

    Args:
        results: what it stores, numbers aside.
        sums: what it adds up.
        watched: nodes that may overflow where what is stored does not.
        matrices: whether there are ops on matrices: all is stored at the end then, in one pass.
    """
    if matrices:
        return list(_Plan(results, sums, watched, frozenset(), together=True).passes())
    last = max((one.stage for one in results if one.array.extent is Extent.ELEMENT), default=0)
    movable = [one.array for one in results if one.stage < last or one.array.extent is not Extent.ELEMENT]
    if any(one.axis is not None for one in sums):
        movable += [one.leaf for one in sums if one.axis is None and _needed(one, results, sums) > one.stage + 1]
    movable = movable[:_MOST_CHOSEN]
    plans = []
    for count in range(len(movable) + 1):
        for moved in itertools.combinations(movable, count):
            passes = list(_Plan(results, sums, watched, frozenset(moved), together=False).passes())
            if not any(map(_overwritten, itertools.combinations(passes, 2))):
                plans.append(passes)
    return min(plans, key=_cost)


def _needed(one: Sum, results: Sequence[Result], sums: Sequence[Sum]) -> int:
    """How many sums lie behind what needs this one first."""
    others = [*((each.plain, each.stage) for each in results), *((each.plain, each.stage) for each in sums)]
    return min((stage for node, stage in others if one.leaf in topological([node])), default=one.stage + 1)


def _overwritten(pair: tuple[Pass, Pass]) -> bool:
    """Whether the second pass needs an array as it was before the first one stored it."""
    first, second = pair
    nodes = {*second.body, *second.whole}
    return any(array in nodes for array, _ in first.stores)


def _cost(passes: Sequence[Pass]) -> tuple[int, ...]:
    long = [one for one in passes if one.extent is Extent.ELEMENT]
    again = sum(node.extent is Extent.COLUMN and node.op != "input" for one in long for node in one.body)
    small = sum(len(one.stores) + sum(node.op == "input" for node in one.body) for one in passes)
    return sum(one.words_moved for one in passes), len(long), again, len(passes), small


class _Plan:
    """Passes, once it is decided which results are stored as soon as they can be."""

    def __init__(
        self,
        results: Sequence[Result],
        sums: Sequence[Sum],
        watched: Sequence[Node],
        moved: frozenset[Node],
        *,
        together: bool,
    ) -> None:
        self._sums, self._watched, self._together = sums, watched, together
        self._along = {one.stage for one in sums if one.axis is not None and one.plain.extent is Extent.ELEMENT}
        stages = [one.stage for one in sums if one.plain.extent is Extent.ELEMENT]
        stages += [one.stage for one in results if one.array.extent is Extent.ELEMENT]
        self._last = max(stages, default=0)
        self._ending = 1 + max([0, *(one.stage for one in results), *(one.stage for one in sums)])
        self._stored = {one: self._when_stored(one, moved) for one in results}
        self._fed = {
            one: self._when(
                _needed(one, results, sums) - 1 if one.leaf in moved else one.stage, one.plain.extent, one.axis is None
            )
            for one in sums
        }

    def _when(self, stage: int, extent: Extent, over_all: bool) -> When:
        if self._together:
            return stage, 0, 0
        return stage, _ORDER.index(extent), int(over_all and extent is Extent.ELEMENT)

    def _when_stored(self, one: Result, moved: frozenset[Node]) -> When:
        extent = one.array.extent
        if self._together:
            return self._ending, 0, 0
        early = one.array in moved
        stage = one.stage if early else self._last if extent is Extent.ELEMENT else self._ending
        return self._when(stage, extent, stage not in self._along)

    def passes(self) -> Iterator[Pass]:
        """The passes in their order."""
        for when in sorted({*self._stored.values(), *self._fed.values()}):
            before = [one for one, then in self._stored.items() if then < when and one.plain.args]
            plain = {one.plain: stored(one.array) for one in before if not one.plain.uniform}
            robust = {one.robust: stored(one.array) for one in before if not one.robust.uniform}
            results = [
                one._replace(plain=substitute([one.plain], plain)[0], robust=substitute([one.robust], robust)[0])
                for one, then in self._stored.items()
                if then == when
            ]
            sums = [
                replace(one, plain=substitute([one.plain], plain)[0], term=substitute([one.term], robust)[0])
                for one, then in self._fed.items()
                if then == when
            ]
            extents = [one.array.extent for one in results] + [one.plain.extent for one in sums]
            extent = extents[0] if len(set(extents)) == 1 else Extent.OTHER
            yield made(extent, results, sums, substitute(self._watched, plain))


def made(extent: Extent, results: Sequence[Result], sums: Sequence[Sum], watched: Iterable[Node]) -> Pass:
    """A pass that stores some results and feeds some sums."""
    stores = tuple((one.array, one.plain) for one in results)
    pairs = tuple((one.array, one.robust) for one in results)
    saved = tuple((array, new if array is GRAD else kept(new, array, (THETA, GRAD, FIRST))) for array, new in pairs)
    plain = line([*(value for _, value in stores), *(one.plain for one in sums)])
    whole = line([*(value for _, value in saved), *(one.term for one in sums)])
    final = {value for _, value in stores}
    return Pass(
        extent=extent,
        prologue=tuple(dict.fromkeys((*plain.prologue, *whole.prologue))),
        body=plain.body,
        stores=stores,
        watched=tuple(node for node in watched if node in plain.body and node not in final),
        results=pairs,
        kept=saved,
        whole=whole.body,
        sums=tuple(sums),
    )


def uniforms_of(one: Pass) -> tuple[Node, ...]:
    """The uniform nodes that a pass needs."""
    plain = line([*(value for _, value in one.stores), *(term.plain for term in one.sums)])
    whole = line([*(value for _, value in one.kept), *(term.term for term in one.sums)])
    return tuple(dict.fromkeys((*plain.uniforms, *whole.uniforms)))
