"""The folder of a race: which race it holds, and what may be written there."""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fallline.race.outcome.results import Results
from fallline.race.outside.kinds import is_text
from fallline.race.protocol.errors import RaceError
from fallline.race.protocol.settings import Settings
from fallline.race.run.storage import JOURNAL, RaceStorage, made
from fallline.writing import write_files

REPORT = "report.html"
SETTINGS = "race.json"
_TABLES = ("results", "trials")
_FILES = (REPORT, SETTINGS, *(f"{table}.{kind}" for table in _TABLES for kind in ("csv", "parquet")))


def load(folder: Path) -> tuple[Settings, RaceStorage, str]:
    """The settings, storage and command of the race in a folder, whose trials are there too.

    Raises:
        RaceError: there is none, or its trials are gone.
    """
    settings, storage, command = _found(folder)
    if not storage.url and not (folder / JOURNAL).is_file():
        raise RaceError(
            f"{str(folder / JOURNAL)!r} is gone, and with it the trials of this race: nothing was written; put it "
            "back, or run the race again"
        )
    return settings, storage, command


def _found(folder: Path) -> tuple[Settings, RaceStorage, str]:
    path = folder / SETTINGS
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        url, queue, command = (kept[name] for name in ("storage", "queue", "command"))
        if not all(map(is_text, (url, queue, command))):
            raise ValueError("it says not where the race is kept")
        return Settings.of(kept["settings"]), RaceStorage(folder, url, queue), command
    except (OSError, KeyError) as error:
        raise RaceError(f"{str(folder)!r} holds no race: it needs a {SETTINGS} that fallline race wrote") from error
    except (ValueError, TypeError, RecursionError) as error:
        told = f"{str(path)!r} is damaged: {error}; to write it anew, run the command of the race again"
        raise RaceError(told) from error


def begin(settings: Settings, storage: RaceStorage, command: str, *, done: bool) -> Path | None:
    """Writes race.json, so that a race that was stopped can be reported too.

    A report of a race with other settings, or of one that was finished and is now to be run anew, is set aside before.

    Args:
        settings, storage, command: of the race that begins.
        done: whether nothing is left to do in it.

    Returns:
        Where the earlier report is now; None where there was none, or it was of this race.

    Raises:
        RaceError: the folder cannot be written to.
    """
    made(storage.folder)
    aside = _set_aside(storage.folder) if replaces(settings, storage.folder, done=done) else None
    write({storage.folder / SETTINGS: as_text({"command": command, **origin(settings, storage)})})
    return aside


def replaces(settings: Settings, folder: Path, *, done: bool) -> bool:
    """Whether the report in a folder would be lost to that of a race, which says something else.

    Args:
        settings, done: of the race, as in `begin`.
        folder: where the report is.
    """
    if not (folder / REPORT).exists():
        return False
    try:
        earlier, _, _ = _found(folder)
    except RaceError:
        return True
    return earlier != settings or (_finished(folder) and not done)


def _finished(folder: Path) -> bool:
    """Whether the report in a folder is of a finished race."""
    try:
        return bool(json.loads((folder / SETTINGS).read_text(encoding="utf-8")).get("finished"))
    except (OSError, ValueError, AttributeError):
        return False


def _set_aside(folder: Path) -> Path:
    """Moves the files of a report into a folder beside it.

    Raises:
        RaceError: they cannot be moved.
    """
    aside = next(path for k in itertools.count(1) if not (path := folder / f"earlier-{k}").exists())
    try:
        aside.mkdir()
        for name in _FILES:
            if (folder / name).exists():
                (folder / name).rename(aside / name)
    except OSError as error:
        raise RaceError(f"cannot move the earlier report to {str(aside)!r}: {error.strerror}") from error
    return aside


def check_replaced(results: Results, folder: Path, kept: bool) -> None:
    """That a report takes nothing away that is not in it.

    Raises:
        RaceError: the folder has a whole report, and this one would tell less, or be of other races.
    """
    try:
        earlier, _, _ = _found(folder)
    except RaceError:
        return
    if not kept:
        raise RaceError(f"{str(folder)!r} holds a race of its own, whose report would be lost: choose another --out")
    if earlier == results.settings and _finished(folder) and not results.finished:
        raise RaceError(
            f"the report in {str(folder)!r} is of the finished race, but not all of its trials are to be found now: "
            "nothing was written; run the race again to make them anew"
        )


def write(contents: Mapping[Path, str | bytes]) -> None:
    """All of the files or none.

    Raises:
        RaceError: they cannot be written.
    """
    try:
        write_files(contents)
    except OSError as error:
        folder = next(iter(contents)).parent
        raise RaceError(
            f"cannot write to {str(folder)!r}: {error.strerror or error}; what was there is as it was"
        ) from error


def as_text(described: Mapping[str, Any]) -> str:
    """What race.json holds."""
    return json.dumps(described, indent=2, ensure_ascii=False) + "\n"


def origin(settings: Settings, storage: RaceStorage) -> dict[str, Any]:
    """What `load` needs."""
    return {"storage": storage.shown, "queue": storage.name, "settings": settings.plain()}
