"""Where to try hyperparameters: quasi-random points, which leave smaller holes than random ones.

Sources: Sobol 1967; scrambled, Owen 1998, doi:10.1006/jcom.1998.0487; for tuning, Bousquet et al. 2017,
arXiv:1706.03200.
"""

from __future__ import annotations

import numpy as np

from fallline.race.statistics.resampling import Array


def sobol_points(count: int, dimensions: int, seed: int) -> Array:
    """The first points of a scrambled Sobol sequence; those of a longer one begin with the same.

    Args:
        count: how many, 0 or more; need not be a power of two.
        dimensions: 0 or more.
        seed: of the scrambling.

    Returns:
        (count, dimensions), each in [0, 1).

    Raises:
        ValueError: the count or the dimensions are negative.
    """
    if count < 0 or dimensions < 0:
        raise ValueError(f"{count} points of {dimensions} dimensions: neither may be negative")
    if not count or not dimensions:
        return np.empty((count, dimensions))
    from scipy.stats import qmc

    sequence = qmc.Sobol(dimensions, scramble=True, rng=np.random.default_rng(seed))
    points: Array = sequence.random_base2((count - 1).bit_length())[:count]
    return points
