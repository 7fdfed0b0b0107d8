"""The report in Chinese: every text has both languages, both tell the same numbers, and neither speaks the other's."""

from __future__ import annotations

import ast
import dataclasses
import functools
import html as hypertext
import json
import math
import re
import string
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
from rich.cells import cell_len
from rich.console import Console

import fallline
from browser import Watched, needs_chromium
from fallline.descent import lr_picture
from fallline.descent.lr_range import LrRange
from fallline.problems import PROBLEMS
from fallline.race.door import notebook
from fallline.race.outside.kinds import is_text
from fallline.race.protocol.errors import RaceError
from fallline.race.protocol.settings import Settings
from fallline.race.report import units
from fallline.race.report.columns import COLUMNS
from fallline.race.report.markdown import markdown
from fallline.race.report.page import html
from fallline.race.report.terminal import broken
from fallline.race.report.words import CHINESE, ENGLISH, LANGUAGES, words_of
from fallline.race.run.live import HEADS, cells, live, summary
from fallline.race.run.progress import Progress
from fallline.race.statistics.comparison import Place
from fallline.race.trial.maker import SCHEDULES
from playground_cases import until
from race_cases import FailedTrial, bowl, simulate

ROOT = Path(fallline.__file__).parent
HAN = "[\u3400-\u9fff]"
NAMES = {
    *("fallline", "Adam", "SGD", "Nadam", "NAG", "Momentum", "adam", "sgd", "nadam", "nag", "momentum", "ridge"),
    *("digits", "beta", "gamma", "lr", "margin", "trials", "JavaScript", "python", "bootstrap", "ms"),
    *("scikit", "learn", "BSD", "UCI", "Alpaydin", "Kaynak", "Efron", "et", "al", "doi", "race"),
}
"""What a Chinese report has in Latin letters: names, options, code, who is cited."""
PHASES = ["waiting", "calibrating", "tuning", "confirming", "curve", "finals", "done"]
CODE = {"lr", "trials", "metric", "maximize", "minimize", "SIGKILL"}


