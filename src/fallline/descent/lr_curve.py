"""What sweeps of rising learning rates show: where the loss falls, where it is lowest, and from where on it rises."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from fallline.descent.lr_range import Floats, LrRange

WINDOW = 5
"""Over how many neighbouring rates the median is taken."""

_NOISE = 4.0
_ROUNDING = 1e-13  # of a loss in float64, by what its sums round


@dataclass(frozen=True)
class _Fall:
    """How far the loss fell.

    Attributes:
        start: the loss where it began.
        bottom: the lowest one.
        noise: which differences say nothing.
    """

    start: float
    bottom: float
    noise: float

    @property
    def drop(self) -> float:
        return self.start - self.bottom


def analyse(rates: Floats, losses: Floats) -> LrRange:
    """The range that sweeps show.

    Args:
        rates: the rates, shape (steps,).
        losses: per repeat the loss before the first step and after each, shape (repeats, 1 + steps); not finite where
            there was none.
    """
    losses = np.where(np.isnan(losses), np.inf, losses)
    middle = np.sort(losses, axis=0)[len(losses) // 2]
    curve = _median(_median(middle))
    smoothed = curve[1:]
    why_nothing = _why_nothing(middle, curve)
    if why_nothing is not None:
        return LrRange(math.nan, math.nan, math.nan, None, rates, losses[:, 1:], smoothed, why_nothing)
    fall = _fall(middle, curve)
    best = int(np.argmin(smoothed))
    first, edge = _first(smoothed, best, fall), _edge(smoothed, best, fall)
    last = len(rates) - 1 if edge is None else edge
    low, high = float(rates[first]), float(rates[last])
    steepest = float(rates[_steepest(smoothed, first, last, fall)])
    suggestion = max(low, math.sqrt(steepest * high / 3))
    gone = [k for k in range(best, len(rates)) if not smoothed[k] <= fall.start + max(fall.drop, fall.noise)]
    diverged = float(rates[gone[0]]) if gone else None
    message = f"learning rates from {low:.2g} to {high:.2g} work; begin with {suggestion:.2g}"
    if edge is None:
        message += "; the loss still fell at the highest one: try higher ones too"
    elif first == 0:
        message += "; it fell at the lowest one already: try lower ones too"
    return LrRange(low, high, suggestion, diverged, rates, losses[:, 1:], smoothed, message)


def _why_nothing(middle: Floats, curve: Floats) -> str | None:
    """Why the sweeps show no range; None where they show one."""
    if not np.isfinite(middle[0]):
        return "the loss was not finite before the first step, whatever the rate: look at the data and the parameters"
    if not np.isfinite(curve[: WINDOW // 2 + 1]).all():
        return "the loss was not finite from the first rates on: begin at a lower one"
    fall = _fall(middle, curve)
    if fall.drop <= fall.noise:
        return (
            "the loss never fell by more than its noise: is it at its minimum already, or the gradient wrong? Else try "
            "higher rates, or more steps"
        )
    if int(np.argmin(curve[1:])) < 2:
        return "the loss never fell, it rose from the first rates on: begin at a lower one"
    return None


def _fall(middle: Floats, curve: Floats) -> _Fall:
    """How far it fell, by the median over sweeps and that over neighbouring rates too, shape (1 + steps,)."""
    start = float(np.median(middle[: WINDOW + 1]))
    smoothed = curve[1:]
    known = np.isfinite(middle) & np.isfinite(curve)
    rough = np.abs(middle[known] - curve[known])
    noise = _NOISE * float(np.median(rough)) + _ROUNDING * abs(start)
    return _Fall(start, float(smoothed[np.isfinite(smoothed)].min()), noise)


def _first(smoothed: Floats, best: int, fall: _Fall) -> int:
    """From which rate on the loss lies a tenth of its fall below the start, up to the best one."""
    below = fall.start - 0.1 * fall.drop
    return next(k for k in range(best + 1) if (smoothed[k : best + 1] <= below).all())


def _edge(smoothed: Floats, best: int, fall: _Fall) -> int | None:
    """The rate from which on the loss rises; None where it does not."""
    high = fall.bottom + max(0.1 * fall.drop, fall.noise / 2)
    above = next((k for k in range(best, len(smoothed)) if not smoothed[k] <= high), None)
    if above is None:
        return None
    last = above - 1
    while last > best and smoothed[last - 1] < smoothed[last]:
        last -= 1
    return last


def _steepest(smoothed: Floats, first: int, last: int, fall: _Fall) -> int:
    """The rate, from the first to the last, at which the loss falls fastest."""
    bounded = np.minimum(smoothed[: last + 1], fall.start + fall.drop)
    falls = np.convolve(-np.gradient(bounded), np.ones(3) / 3, "same")
    return first + int(np.argmax(falls[first : last + 1]))


def _median(losses: Floats) -> Floats:
    """The median of each loss and its neighbours, fewer of them at the ends; shape (n,), as they came."""
    half = WINDOW // 2
    reach = [min(half, k, len(losses) - 1 - k) for k in range(len(losses))]
    return np.array([np.sort(losses[k - r : k + r + 1])[r] for k, r in enumerate(reach)])
