"""The process that trials are forked from: it has loaded torch and the data, and nothing has happened in it yet.

Run as `python -m fallline.race.engine.zygote DESCRIPTOR PARENT`, by `fallline.race.engine.isolate` alone. Its first
message is the setup, answered with whether it forks, or with why it cannot go on; each later one a payload, answered
with an ending.
"""

from __future__ import annotations

import contextlib
import faulthandler
import gc
import json
import os
import resource
import signal
import sys
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection, Pipe, wait
from pathlib import Path
from typing import Any

from fallline.race.engine.ending import Ending, ending_of, reason_of
from fallline.race.engine.processes import adopt_orphans, die_with, die_with_all, end_orphans, resolve

Runner = Callable[[dict[str, Any]], dict[str, Any]]


def main(descriptor: int, parent: int) -> None:
    """Prepares, then runs what comes until the worker is gone."""
    adopt_orphans()
    die_with_all(
        parent
    )  # what is started in preparing, or by trials, would outlive this process, if it were just killed
    faulthandler.enable()
    try:
        with Connection(descriptor) as worker, contextlib.suppress(EOFError, ConnectionError):  # the worker is gone
            _serve(worker)
    finally:
        end_orphans()


def _serve(worker: Connection) -> None:
    """Prepares, and runs what comes."""
    setup = json.loads(worker.recv_bytes())
    try:
        runner: Runner = resolve(setup["target"])(setup["settings"])
    except Exception as error:  # a person's file may raise anything, and they are to read it
        worker.send_bytes(json.dumps({"reason": reason_of(error)}).encode())
        return
    forks = setup["fork"] and can_fork()
    worker.send_bytes(json.dumps({"reason": "", "forks": forks}).encode())
    serve = _serve_forked if forks else _serve_once
    serve(worker, runner, setup["limit"], setup["memory"], setup["idle"])


def can_fork() -> bool:
    """Whether a forked child of this process can work: no other threads, no CUDA; on macOS its libraries forbid it."""
    torch = sys.modules.get("torch")
    cuda = torch is not None and torch.cuda.is_initialized()
    return sys.platform == "linux" and not cuda and threading.active_count() == 1


def _serve_once(worker: Connection, runner: Runner, limit: float, memory: int | None, idle: float | None) -> None:
    """Runs one job in this process; the worker watches over it."""
    if worker.poll(idle):
        _run(worker, runner, worker.recv_bytes(), memory)


def _serve_forked(worker: Connection, runner: Runner, limit: float, memory: int | None, idle: float | None) -> None:
    """Runs each job in a child of its own, until none comes for so many seconds."""
    gc.collect()
    gc.freeze()  # a child's collections then leave alone the pages that it shares with this process
    while worker.poll(idle):
        payload = worker.recv_bytes()
        trial, end = Pipe(duplex=False)
        parent = os.getpid()
        if (pid := os.fork()) == 0:
            worker.close()
            trial.close()
            _child(end, runner, payload, memory, parent)
        end.close()
        with trial:
            _watch(worker, trial, pid, json.loads(payload).get("limit", limit))


def _child(end: Connection, runner: Runner, payload: bytes, memory: int | None, parent: int) -> None:
    """The life of a trial's process, which never returns into its parent's code."""
    code = 1
    try:
        os.setpgid(0, 0)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        die_with(parent)
        with contextlib.suppress(OSError):  # where memory runs out, this process is to go, and none of the others
            Path("/proc/self/oom_score_adj").write_text("500")
        _run(end, runner, payload, memory)
        code = 0
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else 1
    finally:
        os._exit(code)


def _run(end: Connection, runner: Runner, payload: bytes, memory: int | None) -> None:
    try:
        if memory is not None:
            _limit_memory(memory)
        message = Ending(result=runner(json.loads(payload))).to_bytes()
    except Exception as error:  # whatever a trial raises costs that trial alone
        message = Ending(reason=reason_of(error)).to_bytes()
    sys.stdout.flush()
    sys.stderr.flush()
    end.send_bytes(message)


def _limit_memory(memory: int) -> None:
    """Lets the process take so many bytes more; where the system does not tell what it has, so many in all."""
    status = Path("/proc/self/status")
    taken = 0
    if status.exists():
        (line,) = (line for line in status.read_text().splitlines() if line.startswith("VmData:"))
        taken = 1024 * int(line.split()[1])
    resource.setrlimit(resource.RLIMIT_DATA, (taken + memory, resource.RLIM_INFINITY))


def _watch(worker: Connection, trial: Connection, pid: int, limit: float) -> None:
    """Waits for a trial and answers the worker; ends the trial where its time is up or the worker is gone.

    Raises:
        EOFError: the worker is gone.
    """
    message, code, deadline = None, None, time.monotonic() + limit
    try:
        ready = wait([trial, worker], limit)
        if worker in ready:
            raise EOFError
        if ready:
            message = received(trial)
        if message is not None:
            worker.send_bytes(message)  # before the process is cleared away, which takes some milliseconds
        elif ready:
            code = _exit_code(pid, deadline)
    finally:
        _kill(pid, code)
    if message is None:
        worker.send_bytes(ending_of(None, code, limit).to_bytes())


def received(connection: Connection) -> bytes | None:
    """The message that is there, or None where the process ended without one."""
    try:
        return connection.recv_bytes()
    except (EOFError, ConnectionResetError):
        return None


def _exit_code(pid: int, deadline: float) -> int | None:
    """Waits for a child's end; None where it doesn't come in time."""
    while True:
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() > deadline:
            return None
        time.sleep(0.0005)


def _kill(pid: int, code: int | None) -> None:
    """Ends a child that has no exit code yet, and whatever it has started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    if code is None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)  # it may not have made its group yet
        os.waitpid(pid, 0)
    end_orphans()  # they may have made groups of their own


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
