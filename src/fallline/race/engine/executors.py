"""Executors: those that are named by a URL are made here, and those that a person has are taken as they are."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from fallline.installed import need
from fallline.race.engine.dispatch import Executor
from fallline.race.engine.errors import ExecutorError

CHOICES = "dask://host:port, ray://host:port, ray (the cluster at hand), slurm or slurm://PARTITION?minutes=60"
"""What may be written."""
_UNKNOWN = 16  # jobs that are out where nobody knows how many there are room for
_AHEAD = 2  # so many for each that can run, so that nobody waits for the driver


@dataclass(frozen=True)
class Opened:
    """An executor that takes jobs.

    Attributes:
        executor: itself.
        most: how many jobs are out at a time, unless it is said.
    """

    executor: Executor
    most: int


@contextlib.contextmanager
def opened(named: Any, folder: Path) -> Iterator[Opened]:
    """An executor, within; what was made here is ended then, and what was given is left as it was.

    Args:
        named: a URL, see `CHOICES`; or anything that has a `submit`; or the module ray, once it is initialized.
        folder: for the files of those that work through files.

    Raises:
        ExecutorError: it is nothing of the kind, or nobody answers.
        MissingPackageError: what it takes is not installed.
    """
    with contextlib.ExitStack() as stack:
        if isinstance(named, str):
            yield _of_url(named, folder, stack)
        elif _is_ray(named):
            yield _ray(None, stack)
        else:
            check(named)
            yield Opened(named, _room(named))


def check(named: Any) -> None:
    """That it can be an executor, as far as that is to be seen without a connection.

    Raises:
        ExecutorError: it cannot.
    """
    if isinstance(named, str):
        kind, _, rest = named.partition("://")
        if kind not in _KINDS or (kind == "dask" and not rest):
            raise ExecutorError(f"no executor is called {named!r}: choose {CHOICES}")
        need(f"the executor {named}", *_NEEDED[kind], extra=kind)
    elif isinstance(named, type) or not (_is_ray(named) or callable(getattr(named, "submit", None))):
        raise ExecutorError(
            f"{named!r} is no executor: it needs a method submit(function, *args) that returns a future, as those of "
            f"concurrent.futures, Dask and submitit have; or give {CHOICES}"
        )


def _is_ray(named: Any) -> bool:
    return isinstance(named, ModuleType) and named.__name__ == "ray"


def _of_url(url: str, folder: Path, stack: contextlib.ExitStack) -> Opened:
    check(url)
    kind, _, rest = url.partition("://")
    return _KINDS[kind](rest, folder, stack)


def _room(executor: Any) -> int:
    """How many jobs to have out at an executor that a person has."""
    workers = getattr(executor, "_max_workers", None)  # of concurrent.futures, which has no public name for it
    if isinstance(workers, int):
        return _AHEAD * workers
    threads = getattr(executor, "nthreads", None)  # of Dask
    if callable(threads) and isinstance(told := threads(), Mapping):
        return _AHEAD * sum(told.values()) or _UNKNOWN
    return _UNKNOWN


def _dask(address: str, folder: Path, stack: contextlib.ExitStack) -> Opened:
    from distributed import Client

    connect: Any = Client
    try:
        client = stack.enter_context(connect(f"tcp://{address}", timeout="30s", set_as_default=False))
    except (OSError, ValueError) as error:
        raise ExecutorError(f"no scheduler of Dask answers at dask://{address}: {error}") from error
    return Opened(client, _room(client))


def _ray(address: str | None, stack: contextlib.ExitStack) -> Opened:
    import ray as library

    ray: Any = library
    if not ray.is_initialized():
        try:
            stack.enter_context(ray.init(address or "auto", log_to_driver=False))
        except (ConnectionError, RuntimeError, ValueError) as error:
            raise ExecutorError(f"no cluster of Ray answers: {error}") from error
    return Opened(_Ray(ray), _AHEAD * int(ray.cluster_resources().get("CPU", 0)) or _UNKNOWN)


class _Ray:
    """Ray as an executor."""

    def __init__(self, ray: Any) -> None:
        self._ray, self._tasks = ray, dict[Callable[..., Any], Any]()

    def submit(self, function: Callable[..., Any], /, *args: Any) -> _RayFuture:
        task = self._tasks.get(function)
        if task is None:  # the race sends again what is lost
            task = self._tasks[function] = self._ray.remote(function).options(max_retries=0, num_cpus=1)
        return _RayFuture(self._ray, task.remote(*args))


class _RayFuture:
    """A call of Ray's."""

    def __init__(self, ray: Any, reference: Any) -> None:
        self._ray, self._reference = ray, reference

    def done(self) -> bool:
        return bool(self._ray.wait([self._reference], timeout=0)[0])

    def result(self) -> Any:
        return self._ray.get(self._reference)

    def cancel(self) -> None:
        self._ray.cancel(self._reference)


def _slurm(told: str, folder: Path, stack: contextlib.ExitStack) -> Opened:
    import submitit

    partition, _, query = told.partition("?")
    minutes = _MINUTES.fullmatch(query or "minutes=60")
    if minutes is None:
        raise ExecutorError(f"slurm://{told}: write slurm://PARTITION?minutes=60, what a job of one trial may take")
    try:
        executor = submitit.AutoExecutor(folder=folder / "slurm", cluster="slurm")
    except RuntimeError as error:
        raise ExecutorError(f"Slurm is not to be found here: {error}; type it where sbatch is") from error
    executor.update_parameters(cpus_per_task=1, name="fallline", timeout_min=int(minutes[1]))
    if partition:
        executor.update_parameters(slurm_partition=partition)
    return Opened(executor, 2 * _UNKNOWN)


_MINUTES = re.compile(r"minutes=([1-9]\d*)")
_KINDS: Mapping[str, Callable[[str, Path, contextlib.ExitStack], Opened]] = {
    "dask": _dask,
    "ray": lambda address, folder, stack: _ray(f"ray://{address}" if address else None, stack),
    "slurm": _slurm,
}
_NEEDED = {"dask": ("dask", "distributed"), "ray": ("ray",), "slurm": ("submitit",)}
