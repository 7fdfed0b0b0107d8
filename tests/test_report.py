"""The report: what it says of races whose truth is known, and whether a browser draws it."""

from __future__ import annotations

import dataclasses
import functools
import html.parser
import json
import math
import re
import shutil
import subprocess

import pytest

from race_cases import START, FailedTrial, bowl, noise, simulate

go = pytest.importorskip("plotly.graph_objects")

from fallline import palette  # noqa: E402
from fallline.embedding import as_json, script_hash  # noqa: E402
from fallline.race.protocol.settings import Settings  # noqa: E402
from fallline.race.report import units  # noqa: E402
from fallline.race.report.columns import COLUMNS, columns_of  # noqa: E402
from fallline.race.report.figures import problem_figures  # noqa: E402
from fallline.race.report.page import html as report_of  # noqa: E402
from fallline.race.report.page import lines_of  # noqa: E402
from fallline.race.report.plotting import plain  # noqa: E402
from fallline.race.report.searched import search_figures, warnings  # noqa: E402
from fallline.race.report.verdict import headline, overall, told, verdict  # noqa: E402
from fallline.race.report.words import CHINESE, ENGLISH  # noqa: E402
from fallline.race.statistics import Extent, Interval  # noqa: E402

CHROMIUM = shutil.which("chromium")
MACHINE = {"python": "3.11", "torch": "2.13"}
THREE = ("adam", "sgd", "nadam")


def settings(*contenders, problems=("digits",), **more):
    return Settings(problems, contenders, **{"trials": 4, "curve_seeds": 2, "curve_reach": 3, **more})


@functools.cache
def race(*contenders, formula=bowl, limit=None, **more):
    return simulate(settings(*contenders, **more), formula, limit)


def scaled(**factors):
    """A bowl that is higher by a factor for some contenders."""
    return lambda contender, *rest: bowl(contender, *rest) * factors.get(contender, 1.0)


def nothing_trains(*_):
    return math.inf


def finals_diverge(contender, values, seed, problem):
    return math.inf if seed >= 2000 else bowl(contender, values, seed, problem)


def some_finals_diverge(contender, values, seed, problem):
    return math.inf if seed >= 2006 else bowl(contender, values, seed, problem)


def only_sgd(contender, *rest):
    return bowl(contender, *rest) if contender == "sgd" else math.inf


def out_of_memory(contender, values, seed, problem):
    if seed == 2003:
        raise FailedTrial("out of memory: <killed> at 4 GiB")
    return bowl(contender, values, seed, problem)


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


# The pictures


def figures_of(results):
    lines = lines_of(results)
    for problem in results.problems:
        yield from problem_figures(problem, lines).items()
        yield from search_figures(problem, lines).items()


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


def test_a_run_that_ended_above_its_start_counts_as_diverged():
    def climbs(contender, values, *rest):
        return 1.5 * START if values["lr"] > 0.2 else bowl(contender, values, *rest)

    results = race("sgd", formula=climbs)
    (cross,) = traces(dict(figures_of(results))["rates"], "cross")
    assert cross["x"] == [point.rate for point in results.problems[0].rows[0].rates if point.rate > 0.2] != []


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
    results = race(*THREE, formula=scaled(adam=0.5))
    figure = dict(figures_of(results))["memory"]
    points = [(t["x"][0], t["y"][0], "text" in t) for t in traces(figure, "dot")]
    for x, y, named in points:
        beaten = any(a <= x and b <= y and (a, b) != (x, y) for a, b, _ in points)
        assert named is not beaten


def test_every_trial_of_tuning_is_shown():
    results = race("adam")
    lane = results.problems[0].rows[0].lane
    figure = dict(figures_of(results))["beta1"]
    shown = [x for trace in figure["data"] for x in trace["x"]]
    assert sorted(shown) == sorted(1 - tried.values["beta1"] for tried in lane.tuned)
    assert [trace["x"] for trace in traces(figure, "ring")] == [[1 - lane.best.values["beta1"]]]


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


# The page


