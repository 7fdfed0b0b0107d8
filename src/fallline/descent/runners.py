"""Running a kernel on the leaves of a parameter tree: on a machine where arrays lie in memory, else op by op."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from fallline.descent.libraries.library import Library
from fallline.expr import GRAD, THETA, Node
from fallline.expr import state as state_input
from fallline.kernel.host import uniform_function
from fallline.kernel.kernel import Kernel
from fallline.kernel.machine import Machine
from fallline.machines import machine_for
from fallline.machines.array import evaluate

_SMALL = 1 << 14
"""Bytes up to which copying a gradient is faster than asking for its address."""


@dataclass(frozen=True)
class Arrays:
    """What a kernel changes.

    Attributes:
        library: of the arrays.
        theta: an array per leaf.
        states: per state in a program's order an array for each leaf.
    """

    library: Library[Any]
    theta: list[Any]
    states: list[list[Any]]


def runner(kernel: Kernel, arrays: Arrays) -> Compiled | Plain:
    """What runs a kernel on arrays, as fast as it goes."""
    memory = [arrays.library.memory(leaf) for leaf in arrays.theta]
    machine = machine_for("cpu")
    if machine is not None and all(m and not machine.refuses(kernel, (m[1],) * len(kernel.arrays)) for m in memory):
        return Compiled(machine, kernel, arrays)
    return Plain(kernel, arrays)


class Compiled:
    """A kernel on arrays that lie in memory, all of them in one call.

    Attributes:
        kernel: what it runs.
        uniforms: computes the kernel's uniforms; see `uniform_function`.
    """

    def __init__(self, machine: Machine, kernel: Kernel, arrays: Arrays) -> None:
        library = self._library = arrays.library
        self.kernel, self.uniforms = kernel, uniform_function(kernel.uniforms)
        self._grad = kernel.arrays.index(GRAD) if GRAD in kernel.arrays else None
        self._buffers = [] if self._grad is None else [library.full(leaf, 0.0) for leaf in arrays.theta]
        self._held: list[Any] = []
        """The gradients whose addresses stand in the table."""
        self._numbers = np.zeros(len(kernel.uniforms) + 1)
        self._table = machine.table(len(arrays.theta), len(kernel.arrays))
        self._total = self._bytes = 0
        for k, leaf in enumerate(arrays.theta):
            named = _named(arrays.theta, self._buffers, arrays.states, k)
            memory = [_address(library, named[array]) for array in kernel.arrays]
            storages = tuple(storage for _, storage in memory)
            size = int(np.prod(leaf.shape, dtype=np.int64))
            self._table.rows.put(
                k, kernel=machine.compile(kernel, storages, size), length=size, start=self._total, tensor=k,
                uniforms=self._numbers.ctypes.data, arrays=[address for address, _ in memory],
            )  # fmt: skip
            self._total += size
            self._bytes += size * leaf.dtype.itemsize * kernel.words_moved
        self._small = [leaf.dtype.itemsize * int(np.prod(leaf.shape)) <= _SMALL for leaf in arrays.theta]

    def take(self, grads: Sequence[Any]) -> None:
        """Tells the kernel where the gradients are: where they lie, or in buffers where they are small or not plain."""
        if self._grad is None:
            return
        library = self._library
        for k, (grad, buffer) in enumerate(zip(grads, self._buffers, strict=True)):
            if self._small[k]:
                library.put(buffer, grad)
                continue
            plain = library.is_plain(grad, buffer)
            if not plain:
                library.put(buffer, grad)
            self._held.append(grad)
            self._table.rows.put(k, arrays={self._grad: _address(library, grad if plain else buffer)[0]})

    def run(self, uniforms: Sequence[float]) -> None:
        """Runs the kernel."""
        self._numbers[:-1] = uniforms
        self._table.run(self._total, self._bytes)
        self._held.clear()


class Plain:
    """The same operation by operation, in any library.

    Attributes:
        kernel: what it runs.
        uniforms: computes the kernel's uniforms; see `uniform_function`.
    """

    def __init__(self, kernel: Kernel, arrays: Arrays) -> None:
        self.kernel, self.uniforms = kernel, uniform_function(kernel.uniforms)
        self._arrays = arrays
        self._grads: list[Any] = []
        # A random draw's seed must not be traced.
        self._evaluate = _evaluated if kernel.draws else arrays.library.compiled(_evaluated)

    def take(self, grads: Sequence[Any]) -> None:
        """Keeps the gradients for `run`."""
        library, theta = self._arrays.library, self._arrays.theta
        self._grads = [library.cast(grad, leaf) for grad, leaf in zip(grads, theta, strict=True)]

    def run(self, uniforms: Sequence[float]) -> None:
        """Evaluates the kernel."""
        library, theta, states = self._arrays.library, self._arrays.theta, self._arrays.states
        stored = self._evaluate(self.kernel, theta, self._grads, states, tuple(uniforms))
        for targets, sources in zip((theta, *states), zip(*stored, strict=True), strict=True):
            library.put_all(targets, sources)


def _evaluated(
    kernel: Kernel, theta: list[Any], grads: list[Any], states: list[list[Any]], uniforms: tuple[Any, ...]
) -> list[tuple[Any, ...]]:
    """Per leaf the new parameter and the new states."""
    new = []
    for k in range(len(theta)):
        named = _named(theta, grads, states, k)
        stores = evaluate(kernel, named, uniforms, k)
        new.append(tuple(stores.get(array, old) for array, old in named.items() if array is not GRAD))
    return new


def _named(theta: list[Any], grads: list[Any], states: list[list[Any]], k: int) -> dict[Node, Any]:
    """The arrays of a leaf by the inputs of a kernel that stand for them; `grads` may be empty."""
    gradient = {GRAD: grads[k]} if grads else {}
    return {THETA: theta[k], **gradient, **{state_input(i): arrays[k] for i, arrays in enumerate(states)}}


def _address(library: Library[Any], array: Any) -> tuple[int, str]:
    memory = library.memory(array)
    assert memory is not None
    return memory
