"""Which way is better: a metric is compared by what its problem, its name or the race says, and never by a guess."""

from __future__ import annotations

import dataclasses
import math
import re
from pathlib import Path

import numpy as np
import pytest
import torch

from fallline.problems import Problem, known_goal, metric_of
from fallline.race.engine.jobs import Outcome
from fallline.race.outcome.analysis import analyse
from fallline.race.protocol.contender import parse
from fallline.race.protocol.errors import RaceError
from fallline.race.protocol.settings import Settings
from fallline.race.report.columns import COLUMNS
from fallline.race.report.figures import problem_figures
from fallline.race.report.markdown import markdown
from fallline.race.report.page import html, lines_of
from fallline.race.report.verdict import passed_over, verdict
from fallline.race.trial.record import _VALID as VALIDATION
from fallline.race.trial.trial import TrainError, calibrate, run_trial, score
from race_cases import START, bowl, simulate_lanes

DOCS = Path(__file__).parent.parent / "docs"


def yielding(*reports):
    """A training function that yields these, one a step."""

    def train(make_optimizer, seed):
        x = torch.nn.Parameter(torch.ones(1))
        optimizer = make_optimizer([x])
        for report in reports:
            x.grad = torch.zeros(1)
            optimizer.step()
            yield report

    return Problem("made", "made up", train, 100, "auto", math.nan, 1, 0.1, "nothing", "none")


def trial(*reports, **payload):
    given = {"values": {}, "seed": 0, "steps": None, "schedule": "constant", "metric": "auto", "goal": None}
    return run_trial(yielding(*reports), parse("sgd(lr=0.1)"), {**given, "target": None, "by": "final", **payload})


@pytest.mark.parametrize(
    ("name", "goal"),
    [
        *((name, "min") for name in ("loss", "error", "valid_loss", "valid_error", "val_loss", "test_error")),
        *((name, None) for name in ("valid_recall", "valid_accuracy", "valid_iou", "valid_log_likelihood", "valid_r2")),
        *(
            (name, None)
            for name in ("valid_neg_loss", "valid_loss_drop", "valid_1_minus_error", "reward", "bleu", "f1")
        ),
    ],
)
def test_only_a_loss_or_an_error_says_by_its_name_what_is_better(name, goal):
    assert known_goal(name) == goal
    assert metric_of((name, "max")) == (name, "max")


@pytest.mark.parametrize(
    ("measured", "told", "found"),
    [
        ({}, {}, ("loss", "min", 0.5)),
        ({"valid_error": 0.2}, {}, ("valid_error", "min", 0.2)),
        ({"valid_recall": 0.2, "valid_loss": 0.3}, {}, ("valid_loss", "min", 0.3)),
        ({("valid_recall", "max"): 0.2, "valid_loss": 0.3}, {}, ("valid_recall", "max", -0.2)),
        ({"valid_recall": 0.2}, {"goal": "max"}, ("valid_recall", "max", -0.2)),
        ({"valid_loss": 0.3, "valid_recall": 0.2}, {"goal": "max"}, ("valid_recall", "max", -0.2)),
        ({"valid_brier": 0.2}, {"goal": "min"}, ("valid_brier", "min", 0.2)),
        ({"recall": 0.2}, {"metric": "recall", "goal": "max"}, ("recall", "max", -0.2)),
        ({"recall": 0.2}, {"metric": "loss"}, ("loss", "min", 0.5)),
        ({("valid_loss", "max"): 0.2}, {"metric": "valid_loss", "goal": "min"}, ("valid_loss", "min", 0.2)),
        ({"val_loss": 0.3}, {}, ("val_loss", "min", 0.3)),
        ({("val_acc", "max"): 0.2}, {}, ("val_acc", "max", -0.2)),
        ({("recall", "max"): 0.2, "dev_loss": 0.3}, {}, ("dev_loss", "min", 0.3)),
        ({("recall", "max"): 0.2, ("eval", "min"): 0.3}, {}, ("eval", "min", 0.3)),
        ({("recall", "max"): 0.2, ("evaluated", "min"): 0.3}, {}, ("recall", "max", -0.2)),
        ({("recall", "max"): 0.2}, {}, ("recall", "max", -0.2)),
        ({("recall", "max"): 0.2, "valid_loss": 0.3}, {}, ("valid_loss", "min", 0.3)),
        ({("test_recall", "max"): 0.2, ("train_recall", "max"): 0.2}, {}, ("loss", "min", 0.5)),
        ({"accuracy": 0.2}, {}, ("loss", "min", 0.5)),
        ({("valid_recall", "max"): np.array([[0.25]]), "n": torch.ones(1, 1)}, {}, ("valid_recall", "max", -0.25)),
    ],
)
def test_what_is_compared_and_which_way(measured, told, found):
    came = trial((1.0, measured), (0.5, measured), **told)
    assert (came["metric"], came["goal"], came["score"]) == found


