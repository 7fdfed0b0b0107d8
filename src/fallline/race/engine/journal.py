"""The file that keeps a queue: damage costs what is damaged alone, and what was written is never removed."""

from __future__ import annotations

import fcntl
import os
import secrets
import stat
import warnings
from collections.abc import Iterable, Iterator
from io import BufferedReader, FileIO
from pathlib import Path

from optuna.storages.journal import BaseJournalBackend

from fallline.race.engine.errors import StorageError
from fallline.race.engine.lines import LINE_BYTES, Line, Log
from fallline.race.engine.restored import Restored

FILE_BYTES = 4 << 30
_NAMED = 8
_TORN = b' "torn"\n'
"""Ends a line that was cut by its writer's death, by which nothing was lost that anybody waits for."""


class JournalLock:
    """Excludes the other writers, in this process and others of this machine, by flock on the journal itself.

    Optuna's own locks are files that a killed holder leaves behind, for which the next writer waits 30 seconds.

    Args:
        path: the journal; it exists.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = os.fspath(path)
        self._held: FileIO | None = None

    def acquire(self) -> FileIO:
        """Waits for the lock. Returns the journal, open for reading and writing."""
        self.release()  # where a signal came between an acquire and its release
        file = Path(self._path).open("r+b", buffering=0)  # noqa: SIM115  # release() closes it
        try:
            fcntl.flock(file, fcntl.LOCK_EX)
        except BaseException:
            file.close()
            raise
        self._held = file
        return file

    def release(self) -> None:
        """Lets the next writer in."""
        held, self._held = self._held, None
        if held is not None:
            held.close()


class Journal(BaseJournalBackend):
    """A journal for Optuna.

    Args:
        path: the file.
        create: whether to make it where it isn't there.

    Raises:
        StorageError: it isn't there and is not to be made, it is no plain file, or it is too large.
        OSError: the system does not let it be opened.
    """

    def __init__(self, path: str | os.PathLike[str], *, create: bool = True) -> None:
        self._path = Path(path)
        if create and not self._path.exists() and not self._path.is_symlink():
            self._path.touch()
        _check_file(self._path)
        self._lock = JournalLock(path)
        self._restored = Restored()
        self._logs: list[Log] = []
        self._first = 0  # the number of the first of these
        self._offset = self._rows = 0  # what of the file has been read
        self._reading = False
        self._name = ""

    def read_logs(self, log_number_from: int) -> Iterator[Log]:
        """The records from a number on, of all lines that are whole."""
        with self._path.open("rb") as file:
            self._read(file)
        del self._logs[: log_number_from - self._first]
        self._first = log_number_from
        yield from tuple(self._logs)

    def append_logs(self, logs: list[Log]) -> None:
        """Adds records, in one piece.

        Raises:
            StorageError: one is too long, or the journal is too large.
        """
        file = self._lock.acquire()
        try:
            with self._path.open("rb") as reading:
                self._read(reading)
            size = file.seek(0, os.SEEK_END)
            if size > self._offset:
                size += self._end_torn(file)
            text = b"".join(self._lines(logs))
            if len(text) > LINE_BYTES or size + len(text) > FILE_BYTES:
                raise StorageError(f"{self._path} takes no more: {len(text):,} bytes are too many at once, or in all")
            written = 0
            while written < len(text):
                written += file.write(text[written:])
            os.fsync(file.fileno())
        finally:
            self._lock.release()

    def _end_torn(self, file: FileIO) -> int:
        """Ends the last line, whose writer was killed while it wrote. Returns how many bytes that takes."""
        file.seek(self._offset)
        tail = file.read(LINE_BYTES) or b""
        file.seek(0, os.SEEK_END)
        written = file.write(b"\n" if Line.of(tail) else _TORN)
        with self._path.open("rb") as reading:
            self._read(reading)
        return written

    def _lines(self, logs: Iterable[Log]) -> Iterator[bytes]:
        """Optuna adds one record at a time, after which it reads it."""
        self._name = self._name or self._restored.name() or secrets.token_hex(4)
        for index, log in enumerate(logs):
            text = self._restored.marked(log, self._name, self._restored.next_line(self._name) + index).to_bytes()
            if Line.of(text) is None:
                raise StorageError(f"{self._path} keeps what belongs to races, and this does not: {log['op_code']!r}")
            yield text

    def _read(self, file: BufferedReader) -> None:
        """Reads the lines that were added."""
        if self._reading:  # a signal came between, and nobody knows how far it had come
            self._restored, self._logs = Restored(), []
            self._first = self._offset = self._rows = 0
        if file.seek(0, os.SEEK_END) < self._offset:
            raise StorageError(f"{self._path} was cut short while a race used it: run the race again, to go on")
        file.seek(self._offset)
        damaged: list[int] = []
        self._reading = True
        self._logs += self._restored.take(self._whole(file, damaged))
        self._reading = False
        if damaged:
            self._warn(damaged)

    def _whole(self, file: BufferedReader, damaged: list[int]) -> Iterator[Line | None]:
        while raw := file.readline(LINE_BYTES):
            line = Line.of(raw) if raw.endswith(b"\n") else None
            while not raw.endswith(b"\n"):
                if len(raw) < LINE_BYTES:
                    return  # it is being written, or its writer was killed
                raw = file.readline(LINE_BYTES)
            self._offset = file.tell()
            self._rows += 1
            if line is None and not raw.endswith(_TORN):
                damaged.append(self._rows)
            yield line

    def _warn(self, damaged: list[int]) -> None:
        listed = ", ".join(map(str, damaged[:_NAMED])) + (", ..." if len(damaged) > _NAMED else "")
        lines = "line" if len(damaged) == 1 else f"{len(damaged):,} lines:"
        warnings.warn(
            f"{self._path}, {lines} {listed}: damaged, and left out; what was lost by it is done again when the race "
            "goes on, by the same command",
            stacklevel=2,
        )


def _check_file(path: Path) -> None:
    """That it is what a journal can be, before it is opened.

    Raises:
        StorageError: it isn't.
    """
    try:
        status = path.lstat()
    except FileNotFoundError:
        raise StorageError(f"there is no journal {path}: no race was run here, or it was removed") from None
    if not stat.S_ISREG(status.st_mode):
        raise StorageError(f"{path} is no plain file: remove it, or choose another --out")
    if status.st_size > FILE_BYTES:
        raise StorageError(f"{path} has {status.st_size:,} bytes, more than a race writes: choose another --out")
