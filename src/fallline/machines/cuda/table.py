"""The tensors of one step on a GPU: their rows and chunks there, and a launch for each kernel among them."""

from __future__ import annotations

import ctypes
import functools
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from fallline.kernel.kernel import Kernel
from fallline.kernel.rows import Rows
from fallline.machines.cuda.buffer import Buffer, Held, Lasting
from fallline.machines.cuda.compiled import Kernels
from fallline.machines.cuda.driver import Arguments, Driver
from fallline.machines.cuda.loop import THREADS
from fallline.machines.cuda.plan import Launch, Plan, planned
from fallline.machines.cuda.uniforms import Given


class _There:
    """What of a table is on the device, for the steps of one stream, or for one graph.

    Args:
        driver: the driver.
        kernels: those of the device.
        make: makes memory.
    """

    def __init__(self, driver: Driver, kernels: Kernels, make: Callable[[], Held]) -> None:
        self._driver, self._kernels, self._make = driver, kernels, make
        self._rows, self._uniforms = make(), make()
        self._counters: list[tuple[Held, bytes]] = []
        self._seen = b""
        self._planned: tuple[bytes, ...] = ()
        self._shared = 0  # the address of the uniforms, where all rows have the same
        self._plan: Plan | None = None

    def run(self, rows: Rows, stream: int) -> None:
        """Launches the kernels, whose uniforms are in this process's memory."""
        words = _told(rows)
        plan = self._followed(rows, words)
        if words != self._seen:
            uniforms = rows.uniforms[rows.lengths > 0]
            alike = plan.memory is None and (uniforms == uniforms[0]).all()
            self._shared = int(uniforms[0]) if alike else 0
            if self._shared:
                self._rows.take(rows.words)
            self._seen = words
        if self._shared:
            for launch in plan.launches:
                assert launch.shared is not None
                ctypes.memmove(launch.shared.values[3], self._shared, 8 * launch.uniforms)
                self._put(launch, launch.shared, rows, stream)
            return
        self._rows.take(self._beside(self._with_uniforms(rows)))
        self._launch_apart(rows, 0, stream)

    def run_counting(self, rows: Rows, parts: list[tuple[int, Given]], stream: int) -> None:
        """The same where the device computes the uniforms, of each part from its first row on."""
        each = max(1, *(len(numbers.kernel.uniforms) for _, numbers in parts))
        words = _told(rows)
        self._followed(rows, words)
        if words != self._seen:
            if not self._seen:
                self._uniforms.reserve(8 * each * rows.count)
                self._counters = [(self._make(), b"") for _ in parts]
            self._rows.take(self._beside(rows.with_uniforms(slice(None), self._addresses(0, rows.count, each))))
            self._seen = words
        for k, (first, numbers) in enumerate(parts):
            if numbers.sources is None:
                continue
            held, seen = self._counters[k]
            words = numbers.rows.words.tobytes()
            if words != seen:
                own = self._addresses(first, numbers.rows.count, each)
                held.take(numbers.rows.with_uniforms(slice(None), own))
                self._counters[k] = held, words
            function = self._kernels.counting(numbers.kernel, numbers.sources)
            blocks = -(-numbers.rows.count // THREADS)
            self._driver.launch(function, blocks, THREADS, stream, numbers.arguments(held.address))
        self._launch_apart(rows, max(numbers.flag for _, numbers in parts), stream)

    def _addresses(self, first: int, count: int, each: int) -> npt.NDArray[np.int64]:
        """Where the uniforms of rows are, of so many each."""
        return self._uniforms.address + 8 * each * np.arange(first, first + count)

    def _launch_apart(self, rows: Rows, flag: int, stream: int) -> None:
        assert self._plan is not None
        for launch in self._plan.launches:
            self._put(launch, launch.apart, rows, stream, flag)

    def _put(self, launch: Launch, arguments: Arguments, rows: Rows, stream: int, *flag: int) -> None:
        if len(arguments.values) == 1:
            arguments.set(launch.listed.address)
        else:
            width = rows.width + (0 if self._plan is None else self._plan.beside.shape[1])
            arguments.set(self._rows.address, launch.listed.address, width, *flag)
        function = launch.function(arguments is launch.shared)
        self._driver.launch(function, launch.blocks, launch.threads, stream, arguments)

    def _beside(self, words: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """The words of rows, and behind them those that tell where their sums are."""
        assert self._plan is not None
        return np.concatenate([words, self._plan.beside], axis=1)

    def _with_uniforms(self, rows: Rows) -> npt.NDArray[np.int64]:
        """The rows with the addresses of their uniforms on the device, where these are copied."""
        busy = rows.lengths > 0
        counts = np.array([compiled.uniforms for compiled in self._kernels.compiled])[rows.kernels[busy]]
        addresses, first, which = np.unique(rows.uniforms[busy], return_index=True, return_inverse=True)
        numbers = np.zeros((len(addresses), max(1, counts.max())), np.float64)
        for k, address in enumerate(addresses.tolist()):
            ctypes.memmove(numbers[k].ctypes.data, address, 8 * int(counts[first[k]]))
        self._uniforms.take(numbers)
        return rows.with_uniforms(busy, self._uniforms.address + which.ravel() * numbers.strides[0])

    def _followed(self, rows: Rows, words: bytes) -> Plan:
        """What is to be launched for the rows' kernels, lengths and tensors, anew where these have changed."""
        if self._plan is None or words != self._seen:
            which = rows.kernels, rows.lengths, rows.tensors, rows.sides
            planned_for = tuple(numbers.tobytes() for numbers in which)
            if planned_for != self._planned:
                self._plan, self._planned = planned(rows, self._kernels, self._make), planned_for
        assert self._plan is not None
        return self._plan


def _told(rows: Rows) -> bytes:
    """All that a table's rows say."""
    return rows.words.tobytes() + rows.sides.tobytes()


class Table:
    """The rows of one step; see `fallline.kernel.machine.Table`.

    Each stream has its own copy of the table on the device, in that stream's order, and so has each graph that is
    captured, for good.

    Args:
        driver: the driver.
        context: the device's.
        kernels: what stands in a row for a kernel is its index here.
        count, arrays: rows, and arrays of each, at most.

    Attributes:
        rows: to be filled, with addresses on the device but for those of uniforms, which lie in this process's memory.
    """

    def __init__(self, driver: Driver, context: Any, kernels: Kernels, count: int, arrays: int) -> None:
        self.rows = Rows(count, arrays)
        self._driver, self._context, self._kernels = driver, context, kernels
        self._parts: list[tuple[int, Given]] = []
        self._there: dict[int, _There] = {}

    def numbers(self, first: int, count: int, kernel: Kernel) -> Given:
        """Lets the device compute the uniforms of rows; see `fallline.kernel.counting.CountingTable`."""
        numbers = Given(Rows(count, 1 + len(kernel.counters)), kernel)
        self._parts.append((first, numbers))
        return numbers

    def run(self, total: int, moved: int, stream: int = 0) -> None:
        """Puts a launch for each kernel on the stream, and returns; see `fallline.kernel.machine.Table`."""
        if not (total or self._parts):
            return
        with self._driver.within(self._context):
            if not self._parts:
                self._on(stream).run(self.rows, stream)
            elif self._driver.is_capturing(stream):
                for_good = _There(self._driver, self._kernels, functools.partial(Lasting, self._driver))
                for_good.run_counting(self.rows, self._parts, stream)
            else:
                self._on(stream).run_counting(self.rows, self._parts, stream)

    def _on(self, stream: int) -> _There:
        """What is there for a stream."""
        if stream not in self._there:
            make = functools.partial(Buffer, self._driver, self._context, stream)
            self._there[stream] = _There(self._driver, self._kernels, make)
        return self._there[stream]
