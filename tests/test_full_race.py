"""The documents of the full race: one set of results, two languages, whichever races have ended."""

from __future__ import annotations

import functools
import itertools
import math
import re
import sys
from pathlib import Path
from typing import get_args

import pytest

from fallline.problems import PROBLEMS
from fallline.race.outcome.folder import REPORT
from fallline.race.protocol.settings import Settings
from fallline.race.report import units
from fallline.race.statistics.comparison import Place
from fallline.rules import RULES
from race_cases import FailedTrial, bowl, noise, simulate

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT / "tools"))

import full_race  # noqa: E402
from races import pages, raced  # noqa: E402
from races.pages import BEGIN, END, page, with_table  # noqa: E402
from races.raced import Raced, ended, overall, ratio  # noqa: E402
from races.sentences import compared, verdict  # noqa: E402
from races.tables import SHOWN, advice, results  # noqa: E402
from races.words import told  # noqa: E402
from website.languages import CHINESE, ENGLISH, LANGUAGES  # noqa: E402

SURVEY = ("sgd", "momentum", "nag", "adagrad", "adam")


def race(problem, *rules, formula=bowl, **more):
    asked = {"trials": 4, "curve_seeds": 1, "curve_reach": 1, "final_seeds": 5, **more}
    return Raced.of(simulate(Settings((problem,), rules, **asked), formula))


def ordered(*best_first):
    """A formula by which rules end in an order, and further apart than chance; all others diverge."""
    heights = {rule: 0.1 * 1.5**k for k, rule in enumerate(best_first)}
    return lambda rule, values, seed, problem: heights.get(rule, math.inf) * (1 + 0.001 * noise(rule, seed))


@functools.cache
def races():
    """On two problems every rule, on one those that it names, and on one that is compared by steps a few."""
    quick = {"trials": 1, "untuned": False}
    return (
        race("digits", scale=0.5, **quick),
        race("transformer", formula=ordered("soap", "adam", "lion", "sgd"), fast=True, scale=0.25, **quick),
        race("reddi", formula=ordered("sgd", "adam")),
        race("ridge", *SURVEY),
    )


def tables_of(text):
    """The cells of each table, row by row."""
    lines = itertools.groupby(text.splitlines(), lambda line: line.startswith("|"))
    return [[line.strip("|").split("|") for line in rows] for is_table, rows in lines if is_table]


def numbers(text):
    return re.findall(r"\d+(?:\.\d+)?(?:e-?\d+)?", text)


# Both languages


def test_the_twins_hold_the_same_numbers():
    english, chinese = (tables_of(page(races(), ["lstm"], language)) for language in LANGUAGES)
    assert [[len(row) for row in table] for table in english] == [[len(row) for row in table] for table in chinese]
    for rows, twins in zip(english, chinese, strict=True):
        assert [[numbers(cell) for cell in row] for row in rows] == [[numbers(cell) for cell in row] for row in twins]
    assert len(english) == 2 + 2 * 2 + 2


