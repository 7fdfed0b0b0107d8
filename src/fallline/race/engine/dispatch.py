"""The jobs of a queue on an executor: claimed here, sent there, and told to the queue when they come back."""

from __future__ import annotations

import contextlib
import json
import os
import time
import uuid
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Protocol, Self

from fallline.race.engine.errand import ENDED, LOST, UNPREPARED, end_here, work
from fallline.race.engine.isolate import PrepareError
from fallline.race.engine.jobs import Claimed
from fallline.race.engine.leases import HEARTBEAT_SECONDS
from fallline.race.engine.processes import host, this_owner
from fallline.race.engine.queue import Queue
from fallline.race.engine.sound import TEXT_CHARACTERS
from fallline.race.engine.worker import Task
from fallline.race.engine.workers import WorkerError

_MOST_CHARACTERS = 2 * TEXT_CHARACTERS  # a result's text within a text
_LOSSES = 4
"""Jobs that are lost one after the other, for each that may be out, before any has ended."""


class Future(Protocol):
    """What came of a call, sooner or later: of `concurrent.futures`, Dask, submitit."""

    def done(self) -> bool:
        """Whether it has ended."""

    def result(self) -> Any:
        """What it returned; raises what it raised."""

    def cancel(self) -> Any:
        """Has it not begin, where it has not."""


class Executor(Protocol):
    """Whatever takes calls: a pool of `concurrent.futures`, a client of Dask, an executor of submitit, one's own."""

    def submit(self, function: Any, /, *args: Any) -> Any:
        """Has a function called with arguments, which are texts, and returns a `Future`."""


@dataclass
class _Flight:
    """A job that is out."""

    claimed: Claimed
    future: Any
    beats: int = 0
    told: float = field(default_factory=time.monotonic)


class Dispatch:
    """Keeps an executor busy with a queue's jobs; used as `fallline.race.engine.workers.Workers` is.

    The executor may lose any of them, and each is sent again, up to `fallline.race.engine.queue.ATTEMPTS` times. What
    comes back is data, and is checked as whatever the queue holds.

    Args:
        executor: who does them; it is neither made nor ended here.
        queue: where they are, and where their results go.
        task: what they are; the same as of a worker.
        most: how many may be out, at least 1.

    Attributes:
        most: the same; it may be raised.
    """

    def __init__(self, executor: Executor, queue: Queue, task: Task, most: int) -> None:
        self._executor, self._queue, self.most, self._me = executor, queue, most, this_owner()
        isolate = {"target": task.target, "settings": task.settings, "limit": task.limit, "memory": task.memory}
        self._setup = json.dumps({**isolate, "folder": os.getcwd()})
        self._run = uuid.uuid4().hex[:8]
        self._sent = self._lost = self._ended = 0
        self._out: list[_Flight] = []

    def __enter__(self) -> Self:
        """Gives back what an earlier race of this very process has left claimed."""
        for trial in self._queue.running():
            owner = trial.user_attrs.get("owner") or {}
            if (owner.get("host"), owner.get("pid")) == (host(), os.getpid()):
                self._queue.release(Claimed.of(trial))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def check(self) -> bool:
        """Takes in what has come back, and sends what waits.

        Returns:
            True: there is always somebody to work.

        Raises:
            PrepareError: the runner cannot be prepared there.
            WorkerError: the executor takes nothing any more, or loses whatever it gets.
        """
        for flight in [flight for flight in self._out if _is_done(flight.future)]:
            self._out.remove(flight)
            self._take_in(flight)
        self._out = [flight for flight in self._out if self._beat(flight)]
        while len(self._out) < self.most and (claimed := self._queue.claim(self._me)):
            self._send(claimed)
        return True

    def stop(self) -> None:
        """Gives back all that is out. What runs elsewhere ends by itself, and is not listened to."""
        out, self._out = self._out, []
        for flight in out:
            _cancel(flight.future)
        for flight in out:
            self._queue.release(flight.claimed)
        end_here()

    def _send(self, claimed: Claimed) -> None:
        self._sent += 1
        try:
            payload = json.dumps(claimed.job.payload)
            future = self._executor.submit(work, self._setup, payload, f"{self._run}-{self._sent}")
        except Exception as error:  # whatever a library's executor raises
            self._queue.release(claimed)
            raise WorkerError(f"the executor takes no jobs any more: {_said(error)}") from error
        self._out.append(_Flight(claimed, future))

    def _take_in(self, flight: _Flight) -> None:
        kind, result, reason = _answer(flight.future)
        if kind == UNPREPARED:
            self._queue.release(flight.claimed)
            raise PrepareError(reason)
        if kind == LOST:
            self._count_lost(reason)
            self._queue.lose(flight.claimed)
            return
        self._ended += 1
        if reason:
            self._queue.fail(flight.claimed, reason)
        else:
            self._queue.finish(flight.claimed, result)

    def _count_lost(self, reason: str) -> None:
        """That an executor is none that can do nothing at all: each job would be tried many times."""
        self._lost += 1
        if not self._ended and self._lost >= _LOSSES * self.most:
            raise WorkerError(f"the executor has lost {self._lost} jobs and ended none: {reason}")

    def _beat(self, flight: _Flight) -> bool:
        """Tells reapers on other machines that somebody is at it; False where it was taken away."""
        now = time.monotonic()
        if now - flight.told < HEARTBEAT_SECONDS:
            return True
        flight.told, flight.beats = now, flight.beats + 1
        if self._queue.beat(flight.claimed, flight.beats):
            return True
        _cancel(flight.future)
        return False


def _is_done(future: Any) -> bool:
    """Whether a job is over, or the library cannot tell any more, as its cluster is gone: its result then says why."""
    try:
        return bool(future.done())
    except Exception:  # whatever a library raises there
        return True


def _cancel(future: Any) -> None:
    """Has a job not begin, if that is still to be had."""
    with contextlib.suppress(Exception):  # whatever a library raises where it has ended, or its cluster has
        future.cancel()


def _answer(future: Any) -> tuple[str, dict[str, Any], str]:
    """What became of a job; lost where nobody knows."""
    try:
        text = future.result()
    except Exception as error:  # whatever a library raises where a node is gone, or it could not send the call
        return LOST, {}, _said(error)
    try:
        told: Any = json.loads(text) if isinstance(text, str) and len(text) <= _MOST_CHARACTERS else None
        kind, result, reason = told
    except (ValueError, TypeError, RecursionError):
        return LOST, {}, "what came back is no answer"
    fits = kind in (ENDED, LOST, UNPREPARED) and isinstance(result, dict) and isinstance(reason, str)
    if not fits or not (result or reason):
        return LOST, {}, "what came back is no answer"
    return kind, result, reason[:TEXT_CHARACTERS]


def _said(error: Exception) -> str:
    """An exception in a line."""
    return f"{type(error).__name__}: {' '.join(str(error).split())}"[:1000]
