"""Processes of this machine: which one this is, whether another lives, and leaving none behind."""

from __future__ import annotations

import contextlib
import ctypes
import functools
import importlib
import os
import platform
import signal
import sys
import threading
import time
import uuid
from pathlib import Path
from typing import Any, TypedDict

_PR_SET_PDEATHSIG, _PR_SET_CHILD_SUBREAPER = 1, 36


class Owner(TypedDict):
    """Who runs a trial.

    Attributes:
        host: the machine, this boot of it, and its set of process numbers.
        pid: the process's number there.
        started: when it started, in the kernel's ticks since boot, for numbers are used again; None where unknown.
        worker: a name of its own.
    """

    host: str
    pid: int
    started: int | None
    worker: str


@functools.cache
def host() -> str:
    """Names the set of processes among which a process number means one process."""
    boot = Path("/proc/sys/kernel/random/boot_id")
    if not boot.exists():
        return f"{platform.node()} {uuid.getnode():x}"
    return f"{platform.node()} {boot.read_text().strip()} {os.readlink('/proc/self/ns/pid')}"


def this_owner() -> Owner:
    """This process, as the owner of trials."""
    pid = os.getpid()
    return Owner(host=host(), pid=pid, started=_started(pid), worker=uuid.uuid4().hex[:8])


def alive(owner: Owner) -> bool:
    """Whether a process of this machine still runs. A zombie does not.

    Args:
        owner: on this host.
    """
    if owner["started"] is not None:
        return _started(owner["pid"]) == owner["started"]
    try:
        os.kill(owner["pid"], 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _started(pid: int) -> int | None:
    """When a running process started; None where it is gone, or where the system does not tell."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return None
    state, *rest = text.rpartition(")")[2].split()
    return None if state in "ZX" else int(rest[18])


def resolve(target: str) -> Any:
    """What "package.module:name" names."""
    module, _, name = target.partition(":")
    return getattr(importlib.import_module(module), name)


def die_with(parent: int, by: int = signal.SIGKILL) -> None:
    """Has this process get a signal when its parent dies, however that dies.

    Linux sends it at once; elsewhere a thread looks twice a second, and ends the process.

    Args:
        parent: its number; where it is already gone, this process ends here.
        by: the signal.
    """
    if sys.platform == "linux":
        _prctl(_PR_SET_PDEATHSIG, by)
    else:
        threading.Thread(target=_watch, args=(parent,), daemon=True).start()
    if os.getppid() != parent:
        os._exit(1)


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)


def die_with_all(parent: int) -> None:
    """As `die_with`, but this process first ends all below it, then itself by SIGTERM, whatever code it is in.

    Args:
        parent: as of `die_with`.
    """
    signal.signal(signal.SIGTERM, _end_all)
    die_with(parent, signal.SIGTERM)


def _end_all(*_: object) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # once: a second one must not come between this and the end
    end_orphans()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGTERM)  # rather than an exit, so that its parent sees what it was


def leave_on_sigterm() -> None:
    """Has SIGTERM end this process as `sys.exit` does, so that it clears up."""
    signal.signal(signal.SIGTERM, _leave)


def _leave(*_: object) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # once: a second one must not come between this and the end
    raise SystemExit(128 + signal.SIGTERM)


def adopt_orphans() -> None:
    """Has this process become the parent of all below it whose own parent dies, on Linux."""
    if sys.platform == "linux":
        _prctl(_PR_SET_CHILD_SUBREAPER, 1)


def end_orphans() -> None:
    """Kills this process's children, and theirs, which `adopt_orphans` makes its own; nothing where Linux isn't."""
    while orphans := _children():
        for pid in orphans:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, 0)


def _children() -> list[int]:
    pid = str(os.getpid())
    children = []
    for file in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            if file.read_text().rpartition(")")[2].split()[1] == pid:
                children.append(int(file.parent.name))
    return children


def _prctl(option: int, value: int) -> None:
    ctypes.CDLL(None, use_errno=True).prctl(option, int(value), 0, 0, 0)
