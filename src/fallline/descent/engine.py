"""Taking a rule's steps on the leaves of a parameter tree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from fallline.descent.libraries.library import Library
from fallline.expr import GRAD, THETA
from fallline.expr import state as state_input
from fallline.kernel.host import advance, uniform_function
from fallline.kernel.kernel import Kernel, kernel_of
from fallline.kernel.machine import Machine
from fallline.machines import machine_for
from fallline.machines.array import evaluate
from fallline.rule import Program, Rule

_SMALL = 1 << 14
"""Bytes up to which copying a gradient is faster than asking for its address."""


class Engine:
    """A rule at work on arrays of one library.

    Attributes:
        t: the steps made so far.
        theta: the parameters.
        states: per name in `rule.program.state_names` an array for each parameter, in its dtype, but for float16 in
            float32.
        scalars: the rule's states of one number, by name.
    """

    def __init__(self, library: Library[Any], rule: Rule, leaves: Sequence[Any]) -> None:
        self.library, self.rule, self.t = library, rule, 0
        self.theta = [library.array(leaf) for leaf in leaves]
        program = rule.program
        self.states = {
            name: [library.state(leaf, rule.start(name)) for leaf in self.theta] for name in program.state_names
        }
        self.scalars = {name: rule.start(name) for name in program.scalar_names}
        self._fixed = None if any(map(_moves, rule.values.values())) else rule.numbers(1)
        self._grads = [library.full(leaf, 0.0) for leaf in self.theta] if library.in_place else []
        self._ahead = [library.copy(leaf) for leaf in self.theta] if program.looks_ahead else []
        self._step = self._runner(kernel_of(program), self.theta, self._grads)
        self._saved: list[Any] = []
        self._look: _Compiled | _Plain | None = None
        if program.looks_ahead:
            place = Program(program.point, tuple(state_input(k) for k in range(len(program.states))))
            self._look = self._runner(kernel_of(place), self._ahead, [])

    def _runner(self, kernel: Kernel, theta: list[Any], grads: list[Any]) -> _Compiled | _Plain:
        states = list(self.states.values())
        memory = [self.library.memory(leaf) for leaf in theta]
        machine = machine_for("cpu")
        if machine is not None and all(m and not machine.refuses(kernel, (m[1],) * len(kernel.arrays)) for m in memory):
            return _Compiled(machine, self.library, kernel, theta, grads, states)
        return _Plain(self.library, kernel, theta, grads, states)

    def point(self) -> list[Any]:
        """Where the next gradient is taken: arrays that nobody else holds."""
        if self._look is None:
            return [self.library.copy(leaf) for leaf in self.theta]
        t = self.t + 1
        _write(self.library, self._ahead, self.theta)
        self._look.run(self._look.uniforms(t, self._numbers(t), (), (), tuple(self.scalars.values())))
        return [self.library.copy(leaf) for leaf in self._ahead]

    def step(self, grads: Sequence[Any]) -> None:
        """Takes a step.

        Args:
            grads: per leaf the gradient, at `point()`.

        Raises:
            HyperparameterError: a schedule left its hyperparameter's range; nothing is touched then.
        """
        t = self.t + 1
        numbers = self._numbers(t)
        if self.scalars:
            uniforms, fresh = advance(self._step.kernel, t, numbers, (), (), tuple(self.scalars.values()))
            self.scalars = dict(zip(self.scalars, fresh, strict=True))
        else:
            uniforms = self._step.uniforms(t, numbers)
        self._step.take(grads)
        self._step.run(uniforms)
        self.t = t

    def save(self) -> None:
        """Remembers the parameters as they are."""
        if self._saved:
            _write(self.library, self._saved, self.theta)
        else:
            self._saved = [self.library.copy(leaf) for leaf in self.theta]

    def go_back(self) -> None:
        """Takes the parameters that were saved last; the states stay as they are."""
        if self._saved:
            _write(self.library, self.theta, self._saved)

    def state(self) -> dict[str, Any]:
        """What a later run needs to go on, as NumPy arrays and numbers."""
        arrays = {name: [self.library.to_numpy(leaf) for leaf in some] for name, some in self.states.items()}
        return {"rule": self.rule.name, "step": self.t, "states": arrays, "scalars": dict(self.scalars)}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes over what `state` returned, of the same rule and parameters of the same shapes.

        Raises:
            ValueError: it is of another rule or of other parameters; the message says where.
        """
        if state["rule"] != self.rule.name:
            raise ValueError(f"state is of the rule {state['rule']}, but this is {self.rule.name}")
        for kind, mine in (("states", self.states), ("scalars", self.scalars)):
            if set(state[kind]) != set(mine):
                raise ValueError(
                    f"state has the {kind} {sorted(state[kind])}, but {self.rule.name} has {sorted(mine)}: its flags "
                    "or its number of betas were others"
                )
        shapes = [tuple(leaf.shape) for leaf in self.theta]
        for name, some in state["states"].items():
            found = [tuple(array.shape) for array in some]
            if found != shapes:
                raise ValueError(f"state is of other parameters: {name} has the shapes {found}, params {shapes}")
        for name, some in state["states"].items():
            new = [self.library.from_numpy(array, mine) for array, mine in zip(some, self.states[name], strict=True)]
            _write(self.library, self.states[name], new)
        self.scalars = dict(state["scalars"])
        self.t = int(state["step"])

    def _numbers(self, t: int) -> tuple[float, ...]:
        return self._fixed if self._fixed is not None else self.rule.numbers(t)


