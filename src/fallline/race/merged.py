"""The results of races on several problems, as those of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from fallline.race.analysis import analyse
from fallline.race.driver import Driver
from fallline.race.entry import apart
from fallline.race.folder import load
from fallline.race.results import Results
from fallline.race.settings import RaceError


def merged(folders: Sequence[Path]) -> Results:
    """The results of the races in folders; the settings are those of the first.

    Raises:
        RaceError: a folder holds no race, or two of them are on the same problem.
    """
    drivers = [Driver.of_queue(place) for _, place, _ in map(load, folders)]
    problems = [problem for driver in drivers for problem in driver.settings.problems]
    for problem in problems:
        if problems.count(problem) > 1:
            raise RaceError(f"two of these races are on {problem}: give one of them")
    lanes = [lane for driver in drivers for lane in driver.lanes(driver.place.queue(create=False))]
    named = {entry.spec: entry for entry in apart([entry for driver in drivers for entry in driver.entries])}
    for lane in lanes:
        lane.entry = named[lane.entry.spec]
    return analyse(replace(drivers[0].settings, problems=tuple(problems)), lanes)
