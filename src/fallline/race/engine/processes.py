"""Processes of this machine: which one this is, whether another lives, and dying with one's parent."""

from __future__ import annotations

import ctypes
import functools
import os
import platform
import signal
import sys
import threading
import time
import uuid
from pathlib import Path
from typing import TypedDict

_PR_SET_PDEATHSIG = 1


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


def die_with(parent: int) -> None:
    """Has this process killed when its parent dies, however that dies.

    Linux does it at once; elsewhere a thread looks twice a second.

    Args:
        parent: its number; where it is already gone, this process ends here.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
    else:
        threading.Thread(target=_watch, args=(parent,), daemon=True).start()
    if os.getppid() != parent:
        os._exit(1)


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)
