"""The report: what it says in words and numbers of races whose truth is known."""

from __future__ import annotations

import dataclasses
import math
import re

import pytest

from race_cases import bowl, noise, simulate
from report_cases import (
    THREE,
    finals_diverge,
    nobody_improves,
    nothing_trains,
    only_sgd,
    race,
    scaled,
    settings,
    some_finals_diverge,
)

pytest.importorskip("plotly.graph_objects")

from fallline.race.door.result import RaceResult
from fallline.race.report import sections, units
from fallline.race.report.columns import COLUMNS, columns_of
from fallline.race.report.tables import pasted
from fallline.race.report.verdict import headline, overall, verdict
from fallline.race.report.words import CHINESE, ENGLISH
from fallline.race.statistics import Extent, Interval

# The verdict

RANGE = r"Learning rates from [\d.e-]+ to [\d.]+ keep it within 0\.\d+ of its best \(0\.\d+ at both ends\)\."
BEST = r"\w+ \(lr [\d.]+\) reached the lowest validation loss, 0.\d+ ± 0.\d+\."
CASES = [
    (
        ("adam",),
        {},
        rf"Adam reached a validation loss of 0.\d+ ± 0.\d+ on handwritten digits\. {RANGE}",
    ),
    (
        ("adam", "sgd"),
        {},
        rf"Adam and SGD are tied on handwritten digits\. Simplest among them: SGD \(no state\)\. {BEST} "
        rf"Tied with it, as these runs cannot tell: SGD\. {RANGE}",
    ),
    (THREE, {}, rf"Adam, SGD and Nadam are tied on handwritten digits\. Simplest .*: SGD and Nadam\. {RANGE}"),
    ((*THREE, "nag"), {}, rf"All 4 rules are tied on .* {RANGE}"),
    (
        (*THREE, "nag", "momentum"),
        {"formula": scaled(nag=1.3)},
        rf"4 of 5 rules are tied on .*; ahead of NAG by more than chance \(p (<|=) 0\.\d+\)\. {RANGE}",
    ),
    (
        THREE,
        {"formula": scaled(adam=1.2, nadam=1.2)},
        rf"SGD is ahead of both others on handwritten digits\. {BEST} "
        rf"It is ahead of both others by more than chance \(p (<|=) 0\.\d+\)\. {RANGE}",
    ),
    (THREE, {"formula": scaled(nadam=1.2)}, rf"Adam and SGD are tied .* ahead of Nadam by more than chance .* {RANGE}"),
    (
        THREE,
        {"final_seeds": 3},
        r"Who is ahead on handwritten digits is unknown: 3 runs each are too few to tell\. Adam \(lr .*",
    ),
    (THREE, {"final_seeds": 1}, r"Who is ahead on .* is unknown: 1 run each is too few to tell\. .*"),
    (
        THREE,
        {"trials": 3},
        r".* unknown, as too few settings were tried: \w+\..* Too few settings were tried to tune Adam and Nadam: more "
        r"--trials may change the order\.",
    ),
    (
        ("adam", "sgd"),
        {"formula": only_sgd},
        r"SGD, the only one of 2 that trained, reached a .* of 0\.1\d* ± .* on handwritten digits\. .*",
    ),
    (
        ("adam", "sgd"),
        {"formula": some_finals_diverge},
        r".* loss, 0\.\d+ in the 6 of 8 runs that did not diverge\. (Tied with|It is ahead of) .*",
    ),
    (
        ("adam", "sgd"),
        {"formula": finals_diverge},
        "On handwritten digits, every final run diverged, so that nobody won.",
    ),
    (
        ("adam", "sgd"),
        {"formula": nobody_improves},
        "On handwritten digits, no contender improved on the validation loss before training, so that nobody won: "
        "check that the gradient is right, and that the runs are long enough.",
    ),
    (
        ("adam", "sgd"),
        {"formula": nothing_trains},
        "On handwritten digits, none of the 2 contenders trained: everything tried diverged.",
    ),
    (
        ("adam",),
        {"formula": nothing_trains},
        ".*, the only contender did not train: everything tried diverged.",
    ),
    (THREE, {"limit": 0}, "On handwritten digits, the race has hardly begun: no trial has ended yet."),
    (THREE, {"limit": 10}, "On .*, nobody has finished yet: 1 trial has ended, too few for a winner."),
    (
        ("sgd(lr=0.1)", "adam(lr=0.01)"),
        {},
        r"adam\(lr=0.01\) is ahead of sgd\(lr=0.1\) on .*\. adam\(lr=0.01\) reached .* ahead of sgd\(lr=0.1\) [^;]*\.",
    ),
]


