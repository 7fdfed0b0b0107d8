"""The results of races on several problems, as those of one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from fallline.race.outcome.analysis import analyse, joined
from fallline.race.outcome.folder import load
from fallline.race.outcome.results import Results
from fallline.race.protocol.entry import apart
from fallline.race.protocol.errors import RaceError
from fallline.race.protocol.lane import Lane
from fallline.race.protocol.settings import Settings
from fallline.race.run.driver import Driver


def merged(folders: Sequence[Path]) -> Results:
    """The results of the races in folders, each compared as was asked there.

    Raises:
        RaceError: a folder holds no race, two of them are on the same problem, or call different contenders the same.
    """
    drivers = [Driver.of_queue(storage) for _, storage, _ in map(load, folders)]
    races = [(driver.settings, driver.lanes(driver.storage.queue(create=False))) for driver in drivers]
    return together(races)


def together(races: Sequence[tuple[Settings, list[Lane]]]) -> Results:
    """The results of races, of each the settings and the lanes.

    Raises:
        RaceError: two of them are on the same problem, or call different contenders the same.
    """
    asked = [settings for settings, _ in races]
    lanes = [lane for _, some in races for lane in some]
    _check_problems([problem for settings in asked for problem in settings.problems])
    _check_contenders(lanes)
    named = {entry.spec: entry for entry in apart(list({lane.entry.spec: lane.entry for lane in lanes}.values()))}
    for lane in lanes:
        lane.entry = named[lane.entry.spec]
    each = [analyse(settings, some) for settings, some in races]
    problems = tuple(standings for results in each for standings in results.problems)
    return joined(_said(asked), problems, asked[0].seed)


def _check_problems(problems: Sequence[str]) -> None:
    for problem in problems:
        if problems.count(problem) > 1:
            raise RaceError(f"two of these races are on {problem}: give one of them")


def _check_contenders(lanes: Iterable[Lane]) -> None:
    """What is compared over problems goes by name."""
    named: dict[str, Lane] = {}
    for lane in lanes:
        other = named.setdefault(lane.contender.name, lane)
        if other.contender.spec != lane.contender.spec:
            raise RaceError(
                f"{lane.contender.name!r} is {other.contender.spec} on {other.entry.spec}, and {lane.contender.spec} "
                f"on {lane.entry.spec}: what has one name must be the same; report these races apart"
            )


def _said(asked: Sequence[Settings]) -> Settings:
    """What was asked, to be told: where that differs, one by one."""
    several: Mapping[str, Any] = {
        field.name: tuple("its own" if value is None else value for value in told)
        for field in fields(Settings)
        for told in [[getattr(settings, field.name) for settings in asked]]
        if any(value != told[0] for value in told)
    }
    lists = {
        name: tuple(dict.fromkeys(spec for settings in asked for spec in getattr(settings, name)))
        for name in ("problems", "contenders")
    }
    return replace(asked[0], **{**several, **lists})
