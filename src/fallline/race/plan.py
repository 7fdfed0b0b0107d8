"""The protocol: which trials a contender needs on a problem, given what has come of those before.

Calibration, tuning, learning-rate curve, finals. Everything follows from the settings and the outcomes, so that a race
that is run again goes on where it stopped, and any number of workers gives the same numbers. A job's id holds a digest
of all that its result depends on: where anything changes, it is another job.
"""

from __future__ import annotations

import hashlib
import json
import math
import statistics
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from fallline.race.contender import Contender
from fallline.race.entry import Entry
from fallline.race.jobs import Job, Outcome
from fallline.race.settings import Settings
from fallline.race.statistics import sobol_points
from fallline.rule.search import Range, Side

Outcomes = Mapping[str, Outcome]
Values = dict[str, Any]

_CALIBRATIONS = 3
_CALIBRATION_SECONDS = 1.0
_LEAST_LIMIT, _LIMIT_FACTOR = 60.0, 20.0
UNKNOWN_LIMIT = 3600.0
"""Seconds after which a trial is given up of which nobody knows how long it takes."""
_CURVE_SEEDS, _FINAL_SEEDS = 1_000, 2_000  # how far beyond the race's own seed
_EXTENSIONS = 3
_HALVED = 4  # --fast: a quarter of the budget, then a quarter of the settings
_HALF_DECADE = math.sqrt(10)


@dataclass(frozen=True)
class Tried:
    """A setting and what came of it.

    Attributes:
        job: its id.
        values: the hyperparameters.
        seed: from which it ran.
        outcome: None while it has not ended.
    """

    job: Job
    values: Values
    seed: int
    outcome: Outcome | None

    @property
    def final(self) -> float:
        """What is compared of it; infinite where the run diverged or failed."""
        value = self.outcome.result.get("score") if self.outcome else None
        return math.inf if value is None or not math.isfinite(value) else float(value)


@dataclass
class Lane:
    """A contender's way through the race on one problem, as far as the outcomes tell.

    Attributes:
        entry, contender: who and what.
        calibration: its three measurements.
        tuned: every setting tried with the whole budget.
        cut: with `--fast`, the settings tried with a part of the budget.
        space: the ranges in the end.
        notes: where a range was extended, in words.
        best: the best setting tried; None where all diverged, or tuning is not over.
        curve: the runs at each learning rate around the best, rising.
        limit: seconds after which a trial is given up.
        setting: that of the finals: the best, at the curve's best rate.
        finals: its runs.
        finished: whether nothing is left to do.
    """

    entry: Entry
    contender: Contender
    calibration: list[Tried] = field(default_factory=list)
    tuned: list[Tried] = field(default_factory=list)
    cut: list[Tried] = field(default_factory=list)
    space: dict[str, Range] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    best: Tried | None = None
    curve: list[Tried] = field(default_factory=list)
    limit: float = UNKNOWN_LIMIT
    setting: Values | None = None
    finals: list[Tried] = field(default_factory=list)
    finished: bool = False

    def trials(self) -> list[Tried]:
        """All but the calibration, in the order of the phases."""
        return [*self.cut, *self.tuned, *self.curve, *self.finals]

    def jobs(self) -> list[Job]:
        """All, whether ended or not."""
        return [tried.job for tried in (*self.calibration, *self.trials())]

    @property
    def seconds(self) -> float:
        """What a trial takes; NaN while unknown."""
        measured = [
            one.outcome.result["step_seconds"] for one in self.calibration if one.outcome and one.outcome.result
        ]
        return min(measured) * self.entry.steps if measured and self.entry.steps is not None else math.nan

    @property
    def phase(self) -> str:
        """What it is at."""
        if self.finished:
            return "done"
        return "finals" if self.finals else "curve" if self.curve else "tuning" if self.tuned or self.cut else "waiting"


