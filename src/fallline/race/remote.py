"""Workers that join a race from another machine."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from fallline.race.driver import task
from fallline.race.engine.isolate import PrepareError
from fallline.race.engine.queue import Queue, names
from fallline.race.engine.storage import StorageError, open_storage
from fallline.race.engine.workers import WorkerError, Workers
from fallline.race.entry import entries, versions
from fallline.race.place import Place
from fallline.race.settings import RaceError, Settings

_PAUSE = 0.5


def join(place: Place, count: int, memory: float, say: Callable[[str], object]) -> None:
    """Works at a race until it is over.

    Args:
        place: where it is kept; without a name, the only race there that is not over.
        count: worker processes.
        memory: GiB that a trial may take; 0 for as much as there is.
        say: called with what happens, in words.

    Raises:
        RaceError: there is no such race, or its problem isn't the same here.
    """
    place = replace(place, name=place.name or _only(place))
    queue = place.queue(create=False)
    if queue.closed:
        say(f"The race {place.name!r} is over.")
        return
    if not queue.settings.get("open"):
        say(f"Waiting until the race {place.name!r} has measured its contenders.")
    while not queue.settings.get("open"):
        time.sleep(_PAUSE)
    _check_versions(queue.settings)
    say(f"Joined the race {place.name!r} with {count} workers.")
    try:
        with Workers(count, task(place, memory)) as workers:
            while workers.check():
                time.sleep(_PAUSE)
    except (PrepareError, WorkerError) as error:
        raise RaceError(str(error)) from error
    say("The race is over.")


def _only(place: Place) -> str:
    """The name of the only race that is not over.

    Raises:
        RaceError: there is none, or more than one.
    """
    try:
        storage = open_storage(place.storage)
    except StorageError as error:
        raise RaceError(str(error)) from error
    known = names(storage)
    going = [name for name in known if not Queue(storage, name, create=False).closed]
    if len(going) == 1:
        return going[0]
    if going:
        raise RaceError(f"{len(going)} races are going on there: choose one with --name: {', '.join(going)}")
    raise RaceError(f"no race is going on there; over are: {', '.join(known) or 'none'}")


def _check_versions(settings: dict[str, object]) -> None:
    """A file of the person's own, or another version of fallline, would give other numbers here."""
    theirs, mine = settings.get("versions"), versions(entries(Settings.of(settings)))
    if theirs != mine:
        raise RaceError(f"the race runs on {theirs}, but here they are {mine}: copy the same files here")
