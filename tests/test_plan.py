"""The protocol: which trials a race makes, in which order, and what follows from what came of them."""

from __future__ import annotations

import dataclasses
import math

import pytest

from fallline.race.protocol.contender import parse
from fallline.race.protocol.entry import entries
from fallline.race.protocol.errors import RaceError
from fallline.race.protocol.planner import Planner
from fallline.race.protocol.settings import Settings
from race_cases import bowl, simulate_lanes
from registered import PLAIN


def lanes(formula=bowl, **changes):
    asked = {"problems": ("digits",), "contenders": ("sgd", "adam"), "trials": 8, **changes}
    return simulate_lanes(Settings(**asked), formula)


def narrow(best):
    """A bowl around a learning rate."""
    return lambda name, values, seed, problem: 0.1 + (math.log10(values["lr"] / best)) ** 2


def test_a_lane_goes_through_its_phases():
    for lane in lanes():
        assert lane.finished
        assert lane.phase == "done"
        assert len(lane.calibration) == 3
        assert len(lane.tuned) >= 8
        assert len(lane.curve) == 9 * 3
        assert len(lane.finals) == 8
        jobs = [job.id for job in lane.jobs()]
        assert len(set(jobs)) == len(jobs)


def test_seeds_of_the_phases_never_meet():
    (lane, *_) = lanes(seed=7)
    seeds = [{one.seed for one in tried} for tried in (lane.tuned, lane.curve, lane.finals)]
    assert seeds == [{7}, {1007, 1008, 1009}, set(range(2007, 2015))]
    assert {one.job.payload["seed"] for one in lane.tuned} == {7}


def test_all_contenders_see_the_same_places_of_their_ranges():
    first, second = lanes(contenders=("momentum", "nag"))
    assert [one.values for one in first.tuned[:8]] == [one.values for one in second.tuned[:8]]
    other = lanes(contenders=("momentum",), seed=1)[0]
    assert [one.values for one in other.tuned[1:8]] != [one.values for one in first.tuned[1:8]]
    assert first.tuned[0].values == first.contender.defaults


def test_more_trials_and_more_contenders_keep_what_was_done():
    first, more = lanes(trials=8)[0], lanes(trials=12, contenders=("sgd", "adam", "nag"))[0]
    assert [one.job.id for one in more.tuned[:8]] == [one.job.id for one in first.tuned[:8]]


@pytest.mark.parametrize(
    "changed", [{"schedule": "cosine"}, {"scale": 0.5}, {"target": 0.5}, {"metric": "loss"}, {"seed": 10_000}]
)
def test_what_changes_a_result_makes_other_jobs(changed):
    before = {job.id for lane in lanes() for job in lane.jobs()}
    assert not before & {one.job.id for lane in lanes(**changed) for one in lane.trials()}


def test_a_limit_changes_no_job():
    assert [job.id for job in lanes()[0].jobs()] == [job.id for job in lanes(limit=5.0)[0].jobs()]
    assert lanes(limit=5.0)[0].finals[0].job.payload["limit"] == 5.0
    assert lanes()[0].finals[0].job.payload["limit"] == 60.0


def test_a_best_at_the_edge_extends_the_range_and_says_so():
    lane = lanes(narrow(40.0), contenders=("sgd",), trials=16)[0]
    assert lane.space["lr"].high >= 100.0
    assert lane.space["lr"].low == 1e-4
    assert "lr: the best was among the highest of 0.0001 to 10 (log), so it was searched on to 100" in lane.notes
    assert 10 < lane.setting["lr"] < 100
    low = lanes(narrow(1e-6), contenders=("sgd",), trials=16)[0]
    assert low.space["lr"].low < 1e-5
    assert "among the lowest" in low.notes[0]
    assert not lanes(narrow(0.03), contenders=("sgd",), trials=16)[0].notes


