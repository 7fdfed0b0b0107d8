"""A durable queue of jobs over Optuna's storage: a journal file on one machine, PostgreSQL or a gRPC proxy on many."""

from __future__ import annotations

import contextlib
import json
import operator
import warnings
from collections.abc import Iterable, Mapping
from typing import Any

from optuna.exceptions import DuplicatedStudyError, UpdateFinishedTrialError
from optuna.storages import BaseStorage
from optuna.study import StudyDirection
from optuna.trial import FrozenTrial, TrialState, create_trial

from fallline.race.engine.errors import QueueError
from fallline.race.engine.jobs import Claimed, History, Job, Json, Outcome, histories, plan_of
from fallline.race.engine.processes import Owner
from fallline.race.engine.reach import Reach
from fallline.race.engine.restored import STAND_IN
from fallline.race.engine.sound import EMPTY, TEXT_CHARACTERS, Check, anything, fault

__all__ = ["ATTEMPTS", "Queue", "QueueError", "names"]

ATTEMPTS = 10
_MOST_TRIALS = 500_000
_NAMED = 5


class Queue:
    """A queue by name in a storage.

    Args:
        storage: from `fallline.race.engine.storage.open_storage`.
        name: the queue's.
        create: whether to make it where it isn't there; a worker only joins.
        check: tells what cannot be of this race, whoever wrote it; all who share a queue must agree on it.

    Raises:
        QueueError: it isn't there and is not to be made. Every method raises it where the queue has been deleted
            meanwhile, or flooded, and StorageError where the storage is out of reach.
    """

    def __init__(self, storage: BaseStorage, name: str, *, create: bool = True, check: Check = anything) -> None:
        self._storage: Any = Reach(storage, name)
        self.name, self._check = name, check
        self._judged: dict[int, tuple[FrozenTrial, str]] = {}
        self._told: set[int] = set()
        self._outcomes: dict[str, tuple[list[FrozenTrial], Outcome]] = {}
        if create:
            _make(self._storage, name)
        elif name not in (known := names(self._storage)):
            raise QueueError(f"no queue {name!r} in this storage; it has: {', '.join(known) or 'none'}")
        self._study = self._storage.get_study_id_from_name(name)

    # The queue as a whole

    @property
    def settings(self) -> Json:
        """What every worker needs to know; empty at first."""
        kept = self._storage.get_study_user_attrs(self._study).get("settings", {})
        return dict(kept) if isinstance(kept, dict) else {}

    @settings.setter
    def settings(self, settings: Json) -> None:
        self._storage.set_study_user_attr(self._study, "settings", settings)

    @property
    def plan(self) -> str | None:
        """The plan in the settings; only its jobs are done."""
        return plan_of(self.settings)

    @property
    def closed(self) -> bool:
        """Whether the race is over, so that workers leave."""
        return bool(self._storage.get_study_user_attrs(self._study).get("closed", False))

    @closed.setter
    def closed(self, closed: bool) -> None:
        self._storage.set_study_user_attr(self._study, "closed", closed)

    def put(self, jobs: Iterable[Job]) -> None:
        """Adds the jobs, of the queue's plan, that are at no trial and have no outcome."""
        known = set(self._histories())
        for job in jobs:
            if job.id not in known:
                self._check_spoiled(job)
                self.requeue(job)
                known.add(job.id)

    def again(self, job: Job) -> None:
        """Begins a job anew, whatever came of it."""
        self.requeue(job, again=True)

    def withdraw(self) -> None:
        """Takes back every job that waits, as though it had never been put."""
        for trial in self._trials():
            if trial.state is TrialState.WAITING and self._storage_takes(trial._trial_id):
                self._tell(trial._trial_id, "withdrawn", True)
                self._end(trial._trial_id, TrialState.FAIL)

    def results(self) -> dict[str, Outcome]:
        """The outcome of every job that has one, in the order of `put`."""
        ended = {name: history for name, history in self._histories().items() if history.counted}
        self._outcomes = {name: self._outcome(name, history) for name, history in ended.items()}
        return {name: outcome for name, (_, outcome) in self._outcomes.items()}

    def _outcome(self, name: str, history: History) -> tuple[list[FrozenTrial], Outcome]:
        """What came of a job, and of which trials: the same as the last time where these are the same."""
        kept = self._outcomes.get(name)
        if kept and len(kept[0]) == len(history.trials) and all(map(operator.is_, kept[0], history.trials)):
            return kept
        outcome = history.outcome
        assert outcome
        return history.trials, outcome

    def counts(self) -> dict[str, int]:
        """How many jobs are waiting, running, done and failed."""
        counts = {"waiting": 0, "running": 0, "done": 0, "failed": 0}
        for history in self._histories().values():
            counts[history.state] += 1
        return counts

    # A worker's trial

    def claim(self, owner: Owner) -> Claimed | None:
        """Takes a job that waits, those that waited longest first; None where there is none.

        A job that waits again, which may be one that kills its workers, comes after all others.

        Args:
            owner: this worker.
        """
        trials = self._trials()
        waiting = [trial for trial in trials if trial.state is TrialState.WAITING]
        jobs = histories(trials, self.plan) if waiting else {}
        for trial in waiting:
            claimed, history = Claimed.of(trial), jobs.get(trial.user_attrs["job"])
            if history and trial is history.live and not history.counted and self._take(claimed.trial, owner):
                return claimed
        return None

    def beat(self, claimed: Claimed, count: int) -> bool:
        """Tells reapers on other machines that the worker lives; False where the trial was taken from it.

        Args:
            claimed: the trial.
            count: another number each time.
        """
        return self._tell(claimed.trial, "heartbeat", count)

    def finish(self, claimed: Claimed, result: Mapping[str, Any]) -> bool:
        """Ends a trial with a result, or as failed where that is empty, or the queue's check refuses it.

        Returns:
            False, and no effect, where it was taken from its worker.

        Raises:
            TypeError: JSON cannot say the result.
        """
        text = json.dumps(result)
        if len(text) > TEXT_CHARACTERS:
            most = f"at most {TEXT_CHARACTERS:,} are kept"
            return self.fail(claimed, f"its result has {len(text):,} characters, and {most}: measure less, or seldomer")
        if said := self._check(claimed.job.payload, result) if result else EMPTY:
            return self.fail(claimed, said)
        return self._tell(claimed.trial, "result", text) and self._end(claimed.trial, TrialState.COMPLETE)

    def fail(self, claimed: Claimed, reason: str) -> bool:
        """Ends a trial and its job with a reason; False, and no effect, where it was taken from its worker."""
        return self._tell(claimed.trial, "reason", reason) and self._end(claimed.trial, TrialState.FAIL)

    def release(self, claimed: Claimed) -> bool:
        """Gives a job back: it waits again if it is of the queue's plan, and the attempt isn't held against it."""
        if not self._end(claimed.trial, TrialState.FAIL):
            return False
        if plan_of(claimed.job.payload) == self.plan:
            self.requeue(claimed.job)
        return True

    # A reaper's work

    def running(self) -> list[FrozenTrial]:
        """The trials that are claimed and have not ended."""
        return [trial for trial in self._trials() if trial.state is TrialState.RUNNING]

    def settle(self, trial: FrozenTrial) -> bool:
        """Ends a dead worker's trial: as the worker was about to, else its job waits again, up to `ATTEMPTS` times.

        Returns:
            False where another reaper was faster.
        """
        claimed = Claimed.of(trial)
        if "result" in trial.user_attrs:
            return self._end(claimed.trial, TrialState.COMPLETE)
        if "reason" in trial.user_attrs:
            return self._end(claimed.trial, TrialState.FAIL)
        return self.lose(claimed)

    def lose(self, claimed: Claimed) -> bool:
        """Ends a trial of which nobody knows how it would have ended; its job waits again, up to `ATTEMPTS` times.

        Returns:
            False where it was ended already.
        """
        if self._histories()[claimed.job.id].deaths_before(claimed.trial) + 1 >= ATTEMPTS:
            return self.fail(claimed, f"its worker died, in each of {ATTEMPTS} attempts")
        return self._tell(claimed.trial, "lost", "its worker died") and self.release(claimed)

    def orphans(self) -> dict[str, Job]:
        """Jobs of the queue's plan at no trial: a worker or reaper died between ending one and adding the next."""
        jobs = self._histories().items()
        return {name: history.job for name, history in jobs if not history.live and not history.counted}

    def requeue(self, job: Job, again: bool = False) -> None:
        """Adds a trial of a job."""
        attrs = {"job": job.id, "payload": job.payload} | ({"again": True} if again else {})
        self._storage.create_new_trial(self._study, create_trial(state=TrialState.WAITING, user_attrs=attrs))

    # The storage

    def _trials(self) -> list[FrozenTrial]:
        """Those that are sound; of the others it warns once."""
        trials = self._storage.get_all_trials(self._study, deepcopy=False)
        if len(trials) > _MOST_TRIALS:
            raise QueueError(
                f"the queue {self.name!r} holds {len(trials):,} trials, and a race at most {_MOST_TRIALS:,}: somebody "
                "fills it; choose another --out or --name"
            )
        trials = [trial for trial in trials if STAND_IN not in trial.user_attrs]
        sound = [trial for trial in trials if not self._fault(trial)]
        if len(self._told) < len(trials) - len(sound):
            self._warn()
        return sound

    def _fault(self, trial: FrozenTrial) -> str:
        judged = self._judged.get(trial._trial_id)
        if judged is None or judged[0] is not trial:
            judged = self._judged[trial._trial_id] = trial, fault(trial, self._check)
        return judged[1]

    def _check_spoiled(self, job: Job) -> None:
        """That a job is not done in vain for ever.

        Raises:
            QueueError: what came back of it was unsound, in each of so many trials.
        """
        spoiled = sum(trial.user_attrs.get("job") == job.id for trial, said in self._judged.values() if said)
        if spoiled >= ATTEMPTS:
            raise QueueError(f"what comes back of {job.id!r} is no result, {spoiled} times now: a worker is broken")

    def _warn(self) -> None:
        new = {trial.number: said for trial, said in self._judged.values() if said and trial.number not in self._told}
        self._told |= new.keys()
        listed = "; ".join(f"trial {number}: {said}" for number, said in list(new.items())[:_NAMED])
        more = f" and {len(new) - _NAMED} more" if len(new) > _NAMED else ""
        warnings.warn(f"what is no trial of the race {self.name!r} is left out: {listed}{more}", stacklevel=3)

    def _histories(self) -> dict[str, History]:
        return histories(self._trials(), self.plan)

    def _take(self, trial: int, owner: Owner) -> bool:
        """False where another worker was faster, or where a reaper thought that this one had died over it."""
        return self._storage_takes(trial) and self._tell(trial, "owner", owner)

    def _storage_takes(self, trial: int) -> bool:
        try:
            return bool(self._storage.set_trial_state_values(trial, TrialState.RUNNING))
        except UpdateFinishedTrialError:
            return False

    def _tell(self, trial: int, key: str, value: object) -> bool:
        try:
            self._storage.set_trial_user_attr(trial, key, value)
        except UpdateFinishedTrialError:
            return False
        return True

    def _end(self, trial: int, state: TrialState) -> bool:
        """Of several who end a trial, one gets True."""
        try:
            return bool(self._storage.set_trial_state_values(trial, state))
        except UpdateFinishedTrialError:
            return False


def names(storage: BaseStorage | Reach) -> list[str]:
    """The queues of a storage, the oldest first."""
    return [study.study_name for study in sorted(storage.get_all_studies(), key=lambda study: study._study_id)]


def _make(storage: Reach, name: str) -> None:
    if name not in names(storage):
        with contextlib.suppress(DuplicatedStudyError):  # another process made it just now
            storage.create_new_study([StudyDirection.MINIMIZE], name)
