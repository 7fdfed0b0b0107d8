"""Each job in a process of its own, with a limit on time and memory: whatever happens there costs that job alone."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection, Pipe
from types import TracebackType
from typing import Any, Self

from fallline.race.engine.ending import Ending, ending_of
from fallline.race.engine.zygote import received

PREPARE_SECONDS = 600.0
_GRACE_SECONDS = 30.0
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


class PrepareError(RuntimeError):
    """A runner could not be prepared: the message is the error's first line, then the end of its traceback.

    Attributes:
        killed: whether a signal ended the process, so that another attempt may go better.
    """

    def __init__(self, message: str, killed: bool = False) -> None:
        super().__init__(message)
        self.killed = killed


class KilledError(RuntimeError):
    """The process from which jobs are forked was killed, and the job with it: nobody knows how it would have ended."""


class Isolate:
    """A process that has prepared a runner, from which each job's own process is forked.

    Where forking is impossible (CUDA is initialized, there are other threads, the system isn't Linux), a fresh process
    prepares the runner for every job. Each has one thread for arithmetic.

    Args:
        target: "package.module:name" of a function that takes the settings and returns the runner, which takes a job's
            payload and returns its result; JSON can say all three. What is costly, such as importing torch and
            loading data, belongs in the function. It may neither start threads nor compute gradients.
        settings: for that function.
        limit: seconds that a job may take.
        memory: bytes that a job may take on top of what is there once the runner is prepared; None for no limit.
            Linux heeds it.
        fork: False has a fresh process made for every job, wherever it is.
        prepare_limit: seconds that the preparation may take.
        folder: where the process works; this one's own unless given.
        idle: seconds without a job after which the process ends, None for never. Close it before that, to be sure.
    """

    def __init__(
        self,
        target: str,
        settings: dict[str, Any] | None = None,
        *,
        limit: float,
        memory: int | None = None,
        fork: bool = True,
        prepare_limit: float = PREPARE_SECONDS,
        folder: str = "",
        idle: float | None = None,
    ) -> None:
        given = {"target": target, "settings": settings or {}, "limit": limit, "memory": memory, "fork": fork}
        self._setup, self._limit, self._prepare_limit = (
            json.dumps({**given, "idle": idle}).encode(),
            limit,
            prepare_limit,
        )
        self._folder = folder or None
        self._process: subprocess.Popen[bytes] | None = None
        self._connection: Connection | None = None
        self.forks = fork

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """The number of the process that has prepared the runner, and of its group; None where there is none."""
        process = self._process
        return None if process is None or process.poll() is not None else process.pid

    def start(self) -> Connection:
        """Prepares the runner, where that isn't done.

        Returns:
            The way to the process.

        Raises:
            PrepareError: that failed.
        """
        if self._process is not None and self._process.poll() is not None:
            self.close()  # it was killed between two jobs, and neither is to blame
        if self._connection is None:
            self._spawn()
            try:
                self._prepare()
            except BaseException:
                self.close()
                raise
        assert self._connection
        return self._connection

    def run(self, payload: dict[str, Any], tick: Callable[[], object] = lambda: None, period: float = 10.0) -> Ending:
        """Runs a job.

        Args:
            payload: the runner's argument; a number `limit` in it takes the place of the isolate's own.
            tick: called every so often while the job runs; what it raises ends the job, and is raised.
            period: how often, in seconds.

        Raises:
            PrepareError: the runner cannot be prepared.
            KilledError: the process that has prepared it was killed; the next run makes another one.
        """
        connection, limit = self.start(), payload.get("limit", self._limit)
        try:
            connection.send_bytes(json.dumps(payload).encode())
            late = not self._wait(limit + self.forks * _GRACE_SECONDS, tick, period)
        except ConnectionError:
            late = False
        except BaseException:
            self.close()
            raise
        message = None if late else received(connection)
        if message is not None and self.forks:
            return Ending.from_bytes(message)
        code, forks = self._exit_code(0.0 if late else 1.0), self.forks
        self.close()
        if forks and code is not None and code < 0:
            raise KilledError(f"the process from which jobs are forked was killed by signal {-code}")
        return ending_of(message, code, limit)

    def close(self) -> None:
        """Ends the process, and the job that runs."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._process is not None:
            self._exit_code(1.0 if self.forks else 0.0)  # a process that forks clears up once it is left alone
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None

    def _spawn(self) -> None:
        self._connection, end = Pipe()
        arguments = ["-m", "fallline.race.engine.zygote", str(end.fileno()), str(os.getpid())]
        with end:
            self._process = subprocess.Popen(
                [sys.executable, *arguments],
                stdin=subprocess.DEVNULL,
                cwd=self._folder,
                pass_fds=[end.fileno()],
                process_group=0,  # a terminal's Ctrl-C is for the driver alone, which then ends its workers
                env=os.environ | dict.fromkeys(_THREADS, "1") | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            )

    def _prepare(self) -> None:
        assert self._connection
        with contextlib.suppress(ConnectionError):
            self._connection.send_bytes(self._setup)
        late = not self._connection.poll(self._prepare_limit)
        message = None if late else received(self._connection)
        if message is None:
            code = self._exit_code(0.0 if late else 1.0)
            raise PrepareError(ending_of(None, code, self._prepare_limit).reason, code is not None and code < 0)
        answer = json.loads(message)
        if answer["reason"]:
            raise PrepareError(answer["reason"])
        self.forks = answer["forks"]

    def _wait(self, seconds: float, tick: Callable[[], object], period: float) -> bool:
        """Whether the process answers, or ends, in time."""
        assert self._connection
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            if self._connection.poll(min(left, period)):
                return True
            tick()
        return False

    def _exit_code(self, patience: float) -> int | None:
        """None where the process doesn't end within so many seconds."""
        assert self._process
        try:
            return self._process.wait(patience)
        except subprocess.TimeoutExpired:
            return None
