"""Schedules that fall, or grow, for ever."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fallline.rule import HyperparameterError
from fallline.schedules.checks import COUNT, POSITIVE, SUMMABLE, VALUE
from fallline.schedules.schedule import Schedule


@dataclass(frozen=True)
class exponential(Schedule):
    """Multiplied by the same rate at every step, torch's ExponentialLR, or halved every `half_life` steps.

    Args:
        initial: the value at first.
        rate: the factor of one step; above 1 the value grows, as for a range test of learning rates.
        half_life: in the place of `rate`, the number of steps, not necessarily whole, that halve the value.
    """

    initial: float
    rate: float | None = None
    half_life: float | None = None

    def __post_init__(self) -> None:
        if (self.rate is None) == (self.half_life is None):
            raise HyperparameterError(
                "exponential: give either rate, as in rate=0.99, or half_life, as in half_life=100"
            )
        self._check(initial=VALUE, **({"half_life": POSITIVE} if self.rate is None else {"rate": POSITIVE}))

    def _at(self, xp: Any, t: Any) -> Any:
        if self.half_life is not None:
            return self.initial * 0.5 ** ((t - 1) / self.half_life)
        return self.initial * self.rate ** (t - 1)


@dataclass(frozen=True)
class inverse_time(Schedule):
    """initial / (1 + decay * (t - 1))**power: the decay under which SGD converges.

    With 1/2 < power <= 1 the rates sum to infinity, so that any distance can be covered, and their squares to a finite
    number, so that the gradients' noise averages out: the conditions of Robbins & Monro. Other powers are refused; for
    1/sqrt(t), whose squares do not sum, see `inverse_sqrt`.

    Source: Robbins & Monro 1951, doi:10.1214/aoms/1177729586; Bottou, Curtis & Nocedal 2018, section 4.2,
    arXiv:1606.04838.

    Args:
        initial: the value at t = 1.
        decay: how fast it falls; with power 1 the value is halved after 1 / decay steps.
        power: the exponent, 1/2 < power <= 1.
    """

    initial: float
    decay: float
    power: float = 1.0

    def __post_init__(self) -> None:
        self._check(initial=VALUE, decay=POSITIVE, power=SUMMABLE)

    def _at(self, xp: Any, t: Any) -> Any:
        return self.initial / (1 + self.decay * (t - 1)) ** self.power


@dataclass(frozen=True)
class inverse_sqrt(Schedule):
    """The Transformer's: a linear rise to the peak at t = warmup, then peak * sqrt(warmup / t).

    The paper's, for a model of width d, has the peak (d * warmup)**-0.5. With warmup = 1 it is peak / sqrt(t).

    Source: Vaswani et al. 2017, section 5.3, arXiv:1706.03762.

    Args:
        peak: the largest value.
        warmup: the step at which it is reached, at least 1.
    """

    peak: float
    warmup: int

    def __post_init__(self) -> None:
        self._check(peak=VALUE, warmup=COUNT)

    def _at(self, xp: Any, t: Any) -> Any:
        return self.peak * xp.where(t < self.warmup, t / self.warmup, (self.warmup / t) ** 0.5)