class Planner:
    """Plans a race.

    Args:
        settings: what was asked.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def lane(self, entry: Entry, contender: Contender, outcomes: Outcomes) -> Lane:
        """A contender's lane on a problem.

        Args:
            entry, contender: who and what.
            outcomes: what has come of jobs so far, by id.
        """
        lane = Lane(entry, contender, space=dict(contender.space))
        lane.calibration = [self._calibration(lane, k, outcomes) for k in range(_CALIBRATIONS)]
        if not _ended(lane.calibration):
            return lane
        lane.limit = self._limit(lane)
        if not self._tune(lane, outcomes):
            return lane
        lane.best = min((t for t in lane.tuned if math.isfinite(t.final)), key=lambda t: t.final, default=None)
        if lane.best is None:
            lane.finished = True
            return lane
        lane.curve = self._curve(lane, lane.best.values, outcomes)
        if not _ended(lane.curve):
            return lane
        lane.setting = _at_best_rate(lane.best.values, lane.curve)
        seeds = range(_FINAL_SEEDS, _FINAL_SEEDS + self.settings.final_seeds)
        lane.finals = [self._trial(lane, lane.setting, seed, outcomes) for seed in seeds]
        lane.finished = _ended(lane.finals)
        return lane

    def _limit(self, lane: Lane) -> float:
        if self.settings.limit:
            return self.settings.limit
        return max(_LEAST_LIMIT, _LIMIT_FACTOR * lane.seconds) if math.isfinite(lane.seconds) else UNKNOWN_LIMIT

    # The phases

    def _calibration(self, lane: Lane, k: int, outcomes: Outcomes) -> Tried:
        payload = {
            "kind": "calibrate", "problem": lane.entry.spec, "contender": lane.contender.spec,
            "values": lane.contender.defaults, "seed": self.settings.seed + k, "steps": lane.entry.steps,
            "seconds": _CALIBRATION_SECONDS, "version": lane.entry.version, "round": k,
        }  # fmt: skip
        return _tried(lane, f"calibrate-{k}", payload, outcomes)

    def _tune(self, lane: Lane, outcomes: Outcomes) -> bool:
        """Tries settings; whether that is over."""
        count = self.settings.trials if lane.space else 1
        if not self._try(lane, count, 0, outcomes):
            return False
        for _ in range(_EXTENSIONS if lane.space else 0):
            beyond = self._extend(lane)
            if not beyond:
                return True
            space, lane.space = lane.space, {**lane.space, **beyond}
            if not self._try(lane, max(2, count // 4), len(lane.tuned), outcomes):
                lane.space = space | beyond
                return False
            lane.space = {name: _joined(space[name], reach) for name, reach in lane.space.items()}
        return True

    def _try(self, lane: Lane, count: int, skip: int, outcomes: Outcomes) -> bool:
        """Tries the next settings of the sequence; whether all have ended."""
        settings = self._settings(lane, count, skip)
        if self.settings.fast and lane.entry.steps and count > _HALVED:
            short = max(1, lane.entry.steps // _HALVED)
            tried = [self._trial(lane, values, 0, outcomes, short) for values in settings]
            lane.cut += tried
            if not _ended(tried):
                return False
            kept = sorted(tried, key=lambda one: one.final)[: max(2, count // _HALVED)]
            settings = [one.values for one in tried if one in kept]
        tried = [self._trial(lane, values, 0, outcomes) for values in settings]
        lane.tuned += tried
        return _ended(tried)

    def _settings(self, lane: Lane, count: int, skip: int) -> list[Values]:
        if not lane.space:
            return [{}]
        points = sobol_points(skip + count, len(lane.space), self.settings.seed)[skip:]
        return [
            {name: _rounded(reach.at(float(u))) for (name, reach), u in zip(lane.space.items(), point, strict=True)}
            for point in points
        ]

    def _extend(self, lane: Lane) -> dict[str, Range]:
        """The ranges beyond those in whose outer tenth the best setting lies."""
        best = min(lane.tuned, key=lambda tried: tried.final)
        beyond: dict[str, Range] = {}
        sides: dict[str, Side] = {}
        if math.isinf(best.final):  # nothing has trained: look lower
            sides = {name: "low" for name in lane.space if name == "lr"}
        else:
            for name, reach in lane.space.items():
                side = reach.edge(best.values[name])
                sides |= {name: side} if side else {}
        for name, side in sides.items():
            part = _beyond(lane.space[name], side)
            if part is not None:
                beyond[name] = part
                edge = "lowest" if side == "low" else "highest"
                end = part.low if side == "low" else part.high
                lane.notes.append(
                    f"{name}: the best was among the {edge} of {lane.space[name]}, so it was searched on to {end:g}"
                )
        return beyond

    def _curve(self, lane: Lane, best: Values, outcomes: Outcomes) -> list[Tried]:
        if "lr" not in best:
            return []
        reach = self.settings.curve_reach
        rates = [_rounded(best["lr"] * _HALF_DECADE**k) for k in range(-reach, reach + 1)]
        seeds = range(_CURVE_SEEDS, _CURVE_SEEDS + self.settings.curve_seeds)
        return [self._trial(lane, {**best, "lr": rate}, seed, outcomes) for rate in rates for seed in seeds]

    def _trial(self, lane: Lane, values: Values, seed: int, outcomes: Outcomes, steps: int | None = None) -> Tried:
        entry = lane.entry
        payload = {
            "kind": "trial", "problem": entry.spec, "contender": lane.contender.spec, "values": values,
            "seed": self.settings.seed + seed, "steps": steps or entry.steps, "schedule": self.settings.schedule,
            "metric": entry.problem.metric, "target": entry.target, "by": entry.by, "version": entry.version,
        }  # fmt: skip
        return _tried(lane, "trial", payload, outcomes)


def _tried(lane: Lane, kind: str, payload: dict[str, Any], outcomes: Outcomes) -> Tried:
    fixed = {name: value for name, value in lane.contender.fixed.items() if name in lane.entry.problem.fixed}
    payload = {**payload, "values": {**fixed, **payload["values"]}}
    digest = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()[:12]
    job = Job(f"{lane.entry.name}/{lane.contender.name}/{kind}/{digest}", {**payload, "limit": lane.limit})
    return Tried(job, payload["values"], payload["seed"], outcomes.get(job.id))


def _ended(tried: Iterable[Tried]) -> bool:
    return all(one.outcome is not None for one in tried)


def _rounded(value: Any) -> Any:
    """Three digits say as much, and read better; of what is near 1, three of its distance."""
    if not isinstance(value, float):
        return value
    return round(1 - float(f"{1 - value:.3g}"), 12) if 0.5 < value < 1 else float(f"{value:.3g}")


def _beyond(reach: Range, side: Side) -> Any:
    """The part that extending a range adds; None where there is none."""
    further: Any = reach.extended(side)
    if further == reach:
        return None
    return replace(further, high=reach.low) if side == "low" else replace(further, low=reach.high)  # type: ignore[union-attr]


def _joined(one: Any, other: Any) -> Any:
    if one == other or not hasattr(one, "low"):
        return one
    return replace(one, low=min(one.low, other.low), high=max(one.high, other.high))


def by_rate(curve: Iterable[Tried]) -> dict[float, list[Tried]]:
    """The runs of a curve at each learning rate, rising."""
    found: dict[float, list[Tried]] = {}
    for tried in curve:
        found.setdefault(tried.values["lr"], []).append(tried)
    return dict(sorted(found.items()))


def _at_best_rate(best: Values, curve: list[Tried]) -> Values:
    """The setting at the rate whose runs ended lowest in their median; at its own where none is lower."""
    if not curve:
        return best
    medians = {rate: statistics.median(one.final for one in runs) for rate, runs in by_rate(curve).items()}
    rate = min(medians, key=lambda rate: (medians[rate], abs(math.log(rate / best["lr"]))))
    return {**best, "lr": rate} if math.isfinite(medians[rate]) else best
