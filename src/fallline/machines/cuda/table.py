"""The tensors of one step on a GPU: their rows and chunks there, and a launch for each kernel among them."""

from __future__ import annotations

import ctypes
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from fallline.kernel.rows import Rows
from fallline.machines.cuda.driver import Arguments, Driver
from fallline.machines.cuda.loop import THREADS

_STAGED = 1 << 16
"""Bytes up to which the driver copies memory that is not pinned at once, without waiting for the stream."""


POINTERS = (ctypes.c_uint64, ctypes.c_uint64, ctypes.c_int64)
"""The types of a kernel's first parameters: the rows, the chunks, the words of a row."""


class Buffer:
    """Memory on the device that grows with what is copied there.

    Attributes:
        address: of its first byte; changes where it grows.
    """

    def __init__(self, driver: Driver, context: Any) -> None:
        self._driver, self._context, self._size, self.address = driver, context, 0, 0
        self._release: Callable[[], Any] = lambda: None

    def take(self, words: npt.NDArray[Any], stream: int) -> None:
        """Copies an array there, in the stream's order; the array may change afterwards."""
        if words.nbytes > self._size:
            self._release()
            self._size = words.nbytes
            self.address = self._driver.allocate(self._size, stream)
            self._release = release = weakref.finalize(self, _free, self._driver, self._context, self.address, stream)
            release.atexit = False  # the driver may be gone before
        source = words.ctypes.data
        for start in range(0, words.nbytes, _STAGED):
            size = min(_STAGED, words.nbytes - start)
            self._driver.copy(self.address + start, source + start, size, stream)


def _free(driver: Driver, context: Any, address: int, stream: int) -> None:
    with driver.within(context):
        driver.free(address, stream)


@dataclass(frozen=True)
class Compiled:
    """A kernel, compiled for a device.

    Attributes:
        shared: its function where all rows share the uniforms.
        apart: its function where each row has the address of its own.
        uniforms: how many there are.
        chunk: elements of a block of threads.
    """

    shared: Any
    apart: Any
    uniforms: int
    chunk: int


@dataclass(frozen=True)
class _Launch:
    """A kernel's share of a step: the chunks of its rows on the device."""

    compiled: Compiled
    chunks: Buffer
    blocks: int
    shared: Arguments
    apart: Arguments


class Table:
    """The rows of one step; see `fallline.kernel.machine.Table`.

    Args:
        driver: the driver.
        context: the device's.
        kernels: what stands in a row for a kernel is its index here.
        count, arrays: rows, and arrays of each, at most.

    Attributes:
        rows: to be filled, with addresses on the device but for those of uniforms, which lie in this process's memory.
    """

    def __init__(self, driver: Driver, context: Any, kernels: list[Compiled], count: int, arrays: int) -> None:
        self.rows = Rows(count, arrays)
        self._driver, self._context, self._kernels = driver, context, kernels
        self._there, self._uniforms = Buffer(driver, context), Buffer(driver, context)
        self._seen = b""
        self._planned: tuple[bytes, bytes] | None = None
        self._shared = 0  # the address of the uniforms, where all rows have the same
        self._launches: list[_Launch] = []

    def run(self, total: int, moved: int, stream: int = 0) -> None:
        """Puts a launch for each kernel on the stream, and returns; see `fallline.kernel.machine.Table`."""
        if total:
            with self._driver.within(self._context):
                self._run(stream)

    def _run(self, stream: int) -> None:
        words = self.rows.words.tobytes()
        if words != self._seen:
            self._follow(stream)
            self._seen = words
        if self._shared:
            for launch in self._launches:
                ctypes.memmove(launch.shared.values[3], self._shared, 8 * launch.compiled.uniforms)
                self._put(launch, launch.compiled.shared, launch.shared, stream)
            return
        self._there.take(self._with_uniforms(stream), stream)
        for launch in self._launches:
            self._put(launch, launch.compiled.apart, launch.apart, stream)

    def _follow(self, stream: int) -> None:
        """Takes over what has changed in the rows."""
        rows = self.rows
        planned = rows.kernels.tobytes(), rows.lengths.tobytes()
        if planned != self._planned:
            self._launches = self._plan(rows.kernels, rows.lengths, stream)
            self._planned = planned
        uniforms = rows.uniforms[rows.lengths > 0]
        self._shared = int(uniforms[0]) if (uniforms == uniforms[0]).all() else 0
        if self._shared:
            self._there.take(rows.words, stream)

    def _put(self, launch: _Launch, function: Any, arguments: Arguments, stream: int) -> None:
        arguments.set(self._there.address, launch.chunks.address, self.rows.width)
        self._driver.launch(function, launch.blocks, THREADS, stream, arguments)

    def _with_uniforms(self, stream: int) -> npt.NDArray[np.int64]:
        """The rows with the addresses of their uniforms on the device, where these are copied."""
        rows, busy = self.rows, self.rows.lengths > 0
        counts = np.array([compiled.uniforms for compiled in self._kernels])[rows.kernels[busy]]
        addresses, first, which = np.unique(rows.uniforms[busy], return_index=True, return_inverse=True)
        numbers = np.zeros((len(addresses), max(1, counts.max())), np.float64)
        for k, address in enumerate(addresses.tolist()):
            ctypes.memmove(numbers[k].ctypes.data, address, 8 * int(counts[first[k]]))
        self._uniforms.take(numbers, stream)
        return rows.with_uniforms(busy, self._uniforms.address + which.ravel() * numbers.strides[0])

    def _plan(self, kernels: npt.NDArray[np.int64], lengths: npt.NDArray[np.int64], stream: int) -> list[_Launch]:
        """What is to be launched for rows of these kernels and lengths."""
        launches = []
        for kernel in sorted(set(kernels[lengths > 0].tolist())):
            compiled = self._kernels[kernel]
            rows = np.flatnonzero((kernels == kernel) & (lengths > 0))
            listed = chunks(rows, lengths[rows], compiled.chunk)
            there = Buffer(self._driver, self._context)
            there.take(listed, stream)
            uniforms = ctypes.c_double * max(1, compiled.uniforms)
            shared, apart = Arguments([*POINTERS, uniforms]), Arguments(POINTERS)
            launches.append(_Launch(compiled, there, len(listed), shared, apart))
        return launches


def chunks(rows: npt.NDArray[np.int64], lengths: npt.NDArray[np.int64], size: int) -> npt.NDArray[np.int64]:
    """Per chunk its row and its first element, shape (chunks, 2)."""
    counts = -(-lengths // size)
    row = np.repeat(rows, counts)
    first = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.stack([row, first * size], axis=1)