@pytest.mark.parametrize("page", ["race.md", "zh-TW/race.md"])
def test_the_guide_names_what_marks_validation_data(page):
    text = (DOCS / page).read_text(encoding="utf-8")
    items = text[text.index("1. ") : text.index("2. ")]
    assert set(re.findall(r"`([a-z]+)`", items)) == set(re.findall(r"[a-z]+", VALIDATION.pattern))
    other = (DOCS / page.replace("race", "own-rule")).read_text(encoding="utf-8")
    assert "](race.md#" in other
    assert "`val`" not in other


@pytest.mark.parametrize(
    ("measured", "told", "match"),
    [
        ({"valid_recall": 0.2}, {}, "made: is more valid_recall better, or less. Say --maximize or --minimize"),
        ({"valid_accuracy": 0.2, "test_loss": 1.0}, {}, "is more valid_accuracy better, or less"),
        ({"recall": 0.2}, {"metric": "recall"}, "is more recall better, or less"),
        ({"valid_loss": 0.2}, {"goal": "max"}, "train yields nothing to maximize; it yields: valid_loss"),
        ({"val_accuracy": 0.2}, {}, "is more val_accuracy better, or less"),
        ({("valid_recall", "max"): 0.2}, {"goal": "min"}, "more valid_recall is better: choose what is minimized"),
        (
            {("valid_x", "max"): 0.2, ("valid_x", "min"): 0.2},
            {},
            "valid_x both that less of it is better and that more",
        ),
        ({"valid_loss": 0.2, ("valid_loss", "max"): 0.2}, {}, "valid_loss both that less"),
        ({("valid_x", "max"): "0.2"}, {}, "a race needs a generator that yields"),
        ({("valid_x", "max"): 10**400}, {}, "a race needs a generator that yields"),
        ({("valid_x", "max"): torch.ones(2)}, {}, "a race needs a generator that yields"),
        ({("valid_recall", "up"): 0.2}, {}, r"train yielded the metric .* a pair is its name and .min. or .max."),
    ],
)
def test_a_trial_asks_what_nobody_said(measured, told, match):
    with pytest.raises(TrainError, match=match):
        trial((1.0, measured), (0.5, measured), **told)


def test_what_was_said_once_holds():
    came = trial((1.0, {("valid_x", "max"): 0.1}), (0.5, {"valid_x": 0.2}))
    assert (came["goal"], came["final"]) == ("max", 0.2)
    with pytest.raises(TrainError, match="made: train says of valid_x both"):
        trial((1.0, {("valid_x", "max"): 0.1}), (0.5, {("valid_x", "min"): 0.2}))


@pytest.mark.parametrize(
    ("measured", "told", "diverged"),
    [
        ({"valid_loss": 0.3, "valid_f1": math.nan, "perplexity": math.inf}, {}, None),
        ({("f1", "max"): math.nan}, {"metric": "loss"}, None),
        ({("valid_f1", "max"): math.nan}, {}, 1),
        ({"f1": math.nan, "valid_loss": 0.3}, {"metric": "f1", "goal": "max"}, 1),
        ({"valid_loss": math.nan}, {"metric": "loss"}, 1),
    ],
)
def test_a_score_that_is_only_told_may_have_no_value(measured, told, diverged):
    assert trial((1.0, measured), (0.5, measured), **told)["diverged"] == diverged


