"""A worker: claims one job after the other, runs each isolated, and tells the queue what came of it.

Run as `python -m fallline.race.engine.worker PARENT`, by `fallline.race.engine.workers` alone, it reads what to do from
its input, and from the queue no more than which jobs there are.
"""

from __future__ import annotations

import itertools
import json
import os
import signal
import sys
import time
from dataclasses import asdict, dataclass, field
from typing import Any

from fallline.race.engine.isolate import Isolate, KilledError, PrepareError
from fallline.race.engine.jobs import Claimed, Json, plan_of
from fallline.race.engine.leases import HEARTBEAT_SECONDS, Reaper
from fallline.race.engine.processes import adopt_orphans, die_with, end_orphans, leave_on_sigterm, resolve, this_owner
from fallline.race.engine.queue import Queue, QueueError
from fallline.race.engine.sound import anything
from fallline.race.engine.storage import StorageError, open_storage

PREPARE_FAILED, KILLED, STALE, LOST = 3, 4, 5, 6
MARK = "\x1e"  # what follows it is the message, what precedes it a person's prints
_FIRST_PAUSE, _LAST_PAUSE = 0.02, 0.5


@dataclass(frozen=True)
class Task:
    """What a worker does.

    Attributes:
        storage: the queue's, as `fallline.race.engine.storage.open_storage` takes it.
        queue: the queue's name; it exists.
        target: makes the runner from the settings, as in `fallline.race.engine.isolate.Isolate`.
        limit: seconds that a job may take whose payload has no `limit` of its own.
        memory: bytes that a job may take, None for no limit.
        idle: seconds without a job after which to leave, None to stay until the queue is closed.
        fork: as in `fallline.race.engine.isolate.Isolate`.
        settings: for the target; the jobs of their `plan`, and no others, are done.
        check: names the queue's check, as `target` names its function; empty for none.
        token: of the proxy, where the storage is one.
    """

    storage: str
    queue: str
    target: str
    limit: float
    memory: int | None = None
    idle: float | None = None
    fork: bool = True
    settings: Json = field(default_factory=dict)
    check: str = ""
    token: str = field(default="", repr=False)


class StaleError(RuntimeError):
    """The queue has been given another plan since this worker was prepared."""


class LostError(RuntimeError):
    """The trial was taken from its worker, as though that had died."""


def work(task: Task) -> int:
    """Works until the queue is closed, or for want of jobs.

    Returns:
        How many jobs it ended.

    Raises:
        PrepareError: the runner cannot be prepared.
        StaleError: the queue has another plan than the task.
        QueueError, StorageError: there is no such queue, or no such storage, or no longer.
    """
    check = resolve(task.check) if task.check else anything
    queue = Queue(open_storage(task.storage, task.token), task.queue, create=False, check=check)
    owner, reaper, pause, plan = this_owner(), Reaper(queue), _Pause(task.idle), plan_of(task.settings)
    with Isolate(task.target, task.settings, limit=task.limit, memory=task.memory, fork=task.fork) as isolate:
        ended = 0
        while not queue.closed:
            isolate.start()  # before a job is claimed: the next worker may be able to
            if queue.plan != plan:
                raise StaleError(task.queue)
            reaper.reap()
            if claimed := queue.claim(owner):
                if plan_of(claimed.job.payload) != plan:  # it was changed just now
                    queue.release(claimed)
                    raise StaleError(task.queue)
                ended += _do(queue, isolate, claimed)
                pause.reset()
            elif pause.over:
                break
            else:
                pause.sleep()
    return ended


def _do(queue: Queue, isolate: Isolate, claimed: Claimed) -> bool:
    """Runs one job. Returns whether what came of it counts."""
    beats = itertools.count(1)

    def beat() -> None:
        if not queue.beat(claimed, next(beats)):
            raise LostError(claimed.job.id)

    try:
        ending = isolate.run(claimed.job.payload, beat, HEARTBEAT_SECONDS)
    except LostError:
        return False
    except KilledError:
        end_orphans()
        os.kill(os.getpid(), signal.SIGKILL)  # a reaper then counts it against the job, which may be what kills
        raise
    except (KeyboardInterrupt, SystemExit, PrepareError):
        queue.release(claimed)
        raise
    return queue.fail(claimed, ending.reason) if ending.reason else queue.finish(claimed, ending.result)


class _Pause:
    """Waits between looks at an empty queue, longer and longer."""

    def __init__(self, idle: float | None) -> None:
        self._idle = idle
        self.reset()

    def reset(self) -> None:
        self._next, self._since = _FIRST_PAUSE, time.monotonic()

    def sleep(self) -> None:
        time.sleep(self._next)
        self._next = min(2 * self._next, _LAST_PAUSE)

    @property
    def over(self) -> bool:
        return self._idle is not None and time.monotonic() - self._since > self._idle


def main(parent: int) -> int:
    """Works for a parent, and dies with it. Returns the exit code."""
    die_with(parent)
    adopt_orphans()
    leave_on_sigterm()
    task = Task(**json.loads(sys.stdin.readline()))
    try:
        work(task)
    except PrepareError as error:
        print(f"{MARK}{error}", file=sys.stderr)
        return KILLED if error.killed else PREPARE_FAILED
    except (QueueError, StorageError) as error:
        print(f"{MARK}{error}", file=sys.stderr)
        return LOST
    except StaleError:
        return STALE
    finally:
        end_orphans()
    return 0


def to_line(task: Task) -> bytes:
    """The task as `main` reads it."""
    fields: dict[str, Any] = asdict(task)
    return json.dumps(fields).encode() + b"\n"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
