"""Steps to the target: how many seeds reached it, and when. A miss is censored, never averaged."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from fallline.race.statistics.resampling import Interval


@dataclass(frozen=True)
class Reached:
    """How a contender reached the target.

    Attributes:
        count: seeds that did.
        of: seeds that ran.
        steps: the median over all seeds, where more than half reached it, else NaN; with an interval whose upper end is
            infinite where too many missed, and which is NaN where there are too few seeds for one.
    """

    count: int
    of: int
    steps: Interval

    def __str__(self) -> str:
        """Such as 7/8 reached."""
        return f"{self.count}/{self.of} reached"


def steps_to_target(steps: Sequence[float | None], *, level: float = 0.95) -> Reached:
    """Summarizes the steps to the target over seeds.

    All seeds had the same budget, so a miss is above every hit, and the median needs no more than that. Its interval
    lies between two order statistics, chosen so that it contains the true median at least at the level, whatever the
    distribution: from 6 seeds on for 95 %.

    Args:
        steps: for each seed the step at which the target was reached; None where it wasn't within the budget.
        level: of the interval.

    Source: Hahn & Meeker 1991, Statistical Intervals, section 5.2.
    """
    ordered = np.sort([math.inf if step is None else float(step) for step in steps])
    n, count = len(ordered), int(np.isfinite(ordered).sum())
    if 2 * count <= n:
        return Reached(count, n, Interval(math.nan))
    outside = _outside(n, level)
    if outside is None:
        return Reached(count, n, Interval(float(np.median(ordered))))
    return Reached(
        count, n, Interval(float(np.median(ordered)), float(ordered[outside]), float(ordered[n - 1 - outside]))
    )


def _outside(n: int, level: float) -> int | None:
    """How many values may lie outside the interval on each side; None where even all of them are too few."""
    outside, below = None, 0.0
    for k in range(n // 2):
        below += math.comb(n, k) / 2**n
        if 1 - 2 * below < level:
            break
        outside = k
    return outside
