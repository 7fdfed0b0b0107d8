"""Jobs and what came of them, as their trials in Optuna's storage tell.

A job is an id and a payload; a trial is one attempt at it, put under the plan that its payload names. The queue has
one plan at a time, which only the driver changes.

    put -> WAITING -> RUNNING -> COMPLETE with a result       the job is done
                              -> FAIL with a reason           the job has failed
                              -> FAIL without, its worker died or stopped: WAITING again, in a new trial

The outcome of a job is the first of its trials that ended with a result or a reason, under whatever plan. A trial that
neither ended so nor runs counts only under the queue's plan; under another, as one marked `withdrawn`, it never was:
nobody claims it, nobody adds a trial for it, and the driver puts its job anew where that is still planned. One marked
`again` begins its job anew. So a trial is added only by the driver, once for each job that it has planned and that is
at no trial; and, under the queue's plan, for a trial that ended without an outcome, which happens when a worker is
stopped, or dies, up to a number of times.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from optuna.trial import FrozenTrial, TrialState

Json = dict[str, Any]


@dataclass(frozen=True)
class Job:
    """Something to do.

    Attributes:
        id: names it; a queue does each id once.
        payload: what the runner gets; JSON can say it.
    """

    id: str
    payload: Json


@dataclass(frozen=True)
class Claimed:
    """An attempt at a job that this worker holds, and nobody else.

    Attributes:
        job: what to do.
        trial: the attempt's number in the storage.
    """

    job: Job
    trial: int

    @classmethod
    def of(cls, trial: FrozenTrial) -> Claimed:
        """From the trial itself."""
        return cls(Job(trial.user_attrs["job"], trial.user_attrs["payload"]), trial._trial_id)


@dataclass(frozen=True)
class Outcome:
    """What came of a job.

    Attributes:
        status: whether the runner returned.
        result: what it returned; empty where it failed.
        reason: why it failed; empty where it did not.
        attempts: how many trials of the job were begun, those of killed workers included.
    """

    status: Literal["done", "failed"]
    result: Json
    reason: str
    attempts: int


class History:
    """A job's trials, in the order in which they were added.

    Args:
        trials: one or more, all of one job.
    """

    def __init__(self, trials: list[FrozenTrial]) -> None:
        self.trials = trials

    @property
    def job(self) -> Job:
        """The job."""
        return Claimed.of(self.trials[0]).job

    @property
    def live(self) -> FrozenTrial | None:
        """The trial that runs, else the first that may: where a job was added twice, the second trial waits for it."""
        live = [trial for trial in self.trials if not trial.state.is_finished()]
        return min(live, key=lambda trial: trial.state is not TrialState.RUNNING, default=None)

    @property
    def counted(self) -> FrozenTrial | None:
        """The trial that first ended with a result or a reason."""
        ended = [trial for trial in self.trials if _counts(trial)]
        return min(ended, key=lambda trial: trial.datetime_complete or datetime.max, default=None)

    @property
    def state(self) -> Literal["waiting", "running", "done", "failed"]:
        """Where the job stands."""
        if counted := self.counted:
            return "done" if counted.state is TrialState.COMPLETE else "failed"
        live = self.live
        return "running" if live and live.state is TrialState.RUNNING else "waiting"

    @property
    def outcome(self) -> Outcome | None:
        """What came of the job; None where that is open."""
        if not (counted := self.counted):
            return None
        attempts = sum(trial.state is not TrialState.WAITING for trial in self.trials)
        if counted.state is TrialState.COMPLETE:
            return Outcome("done", json.loads(counted.user_attrs["result"]), "", attempts)
        return Outcome("failed", {}, counted.user_attrs["reason"], attempts)

    def deaths_before(self, trial: int) -> int:
        """How many workers died over earlier trials of the job.

        Args:
            trial: its number in the storage.
        """
        return sum("lost" in other.user_attrs for other in self.trials if other._trial_id < trial)


def histories(trials: list[FrozenTrial], plan: str | None) -> dict[str, History]:
    """By the job's id, in the order in which the jobs were added; of a job that was begun anew what came since.

    Args:
        trials: all of a queue.
        plan: the queue's.
    """
    groups: dict[str, list[FrozenTrial]] = {}
    for trial in trials:
        if "again" in trial.user_attrs:
            groups.pop(trial.user_attrs["job"], None)
        if not _void(trial, plan):
            groups.setdefault(trial.user_attrs["job"], []).append(trial)
    return {job: History(group) for job, group in groups.items()}


def plan_of(payload: Mapping[str, Any]) -> str | None:
    """The plan under which a job was put; None where the queue has none."""
    return payload.get("plan")


def _void(trial: FrozenTrial, plan: str | None) -> bool:
    if _counts(trial):
        return False
    others = plan_of(trial.user_attrs["payload"]) != plan and trial.state is not TrialState.RUNNING
    return others or "withdrawn" in trial.user_attrs


def _counts(trial: FrozenTrial) -> bool:
    return trial.state is TrialState.COMPLETE or (trial.state is TrialState.FAIL and "reason" in trial.user_attrs)
