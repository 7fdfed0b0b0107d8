"""One job in a process, a thread or on a machine that an executor has: text comes, text goes back.

`work` is a function of its arguments alone, so that whoever has lost it may be asked again, and so may anybody else.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import signal
import threading
import time
import weakref
from pathlib import Path
from typing import Any

from fallline.race.engine.isolate import Isolate, KilledError, PrepareError

_IDLE_SECONDS = 120.0
"""After which a process that has prepared a runner, and gets no job, ends: the executor outlives the race."""
ENDED, UNPREPARED, LOST = "ended", "unprepared", "lost"
"""What became of a job: it has a result or a reason; its runner cannot be prepared; nobody knows."""

_mine = threading.local()
_live: weakref.WeakSet[_Prepared] = weakref.WeakSet()


class _Prepared:
    """What this thread runs jobs of one setup with; it ends with the thread.

    Args:
        setup: as of `work`.
    """

    def __init__(self, setup: str) -> None:
        told = json.loads(setup)
        folder = told.pop("folder")
        self.setup, self.used = setup, time.monotonic()
        there = folder if Path(folder).is_dir() else ""
        self.isolate = Isolate(**told, folder=there, idle=_IDLE_SECONDS)
        weakref.finalize(self, self.isolate.close)
        _live.add(self)

    def run(self, payload: dict[str, Any]) -> list[Any]:
        if time.monotonic() - self.used > _IDLE_SECONDS / 2:
            self.isolate.close()  # it might end just now
        try:
            ending = self.isolate.run(payload)
        finally:
            self.used = time.monotonic()
        return [ENDED, ending.result, ending.reason]


def work(setup: str, payload: str, attempt: str) -> str:
    """Runs a job in a process of its own, which is forked from one of this thread's that has prepared the runner.

    Args:
        setup: JSON of what `fallline.race.engine.isolate.Isolate` takes, and the `folder` of whoever sends it.
        payload: JSON of the job's payload.
        attempt: different for each time that a job is sent, as executors keep what they were asked before.

    Returns:
        JSON of what became of it, then the result and the reason why there is none.
    """
    prepared: _Prepared | None = getattr(_mine, "prepared", None)
    if prepared is None or prepared.setup != setup:
        if prepared is not None:
            prepared.isolate.close()
        prepared = _mine.prepared = _Prepared(setup)
    try:
        return json.dumps(prepared.run(json.loads(payload)))
    except PrepareError as error:
        return json.dumps([LOST if error.killed else UNPREPARED, {}, f"{error}\non {platform.node()}"])
    except KilledError as error:
        return json.dumps([LOST, {}, f"{error} on {platform.node()}"])


def end_here() -> None:
    """Ends the jobs that threads of this process run."""
    for prepared in list(_live):
        if (pid := prepared.isolate.pid) is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(pid, signal.SIGTERM)
