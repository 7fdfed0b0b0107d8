"""Performance profiles: on how many problems a rule is nearly as good as the best one.

Sources: Dolan & Moré 2002, doi:10.1007/s101070100263; with ratios up to 4, Dahl et al. 2023, arXiv:2306.07179.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from fallline.race.statistics.resampling import Array, Interval, percentile_band

LARGEST = 4.0
_RESAMPLES = 2000


@dataclass(frozen=True)
class Profile:
    """How each rule compares with the best over problems.

    Attributes:
        taus: (k,), ratios from 1 to 4.
        fractions: (rules, k), the share of problems on which the rule's ratio to the best is at most tau.
        low, high: (rules, k) each, the ends of a bootstrap band over problems.
        scores: per rule the area under its profile, from 0 to 1, with an interval.
    """

    taus: Array
    fractions: Array
    low: Array
    high: Array
    scores: tuple[Interval, ...]


def ratios_to_best(numbers: ArrayLike) -> Array:
    """What each rule needs or reaches, divided by the best on that problem.

    Args:
        numbers: (rules, problems), lower is better, positive: steps to target, or losses; not finite for a miss.

    Returns:
        (rules, problems), from 1 on; infinite for a miss, for all where everyone missed.

    Raises:
        ValueError: a value is not positive, or they are no matrix.
    """
    array = np.asarray(numbers, dtype=np.float64)
    array = np.where(np.isfinite(array), array, np.inf)
    if array.ndim != 2 or not array.size or not (array > 0).all():
        raise ValueError(f"values of shape {array.shape}: needs (rules, problems), all positive, to take ratios")
    best = array.min(axis=0)
    ratios: Array = np.divide(array, best, out=np.full_like(array, np.inf), where=np.isfinite(array))
    return ratios


def performance_profile(ratios: ArrayLike, *, points: int = 301, seed: int = 0, level: float = 0.95) -> Profile:
    """The profile of each rule over problems.

    Args:
        ratios: (rules, problems), as `ratios_to_best` gives them.
        points: how many taus.
        seed: of the resampling of problems.
        level: of the band and the scores' intervals.

    Raises:
        ValueError: a ratio is below 1, or they are no matrix.
    """
    array = np.asarray(ratios, dtype=np.float64)
    if array.ndim != 2 or not array.size or not (array >= 1).all():
        raise ValueError(f"ratios of shape {array.shape}: needs (rules, problems), all from 1 on")
    taus = np.linspace(1.0, LARGEST, points)
    within = (array[:, :, None] <= taus).astype(np.float64)
    areas = (LARGEST - np.minimum(array, LARGEST)) / (LARGEST - 1)
    draws = _draws(array.shape[1], seed)
    bands = [percentile_band(draws @ share, level) for share in within]
    low, high = np.stack([band[0] for band in bands]), np.stack([band[1] for band in bands])
    score_low, score_high = percentile_band(draws @ areas.T, level)
    means = areas.mean(axis=1)
    scores = (Interval(float(m), float(a), float(b)) for m, a, b in zip(means, score_low, score_high, strict=True))
    return Profile(taus, within.mean(axis=1), low, high, tuple(scores))


def _draws(problems: int, seed: int) -> Array:
    """(resamples, problems): the weight of each problem in each resample; they sum to 1."""
    random = np.random.default_rng(seed)
    counts: Array = random.multinomial(problems, np.full(problems, 1 / problems), size=_RESAMPLES) / problems
    return counts
