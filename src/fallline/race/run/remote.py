"""Workers that join a race from another machine."""

from __future__ import annotations

import shlex
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from fallline.race.engine.isolate import PrepareError
from fallline.race.engine.queue import Queue, QueueError, names
from fallline.race.engine.storage import StorageError, open_storage
from fallline.race.engine.worker import StaleError
from fallline.race.engine.workers import WorkerError, Workers
from fallline.race.protocol.code import digests
from fallline.race.protocol.entry import entries, own_files, versions
from fallline.race.protocol.errors import RaceError
from fallline.race.protocol.settings import Settings
from fallline.race.run.staff import task
from fallline.race.run.storage import RaceStorage

_PAUSE = 0.5


def join(
    storage: RaceStorage, count: int, memory: float, say: Callable[[str], object], files: Iterable[str] = ()
) -> None:
    """Works at a race until it is over.

    What comes with fallline is run as the race asks; of other files those that are given, and only where they are, byte
    for byte, those of the race.

    Args:
        storage: where it is kept; without a name, the only race there that is not over.
        count: worker processes.
        memory: GiB that a trial may take; 0 for as much as there is.
        say: called with what happens, in words.
        files: that may be run, as the race names them.

    Raises:
        RaceError: there is no such race, it wants to run other files, or its problem isn't the same here.
    """
    storage = replace(storage, name=storage.name or _only(storage))
    queue, named, going = storage.queue(create=False), tuple(files), True
    while going:
        try:
            going = _help(queue, storage, count, memory, say, named)
        except StaleError:
            say(f"The race {storage.name!r} goes on with other settings.")
        except (PrepareError, WorkerError, QueueError, StorageError) as error:
            raise RaceError(str(error)) from error


def _help(
    queue: Queue, storage: RaceStorage, count: int, memory: float, say: Callable[[str], object], named: tuple[str, ...]
) -> bool:
    """Works at a race as it is now. Returns False, as it is over then.

    Raises:
        StaleError: it has got other settings.
    """
    if queue.closed:
        say(f"The race {storage.name!r} is over.")
        return False
    if not queue.settings.get("open"):
        say(f"Waiting until the race {storage.name!r} has measured its contenders.")
    while not (told := queue.settings).get("open"):
        time.sleep(_PAUSE)
    settings = _checked(told, storage, named)
    say(f"Joined the race {storage.name!r} with {count} workers.")
    with Workers(count, task(storage, memory, settings)) as workers:
        while workers.check():
            time.sleep(_PAUSE)
    say("The race is over.")
    return False


def _checked(told: Mapping[str, Any], storage: RaceStorage, named: tuple[str, ...]) -> dict[str, Any]:
    """The race's settings, where this machine may run it, and has the same code. Nothing is loaded before that.

    Raises:
        RaceError: it may not, or has not.
    """
    try:
        settings = Settings.of(dict(told))
    except (ValueError, TypeError) as error:
        raise RaceError(f"the race {storage.name!r} does not say what it is: {error}") from error
    files = own_files(settings)
    if not all(map(str.isprintable, files)):
        raise RaceError(f"the race {storage.name!r} names files that no person would")
    if unnamed := [file for file in files if file not in named]:
        listed = shlex.join(files)
        raise RaceError(
            f"the race runs {', '.join(map(repr, unnamed))}, which you did not name: read it, and if you trust it, "
            f"type: fallline race worker {storage.shown} {listed}"
        )
    theirs, mine = told.get("files"), digests(files)
    if changed := [file for file in files if not isinstance(theirs, dict) or theirs.get(file) != mine[file]]:
        raise RaceError(f"{', '.join(changed)} is not here as the race has it: copy the same files here")
    entered = entries(settings)
    if told.get("versions") != versions(entered) or told.get("plan") != entered[0].plan:
        raise RaceError(
            f"the race runs on {told.get('versions')}, but here they are {versions(entered)}: copy the same files here"
        )
    return {**settings.plain(), "plan": entered[0].plan}


def _only(storage: RaceStorage) -> str:
    """The name of the only race that is not over.

    Raises:
        RaceError: there is none, or more than one.
    """
    try:
        opened = open_storage(storage.address, storage.token, create=False)
    except StorageError as error:
        raise RaceError(str(error)) from error
    known = names(opened)
    going = [name for name in known if not Queue(opened, name, create=False).closed]
    if len(going) == 1:
        return going[0]
    if going:
        raise RaceError(f"{len(going)} races are going on there: choose one with --name: {', '.join(going)}")
    raise RaceError(f"no race is going on there; over are: {', '.join(known) or 'none'}")
