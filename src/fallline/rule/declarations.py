"""What a rule's signature declares: states, hyperparameters with their ranges, and flags."""

from __future__ import annotations

import inspect
import math
import numbers
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

from fallline.rule.spans import Range, Value
from fallline.rule.states import numbered

Schedule = Callable[[int], float]
"""A hyperparameter as a function of the step t = 1, 2, 3, ..."""


class HyperparameterError(ValueError):
    """A hyperparameter that a rule does not have, or a value outside its range; the message names the choices."""


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
        optional: whether 0 leaves its term out of the formula: the rule then gets None instead of a number. So does
            None, in a tuple with a part that is optional.
        search: where the race looks for its best value; None where it stays as it is.
        thorough: where a thorough race looks for it.
        words: what it is; empty where its name says that (`fallline.rule.words`).
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
    search: Range | None = None
    thorough: Range | None = None
    words: str = field(default="", compare=False, repr=False)

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
                f"{name} = {shown(value)}: needs a tuple of {count} numbers or functions of the step, "
                f"as in {self.default!r}"
            )
        parts = self.parts or (self,) * len(value)
        if len(parts) != len(value):
            raise HyperparameterError(f"{name} = {shown(value)}: needs {len(parts)} numbers, as in {self.default!r}")
        return tuple(
            None if number is None and part.optional else part._check_one(indexed(name, k), number)
            for k, (part, number) in enumerate(zip(parts, value, strict=True))
        )

    def numbers(self, value: Value) -> dict[int, Value]:
        """The numbers, or functions of the step in their place, that a value puts into the formula, by their index."""
        numbers: Sequence[Value] = value if self.many else (value,)
        return {k: number for k, number in enumerate(numbers) if not self.part(k).absent(number)}

    def names(self, name: str, value: Value) -> tuple[str, ...]:
        """What a program calls a hyperparameter of this name, or each of its numbers."""
        return tuple(numbered(name, k) for k in range(len(value))) if self.many else (name,)

    def part(self, index: int) -> Hyper:
        """What may stand at an index of a tuple; at 0 also the hyperparameter of a single number."""
        return self.parts[index] if self.parts else self

    def absent(self, value: Value) -> bool:
        """Whether this value leaves the hyperparameter out of the formula."""
        return self.optional and not callable(value) and (value is None or value == 0)

    def _check_one(self, name: str, value: Value) -> Value:
        if callable(value):
            _check_takes_step(name, value)
            return value.__self__ if getattr(value, "counts_from_zero", False) else value
        return self.check_number(name, value)

    def check_number(self, name: str, value: Any) -> float:
        """A number within the range, as float or whole int.

        Raises:
            HyperparameterError: it is no number, or outside the range.
        """
        number = as_number(value)
        if number is None:
            raise HyperparameterError(
                f"{name} = {shown(value)}: needs a number with {self}, or a function of the step t = 1, 2, 3, ..."
            )
        if not self.contains(number):
            raise HyperparameterError(f"{name} = {number!r} is outside its range {self}")
        return int(number) if self.whole else number

    @property
    def is_seed(self) -> bool:
        """Whether it is the seed of random draws, and no other whole number."""
        return self.whole and self.low == 0

    @property
    def limits(self) -> tuple[float, float]:
        """The least and the most that a number may be."""
        least = math.nextafter(self.low, math.inf) if self.low_open else self.low
        return least, math.nextafter(self.high, -math.inf) if self.high_open else self.high

    def contains(self, x: float) -> bool:
        """Whether a number lies within the range."""
        above = x > self.low if self.low_open else x >= self.low
        below = x < self.high if self.high_open or math.isinf(self.high) else x <= self.high
        return above and below and not math.isinf(x) and (not self.whole or x.is_integer())


@dataclass(frozen=True)
class Flag:
    """A choice fixed when the rule is built: inside the rule it is a plain Python value, and `if` works on it."""

    default: Value
    choices: tuple[Value, ...] = (False, True)
    words: str = field(default="", compare=False, repr=False)

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
        raise HyperparameterError(f"{name} = {shown(value)}: choose {self}")