def said(source: Path) -> set[str]:
    """The texts that a module says in the language of its reader; all are written where they are said."""
    calls = [node for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    texts = [call.args[0] for call in calls if getattr(call.func, "attr", getattr(call.func, "id", "")) == "say"]
    assert all(isinstance(text, ast.Constant) for text in texts), source
    return {text.value for text in texts}


def fields_of(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


# Both languages say the same


def test_every_text_has_chinese_and_no_chinese_is_left_over():
    modules = [
        *(ROOT / "race" / "report").glob("*.py"),
        ROOT / "race" / "door" / "notebook.py",
        ROOT / "race" / "protocol" / "seeding.py",
        ROOT / "race" / "run" / "live.py",
        ROOT / "descent" / "lr_picture.py",
        ROOT / "cli" / "find_lr.py",
        ROOT / "cli" / "race.py",
        ROOT / "words.py",
    ]
    texts = set().union(*map(said, modules), {"Report: {path}"})
    assert len(texts) > 150
    assert texts == set(CHINESE.said["sentences"])


@pytest.mark.parametrize("kind", CHINESE.said)
def test_what_is_filled_in_is_filled_into_the_chinese(kind):
    for english, chinese in CHINESE.said[kind].items():
        assert fields_of(english) - {"a"} == fields_of(chinese), english
        left = latin(re.sub(r"\{\w+\}|<br>", "", chinese))
        options = latin(english) if kind == "values" else ()  # as they are typed, before the Chinese in brackets
        assert kind == "problems" or left <= {*CODE, "bootstrap", *options}, chinese
        assert not re.search(rf"{HAN}[,;:!?]|[（「] | [）」]|  ", chinese), chinese


def test_every_word_of_a_kind_has_chinese():
    phases = [phase for one in several().problems for row in one.rows for phase, _ in row.lane.phases()]
    names = {
        "phases": ["calibration", "cut", *phases],
        "places": [*get_args(Place), "failed", "diverged", "did not train", *PHASES],
        "settings": [field.name.replace("_", " ") for field in dataclasses.fields(Settings)],
        "problems": [text for one in PROBLEMS.values() for text in (one.title, one.shows, one.source)],
        "heads": [column.name for column in COLUMNS if column.name not in ("p", "lr")]
        + [head for head in HEADS if head != "lr"],
    }
    for kind, all_of_it in names.items():
        assert not set(all_of_it) - set(CHINESE.said[kind]), kind
    for problem in PROBLEMS.values():
        assert re.fullmatch(f"{HAN}+", units.metric(problem.metric, CHINESE))


def test_the_body_of_the_page_is_the_same_in_both_languages():
    def parts(code: str) -> list[str]:
        text = files("fallline.race.report").joinpath(f"body.{code}.html").read_text(encoding="utf-8")
        return re.findall(r"</?\w+|\$\w+|(?:id|class)=\"[\w-]+\"", text)

    assert parts("en") == parts("zh-TW")


def numbers(text: str) -> Counter[str]:
    return Counter(re.findall(r"\d+(?:[.,\u202f]\d+)*(?:e-?\d+)?", text))


def latin(text: str) -> set[str]:
    return set(re.findall(r"[A-Za-z]{2,}", text))


def out_of_memory(contender, values, seed, problem):
    if contender == "nag":
        return math.inf
    if seed in (2003, 2004):
        raise FailedTrial("ran past its limit of 30 s")
    return bowl(contender, values, seed, problem) * (1.2 if contender == "sgd" else 1)


@functools.cache
def several():
    asked = Settings(("digits", "ridge"), ("adam", "sgd", "nadam", "nag"), trials=4, curve_seeds=1, curve_reach=1)
    results = simulate(asked, out_of_memory)
    told = dataclasses.replace(asked, steps=("its own", 400), untuned=(True, False))
    return dataclasses.replace(results, settings=told)


@functools.cache
def page(language: str | None = None) -> str:
    return html(several(), command="fallline race", machine={"python": "3.11", "system": "1"}, language=language)


def read(text: str) -> str:
    """What a person reads in a page, with what is told where something is pointed at."""
    main, figures = text.partition("<main>")[2].partition("</main>")[0], text.partition('id="figures">')[2]
    pointed = re.findall(r'(?:title|aria-label|data-done)="([^"]*)"', main)
    drawn = [told for figure in json.loads(figures.partition("</script>")[0]).values() for told in texts(figure)]
    bare = re.sub(r"<code>.*?</code>|<button[^>]*id=\"language\".*?</button>|<[^>]+>", " ", main)
    return hypertext.unescape(" ".join([bare, *pointed, *drawn]))


def texts(figure) -> list[str]:
    layout = figure["layout"]
    said = [layout[axis].get("title", {}).get("text", "") for axis in ("xaxis", "yaxis")]
    for trace in figure["data"]:
        said += [trace.get("name", ""), *trace.get("text", ()), trace.get("hovertemplate", "")]
    return [re.sub(r"%\{\w+:?[^}]*\}|<[^>]+>", " ", one) for one in said if is_text(one)]


def test_the_pages_tell_the_same_numbers():
    english, chinese = numbers(read(page("en"))), numbers(read(page("zh-TW")))
    assert english.total() > 500
    assert english == chinese


def test_nothing_english_is_left_in_the_chinese_page():
    assert latin(read(page("zh-TW"))) <= NAMES
    assert "超過 30 秒的時限" in page("zh-TW")
    assert re.search(r"<dt>與最好的同級</dt><dd>\d 個裡有 \d 個<small>其他參賽者</small>", page("zh-TW"))
    assert not re.search(HAN, read(page("en")))


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_what_was_asked_for_is_told_in_chinese(schedule):
    asked = dataclasses.replace(several().settings, schedule=schedule, by="steps", goal="max", metric="final")
    told = html(dataclasses.replace(several(), settings=asked), command="", machine={}, language="zh-TW")
    told = told.partition("<h3>設定</h3>")[2].partition("</section>")[0]
    pairs = dict(re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", told))
    assert re.search(HAN, pairs["排程"])
    assert (schedule in pairs["排程"]) is (schedule != "constant")
    assert (pairs["比較的方式"], pairs["方向"], pairs["指標"]) == ("達標步數", "越大越好", "final")


def test_nothing_english_is_left_in_the_chinese_markdown():
    assert latin(markdown(several(), words=CHINESE)) <= NAMES
    assert numbers(markdown(several(), words=CHINESE)) == numbers(markdown(several()))


# While it runs


def test_how_far_a_race_is_is_told_in_chinese(capsys, monkeypatch):
    lanes = [row.lane for row in several().problems[0].rows]
    assert summary(Progress(lanes, 0, 12)) == "12 trials; the workers load what they need, and measure a first one"
    assert summary(Progress(lanes, 3, 1200, 1, 100.0)) == "3 of 1200 trials, 1 failed, about 2 min left"
    assert summary(Progress(lanes, 0, 12), CHINESE) == "12 次試跑；工作行程正在載入需要的東西，並測量第一次"
    assert summary(Progress(lanes, 3, 1200, 1, 100.0), CHINESE) == "試跑完成 3／1200 次，失敗 1 次，大約還要 2 分鐘"
    assert [cells(lane, CHINESE)[1].plain for lane in lanes] == ["完成"] * len(lanes)
    for terminal in (False, True):
        monkeypatch.setattr("fallline.race.run.live._SAY", -1.0)
        with live(Console(force_terminal=terminal, width=100, height=8), CHINESE) as tell:
            tell(Progress(lanes, 3, 12))
        told = re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", capsys.readouterr().out)
        assert latin(told) <= NAMES
        assert "試跑完成 3／12 次，大約" not in told
        assert ("目前最好" in told) is ("另外還有" in told) is terminal


def test_a_notebook_is_told_in_chinese_how_far_a_race_is():
    lanes = [row.lane for one in several().problems for row in one.rows]
    told = notebook._picture(Progress(lanes * 4, 3, 12), CHINESE)
    assert all(head in told for head in (">問題<", ">參賽者<", ">目前最好<"))
    assert "另外還有" in told
    assert latin(re.sub(r"<style>.*?</style>|<[^>]+>", " ", told, flags=re.DOTALL)) <= NAMES


# Learning rates that are found


def test_a_picture_of_learning_rates_is_chinese_in_chinese(tmp_path):
    rates = np.geomspace(1e-6, 10, 100)
    whole = {"whole": np.array([0.01, 0.1]), "ended": np.array([0.5, math.inf])}
    message = "learning rates from 0.001 to 0.1 work; begin with 0.01; the highest one still works: try higher ones too"
    found = LrRange(
        1e-3, 0.1, 0.01, None, rates, np.ones((2, 100)), np.linspace(2, 1, 100), message,
        np.array([0.01]), np.array([1.0]), 100, **whole,
    )  # fmt: skip
    assert "begin with" in lr_picture.page(found)
    assert not re.search(HAN, lr_picture.page(found))
    found.write_html(tmp_path / "rates.html", language="zh-TW")
    page = (tmp_path / "rates.html").read_text(encoding="utf-8")
    bare = re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL)
    assert '<html lang="zh-TW">' in page
    assert latin(bare) <= {"fallline"}
    assert "學習率從 0.001 到 0.1 都管用；從 0.01 開始；最高的學習率仍然管用：更高的也試試。" in bare
    assert numbers(bare) == numbers(re.sub(r"<style>.*?</style>|<[^>]+>", " ", lr_picture.page(found), flags=re.DOTALL))
    with pytest.raises(ValueError, match=r"nothing is written in 'fr': choose en or zh-TW"):
        found.write_html(tmp_path / "other.html", language="fr")


# Languages, and what is filled in


def test_there_are_two_languages():
    assert [*LANGUAGES] == ["en", "zh-TW"]
    assert words_of(None) is words_of("en") is ENGLISH
    with pytest.raises(RaceError, match=r"nothing is written in 'fr': choose en or zh-TW"):
        words_of("fr")


def test_chinese_stands_apart_from_letters_and_digits():
    assert CHINESE.say("{who} are tied", who="Adam") == "Adam 不分上下"
    assert CHINESE.say("{who} are tied", who="優化法") == "優化法不分上下"
    assert ENGLISH.say("{who} are tied", who="優化法") == "優化法 are tied"
    with pytest.raises(KeyError):
        CHINESE.say("splendid")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("valid_loss", "驗證損失"),
        ("loss", "訓練損失"),
        ("test_accuracy", "測試準確率"),
        ("valid_f1", "驗證 f1"),
        ("bleu", "bleu"),
    ],
)
def test_metrics_have_names(name, expected):
    assert units.metric(name, CHINESE) == expected


