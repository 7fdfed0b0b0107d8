"""The smallest difference that matters, in the unit of what is compared."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

from fallline.race.statistics.resampling import finite_or_inf

_LEAST = 1e-3
"""Of the descent: nearer to 0 than this share of it, a loss counts as so large."""


def smallest_difference(margin: float, losses: ArrayLike, start: float = math.inf, *, steps: bool = False) -> float:
    """The smallest difference that matters: a share of a loss, or of the descent.

    It is a share of the best mean loss; of one that is nearly 0, a share of a thousandth of the descent, the way from
    before training to the best. Where 0 is no end, as losses lie on both sides of it or below it, which is so too of
    negated numbers of which more is better, such as an accuracy, it is a share of the descent; of the largest
    loss where it is not known where the descent began. Of steps to a target it is a share of them, and at least one.

    Args:
        margin: the share, such as 0.01.
        losses: (contenders, seeds), lower is better; not finite where one diverged.
        start: the loss before training; infinite where it is not known.
        steps: whether they are steps.

    Returns:
        0 where every run diverged.
    """
    given = finite_or_inf(losses)
    means = [row[np.isfinite(row)].mean() for row in given if np.isfinite(row).any()]
    if not means:
        return 0.0
    best, finite = float(min(means)), given[np.isfinite(given)]
    if steps:
        return max(margin * best, 1.0)
    descent = start - best if best < start < math.inf else 0.0
    if finite.min() > 0:
        return margin * max(best, _LEAST * descent)
    return margin * (descent or float(np.abs(finite).max()))
