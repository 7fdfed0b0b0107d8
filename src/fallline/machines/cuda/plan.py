"""What a step puts on a stream, in which order."""

from __future__ import annotations

import ctypes
import functools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from fallline.expr import Extent
from fallline.kernel.rounds import Round, rounds_of
from fallline.kernel.rows import Rows
from fallline.machines.cuda import strips, trees
from fallline.machines.cuda.buffer import Held
from fallline.machines.cuda.compiled import Compiled, Kernels
from fallline.machines.cuda.driver import Arguments
from fallline.machines.cuda.joins import Strip, levels
from fallline.machines.cuda.layout import Layout, Words
from fallline.machines.cuda.loop import THREADS
from fallline.machines.cuda.passes import Piece, elements_of, met, pieces
from fallline.machines.cuda.shares import Shape, tiles

POINTERS = (ctypes.c_uint64, ctypes.c_uint64, ctypes.c_int64)
"""The types of a kernel's first parameters: the rows, the chunks, the words of a row."""


@dataclass(frozen=True)
class Launch:
    """A launch of a step.

    Attributes:
        function: what is launched, told whether all rows share the uniforms.
        listed: what its blocks of threads do, on the device.
        blocks, threads: how many blocks, and of how many threads.
        apart: its arguments: the rows, the list, words of a row, and the flag; or the list alone.
        shared: those where all rows share the uniforms, which are the last; None where they never do.
        uniforms: how many these are.
    """

    function: Callable[[bool], Any]
    listed: Held
    blocks: int
    threads: int
    apart: Arguments
    shared: Arguments | None = None
    uniforms: int = 0


@dataclass(frozen=True)
class Plan:
    """The launches of a step.

    Attributes:
        launches: in their order.
        beside: the words of each row behind those that it has; see `fallline.machines.cuda.blocks`.
        memory: where what these words, and launches, are about lies; None where there are no sums.
    """

    launches: list[Launch]
    beside: Words
    memory: Held | None = None


class _Part(NamedTuple):
    """A kernel and its rows."""

    compiled: Compiled
    which: Words


def planned(rows: Rows, kernels: Kernels, make: Callable[[], Held]) -> Plan:
    """The launches for rows of these kernels and lengths.

    Args:
        rows: of the table.
        kernels: the device's.
        make: makes memory there.
    """
    busy = rows.lengths > 0
    numbers = np.unique(rows.kernels[busy]).tolist()
    parts = [_Part(kernels.compiled[k], np.flatnonzero((rows.kernels == k) & busy)) for k in numbers]
    if all(one.compiled.kernel.elementwise for one in parts):
        return Plan([_alone(one, rows, make) for one in parts], np.zeros((rows.count, 0), np.int64))
    layout = Layout.of(rows, [(one.compiled.kernel, one.compiled.storages, one.which) for one in parts])
    scheduled = list(_scheduled(parts, layout))
    memory = make()
    memory.reserve(8 * layout.room.size)
    launches = []
    for one in scheduled:
        if isinstance(one, _Joins):
            there = one.listed(memory.address)
            joins = functools.partial(_joins, kernels, one)
            launches.append(Launch(joins, _there(make, there), len(there), THREADS, Arguments(POINTERS[1:2])))
        else:
            launches.append(_staged(one, rows, make))
    return Plan(launches, layout.beside(rows.count, memory.address), memory)


def _there(make: Callable[[], Held], words: Words) -> Held:
    held = make()
    held.take(words)
    return held


def _alone(part: _Part, rows: Rows, make: Callable[[], Held]) -> Launch:
    """The launch of a kernel that is one pass."""
    compiled, which = part
    some = chunks(which, rows.lengths[which], elements_of(compiled.kernel.only, compiled.storages))
    uniforms = ctypes.c_double * max(1, compiled.uniforms)
    return Launch(
        lambda shared: compiled.function(shared=shared), _there(make, some), len(some), THREADS,
        Arguments([*POINTERS, ctypes.c_uint64]), Arguments([*POINTERS, uniforms]), compiled.uniforms,
    )  # fmt: skip


