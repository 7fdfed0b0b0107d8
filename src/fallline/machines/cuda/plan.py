"""What a step puts on a stream, in which order."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from fallline.expr import Extent
from fallline.kernel.rounds import Round, rounds_of
from fallline.kernel.rows import Rows
from fallline.machines.cuda.buffer import Held
from fallline.machines.cuda.compiled import Compiled, Kernels
from fallline.machines.cuda.driver import Arguments
from fallline.machines.cuda.layout import Layout, Words, listed
from fallline.machines.cuda.loop import THREADS
from fallline.machines.cuda.passes import elements_of, met
from fallline.machines.cuda.trees import Tree, levels

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
    layout = Layout.of(rows, [(one.compiled.kernel, one.which) for one in parts])
    scheduled = list(_scheduled(parts, layout))
    memory = make()
    memory.reserve(8 * layout.room.size)
    launches = []
    for one in scheduled:
        if isinstance(one, list):
            there = _there(make, listed(one, memory.address))
            tree = lambda shared: kernels.tree  # noqa: E731
            launches.append(Launch(tree, there, len(one), THREADS, Arguments(POINTERS[1:2])))
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
    """A pass of a kernel: of its elements, or the numbers before them."""

    part: _Part
    number: int
    elements: bool


def _staged(step: _Step, rows: Rows, make: Callable[[], Held]) -> Launch:
    """The launch of a pass, or of its numbers."""
    (compiled, which), number, elements = step
    one, size, threads = compiled.kernel.passes[number], 1, 1
    lengths = np.ones(len(which), np.int64)
    if elements:
        size, threads, lengths = elements_of(one, compiled.storages), THREADS, rows.lengths[which]
    some = chunks(which, lengths, size)
    function = compiled.elements if elements else compiled.numbers
    return Launch(
        lambda shared: function(number), _there(make, some), len(some), threads,
        Arguments([*POINTERS, ctypes.c_uint64]),
    )  # fmt: skip


def _scheduled(parts: Sequence[_Part], layout: Layout) -> Iterator[_Step | list[Tree]]:
    """The passes of all kernels and, behind those that feed sums, the trees that join these."""
    for one in rounds_of([part.compiled.kernel for part in parts]):
        for turn in range(max(map(len, one.passes))):
            yield from _turn(parts, one, turn, layout)
        yield from levels([layout.totals[key] for key in one.totals], layout.room)


def _turn(parts: Sequence[_Part], one: Round, turn: int, layout: Layout) -> Iterator[_Step | list[Tree]]:
    """One pass of each kernel that has as many in a round."""
    trees = []
    for part, passes in zip(parts, one.passes, strict=True):
        if turn >= len(passes):
            continue
        number, kernel = passes[turn], part.compiled.kernel
        passed = kernel.passes[number]
        tensors = passed.extent is Extent.TENSOR
        if tensors or met(passed):
            yield _Step(part, number, elements=False)
        if not tensors:
            yield _Step(part, number, elements=True)
        fed = [kernel.sums.index(each) for each in passed.sums]
        trees += [layout.tree(row, k) for k in fed for row in part.which.tolist()]
    yield from levels(trees, layout.room)


def chunks(rows: npt.NDArray[np.int64], lengths: npt.NDArray[np.int64], size: int) -> npt.NDArray[np.int64]:
    """Per chunk its row and its first element, shape (chunks, 2)."""
    counts = -(-lengths // size)
    row = np.repeat(rows, counts)
    first = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.stack([row, first * size], axis=1)
