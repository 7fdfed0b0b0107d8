"""Parameters that have made different numbers of steps, put together where their counters are the same."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt


class Kinds:
    """Which of the parameters with a gradient have the same counters; kept as long as they go on together.

    For n parameters, s counters each, a of them with a gradient, of m kinds, it owns, and alone writes:

    - `ages` (m, s) float64: the counters of each kind
    - `index` (a,) int64: the kind of each parameter with a gradient
    - `present` (n,) bool: whether a parameter has one
    - what it compares in, of the same shapes

    Args:
        ages: the counters of the parameters with a gradient, one after the other, shape (n, s), float64, and
        addresses: of these, 0 in the first of a parameter without, shape (n, s), int64: as a look writes them.
    """

    def __init__(self, ages: npt.NDArray[np.float64], addresses: npt.NDArray[np.int64]) -> None:
        self._ages, self._firsts = ages, addresses[:, 0]
        self._take(0)

    def regroup(self, active: int) -> bool:
        """Finds the kinds, where those of the last time, and the parameters, are not the same any more.

        Args:
            active: a, as the look has counted them.

        Returns:
            Whether they had to be found anew. Else only `ages` has changed.
        """
        if self._go_on(active):
            return False
        self._take(active)
        return True

    def _take(self, active: int) -> None:
        ages = self._ages[:active]
        flat = ages.ravel() if ages.shape[1] == 1 else ages  # sorts much faster
        _, self._examples, index = np.unique(flat, axis=0, return_index=True, return_inverse=True)
        self.index = index.ravel()
        self.present = self._firsts != 0
        self.ages = ages[self._examples]
        self._present_now = np.empty_like(self.present)
        self._spread, self._same = np.empty_like(ages), np.empty(ages.shape, np.bool_)

    def _go_on(self, active: int) -> bool:
        """Whether the same parameters have a gradient, and those of a kind the same counters; nothing is allocated."""
        if active != len(self.index):
            return False
        np.not_equal(self._firsts, 0, out=self._present_now)
        np.equal(self._present_now, self.present, out=self._present_now)
        if not self._present_now.all():
            return False
        self._ages.take(self._examples, axis=0, out=self.ages, mode="clip")
        self.spread(self.ages, self._spread)
        np.equal(self._spread, self._ages[:active], out=self._same)
        return bool(self._same.all())

    def spread(self, rows: npt.NDArray[np.float64], out: npt.NDArray[np.float64]) -> None:
        """Gives each parameter with a gradient its kind's row.

        Args:
            rows: shape (m, s).
            out: where to, shape (a, s).
        """
        rows.take(self.index, axis=0, out=out, mode="clip")
