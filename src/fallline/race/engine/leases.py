"""The reaper: finds the trials whose workers died, and has their jobs done again."""

from __future__ import annotations

import time
from collections.abc import Callable

from optuna.trial import FrozenTrial

from fallline.race.engine.jobs import Job
from fallline.race.engine.processes import Owner, alive, host
from fallline.race.engine.queue import Queue

HEARTBEAT_SECONDS = 10.0
SILENCE_SECONDS = 60.0
UNOWNED_SECONDS = 5.0
PERIOD_SECONDS = 1.0


class Reaper:
    """Watches a queue; every worker may have one, for only one of them ends a trial.

    A trial is lost when its owner, on this host, is no longer among the processes; when an owner on another host has
    sent no heartbeat for a while by this reaper's own clock; and when no owner was recorded soon after the claim.

    Args:
        queue: the queue.
        silence: seconds without a heartbeat after which a worker of another host counts as dead.
        unowned: seconds after which a worker that has not recorded itself counts as dead.
        period: `reap` does nothing when called more often than this, in seconds.
        clock: seconds that only rise.
    """

    def __init__(
        self,
        queue: Queue,
        *,
        silence: float = SILENCE_SECONDS,
        unowned: float = UNOWNED_SECONDS,
        period: float = PERIOD_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._queue, self._clock = queue, clock
        self._silence, self._unowned, self._period = silence, unowned, period
        self._last: float | None = None
        self._seen: dict[int, tuple[object, float]] = {}
        self._orphans: dict[str, Job] = {}

    def reap(self) -> int:
        """Ends the trials of dead workers; their jobs wait again.

        Returns:
            How many trials it ended.
        """
        now = self._clock()
        if self._last is not None and now - self._last < self._period:
            return 0
        self._last = now
        running = self._queue.running()
        self._seen = {trial.number: self._sign_of_life(trial, now) for trial in running}
        ended = sum(self._queue.settle(trial) for trial in running if self._dead(trial, now))
        self._adopt()
        return ended

    def _sign_of_life(self, trial: FrozenTrial, now: float) -> tuple[object, float]:
        """What the worker last told, and since when that is so."""
        told = ("owner" in trial.user_attrs, trial.user_attrs.get("heartbeat"))
        before = self._seen.get(trial.number)
        return before if before and before[0] == told else (told, now)

    def _dead(self, trial: FrozenTrial, now: float) -> bool:
        owner: Owner | None = trial.user_attrs.get("owner")
        silent = now - self._seen[trial.number][1]
        if owner is None:
            return silent >= self._unowned
        return not alive(owner) if owner["host"] == host() else silent >= self._silence

    def _adopt(self) -> None:
        """Has orphans wait again, but only those that were orphans the last time too: others' reapers may be at it."""
        orphans = self._queue.orphans()
        adopted = orphans.keys() & self._orphans.keys()
        for name in adopted:
            self._queue.requeue(orphans[name])
        self._orphans = {name: job for name, job in orphans.items() if name not in adopted}