@pytest.mark.parametrize("name", ["choosing.md", "full-race.md"])
def test_the_documents_that_stand_there_hold_the_same_numbers(name):
    english, chinese = (
        tables_of((ROOT / "docs" / language.folder / name).read_text().partition(END)[0]) for language in LANGUAGES
    )
    assert [[numbers(cell) for row in table for cell in row] for table in english] == [
        [numbers(cell) for row in table for cell in row] for table in chinese
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_numbers_of_the_conclusions_stand_in_the_tables(language):
    docs = ROOT / "docs" / language.folder
    conclusions = (docs / "choosing.md").read_text().partition(END)[2].partition("## ")[0]
    told = set(re.findall(r"\d+\.\d+", conclusions)) - {"0.001"}  # Adam's default
    assert len(told) >= 6
    assert told <= set(re.findall(r"\d+\.\d+", (docs / "full-race.md").read_text()))


def test_chinese_says_nothing_in_english():
    text = page(races(), ["lstm"], CHINESE)
    text = re.sub(r"\]\([\w/.#-]+\)|</?\w+>|<!--.*?-->|^### .*$|\blr\b", "", text, flags=re.MULTILINE)
    known = {
        *PROBLEMS,
        *(rule.title for rule in RULES.values()),
        "fallline",
        "Reddi",
        "ridge",
        "WordNet",
        "transformer",
    }
    assert {*re.findall(r"[A-Za-z_]{2,}", text)} <= known


@pytest.mark.parametrize("name", PROBLEMS)
def test_every_problem_has_its_words_in_chinese(name):
    problem = PROBLEMS[name]
    for text in (problem.title, problem.shows, units.metric(problem.metric)):
        assert told(ENGLISH, text) == text
        assert re.search(r"[\u4e00-\u9fff]", told(CHINESE, text))


@pytest.mark.parametrize("text", [*get_args(Place), "failed", "diverged", "did not train", "0.1 (1/8 diverged)"])
def test_every_word_of_a_cell_has_chinese(text):
    assert not re.search("[a-z]", told(CHINESE, text))


def test_a_word_without_chinese_is_an_error():
    with pytest.raises(KeyError, match=r"'splendid' of '0\.1, splendid' has no Chinese: write it in races\.words"):
        told(CHINESE, "0.1, splendid")


# What is left out


@pytest.mark.parametrize(
    ("language", "said"), [(ENGLISH, "to the end: lstm and skipgram."), (CHINESE, "還沒有跑完：lstm、skipgram。")]
)
def test_problems_whose_races_did_not_end_are_named(language, said):
    assert said in page(races()[:1], ["lstm", "skipgram"], language)
    assert said.partition(":" if language is ENGLISH else "：")[0] not in page(races()[:1], [], language)


def test_only_races_that_ended_are_read(tmp_path, monkeypatch):
    asked = Settings(("digits",), ("sgd",), trials=2, curve_seeds=1, curve_reach=1)
    outcomes = {"ended": simulate(asked, bowl), "going": simulate(asked, bowl, limit=4)}
    for name in ("ended", "going", "begun"):
        (tmp_path / name).mkdir()
        if name in outcomes:
            (tmp_path / name / REPORT).touch()
    monkeypatch.setattr(raced, "merged", lambda folders: outcomes[folders[0].name])
    assert [one.standings for one in ended(tmp_path / name for name in ("begun", "going", "ended", "none"))] == [
        *outcomes["ended"].problems
    ]


def test_the_documents_are_written_from_what_ended(tmp_path, monkeypatch):
    for language in LANGUAGES:
        (tmp_path / "docs" / language.folder).mkdir(exist_ok=True, parents=True)
        (tmp_path / "docs" / language.folder / "choosing.md").write_text(f"# A\n\n{BEGIN}\n{END}\n\nB\n")
    monkeypatch.setattr(full_race, "ROOT", tmp_path)
    monkeypatch.setattr(full_race, "ended", lambda folders: races()[:1])
    full_race.document()
    for language in LANGUAGES:
        written = (tmp_path / "docs" / language.folder / "full-race.md").read_text()
        assert written == page(races()[:1], [name for name in full_race.PLAN if name != "digits"], language)
        table = advice(races()[:1], language)
        assert (tmp_path / "docs" / language.folder / "choosing.md").read_text() == (
            f"# A\n\n{BEGIN}\n\n{table}\n\n{END}\n\nB\n"
        )
    monkeypatch.setattr(full_race, "ended", lambda folders: ())
    with pytest.raises(SystemExit, match="no race has ended: nothing was written"):
        full_race.document()


def test_the_plan_holds_every_problem():
    assert {*full_race.PLAN} == {*PROBLEMS}


@pytest.mark.parametrize("text", ["", BEGIN, END, f"{END} {BEGIN}", f"{BEGIN} {END} {BEGIN}", f"{BEGIN} {END} {END}"])
def test_a_page_without_a_place_for_its_table_is_an_error(text):
    with pytest.raises(ValueError, match="the page needs <!-- written by"):
        with_table(text, "| a |")


# What is said


def test_how_each_race_was_run_stands_in_the_head():
    head, _, digits, transformer, reddi, ridge = tables_of(page(races(), [], ENGLISH))[0]
    assert [cell.strip() for cell in digits[2:]] == [
        "validation loss", "500 (50 %)", "1", "3, up to ×3.2", "5",
    ]  # fmt: skip
    assert [cell.strip() for cell in transformer[3:5]] == ["150 (25 %)", "1 \\*"]
    assert "\n\n\\* Most of these settings were cut early." in page(races(), [], ENGLISH)
    assert "cut early" not in page(races()[:1], [], ENGLISH)
    assert [cell.strip() for cell in reddi[3:5]] == ["202\u202f000", "4"]
    assert ridge[2].strip() == "steps to gap 0.0001"
    assert len(head) == len(digits)


def test_only_rules_that_ran_everywhere_are_ranked():
    ranked = overall(races())
    partial = ("Muon", "NorMuon", "Shampoo")
    assert {rule.title for rule in ranked if not rule.everywhere} == set()
    assert len(ranked) == len(RULES)
    some = [*races()[:2], race("lstm", *(name for name in RULES if RULES[name].title not in partial), trials=1)]
    assert {rule.title for rule in overall(some)[-3:]} == {*partial}
    assert not any(rule.everywhere for rule in overall(some)[-3:])
    said = page(some, [], ENGLISH)
    assert f"{len(RULES) - 3} rules ran on 3 problems." in said
    assert re.search(r"did not run on all of these: (\w+, \w+ and \w+)\.", said)


def test_races_of_a_few_rules_do_not_count():
    assert "Not counted, as only some rules race there: reddi and ridge." in page(races(), [], ENGLISH)
    assert all(len(rule.rows) == 2 for rule in overall(races()))
    assert "Not counted" not in page(races()[:2], [], ENGLISH)


def test_the_order_over_all_is_by_how_often_a_rule_is_level_then_by_its_ratio():
    two = [race(name, *SURVEY, formula=ordered("nag", "adam", "sgd")) for name in ("digits", "lstm")]
    order = overall(two)
    assert [rule.name for rule in order[:3]] == ["nag", "adam", "sgd"]
    assert (order[0].best, order[0].level, order[0].middle) == (2, 2, 1.0)
    assert [rule.middle for rule in order[1:3]] == [pytest.approx(1.5, rel=0.02), pytest.approx(2.25, rel=0.02)]
    assert order[-1].middle == math.inf
    cells = tables_of(page(two, [], ENGLISH))[1]
    assert [cell.strip() for cell in cells[2]] == ["[NAG](rules/nag.md)", "2", "2", "1.00×", "**best**", "**best**"]
    assert re.fullmatch(r" 1\.[45]\d× ", cells[3][-1])
    assert cells[-1][-1].strip() == "did not train"


def test_a_rule_that_is_tied_goes_before_one_that_is_nearer_but_behind():
    def spread(rule, values, seed, problem):
        height, width = {"nag": (0.1, 0.001), "sgd": (0.11, 0.001), "adam": (0.12, 0.4)}[rule]
        return height * (1 + width * noise(rule, seed))

    order = overall([race("digits", "adam", "nag", "sgd", formula=spread)])
    assert [(rule.name, rule.level) for rule in order] == [("nag", 1), ("adam", 1), ("sgd", 0)]
    assert order[1].middle > order[2].middle


def test_a_rule_that_did_not_run_on_all_goes_behind_those_that_did():
    first = race("digits", "nag", "sgd", formula=ordered("sgd", "nag"))
    second = race("lstm", "nag", "adam", formula=ordered("adam", "nag"))
    assert [(rule.name, rule.level) for rule in overall([first, second])] == [("nag", 0), ("adam", 1), ("sgd", 1)]


def test_a_target_that_was_missed_has_no_ratio():
    standings = race("ridge", *SURVEY, formula=lambda rule, *_: 1.0 if rule == "sgd" else 1e-6).standings
    assert ratio(standings.rows[-1], standings) == math.inf
    assert standings.rows[-1].name == "sgd"


VERDICTS = [
    (
        ordered("nag", "adam", "sgd", "adagrad", "momentum"),
        r"\*\*NAG\*\* \(lr [\d.]+\) came to the lowest validation loss, 0\.1\d* ± [\d.]+; ahead of all 4 others by "
        r"more than chance\.",
        r"驗證損失最低的是 \*\*NAG\*\*（lr [\d.]+），0\.1\d* ± [\d.]+；領先其他全部 4 個，不是運氣能解釋的。",
    ),
    (
        lambda rule, values, seed, problem: 0.1 * (1 + 0.05 * noise(rule, seed)) * (1.5 if rule == "sgd" else 1.0),
        r".*; tied with it: \w+, \w+ and \w+; behind: SGD\. Simplest of these, the best included: \w+, no state\.",
        r".*；與它不分上下：\w+、\w+、\w+；落後：SGD。連同最好的在內，其中最簡單的是 \w+，沒有狀態。",
    ),
    (
        lambda rule, values, seed, problem: 0.1,
        r".*; practically equal to it: \w+, \w+, \w+ and \w+\. Simplest .*",
        r".*；與它實際上相同：\w+、\w+、\w+、\w+。連同.*",
    ),
    (
        lambda *_: math.inf,
        r"Nobody won, as no rule has a final run that trained\.",
        r"沒有優勝者，因為決賽沒有一次訓練成功。",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("formula", "english", "chinese"), VERDICTS)
def test_a_race_in_a_sentence(formula, english, chinese):
    standings = race("digits", *SURVEY, formula=formula, untuned=False).standings
    assert re.fullmatch(english, verdict(standings, ENGLISH))
    assert re.fullmatch(chinese, verdict(standings, CHINESE))


def test_distances_between_steps_are_in_steps():
    standings = race("ridge", *SURVEY, formula=lambda rule, *_: 1e-6).standings
    for language, head, by in (
        (ENGLISH, r"safe lr, within \d+ steps? ", "steps to gap 0.0001"),
        (CHINESE, r"安全的 lr，相差不到 \d+ 步 ", "幾步能讓與最小值的差距降到 0.0001"),
    ):
        assert re.search(head, results(standings, language))
        assert compared(standings, language) == by
    of_losses = race("digits", *SURVEY).standings
    assert re.search(r"safe lr, within [\d.]+ \|", results(of_losses, ENGLISH))


def test_where_the_best_came_to_nothing_the_word_behind_stands():
    def nothing(rule, values, seed, problem):
        return {"nag": 0.0, "sgd": 0.5}.get(rule, 0.9)

    two = [race(name, *SURVEY, formula=nothing) for name in ("digits", "lstm")]
    assert math.isnan(ratio(two[0].standings.rows[-1], two[0].standings))
    said = page(two, [], ENGLISH)
    assert "where the best came to 0 there is no multiple, and the word *behind* stands" in said
    assert re.search(r"^\| \[SGD\].*\| behind *\| behind *\|$", said, re.MULTILINE)


def test_the_simplest_of_those_level_is_named_with_its_state():
    standings = race("digits", "adagrad", "adam", formula=lambda *_: 0.1).standings
    simplest = "Simplest of these, the best included: Adam, 4 bytes of state per parameter."
    assert verdict(standings, ENGLISH).endswith(simplest)
    assert verdict(standings, CHINESE).endswith("連同最好的在內，其中最簡單的是 Adam，每個參數的狀態 4 個位元組。")


@pytest.mark.parametrize(("width", "warned"), [(3.0, True), (0.3, False)])
def test_of_the_simplest_it_is_said_that_far_behind_is_no_advice(width, warned):
    def wide(rule, values, seed, problem):
        return 0.1 if rule == "adam" else 0.11 * math.exp(width * noise(rule, seed))

    standings = race("digits", "sgd", "adam", formula=wide).standings
    for language, said in ((ENGLISH, "that 5 final runs cannot tell"), (CHINESE, "5 次決賽分不出")):
        assert (said in verdict(standings, language)) is warned


def test_too_few_seeds_are_said():
    assert "; unknown, as too little was run to tell: " in verdict(
        race("digits", *SURVEY, final_seeds=2).standings, ENGLISH
    )


def test_runs_that_failed_are_said():
    def failing(rule, values, seed, problem):
        if rule == "sgd":
            raise FailedTrial("out of memory")
        return bowl(rule, values, seed, problem)

    standings = race("digits", *SURVEY, formula=failing).standings
    assert re.search(r"\. \d+ of the runs .* failed: SGD\.$", verdict(standings, ENGLISH))
    assert re.search(r"。試設定和決賽的時候，有 \d+ 次失敗：SGD。$", verdict(standings, CHINESE))


@pytest.mark.parametrize(
    ("gap", "said"),
    [
        (1e-6, r"came first to gap 0\.0001, after [\d ]+(± \d+ )?steps"),
        (1.0, "came nearest to gap 0.0001, which it reached in 0 of 5 runs"),
    ],
)
def test_steps_to_a_target_in_a_sentence(gap, said):
    standings = race("ridge", *SURVEY, formula=lambda *_: gap).standings
    assert re.search(said, verdict(standings, ENGLISH))
    assert compared(standings, CHINESE) == "幾步能讓與最小值的差距降到 0.0001"


# The tables


@pytest.mark.parametrize(("final", "shown"), [(1.0, False), (0.05, False), (None, True)])
def test_how_many_reached_is_shown_where_it_tells_rules_apart(final, shown):
    formula = ordered("nag", "sgd") if final is None else lambda *_: final
    text = results(race("digits", *SURVEY, formula=formula).standings, ENGLISH)
    assert ("| reached |" in text) is shown


def test_the_rows_beyond_the_first_open_at_a_click():
    whole, few = races()[0].standings, races()[3].standings
    first, others = tables_of(results(whole, ENGLISH))
    assert len(first) == SHOWN + 2
    assert f"<summary>The other {len(whole.rows) - SHOWN}</summary>\n\n|" in results(whole, ENGLISH)
    assert [row[0].strip() for row in (*first[2:], *others[2:])] == [row.title for row in whole.rows]
    assert "<details>" not in results(few, ENGLISH)


def test_safe_rates_stand_without_the_losses_at_their_ends():
    (head, _, best, *_), *_ = tables_of(results(races()[0].standings, ENGLISH))
    assert re.fullmatch(r" safe lr, within [\d.]+ ", head[-1])
    assert re.fullmatch(r" [\de.-]+ to [\de.-]+ ", best[-1])


def test_no_column_is_empty():
    for table in tables_of(page(races(), [], ENGLISH)):
        assert all({cell.strip() for cell in column[2:]} != {units.NONE} for column in zip(*table, strict=True))
    assert "as it comes" not in results(races()[0].standings, ENGLISH)
    assert "as it comes" in results(races()[3].standings, ENGLISH)


def test_the_advice_tells_who_came_first_and_what_everyone_knows():
    *_, line = tables_of(advice([race("digits", *SURVEY, formula=ordered("nag", "sgd", "adam"))], ENGLISH))[0]
    cells = [cell.strip() for cell in line]
    assert cells[0] == "handwritten digits, by validation loss"
    assert re.fullmatch(r"NAG, 0\.1\d* ± [\d.e-]+, at [\d.]+", cells[1])
    assert cells[2] == "nobody"
    assert re.fullmatch(r"0\.1[45]\d* ± [\d.]+, behind", cells[3])
    assert re.fullmatch(r"0\.2[12]\d* ± [\d.]+, behind", cells[4])
    assert pages.BEGIN in page(races()[:1], [], ENGLISH)
