"""The workers of one machine: started, restarted when killed, and stopped."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
import time
from types import TracebackType
from typing import Self

from fallline.race.engine.isolate import PrepareError
from fallline.race.engine.worker import KILLED, LOST, MARK, PREPARE_FAILED, STALE, StaleError, Task, to_line

_STOP_SECONDS = 5.0
_CRASHES, _CRASH_SECONDS = 3, 60.0
_KILLS = 10
_TAIL = 4000


class WorkerError(RuntimeError):
    """Workers end by themselves, again and again; the message tells the end of what one of them wrote."""


class Workers:
    """Processes that work at a task. They end with this process, however that ends.

    Use it as a context, from a thread that lives as long, and call `check` now and then.

    Args:
        count: how many, at least 1.
        task: what they do.

    Raises:
        ValueError: there would be none.
    """

    def __init__(self, count: int, task: Task) -> None:
        if count < 1:
            raise ValueError(f"{count} workers: choose 1 or more")
        self._task = task
        self._crashes: list[float] = []
        self._killed = 0
        self._workers = [_Worker(task) for _ in range(count)]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def pids(self) -> list[int]:
        """The process numbers of those that run."""
        return [worker.process.pid for worker in self._workers if worker.process.poll() is None]

    def check(self) -> bool:
        """Restarts those that were killed.

        Returns:
            Whether any runs; those that found the queue closed, or no job for long, have left.

        Raises:
            PrepareError: the runner cannot be prepared.
            StaleError: the queue has another plan than the task.
            WorkerError: the queue is gone, or workers have ended with an error, three times within a minute, or have
                been killed while they prepared the runner, ten times.
        """
        for index, worker in enumerate(self._workers):
            code = worker.process.poll()
            if code == PREPARE_FAILED:
                raise PrepareError(worker.told())
            if code == STALE:
                raise StaleError("the queue has been given another plan")
            if code == LOST:
                raise WorkerError(worker.told())
            if code:
                self._count(code, worker)
                worker.close()
                self._workers[index] = _Worker(self._task)
        return bool(self.pids)

    def _count(self, code: int, worker: _Worker) -> None:
        now = time.monotonic()
        self._killed += code == KILLED
        self._crashes = [t for t in self._crashes if now - t < _CRASH_SECONDS] + [now] * (code > 0)
        if len(self._crashes) >= _CRASHES or self._killed >= _KILLS:
            raise WorkerError(f"a worker ended with exit code {code}: {worker.written()}")

    def stop(self) -> None:
        """Ends them; the jobs that they were at wait again."""
        for worker in self._workers:
            worker.process.terminate()
        deadline = time.monotonic() + _STOP_SECONDS
        for worker in self._workers:
            with contextlib.suppress(subprocess.TimeoutExpired):
                worker.process.wait(max(0.0, deadline - time.monotonic()))
            worker.close()


class _Worker:
    """A process, and what it writes."""

    def __init__(self, task: Task) -> None:
        self._log = tempfile.TemporaryFile()  # noqa: SIM115  # close() closes it
        self.process = subprocess.Popen(
            [sys.executable, "-m", "fallline.race.engine.worker", str(os.getpid())],
            stdin=subprocess.PIPE,
            stdout=self._log,
            stderr=self._log,
            process_group=0,  # a terminal's Ctrl-C is for this process alone, which then stops them
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        assert self.process.stdin
        with contextlib.suppress(ConnectionError), self.process.stdin as stdin:
            stdin.write(to_line(task))  # not an argument: a password in a URL isn't for `ps` to show

    def written(self) -> str:
        """The end of what it wrote."""
        size = os.fstat(self._log.fileno()).st_size
        return os.pread(self._log.fileno(), _TAIL, max(0, size - _TAIL)).decode(errors="replace").strip()

    def told(self) -> str:
        """What it wrote at its end for a person."""
        return self.written().rpartition(MARK)[2]

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        self._log.close()
