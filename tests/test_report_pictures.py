"""The report's pictures, of races whose truth is known."""

from __future__ import annotations

import dataclasses
import math
import re
import statistics

import pytest

from race_cases import START, bowl
from report_cases import (
    THREE,
    figures_of,
    finals_diverge,
    nothing_trains,
    only_sgd,
    out_of_memory,
    page_text,
    race,
    scaled,
    some_finals_diverge,
)

go = pytest.importorskip("plotly.graph_objects")

from fallline import palette  # noqa: E402
from fallline.race.report.figures import problem_figures  # noqa: E402
from fallline.race.report.page import lines_of  # noqa: E402
from fallline.race.report.plotting import plain  # noqa: E402
from fallline.race.report.searched import search_figures, warnings  # noqa: E402


def traces(figure, role, line=None):
    collected = [trace for trace in figure["data"] if trace["meta"]["role"] == role]
    return [trace for trace in collected if line is None or trace["meta"]["line"] == line]


@pytest.mark.parametrize(
    "formula", [bowl, finals_diverge, some_finals_diverge, nothing_trains, only_sgd, out_of_memory]
)
def test_plotly_takes_every_picture(formula):
    for _, figure in figures_of(race(*THREE, formula=formula)):
        go.Figure(plain(figure))


def test_the_curve_marks_divergence_and_the_chosen_rate():
    results = race("adam", "sgd", curve_reach=4)
    figure = dict(figures_of(results))["rates"]
    for row in results.problems[0].rows:
        k = lines_of(results)[row.name]
        diverged = [point.rate for point in row.rates if max(point.losses) >= START]
        (cross,) = traces(figure, "cross", k)
        assert cross["x"] == diverged
        assert set(cross["y"]) == {START}
        (ring,) = traces(figure, "ring", k)
        assert ring["x"] == [row.lr]
        (safe,) = traces(figure, "safe", k)
        assert (safe["x"][0], safe["x"][-1]) == (row.basin.low, row.basin.high)
        (line,) = traces(figure, "line", k)
        assert line["y"] == [min(point.median, START) for point in row.rates]


def climbs(contender, values, *rest):
    return 1.5 * START if values["lr"] > 0.2 else bowl(contender, values, *rest)


def test_what_ended_no_better_than_before_training_is_a_cross_and_counted():
    results = race("sgd", formula=climbs, trials=16)
    (problem,), figures = results.problems, dict(figures_of(results))
    (row,) = problem.rows
    (cross,) = traces(figures["rates"], "cross")
    high = [point.rate for point in row.rates if point.rate > 0.2]
    assert cross["x"] == high != []
    assert all("2/2 no better than before training" in text for text in cross["text"])
    best = min(row.rates, key=lambda point: max(point.losses))
    assert row.headroom.value == pytest.approx(high[0] / best.rate)
    assert not row.headroom.at_least
    (tried,) = traces(figures["lr"], "cross")
    assert len(tried["x"]) == sum(tried.values["lr"] > 0.2 for tried in row.lane.tuned)
    count = sum(tried.values["lr"] > 0.2 for tried in row.lane.trials())
    of = len(row.lane.trials())
    text = page_text(results)
    assert f"None of the {of} runs failed or diverged." in text
    assert f"{count} of {of} runs ended no better than before training; × marks them too." in text
    assert text.count("diverged, failed, or ended no better than before training") >= 4
    assert "runs ended no better" not in page_text(race("sgd", formula=scaled()))


def test_where_nobody_knows_the_start_no_finite_number_is_a_cross():
    results = race("sgd", formula=climbs)
    unknown = dataclasses.replace(results.problems[0], start=math.inf)
    figures = problem_figures(unknown, lines_of(results)) | search_figures(unknown, lines_of(results))
    assert {name: traces(figure, "cross") for name, figure in figures.items()} == {name: [] for name in figures}
    assert unknown.worse == 0


def test_the_safe_part_lies_on_its_line():
    results = race("adam")
    figure = dict(figures_of(results))["rates"]
    (safe,), (line,) = traces(figure, "safe"), traces(figure, "line")
    inside = dict(zip(line["x"], line["y"], strict=True))
    shared = [(x, y) for x, y in zip(safe["x"], safe["y"], strict=True) if x in inside]
    assert len(shared) >= 2
    assert all(y == pytest.approx(inside[x]) for x, y in shared)


def test_time_is_steps_times_the_time_of_a_step():
    results = race("adam", "sgd")
    by_key = dict(figures_of(results))
    for row in results.problems[0].rows:
        (steps,), (seconds,) = (
            traces(by_key[name], "line", lines_of(results)[row.name]) for name in ("steps", "seconds")
        )
        assert seconds["x"] == [pytest.approx(x * row.step_seconds) for x in steps["x"]]
        assert seconds["y"] == list(row.path.median)
    assert traces(by_key["steps"], "rule")[0]["y"] == [0.1, 0.1]


