"""What a rule's signature declares: states, hyperparameters with their ranges, and flags."""

from __future__ import annotations

import math
import numbers
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from fallline.expr import RuleError

Schedule = Callable[[int], float]
"""A hyperparameter as a function of the step t = 1, 2, 3, ..."""

Value = Any
"""A number, a tuple of numbers, a flag's choice, or a schedule in the place of a number."""


class HyperparameterError(ValueError):
    """A hyperparameter that a rule does not have, or a value outside its range; the message names the choices."""


@dataclass(frozen=True)
class State:
    """What a rule remembers from step to step: an array like the parameter, or one number.

    Attributes:
        over: a hyperparameter of several numbers; the state is then one array for each of them.
        start: the value before the first step: a number, or the name of a hyperparameter.
        scalar: one number per parameter, not one per element; it may depend on hyperparameters and t alone.
    """

    over: str | None = None
    start: float | str = 0.0
    scalar: bool = False

    def __call__(self, over: str) -> State:
        """A state of several arrays.

        Args:
            over: the name of a `decays(...)` hyperparameter; the state holds an array for each of its numbers.
        """
        if not isinstance(over, str):
            raise RuleError(f'zeros({over!r}): name a hyperparameter of several numbers, as in zeros("betas")')
        return replace(self, over=over)


@dataclass(frozen=True)
class Hyper:
    """A numeric hyperparameter: its default and its range.

    Attributes:
        default: a number, or a tuple of numbers where `many`.
        low, high: the range; infinities are never part of it.
        low_open, high_open: whether the bound itself is outside.
        whole: only whole numbers.
        many: a tuple of one or more numbers; its length is part of the rule's structure.
        parts: for a tuple of a fixed length, what each of its numbers may be.
        optional: whether 0 leaves its term out of the formula: the rule then gets None instead of a number.
    """

    default: Value
    low: float = 0.0
    high: float = math.inf
    low_open: bool = False
    high_open: bool = False
    whole: bool = False
    many: bool = False
    parts: tuple[Hyper, ...] = ()
    optional: bool = False

    def __str__(self) -> str:
        """The range in words, such as 0 <= x < 1."""
        if self.parts:
            return f"({', '.join(map(str, self.parts))})"
        low = "<" if self.low_open or math.isinf(self.low) else "<="
        high = "<" if self.high_open or math.isinf(self.high) else "<="
        kind = ", whole" if self.whole else ""
        return f"{self.low:g} {low} x {high} {self.high:g}{kind}"

    def check(self, name: str, value: Value) -> Value:
        """The value in the form in which rules keep it: floats, tuples of floats, whole ints, schedules as they are.

        Raises:
            HyperparameterError: naming the hyperparameter, the value and the range.
        """
        if not self.many:
            return self._check_one(name, value)
        count = str(len(self.parts)) if self.parts else "one or more"
        if isinstance(value, numbers.Number | str) or callable(value) or not _is_sequence(value) or not len(value):
            raise HyperparameterError(
                f"{name} = {value!r}: needs a tuple of {count} numbers or functions of the step, as in {self.default!r}"
            )
        parts = self.parts or (self,) * len(value)
        if len(parts) != len(value):
            raise HyperparameterError(f"{name} = {value!r}: needs {len(parts)} numbers, as in {self.default!r}")
        return tuple(
            part._check_one(f"{name}[{k}]", one) for k, (part, one) in enumerate(zip(parts, value, strict=True))
        )

    def check_at(self, name: str, place: int, value: Any) -> float:
        """`check_number` for what a schedule returned, in the given place of a tuple or, 0, alone."""
        return (self.parts[place] if self.parts else self).check_number(name, value)

    def absent(self, value: Value) -> bool:
        """Whether this value leaves the hyperparameter out of the formula."""
        return self.optional and not callable(value) and value == 0

    def _check_one(self, name: str, value: Value) -> Value:
        return value if callable(value) else self.check_number(name, value)

    def check_number(self, name: str, value: Any) -> float:
        """A number within the range, as float or whole int.

        Raises:
            HyperparameterError: it is no number, or outside the range.
        """
        number = _real(value)
        if number is None:
            raise HyperparameterError(
                f"{name} = {value!r}: needs a number with {self}, or a function of the step t = 1, 2, 3, ..."
            )
        if not self._contains(number):
            raise HyperparameterError(f"{name} = {number!r} is outside its range {self}")
        return int(number) if self.whole else number

    def _contains(self, x: float) -> bool:
        above = x > self.low if self.low_open else x >= self.low
        below = x < self.high if self.high_open or math.isinf(self.high) else x <= self.high
        return above and below and not math.isinf(x) and (not self.whole or x.is_integer())


