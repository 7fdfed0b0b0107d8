"""What an optimizer of Keras keeps for a variable: Keras variables, one for each state of the rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import keras
import numpy as np

from fallline.keras.tensors import widest
from fallline.kernel.storage import begun_in
from fallline.machines.points import starts_at_point
from fallline.rule import PARAMETER, NoEquivalentFormError, Program, Rule, Slot, beside, state_shape

Variable = Any


@dataclass(frozen=True)
class Held:
    """A model's variable under a rule.

    Attributes:
        variable: the model's.
        rule: the rule, with its values.
        form: the program of its step: of a rule that looks ahead, that whose parameter stands at the point where the
            gradient is taken, and theta itself in a state beside it.
        states: the variables that hold the form's states, by their names; of the optimizer.
    """

    variable: Variable
    rule: Rule
    form: Program
    states: Mapping[str, Variable]

    @property
    def begins_as_theta(self) -> list[str]:
        """The names of states that start at the parameter."""
        return [slot.name for slot in self.form.arrays if slot.start == PARAMETER]


def form_of(rule: Rule, variable: Variable) -> Program:
    """The program of a rule's step on a variable.

    Raises:
        NoEquivalentFormError: the rule takes two gradients in a step, or one where no variable starts.
        RuleError: the rule is for matrices alone, and the variable is a vector.
    """
    program = rule.program_for(tuple(variable.shape))
    if not program.looks_ahead:
        return program
    if program.first is not None:
        raise NoEquivalentFormError(
            f"{rule.name} takes two gradients in a step, but Keras gives one: take fallline.minimize, or step(closure) "
            "of fallline.torch"
        )
    if not starts_at_point(program):
        raise NoEquivalentFormError(f"{rule.name} takes its first gradient away from where a variable starts")
    return beside(program)


def start_of(rule: Rule, slot: Slot, variable: Variable, view: Any) -> np.ndarray[Any, Any] | None:
    """A state before the first step; None for one that starts at the parameter."""
    if slot.start == PARAMETER:
        return None
    if slot.counter or slot.number:
        return np.asarray(rule.begin(slot), widest())
    shape = state_shape(tuple(variable.shape), slot.sides, view)
    full = np.full(shape, rule.begin(slot))
    if not slot.diagonal:
        return full
    return (full * np.eye(shape[-2] if len(shape) > 1 else 1, shape[-1])).reshape(shape)


def dtype_of(slot: Slot, variable: Variable) -> str:
    """What a state is kept in: the variable's dtype, but for float16 float32; numbers in the widest."""
    if slot.counter or slot.number:
        return widest()
    return begun_in(keras.backend.standardize_dtype(variable.dtype))


def slots_of(form: Program) -> Iterator[Slot]:
    """The states of a form, in the order in which an optimizer keeps them."""
    yield from (*form.arrays, *form.counters, *form.numbers)
