"""Races on several problems, reported together: each is compared as was asked there."""

from __future__ import annotations

import pytest

pytest.importorskip("torch")

from fallline.race.outcome.analysis import analyse
from fallline.race.outcome.merged import together
from fallline.race.protocol.errors import RaceError
from fallline.race.protocol.settings import Settings
from race_cases import bowl, simulate_lanes

FEW = {"curve_seeds": 1, "curve_reach": 1, "final_seeds": 5}


def race(problem, *contenders, **asked):
    settings = Settings((problem,), contenders or ("sgd", "momentum"), **{"trials": 4, **FEW, **asked})
    return settings, simulate_lanes(settings, bowl)


def told(standings):
    return [repr((row.name, row.few, row.best_of, row.standing, row.losses)) for row in standings.rows]


@pytest.mark.parametrize("asked", [{"trials": 1}, {"trials": 9}, {"margin": 0.9}], ids=str)
def test_each_race_is_compared_as_was_asked_there(asked):
    races = [race("digits"), race("ridge", **asked)]
    alone = [analyse(*one).problems[0] for one in races]
    for some in (races, races[::-1]):
        problems = {standings.entry.spec: standings for standings in together(some).problems}
        for standings in alone:
            assert told(problems[standings.entry.spec]) == told(standings)
    as_the_first = analyse(races[0][0], races[1][1]).problems[0]
    assert told(as_the_first) != told(alone[1])


def test_what_is_said_over_all_problems_is_that_of_one_race():
    races = [race("digits", target=0.2), race("ridge", target=0.2, by="steps")]
    whole = analyse(Settings(("digits", "ridge"), ("sgd", "momentum")), [lane for _, lanes in races for lane in lanes])
    both = together(races)
    assert [standings.by for standings in both.problems] == ["final", "steps"]
    assert both.profiled == whole.profiled
    assert {*both.profiled} == {"sgd", "momentum"}
    assert (both.ratios == whole.ratios).all()


def test_what_was_asked_is_told_of_each():
    both = together([race("digits", "sgd", "adam"), race("ridge", "sgd", "nag", trials=5, steps=100, seed=3)])
    said = both.settings
    assert (said.problems, said.contenders) == (("digits", "ridge"), ("sgd", "adam", "nag"))
    assert (said.trials, said.steps, said.seed) == ((4, 5), ("its own", 100), (0, 3))
    assert (said.final_seeds, said.schedule) == (5, "constant")
    asked, lanes = race("digits")
    assert together([(asked, lanes)]).settings == asked


def test_what_has_one_name_is_the_same():
    with pytest.raises(
        RaceError, match=r"'slow' is slow=sgd on digits, and slow=adam\(lr=0.1\) on ridge: what has one"
    ):
        together([race("digits", "slow=sgd"), race("ridge", "slow=adam(lr=0.1)")])
    with pytest.raises(RaceError, match="two of these races are on digits: give one of them"):
        together([race("digits"), race("digits", trials=5)])