def test_what_was_measured_and_not_compared_is_told():
    asked = Settings(problems=("digits",), contenders=("adam",), trials=2)
    lanes = simulate_lanes(asked, bowl)
    for lane in lanes:
        lane.entry = dataclasses.replace(lane.entry, problem=dataclasses.replace(lane.entry.problem, metric="auto"))
        for tried in lane.trials():
            tried.outcome.result.update(metric="loss", metrics={"accuracy": 0.5, "test_loss": 0.1})
    told = passed_over(analyse(asked, lanes).problems[0])
    assert told.startswith("What is compared is the training loss; to compare by accuracy instead")
    assert passed_over(raced("max").problems[0]) == ""


def test_the_question_comes_with_the_first_measurement():
    asked = {"values": {}, "seed": 0, "steps": None, "seconds": 9.0, "metric": "auto", "goal": None}
    reports = ((1.0, {"valid_recall": 0.5}), ("never reached", {}))
    with pytest.raises(TrainError, match="is more valid_recall better"):
        trial(*reports)
    with pytest.raises(TrainError, match="is more valid_recall better"):
        calibrate(yielding(*reports), parse("sgd(lr=0.1)"), asked)


@pytest.mark.parametrize(
    "losses", [(0.0, 0.01, 0.02), (0.0, 0.0, 1e6), (-1e-9, 5.0, 5.0), (-3.0, 2.0, 1e9), (1e-30, 1, 1)]
)
def test_no_finite_loss_counts_as_diverged(losses):
    """A surrogate begins at 0, a penalty is annealed in, an objective crosses 0."""
    assert trial(*losses, *losses[-1:] * 5)["diverged"] is None


@pytest.mark.parametrize("target", [0.5, -0.5])
@pytest.mark.parametrize("goal", ["min", "max"])
def test_steps_to_a_target_of_either_sign_are_compared(target, goal):
    """Who reached it comes first, then who came nearest."""
    away = 1.0 if goal == "min" else -1.0
    came = [
        trial((1.0, {("valid_x", goal): target + away * gap}), by="steps", target=target)["score"] for gap in (0, 1, 2)
    ]
    assert came == [1.0, *(pytest.approx(1 + math.log1p(gap / 0.5)) for gap in (1, 2))]


def test_a_miss_of_a_loss_counts_by_its_ratio_to_the_target():
    assert score("steps", 0.8, None, 100, 0.2, "min") == pytest.approx(100 * (1 + math.log(4)))


def raced(goal, contenders=("adam", "sgd"), by=None, **changed):
    """A race by valid_loss, or the same race by its negative as something that is to be maximized."""
    asked = Settings(problems=("digits",), contenders=contenders, trials=6, by=by)
    lanes = simulate_lanes(asked, bowl)
    for lane in lanes if goal == "max" else ():
        if lane.entry.target is not None:
            lane.entry = dataclasses.replace(lane.entry, goal="max", target=-lane.entry.target)
        for tried in lane.trials():
            result = tried.outcome.result
            curve = [result["curve"][0], [-value for value in result["curve"][1]]]
            final = None if result["final"] is None else -result["final"]
            result.update(metric="valid_gain", goal="max", final=final, curve=curve, first=None, **changed)
    return analyse(asked, lanes)


def text(row, heading):
    return next(column.text(row) for column in COLUMNS if column.heading == heading)