class Page(html.parser.HTMLParser):
    """Collects the elements, the text of each kind, and what would be loaded from elsewhere."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.text, self.loads, self.styles, self._tag = [], {}, [], "", ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._tag = tag
        self.loads += [value for name, value in attrs if name in ("src", "href", "srcset", "data", "action", "poster")]
        self.styles += "".join(value or "" for name, value in attrs if name == "style")

    def handle_endtag(self, tag):
        self._tag = ""

    def handle_data(self, data):
        self.text.setdefault(self._tag, []).append(data)
        if self._tag == "style":
            self.styles += data

    def ids(self):
        return [attrs["id"] for _, attrs in self.tags if "id" in attrs]


COMMAND = "fallline race digits --out '</script><b>'"


def page_text(results):
    return report_of(results, command=COMMAND, machine=MACHINE)


@pytest.fixture(scope="module")
def several():
    return race(*THREE, problems=("digits", "ridge"), formula=scaled(sgd=1.2))


def one():
    return race(*THREE)


def test_the_page_opens_with_the_verdict(several):
    for results in (one(), several):
        page = Page(page_text(results))
        assert "".join(page.text["h1"]).replace("\u00a0", " ") == overall(results)
    alone = "".join(Page(page_text(one())).text["p"]).replace("\u00a0", " ")
    assert all(sentence in alone for sentence in told(one().problems[0]))
    listed = "".join(page.text["a"]).replace("\u00a0", " ")
    assert all(verdict(problem) in listed for problem in several.problems)


def test_the_page_has_a_place_for_every_picture_and_link(several):
    for results in (one(), several):
        page = Page(page_text(results))
        assert len(set(page.ids())) == len(page.ids())
        figures = json.loads("".join(attrs for attrs in page.text["script"][1:2]))
        assert set(figures) == {a["id"] for _, a in page.tags if "plot" in a.get("class", "").split()}
        assert all(link.startswith("#") and link[1:] in page.ids() for link in page.loads)
    assert "profile" in figures


def test_the_heat_map_tells_ratio_and_count(several):
    text = page_text(several)
    best = min(row.reached.steps.estimate for row in several.problems[0].rows if row.reached.count > 4)
    for row in several.problems[0].rows:
        if row.reached.count > 4:
            assert f"{row.reached.steps.estimate / best:.2f}×<small>{row.reached}</small>" in text
    assert "0/8 reached" in text


def test_a_problem_without_target_is_compared_by_its_loss(several):
    bare = tuple(dataclasses.replace(problem, target=None) for problem in several.problems)
    assert "final loss, as it has no target" in page_text(dataclasses.replace(several, problems=bare))


def test_the_page_loads_nothing():
    page = Page(page_text(one()))
    assert all(link.startswith("#") for link in page.loads)
    assert not re.search(r"url\(|@import", page.styles)
    policy = next(attrs["content"] for tag, attrs in page.tags if attrs.get("http-equiv") == "Content-Security-Policy")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy.partition("script-src")[2].partition(";")[0]
    assert "http" not in policy


def test_the_page_tells_settings_machine_and_command():
    page = Page(page_text(one()))
    assert page.text["code"][-1] == COMMAND
    assert {"trials", "seed", "torch"} <= set(page.text["dt"])
    assert {"2.13", "adam, sgd, nadam"} <= set(page.text["dd"])


def test_what_was_typed_or_named_cannot_break_the_page():
    results = one()
    (problem,) = results.problems
    name = "<b>&\"'</script>"
    rows = [dataclasses.replace(row, lane=renamed(row.lane, name)) for row in problem.rows]
    results = dataclasses.replace(results, problems=(dataclasses.replace(problem, rows=tuple(rows)),))
    page = Page(page_text(results))
    assert len([tag for tag, _ in page.tags if tag == "script"]) == 3
    assert [attrs for tag, attrs in page.tags if tag == "b" and "</script>" in str(attrs)] == []
    assert page.text[""].count(name) >= 2 * len(rows)
    assert name in "".join(page.text["h1"])


def renamed(lane, name):
    return dataclasses.replace(lane, contender=dataclasses.replace(lane.contender, title=name, spec=name))


def test_data_cannot_end_its_script():
    text = as_json({"name": "</script><!--"})
    assert "<" not in text
    assert json.loads(text) == {"name": "</script><!--"}


def test_what_is_not_finite_is_null():
    assert plain({"y": [1.23456789, math.inf, math.nan, 2, "a", None, True]}) == {
        "y": [1.2346, None, None, 2, "a", None, True]
    }


@pytest.mark.parametrize("formula", [finals_diverge, some_finals_diverge, nothing_trains, only_sgd, out_of_memory])
@pytest.mark.parametrize(
    "more", [{}, {"final_seeds": 2}, {"limit": 0}, {"limit": 12}, {"limit": 60}, {"curve_reach": 0}]
)
def test_a_race_that_went_wrong_has_a_report(formula, more):
    results = race("adam", "sgd", "sgd2=sgd(lr=0.1)", problems=("digits", "ridge"), formula=formula, **more)
    page = Page(page_text(results))
    assert "".join(page.text["h1"]).replace("\u00a0", " ") == overall(results)
    assert "NaN" not in page.text["script"][1]


def test_every_failed_run_is_listed():
    page = Page(page_text(race(*THREE, formula=out_of_memory, untuned=False)))
    assert page.text["td"].count("out of memory: <killed> at 4 GiB") == 3
    diverged = [text for text in page.text["td"] if text.startswith("diverged at step")]
    count = len(diverged) + 3
    assert diverged
    said = [text for text in page.text["summary"] if re.match(rf"{count} of \d+ runs failed or diverged", text)]
    assert len(said) == 1
    assert "None of the" in page_text(race("sgd", formula=lambda *_: 0.1))


# The page in a browser

PROBE = """<script>
const asked = setInterval(() => {
  const root = document.documentElement;
  if (!root.dataset.drawn) return;
  clearInterval(asked);
  const plots = [...document.querySelectorAll(".plot")];
  const lines = (of) => plots.flatMap((p) => p.data).filter((t) => t.meta.line === of && t.visible).length;
  const before = [lines(0), lines(1)];
  document.querySelector("button[data-line='0']").click();
  const after = [lines(0), lines(1)];
  document.getElementById("all").click();
  const color = (k) => plots[0].data.find((t) => t.meta.line === k && t.meta.role === "line").line.color;
  parent.postMessage({
    width: root.clientWidth, overflow: root.scrollWidth - root.clientWidth, drawn: plots.length,
    empty: plots.filter((p) => !p.querySelector(".scatterlayer .trace path")).map((p) => p.id),
    wide: plots.filter((p) => p.querySelector(".main-svg").clientWidth > p.clientWidth + 1).map((p) => p.id),
    before, after, again: [lines(0), lines(1)], colors: [0, 1, 2].map(color),
  }, "*");
}, 20);
</script></body>"""
FRAME = """<iframe src="{name}" style="width:{width}px;height:900px;border:0"></iframe><script>
addEventListener("message", ({{ data }}) => {{ document.documentElement.dataset.told = JSON.stringify(data); }});
</script>"""


def browse(text, folder, width, *options):
    """What a page tells of itself in a frame so wide, and what the browser complained of."""
    if CHROMIUM is None:
        pytest.skip("chromium is not installed: apt-get install chromium")
    probe = PROBE.removeprefix("<script>").removesuffix("</script></body>")
    text = text.replace("script-src ", f"script-src {script_hash(probe)} ")
    (folder / "report.html").write_text(text.replace("</body>", PROBE), encoding="utf-8")
    frame = folder / "frame.html"
    frame.write_text(FRAME.format(name="report.html", width=width), encoding="utf-8")
    quiet = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--hide-scrollbars",
        "--disable-background-networking",
    ]
    more = [f"--user-data-dir={folder / 'profile'}", "--enable-logging=stderr", "--window-size=1400,1000", *options]
    command = [CHROMIUM, *quiet, *more, "--virtual-time-budget=20000", "--dump-dom", frame.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    complaints = [line for line in done.stderr.splitlines() if "CONSOLE" in line]
    told = Page(done.stdout).tags[0][1].get("data-told")
    return json.loads(told) if told else None, complaints


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("dark", [False, True])
def test_a_browser_draws_the_page(several, tmp_path, width, dark):
    options = ["--blink-settings=preferredColorScheme=0"] if dark else []
    told, complaints = browse(page_text(several), tmp_path, width, *options)
    assert complaints == []
    assert told["width"] == width
    assert told["overflow"] == 0
    assert told["drawn"] == len(list(figures_of(several))) + 1
    assert told["empty"] == told["wide"] == []
    assert told["colors"] == list((palette.DARK if dark else palette.LIGHT)[:3])


def test_the_legend_hides_a_contender_everywhere(several, tmp_path):
    told, _ = browse(page_text(several), tmp_path, 1280)
    (all_of_it, others), (hidden, left) = told["before"], told["after"]
    assert all_of_it > 10
    assert (hidden, left) == (0, others)
    assert told["again"] == told["before"]


def test_a_browser_runs_no_other_script(tmp_path):
    spoiled = page_text(one()).replace("<main>", "<main><script>document.title = 'spoiled'</script>")
    told, complaints = browse(spoiled, tmp_path, 1280)
    assert any("inline script" in line and "Content Security Policy" in line for line in complaints)
    assert told["drawn"]


def test_a_browser_complains_where_a_page_would_load_something(tmp_path):
    spoiled = page_text(one()).replace("<main>", '<main><img src="http://localhost:9/x.png">')
    _, complaints = browse(spoiled, tmp_path, 1280)
    assert any("Content Security Policy" in line for line in complaints)