@pytest.mark.parametrize(("best", "which"), [(1.0, "highest"), (1e-4, "lowest")])
def test_the_curve_goes_on_while_its_best_is_at_an_end(best, which):
    def formula(name, values, seed, problem):
        return 0.1 + (math.log10(values["lr"] / (0.01 if seed == 0 else best))) ** 2

    lane = lanes(formula, contenders=("sgd",), curve_reach=1)[0]
    rates = sorted({one.values["lr"] for one in lane.curve})
    assert lane.setting["lr"] == min(rates, key=lambda rate: abs(math.log10(rate / best)))
    assert rates[0] < lane.setting["lr"] < rates[-1]
    assert len(rates) <= 3 + 4
    (note,) = lane.notes
    end = rates[-1] if which == "highest" else rates[0]
    assert note == f"lr: the best was the {which} of the curve, so it was searched on to {end:g}"


def test_the_curve_goes_on_for_two_decades_at_most():
    def formula(name, values, seed, problem):
        return 0.1 + (math.log10(values["lr"] / (0.01 if seed == 0 else 1e9))) ** 2

    lane = lanes(formula, contenders=("sgd",), curve_reach=1)[0]
    assert len({one.values["lr"] for one in lane.curve}) == 3 + 4
    assert lane.finished


def test_the_curve_lies_around_the_best_and_may_move_it():
    def formula(name, values, seed, problem):
        best = 0.1 if seed == 0 else 1.0
        return 0.1 + (math.log10(values["lr"] / best)) ** 2

    lane = lanes(formula, contenders=("sgd",))[0]
    rates = sorted({one.values["lr"] for one in lane.curve})
    assert len(rates) == 9
    assert rates[8] / rates[0] == pytest.approx(1e4, rel=0.02)
    assert rates[4] == lane.best.values["lr"]
    assert lane.setting["lr"] == min(rates, key=lambda rate: abs(math.log10(rate)))
    assert {one.values["lr"] for one in lane.finals} == {lane.setting["lr"]}


def test_each_runs_as_it_comes_from_the_seeds_of_the_finals():
    for lane in lanes():
        assert [one.seed for one in lane.untuned] == [one.seed for one in lane.finals]
        assert {tuple(one.values.items()) for one in lane.untuned} == {tuple(lane.contender.defaults.items())}
        assert {one.job.payload["steps"] for one in lane.untuned} == {1000}
    (fixed,) = lanes(contenders=("sgd(lr=0.1)",))
    assert [one.job.id for one in fixed.untuned] == [one.job.id for one in fixed.finals]  # nothing is run twice
    assert "untuned" not in {phase for phase, _ in fixed.phases()}


def test_a_race_that_was_kept_without_untuned_runs_goes_on():
    """What it says of itself has no word of them; with them nothing else is run anew."""
    plain = {name: value for name, value in Settings(("digits",), ("adam",)).plain().items() if name != "untuned"}
    kept = Settings.of({name: value for name, value in plain.items() if name != "margin"})
    assert (kept.untuned, kept.margin) == (False, 0.01)
    before, after = (simulate_lanes(asked, bowl)[0] for asked in (kept, dataclasses.replace(kept, untuned=True)))
    assert before.finished
    assert not before.untuned
    assert {job.id for job in before.jobs()} == {job.id for job in after.jobs()} - {one.job.id for one in after.untuned}


def test_a_margin_changes_no_trial():
    assert [job.id for job in lanes()[0].jobs()] == [job.id for job in lanes(margin=0.1)[0].jobs()]


def test_where_nothing_trains_it_looks_lower_and_ends():
    lane = lanes(lambda *_: math.inf, contenders=("adam",))[0]
    assert lane.finished
    assert lane.best is None
    assert not lane.curve
    assert lane.space["lr"].low == pytest.approx(1e-8)


def test_luck_with_one_seed_chooses_nothing():
    """The best of tuning is bad from every other seed; the third best is good."""

    def formula(name, values, seed, problem):
        rank = sorted(rates).index(values["lr"]) if values["lr"] in rates else 5
        return (0.1 + 0.01 * rank) if seed == 0 else 0.1 if rank == 2 else 0.5 + 0.1 * rank

    rates = sorted({one.values["lr"] for one in lanes(contenders=("sgd",), trials=8)[0].tuned})
    lane = lanes(formula, contenders=("sgd",), trials=8)[0]
    assert len(lane.confirmed) == 9
    assert lane.best.values["lr"] == rates[2]