class _Step(NamedTuple):
    """A pass of a kernel: one of its pieces, or the numbers before them."""

    part: _Part
    number: int
    piece: int | None = None


class _Joins(NamedTuple):
    """What joins parts: one by one, or side by side."""

    strips: list[Strip]
    abreast: bool

    def listed(self, address: int) -> Words:
        """As a launch is given them, where the memory begins at an address."""
        listed = strips.listed if self.abreast else trees.listed
        return listed(self.strips, address)


def _joins(kernels: Kernels, some: _Joins, shared: bool) -> Any:
    return kernels.strips if some.abreast else kernels.tree


def _staged(step: _Step, rows: Rows, make: Callable[[], Held]) -> Launch:
    """The launch of a piece of a pass, or of its numbers."""
    (compiled, which), number, piece = step
    if piece is None:
        some, threads = chunks(which, np.ones(len(which), np.int64), 1), 1
        function = functools.partial(compiled.numbers, number)
    else:
        some, threads = _shared_out(compiled, which, pieces(compiled.kernel.passes[number])[piece], rows), THREADS
        function = functools.partial(compiled.values, number, piece)
    return Launch(
        lambda shared: function(), _there(make, some), len(some), threads, Arguments([*POINTERS, ctypes.c_uint64])
    )


def _shared_out(compiled: Compiled, which: Words, piece: Piece, rows: Rows) -> Words:
    """What the blocks of threads of a piece do: tiles, or chunks."""
    lengths, (one, tiled) = rows.lengths[which], piece
    if compiled.kernel.shaped:
        each = zip(lengths.tolist(), rows.sides[which].tolist(), strict=True)
        shapes = [Shape.of(one.extent, length, *sides) for length, sides in each]
        if tiled:
            return np.concatenate([tiles(row, shape, one) for row, shape in zip(which.tolist(), shapes, strict=True)])
        lengths = np.array([shape.lines * shape.long for shape in shapes], np.int64)
    return chunks(which, lengths, elements_of(one, compiled.storages))


def _scheduled(parts: Sequence[_Part], layout: Layout) -> Iterator[_Step | _Joins]:
    """The passes of all kernels and, behind those that feed sums, what joins these."""
    for one in rounds_of([part.compiled.kernel for part in parts]):
        for turn in range(max(map(len, one.passes))):
            yield from _turn(parts, one, turn, layout)
        for some in levels([layout.totals[key] for key in one.totals], trees.FAN, layout.room):
            yield _Joins(some, abreast=False)


def _turn(parts: Sequence[_Part], one: Round, turn: int, layout: Layout) -> Iterator[_Step | _Joins]:
    """One pass of each kernel that has as many in a round."""
    alone: list[Strip] = []
    abreast: list[Strip] = []
    for part, passes in zip(parts, one.passes, strict=True):
        if turn >= len(passes):
            continue
        number, kernel = passes[turn], part.compiled.kernel
        passed = kernel.passes[number]
        tensors = passed.extent is Extent.TENSOR
        if tensors or met(passed):
            yield _Step(part, number)
        if not tensors:
            yield from (_Step(part, number, k) for k in range(len(pieces(passed))))
        for each in passed.sums:
            k, which = kernel.sums.index(each), part.which.tolist()
            if each.axis is None:
                alone += [layout.alone(row, k) for row in which]
            else:
                abreast += [strip for row in which for strip in layout.strips(row, k)]
    for some in levels(alone, trees.FAN, layout.room):
        yield _Joins(some, abreast=False)
    for some in levels(abreast, strips.FAN, layout.room):
        yield _Joins(some, abreast=True)


def chunks(rows: npt.NDArray[np.int64], lengths: npt.NDArray[np.int64], size: int) -> npt.NDArray[np.int64]:
    """Per chunk its row and its first element, shape (chunks, 2)."""
    counts = -(-lengths // size)
    row = np.repeat(rows, counts)
    first = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.stack([row, first * size], axis=1)
