"""Who does a race's trials: processes of this machine, or an executor."""

from __future__ import annotations

import os
from collections.abc import Mapping

from fallline.race.engine.dispatch import Dispatch
from fallline.race.engine.executors import Opened
from fallline.race.engine.worker import Task
from fallline.race.engine.workers import Workers
from fallline.race.protocol.brought import PACKED, Brought, packed
from fallline.race.protocol.checks import TARGET as CHECK
from fallline.race.protocol.lane import UNKNOWN_LIMIT
from fallline.race.run.storage import RaceStorage
from fallline.race.trial.runner import TARGET

Somebody = Workers | Dispatch


def somebody(
    count: int,
    storage: RaceStorage,
    memory: float,
    settings: Mapping[str, object],
    brought: Brought,
    hired: Opened | None,
    versions: Mapping[str, str],
) -> Somebody:
    """So many processes, or an executor with so many jobs out at a time.

    Args:
        count: that number.
        storage, memory, settings: as of `task`.
        brought: the objects that the settings name.
        hired: the executor; None for processes of this machine.
        versions: of the code, which must be the same wherever the executor runs it.

    Raises:
        RaceError: an object cannot be sent there.
    """
    objects = packed(brought, afar=hired is not None)
    if hired is None:
        return Workers(count, task(storage, memory, {**settings, PACKED: objects}))
    work = task(storage, memory, {**settings, PACKED: objects, "versions": dict(versions)})
    return Dispatch(hired.executor, storage.queue(create=False), work, count)


def task(storage: RaceStorage, memory: float, settings: Mapping[str, object]) -> Task:
    """What a worker of a race does.

    Args:
        storage: where the race is kept.
        memory: GiB that a trial may take; 0 for as much as there is.
        settings: the race's, with its `plan`.
    """
    most = int(memory * 2**30) or None
    return Task(
        storage.address, storage.name, TARGET, UNKNOWN_LIMIT, most, settings=dict(settings), check=CHECK,
        token=storage.token,
    )  # fmt: skip


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
