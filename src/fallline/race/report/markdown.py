"""A race's results as Markdown, for a document or a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fallline.race.outcome.results import Results, Standings
from fallline.race.report import units
from fallline.race.report.columns import columns_of, filled
from fallline.race.report.verdict import failed, overall, verdict
from fallline.race.report.words import ENGLISH, Words
from fallline.writing import visible

_LEFT_OUT = ("time to target", "step µs", "update µs")
"""Columns that tell more of a machine than of a rule."""


def markdown(results: Results, times: bool = True, words: Words = ENGLISH) -> str:
    """The verdict, a table for each problem, and with several problems the table of ratios.

    Args:
        results: of a race.
        times: whether to show the columns that depend on the machine.
        words: the language.
    """
    parts = [f"**{overall(results, words)}**"] if len(results.problems) > 1 else []
    parts += [_problem(problem, times, words) for problem in results.problems]
    if results.profile is not None:
        parts.append(_ratios(results, words))
    return "\n\n".join(parts) + "\n"


def _problem(problem: Standings, times: bool, words: Words) -> str:
    columns = filled([one for one in columns_of(problem, words) if times or one.name not in _LEFT_OUT], problem)
    head = ["", *(column.heading for column in columns)]
    rows = [[row.title, *(column.text(row) for column in columns)] for row in problem.rows]
    lost = f"{_cell(failed(problem, words))}\n\n" if failed(problem, words) else ""
    said = f"{lost}{_cell(verdict(problem, words))}{_facts(problem, words)}"
    return f"### {_cell(problem.entry.name)}\n\n{said}\n\n{table(head, rows)}"


def _facts(problem: Standings, words: Words) -> str:
    """How it was run, and what the problem is for, in brackets."""
    say, shows = words.say, problem.entry.problem.shows
    by = say("compared by {what}", what=units.compared(problem, words))
    if problem.rises:
        by = say("{by}, {better}", by=by, better=say("higher is better"))
    return say(
        " ({steps} steps a run, {runs} final runs each, {by}.{shows})",
        steps=units.whole(problem.steps),
        runs=len(problem.rows[0].losses),
        by=by,
        shows=say(" Shows {what}.", what=words.told("problems", shows)) if shows else "",
    )


def _ratios(results: Results, words: Words) -> str:
    """Steps to the target over those of the best."""
    assert results.profile is not None
    head = [
        words.say("steps to target ÷ best"),
        *(problem.entry.name for problem in results.problems if problem.target is not None),
        words.say("score"),
    ]
    rows = [
        [name, *(units.number(float(ratio), 2) for ratio in ratios), units.plus_minus(score)]
        for name, ratios, score in zip(results.profiled, results.ratios, results.profile.scores, strict=True)
    ]
    return f"### {words.say('Over all problems')}\n\n{table(head, rows)}"


def table(head: list[str], rows: Iterable[list[str]], left: int = 1) -> str:
    """A table, of which so many columns are aligned to the left, and the others to the right."""
    lines = [head, ["---" if k < left else "---:" for k in range(len(head))], *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)


def _cell(text: str) -> str:
    """A cell that ends no cell and no line, and begins no tag."""
    return re.sub(r"<(?=[\w/!?])", "&lt;", visible(text)).replace("|", r"\|").replace("\n", " ")
