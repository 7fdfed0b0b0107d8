"""Taking the steps of a rule that sees more than single elements: sums, shapes, matrices, two gradients."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from fallline.descent.engine import Engine
from fallline.descent.libraries.library import Library
from fallline.descent.together import together
from fallline.machines.array import points_of, start_states, step_all
from fallline.rule import Rule, beyond


def engine_of(library: Library[Any], rule: Rule, leaves: Sequence[Any]) -> Engine:
    """What takes a rule's steps on parameters."""
    return Engine(library, rule, leaves) if beyond(rule) is None else WholeEngine(library, rule, leaves)


class WholeEngine(Engine):
    """As `Engine`, with all parameters in one step: by a machine where that can, else operation by operation.

    Attributes:
        t: the steps made so far.
        theta: the parameters.
        states: per parameter its states by name: arrays of the library, and numbers.
    """

    def __init__(self, library: Library[Any], rule: Rule, leaves: Sequence[Any]) -> None:
        self.library, self.rule, self.t = library, rule, 0
        self.theta = [library.array(leaf) for leaf in leaves]
        self.states: Any = [start_states(rule, leaf) for leaf in self.theta]
        self._saved: list[Any] = []
        self._first: list[Any] | None = None
        self._together = together(library, rule, self.theta, self.states)

    @property
    def takes_two(self) -> bool:
        """Whether a step has two gradients, of which `take_first` is given the one at `first_point()`."""
        return any(self.rule.program_for(leaf.shape).first is not None for leaf in self.theta)

    def first_point(self) -> list[Any]:
        """Where the first of two gradients is taken."""
        return self._copies(points_of(self.rule, self.t + 1, self.theta, self.states, which=0))

    def take_first(self, grads: Sequence[Any]) -> None:
        """Takes over the first of two gradients, on which `point()` depends."""
        self._first = self._as_theta(grads)

    def point(self) -> list[Any]:
        """Where the next gradient is taken: arrays that nobody else holds."""
        if self._together is not None:
            return self._together.point(self.t + 1)
        return self._copies(points_of(self.rule, self.t + 1, self.theta, self.states, self._first))

    def step(self, grads: Sequence[Any]) -> None:
        """Takes a step; see `Engine.step`."""
        if self._together is None:
            self._step_apart(grads)
        else:
            self._together.step(self.t + 1, grads)
        self.t += 1

    def _step_apart(self, grads: Sequence[Any]) -> None:
        given = [*([] if self._first is None else [self._first]), self._as_theta(grads)]
        turns = iter(given)
        stepped = step_all(self.rule, self.t + 1, self.theta, lambda points: next(turns), self.states)
        self.library.put_all(self.theta, [theta for theta, _ in stepped])
        self.states = [states for _, states in stepped]
        self._first = None

    def state(self) -> dict[str, Any]:
        """What a later run needs to go on, as NumPy arrays and numbers."""
        states = [{name: self._plain(value) for name, value in held.items()} for held in self.states]
        return {"rule": self.rule.name, "step": self.t, "states": states, "scalars": {}}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes over what `state` returned, of the same rule and parameters of the same shapes.

        Raises:
            ValueError: it is of another rule or of other parameters; the message says where.
        """
        if state["rule"] != self.rule.name:
            raise ValueError(f"state is of the rule {state['rule']}, but this is {self.rule.name}")
        theirs, mine = ([_shapes(held) for held in states] for states in (state["states"], self.states))
        if theirs != mine:
            raise ValueError(f"state is of other parameters or flags: its states are {theirs}, but need to be {mine}")
        for given, held in zip(state["states"], self.states, strict=True):
            held.update({name: self._put(held[name], value) for name, value in given.items()})
        self.t = int(state["step"])

    def _plain(self, value: Any) -> Any:
        return float(value) if isinstance(value, np.floating) else self.library.to_numpy(value)

    def _put(self, held: Any, value: Any) -> Any:
        """A state with another value, where it lies if it is an array that can be changed."""
        if isinstance(held, np.floating):
            return type(held)(value)
        return self.library.put(held, self.library.from_numpy(value, held))

    def _copies(self, arrays: Sequence[Any]) -> list[Any]:
        return [self.library.copy(array) for array in arrays]

    def _as_theta(self, grads: Sequence[Any]) -> list[Any]:
        return [self.library.cast(grad, leaf) for grad, leaf in zip(grads, self.theta, strict=True)]


def _shapes(held: Mapping[str, Any]) -> dict[str, tuple[int, ...]]:
    return {name: tuple(getattr(value, "shape", ())) for name, value in held.items()}