def test_a_race_to_the_highest_is_the_mirror_of_one_to_the_lowest():
    low, high = (raced(goal).problems[0] for goal in ("min", "max"))
    assert [row.name for row in low.rows] == [row.name for row in high.rows]
    for one, other in zip(low.rows, high.rows, strict=True):
        assert other.standing.mean.estimate == -one.standing.mean.estimate
        assert (other.standing.mean.low, other.standing.mean.high) == (-one.standing.mean.high, -one.standing.mean.low)
        assert other.standing.corrected == one.standing.corrected
        assert other.losses == tuple(-loss for loss in one.losses)
        assert text(other, "final") == "−" + text(one, "final")
        assert (other.headroom, other.reached) == (one.headroom, one.reached)
        assert (other.basin.low, other.basin.high) == pytest.approx((one.basin.low, one.basin.high), rel=0.1)
    assert "reached the highest validation gain, −0.09" in verdict(high)
    assert re.search(r"keep it within 0\.\d+ of its best \(−0\.\d+ at both ends", verdict(high))
    assert "compared by validation gain, higher is better" in markdown(raced("max"))


def test_the_pictures_of_what_is_maximized_are_upright():
    results = raced("max")
    (problem,) = results.problems
    figures = problem_figures(problem, lines_of(results))
    for name in ("rates", "steps", "time", "tuning"):
        values = [y for trace in figures[name]["data"] if trace["meta"]["role"] in ("line", "dot") for y in trace["y"]]
        assert values
        assert max(values) < 0
    page = html(results, command="fallline race", machine={})
    assert "Compared by validation gain, higher is better" in page
    assert "Upper left is better" in page
    for heading in ("Validation gain over steps", "Validation gain over time", "Validation gain and time"):
        assert heading in page
    assert "Loss" not in page.partition("How to read it</h2>")[0]


def test_trials_that_were_compared_by_different_metrics_are_refused():
    asked = Settings(problems=("digits",), contenders=("adam",), trials=2)
    (lane,) = simulate_lanes(asked, bowl)
    lane.finals[0].outcome.result.update(metric="loss")
    with pytest.raises(RaceError, match=r"compared by different metrics, .*: choose one with --metric"):
        analyse(asked, [lane])


@pytest.mark.parametrize("metric", ["valid_recall", "valid_loss"])
def test_trials_that_disagree_on_what_is_better_name_the_options_that_say_it(metric):
    asked = Settings(problems=("digits",), contenders=("adam",), trials=2)
    (lane,) = simulate_lanes(asked, bowl)
    for tried in lane.trials():
        tried.outcome.result.update(metric=metric, goal="min")
    lane.finals[0].outcome.result.update(goal="max")
    with pytest.raises(RaceError, match=rf"of {metric} that less is better and more is better: .* --maximize or --min"):
        analyse(asked, [lane])


# Before training


def started(metric="valid_loss", **changed):
    asked = Settings(problems=("digits",), contenders=("adam",), trials=4)
    (lane,) = simulate_lanes(asked, bowl)
    for tried in lane.trials():
        tried.outcome.result.update(metric=metric, **changed)
    return analyse(asked, [lane]).problems[0]


def test_a_training_loss_on_another_scale_is_no_start():
    """A surrogate that begins at 0 would put every run above where it began; an offset would make every rate safe."""
    assert started().start == START
    measured = started("valid_error").start
    for surrogate in (
        {"first": 0.0, "loss": [[1, 9], [0.0, 0.01]]},
        {"first": 1e6, "loss": [[1, 9], [1e6, 1e6 - 2.2]]},
    ):
        problem = started(**surrogate)
        assert problem.start == measured
        assert problem.rows[0].basin.high > problem.rows[0].basin.low


def test_without_a_start_no_range_is_called_safe():
    problem = started("valid_error", curve=[[400], [0.1]])
    assert problem.start == math.inf
    assert math.isnan(problem.rows[0].basin.value)
    assert "keep it within" not in verdict(problem)


def test_a_failed_trial_has_no_metric():
    asked = Settings(problems=("digits",), contenders=("adam",), trials=2)
    (lane,) = simulate_lanes(asked, bowl)
    failed = dataclasses.replace(lane.finals[0], outcome=Outcome("failed", {}, "KeyError: 'x'", 1))
    lane.finals[0] = failed
    (row,) = analyse(asked, [lane]).problems[0].rows
    assert row.failed == 1
    assert text(row, "final").endswith("(1/8 failed)")
