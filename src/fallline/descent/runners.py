"""Running a kernel on the leaves of a parameter tree: on a machine where arrays lie in memory, else op by op."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fallline.descent.libraries.library import Library
from fallline.descent.rows import LeafTable, Row
from fallline.expr import GRAD, THETA, Node
from fallline.expr import state as state_input
from fallline.kernel.host import uniform_function
from fallline.kernel.kernel import Kernel
from fallline.machines import machine_for
from fallline.machines.array import evaluate


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
    library, theta, machine = arrays.library, arrays.theta, machine_for("cpu")
    rows = [Row(kernel, _named(theta, [], arrays.states, k), k) for k in range(len(theta))]
    if machine is not None and all(row.runs_on(machine, library) for row in rows):
        return Compiled(kernel, LeafTable(machine, library, rows))
    return Plain(kernel, arrays)


class Compiled:
    """A kernel on arrays that lie in memory, all of them in one call.

    Attributes:
        kernel: what it runs.
        uniforms: computes the kernel's uniforms; see `uniform_function`.
        take: takes over the gradients; see `LeafTable.take`.
        run: runs the kernel with its uniforms.
    """

    def __init__(self, kernel: Kernel, table: LeafTable) -> None:
        self.kernel, self.uniforms = kernel, uniform_function(kernel.uniforms)
        self.take, self.run = table.take, table.run


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
