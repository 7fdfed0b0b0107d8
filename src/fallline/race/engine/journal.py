"""The lock of a journal file: the kernel frees it when its holder dies, and a line cut short by a death is removed."""

from __future__ import annotations

import fcntl
import os
from io import FileIO
from pathlib import Path

_CHUNK = 1 << 16


class JournalLock:
    """Excludes the other writers, in this process and others of this machine, by flock on the journal itself.

    Optuna's own locks are files that a killed holder leaves behind, for which the next writer waits 30 seconds.

    Args:
        path: the journal; it exists.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = os.fspath(path)
        self._held: FileIO | None = None

    def acquire(self) -> bool:
        """Waits for the lock, then repairs the journal's end. Returns True."""
        self.release()  # where a signal came between an acquire and its release
        file = Path(self._path).open("r+b", buffering=0)  # noqa: SIM115  # release() closes it
        try:
            fcntl.flock(file, fcntl.LOCK_EX)
            cut_torn_line(file)
        except BaseException:
            file.close()
            raise
        self._held = file
        return True

    def release(self) -> None:
        """Lets the next writer in."""
        held, self._held = self._held, None
        if held is not None:
            held.close()


def cut_torn_line(file: FileIO) -> None:
    """Removes what stands after the last newline: a writer was killed while it wrote.

    Appended to, such a line would make the whole journal unreadable.

    Args:
        file: open for reading and writing; the caller holds the journal's lock.
    """
    size = end = file.seek(0, os.SEEK_END)
    while end:
        start = max(0, end - _CHUNK)
        file.seek(start)
        newline = file.read(end - start).rfind(b"\n")
        end = start + newline + 1  # where there is none, newline is -1, and the search goes on before start
        if newline >= 0:
            break
    if end < size:
        file.truncate(end)
