"""The driver: plans, keeps the queue filled, watches the workers, until nothing is left to do."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from fallline.race.engine.dispatch import Dispatch
from fallline.race.engine.errors import ExecutorError
from fallline.race.engine.executors import Opened, opened
from fallline.race.engine.executors import check as check_executor
from fallline.race.engine.isolate import PrepareError
from fallline.race.engine.leases import Reaper
from fallline.race.engine.queue import Queue, QueueError
from fallline.race.engine.storage import StorageError, served
from fallline.race.engine.worker import StaleError
from fallline.race.engine.workers import WorkerError
from fallline.race.protocol.brought import NOTHING, Brought
from fallline.race.protocol.code import digests
from fallline.race.protocol.described import describe, described
from fallline.race.protocol.entry import Entry, entries, own_files, pairs, versions
from fallline.race.protocol.errors import RaceError
from fallline.race.protocol.lane import Lane
from fallline.race.protocol.planner import Planner
from fallline.race.protocol.settings import Settings
from fallline.race.run.progress import Pace, Tell
from fallline.race.run.staff import Somebody, cores, somebody
from fallline.race.run.storage import RaceStorage, alone

_LEAST_PAUSE, _MOST_PAUSE = 0.1, 2.0
_PLANNING_SHARE = 5  # of its time the driver plans a fifth at most
_FIRST_TRIALS = 4
_FAREWELL_SECONDS = 1.5  # in which workers elsewhere find the race over


@dataclass(frozen=True)
class Server:
    """Where to serve a race's journal for workers on other machines.

    Attributes:
        host: the address to listen on.
        port: its port.
        token: what they must know.
    """

    host: str
    port: int
    token: str = field(repr=False)


class Driver:
    """Runs a race.

    Args:
        settings: what is asked.
        storage: where it is kept.
        workers: processes on this machine; 0 leaves the trials to workers elsewhere, after the calibration. With an
            executor, how many jobs are out at a time; None for as many as suit it, or a process for each core.
        racing: the problems and contenders; read from the settings, which loads their files, unless given.
        executor: who does the trials in the workers' place, see `fallline.race.engine.executors.opened`.
        brought: what the settings name of objects that a person has.

    Raises:
        RaceError: there is no such problem or contender, or the storage cannot be used.
    """

    def __init__(
        self,
        settings: Settings,
        storage: RaceStorage,
        workers: int | None = 1,
        racing: tuple[Entry, ...] | None = None,
        *,
        executor: Any = None,
        brought: Brought = NOTHING,
    ) -> None:
        self.settings, self.storage, self._executor, self._brought = settings, storage, executor, brought
        self._count = cores() if workers is None and executor is None else workers
        self.entries: tuple[Entry, ...] = entries(settings, brought) if racing is None else racing
        self._planner = Planner(settings)
        self._hired: Opened | None = None

    @classmethod
    def of_queue(cls, storage: RaceStorage) -> Driver:
        """The driver of a race that was run, as its queue tells it: to report it, which loads nobody's code.

        Raises:
            RaceError: there is no such race, or what it tells of itself is damaged.
        """
        told = storage.queue(create=False).settings
        where = storage.shown or storage.address
        if not told:
            raise RaceError(f"{where}: the race was stopped before it began: run it, by the same command")
        try:
            return cls(Settings.of(told), storage, racing=described(told.get("entries")))
        except (ValueError, TypeError) as error:
            said = f"what the race tells of itself is damaged ({error}); run it again, which keeps its trials"
            raise RaceError(f"{where}: {said}") from error

    def lanes(self, queue: Queue) -> list[Lane]:
        """Every contender's lane, as the queue's outcomes have it."""
        outcomes = queue.results()
        return [self._planner.lane(entry, contender, outcomes) for entry, contender in pairs(self.entries)]

    def run(
        self,
        tell: Tell = lambda progress: None,
        server: Server | None = None,
        begin: Callable[[], object] = lambda: None,
        trains: Callable[[], object] = lambda: None,
    ) -> list[Lane]:
        """Runs the race to its end.

        Args:
            tell: called with the progress, now and then.
            server: where to serve the journal for workers on other machines; None for nowhere.
            begin: called once no other driver can be at it, and workers elsewhere can join.
            trains: called once a trial has ended without an error, or none is left to do; maybe several times.

        Returns:
            All lanes, finished.

        Raises:
            RaceError: another driver is at it, the storage or the executor cannot be used, or the problem's own code
                fails at once.
            MissingPackageError: the executor's package is not installed.
        """
        self._check_staff(server)
        with alone(self.storage.folder):
            queue = self.storage.queue()
            try:
                with self._served(server):
                    begin()
                    return self._race(queue, tell, trains)
            except StaleError as error:
                raise RaceError(_TAKEN.format(self.storage.name)) from error
            except (PrepareError, WorkerError, StorageError, QueueError, ExecutorError) as error:
                line, _, trace = str(error).partition("\n")
                raise RaceError(line, trace and trace + "\n") from error

    def _race(self, queue: Queue, tell: Tell, trains: Callable[[], object]) -> list[Lane]:
        lanes = self.lanes(queue)
        plain = {**self._plain(), "versions": versions(self.entries)}
        plain |= {"entries": describe(self.entries), "files": digests(own_files(self.settings))}
        if all(lane.finished for lane in lanes):
            queue.settings = {**plain, "open": True}
            trains()
            return lanes
        queue.settings = {**plain, "open": False}  # from here on only this plan's jobs are done
        self._clear(queue, lanes)
        queue.closed = False
        with contextlib.ExitStack() as stack:
            self._hire(stack)
            first = self._entered(stack, 1)
            self._work(queue, [first], self._calibrated, tell, trains)
            queue.settings = {**plain, "open": True}
            rest = self._staff(stack, first)
            lanes = self._work(queue, rest, lambda lane: lane.finished, tell, trains)
            queue.closed = True
        return lanes

    def _plain(self) -> dict[str, object]:
        """The settings, and the plan that follows from them."""
        return {**self.settings.plain(), "plan": self._plan}

    @property
    def _plan(self) -> str:
        return self.entries[0].plan

    @contextlib.contextmanager
    def _served(self, server: Server | None) -> Iterator[None]:
        if server is None:
            yield
            return
        running = served(self.storage.address, server.host, server.port, server.token)
        try:
            yield
            time.sleep(_FAREWELL_SECONDS)
        finally:
            running.stop(grace=None)

    def _hire(self, stack: contextlib.ExitStack) -> None:
        """Opens the executor, where there is one."""
        if self._executor is not None:
            self._hired = stack.enter_context(opened(self._executor, self.storage.folder))
            self._count = self._count or self._hired.most

    def _check_staff(self, server: Server | None) -> None:
        if self._executor is not None:
            try:
                check_executor(self._executor)
            except ExecutorError as error:
                raise RaceError(str(error)) from error
            if self._count == 0:
                raise RaceError("--workers 0 with an executor: it is how many jobs may be out, at least 1")
        elif not self._count and server is None and not self.storage.url:
            raise RaceError(
                "--workers 0 leaves the trials to workers elsewhere: they need --serve PORT or --storage URL"
            )
        if server is not None and self.storage.url:
            raise RaceError("--serve is for a race in a folder; with --storage workers elsewhere use that URL")

    def _clear(self, queue: Queue, lanes: list[Lane]) -> None:
        """Takes back what another plan has left waiting, and gives what failed, of which the reason may be gone."""
        queue.withdraw()
        for lane in lanes:
            for tried in (*lane.calibration, *lane.trials()):
                if tried.outcome is not None and tried.outcome.status == "failed":
                    queue.again(tried.job)

    @staticmethod
    def _calibrated(lane: Lane) -> bool:
        return all(tried.outcome for tried in lane.calibration)

    def _work(
        self,
        queue: Queue,
        staff: list[Somebody],
        over: Callable[[Lane], bool],
        tell: Tell,
        trains: Callable[[], object],
    ) -> list[Lane]:
        """Keeps the queue filled until every lane is over."""
        pace, reaper = Pace(self.settings, self._count or 1), Reaper(queue)
        while True:
            planned = time.monotonic()
            self._check_mine(queue)
            lanes = self.lanes(queue)
            self._check_failures(lanes)
            if any(tried.outcome and tried.outcome.status == "done" for lane in lanes for tried in lane.trials()):
                trains()
            queue.put(job for turn in _in_turns(lanes) for job in turn)
            tell(pace.progress(lanes, time.monotonic()))
            if all(map(over, lanes)):
                return lanes
            for workers in staff:
                workers.check()
            reaper.reap()
            time.sleep(min(max(_LEAST_PAUSE, _PLANNING_SHARE * (time.monotonic() - planned)), _MOST_PAUSE))

    def _check_mine(self, queue: Queue) -> None:
        """That nobody else has ended the race, or begun another in its queue.

        Raises:
            RaceError: somebody has.
        """
        if queue.plan != self._plan:
            raise RaceError(_TAKEN.format(self.storage.name))
        if queue.closed:
            raise RaceError(f"the race {self.storage.name!r} was closed by somebody else: run it again, to go on")

    def _workers(self, count: int) -> Somebody:
        return somebody(
            count, self.storage, self.settings.memory, self._plain(), self._brought, self._hired, versions(self.entries)
        )

    def _staff(self, stack: contextlib.ExitStack, first: Somebody) -> list[Somebody]:
        """As many workers as asked, with the one that has calibrated, which is ready, among them."""
        if not self._count:
            first.stop()
            return []
        if isinstance(first, Dispatch):
            first.most = self._count
            return [first]
        return [first, *([self._entered(stack, self._count - 1)] if self._count > 1 else [])]

    def _entered(self, stack: contextlib.ExitStack, count: int) -> Somebody:
        """So many, who leave with the stack."""
        made = self._workers(count)
        stack.enter_context(made)
        return made

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
                failed = [outcome for outcome in outcomes if outcome is not None and outcome.status == "failed"]
                if failed and len(failed) == len(outcomes):
                    line, _, trace = failed[0].reason.partition("\n")
                    told = line.removeprefix("TrainError: ")
                    if told != line:  # it says all, and where it was raised says nothing
                        raise RaceError(told)
                    raise RaceError(f"{entry.spec} fails at once: {line}", trace and trace + "\n")


_TAKEN = "another race has taken the queue {!r}, with other settings: run this one again, with another --name or --out"


def _in_turns(lanes: list[Lane]) -> Iterator[list]:  # type: ignore[type-arg]
    """The jobs of all lanes: calibrations a round at a time, so that a busy moment hits all alike, then the rest."""
    for round_ in zip(*(lane.calibration for lane in lanes), strict=True):
        yield [tried.job for tried in round_]
    for lane in lanes:
        yield [tried.job for tried in lane.trials()]
