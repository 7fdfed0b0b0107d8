"""Running a job on threads: torch's own OpenMP team where torch is loaded, else a pool of plain threads."""

from __future__ import annotations

import ctypes
import functools
import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

SMALL = 1 << 20
"""Bytes moved up to which one thread is faster than waking others."""

_forked = False


def _after_fork() -> None:
    global _forked
    _forked = True  # an OpenMP runtime that has run threads may hang in a child


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


@dataclass(frozen=True)
class Team:
    """An OpenMP runtime: its entry for parallel regions, and what the region asks for."""

    parallel: Callable[[int, int, int, int], None]
    thread_number: int
    thread_count: int


@functools.cache
def _team() -> Team | None:
    """The OpenMP runtime that torch has loaded, if it has GCC's entry points."""
    path = _loaded_runtime()
    if path is None:
        return None
    library = ctypes.CDLL(path)
    try:
        parallel = library.GOMP_parallel
        number, count = library.omp_get_thread_num, library.omp_get_num_threads
    except AttributeError:
        return None
    parallel.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint, ctypes.c_uint]
    parallel.restype = None
    addresses = (ctypes.cast(function, ctypes.c_void_p).value or 0 for function in (number, count))
    return Team(parallel, *addresses)


def _loaded_runtime() -> str | None:
    """The path of the OpenMP runtime in use by torch: one in torch's own folder, else the first that is loaded."""
    try:
        with open("/proc/self/maps") as maps:
            paths = [line.split(maxsplit=5)[5].strip() for line in maps if ".so" in line]
    except (OSError, IndexError):
        return None
    runtimes = [
        path for path in dict.fromkeys(paths) if os.path.basename(path).startswith(("libgomp", "libiomp5", "libomp"))
    ]
    of_torch = [path for path in runtimes if os.sep + "torch" in path]
    return next(iter(of_torch + runtimes), None)


@functools.cache
def _pool(threads: int) -> ThreadPoolExecutor:
    return ThreadPoolExecutor(threads, thread_name_prefix="fallline")


def available() -> int:
    """How many threads a step may use: torch's number where torch is loaded, else the processor's cores."""
    if _forked:
        return 1
    torch = sys.modules.get("torch")
    if torch is not None:
        count: int = torch.get_num_threads()
        return count
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def team() -> Team | None:
    """The OpenMP team to run regions on; None for the pool of plain threads."""
    return _team() if "torch" in sys.modules else None


def run_on_pool(part: Callable[[int, int, int], None], job: int, threads: int) -> None:
    """Runs the parts of a job on plain threads, the last on this one."""
    futures = [_pool(threads - 1).submit(part, job, thread, threads) for thread in range(threads - 1)]
    part(job, threads - 1, threads)
    for future in futures:
        future.result()