def test_the_front_holds_whom_nobody_beats():
    results = race(*THREE, "nag", "momentum", formula=scaled(adam=0.5))
    figure = dict(figures_of(results))["memory"]
    points = [(t["x"][0], t["y"][0], "text" in t) for t in traces(figure, "dot")]
    for x, y, named in points:
        beaten = any(a <= x and b <= y and (a, b) != (x, y) for a, b, _ in points)
        assert named is not beaten


def test_costs_are_drawn_from_0_on_and_a_few_points_all_have_names():
    figures = dict(figures_of(race(*THREE, formula=scaled(adam=0.5))))
    for name in ("time", "memory"):
        low, high = figures[name]["layout"]["xaxis"]["range"]
        assert low < 0 < high
        assert -low < 0.1 * high
        assert all("text" in trace for trace in traces(figures[name], "dot"))


def test_every_trial_of_tuning_is_shown():
    results = race("adam")
    lane = results.problems[0].rows[0].lane
    figure = dict(figures_of(results))["beta1"]
    shown = [x for trace in figure["data"] for x in trace["x"]]
    assert sorted(shown) == sorted(1 - tried.values["beta1"] for tried in lane.tuned)
    assert [trace["x"] for trace in traces(figure, "ring")] == [[1 - lane.best.values["beta1"]]]


def test_hollow_marks_are_what_went_on_though_another_point_may_be_better():
    def lucky(contender, values, seed, problem):
        """With the seed of tuning alone the default has luck; near 0.1, which is best, one of the others has none."""
        if values["lr"] == 0.01:
            return 0.01 if seed == 0 else 0.9
        away = abs(math.log10(values["lr"] / 0.1))
        return 2.0 if seed == 1001 and away < 0.3 else min(0.1 + 0.2 * away, 2.0)

    results = race("sgd", formula=lucky, trials=16, curve_seeds=3)
    (row,), figures = results.problems[0].rows, dict(figures_of(results))
    (hollow,) = traces(figures["lr"], "ring")
    assert hollow["x"] == [row.lane.best.values["lr"]]
    assert hollow["y"][0] > min(tried.final for tried in row.lane.tuned)
    (chosen,) = traces(figures["rates"], "ring")
    assert chosen["x"] == [row.lr]
    assert row.lr == min(row.rates, key=lambda point: statistics.fmean(point.losses)).rate
    assert chosen["y"][0] > min(point.median for point in row.rates)
    text = page_text(results)
    assert "the best mean of a contender&#x27;s best three when they ran again from other seeds" in text
    assert "chosen by the mean over seeds, so that it need not be the best point of a line of medians" in text
    assert "Ring:" not in text


def test_what_is_near_in_steps_is_told_in_steps():
    text = page_text(race("adam", "sgd", problems=("ridge",), formula=lambda contender, *rest: 1e-6))
    near = [rf"[Ss]afe.*?{words} \d+ steps?" for words in ("rates, within", "lr, within", "to [^,]*, within")]
    assert [bool(re.search(pattern, text)) for pattern in near] == [True] * 3
    assert re.search(r"keep it within \d+ steps? of its best", text.replace("\u00a0", " "))
    losses = page_text(race("adam", "sgd"))
    assert re.search(r"rates, within [\d.]+ of a rule", losses)


def test_edges_are_warned_of():
    def further_is_better(contender, values, seed, problem):
        return 0.5 - 0.01 * math.log10(values["lr"])

    results = race("sgd", formula=further_is_better, trials=16)
    told = [text for _, text in warnings(results.problems[0])]
    assert any("so it was searched on" in text for text in told)
    assert "is still among the highest" in told[-1]
    assert told[-1] in page_text(results)
    assert list(warnings(race("sgd").problems[0])) == []


def test_lines_are_numbered_alike_in_all_pictures():
    results = race(*THREE, problems=("digits", "ridge"), formula=scaled(sgd=1.5))
    assert set(lines_of(results).values()) == {0, 1, 2}
    assert lines_of(results)["sgd"] == 2
    names = {(t["meta"]["line"], t["name"]) for _, f in figures_of(results) for t in traces(f, "line")}
    assert len(names) == 3


def test_colors_and_marks_are_distinct():
    for colors in (palette.LIGHT, palette.DARK):
        assert len({(color, palette.dash(k)) for k, color in enumerate(colors)}) == 15
    assert [palette.dash(k) for k in (0, 7, 8, 9)] == ["solid", "solid", "dash", "dot"]
    assert len({palette.symbol(k) for k in range(8)}) == 8
