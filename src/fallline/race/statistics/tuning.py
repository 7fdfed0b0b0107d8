"""What tuning costs: the best loss to be expected after k trials."""

from __future__ import annotations

from dataclasses import dataclass
from math import comb

import numpy as np
from numpy.typing import ArrayLike

from fallline.race.statistics.resampling import Array, ceiling_of, finite_or_inf, percentile_band

_RESAMPLES = 2000


@dataclass(frozen=True)
class BestOf:
    """The best loss to be expected after 1, 2, ..., n trials.

    Attributes:
        expected: (n,).
        low, high: (n,) each, the ends of a bootstrap band over trials. No trial better than the best at hand is ever
            drawn, so for large k the band is too narrow below.
    """

    expected: Array
    low: Array
    high: Array


def expected_best(losses: ArrayLike, *, ceiling: float | None = None, seed: int = 0, level: float = 0.95) -> BestOf:
    """The mean of the best of k trials, over all ways to draw k of the n without replacement: exact, free of order.

    Args:
        losses: one for each trial, any number of them; not finite where it diverged.
        ceiling: what a diverged trial counts as, and none counts as worse: the loss before training. The worst finite
            one unless given; so one diverged trial does not make every mean infinite.
        seed: of the resampling.
        level: of the band.

    Raises:
        ValueError: there is no trial.

    Sources: Dodge et al. 2019, arXiv:1909.03004; without replacement, as here, Tang et al. 2020, arXiv:2004.13705.
    """
    x = finite_or_inf(losses)
    if x.ndim != 1 or not x.size:
        raise ValueError(f"losses of shape {x.shape}: needs one or more trials in a row")
    x = np.minimum(x, ceiling_of(x, ceiling))
    if np.isinf(x).any():
        return BestOf(x, x, x)
    chances = _chances(x.size)
    drawn = np.random.default_rng(seed).choice(x, size=(_RESAMPLES, x.size))
    low, high = percentile_band(np.sort(drawn) @ chances, level)
    return BestOf(np.sort(x) @ chances, low, high)


def _chances(n: int) -> Array:
    """(n, n): how likely the i-th smallest of n, from 0, is the smallest of k + 1 that are drawn."""
    return np.array([[comb(n - 1 - i, k) / comb(n, k + 1) for k in range(n)] for i in range(n)])
