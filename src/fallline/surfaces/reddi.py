"""The online problem on which Adam goes the wrong way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import array_api_compat
import numpy as np

from fallline.kernel.philox import philox

Array = Any


@dataclass(frozen=True)
class Reddi:
    """Reddi, Kale & Kumar's counterexample: a line whose slope at each step is large or, mostly, small and negative.

    f_t(x) = large * x for t mod period = 1, otherwise -small * x; or, with a probability, large * x at random steps. On
    [-1, 1] the sum of all is lowest at -1, but Adam forgets the large gradients between two of them, and goes to +1.

    Source: Reddi, Kale & Kumar 2018, sections 3 and 5, arXiv:1904.09237.

    Attributes:
        large: the rare slope; in section 3 the paper's C, any number above 2.
        small: the size of the frequent one.
        period: how many steps lie from one large slope to the next.
        probability: that of a large slope, in the place of `period`; None for the periodic problem.
        seed: chooses the random steps; each is a function of this and t alone.

    Raises:
        ValueError: the mean slope is not positive, so that -1 would not be the minimum; or there is no such period or
            probability.
    """

    large: float = 3.0
    small: float = 1.0
    period: int = 3
    probability: float | None = None
    seed: int = 0

    domain = (-1.0, 1.0)
    minimum = -1.0

    def __post_init__(self) -> None:
        if self.period < 1 or self.period != int(self.period) or not 0 <= (self.probability or 0.0) <= 1:
            raise ValueError(f"{self!r}: period is a whole number from 1 on, and probability lies between 0 and 1")
        if not self.mean_slope > 0:
            raise ValueError(
                f"{self!r} has the mean slope {self.mean_slope:g}; it must be positive: choose a larger `large`, or "
                "make it more frequent"
            )

    @property
    def mean_slope(self) -> float:
        """The mean of the slopes over all steps; the mean function is this times x."""
        if self.probability is None:
            return (self.large - (self.period - 1) * self.small) / self.period
        return self.probability * self.large - (1 - self.probability) * self.small

    def slope(self, t: Any) -> Any:
        """The slope at step t.

        Args:
            t: the step, counted from 1, or a NumPy array of steps of any shape.

        Returns:
            A NumPy array of t's shape, in float64.
        """
        t = np.asarray(t)
        if self.probability is None:
            rare = t % self.period == 1 % self.period
        else:
            zero = np.zeros_like(t, np.uint32)
            rare = philox((t.astype(np.uint32), zero, zero, zero), self.seed)[0] < self.probability * 2**32
        return np.where(rare, self.large, -self.small)

    def value(self, t: int, x: Array) -> Array:
        """f_t at points x, an array of any shape."""
        return float(self.slope(t)) * x

    def gradient(self, t: int, x: Array) -> Array:
        """The derivative of f_t at points x, an array of any shape: the same everywhere, and of that shape."""
        return array_api_compat.array_namespace(x).full_like(x, float(self.slope(t)))


reddi = Reddi()
"""The problem of section 3, here with C = 3; Adam with beta1 = 0, beta2 = 1 / (1 + C**2) ends at +1."""
reddi_long = Reddi(large=1010.0, small=10.0, period=101)
"""The online problem of section 5, on which Adam fails with usual betas, 0.9 and 0.99."""
reddi_stochastic = Reddi(large=1010.0, small=10.0, probability=0.01)
"""The stochastic problem of section 5, on which Adam ends at +1 too."""
