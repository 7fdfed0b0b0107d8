"""Where a race is kept."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from fallline.race.settings import RaceError

if TYPE_CHECKING:
    from fallline.race.engine.queue import Queue

JOURNAL = "journal.log"
QUEUE = "race"


@dataclass(frozen=True)
class Place:
    """Where a race is kept.

    Attributes:
        folder: for the report and, unless there is a URL, the journal.
        url: of a storage that several machines share; empty for the journal.
        name: of the queue there.
    """

    folder: Path
    url: str = ""
    name: str = QUEUE

    @property
    def storage(self) -> str:
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
        from fallline.race.engine.queue import Queue
        from fallline.race.engine.storage import open_storage

        try:
            return Queue(open_storage(self.storage), self.name, create=create)
        except ValueError as error:  # QueueError and StorageError
            raise RaceError(str(error)) from error


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


def shown(text: str) -> str:
    """The same, without a password in it if it is a URL, or `--storage=URL`."""
    option, equals, url = text.rpartition("=") if text.startswith("--storage=") else ("", "", text)
    parts = urlsplit(url) if "://" in url else None
    if parts is None or not parts.password:
        return text
    return option + equals + urlunsplit(parts._replace(netloc=parts.netloc.replace(f":{parts.password}@", "@")))
