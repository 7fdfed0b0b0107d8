"""Taking a rule's steps on the leaves of a parameter tree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fallline.descent.libraries.library import Library
from fallline.descent.runners import Arrays, runner
from fallline.kernel.host import advance
from fallline.kernel.kernel import kernel_of
from fallline.rule import Rule


class Engine:
    """A rule at work on arrays of one library.

    Attributes:
        t: the steps made so far.
        theta: the parameters.
        states: per name in `rule.program.state_names` an array for each parameter, in its dtype, but for float16 in
            float32.
        counters: the rule's states of one number, by name.
    """

    def __init__(self, library: Library[Any], rule: Rule, leaves: Sequence[Any]) -> None:
        self.library, self.rule, self.t = library, rule, 0
        self.theta = [library.array(leaf) for leaf in leaves]
        program = rule.program
        self.states = {
            name: [library.state(leaf, rule.start(name)) for leaf in self.theta] for name in program.state_names
        }
        self.counters = {name: rule.start(name) for name in program.counter_names}
        self._fixed = rule.numbers(1) if rule.fixed else None
        self._saved: list[Any] = []
        states = list(self.states.values())
        self._step = runner(kernel_of(program), Arrays(library, self.theta, states))
        self._point = [library.copy(leaf) for leaf in self.theta] if program.looks_ahead else []
        ahead = kernel_of(program.ahead())
        self._ahead = runner(ahead, Arrays(library, self._point, states)) if program.looks_ahead else None

    @property
    def takes_two(self) -> bool:
        """Whether a step has two gradients, of which `take_first` is given the one at `first_point()`."""
        return False

    def first_point(self) -> list[Any]:
        """Where the first of two gradients is taken."""
        raise NotImplementedError

    def take_first(self, grads: Sequence[Any]) -> None:
        """Takes over the first of two gradients, on which `point()` depends."""
        raise NotImplementedError

    def point(self) -> list[Any]:
        """Where the next gradient is taken: arrays that nobody else holds."""
        if self._ahead is None:
            return [self.library.copy(leaf) for leaf in self.theta]
        t = self.t + 1
        self.library.put_all(self._point, self.theta)
        self._ahead.run(self._ahead.uniforms(t, self._numbers(t), (), (), tuple(self.counters.values())))
        return [self.library.copy(leaf) for leaf in self._point]

    def step(self, grads: Sequence[Any]) -> None:
        """Takes a step.

        Args:
            grads: per leaf the gradient, at `point()`.

        Raises:
            HyperparameterError: a schedule left its hyperparameter's range; nothing is touched then.
        """
        t = self.t + 1
        numbers = self._numbers(t)
        if self.counters:
            uniforms, fresh = advance(self._step.kernel, t, numbers, (), (), tuple(self.counters.values()))
            self.counters = dict(zip(self.counters, fresh, strict=True))
        else:
            uniforms = self._step.uniforms(t, numbers)
        self._step.take(grads)
        self._step.run(uniforms)
        self.t = t

    def save(self) -> None:
        """Remembers the parameters as they are."""
        if self._saved:
            self.library.put_all(self._saved, self.theta)
        else:
            self._saved = [self.library.copy(leaf) for leaf in self.theta]

    def go_back(self) -> None:
        """Takes the parameters that were saved last; the states stay as they are."""
        if self._saved:
            self.library.put_all(self.theta, self._saved)

    def state(self) -> dict[str, Any]:
        """What a later run needs to go on, as NumPy arrays and numbers."""
        states = {name: [self.library.to_numpy(array) for array in arrays] for name, arrays in self.states.items()}
        return {"rule": self.rule.name, "step": self.t, "states": states, "scalars": dict(self.counters)}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes over what `state` returned, of the same rule and parameters of the same shapes.

        Raises:
            ValueError: it is of another rule or of other parameters; the message says where.
        """
        if state["rule"] != self.rule.name:
            raise ValueError(f"state is of the rule {state['rule']}, but this is {self.rule.name}")
        for kind, mine in (("states", self.states), ("scalars", self.counters)):
            if set(state[kind]) != set(mine):
                raise ValueError(
                    f"state has the {kind} {sorted(state[kind])}, but {self.rule.name} has {sorted(mine)}: its flags "
                    "or its number of betas were others"
                )
        shapes = [tuple(leaf.shape) for leaf in self.theta]
        for name, arrays in state["states"].items():
            theirs = [tuple(array.shape) for array in arrays]
            if theirs != shapes:
                raise ValueError(f"state is of other parameters: {name} has the shapes {theirs}, params {shapes}")
        for name, arrays in state["states"].items():
            new = [self.library.from_numpy(array, mine) for array, mine in zip(arrays, self.states[name], strict=True)]
            self.library.put_all(self.states[name], new)
        self.counters = dict(state["scalars"])
        self.t = int(state["step"])

    def _numbers(self, t: int) -> tuple[float, ...]:
        return self._fixed if self._fixed is not None else self.rule.numbers(t)
