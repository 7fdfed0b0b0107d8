"""The driver: plans, keeps the queue filled, watches the workers, until nothing is left to do."""

from __future__ import annotations

import contextlib
import fcntl
import math
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from fallline.race.engine.isolate import PrepareError
from fallline.race.engine.leases import Reaper
from fallline.race.engine.queue import Queue
from fallline.race.engine.storage import StorageError, serve
from fallline.race.engine.worker import Task
from fallline.race.engine.workers import WorkerError, Workers
from fallline.race.entry import Entry, entries, pairs, versions
from fallline.race.lane import UNKNOWN_LIMIT, Lane
from fallline.race.place import Place, made
from fallline.race.plan import Planner
from fallline.race.runner import TARGET
from fallline.race.settings import RaceError, Settings

_LEAST_PAUSE, _MOST_PAUSE = 0.1, 2.0
_PLANNING_SHARE = 5  # of its time the driver plans a fifth at most
_FIRST_TRIALS = 4


@dataclass
class Progress:
    """How far a race has come.

    Attributes:
        lanes: of all contenders on all problems.
        done, total: trials that have ended, and that there will be, as far as can be told.
        failed: of those that ended.
        left: seconds to the end, NaN while unknown.
    """

    lanes: list[Lane] = field(default_factory=list)
    done: int = 0
    total: int = 0
    failed: int = 0
    left: float = math.nan


Tell = Callable[[Progress], object]


