"""How much the learning rate matters: the width of the basin around the best one, and the headroom above it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from fallline.race.statistics.resampling import Array, finite_or_inf


@dataclass(frozen=True)
class Extent:
    """How far something reaches.

    Attributes:
        value: decades or a factor; NaN where there is nothing to measure.
        at_least: whether the grid ended before it did.
    """

    value: float
    at_least: bool

    def __str__(self) -> str:
        """Such as at least 1.5."""
        return f"{'at least ' if self.at_least else ''}{self.value:.2g}"


@dataclass(frozen=True)
class Basin(Extent):
    """The learning rates that do practically as well as the best one: their decades, and where they lie.

    Attributes:
        low, high: the learning rates at its ends; NaN where there is none.
        at_low, at_high: the losses there.
    """

    low: float
    high: float
    at_low: float
    at_high: float


def basin(rates: ArrayLike, losses: ArrayLike, start: float, tolerance: float) -> Basin:
    """The decades of learning rate around the best one in which the loss lies at most so much above its best.

    Between grid points the loss is taken as linear in log(rate), which of a bowl is too high, so that the basin is
    rather too narrow; towards a diverged one it ends at the last that wasn't.

    Args:
        rates: the grid, positive and different, in any order.
        losses: for each rate the mean loss over seeds; not finite where a run diverged.
        start: the loss before training; without it, infinite, nobody knows what counts as trained.
        tolerance: what the loss may lie above its best: what does not tell contenders apart.

    Raises:
        ValueError: the grid is empty, or has a rate that is not positive, or one twice.
    """
    x, y = _curve(rates, losses, np.log10)
    best = int(y.argmin())
    if not y[best] < start < math.inf:
        return Basin(math.nan, False, math.nan, math.nan, math.nan, math.nan)
    limit = y[best] + tolerance
    low, at_low, low_open = _crossing(x[best::-1], y[best::-1], limit)
    high, at_high, high_open = _crossing(x[best:], y[best:], limit)
    return Basin(high - low, low_open or high_open, 10.0**low, 10.0**high, at_low, at_high)


def headroom(rates: ArrayLike, losses: ArrayLike) -> Extent:
    """The factor from the best learning rate to the first one above it that diverged.

    Args:
        rates, losses: as in `basin`.

    Returns:
        At least the factor to the grid's end where none above diverged; NaN where all did.

    Raises:
        ValueError: as in `basin`.
    """
    x, y = _curve(rates, losses, np.asarray)
    best = int(y.argmin())
    if np.isinf(y[best]):
        return Extent(math.nan, False)
    diverged = x[best:][np.isinf(y[best:])]
    end = diverged[0] if diverged.size else x[-1]
    return Extent(float(end / x[best]), not diverged.size)


def _curve(rates: ArrayLike, losses: ArrayLike, scale: Callable[[Array], Array]) -> tuple[Array, Array]:
    x, y = np.asarray(rates, dtype=np.float64), finite_or_inf(losses)
    if x.shape != y.shape or x.ndim != 1 or not x.size or not (x > 0).all() or len(set(x.tolist())) < x.size:
        raise ValueError(
            f"rates {x.tolist()}, losses {y.tolist()}: needs one loss for each rate, the rates positive and different"
        )
    order = x.argsort()
    return scale(x[order]), y[order]


def _crossing(x: Array, y: Array, limit: float) -> tuple[float, float, bool]:
    """Where y, going away from the first point, first exceeds the limit, and y there.

    The last point, and True, where it never does.
    """
    above = np.flatnonzero(y > limit)
    if not above.size:
        return float(x[-1]), float(y[-1]), True
    k = int(above[0])
    if np.isinf(y[k]):
        return float(x[k - 1]), float(y[k - 1]), False
    return float(x[k - 1] + (limit - y[k - 1]) / (y[k] - y[k - 1]) * (x[k] - x[k - 1])), limit, False
