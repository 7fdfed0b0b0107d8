"""What a schedule is; the simplest one, a constant; and one after another."""

from __future__ import annotations

import math
import numbers
import sys
from dataclasses import dataclass
from typing import Any, cast, overload

import array_api_compat
import numpy as np

from fallline.displayed import displayed
from fallline.rule import Hyper, HyperparameterError
from fallline.schedules.checks import COUNT, VALUE, checked, several

Array = Any

_FROM_ONE = (
    "steps are counted 1, 2, 3, ...; to what counts 0, 1, 2, ..., such as Optax's transformations and torch's "
    "LambdaLR, give schedule.by_count"
)


class _Floats:
    """The few array functions that schedules use, on Python floats."""

    cos, log = math.cos, math.log

    @staticmethod
    def where(condition: bool, yes: float, no: float) -> float:
        return yes if condition else no

    @staticmethod
    def clip(x: float, low: float, high: float) -> float:
        return min(max(x, low), high)


@dataclass(frozen=True)
class Schedule:
    """A hyperparameter as a function of the step.

    Schedules are values: immutable, hashable, equal when they are of one kind with the same arguments, and they pickle.
    Each checks its arguments when it is made and raises `fallline.HyperparameterError`, a ValueError, that names the
    argument, its value and its range.
    """

    @overload
    def __call__(self, t: float) -> float: ...
    @overload
    def __call__(self, t: Array) -> Array: ...
    def __call__(self, t: Any) -> Any:
        """The value at step t.

        Args:
            t: the step, counted from 1. A number, or an array of any shape and dtype, of NumPy, torch or JAX.

        Returns:
            For a number a float, computed in float64; infinity where a growing schedule exceeds it. For an array one of
            its shape and namespace, of its dtype where that is floating, else of the namespace's default.

        Raises:
            TypeError: t is neither.
            ValueError: t is below 1, or an array that is, anywhere; or JAX or torch traces it, so that nobody can tell
                whether it counts from 0, as Optax does, or from 1: `by_count` says that.
        """
        if not isinstance(t, numbers.Real):
            known = _is_at_least(1, t)
            if known is None:
                raise ValueError(
                    f"{self!r} was called with a t whose values nobody knows yet (traced by JAX, in jit, vmap, scan or "
                    "grad, or by torch, in torch.func.vmap; or a meta tensor), which may count from 0 or from 1: give "
                    "what counts from 0, such as Optax's transformations, schedule.by_count; where t counts from 1, "
                    "write schedule.by_count(t - 1)"
                )
            if not known:
                raise ValueError(f"t = {t!r}: {_FROM_ONE}")
            return self._on_array(t)
        step = float(t)
        if not step >= 1:
            raise ValueError(f"t = {t!r}: {_FROM_ONE}")
        return self._on_number(step)

    @overload
    def by_count(self, count: float) -> float: ...
    @overload
    def by_count(self, count: Array) -> Array: ...
    def by_count(self, count: Any) -> Any:
        """The value once `count` steps are done, at step t = count + 1: for callers that count 0, 1, 2, ...

        Such as Optax, `optax.sgd(schedule.by_count)`, and torch's `LambdaLR(optimizer, schedule.by_count)`. Where a
        rule or an optimizer of fallline takes a schedule, it takes this too, and means the schedule.

        Args:
            count: the steps done. A number, or an array as for the schedule itself, also inside of `jax.jit` and
                `torch.func.vmap`.

        Returns:
            As the schedule itself.

        Raises:
            ValueError: count is below 0; an array that JAX or torch traces is not checked.
        """
        if isinstance(count, numbers.Real):
            done = float(count)
            if not done >= 0:
                raise ValueError(f"count = {count!r}: the steps done are 0, 1, 2, ...")
            return self._on_number(done + 1)
        if _is_at_least(0, count) is False:
            raise ValueError(f"count = {count!r}: the steps done are 0, 1, 2, ...")
        return self._on_array(count * 1.0 + 1)  # not in whole numbers, of which a small type has no more

    by_count.counts_from_zero = True  # type: ignore[attr-defined]

    def _on_number(self, t: float) -> float:
        try:
            return float(self._at(_Floats, t))
        except OverflowError:
            return math.inf

    def _on_array(self, t: Array) -> Array:
        return self._at(array_api_compat.array_namespace(t), t * 1.0)

    _repr_html_ = displayed("schedule")

    def then(self, schedule: Schedule | float, *, after: int) -> sequence:
        """This schedule for `after` steps, and then another one, from its own first step.

        Args:
            schedule: what follows; a number stays as it is.
            after: the number of steps before.
        """
        return sequence((self, schedule), (after,))

    def _at(self, xp: Any, t: Any) -> Any:
        raise NotImplementedError(f"{type(self).__name__} must define _at(xp, t), its value at step t")

    def _check(self, **ranges: Hyper) -> None:
        """Brings the named fields to plain floats and ints, if they are within their ranges."""
        for name, declared in ranges.items():
            object.__setattr__(self, name, checked(self, name, declared, getattr(self, name)))

    def _check_each(self, **ranges: Hyper) -> None:
        """The same for fields of several numbers, which become tuples."""
        for name, declared in ranges.items():
            given = several(self, name, getattr(self, name))
            plain = tuple(checked(self, f"{name}[{k}]", declared, part) for k, part in enumerate(given))
            object.__setattr__(self, name, plain)