@dataclass(frozen=True)
class Number:
    """One of the numbers that a rule's hyperparameters consist of.

    Attributes:
        hyper: the name of its hyperparameter.
        index: which of that one's numbers it is; None where it is a single one.
        declared: what it may be.
        value: the number, or a function of the step in its place.
    """

    hyper: str
    index: int | None
    declared: Hyper
    value: Value

    def at(self, t: int) -> float:
        """The number at step t.

        Raises:
            HyperparameterError: a function of the step left the range.
        """
        if callable(self.value):
            return self.declared.check_number(f"{self.hyper}(t={t})", self.value(t))
        number: float = self.value
        return number

    def among(self, values: Mapping[str, Value]) -> Value:
        """What stands for it among other values of the hyperparameters."""
        value = values[self.hyper]
        return value if self.index is None else value[self.index]


def numbers_in(hypers: Mapping[str, Hyper | Flag], values: Mapping[str, Value]) -> tuple[Number, ...]:
    """Every number of hyperparameters with these values, one after the other."""
    return tuple(
        Number(name, k if declared.many else None, declared.part(k), number)
        for name, declared in hypers.items()
        if isinstance(declared, Hyper)
        for k, number in declared.numbers(values[name]).items()
    )


def indexed(name: str, index: int) -> str:
    """What messages and searches call it: betas[0]."""
    return f"{name}[{index}]"


def _check_takes_step(name: str, schedule: Callable[..., Any]) -> None:
    """Raises HyperparameterError for a function that cannot be called with one number."""
    try:
        signature = inspect.signature(schedule)
    except (TypeError, ValueError):  # of some that are written in C
        return
    try:
        signature.bind(1)
    except TypeError:
        raise HyperparameterError(
            f"{name} = {shown(schedule)}{signature}: a function in the place of a number is called with the step "
            "t = 1, 2, 3, ..., and with nothing else"
        ) from None


def has_schedule(value: Value) -> bool:
    """Whether a hyperparameter's value is, or contains, a function of the step."""
    return any(map(callable, value)) if isinstance(value, tuple | list) else callable(value)


def as_number(value: Any) -> float | None:
    """A real number, also one in a NumPy, torch or JAX scalar, as float; None for anything else."""
    if type(value) is float:
        return value
    if isinstance(value, bool | str | complex) or not hasattr(value, "__float__") or is_freed(value):
        return None
    if str(getattr(value, "dtype", "")).removeprefix("torch.").startswith(("bool", "complex")):
        return None
    try:
        return float(value.detach() if getattr(value, "requires_grad", False) else value)
    except (TypeError, ValueError, RuntimeError, OverflowError):  # an array of several numbers, or one too large
        return None


def written(value: Value) -> str:
    """A hyperparameter's value as it is written in a call."""
    if isinstance(value, tuple):
        inner = ", ".join(map(written, value))
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    return getattr(value, "__qualname__", repr(value)) if callable(value) else repr(value)


def shown(value: Any) -> str:
    """A value in an error's words: what it prints as, in short, or what it is, where it cannot be printed."""
    try:
        text = f"a {type(value).__name__} whose memory was freed" if is_freed(value) else repr(value)
    except Exception:
        text = f"a {type(value).__name__}"
    return text if len(text) <= 200 else f"{text[:200]}..."


def is_freed(value: Any) -> bool:
    """Whether a torch tensor has lost its memory, which reading would crash on."""
    try:
        return bool(value.numel() and not value.untyped_storage().nbytes() and value.device.type == "cpu")
    except Exception:  # none, or one whose numbers lie elsewhere
        return False


def _is_sequence(value: Any) -> bool:
    if not hasattr(value, "__len__") or not hasattr(value, "__iter__") or isinstance(value, Mapping | Set):
        return False
    return bool(getattr(value, "ndim", 1))  # arrays of no dimension have no length
