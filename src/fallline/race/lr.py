"""The learning-rate range test on a problem of the race."""

from __future__ import annotations

from fallline.descent.lr_range import Floats, LrRange
from fallline.descent.lr_search import search, swept_losses
from fallline.problems._problem import Problem
from fallline.race.contender import Contender
from fallline.race.trial import Maker, drive


def find_lr(
    problem: Problem, contender: Contender, *, seed: int, low: float, high: float, steps: int, repeats: int, probes: int
) -> LrRange:
    """Finds the range of learning rates with which a contender trains a problem; see `fallline.find_lr`.

    Raises:
        ValueError: bounds, steps or repeats that make no search.
    """

    def run(rates: Floats, k: int) -> Floats:
        maker = Maker(contender, contender.defaults, lambda t, _: float(rates[min(t, len(rates)) - 1]))
        losses = (loss for _, loss, _ in drive(problem, maker, seed + k, None))
        return swept_losses(lambda: next(losses), len(rates))

    return search(run, low, high, steps, repeats, probes)