@dataclass(frozen=True)
class constant(Schedule):
    """The same value at every step.

    Args:
        value: the value, not negative.
    """

    value: float

    def __post_init__(self) -> None:
        self._check(value=VALUE)

    def _at(self, xp: Any, t: Any) -> Any:
        return self.value + 0 * t


@dataclass(frozen=True)
class sequence(Schedule):
    """Schedules one after the other, each from its own first step: torch's SequentialLR, Optax's join_schedules.

    Args:
        schedules: one or more; a number stays as it is.
        durations: the number of steps of each but the last, which never ends.
    """

    schedules: tuple[Schedule | float, ...]
    durations: tuple[int, ...]

    def __post_init__(self) -> None:
        given = several(self, "schedules", self.schedules)
        if not given:
            raise HyperparameterError("sequence: schedules = (): needs one or more schedules or numbers")
        parts = tuple(as_schedule(self, f"schedules[{k}]", part) for k, part in enumerate(given))
        object.__setattr__(self, "schedules", parts)
        self._check_each(durations=COUNT)
        if len(self.durations) != len(parts) - 1:
            raise HyperparameterError(
                f"sequence: {len(self.durations)} durations for {len(parts)} schedules; it needs one for each but the "
                "last, which never ends"
            )

    def _at(self, xp: Any, t: Any) -> Any:
        value, start = 0 * t, 0.0
        for schedule, duration in zip(self.schedules, (*self.durations, math.inf), strict=True):
            part = cast(Schedule, schedule)._at(xp, xp.clip(t - start, 1.0, duration))
            value = xp.where(t > start, part, value)
            start += duration
        return value


def as_schedule(owner: object, name: str, value: Schedule | float) -> Schedule:
    """A schedule as it is, a number as a constant."""
    return value if isinstance(value, Schedule) else constant(checked(owner, name, VALUE, value, "a schedule or "))


def _is_at_least(low: int, array: Array) -> bool | None:
    """Whether all of an array's values are, at once, also where JAX would otherwise trace the question.

    None where nobody knows them yet, inside of `jax.jit`, `torch.func.vmap` and their like.
    """
    if _is_traced(array):
        return None
    if not array_api_compat.is_array_api_obj(array):
        raise TypeError(f"a schedule takes a number or an array, not {array!r}")
    known = np.asarray(array) if array_api_compat.is_jax_array(array) else array
    try:
        return bool((known >= low).all())
    except RuntimeError:  # torch's, for tensors that have no values: those of vmap, meta and fake ones
        if array_api_compat.is_torch_array(array):
            return None
        raise


def _is_traced(array: Array) -> bool:
    """Whether an array's values are not known yet, inside of `jax.jit` and its like."""
    jax = sys.modules.get("jax")
    return jax is not None and isinstance(array, jax.core.Tracer)