@dataclass(frozen=True)
class Flag:
    """A choice fixed when the rule is built: inside the rule it is a plain Python value, and `if` works on it."""

    default: Value
    choices: tuple[Value, ...] = (False, True)

    def __str__(self) -> str:
        return " or ".join(map(repr, self.choices))

    def check(self, name: str, value: Value) -> Value:
        """The value, if it is one of the choices.

        Raises:
            HyperparameterError: it isn't.
        """
        for choice in self.choices:
            if type(choice) is type(value) and choice == value:
                return choice
        raise HyperparameterError(f"{name} = {value!r}: choose {self}")


zeros = State()
"""A state that starts at zero; `zeros("betas")` is one array per number of the hyperparameter betas."""


def full(start: float | str) -> State:
    """A state that starts at a number, or at the value of a hyperparameter given by its name.

    Raises:
        RuleError: it is neither.
    """
    return State(start=_start("full", start))


def scalar(start: float | str) -> State:
    """A state of one number per parameter, such as a product of past momenta; it starts as `full` says.

    Its new value may depend on hyperparameters, t and other such states, not on gradients. It is computed and kept in
    its own dtype (float32 unless torch's default is float64), what does not involve such states in float64.

    Raises:
        RuleError: `start` is neither a number nor a name.
    """
    return State(start=_start("scalar", start), scalar=True)


def rate(default: float) -> Hyper:
    """A learning rate: 0 <= x < inf."""
    return _declare(default)


def nonneg(default: float) -> Hyper:
    """A number that is not negative: 0 <= x < inf."""
    return _declare(default)


def positive(default: float) -> Hyper:
    """A positive number: 0 < x < inf."""
    return _declare(default, low_open=True)


def decay(default: float) -> Hyper:
    """A decay or momentum factor: 0 <= x < 1."""
    return _declare(default, high=1.0, high_open=True)


def decays(*defaults: float) -> Hyper:
    """One or more decay factors, each 0 <= x < 1."""
    return _declare(defaults, high=1.0, high_open=True, many=True)


def number(default: float) -> Hyper:
    """Any finite number."""
    return _declare(default, low=-math.inf)


def between(default: float, low: float, high: float = math.inf) -> Hyper:
    """A number with low < x < high."""
    return _declare(default, low=low, high=high, low_open=True, high_open=True)


def pair(first: Hyper, second: Hyper) -> Hyper:
    """Two numbers, each with its own range, given as a tuple: pair(decay(0.9), decay(0.999)).

    Raises:
        RuleError: one of them declares no number.
    """
    for one in (first, second):
        if not isinstance(one, Hyper) or one.many or one.optional:
            raise RuleError(f"pair({first!r}, {second!r}): each needs a range, as in pair(decay(0.9), decay(0.999))")
    return Hyper((first.default, second.default), many=True, parts=(first, second))


def optional(declared: Hyper) -> Hyper:
    """A hyperparameter whose term is left out where it is 0: the rule then gets None, and `is None` works on it.

    Raises:
        RuleError: it declares no single number whose range contains 0.
    """
    if not isinstance(declared, Hyper) or declared.many or not declared._contains(0.0):
        raise RuleError(f"optional({declared!r}): needs one number with a range that has 0 in it, as in nonneg(0.0)")
    return replace(declared, optional=True)


def fraction(default: float) -> Hyper:
    """A weight between two things: 0 <= x <= 1."""
    return _declare(default, high=1.0)


def seed(default: int = 0) -> Hyper:
    """The seed of a rule's random draws: a whole number, 0 <= x < 2**53."""
    return _declare(default, high=float(2**53), high_open=True, whole=True)


def flag(default: Value = False, choices: tuple[Value, ...] = (False, True)) -> Flag:
    """A choice fixed when the rule is built, such as where epsilon stands.

    Args:
        default: one of the choices.
        choices: what it may be; False and True unless said.

    Raises:
        HyperparameterError: the default is none of the choices.
    """
    declared = Flag(default, tuple(choices))
    declared.check("default", default)
    return declared


def _declare(default: Value, **bounds: Any) -> Hyper:
    declared = Hyper(default, **bounds)
    return Hyper(declared.check("default", default), **bounds)


def _start(declarator: str, start: Any) -> float | str:
    if isinstance(start, str):
        return start
    number = _real(start)
    if number is None or not math.isfinite(number):
        raise RuleError(
            f"{declarator}({start!r}): a state starts at a number, or at a hyperparameter given by its name"
        )
    return number


def _real(value: Any) -> float | None:
    """A number, also one in a NumPy, torch or JAX scalar, as float; None for anything else."""
    if isinstance(value, bool | str | complex) or not hasattr(value, "__float__"):
        return None
    try:
        return float(value.detach() if getattr(value, "requires_grad", False) else value)
    except (TypeError, ValueError, RuntimeError):  # an array of several numbers
        return None


def _is_sequence(value: object) -> bool:
    return hasattr(value, "__len__") and hasattr(value, "__iter__")
