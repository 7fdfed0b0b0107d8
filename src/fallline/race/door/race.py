"""The race as a function: what it is asked, where it is kept, how far it is, and what came of it."""

from __future__ import annotations

import contextlib
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from rich.console import Console

from fallline.installed import need
from fallline.race.door import notebook
from fallline.race.door.asked import asked
from fallline.race.door.result import RaceResult
from fallline.race.outcome.analysis import analyse
from fallline.race.outcome.folder import begin, replaces
from fallline.race.outcome.results import Results
from fallline.race.protocol.errors import RaceError
from fallline.race.protocol.settings import Settings
from fallline.race.report.words import Words, words_of
from fallline.race.run.driver import Driver, Server
from fallline.race.run.live import live
from fallline.race.run.progress import Tell
from fallline.race.run.storage import RaceStorage, made

_OPTION = re.compile(r"--([a-z]+(?:-[a-z]+)*)")
_SPELLED = {"maximize": 'goal="max"', "minimize": 'goal="min"', "seeds": "seeds", "rules": "rules"}


def race(problem: Any, rules: Any, options: Mapping[str, Any]) -> RaceResult:
    """Runs a race; see `fallline.race`.

    Args:
        problem, rules: as there.
        options: its other arguments.
    """
    need("a race", "torch", "sklearn", "mlxtend", "plotly", "optuna", "scipy", extra="race")
    with _in_python():
        settings, brought = asked(problem, rules, options)
        with _kept(options) as (storage, stays):
            driver = Driver(settings, storage, options["workers"], executor=options["executor"], brought=brought)
            command = _written(settings, options)
            with _telling(options["progress"], words_of(options["language"])) as tell:
                stopped = conduct(driver, command, tell)
            results = so_far(driver)
            result = RaceResult(results, storage if stays else None, command, options["language"])
            if stays:
                result.report()
    if stopped:
        goes_on = f", and the same call with out={str(storage.folder)!r} goes on" if stays else ""
        print(f"Stopped before the end: what is there is in the result{goes_on}.")
    return result


def conduct(
    driver: Driver,
    command: str,
    tell: Tell,
    server: Server | None = None,
    begins: Callable[[], object] = lambda: None,
    moved: Callable[[Path], object] = lambda aside: None,
) -> KeyboardInterrupt | None:
    """Runs a driver's race, with its settings written down where it is kept.

    Where a report would be lost, it is moved first, and only once a trial has ended without an error, or the race is
    stopped: a race that cannot run leaves all as it was.

    Args:
        driver: the race.
        command: what was typed to run it.
        tell: called with how far it is.
        server: where to serve it.
        begins: called once workers elsewhere can join.
        moved: called with where a report that would be lost has been moved to.

    Returns:
        What has ended it, such as Ctrl-C; None where it came to its end.
    """

    settings, storage, done, written = driver.settings, driver.storage, False, False

    def start() -> None:
        nonlocal done
        made(storage.folder)
        done = all(lane.finished for lane in driver.lanes(storage.queue()))
        if not replaces(settings, storage.folder, done=done):
            write()
        begins()

    def write() -> None:
        nonlocal written
        if not written:
            aside = begin(settings, storage, command, done=done)
            written = True
            if aside:
                moved(aside)

    try:
        driver.run(tell, server, start, write)
    except KeyboardInterrupt as error:
        write()
        return error
    return None


def so_far(driver: Driver) -> Results:
    """What the trials of a driver's race say, as far as it has come."""
    return analyse(driver.settings, driver.lanes(driver.storage.queue()))


@contextlib.contextmanager
def _kept(options: Mapping[str, Any]) -> Iterator[tuple[RaceStorage, bool]]:
    """Where the race is kept, and whether it stays there."""
    if options["out"] is not None:
        yield RaceStorage(Path(options["out"])), True
        return
    shared = "." if str(options["executor"]).startswith("slurm") else None  # no node sees another one's /tmp
    with tempfile.TemporaryDirectory(prefix="fallline-", dir=shared) as folder_name:
        yield RaceStorage(Path(folder_name)), False


@contextlib.contextmanager
def _telling(progress: Any, words: Words) -> Iterator[Tell]:
    """What to call with the progress, as the call wants it."""
    if callable(progress):
        yield progress
    elif not progress:
        yield lambda told: None
    elif notebook.in_notebook():
        with notebook.telling(words) as tell:
            yield tell
    else:
        with live(Console(stderr=True), words) as tell:
            yield tell


@contextlib.contextmanager
def _in_python() -> Iterator[None]:
    """Within, errors name arguments instead of the command's options."""
    try:
        yield
    except RaceError as error:
        told = _OPTION.sub(lambda option: _SPELLED.get(option[1], option[1].replace("-", "_")), str(error))
        if error.details:
            told = f"{told}\n{error.details}"
        raise RaceError(told, error.details) from error


def _written(settings: Settings, options: Mapping[str, Any]) -> str:
    """The call, as the report shows it: what differs from the defaults."""
    plain, usual = settings.plain(), Settings(settings.problems).plain()
    names = {"final_seeds": "seeds", "contenders": "rules"}
    given = {names.get(name, name): value for name, value in plain.items() if value != usual[name]}
    if options["out"] is not None:
        given["out"] = str(options["out"])
    if options["language"] is not None:
        given["language"] = options["language"]
    said = [f"{name}={list(value) if isinstance(value, tuple) else value!r}" for name, value in given.items()]
    problems = list(settings.problems) if len(settings.problems) > 1 else settings.problems[0]
    return f"fallline.race({', '.join([repr(problems), *said])})"
