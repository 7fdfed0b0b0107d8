"""What processes tell each other in a step on parameters of which each holds a part: sums, and parts of matrices."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import torch
import torch.distributed
from torch import Tensor

from fallline.expr import Node
from fallline.machines.sums import joined
from fallline.torch.memory.spread import Cut, Level, Spread

_MOST = 2**20
"""Up to so many numbers of all processes each gets all of them, and adds them up; else each adds up its share."""


def added(parts: Sequence[Tensor], levels: Sequence[tuple[Level, ...]]) -> list[Tensor]:
    """Sums over processes, all in one exchange for each dimension of a mesh; the same bits in all of them.

    Like the blocks of a sum, processes' parts are joined as neighbours, in pairs. So where each holds the same number
    of blocks, a power of two, the result has the bits that one process computes.

    Args:
        parts: what each has, in float64, in the same order.
        levels: of each, over which it is added up.
    """
    results = list(parts)
    for level in dict.fromkeys(level for some in levels for level in some):
        chosen = [k for k, some in enumerate(levels) if level in some]
        line = torch.cat([results[k].reshape(-1).to(level.device) for k in chosen])
        pieces = _joined(line, level).split_with_sizes([results[k].numel() for k in chosen])
        for k, piece in zip(chosen, pieces, strict=True):
            results[k] = piece.reshape(results[k].shape).to(results[k].device)
    return results


def _joined(line: Tensor, level: Level) -> Tensor:
    """Numbers of all processes added up, one by one."""
    count, length = level.size, len(line)
    if count * length <= _MOST:
        whole: Tensor = joined(_gathered(line, level))
        return whole
    share = -(-length // count)
    mine = torch.cat([line, line.new_zeros(share * count - length)])
    received = torch.empty_like(mine)
    torch.distributed.all_to_all_single(received, mine, group=level.group)
    return torch.cat(_gathered(joined(received.reshape(count, share).unbind()), level))[:length]


def _gathered(line: Tensor, level: Level) -> list[Tensor]:
    """What each process has."""
    received = [torch.empty_like(line) for _ in range(level.size)]
    torch.distributed.all_gather(received, line, group=level.group)
    return received


def owners_of(costs: Sequence[float], levels: Sequence[Level]) -> list[dict[Level, int]]:
    """Where matrices are computed: dealt out so that all processes have about as much to do."""
    sizes = [level.size for level in levels]
    busy = [(0.0, k) for k in range(math.prod(sizes))]
    chosen = [0] * len(costs)
    for k in sorted(range(len(costs)), key=lambda k: (-costs[k], k)):
        work, chosen[k] = heapq.heappop(busy)
        heapq.heappush(busy, (work + costs[k], chosen[k]))
    return [dict(zip(levels, _digits(k, sizes), strict=True)) for k in chosen]


def _digits(number: int, sizes: Sequence[int]) -> list[int]:
    digits = []
    for size in reversed(sizes):
        number, digit = divmod(number, size)
        digits.append(digit)
    return digits[::-1]


@dataclass(frozen=True)
class Load:
    """Arrays of some parameters with the same spread, as far as their parts have come together.

    Attributes:
        spread: how the parameters are cut.
        nodes: what the arrays are.
        owners: for each parameter, at which index of each dimension of a mesh it comes together.
        depth: how many levels still cut the arrays.
        which: the parameters of which something is here.
        arrays: theirs, for each node, shape (parameters, batch, rows, columns).
    """

    spread: Spread
    nodes: tuple[Node, ...]
    owners: Sequence[Mapping[Level, int]]
    depth: int
    which: tuple[int, ...]
    arrays: tuple[Tensor, ...]

    def by_owner(self, level: Level) -> list[list[int]]:
        """Which of those that are here come together at each index along a level, by their numbers here."""
        chosen: list[list[int]] = [[] for _ in range(level.size)]
        for k, which in enumerate(self.which):
            chosen[self.owners[which][level]].append(k)
        return chosen

    def cuts(self, depth: int) -> list[Cut | None]:
        """How the innermost of so many levels cuts each node's array."""
        return [self.spread.cuts(node.sides)[depth - 1] for node in self.nodes]