def test_a_rate_at_which_one_run_explodes_is_not_chosen():
    def formula(name, values, seed, problem):
        away = math.log10(values["lr"] / 0.03)
        exploded = away > 0.4 and seed == 1001
        return math.inf if exploded else 0.5 - 0.1 * away if away < 1.5 else math.inf

    lane = lanes(formula, contenders=("sgd",), trials=16)[0]
    assert lane.setting["lr"] < 0.03 * 10**0.41


def test_fast_cuts_at_a_quarter_of_the_budget():
    lane = lanes(narrow(0.03), contenders=("sgd",), trials=16, fast=True)[0]
    assert [one.job.payload["steps"] for one in lane.cut] == [250] * 16
    assert [one.job.payload["steps"] for one in lane.tuned] == [1000] * 4
    kept = sorted(lane.cut, key=lambda one: one.final)[:4]
    assert {one.values["lr"] for one in kept} == {one.values["lr"] for one in lane.tuned}


def test_fast_goes_on_with_the_sequence_beyond_a_range(monkeypatch):
    from fallline.race.protocol import planner

    drawn, draw = [], planner.Planner._settings

    def settings(self, lane, count, skip):
        drawn.append((count, skip))
        return draw(self, lane, count, skip)

    monkeypatch.setattr(planner.Planner, "_settings", settings)
    assert lanes(narrow(40.0), contenders=("sgd",), trials=16, fast=True)[0].notes
    assert (4, 16) in drawn
    assert {skip for count, skip in drawn if count == 4} <= {16, 20, 24}


def test_what_has_nothing_to_tune_runs_once_and_has_its_finals():
    lane = lanes(contenders=("sgd(lr=0.1)",))[0]
    assert len(lane.tuned) == 1
    assert not lane.curve
    assert lane.setting == {}
    assert len(lane.finals) == 8


@pytest.mark.parametrize("name", PLAIN)
def test_every_rule_can_be_planned(name):
    (lane,) = lanes(contenders=(name,), trials=4)
    assert lane.finished
    parse(name).optimizer(lane.setting)


def test_a_problem_prescribes_what_is_not_tuned():
    (entry,) = entries(Settings(problems=("reddi",)))
    assert [one.name for one in entry.contenders] == list(entry.problem.contenders)
    adam = next(one for one in entry.contenders if one.name == "adam")
    assert set(adam.space) == {"lr"}
    (lane,) = lanes(problems=("reddi",), contenders=("adam",), trials=2)
    assert all(one.values.items() >= dict(entry.problem.fixed).items() for one in lane.finals)


def test_settings_survive_json():
    asked = Settings(problems=("digits",), contenders=("adam",), target=0.5, fast=True)
    assert Settings.of(asked.plain()) == asked
    with pytest.raises(RaceError, match="no problem is called 'digit', did you mean digits"):
        entries(dataclasses.replace(asked, problems=("digit",)))
    with pytest.raises(RaceError, match="--by steps compares the steps to a target"):
        entries(dataclasses.replace(asked, by="steps", target=0.0))


def test_the_plan_follows_from_the_outcomes_alone():
    asked = Settings(problems=("digits",), contenders=("adam",), trials=8)
    (lane,) = simulate_lanes(asked, bowl)
    outcomes = {one.job.id: one.outcome for one in (*lane.calibration, *lane.trials())}
    (entry,) = entries(asked)
    again = Planner(asked).lane(entry, entry.contenders[0], dict(reversed(outcomes.items())))
    assert [job.id for job in again.jobs()] == [job.id for job in lane.jobs()]


def test_choices_are_tried_as_they_are(tmp_path):
    file = tmp_path / "thirds.py"
    file.write_text(
        "from fallline import choice, decay, rate, rule\n\n@rule\ndef thirds(theta, grad, *, lr=rate(0.1), "
        "beta=decay(0.5, search=choice(1/3, 2/3))):\n    return theta - lr * beta * grad(theta)\n"
    )
    lane = lanes(contenders=(f"{file}:thirds",))[0]
    assert {one.values["beta"] for one in lane.tuned[1:]} == {1 / 3, 2 / 3}


