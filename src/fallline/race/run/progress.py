"""How far a race has come, and how long it will take."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from fallline.race.protocol.lane import Lane, Tried
from fallline.race.protocol.settings import Settings


@dataclass
class Progress:
    """How far a race has come.

    Attributes:
        lanes: of all contenders on all problems.
        done, total: trials that have ended, and that there will be, as far as can be told.
        failed: of those that ended.
        left: seconds to the end, NaN while nothing tells.
    """

    lanes: list[Lane] = field(default_factory=list)
    done: int = 0
    total: int = 0
    failed: int = 0
    left: float = math.nan


Tell = Callable[[Progress], object]

_TRUSTED = 2.0
"""For so many seconds what the calibration says counts for as much as what the trials took."""
_BEGINNING = 0.1
"""Seconds that a trial takes besides its steps: its process, and the problem's data."""


class Pace:
    """How far a race has come and how long it will take: from its calibration, and from how fast its trials end.

    Args:
        settings: what was asked.
        workers: how many there are here.
    """

    def __init__(self, settings: Settings, workers: int) -> None:
        self._settings, self._workers = settings, max(1, workers)
        self._began: tuple[float, float] | None = None

    def progress(self, lanes: list[Lane], now: float) -> Progress:
        """How far the race has come.

        Args:
            lanes: of all contenders on all problems.
            now: the time, in seconds, by a clock that nobody sets.
        """
        known = all(math.isfinite(lane.seconds) for lane in lanes)
        made = missing = 0.0
        done = total = failed = 0
        for lane in lanes:
            price = lane.seconds + _BEGINNING if known else 1.0
            trials = lane.trials()
            ended = [tried for tried in trials if tried.outcome is not None]
            coming = _coming(self._settings, lane)
            waiting = [tried for tried in trials if tried.outcome is None]
            made += price * sum(_share(lane, tried) for tried in ended)
            missing += price * (coming + sum(_share(lane, tried) for tried in waiting))
            done, total = done + len(ended), total + len(trials) + coming
            failed += sum(tried.failed for tried in ended)
        began, before = self._began = self._began or (now, made)
        trusted = _TRUSTED if known else 0.0
        by_calibration, took = (made - before) / self._workers + trusted, now - began + trusted
        left = missing / self._workers * took / by_calibration if by_calibration else math.nan
        return Progress(lanes, done, total, failed, left)


def _coming(settings: Settings, lane: Lane) -> int:
    """Trials that nobody has planned yet, and that a lane will need before its end, as far as can be told."""
    if lane.finished:
        return 0
    searched, rated = bool(lane.space), "lr" in lane.contender.space
    phases = (
        (lane.cut or lane.tuned, settings.trials if searched else 1),
        (lane.confirmed, 3 * settings.curve_seeds * searched),
        (lane.curve, 2 * settings.curve_reach * settings.curve_seeds * rated),
        (lane.finals, settings.final_seeds),
        (lane.untuned, settings.final_seeds * settings.untuned),
    )
    return sum(count for planned, count in phases if not planned)


def _share(lane: Lane, tried: Tried) -> float:
    """The part of the budget of steps that a trial has."""
    steps = tried.job.payload["steps"]
    return steps / lane.entry.steps if steps and lane.entry.steps else 1.0
