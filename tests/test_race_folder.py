"""A race's folder loses nothing: files are written whole or not at all, and reports replace only their own."""

from __future__ import annotations

import csv
import dataclasses
import errno
import json
import os

import pytest

from fallline.race.outcome.folder import REPORT, begin, load
from fallline.race.protocol.errors import RaceError
from fallline.race.protocol.settings import Settings
from fallline.race.report.files import save
from fallline.race.report.verdict import failed, verdict
from fallline.race.run.storage import RaceStorage
from fallline.writing import visible, write_files
from race_cases import FailedTrial, bowl, simulate

ASKED = Settings(problems=("digits",), contenders=("adam", "sgd"), trials=2)
WHOLE = {REPORT, "race.json", "results.csv", "trials.csv"}


@pytest.fixture(scope="module")
def results():
    return simulate(ASKED, bowl)


@pytest.fixture
def kept(tmp_path, results):
    """A folder with a finished race."""
    storage = RaceStorage(tmp_path)
    (tmp_path / "journal.log").touch()
    begin(ASKED, storage, "fallline race digits", done=False)
    save(results, storage, "fallline race digits")
    return storage


def held(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


# Writing


@pytest.mark.parametrize("call", ["fsync", "chmod", "replace"])
def test_files_that_cannot_be_written_leave_what_was(tmp_path, monkeypatch, call):
    paths = [tmp_path / name for name in "abc"]
    write_files(dict.fromkeys(paths, "old"))
    calls = iter(range(10))
    real = getattr(os, call)

    def full(*args):
        if next(calls) == (0 if call == "replace" else 2):
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(*args)

    monkeypatch.setattr(os, call, full)
    with pytest.raises(OSError, match="No space left"):
        write_files(dict.fromkeys(paths, "new"))
    assert held(tmp_path) == dict.fromkeys("abc", b"old")


def test_a_full_disk_is_told_in_a_line(kept, results, monkeypatch):
    def full(number):
        raise OSError(errno.ENOSPC, "No space left on device")

    before = held(kept.folder)
    monkeypatch.setattr(os, "fsync", full)
    for write in (lambda: save(results, kept, ""), lambda: begin(ASKED, kept, "", done=True)):
        with pytest.raises(
            RaceError, match=r"cannot write to .*: No space left on device; what was there is as it was"
        ):
            write()
    assert held(kept.folder) == before


# Whose report it is


def test_a_report_without_its_trials_is_refused(kept):
    before = held(kept.folder)
    load(kept.folder)
    (kept.folder / "journal.log").unlink()
    with pytest.raises(
        RaceError, match=r"journal.log' is gone, and with it the trials of this race: nothing was written"
    ):
        load(kept.folder)
    assert held(kept.folder).items() < before.items()


def test_a_finished_report_is_not_replaced_by_less(kept):
    before = held(kept.folder)
    with pytest.raises(RaceError, match="is of the finished race, but not all of its trials are to be found"):
        save(simulate(ASKED, bowl, limit=8), kept, "")
    assert held(kept.folder) == before


def test_a_report_of_several_races_replaces_none(kept, results):
    before = held(kept.folder)
    with pytest.raises(RaceError, match="holds a race of its own, whose report would be lost: choose another --out"):
        save(results, kept, "", kept=False)
    assert held(kept.folder) == before


@pytest.mark.parametrize(
    ("settings", "done", "aside"),
    [
        (ASKED, True, False),
        (ASKED, False, True),
        (Settings(problems=("digits",), contenders=("adam",), trials=2), False, True),
        (Settings(problems=("digits",), contenders=("adam",), trials=2), True, True),
    ],
)
def test_a_report_that_another_race_would_replace_is_set_aside(kept, settings, done, aside):
    before = held(kept.folder)
    begun = begin(settings, kept, "", done=done)
    if not aside:
        assert begun is None
        assert REPORT in held(kept.folder)
        return
    assert begun == kept.folder / "earlier-1"
    assert held(begun) == {name: text for name, text in before.items() if name != "journal.log"}
    assert set(held(kept.folder)) == {"journal.log", "race.json"}


def test_each_report_that_is_set_aside_has_a_folder(kept, results):
    for k in (1, 2):
        assert begin(ASKED, kept, "", done=False) == kept.folder / f"earlier-{k}"
        save(results, kept, "")


def test_an_unfinished_race_that_goes_on_keeps_its_place(tmp_path):
    storage = RaceStorage(tmp_path)
    begin(ASKED, storage, "", done=False)
    save(simulate(ASKED, bowl, limit=8), storage, "")
    assert begin(ASKED, storage, "", done=False) is None
    save(simulate(ASKED, bowl), storage, "")
    assert json.loads((tmp_path / "race.json").read_text())["finished"]


@pytest.mark.parametrize(
    ("text", "match"), [("{", r"race.json' is damaged: .*run the command"), ("{}", "holds no race")]
)
def test_a_damaged_description_is_told_and_can_be_written_anew(kept, text, match):
    (kept.folder / "race.json").write_text(text)
    with pytest.raises(RaceError, match=match):
        load(kept.folder)
    assert begin(ASKED, kept, "", done=False) == kept.folder / "earlier-1"
    load(kept.folder)


# What others wrote

NASTY = "\x1b[31mred\x1b[0m\r\u202e[bold]"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (NASTY, r"\x1b[31mred\x1b[0m\r\u202e[bold]"), ("a\tb\n", "a\tb\n"), ("β₁·m̂, 動量 ± −", "β₁·m̂, 動量 ± −"),
        ("\x9b\x7f\u2028\ufeff\ud800", r"\x9b\x7f\u2028\ufeff\ud800"),
    ],
)  # fmt: skip
def test_what_would_act_is_spelled_out(text, expected):
    assert visible(text) == expected


