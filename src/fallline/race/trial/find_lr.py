"""The learning-rate range test on a problem of the race."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from fallline.descent.lr_range import Floats, LrRange
from fallline.descent.lr_search import search, swept_losses
from fallline.problems import Problem
from fallline.race.protocol.contender import Contender
from fallline.race.protocol.errors import RaceError
from fallline.race.trial.maker import Maker
from fallline.race.trial.trial import drive, run_trial

_STEPS, _LEAST = 100, 10  # of a sweep, unless asked for otherwise
_APART = math.sqrt(10)  # of whole runs, as of a race's learning-rate curve


def find_lr(
    problem: Problem,
    contender: Contender,
    *,
    seed: int,
    low: float,
    high: float,
    steps: int | None = None,
    repeats: int,
    probes: int,
    whole: int = 0,
) -> LrRange:
    """Finds the range of learning rates with which a contender trains a problem; see `fallline.find_lr`.

    Short runs and their training loss favour higher rates than a race does, which compares whole runs by the problem's
    own metric. So whole runs, half a decade apart from what the short ones suggest on, decide what is suggested.

    Args:
        problem, contender: what to train, and with what.
        seed, low, high, repeats, probes: as of `fallline.find_lr`.
        steps: of a sweep, and of a run at one rate; unless given 100, or as many as a shorter training has losses for.
        whole: runs of the problem's budget, at most; 0 for none, as where that is not known.

    Raises:
        ValueError: bounds, steps or repeats that make no search.
        RaceError: the problem ends before the sweep does.
    """
    given = {name: value for name, value in contender.fixed.items() if name in problem.fixed}

    def run(rates: Floats, k: int) -> Floats:
        told = 0
        lr = contender.defaults["lr"]
        maker = Maker(
            contender, {**given, **contender.defaults}, lambda t, own: float(rates[min(t, len(rates)) - 1]) * (own / lr)
        )
        losses = _losses(problem, maker, seed + k)

        def step() -> float:
            nonlocal told
            loss = _next(losses)
            if loss is None:
                what = f"choose --steps {told} or fewer" if told > _LEAST else "it is too short"
                raise _EndedError(
                    f"{problem.name} ended after {maker.steps} steps, but a sweep takes {len(rates) + 1} losses: "
                    f"{what}",
                    told,
                )
            told += 1
            return loss

        return swept_losses(step, len(rates))

    found = _fitting(lambda most: search(run, low, high, most, repeats, probes), steps)
    found = replace(found, rule=contender.title, problem=problem.title)
    if not whole or math.isnan(found.suggestion):
        return found
    return _confirmed(found, problem, contender, {**given, **contender.defaults}, seed, whole)


class _EndedError(RaceError):
    """The training ended within a sweep, after so many losses."""

    def __init__(self, message: str, losses: int) -> None:
        super().__init__(message)
        self.losses = losses


def _fitting(searched: Callable[[int], LrRange], steps: int | None) -> LrRange:
    """What is found in so many steps; where nobody said how many, in as many as the training has losses for.

    Where it has as many losses as steps were asked for, which is what a race calls so many steps, in one less.

    Raises:
        RaceError: that is too few.
    """
    most = steps or _STEPS
    while True:
        try:
            return searched(most)
        except _EndedError as error:  # a sweep takes one loss more than steps
            if most == _LEAST or (steps and error.losses != steps):
                raise
            most = max(_LEAST, error.losses - 1)


def _confirmed(
    found: LrRange, problem: Problem, contender: Contender, setting: Mapping[str, Any], seed: int, most: int
) -> LrRange:
    """With the suggestion of whole runs, as a race makes and compares them."""
    scores: dict[float, float] = {}
    ended: dict[float, float] = {}

    def run(rate: float) -> float:
        payload = {
            "values": {**setting, "lr": rate}, "seed": seed, "steps": problem.steps, "schedule": "constant",
            "metric": problem.metric, "goal": problem.goal, "target": problem.target, "by": problem.by,
        }  # fmt: skip
        result = run_trial(problem, contender, payload)
        ended[rate] = math.nan if result["final"] is None else result["final"]
        scores[rate] = math.inf if result["score"] is None else result["score"]
        return scores[rate]

    first = found.suggestion
    run(first)
    for factor in (1 / _APART, _APART):
        rate = first
        while len(scores) < most and found.rates[0] <= rate * factor <= found.rates[-1]:
            before, rate = scores[rate], rate * factor
            if run(rate) >= before and before < math.inf:
                break
        if min(scores, key=scores.__getitem__) != first:
            break
    return _told(found, problem, scores, ended, len(contender.space) > 1)


def _told(
    found: LrRange, problem: Problem, scores: Mapping[float, float], ended: Mapping[float, float], tunes_more: bool
) -> LrRange:
    rates, best = sorted(scores), min(sorted(scores), key=scores.__getitem__)
    whole: dict[str, Any] = {"whole": np.array(rates), "ended": np.array([ended[rate] for rate in rates])}
    work = f"learning rates from {found.low:.2g} to {found.high:.2g} work"
    short = f"{work} in runs of {found.steps} steps, by their training loss"
    if math.isinf(scores[best]):
        tried = f"from {rates[0]:.2g} to {rates[-1]:.2g}"
        said = f"{short}, but whole runs of {problem.steps} steps diverged {tried}: try lower ones"
        return replace(found, suggestion=math.nan, message=said, **whole)
    what = problem.metric if problem.by == "final" else f"steps to {problem.metric} {problem.target:g}"
    result = f" {ended[best]:.3g}" if problem.by == "final" else ""
    others = " (a race tunes its other hyperparameters too, and may then want another)" if tunes_more else ""
    runs = f"of {len(rates)} whole runs of {problem.steps} steps, as a race makes"
    said = f"{runs}, that at {best:.2g} has the best {what}{result}"
    return replace(found, suggestion=best, message=f"{short}; {said}: begin with it{others}", **whole)


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
