"""The results of races on several problems, as those of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from fallline.race.outcome.analysis import analyse
from fallline.race.outcome.folder import load
from fallline.race.outcome.results import Results
from fallline.race.protocol.entry import apart
from fallline.race.protocol.errors import RaceError
from fallline.race.run.driver import Driver


def merged(folders: Sequence[Path]) -> Results:
    """The results of the races in folders; the settings are those of the first.

    Raises:
        RaceError: a folder holds no race, or two of them are on the same problem.
    """
    drivers = [Driver.of_queue(storage) for _, storage, _ in map(load, folders)]
    problems = [problem for driver in drivers for problem in driver.settings.problems]
    for problem in problems:
        if problems.count(problem) > 1:
            raise RaceError(f"two of these races are on {problem}: give one of them")
    lanes = [lane for driver in drivers for lane in driver.lanes(driver.storage.queue(create=False))]
    named = {entry.spec: entry for entry in apart([entry for driver in drivers for entry in driver.entries])}
    for lane in lanes:
        lane.entry = named[lane.entry.spec]
    return analyse(replace(drivers[0].settings, problems=tuple(problems)), lanes)