def test_an_error_of_a_persons_code_stays_as_it_is():
    assert CHINESE.retold("ValueError: 3 to 4 s") == "ValueError: 3 to 4 s"
    assert CHINESE.retold("diverged at step 7") == "在第 7 步發散"
    assert ENGLISH.retold("diverged at step 7") == "diverged at step 7"


@pytest.mark.parametrize("width", [12, 20, 40])
def test_lines_are_broken_by_columns_and_begin_with_no_punctuation(width):
    text = "在「手寫數字」上，15 個優化法裡有 7 個不分上下（兩端都是 0.101）。"
    lines = broken(text, width).split("\n")
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert len(lines) > 1
    assert all(cell_len(line) <= width for line in lines)
    assert not any(line[0] in "，。、；：）」 " for line in lines)
    assert broken("one two-three four", 12).split("\n") == ["one", "two-three", "four"]


# The page in a browser


@needs_chromium
@pytest.mark.parametrize(
    ("locale", "language", "expected"), [("en-US", "zh-TW", "zh-TW"), ("zh-TW", None, "zh-TW"), ("zh-TW", "en", "en")]
)
def test_it_opens_in_the_language_asked_for_or_the_browsers(browser, tmp_path, locale, language, expected):
    file = tmp_path / "report.html"
    file.write_text(page(language), encoding="utf-8")
    tab = browser.new_page(locale=locale)
    watched = Watched(tab)
    tab.goto(file.as_uri())
    until(tab, "!document.getElementById('language').hidden")
    assert tab.evaluate("document.documentElement.lang") == expected
    assert tab.title() == {"en": "fallline: Race on 2 problems", "zh-TW": "fallline: 2 個問題的競賽"}[expected]
    assert watched.complaints == []
    tab.close()