@pytest.mark.parametrize(("contenders", "more", "expected"), CASES)
def test_the_verdict_reads_well(contenders, more, expected):
    said = verdict(race(*contenders, **more).problems[0])
    assert re.fullmatch(expected, said), said
    assert said.startswith(overall(race(*contenders, **more)))


@pytest.mark.parametrize(("contenders", "more"), [case[:2] for case in CASES])
def test_the_verdict_tells_the_same_in_chinese(contenders, more):
    (problem,) = race(*contenders, **more).problems
    english, chinese = verdict(problem), verdict(problem, CHINESE)
    assert chinese.startswith("在「手寫數字」上")
    assert chinese.endswith("。")
    assert sorted(re.findall(r"[\d.]*\d", chinese)) == sorted(re.findall(r"[\d.]*\d", english))
    assert set(re.findall("[A-Za-z]{2,}", chinese)) <= {*re.findall(r"\w+", " ".join([*CODE, *contenders]))}


CODE = ("lr", "trials", "Adam", "SGD", "Nadam", "NAG", "Momentum")
"""What a Chinese verdict has in Latin letters."""


def test_what_nobody_improved_on_has_no_line_to_paste():
    results = race("adam", "sgd", formula=nobody_improves)
    (problem,) = results.problems
    assert (problem.leader, problem.tied, problem.simplest, pasted(problem, ENGLISH)) == (None, (), None, "")
    assert problem.rows[0].standing is not None
    assert RaceResult(results, None, "").best is None


def test_an_unfinished_race_says_so():
    whole = race(*THREE)
    ended = sum(len(row.lane.trials()) + 3 for row in whole.problems[0].rows)
    said = verdict(race(*THREE, limit=ended - 10).problems[0])
    assert said.startswith("So far, ")
    assert re.search(r"\. [12] of 3 contenders (has|have) not finished\.$", said)
    chinese = verdict(race(*THREE, limit=ended - 10).problems[0], CHINESE)
    assert re.search(r"^到目前為止，在「手寫數字」上.*。3 個參賽者裡有 [12] 個還沒跑完。$", chinese)


def test_a_range_that_no_rate_shares_is_told():
    sharp = race("sgd", formula=lambda c, values, *rest: 0.1 + 2 * abs(math.log10(values["lr"] / 0.0112)))
    assert re.search(
        r"No other learning rate tried keeps it within 0.001\d* of its best\.$", verdict(sharp.problems[0])
    )


@pytest.mark.parametrize(
    ("apart", "told"),
    [(0.01, "0.010"), (0.000114, "0.00012"), (1.14e-13, "1.2e-13"), (0.02 + 1e-17, "0.020"), (0.995, "1.0"), (0, "0")],
)
def test_what_numbers_lie_within_is_not_told_too_small(apart, told):
    flat = race("sgd", formula=lambda *_: 0.1).problems[0]
    assert units.distance(apart, flat) == told
    assert units.distance(123.4, dataclasses.replace(flat, by="steps_to_target")) == "130 steps"


def test_a_range_that_ends_with_the_search_says_so():
    flat = race("sgd", formula=lambda *_: 0.1)
    said = verdict(flat.problems[0])
    assert said.endswith("keep it within 0.0010 of its best (0.100 at both ends, where the search ended).")


def test_several_problems_have_one_sentence():
    results = race(*THREE, problems=("digits", "ridge"), formula=scaled(sgd=1.2))
    said = re.fullmatch(r"(.*) were each best, or tied with the best, on both problems\.", overall(results))
    assert set(said[1].split(" and ")) == {"Adam", "Nadam"}

    def each_its_own(contender, values, seed, problem):
        better = {"digits": "adam", "ridge": "sgd", "fashion_mlp": "adam"}[problem] == contender
        return bowl(contender, values, seed, problem) * (1 if better else 1.3)

    divided = race("adam", "sgd", problems=("digits", "ridge", "fashion_mlp"), formula=each_its_own)
    assert overall(divided) == "Adam was best, or tied with the best, on 2 of 3 problems, more often than anyone else."
    nobody = race("adam", "sgd", problems=("digits", "ridge"), formula=nothing_trains)
    assert overall(nobody) == "None of the 2 problems has a winner."


