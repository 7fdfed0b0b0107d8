"""The learning-rate range test on a problem of the race."""

from __future__ import annotations

from collections.abc import Iterator

from fallline.descent.lr_range import Floats, LrRange
from fallline.descent.lr_search import search, swept_losses
from fallline.problems import Problem
from fallline.race.protocol.contender import Contender
from fallline.race.protocol.errors import RaceError
from fallline.race.trial.maker import Maker
from fallline.race.trial.trial import drive


def find_lr(
    problem: Problem, contender: Contender, *, seed: int, low: float, high: float, steps: int, repeats: int, probes: int
) -> LrRange:
    """Finds the range of learning rates with which a contender trains a problem; see `fallline.find_lr`.

    Raises:
        ValueError: bounds, steps or repeats that make no search.
        RaceError: the problem ends before the sweep does.
    """

    def run(rates: Floats, k: int) -> Floats:
        lr = contender.defaults["lr"]
        maker = Maker(contender, contender.defaults, lambda t, own: float(rates[min(t, len(rates)) - 1]) * (own / lr))
        losses = _losses(problem, maker, seed + k)

        def step() -> float:
            loss = _next(losses)
            if loss is None:
                raise RaceError(
                    f"{problem.name} ended after {maker.steps} steps, but a sweep takes {len(rates) + 1}: choose fewer "
                    "--steps"
                )
            return loss

        return swept_losses(step, len(rates))

    return search(run, low, high, steps, repeats, probes)


def _next(losses: Iterator[float]) -> float | None:
    """The next loss; None where the training, or an iterator that it reads, has ended."""
    try:
        return next(losses, None)
    except RuntimeError as error:  # what a generator makes of StopIteration
        if isinstance(error.__cause__, StopIteration):
            return None
        raise


def _losses(problem: Problem, maker: Maker, seed: int) -> Iterator[float]:
    """One for each step, however often it is told."""
    made = 0
    for steps, loss, _ in drive(problem, maker, seed, None):
        if steps > made:
            made = steps
            yield loss
