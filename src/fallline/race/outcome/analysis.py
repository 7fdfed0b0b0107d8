"""What the trials of a race say, in numbers: for the report, the table and the files."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from fallline.problems import Goal
from fallline.race.outcome.ranking import ranked
from fallline.race.outcome.results import Failure, Path, RatePoint, Results, Row, Standings, learnt
from fallline.race.protocol.entry import Entry
from fallline.race.protocol.errors import RaceError
from fallline.race.protocol.lane import Lane, Tried, by_rate
from fallline.race.protocol.settings import Settings
from fallline.race.statistics import (
    BestOf,
    Extent,
    Interval,
    Profile,
    expected_best,
    headroom,
    mean_interval,
    performance_profile,
    ratios_to_best,
    steps_to_target,
)
from fallline.race.trial.trial import score

_GRID = 100
"""Points of a mean curve."""

_TOLD: Mapping[Goal | None, str] = {"min": "less is better", "max": "more is better", None: "nobody knows"}
"""What a trial says of its metric."""


def analyse(settings: Settings, lanes: Iterable[Lane]) -> Results:
    """The results, as far as the race has come.

    Args:
        settings: what was asked.
        lanes: of all contenders on all problems.
    """
    grouped: dict[str, list[Lane]] = {}
    for lane in lanes:
        grouped.setdefault(lane.entry.spec, []).append(lane)
    problems = tuple(_standings(settings, group) for group in grouped.values())
    return joined(settings, problems, settings.seed)


def joined(settings: Settings, problems: tuple[Standings, ...], seed: int) -> Results:
    """The results on several problems, with what they say together, by draws from a seed."""
    return Results(settings, problems, *_profile(problems, seed))


def _standings(settings: Settings, lanes: list[Lane]) -> Standings:
    entry = lanes[0].entry
    ended = [
        tried.outcome.result for lane in lanes for tried in lane.trials() if tried.outcome and tried.outcome.result
    ]
    steps = entry.steps or max((result["steps"] for result in ended), default=0)
    metric, goal = _compared(entry, ended)
    before = _before(ended, metric)
    first = _measured_first(ended, metric) if before is None else before
    start = score(entry.by, first, None, steps, entry.target, goal)
    start = math.inf if start is None else start
    rows = [_row(lane, start, entry.target, settings) for lane in lanes]
    standings = Standings(entry, metric, entry.by, goal, start, tuple(rows), None, entry.target, steps)
    return ranked(replace(standings, untrained=before is not None), settings)


def _compared(entry: Entry, ended: Sequence[Mapping[str, Any]]) -> tuple[str, Goal | None]:
    """The metric that the trials were compared by.

    Raises:
        RaceError: it was not the same for all.
    """
    compared = dict.fromkeys((result["metric"], result["goal"]) for result in ended if result["diverged"] is None)
    if len(compared) > 1:
        if len({name for name, _ in compared}) == 1:
            metric, told = next(iter(compared))[0], " and ".join(sorted(_TOLD[goal] for _, goal in compared))
            raise RaceError(
                f"{entry.spec}: its trials say of {metric} that {told}: choose one with --maximize or --minimize"
            )
        told = ", ".join(f"{name} ({goal})" for name, goal in compared)
        raise RaceError(
            f"{entry.spec}: its trials were compared by different metrics, {told}: choose one with --metric"
        )
    return next(iter(compared), (entry.problem.metric, entry.goal))


def _before(ended: Sequence[Mapping[str, Any]], metric: str) -> float | None:
    """The metric before training: the first training loss, where it is one on the same scale; else None."""
    firsts = [result["first"] for result in ended if result["first"] is not None]
    if metric.endswith("loss") and firsts and _on_its_scale(ended, metric, statistics.median(firsts)):
        return float(statistics.median(firsts))
    return None


def _measured_first(ended: Sequence[Mapping[str, Any]], metric: str) -> float | None:
    """The first value of a metric; None where it was measured once only, in the end."""
    measured = [result["curve"][1][0] for result in ended if result["metric"] == metric and len(result["curve"][1]) > 1]
    return float(statistics.median(measured)) if measured else None


def _on_its_scale(ended: Sequence[Mapping[str, Any]], metric: str, first: float) -> bool:
    """Whether the training loss can stand for a metric: whether they end closer to each other than the loss fell.

    A surrogate that begins at 0, or a penalty that the metric does not have, cannot.
    """
    trained = [
        result for result in ended if result["final"] is not None and result["metric"] == metric and result["loss"][1]
    ]
    if not trained or metric == "loss":
        return True
    end = statistics.median(result["loss"][1][-1] for result in trained)
    return bool(abs(statistics.median(result["final"] for result in trained) - end) <= abs(first - end))


def _row(lane: Lane, start: float, target: float | None, settings: Settings) -> Row:
    measured = [tried.outcome.result for tried in lane.calibration if tried.outcome and tried.outcome.result]
    finals = [tried for tried in lane.finals if tried.outcome] if lane.finished else []
    rates = _rates(lane)
    steps = [tried.outcome.result.get("reached") for tried in finals if tried.outcome]
    ceiling = start if math.isfinite(start) else None
    return Row(
        lane=lane,
        setting=lane.setting,
        few=0 < settings.trials <= len(lane.contender.space),
        losses=tuple(tried.final for tried in finals),
        failed=sum(tried.failed for tried in finals),
        standing=None,
        reached=steps_to_target(steps) if finals and target is not None else None,
        step_seconds=_middle(measured, "step_seconds"),
        update_seconds=_middle(measured, "update_seconds"),
        state_bytes=_middle(measured, "state_bytes"),
        untuned=mean_interval([tried.final for tried in lane.untuned]) if lane.untuned and lane.finished else None,
        basin=None,
        headroom=_headroom(rates, start) if rates else None,
        rates=rates,
        best_of=_best_of(lane, ceiling, settings),
        path=_path(finals),
        metrics=_metrics(finals),
        failures=tuple(_failures(lane)),
    )


def _best_of(lane: Lane, ceiling: float | None, settings: Settings) -> BestOf | None:
    """Of the settings that were drawn alike: without those of extended ranges, and not where some were cut before."""
    drawn = lane.tuned[: settings.trials]
    if not drawn or lane.cut or not all(tried.outcome for tried in drawn):
        return None
    return expected_best([tried.final for tried in drawn], ceiling=ceiling, seed=settings.seed)


def _middle(results: Sequence[Mapping[str, Any]], name: str) -> float:
    return statistics.median([result[name] for result in results]) if results else math.nan


def _rates(lane: Lane) -> tuple[RatePoint, ...]:
    points = []
    for rate, runs in by_rate(tried for tried in lane.curve if tried.outcome).items():
        losses = tuple(tried.final for tried in runs)
        points.append(RatePoint(rate, losses, statistics.median(losses), sum(tried.failed for tried in runs)))
    return tuple(points)


def _headroom(rates: Sequence[RatePoint], start: float) -> Extent:
    """Up to the first rate at which a run came to nothing."""
    worst = [max(point.losses) for point in rates]
    return headroom([p.rate for p in rates], [loss if learnt(loss, start) else math.inf for loss in worst])


def _path(finals: list[Tried]) -> Path | None:
    curves = [tried.outcome.result["curve"] for tried in finals if tried.outcome and tried.outcome.result]
    curves = [curve for curve in curves if len(curve[0]) > 1]
    if not curves:
        return None
    grid = np.unique(np.linspace(min(c[0][0] for c in curves), max(c[0][-1] for c in curves), _GRID).round())
    heights = np.array([np.interp(grid, curve[0], curve[1], right=np.nan) for curve in curves])
    middle = np.nanmedian(heights, axis=0)
    low, high = np.nanmin(heights, axis=0), np.nanmax(heights, axis=0)
    return Path(*(tuple(map(float, curve)) for curve in (grid, middle, low, high)))


def _metrics(finals: list[Tried]) -> dict[str, Interval]:
    measured: dict[str, list[float]] = {}
    for tried in finals:
        if tried.outcome and tried.outcome.result.get("final") is not None:
            for name, value in tried.outcome.result["metrics"].items():
                measured.setdefault(name, []).append(value)
    return {name: mean_interval(numbers) for name, numbers in measured.items()}


def _failures(lane: Lane) -> Iterable[Failure]:
    for phase, tried in (*(("calibration", tried) for tried in lane.calibration), *lane.phases()):
        if tried.outcome is None:
            continue
        step = tried.outcome.result.get("diverged")
        reason = tried.outcome.reason or ("" if step is None else f"diverged at step {step}")
        if reason:
            yield Failure(
                lane.contender.name, phase, tried.values, tried.seed, reason, tried.outcome.attempts, tried.failed
            )


def _profile(problems: tuple[Standings, ...], seed: int) -> tuple[Profile | None, tuple[str, ...], Any]:
    """Ratios of steps to the target, over the problems that have one and the contenders that raced on all of these."""
    problems = tuple(problem for problem in problems if problem.target is not None)
    everywhere = [
        row.name for row in (problems[0].rows if problems else ())
        if all(row.name in {other.name for other in problem.rows if other.losses} for problem in problems)
    ]  # fmt: skip
    if len(problems) < 2 or len(everywhere) < 2:
        return None, (), None
    steps = np.array([[_to_target(problem, name) for problem in problems] for name in everywhere])
    ratios = ratios_to_best(steps)
    return performance_profile(ratios, seed=seed), tuple(everywhere), ratios


def _to_target(problem: Standings, name: str) -> float:
    reached = next(row for row in problem.rows if row.name == name).reached
    return math.inf if reached is None or math.isnan(reached.steps.estimate) else max(reached.steps.estimate, 1.0)
