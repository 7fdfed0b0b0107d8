"""Schedules that go from one value to another in a number of steps, and stay there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fallline.schedules.checks import COUNT, POSITIVE, VALUE
from fallline.schedules.curves import between, progress, wave
from fallline.schedules.schedule import Schedule


@dataclass(frozen=True)
class linear(Schedule):
    """A straight line from the initial to the final value: torch's LinearLR, Optax's linear_schedule.

    Args:
        initial: the value at t = 1.
        final: the value from t = steps + 1 on.
        steps: how many steps it takes.
    """

    initial: float
    final: float
    steps: int

    def __post_init__(self) -> None:
        self._check(initial=VALUE, final=VALUE, steps=COUNT)

    def _at(self, xp: Any, t: Any) -> Any:
        return between(self.initial, self.final, progress(xp, t, self.steps))


@dataclass(frozen=True)
class polynomial(Schedule):
    """Falls to the final value like a power of the steps that are left: torch's PolynomialLR.

    Args:
        initial: the value at t = 1.
        steps: how many steps it takes.
        power: the exponent; 1 is a straight line, 2 is steep at first.
        final: the value from t = steps + 1 on.
    """

    initial: float
    steps: int
    power: float = 1.0
    final: float = 0.0

    def __post_init__(self) -> None:
        self._check(initial=VALUE, steps=COUNT, power=POSITIVE, final=VALUE)

    def _at(self, xp: Any, t: Any) -> Any:
        return between(self.final, self.initial, (1 - progress(xp, t, self.steps)) ** self.power)


@dataclass(frozen=True)
class cosine(Schedule):
    """Half a cosine wave from the initial to the final value: torch's CosineAnnealingLR.

    Source: Loshchilov & Hutter 2017, section 3, arXiv:1608.03983.

    Args:
        initial: the value at t = 1.
        steps: how many steps it takes; torch's T_max.
        final: the value from t = steps + 1 on; torch's eta_min.
    """

    initial: float
    steps: int
    final: float = 0.0

    def __post_init__(self) -> None:
        self._check(initial=VALUE, steps=COUNT, final=VALUE)

    def _at(self, xp: Any, t: Any) -> Any:
        return wave(xp, self.initial, self.final, progress(xp, t, self.steps))