def test_text_of_a_trial_acts_nowhere(tmp_path, capsys):
    from rich.console import Console

    from fallline.race.report import terminal
    from fallline.race.report.markdown import markdown

    def nasty(contender, values, seed, problem):
        if contender == "sgd":
            raise FailedTrial(f"KeyError: '=1+1{NASTY}'")
        return bowl(contender, values, seed, problem)

    outcomes = simulate(ASKED, nasty)
    save(outcomes, RaceStorage(tmp_path), f"=cmd{NASTY}")
    terminal.show(outcomes.problems[0], Console(width=40))
    terminal.say(failed(outcomes.problems[0]))
    told = [
        capsys.readouterr().out,
        markdown(outcomes),
        *((tmp_path / name).read_text() for name in WHOLE - {"race.json"}),
    ]
    for text in told:
        assert "\x1b[31m" not in text
        assert "\u202e" not in text
    assert r"KeyError: '=1+1\x1b[31mred" in told[0]
    with (tmp_path / "trials.csv").open(newline="") as file:
        assert not [cell for row in csv.reader(file) for cell in row if cell.startswith(("=", "+", "@"))]


@pytest.mark.parametrize("name", ["[red]", "[/]", "a[/b]", ":smile:"])
def test_brackets_in_names_are_shown(name, results, capsys):
    import dataclasses

    from rich.console import Console

    from fallline.race.report import terminal
    from fallline.race.run.live import _picture
    from fallline.race.run.progress import Progress
    from fallline.words import ENGLISH

    (problem,) = results.problems
    lanes = [
        dataclasses.replace(row.lane, contender=dataclasses.replace(row.lane.contender, title=name))
        for row in problem.rows
    ]
    rows = tuple(dataclasses.replace(row, lane=lane) for row, lane in zip(problem.rows, lanes, strict=True))
    terminal.show(dataclasses.replace(problem, rows=rows), Console(width=40))
    Console().print(_picture(Progress(lanes), 40, ENGLISH))
    assert capsys.readouterr().out.count(name) == 4


def test_where_nothing_can_be_redrawn_a_line_now_and_then_tells_how_far_the_race_is(results, capsys, monkeypatch):
    from rich.console import Console

    from fallline.race.run import live
    from fallline.race.run.progress import Progress

    progress = Progress([row.lane for row in results.problems[0].rows], done=3, total=10, failed=1, left=60.0)
    for seconds, told in ((1e9, ""), (-1.0, "3 of 10 trials, 1 failed, about 60 s left\n")):
        monkeypatch.setattr(live, "_SAY", seconds)
        with live.live(Console()) as tell:
            tell(progress)
        assert capsys.readouterr().out == told


def test_no_number_is_cut_on_a_narrow_terminal(results, capsys):
    from rich.console import Console

    from fallline.race.report import terminal
    from fallline.race.report.columns import final

    terminal.show(results.problems[0], Console(width=20))
    shown = capsys.readouterr().out
    assert all(final(row) in shown for row in results.problems[0].rows)


# What failed


def test_what_failed_is_not_called_diverged(results):
    def breaks(contender, values, seed, problem):
        raise FailedTrial("KeyError: 'x'\nTraceback")

    def half(contender, values, seed, problem):
        return float("inf") if seed % 2 else breaks(contender, values, seed, problem)

    (broken,), (both,) = simulate(ASKED, breaks).problems, simulate(ASKED, half).problems
    assert verdict(broken).endswith("none of the 2 contenders trained: everything tried failed.")
    assert "KeyError: 'x'" in failed(broken)
    assert "Traceback" not in failed(broken)
    assert broken.failed
    assert both.failed
    (diverged,) = simulate(ASKED, lambda *_: float("inf")).problems
    assert verdict(diverged).endswith("everything tried diverged.")
    assert (failed(diverged), diverged.failed) == ("", False)
    assert (failed(results.problems[0]), results.problems[0].failed) == ("", False)


def test_a_contender_of_which_some_finals_failed_says_so():
    def some(contender, values, seed, problem):
        if contender == "adam" and seed in (2001, 2002):
            raise FailedTrial("killed")
        return float("inf") if contender == "adam" and seed == 2003 else bowl(contender, values, seed, problem)

    from fallline.race.report.columns import final

    (problem,) = simulate(dataclasses.replace(ASKED, untuned=False), some).problems
    adam = next(row for row in problem.rows if row.name == "adam")
    assert final(adam).endswith("(1/8 diverged, 2/8 failed)")
    assert failed(problem) == "2 runs failed, the first of adam: killed"


def test_columns_that_say_nothing_are_left_out(results):
    import dataclasses

    from fallline.race.report import terminal

    problem = results.problems[0]
    rows = tuple(dataclasses.replace(row, reached=None) for row in problem.rows)
    shown = terminal.table(dataclasses.replace(problem, rows=rows))
    assert all({cell.plain if hasattr(cell, "plain") else cell for cell in c.cells} != {"–"} for c in shown.columns)
    assert len(shown.columns) < len(terminal.table(problem).columns)
