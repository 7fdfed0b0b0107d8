"""How long a race says that it will still take."""

from __future__ import annotations

import dataclasses
import itertools
import math
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from fallline.race.protocol.entry import entries, pairs
from fallline.race.protocol.planner import Planner
from fallline.race.protocol.settings import Settings
from fallline.race.run.progress import Pace, Progress
from race_cases import bowl, every_trial, outcome_of

ASKED = Settings(problems=("digits", "reddi"), contenders=("adam", "sgd"), trials=4, curve_seeds=1, final_seeds=5)
"""Trials of the digits should take a two-hundredth of what Reddi's take."""


def told(settings: Settings, slower: float, beginning: float) -> Iterator[tuple[float, Progress]]:
    """The time and the progress after each trial of a race by one worker.

    Args:
        settings: what is asked.
        slower: how many times what the calibration says each trial takes.
        beginning: the seconds that it takes besides.
    """
    planner, pace, outcomes, now = Planner(settings), Pace(settings, 1), {}, 0.0
    racing = list(pairs(entries(settings)))
    while True:
        lanes = [planner.lane(entry, contender, outcomes) for entry, contender in racing]
        calibrating = [(lane, tried) for lane in lanes for tried in lane.calibration if tried.outcome is None]
        waiting = [(lane, tried) for lane in lanes for tried in every_trial(lane) if tried.outcome is None]
        if not calibrating:
            yield now, pace.progress(lanes, now)
        if not waiting:
            return
        for lane, tried in calibrating or waiting[:1]:
            outcomes[tried.job.id] = outcome_of(lane, tried, away)
            if not calibrating:
                steps = tried.job.payload["steps"] / lane.entry.steps
                now += slower * steps * lane.seconds + beginning


def away(contender: str, values: Mapping[str, Any], seed: int, problem: str) -> float:
    """A loss whose best learning rate is nobody's default."""
    return bowl(contender, {"lr": 200 * values["lr"]}, seed, problem)


@pytest.mark.parametrize(("problems", "slower", "beginning"), [(ASKED.problems, 2.5, 0.1), (("digits",), 1.0, 1.0)])
def test_a_race_knows_how_long_it_will_take_however_its_problems_differ(problems, slower, beginning):
    said = list(told(dataclasses.replace(ASKED, problems=problems), slower, beginning))
    end = said[-1][0]
    assert said[-1][1].left == 0
    assert said[-1][1].done == said[-1][1].total
    later = [(end - now, progress.left) for now, progress in said[len(said) // 3 :]]
    assert [left for _, left in later] == pytest.approx([true for true, _ in later], rel=0.35, abs=0.05 * end)
    rises = [after - before for (_, before), (_, after) in itertools.pairwise(later)]
    assert max(rises) < 0.2 * end  # a search that goes on beyond its range


def test_where_no_calibration_tells_what_a_trial_takes_the_trials_that_ended_do():
    pace, planner = Pace(ASKED, 2), Planner(ASKED)
    lanes = [planner.lane(entry, contender, {}) for entry, contender in pairs(entries(ASKED))]
    assert math.isnan(pace.progress(lanes, 0.0).left)
