"""Whole races without training: a formula says how each trial ends; the planner asks for trials until all is over."""

from __future__ import annotations

import math
import zlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import numpy as np

from fallline.race.engine.jobs import Job, Outcome
from fallline.race.outcome.analysis import analyse
from fallline.race.outcome.results import Results
from fallline.race.protocol.entry import Entry, entries, pairs
from fallline.race.protocol.lane import Lane, Tried
from fallline.race.protocol.planner import Planner
from fallline.race.protocol.settings import Settings
from fallline.race.trial.trial import score

START = 2.3
STEPS = 400
Formula = Callable[[str, Mapping[str, Any], int, str], float]


class FailedTrial(Exception):  # noqa: N818
    """Raised by a formula for a trial that fails instead of training; its text is the reason."""


def simulate(settings: Settings, formula: Formula, limit: int | None = None) -> Results:
    """The results of a race in which nothing was trained.

    Args:
        settings: what is asked.
        formula: the final loss from the contender's name, the values, the seed and the problem's name; infinite where
            the trial diverges.
        limit: how many trials end before the race stops; None for all.
    """
    return analyse(settings, simulate_lanes(settings, formula, limit))


def simulate_lanes(settings: Settings, formula: Formula, limit: int | None = None) -> list[Lane]:
    """The lanes of `simulate`."""
    planner, outcomes = Planner(settings), {}
    racing = list(pairs(entries(settings)))
    while True:
        lanes = [planner.lane(entry, contender, outcomes) for entry, contender in racing]
        waiting = {
            tried.job.id: (lane, tried) for lane in lanes for tried in every_trial(lane) if tried.outcome is None
        }
        if not waiting or (limit is not None and len(outcomes) >= limit):
            return lanes
        for lane, tried in list(waiting.values())[: None if limit is None else limit - len(outcomes)]:
            outcomes[tried.job.id] = outcome_of(lane, tried, formula)


def noise(*what: object) -> float:
    """A standard normal number that depends on nothing but what is given."""
    return float(np.random.default_rng(zlib.crc32(repr(what).encode())).standard_normal())


def bowl(contender: str, values: Mapping[str, Any], seed: int, problem: str) -> float:
    """A loss like that of a small network: a bowl over the learning rate with a flat floor, diverging beyond it."""
    away = math.log10(values.get("lr", 0.01) / 0.01)
    if away > 1.7:
        return math.inf
    return (0.1 + 0.5 * max(0.0, abs(away) - 0.6) ** 2) * (1 + 0.02 * noise(contender, seed, problem))


def every_trial(lane: Lane) -> Iterable[Tried]:
    return (*lane.calibration, *lane.trials())


def outcome_of(lane: Lane, tried: Tried, formula: Formula) -> Outcome:
    if tried.job.payload["kind"] == "calibrate":
        return Outcome("done", _calibration(lane.contender.name), "", 1)
    try:
        final = formula(lane.contender.name, tried.values, tried.seed, lane.entry.name)
    except FailedTrial as error:
        return Outcome("failed", {}, str(error), 1)
    return Outcome("done", _result(tried.job, lane.entry, final), "", 1)


def _calibration(name: str) -> dict[str, Any]:
    states = zlib.crc32(name.encode()) % 3
    return {
        "step_seconds": (200 + 10 * states) * 1e-6, "update_seconds": (20 + 10 * states) * 1e-6,
        "state_bytes": 4.0 * states, "parameters": 1000,
    }  # fmt: skip


def _result(job: Job, entry: Entry, final: float) -> dict[str, Any]:
    """What a trial returns whose loss falls from START to `final`."""
    budget = job.payload["steps"] or STEPS
    diverged = None if math.isfinite(final) else budget // 4
    steps = np.unique(np.linspace(1, diverged or budget, 60).round())
    share = 1 - np.exp(-6 * steps / budget)
    values = START + ((final if math.isfinite(final) else 2 * START) - START) * share / (1 - math.exp(-6))
    below = np.flatnonzero(values <= entry.target) if entry.target is not None else []
    reached, end = int(steps[below[0]]) if len(below) else None, None if diverged else float(values[-1])
    return {
        "steps": int(steps[-1]), "diverged": diverged, "metric": entry.problem.metric, "goal": entry.goal,
        "first": START, "final": end, "best": float(values.min()),
        "reached": reached,
        "score": score(entry.by, end, None if end is None else reached, budget, entry.target, entry.goal),
        "curve": [steps.tolist(), values.tolist()], "loss": [steps.tolist(), values.tolist()],
        "metrics": {} if diverged else {"test_accuracy": 1 - values[-1] / 4, "test_loss": 1.1 * values[-1]},
    }  # fmt: skip
