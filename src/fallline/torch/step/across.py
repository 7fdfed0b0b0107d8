"""Steps on parameters that are spread over processes: between passes, these add up sums and exchange matrices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from fallline.expr import ELEMENTS, THETA, Node, Sides
from fallline.machines.array import Evaluation, Fed, Parted, Turns
from fallline.rule import Sizes
from fallline.torch.memory.spread import Level, Spread
from fallline.torch.step.exchange import Load, added, brought, owners_of, returned
from fallline.torch.step.products import ops_for
from fallline.torch.step.walk import Walk


@dataclass(frozen=True)
class Portion:
    """What an evaluation has of parameters that are spread over processes.

    Attributes:
        spread: how they are.
        parted: the step, where matrices are whole elsewhere; else None.
        like: one of the parameters.
        uniforms: the step's.
    """

    spread: Spread
    parted: Parted | None
    like: Tensor
    uniforms: Sequence[float]

    @property
    def levels(self) -> tuple[Level, ...]:
        """Along which levels matrices come together, the outer ones first."""
        assert self.parted is not None
        return self.spread.levels[0 if self.parted.over_batches else self.spread.sides.count("batch") :]

    @property
    def cost(self) -> float:
        """About how long one of these parameters takes, as a ratio."""
        batch, rows, columns = self.spread.sizes.dims(ELEMENTS)
        return float(batch) * rows * columns * min(rows, columns)


@dataclass(frozen=True)
class Inside:
    """The arrays of parameters that some levels still cut."""

    spread: Spread
    depth: int

    @property
    def sizes(self) -> Sizes:
        """The whole's."""
        return self.spread.sizes

    def dims(self, sides: Sides) -> tuple[int, int, int]:
        """The shape of the part of a value with these sides."""
        return self.spread.dims(sides, self.depth)


class Across:
    """What happens between the passes of evaluations; see `fallline.machines.evaluate.Between`.

    Args:
        portions: of those whose parameters are spread over processes; the same in all of these.
        walks: run the passes of those that kernels take.
    """

    def __init__(self, portions: Mapping[Turns, Portion], walks: Sequence[Walk]) -> None:
        self._shares, self._walks = portions, walks

    def before(self, ready: Sequence[Turns]) -> None:
        """Runs kernels, and computes matrices where they are whole, of those whose next pass is the one for it."""
        for walk in self._walks:
            walk.run(ready)
        by_levels: dict[tuple[Level, ...], list[tuple[Evaluation, Portion]]] = {}
        for one in ready:
            portion = self._shares.get(one)
            if portion is None or portion.parted is None:
                continue
            if isinstance(one, Evaluation) and one.turn == portion.parted.turn:
                by_levels.setdefault(portion.levels, []).append((one, portion))
        for levels, some in by_levels.items():
            _compute_whole(levels, some)

    def added(self, fed: Sequence[Fed]) -> list[Fed]:
        """Adds sums up over processes."""
        levels = [
            () if one not in self._shares else self._shares[one].spread.added_over(each.term.sides, each.leaf.sides)
            for one, each, _ in fed
        ]
        results = added([result for _, _, result in fed], levels)
        return [(one, each, result) for (one, each, _), result in zip(fed, results, strict=True)]


def _compute_whole(levels: Sequence[Level], some: Sequence[tuple[Evaluation, Portion]]) -> None:
    """Computes matrices in one process each, to which the others send their parts, and takes over what comes back."""
    costs = [portion.cost for one, portion in some for _ in one.tensors]
    owners, loads = iter(owners_of(costs, levels)), []
    for one, portion in some:
        parted = portion.parted
        assert parted is not None
        own, depth = [next(owners) for _ in one.tensors], len(portion.spread.levels)
        arrays = tuple(_sent(one.value(node), node, portion, len(own), depth) for node in parted.sent)
        loads.append(Load(portion.spread, parted.sent, own, depth, tuple(range(len(own))), arrays))
    given = []
    for level in reversed(levels):
        given.append(loads)
        loads = brought(loads, level)
    results = [_computed(one, portion, load) for (one, portion), load in zip(some, loads, strict=True)]
    for level, before in zip(levels, reversed(given), strict=True):
        results = returned(results, before, level)
    for (one, _), load in zip(some, results, strict=True):
        for node, array in zip(load.nodes, load.arrays, strict=True):
            one.know(node, array != 0 if node.boolean else array)


def _computed(one: Evaluation, portion: Portion, load: Load) -> Load:
    """What is computed of the matrices that are whole here."""
    parted, count = portion.parted, len(load.which)
    assert parted is not None
    if count:
        tensors = [one.tensors[k] for k in load.which]
        evaluation = Evaluation(
            parted.whole, {THETA: portion.like.new_empty(count, 1)}, portion.uniforms, tensors, None,
            ops_for(portion.like, seen=False), stacked=count > 1, part=Inside(portion.spread, load.depth),
            given=parted.sent,
        )  # fmt: skip
        for node, array in zip(load.nodes, load.arrays, strict=True):
            evaluation.know(node, array != 0 if node.boolean else array)
        for node in parted.given:
            numbers = one.value(node).expand(len(one.tensors), 1, 1, 1)  # a total is the same for all
            evaluation.know(node, numbers[list(load.which)])
        for _ in range(parted.sums):
            for each, result in evaluation.run():
                evaluation.settle(each, result)
        found = [evaluation.value(node) for node in parted.returned]
    else:
        found = [portion.like.new_empty(0, 1, 1, 1)] * len(parted.returned)
    arrays = tuple(
        _sent(value, node, portion, count, load.depth) for node, value in zip(parted.returned, found, strict=True)
    )
    return Load(portion.spread, parted.returned, load.owners, load.depth, load.which, arrays)


def _sent(value: Tensor, node: Node, portion: Portion, count: int, depth: int) -> Tensor:
    """An array as it is sent."""
    wide = node.number or portion.like.dtype == torch.float64
    dims = portion.spread.dims(node.sides, depth)
    return value.to(torch.float64 if wide else torch.float32).expand(count, *dims)