@pytest.mark.parametrize(
    ("changed", "match"),
    [
        ({"metric": "test_accuracy"}, "--metric test_accuracy: test data selects nothing"),
        (
            {"metric": "valid_accuracy"},
            "digits: is more valid_accuracy better, or less\\? Say --maximize or --minimize",
        ),
        (
            {"metric": "loss", "goal": "max"},
            "--maximize: the training loss is what is minimized; choose another --metric",
        ),
        ({"target": math.nan}, "--target nan: needs a finite value of valid_loss"),
        ({"metric": "loss", "by": "steps"}, "--by steps compares the steps to a target"),
    ],
)
def test_metrics_that_cannot_be_compared(changed, match):
    with pytest.raises(RaceError, match=match):
        entries(Settings(problems=("digits",), contenders=("adam",), **changed))


def test_a_problems_target_is_of_its_own_metric():
    (entry,) = entries(Settings(problems=("digits",), metric="loss"))
    assert entry.target is None
    (entry,) = entries(Settings(problems=("digits",), metric="loss", target=0.5))
    assert entry.target == 0.5


def test_what_needs_the_number_of_steps(tmp_path):
    file = tmp_path / "mine.py"
    file.write_text("def train(make_optimizer, seed):\n    yield 1.0\n")
    for changed, match in (
        ({"fast": True}, "--fast needs --steps, .* as in --steps 1000"),
        ({"schedule": "cosine"}, "cosine needs --steps"),
    ):
        with pytest.raises(RaceError, match=match):
            entries(Settings(problems=(f"{file}:train",), **changed))
    rules = tmp_path / "warm.py"
    rules.write_text("from fallline import rules, schedules\nwarm = rules.sgd(lr=schedules.cosine(0.1, 10))\n")
    with pytest.raises(RaceError, match=r"warm.* has a learning rate that is a schedule already"):
        entries(Settings(problems=("digits",), contenders=(f"{rules}:warm",), schedule="cosine"))


def test_the_best_of_k_is_of_what_was_drawn_alike():
    from fallline.race.outcome.analysis import analyse

    asked = Settings(problems=("digits",), contenders=("sgd",), trials=16)
    (row,) = analyse(asked, lanes(narrow(40.0), contenders=("sgd",), trials=16)).problems[0].rows
    assert len(row.lane.tuned) > 16
    assert len(row.best_of.expected) == 16
    fast = dataclasses.replace(asked, fast=True)
    assert analyse(fast, lanes(contenders=("sgd",), trials=16, fast=True)).problems[0].rows[0].best_of is None


def test_the_start_is_of_what_is_compared():
    """A loss begins where training does; anything else where it was first measured."""
    from fallline.race.outcome.analysis import analyse

    (lane,) = lanes(contenders=("sgd",))
    for tried in lane.trials():
        tried.outcome.result.update(first=7.0)
    assert analyse(Settings(problems=("digits",)), [lane]).problems[0].start == 7.0
    (lane,) = lanes(contenders=("sgd",), problems=("reddi",))
    for tried in lane.trials():
        tried.outcome.result.update(first=7.0)
    start = analyse(Settings(problems=("reddi",)), [lane]).problems[0].start
    assert start == pytest.approx(lane.tuned[0].outcome.result["curve"][1][0], rel=1e-4)
    assert start != 7.0


def test_a_profile_leaves_out_problems_without_a_target():
    from fallline.race.outcome.analysis import analyse

    collected = [lane for problem in ("digits", "ridge", "reddi") for lane in lanes(problems=(problem,))]
    untold = next(dataclasses.replace(lane.entry, target=None) for lane in collected if lane.entry.name == "reddi")
    for lane in collected:
        if lane.entry.name == "reddi":
            lane.entry = untold
            lane.finals = []
    results = analyse(Settings(problems=("digits", "ridge", "reddi")), collected)
    assert results.profiled == ("adam", "sgd") or results.profiled == ("sgd", "adam")
    assert results.ratios.shape == (2, 2)