# A truth that is planted: 100 races, each with noise of its own

RACES = 100


def planted(number, better, spread=0.02):
    """A race between one rule under two names, of which the second is better by a share."""

    def formula(contender, values, seed, problem):
        share = better if contender == "two" else 0.0
        away = abs(math.log10(values["lr"] / 0.01))
        return (0.1 + max(0.0, away - 1) ** 2) * (1 - share) * (1 + spread * noise(number, contender, seed))

    spec = "adam(beta1=0.9, beta2=0.999)"
    more = {"trials": 2, "curve_seeds": 1, "curve_reach": 1, "seed": number, "untuned": False}
    return simulate(settings(f"one={spec}", f"two={spec}", **more), formula).problems[0]


@pytest.mark.parametrize(
    ("better", "spread", "said"),
    [
        (0.0, 0.02, r"(one and two|two and one) are tied on .*"),
        (0.05, 0.02, r"two is ahead of one on .*"),
        (0.003, 0.003, r"(one and two|two and one) are practically equal on .*"),
    ],
)
def test_what_is_planted_is_told(better, spread, said):
    headlines = [headline(planted(number, better, spread)) for number in range(RACES)]
    assert sum(bool(re.fullmatch(said, one)) for one in headlines) >= 95


def test_who_is_equal_and_who_cannot_be_told_apart_are_level():
    standings = race(*THREE).problems[0]
    assert [row.standing.place for row in standings.level[1:]] == ["tied", "tied"]
    first, second, third = standings.rows
    assert second.standing is not None
    equal = dataclasses.replace(second, standing=dataclasses.replace(second.standing, place="practically equal"))
    mixed = dataclasses.replace(standings, rows=[first, equal, third])
    assert headline(mixed).startswith(f"{first.title}, {second.title} and {third.title} are level on ")
    assert f"{first.title}、{second.title}、{third.title} 同級。" in headline(mixed, CHINESE)


@pytest.mark.parametrize("seeds", [2, 10])
def test_the_tiles_name_a_best_one_only_where_that_is_known(seeds):
    standings = race(*THREE, final_seeds=seeds).problems[0]
    assert standings.comparison.enough is (seeds == 10)
    names = [name for name, *_ in sections._best(standings, standings.leader, ENGLISH)]
    told = {"best", "level with the best"}
    assert told.issubset(names) if seeds == 10 else told.isdisjoint(names)
    assert ("lowest mean" in names) is (seeds == 2)


def test_a_narrow_safe_range_is_found():
    """Of two that end alike, one gives up a hundredth half a decade from its best rate, the other a tenth of one."""

    def formula(contender, values, seed, problem):
        reach = 0.5 if contender == "wide" else 0.1
        return 0.1 * (1 + 0.01 * (math.log10(values["lr"] / 0.0112) / reach) ** 2)

    spec = "adam(beta1=0.9, beta2=0.999)"
    rows = race(f"wide={spec}", f"narrow={spec}", formula=formula, trials=32, curve_reach=4).problems[0].rows
    safe = {row.name: row.basin for row in rows}
    assert 0.6 < safe["wide"].value < 1.1
    assert safe["narrow"].value < 0.2
    for basin in safe.values():
        assert (basin.at_low, basin.at_high) == pytest.approx((0.101, 0.101), rel=0.02)


def test_another_order_on_test_data_is_told():
    results = race("adam", "sgd")
    assert "another order" not in verdict(results.problems[0])
    for row in results.problems[0].rows:
        row.metrics["test_loss"] = Interval({"adam": 0.5, "sgd": 0.4}[row.name])
    (problem,) = results.problems
    try:
        said = "The test loss gives another order: SGD is first with 0.400, Adam has 0.500."
        assert (said in verdict(problem)) is (problem.leader.name == "adam")
        assert problem.leader.name == "adam"
    finally:
        race.cache_clear()


def test_the_simplest_of_the_tied_has_the_fewest_bytes_then_the_fewest_to_tune():
    (problem,) = race(*THREE).problems
    assert problem.simplest.name == "sgd"
    rows = tuple(dataclasses.replace(row, state_bytes=8.0) for row in problem.rows)
    assert dataclasses.replace(problem, rows=rows).simplest.name == "sgd"  # one hyperparameter, and not three
    rows = tuple(dataclasses.replace(row, state_bytes=8.0 if row.name == "sgd" else 4.0) for row in problem.rows)
    assert dataclasses.replace(problem, rows=rows).simplest.name == "adam"


