"""A contender's way through the race on one problem: its trials, phase by phase."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from fallline.race.engine.jobs import Job, Outcome
from fallline.race.protocol.contender import Contender
from fallline.race.protocol.entry import Entry
from fallline.rule.spans import Range

Outcomes = Mapping[str, Outcome]
Setting = dict[str, Any]

UNKNOWN_LIMIT = 3600.0
"""Seconds after which a trial is given up of which nobody knows how long it takes."""


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
    values: Setting
    seed: int
    outcome: Outcome | None

    @property
    def final(self) -> float:
        """What is compared of it, lower is better; infinite where the run diverged or failed."""
        value = self.outcome.result.get("score") if self.outcome else None
        return math.inf if value is None or not math.isfinite(value) else float(value)

    @property
    def failed(self) -> bool:
        """Whether it raised, was killed or took too long; what diverged ended by itself."""
        return self.outcome is not None and self.outcome.status == "failed"


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
        confirmed: the best few of them from other seeds.
        best: the best of these; None where all diverged, or tuning is not over.
        curve: the runs at each learning rate around the best, rising.
        limit: seconds after which a trial is given up.
        setting: that of the finals: the best, at the curve's best rate.
        finals: its runs.
        untuned: those with the declaration's own values, from the same seeds; empty where they were not asked for.
        finished: whether nothing is left to do.
    """

    entry: Entry
    contender: Contender
    calibration: list[Tried] = field(default_factory=list)
    tuned: list[Tried] = field(default_factory=list)
    cut: list[Tried] = field(default_factory=list)
    space: dict[str, Range] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    confirmed: list[Tried] = field(default_factory=list)
    best: Tried | None = None
    curve: list[Tried] = field(default_factory=list)
    limit: float = UNKNOWN_LIMIT
    setting: Setting | None = None
    finals: list[Tried] = field(default_factory=list)
    untuned: list[Tried] = field(default_factory=list)
    finished: bool = False

    def trials(self) -> list[Tried]:
        """All but the calibration, in the order of the phases."""
        return [tried for _, tried in self.phases()]

    def phases(self) -> Iterator[tuple[str, Tried]]:
        """Each trial once, with the phase that first made it: a curve's middle was confirmed before."""
        seen: set[str] = set()
        named = {
            "cut": self.cut,
            "tune": self.tuned,
            "confirm": self.confirmed,
            "curve": self.curve,
            "final": self.finals,
            "untuned": self.untuned,
        }
        for phase, some in named.items():
            for tried in some:
                if tried.job.id not in seen:
                    seen.add(tried.job.id)
                    yield phase, tried

    def jobs(self) -> list[Job]:
        """All, whether ended or not."""
        return [tried.job for tried in (*self.calibration, *self.trials())]

    @property
    def seconds(self) -> float:
        """What a trial takes; NaN while unknown."""
        measured = [
            tried.outcome.result["step_seconds"] for tried in self.calibration if tried.outcome and tried.outcome.result
        ]
        return min(measured) * self.entry.steps if measured and self.entry.steps is not None else math.nan

    @property
    def phase(self) -> str:
        """What it is at."""
        if self.finished:
            return "done"
        phases = {
            "finals": self.finals,
            "curve": self.curve,
            "confirming": self.confirmed,
            "tuning": self.tuned or self.cut,
        }
        return next((name for name, trials in phases.items() if trials), "waiting")


def by_rate(curve: Iterable[Tried]) -> dict[float, list[Tried]]:
    """The runs of a curve at each learning rate, rising."""
    runs: dict[float, list[Tried]] = {}
    for tried in curve:
        runs.setdefault(tried.values["lr"], []).append(tried)
    return dict(sorted(runs.items()))
