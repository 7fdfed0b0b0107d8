"""The search for learning rates that work: a sweep of rising rates finds where to look, short runs at one rate decide.

A sweep alone cannot tell. It spends few steps at each rate, so that the loss falls late, and what a rate destroys shows
only when the sweep has left it behind: on a quadratic the loss rises at several times the largest stable rate.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from fallline.descent.lr_curve import analyse
from fallline.descent.lr_range import Floats, LrRange

Run = Callable[[Floats, int], Floats]
"""Descends from the start with a step at each rate of an array, by the k-th order of the data: the losses before the
first step and after each, infinite from where it diverged."""

_EXPLODED = 1e3  # times what the loss moved before
_IN_A_ROW = 3
_APART = math.sqrt(10)  # of runs, until both sides of the best one are known
_FINE = 10**0.125  # of the edges, and of the best rate from its neighbours
_ENDING = 5  # a run's end is its last fifth
_WORKS, _AS_GOOD = 0.1, 0.005  # of the best descent, what a rate that works may give up, and what counts as nothing


def search(run: Run, low: float, high: float, steps: int, repeats: int, probes: int) -> LrRange:
    """Sweeps, then probes the rates around what the sweeps suggest.

    Args:
        run: makes one descent from the start.
        low, high: the rates to search between.
        steps: those of a sweep, and of each run.
        repeats: sweeps.
        probes: runs at most; 0 leaves the sweeps alone.

    Raises:
        ValueError: as `make_rates`.
    """
    rates = make_rates(low, high, steps, repeats, probes)
    swept = analyse(rates, np.array([run(rates, k) for k in range(repeats)]))
    swept = replace(swept, steps=steps)
    if not probes or math.isnan(swept.suggestion):
        return swept
    return _Probing(run, swept, steps, probes).result()


def make_rates(low: float, high: float, steps: int, repeats: int, probes: int = 0) -> Floats:
    """The rates of a sweep.

    Raises:
        ValueError: the bounds are not 0 < low < high, or there are too few steps, repeats or probes.
    """
    if not 0 < low < high < math.inf:
        raise ValueError(f"low = {low!r}, high = {high!r}: learning rates need 0 < low < high")
    if steps < 10 or repeats < 1:
        raise ValueError(
            f"steps = {steps!r}, repeats = {repeats!r}: a sweep takes 10 steps or more, once or more often"
        )
    if probes < 0:
        raise ValueError(f"probes = {probes!r}: needs a number of runs, or 0 for the sweeps alone")
    return np.geomspace(low, high, steps)


class _Probing:
    """Runs at one rate each, from the sweep's suggestion outwards until both edges and the best rate are known."""

    def __init__(self, run: Run, swept: LrRange, steps: int, most: int) -> None:
        self.run, self.swept, self.steps, self.left = run, swept, steps, most
        self.first, self.last = float(swept.rates[0]), float(swept.rates[-1])
        self.start = float(swept.smoothed[0])
        self.reached: dict[float, float] = {}

    def result(self) -> LrRange:
        self._probe(self.swept.suggestion)
        self._walk(_APART)
        self._walk(1 / _APART)
        self._refine()
        for upwards in (True, False):
            self._bisect(upwards)
        return self._range()

    def _probe(self, rate: float) -> None:
        self.left -= 1
        losses = self.run(np.full(self.steps, rate), 0)
        ending = np.where(np.isnan(losses), np.inf, losses)[-max(1, self.steps // _ENDING) :]
        self.reached[rate] = float(ending.mean())  # a median would not see rare losses of any height

    def _walk(self, factor: float) -> None:
        """Probes from the suggestion on, up or down, until a rate does not work; down also until one does."""
        rate = self.swept.suggestion
        while self.left and self.first <= rate * factor <= self.last:
            if not self._works(rate) and (factor > 1 or self._works(self._best)):
                return
            rate *= factor
            self._probe(rate)

    @property
    def _best(self) -> float:
        return min(sorted(self.reached), key=self.reached.__getitem__)

    def _works(self, rate: float) -> bool:
        """Whether the loss fell nearly as far as at the best rate."""
        return self._near(rate, _WORKS)

    def _near(self, rate: float, share: float) -> bool:
        """Whether a run gave up at most this share of the best one's descent."""
        bottom = self.reached[self._best]
        return self.reached[rate] <= bottom + share * (self.start - bottom) and self.reached[rate] < self.start

    def _refine(self) -> None:
        """Looks between the best rate and its neighbours."""
        best = self._best
        for rate in (best * math.sqrt(_APART), best / math.sqrt(_APART)):
            if self.left and self.first <= rate <= self.last:
                self._probe(rate)

    def _bisect(self, upwards: bool) -> None:
        """Narrows the gap between the last rate that works and the first that does not."""
        while self.left and self._works(self._best):
            inside = self._working()[-1 if upwards else 0]
            beyond = [rate for rate in self.reached if (rate > inside if upwards else rate < inside)]
            if not beyond:
                return
            outside = min(beyond) if upwards else max(beyond)
            if max(inside / outside, outside / inside) <= _FINE * 1.01:
                return
            self._probe(math.sqrt(inside * outside))

    def _working(self) -> list[float]:
        """The rates around the best one that work, without a gap, rising."""
        rates = sorted(self.reached)
        low = high = rates.index(self._best)
        while low > 0 and self._works(rates[low - 1]):
            low -= 1
        while high < len(rates) - 1 and self._works(rates[high + 1]):
            high += 1
        return rates[low : high + 1]

    def _range(self) -> LrRange:
        rates = sorted(self.reached)
        swept = replace(self.swept, probes=np.array(rates), reached=np.array([self.reached[rate] for rate in rates]))
        if not self._works(self._best):
            message = (
                f"in runs of {self.steps} steps at one rate the loss never fell, though it did in the sweep: try more "
                "steps, or lower rates"
            )
            return replace(swept, low=math.nan, high=math.nan, suggestion=math.nan, diverged=None, message=message)
        working = self._working()
        low, high = working[0], working[-1]
        best = next(rate for rate in working if self._near(rate, _AS_GOOD))
        diverged = min((rate for rate in rates if rate > high and not self.reached[rate] < self.start), default=None)
        message = f"learning rates from {low:.2g} to {high:.2g} work; begin with {best:.2g}"
        if high == rates[-1]:
            message += "; the highest one still works: try higher ones too"
        elif low == rates[0]:
            message += "; the lowest one still works: try lower ones too"
        message += f"; so it is by the loss in runs of {self.steps} steps, and longer runs often want less"
        return replace(swept, low=low, high=high, suggestion=best, diverged=diverged, message=message)


def swept_losses(step: Callable[[], float], steps: int) -> Floats:
    """The losses after each step of a sweep, with the one before it first; infinite from where it has exploded.

    Args:
        step: computes the loss, then makes the next step.
        steps: how many rates there are.

    Raises:
        ValueError: the data of a loss ended.
    """
    losses = np.full(steps + 1, np.inf)
    for k in range(steps + 1):
        try:
            value = step()
        except StopIteration as error:
            raise ValueError(
                f"the loss found no more data after {k} batches, but a sweep takes {steps + 1}, and there are several "
                "sweeps and runs: where an iterator has ended, begin it anew, as in next(batches) of a generator that "
                "does `while True: yield from loader`"
            ) from error
        if not math.isfinite(value):
            break
        losses[k] = value
        if _exploded(losses[: k + 1]):
            losses[k + 1 - _IN_A_ROW : k + 1] = np.inf
            break
    return losses


def _exploded(losses: Floats) -> bool:
    """Whether the last losses lie far above all before them, measured by what these moved, wherever zero is.

    Losses that stood still, but for a step or two, as those of a model that is rarely wrong, are no measure.
    """
    before, last = losses[:-_IN_A_ROW], losses[-_IN_A_ROW:]
    if len(before) < _IN_A_ROW or np.count_nonzero(np.diff(before)) < min(_IN_A_ROW, len(before) - 1):
        return False
    return bool(last.min() - before[0] > _EXPLODED * (before.max() - before.min()))
