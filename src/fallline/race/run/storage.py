"""Where a race is kept."""

from __future__ import annotations

import contextlib
import fcntl
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from fallline.race.outside.urls import is_misspelt, shown
from fallline.race.protocol.errors import RaceError

if TYPE_CHECKING:
    from fallline.race.engine.queue import Queue

JOURNAL = "journal.log"
QUEUE = "race"


@dataclass(frozen=True)
class RaceStorage:
    """Where a race is kept.

    Attributes:
        folder: for the report and, unless there is a URL, the journal.
        url: of a storage that several machines share; empty for the journal.
        name: of the queue there.
        token: of the proxy, where the URL is one's; neither shown nor kept.

    Raises:
        RaceError: the URL is none, and what it was to be has a password in it.
    """

    folder: Path
    url: str = ""
    name: str = QUEUE
    token: str = field(default="", repr=False, compare=False)

    def __post_init__(self) -> None:
        if is_misspelt(self.url):
            raise RaceError(f"{self.shown!r} is no URL of a storage: it lacks ://")

    @property
    def address(self) -> str:
        """As `open_storage` takes it."""
        return self.url or str(self.folder / JOURNAL)

    @property
    def shown(self) -> str:
        """The URL without its password, which belongs neither on a screen nor into a file."""
        return shown(self.url)

    def queue(self, *, create: bool = True) -> Queue:
        """The race's queue.

        Raises:
            RaceError: the storage cannot be used or reached, or does not hold it.
        """
        from fallline.race.engine.errors import QueueError, StorageError
        from fallline.race.engine.queue import Queue
        from fallline.race.engine.storage import open_storage
        from fallline.race.protocol.checks import refusal

        try:
            opened = open_storage(self.address, self.token, create=create)
            return Queue(opened, self.name, create=create, check=refusal)
        except StorageError as error:
            raise RaceError(str(error)) from error
        except QueueError as error:
            raise RaceError(f"{self.shown or self.address}: {error}") from error


def made(folder: Path) -> Path:
    """The folder, which is made where it isn't there, and can be written to.

    Raises:
        RaceError: it cannot.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        raise RaceError(f"cannot write to {str(folder)!r}: {error.strerror}; choose another --out") from error
    return folder


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Holds the folder, so that one race at a time is run in it.

    Raises:
        RaceError: another driver does.
    """
    path = made(folder) / ".lock"
    try:
        lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o666)
    except OSError as error:
        raise RaceError(f"cannot use {path}: {error.strerror}; choose another --out") from error
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise RaceError(
                f"another race is running in {str(folder)!r}: wait for it, or choose another --out"
            ) from error
        yield
    finally:
        os.close(lock)