class Driver:
    """Runs a race.

    Args:
        settings: what is asked.
        place: where it is kept.
        workers: processes on this machine; 0 leaves the trials to workers elsewhere, after the calibration.

    Raises:
        RaceError: there is no such problem or contender, or the storage cannot be used.
    """

    def __init__(self, settings: Settings, place: Place, workers: int = 1) -> None:
        self.settings, self.place, self._count = settings, place, workers
        self.entries: tuple[Entry, ...] = entries(settings)
        self._planner = Planner(settings)
        self._progress = Progress()

    def lanes(self, queue: Queue) -> list[Lane]:
        """Every contender's lane, as the queue's outcomes have it."""
        outcomes = queue.results()
        return [self._planner.lane(entry, contender, outcomes) for entry, contender in pairs(self.entries)]

    def run(
        self, tell: Tell = lambda progress: None, port: int | None = None, begin: Callable[[], object] = lambda: None
    ) -> list[Lane]:
        """Runs the race to its end.

        Args:
            tell: called with the progress, now and then.
            port: where to serve the journal for workers on other machines; None for nowhere.
            begin: called once no other driver can be at it.

        Returns:
            All lanes, finished.

        Raises:
            RaceError: another driver is at it, the storage cannot be used, or the problem's own code fails at once.
        """
        self._check_staff(port)
        with _alone(self.place.folder):
            queue = self.place.queue()
            begin()
            lanes = self.lanes(queue)
            plain = {**self.settings.plain(), "versions": versions(self.entries), "plan": self.entries[0].plan}
            if all(lane.finished for lane in lanes):
                queue.settings = {**plain, "open": True}
                return lanes
            self._clear(queue, lanes)
            if port is not None:
                threading.Thread(target=serve, args=(self.place.storage, "0.0.0.0", port), daemon=True).start()
            queue.settings = {**plain, "open": False}
            queue.closed = False
            try:
                with contextlib.ExitStack() as stack:
                    first = stack.enter_context(self._workers(1))
                    self._work(queue, [first], self._calibrated, tell)
                    queue.settings = {**plain, "open": True}
                    rest = self._staff(stack, first)
                    lanes = self._work(queue, rest, lambda lane: lane.finished, tell)
                    queue.closed = True
            except (PrepareError, WorkerError, StorageError) as error:
                line, _, trace = str(error).partition("\n")
                raise RaceError(line, trace and trace + "\n") from error
            return lanes

    def _check_staff(self, port: int | None) -> None:
        if not self._count and port is None and not self.place.url:
            raise RaceError(
                "--workers 0 leaves the trials to workers elsewhere: they need --serve PORT or --storage URL"
            )
        if port is None:
            return
        if self.place.url:
            raise RaceError("--serve is for a race in a folder; with --storage workers elsewhere use that URL")
        with socket.socket() as trial:
            try:
                trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                trial.bind(("0.0.0.0", port))
            except OSError as error:
                raise RaceError(f"cannot serve on port {port}: {error.strerror}; choose another") from error

    def _clear(self, queue: Queue, lanes: list[Lane]) -> None:
        """Takes back what another plan has left waiting, and gives what failed, of which the reason may be gone."""
        queue.withdraw()
        for lane in lanes:
            for tried in (*lane.calibration, *lane.trials()):
                if tried.outcome is not None and tried.outcome.status == "failed":
                    queue.again(tried.job)

    def check_versions(self, queue: Queue) -> None:
        """That the results in the queue are of the code that is here.

        Raises:
            RaceError: they are not, so that none would be found.
        """
        ran, mine = queue.settings.get("versions", {}), versions(self.entries)
        changed = [spec for spec in mine if spec in ran and ran[spec] != mine[spec]]
        if changed:
            raise RaceError(
                f"{', '.join(changed)} changed since this race was run: run it again, or put back what was there"
            )

    @staticmethod
    def _calibrated(lane: Lane) -> bool:
        return all(tried.outcome for tried in lane.calibration)

    def _work(self, queue: Queue, staff: list[Workers], over: Callable[[Lane], bool], tell: Tell) -> list[Lane]:
        """Keeps the queue filled until every lane is over."""
        began, before, reaper = time.monotonic(), None, Reaper(queue)
        while True:
            planned = time.monotonic()
            lanes = self.lanes(queue)
            self._check_failures(lanes)
            queue.put(job for turn in _in_turns(lanes) for job in turn)
            done = sum(tried.outcome is not None for lane in lanes for tried in lane.trials())
            before = done if before is None else before
            tell(self._told(lanes, done, done - before, time.monotonic() - began))
            if all(map(over, lanes)):
                return lanes
            for workers in staff:
                workers.check()
            reaper.reap()
            time.sleep(min(max(_LEAST_PAUSE, _PLANNING_SHARE * (time.monotonic() - planned)), _MOST_PAUSE))

    def _workers(self, count: int) -> Workers:
        return Workers(count, task(self.place, self.settings.memory))

    def _staff(self, stack: contextlib.ExitStack, first: Workers) -> list[Workers]:
        """As many workers as asked, with the one that has calibrated, which is ready, among them."""
        if not self._count:
            first.stop()
            return []
        return [first, *([stack.enter_context(self._workers(self._count - 1))] if self._count > 1 else [])]

    def _check_failures(self, lanes: list[Lane]) -> None:
        """A problem that nobody can train is broken, and its own words say why.

        Raises:
            RaceError: every calibration, or every one of the first trials, failed.
        """
        for entry in self.entries:
            mine = [lane for lane in lanes if lane.entry is entry]
            calibrations = [tried.outcome for lane in mine for tried in lane.calibration]
            trials = [tried.outcome for lane in mine for tried in lane.trials() if tried.outcome is not None]
            enough = min(_FIRST_TRIALS, len(mine) * self.settings.trials)
            for outcomes in (calibrations, trials if len(trials) >= enough else []):
                failed = [one for one in outcomes if one is not None and one.status == "failed"]
                if failed and len(failed) == len(outcomes):
                    line, _, trace = failed[0].reason.partition("\n")
                    told = line.removeprefix("TrainError: ")
                    if told != line:  # it says all, and where it was raised says nothing
                        raise RaceError(told)
                    raise RaceError(f"{entry.spec} fails at once: {line}", trace and trace + "\n")

    def _told(self, lanes: list[Lane], done: int, made: int, seconds: float) -> Progress:
        total = sum(self._expected(lane) for lane in lanes)
        failed = sum(
            tried.outcome is not None and tried.outcome.status == "failed" for lane in lanes for tried in lane.trials()
        )
        self._progress = Progress(lanes, done, total, failed, self._left(lanes, done, total, made, seconds))
        return self._progress

    def _expected(self, lane: Lane) -> int:
        """Trials that a lane will have needed in the end."""
        if lane.finished:
            return len(lane.trials())
        settings = self.settings
        curve = (2 * settings.curve_reach + 1) * settings.curve_seeds if "lr" in lane.contender.space else 0
        tuned = max(len(lane.cut) + len(lane.tuned), settings.trials if lane.space else 1)
        confirmed = len(lane.confirmed) or 3 * settings.curve_seeds * bool(lane.space)
        return tuned + confirmed + (len(lane.curve) or curve) + settings.final_seeds

    def _left(self, lanes: list[Lane], done: int, total: int, made: int, seconds: float) -> float:
        """From the trials made so far; before there are any, from the calibration."""
        if made > 2 * max(1, self._count):
            return seconds / made * (total - done)
        known = [lane.seconds for lane in lanes]
        if not known or any(map(math.isnan, known)):
            return math.nan
        return sum(known) / len(known) * (total - done) / max(1, self._count)


def task(place: Place, memory: float) -> Task:
    """What a worker of a race does.

    Args:
        place: where the race is kept.
        memory: GiB that a trial may take; 0 for as much as there is.
    """
    return Task(place.storage, place.name, TARGET, UNKNOWN_LIMIT, int(memory * 2**30) or None)


def _in_turns(lanes: list[Lane]) -> Iterator[list]:  # type: ignore[type-arg]
    """The jobs of all lanes: calibrations a round at a time, so that a busy moment hits all alike, then the rest."""
    for round_ in zip(*(lane.calibration for lane in lanes), strict=True):
        yield [tried.job for tried in round_]
    for lane in lanes:
        yield [tried.job for tried in lane.trials()]


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Holds the folder.

    Raises:
        RaceError: another driver does.
    """
    with (made(folder) / ".lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise RaceError(
                f"another race is running in {str(folder)!r}: wait for it, or choose another --out"
            ) from error
        yield


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