def brought(loads: Sequence[Load], level: Level) -> list[Load]:
    """Brings parts together along the innermost level that cuts them; of each load what comes together here."""
    trade, here = Trade(level), [load.by_owner(level) for load in loads]
    for load, chosen in zip(loads, here, strict=True):
        for node, array, cut in zip(load.nodes, load.arrays, load.cuts(load.depth), strict=True):
            if cut is None:
                continue
            dims = list(load.spread.dims(node.sides, load.depth))
            for rank in range(level.size):
                dims[cut.axis] = cut.lengths[rank]
                trade.give(rank, array, chosen[rank])
                trade.expect(rank, (len(chosen[level.rank]), *dims), array)
    trade.run()
    results = []
    for load, chosen in zip(loads, here, strict=True):
        mine = chosen[level.rank]
        arrays = [
            array[mine] if cut is None else torch.cat([trade.take(rank) for rank in range(level.size)], cut.axis + 1)
            for array, cut in zip(load.arrays, load.cuts(load.depth), strict=True)
        ]
        which = tuple(load.which[k] for k in mine)
        results.append(replace(load, depth=load.depth - 1, which=which, arrays=tuple(arrays)))
    return results


def returned(loads: Sequence[Load], before: Sequence[Load], level: Level) -> list[Load]:
    """Sends back what was computed of them.

    Args:
        loads: what was computed, of the same parameters as what `brought` has returned, with other nodes.
        before: what it was given.
        level: likewise.
    """
    trade, there = Trade(level), [load.by_owner(level) for load in before]
    for load, chosen in zip(loads, there, strict=True):
        for node, array, cut in zip(load.nodes, load.arrays, load.cuts(load.depth + 1), strict=True):
            parts = [array] * level.size if cut is None else array.split_with_sizes(cut.lengths, cut.axis + 1)
            for rank in range(level.size):
                trade.give(rank, parts[rank])
                trade.expect(rank, (len(chosen[rank]), *load.spread.dims(node.sides, load.depth + 1)), array)
    trade.run()
    results = []
    for load, chosen, given in zip(loads, there, before, strict=True):
        order = [k for some in chosen for k in some]
        back = sorted(range(len(order)), key=order.__getitem__)
        arrays = [torch.cat([trade.take(rank) for rank in range(level.size)])[back] for _ in load.nodes]
        results.append(replace(load, depth=load.depth + 1, which=given.which, arrays=tuple(arrays)))
    return results


class Trade:
    """What processes along a level send each other, in one exchange for each dtype.

    Args:
        level: along which.
    """

    def __init__(self, level: Level) -> None:
        self._level = level
        self._given: list[list[Tensor]] = [[] for _ in range(level.size)]
        self._shapes: list[list[tuple[tuple[int, ...], torch.dtype, torch.device]]] = [[] for _ in range(level.size)]
        self._dtypes: dict[torch.dtype, None] = {}
        self._received: list[Iterator[Tensor]] = []

    def give(self, rank: int, array: Tensor, which: Sequence[int] | None = None) -> None:
        """Sends an array, or some along its first axis, to a process; which expects it at the same turn."""
        self._dtypes[array.dtype] = None
        if which is None or which:
            self._given[rank].append(array if which is None else array[which])

    def expect(self, rank: int, shape: tuple[int, ...], like: Tensor) -> None:
        """Of an array that a process sends the shape, and one of the same dtype and device."""
        self._shapes[rank].append((shape, like.dtype, like.device))

    def run(self) -> None:
        """Sends all, and waits for what is to come."""
        lines = {dtype: self._lines(dtype) for dtype in self._dtypes}
        self._received = [
            self._arrays(rank, {dtype: some[rank] for dtype, some in lines.items()}) for rank in range(self._level.size)
        ]

    def take(self, rank: int) -> Tensor:
        """The next array of a process."""
        return next(self._received[rank])

    def _lines(self, dtype: torch.dtype) -> list[Tensor]:
        """The numbers of a dtype that each process has sent."""
        given = [[array.reshape(-1) for array in some if array.dtype == dtype] for some in self._given]
        counts = [sum(math.prod(shape) for shape, its, _ in some if its == dtype) for some in self._shapes]
        device = self._level.device
        line = torch.cat([torch.empty(0, dtype=dtype, device=device), *(x.to(device) for some in given for x in some)])
        received = line.new_empty(sum(counts))
        sent = [sum(map(len, some)) for some in given]
        torch.distributed.all_to_all_single(received, line, counts, sent, group=self._level.group)
        return list(received.split_with_sizes(counts))

    def _arrays(self, rank: int, lines: dict[torch.dtype, Tensor]) -> Iterator[Tensor]:
        for shape, dtype, device in self._shapes[rank]:
            count = math.prod(shape)
            yield lines[dtype][:count].reshape(shape).to(device)
            lines[dtype] = lines[dtype][count:]
