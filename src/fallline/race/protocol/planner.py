"""The protocol: which trials a contender needs on a problem, given what has come of those before.

Calibration, tuning, learning-rate curve, finals, and the same untuned. Everything follows from the settings and the
outcomes, so that a race that is run again goes on where it stopped, and any number of workers gives the same numbers. A
job's id holds a digest of all that its result depends on: where anything changes, it is another job.
"""

from __future__ import annotations

import hashlib
import json
import math
import statistics
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from fallline.race.engine.jobs import Job
from fallline.race.protocol.contender import Contender
from fallline.race.protocol.entry import Entry
from fallline.race.protocol.lane import UNKNOWN_LIMIT, Lane, Outcomes, Setting, Tried, by_rate
from fallline.race.protocol.settings import Settings
from fallline.race.statistics import sobol_points
from fallline.rule.spans import Range, Side, Span

_CALIBRATIONS = 3
_CALIBRATION_SECONDS = 0.3
_LEAST_LIMIT, _LIMIT_FACTOR = 60.0, 20.0
_CURVE_SEEDS, _FINAL_SEEDS = 1_000, 2_000  # how far beyond the race's own seed
_EXTENSIONS = 3
_FURTHER = 4  # half decades
_CONFIRMED = 3
_HALVED = 4  # --fast: a quarter of the budget, then a quarter of the settings
_HALF_DECADE = math.sqrt(10)


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
        if not self._confirm(lane, outcomes):
            return lane
        if lane.best is None:
            lane.finished = True
            return lane
        lane.curve = self._curve(lane, lane.best.values, outcomes)
        if not _ended(lane.curve):
            return lane
        lane.setting = _at_best_rate(lane.best.values, lane.curve)
        seeds = range(_FINAL_SEEDS, _FINAL_SEEDS + self.settings.final_seeds)
        lane.finals = [self._trial(lane, lane.setting, seed, outcomes) for seed in seeds]
        if self.settings.untuned:
            lane.untuned = [self._trial(lane, dict(contender.defaults), seed, outcomes) for seed in seeds]
        lane.finished = _ended(lane.finals) and _ended(lane.untuned)
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
            "seconds": _CALIBRATION_SECONDS, "version": _version(lane), "round": k,
            "metric": lane.entry.problem.metric, "goal": lane.entry.goal,
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
            drawn = max(len(lane.tuned), len(lane.cut))
            if not self._try(lane, max(2, count // 4), drawn, outcomes):
                lane.space = space | beyond
                return False
            lane.space = {name: _joined(space[name], reach) for name, reach in lane.space.items()}
        return True

    def _try(self, lane: Lane, count: int, skip: int, outcomes: Outcomes) -> bool:
        """Tries the next settings of the sequence; whether all have ended."""
        settings = self._settings(lane, count, skip)
        if self.settings.fast and lane.entry.steps and count > _HALVED:
            short = max(1, lane.entry.steps // _HALVED)
            tried = [self._trial(lane, setting, 0, outcomes, short) for setting in settings]
            lane.cut += tried
            if not _ended(tried):
                return False
            kept = sorted(tried, key=lambda run: run.final)[: max(2, count // _HALVED)]
            settings = [run.values for run in tried if run in kept]
        tried = [self._trial(lane, setting, 0, outcomes) for setting in settings]
        lane.tuned += tried
        return _ended(tried)

    def _settings(self, lane: Lane, count: int, skip: int) -> list[Setting]:
        if not lane.space:
            return [{}]
        first = [] if skip else [dict(lane.contender.defaults)]
        begin = max(skip - 1, 0)
        points = sobol_points(begin + count - len(first), len(lane.space), self.settings.seed)[begin:]
        return first + [
            {name: _at(reach, float(u)) for (name, reach), u in zip(lane.space.items(), point, strict=True)}
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
                why = f"the best was among the {'lowest' if side == 'low' else 'highest'} of {lane.space[name]}"
                if math.isinf(best.final):
                    why = f"nothing trained in {lane.space[name]}"
                end = part.low if side == "low" else part.high
                lane.notes.append(f"{name}: {why}, so it was searched on to {end:g}")
        return beyond

    def _confirm(self, lane: Lane, outcomes: Outcomes) -> bool:
        """Runs the best few settings from the curve's seeds, so that luck with one seed chooses nothing."""
        trained = sorted((tried for tried in lane.tuned if math.isfinite(tried.final)), key=lambda tried: tried.final)
        best = trained[:_CONFIRMED]
        runs = [self._seeded(lane, tried.values, outcomes) for tried in best]
        lane.confirmed = [tried for some in runs for tried in some]
        if not _ended(lane.confirmed):
            return False
        chosen = min(range(len(best)), key=lambda k: (_typical(runs[k]), k), default=None)
        lane.best = None if chosen is None else best[chosen]
        return True

    def _seeded(self, lane: Lane, setting: Setting, outcomes: Outcomes) -> list[Tried]:
        """A setting from each of the curve's seeds."""
        seeds = range(_CURVE_SEEDS, _CURVE_SEEDS + self.settings.curve_seeds)
        return [self._trial(lane, setting, seed, outcomes) for seed in seeds]

    def _curve(self, lane: Lane, best: Setting, outcomes: Outcomes) -> list[Tried]:
        """Runs at the rates around the best one: as far as was asked, and on where the best of them is at an end."""
        if "lr" not in best:
            return []
        low, high = -self.settings.curve_reach, self.settings.curve_reach
        curve = self._at_rates(lane, best, range(low, high + 1), outcomes)
        for _ in range(_FURTHER):
            if not _ended(curve):
                break
            rate, rates = _at_best_rate(best, curve)["lr"], [*by_rate(curve)]
            if rate == best["lr"] or rate not in (rates[0], rates[-1]):
                break
            low, high = (low - 1, high) if rate == rates[0] else (low, high + 1)
            longer = self._at_rates(lane, best, range(low, high + 1), outcomes)
            if len(longer) == len(curve):
                break
            curve = longer
        rates = [*by_rate(curve)]
        beyond = {"lowest": low < -self.settings.curve_reach, "highest": high > self.settings.curve_reach}
        for which, end in zip(beyond, (rates[0], rates[-1]), strict=True):
            if beyond[which]:
                lane.notes.append(f"lr: the best was the {which} of the curve, so it was searched on to {end:g}")
        return curve

    def _at_rates(self, lane: Lane, best: Setting, half_decades: Iterable[int], outcomes: Outcomes) -> list[Tried]:
        """The best setting at other rates, where its range allows them, so far from its own, from each of the seeds."""
        span = lane.space.get("lr")
        least, most = (span.least, span.most) if isinstance(span, Span) else (0.0, math.inf)
        grid = (_rounded(best["lr"] * _HALF_DECADE**k) for k in half_decades)
        rates = [rate for rate in grid if least <= rate <= most]
        return [tried for rate in rates for tried in self._seeded(lane, {**best, "lr": rate}, outcomes)]

    def _trial(self, lane: Lane, setting: Setting, seed: int, outcomes: Outcomes, steps: int | None = None) -> Tried:
        entry = lane.entry
        payload = {
            "kind": "trial", "problem": entry.spec, "contender": lane.contender.spec, "values": setting,
            "seed": self.settings.seed + seed, "steps": steps or entry.steps, "schedule": self.settings.schedule,
            "metric": entry.problem.metric, "goal": entry.goal, "target": entry.target, "by": entry.by,
            "version": _version(lane),
        }  # fmt: skip
        return _tried(lane, "trial", payload, outcomes)


def _tried(lane: Lane, kind: str, payload: dict[str, Any], outcomes: Outcomes) -> Tried:
    fixed = {name: value for name, value in lane.contender.fixed.items() if name in lane.entry.problem.fixed}
    payload = {**payload, "values": {**fixed, **payload["values"]}}
    digest = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()[:12]
    unlike = {"limit": lane.limit, "plan": lane.entry.plan}  # what changes no result
    job = Job(f"{lane.entry.name}/{lane.contender.name}/{kind}/{digest}", {**payload, **unlike})
    return Tried(job, payload["values"], payload["seed"], outcomes.get(job.id))


def _version(lane: Lane) -> str:
    """Of the code that a result depends on."""
    return ", ".join(filter(None, (lane.entry.version, lane.contender.version)))


def _ended(tried: Iterable[Tried]) -> bool:
    return all(run.outcome is not None for run in tried)


def _at(reach: Range, u: float) -> Any:
    """The value at a share of a range, if that is a span with as few digits as say as much."""
    value = reach.at(u)
    return min(max(_rounded(value), reach.least), reach.most) if isinstance(reach, Span) else value


def _rounded(value: float) -> float:
    """Three digits say as much, and read better; of what is near 1, three of its distance."""
    return round(1 - float(f"{1 - value:.3g}"), 12) if 0.5 < value < 1 else float(f"{value:.3g}")


def _beyond(reach: Range, side: Side) -> Any:
    """The part that extending a range adds; None where there is none."""
    further: Any = reach.extended(side)
    if further == reach:
        return None
    return replace(further, high=reach.low) if side == "low" else replace(further, low=reach.high)  # type: ignore[union-attr]


def _joined(inner: Any, outer: Any) -> Any:
    if inner == outer or not hasattr(inner, "low"):
        return inner
    return replace(inner, low=min(inner.low, outer.low), high=max(inner.high, outer.high))


def _at_best_rate(best: Setting, curve: list[Tried]) -> Setting:
    """The setting at the rate whose runs diverged least and ended lowest; at its own where none is better."""
    if not curve:
        return best
    typical = {rate: _typical(runs) for rate, runs in by_rate(curve).items()}
    rate = min(typical, key=lambda rate: (typical[rate], abs(math.log(rate / best["lr"]))))
    return {**best, "lr": rate}


def _typical(runs: Iterable[Tried]) -> tuple[int, float]:
    """How good runs from several seeds are: first how few of them diverged, then the mean of the others.

    A median would not see that one of three exploded.
    """
    finals = [tried.final for tried in runs]
    trained = [final for final in finals if math.isfinite(final)]
    return len(finals) - len(trained), statistics.fmean(trained) if trained else math.inf
