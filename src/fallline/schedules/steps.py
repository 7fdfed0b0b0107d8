"""Schedules that stay for a stretch of steps and then jump."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fallline.rule import HyperparameterError
from fallline.schedules.checks import COUNT, POSITIVE, VALUE, check_rising
from fallline.schedules.schedule import Schedule


@dataclass(frozen=True)
class piecewise_constant(Schedule):
    """A list of values, each for a stretch of steps.

    `values[0]` for `boundaries[0]` steps, then `values[1]` until `boundaries[1]` steps are done, and so on.

    Args:
        boundaries: rising numbers of steps after which the value changes.
        values: one more than boundaries; the last one stays.
    """

    boundaries: tuple[int, ...]
    values: tuple[float, ...]

    def __post_init__(self) -> None:
        self._check_each(boundaries=COUNT, values=VALUE)
        check_rising(self, "boundaries", self.boundaries)
        if len(self.values) != len(self.boundaries) + 1:
            raise HyperparameterError(
                f"piecewise_constant: {len(self.values)} values for {len(self.boundaries)} boundaries; it needs one "
                "more, as in piecewise_constant((30, 80), (0.1, 0.01, 0.001))"
            )

    def _at(self, xp: Any, t: Any) -> Any:
        value = self.values[0] + 0 * t
        for boundary, after in zip(self.boundaries, self.values[1:], strict=True):
            value = xp.where(t > boundary, after, value)
        return value


@dataclass(frozen=True)
class multistep(Schedule):
    """Multiplied by a factor at each milestone: torch's MultiStepLR, Optax's piecewise_constant_schedule.

    Args:
        initial: the value at first.
        milestones: rising numbers of steps after which the value is multiplied.
        factor: by how much; torch's gamma.
    """

    initial: float
    milestones: tuple[int, ...]
    factor: float = 0.1

    def __post_init__(self) -> None:
        self._check(initial=VALUE, factor=POSITIVE)
        self._check_each(milestones=COUNT)
        check_rising(self, "milestones", self.milestones)

    def _at(self, xp: Any, t: Any) -> Any:
        value = self.initial + 0 * t
        for k, milestone in enumerate(self.milestones, 1):
            value = xp.where(t > milestone, self.initial * self.factor**k, value)
        return value


@dataclass(frozen=True)
class step_decay(Schedule):
    """Multiplied by a factor every so many steps: torch's StepLR.

    Args:
        initial: the value at first.
        every: the number of steps between.
        factor: by how much; torch's gamma.
    """

    initial: float
    every: int
    factor: float = 0.1

    def __post_init__(self) -> None:
        self._check(initial=VALUE, every=COUNT, factor=POSITIVE)

    def _at(self, xp: Any, t: Any) -> Any:
        return self.initial * self.factor ** ((t - 1) // self.every)