class _Compiled:
    """A kernel on arrays that lie in memory, all of them in one call."""

    def __init__(
        self,
        machine: Machine,
        library: Library[Any],
        kernel: Kernel,
        theta: list[Any],
        grads: list[Any],
        states: list[list[Any]],
    ) -> None:
        self.kernel, self._library, self._buffers = kernel, library, grads
        self.uniforms = uniform_function(kernel.uniforms)
        self._held: list[Any] = []
        self._scalars = np.zeros(len(kernel.uniforms) + 1)
        self._table = machine.table(len(theta), len(kernel.arrays))
        self._grad = kernel.arrays.index(GRAD) if GRAD in kernel.arrays else None
        self._total = self._bytes = 0
        for k, leaf in enumerate(theta):
            named = {THETA: leaf, **({GRAD: grads[k]} if grads else {})}
            named |= {state_input(i): some[k] for i, some in enumerate(states)}
            memory = [_address(library, named[array]) for array in kernel.arrays]
            storages = tuple(storage for _, storage in memory)
            size = int(np.prod(leaf.shape, dtype=np.int64))
            self._table.rows.put(
                k, kernel=machine.compile(kernel, storages, size), length=size, start=self._total, tensor=k,
                uniforms=self._scalars.ctypes.data, arrays=[address for address, _ in memory],
            )  # fmt: skip
            self._total += size
            self._bytes += size * leaf.dtype.itemsize * kernel.words_moved
        self._small = [leaf.dtype.itemsize * int(np.prod(leaf.shape)) <= _SMALL for leaf in theta]

    def take(self, grads: Sequence[Any]) -> None:
        """Tells the kernel where the gradients are."""
        library = self._library
        for k, (grad, buffer) in enumerate(zip(grads, self._buffers, strict=True)):
            if self._small[k]:
                library.put(buffer, grad)
                continue
            plain = library.is_plain(grad, buffer)
            if not plain:
                library.put(buffer, grad)
            if self._grad is not None:
                self._held.append(grad)
                self._table.rows.put(k, arrays={self._grad: _address(library, grad if plain else buffer)[0]})

    def run(self, uniforms: Sequence[float]) -> None:
        """Runs the kernel."""
        self._scalars[:-1] = uniforms
        self._table.run(self._total, self._bytes)
        self._held.clear()


class _Plain:
    """The same operation by operation, in any library."""

    def __init__(
        self, library: Library[Any], kernel: Kernel, theta: list[Any], grads: list[Any], states: list[list[Any]]
    ) -> None:
        self.kernel, self._library, self._theta, self._states = kernel, library, theta, states
        self.uniforms = uniform_function(kernel.uniforms)
        self._grads: Sequence[Any] = grads
        # A random draw's seed must not be traced.
        self._evaluate = _values if kernel.draws else library.compiled(_values)

    def take(self, grads: Sequence[Any]) -> None:
        """Keeps the gradients for `run`."""
        self._grads = [
            self._library.gradient(grad, leaf).astype(leaf.dtype) if hasattr(grad, "astype") else grad.to(leaf.dtype)
            for grad, leaf in zip(grads, self._theta, strict=True)
        ]

    def run(self, uniforms: Sequence[float]) -> None:
        """Evaluates the kernel."""
        new = self._evaluate(self.kernel, self._theta, self._grads, self._states, tuple(uniforms))
        for k, stores in enumerate(new):
            for place, value in zip((self._theta, *self._states), stores, strict=True):
                _write(self._library, place, [value], k)


def _values(
    kernel: Kernel, theta: list[Any], grads: Sequence[Any], states: list[list[Any]], uniforms: tuple[Any, ...]
) -> list[tuple[Any, ...]]:
    """Per leaf the new parameter and the new states."""
    new = []
    for k, leaf in enumerate(theta):
        arrays = {THETA: leaf, **({GRAD: grads[k]} if grads else {})}
        arrays |= {state_input(i): some[k] for i, some in enumerate(states)}
        stores = evaluate(kernel, arrays, uniforms, k)
        new.append(tuple(stores.get(array, old) for array, old in arrays.items() if array is not GRAD))
    return new


def _write(library: Library[Any], places: list[Any], values: Sequence[Any], first: int = 0) -> None:
    for k, value in enumerate(values, first):
        if library.in_place:
            library.put(places[k], value)
        else:
            places[k] = value


def _address(library: Library[Any], array: Any) -> tuple[int, str]:
    found = library.memory(array)
    assert found is not None
    return found


def _moves(value: Any) -> bool:
    """Whether a hyperparameter's value is a function of the step, or holds one."""
    return any(map(callable, value)) if isinstance(value, tuple) else callable(value)