# The table


def shown(results, name):
    rows = results.problems[0].rows
    return {c.heading: c.text(next(r for r in rows if r.name == name)) for c in columns_of(results.problems[0])}


def test_the_table_tells_a_row():
    results = race(*THREE, formula=scaled(sgd=1.3))
    best, worst = results.problems[0].rows[0], shown(results, "sgd")
    told = shown(results, best.name)
    assert (told["place"], told["p"], worst["place"], worst["p"]) == ("best", "–", "behind", "< 0.001")
    assert told["final"] == units.plus_minus(best.standing.mean)
    assert told["lr"] == "0.0136"
    assert told["reached"] == f"{best.reached.count}/8"
    assert told["other hyperparameters"] == units.setting({k: v for k, v in best.setting.items() if k != "lr"})
    assert told["test accuracy"].endswith(" %")
    assert (worst["reached"], worst["time to target"]) == ("0/8", "–")


@pytest.mark.parametrize(
    ("formula", "more", "place", "final"),
    [
        (nothing_trains, {}, "did not train", "–"),
        (finals_diverge, {}, "diverged", "– (8/8 diverged)"),
        (bowl, {"limit": 10}, "tuning", "–"),
    ],
)
def test_the_table_tells_who_has_no_place(formula, more, place, final):
    told = shown(race("adam", "sgd", formula=formula, **more), "sgd")
    assert (told["place"], told["final"]) == (place, final)


def test_too_few_runs_have_no_place():
    results = race("adam", "sgd", final_seeds=2)
    assert {shown(results, name)["place"] for name in ("adam", "sgd")} == {"best", "unknown"}


def test_every_column_says_what_it_means():
    assert all(column.meaning for column in COLUMNS)
    assert len({column.heading for column in COLUMNS}) == len(COLUMNS)


NUMBERS = [
    (units.number(0.012345), "0.0123"), (units.number(1234.5), "1230"), (units.number(0.1), "0.100"),
    (units.number(2.5e-7), "2.5e-7"), (units.number(0), "0"), (units.number(-0.5), "−0.500"),
    (units.number(math.inf), "∞"), (units.number(-math.inf), "−∞"), (units.number(math.nan), "–"),
    (units.number(0.9999), "1.00"), (units.short(0.1), "0.1"), (units.short(100.0), "100"), (units.short(1e-5), "1e-5"),
    (units.plus_minus(Interval(0.1102, 0.098, 0.122)), "0.110 ± 0.012"),
    (units.plus_minus(Interval(0.1102, 0.08, 0.14)), "0.110 ± 0.030"),
    (units.plus_minus(Interval(0.1102)), "0.110"),
    (units.plus_minus(Interval(1e-5, 5e-6, 1.5e-5)), "(1.00 ± 0.50)e-5"),
    (units.plus_minus(Interval(-0.99, -1.01, -0.97)), "−0.990 ± 0.020"),
    (units.plus_minus(Interval(math.inf)), "∞"), (units.plus_minus(Interval(1.5, 1.5, 1.5)), "1.500"),
    (units.percent(Interval(0.975, 0.971, 0.979)), "97.50 ± 0.40 %"),
    (units.p_value(0.0001), "< 0.001"), (units.p_value(0.034), "0.03"), (units.p_value(0.61), "0.61"),
    (units.seconds(0.0346), "35 ms"), (units.seconds(12.34), "12 s"), (units.seconds(1200), "20 min"),
    (units.whole(1180.0), "1\u202f180"), (units.whole(math.inf), "∞"), (units.factor(Extent(10.0, True)), "≥ 10×"),
    (units.factor(None), "–"), (units.metric("valid_loss"), "validation loss"), (units.metric("loss"), "training loss"),
    (units.metric("gap"), "gap"), (units.value_text(0.9996), "0.9996"), (units.value_text((0.0, 0.9)), "0 0.9"),
    (units.value_text(True), "True"), (units.setting({}), "no hyperparameters"),
    (ENGLISH.listed("AB"), "A and B"), (ENGLISH.listed("ABCDE"), "A, B, C and 2 others"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_numbers_have_as_many_digits_as_they_deserve(text, expected):
    assert text == expected
