"""How far a race has come, and how long it will take."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from fallline.race.protocol.lane import Lane
from fallline.race.protocol.settings import Settings


@dataclass
class Progress:
    """How far a race has come.

    Attributes:
        lanes: of all contenders on all problems.
        done, total: trials that have ended, and that there will be, as far as can be told.
        failed: of those that ended.
        left: seconds to the end, NaN while unknown.
    """

    lanes: list[Lane] = field(default_factory=list)
    done: int = 0
    total: int = 0
    failed: int = 0
    left: float = math.nan


Tell = Callable[[Progress], object]


def progress(settings: Settings, workers: int, lanes: list[Lane], made: int, seconds: float) -> Progress:
    """How far a race has come.

    Args:
        settings: what was asked.
        workers: how many there are here.
        lanes: of all contenders on all problems.
        made: trials that have ended since this run of the race began.
        seconds: since then.
    """
    ended = [tried.outcome for lane in lanes for tried in lane.trials() if tried.outcome is not None]
    total = sum(_expected(settings, lane) for lane in lanes)
    failed = sum(outcome.status == "failed" for outcome in ended)
    left = _left(max(1, workers), lanes, total - len(ended), made, seconds)
    return Progress(lanes, len(ended), total, failed, left)


def _expected(settings: Settings, lane: Lane) -> int:
    """Trials that a lane will have needed in the end."""
    if lane.finished:
        return len(lane.trials())
    curve = (2 * settings.curve_reach + 1) * settings.curve_seeds if "lr" in lane.contender.space else 0
    tuned = max(len(lane.cut) + len(lane.tuned), settings.trials if lane.space else 1)
    confirmed = len(lane.confirmed) or 3 * settings.curve_seeds * bool(lane.space)
    return tuned + confirmed + (len(lane.curve) or curve) + settings.final_seeds * (1 + settings.untuned)


def _left(workers: int, lanes: list[Lane], missing: int, made: int, seconds: float) -> float:
    """From the trials made so far; before there are any, from the calibration."""
    if made > 2 * workers:
        return seconds / made * missing
    known = [lane.seconds for lane in lanes]
    if not known or any(map(math.isnan, known)):
        return math.nan
    return sum(known) / len(known) * missing / workers
