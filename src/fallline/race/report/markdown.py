"""A race's results as Markdown, for a document or a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fallline.race.outcome.results import Results, Standings
from fallline.race.report import units
from fallline.race.report.columns import columns_of, filled
from fallline.race.report.verdict import failed, overall, verdict
from fallline.writing import visible

_LEFT_OUT = ("time to target", "step µs", "update µs")
"""Columns that tell more of a machine than of a rule."""


def markdown(results: Results, times: bool = True) -> str:
    """The verdict, a table for each problem, and with several problems the table of ratios.

    Args:
        results: of a race.
        times: whether to show the columns that depend on the machine.
    """
    parts = [f"**{overall(results)}**"] if len(results.problems) > 1 else []
    parts += [_problem(problem, times) for problem in results.problems]
    if results.profile is not None:
        parts.append(_ratios(results))
    return "\n\n".join(parts) + "\n"


def _problem(problem: Standings, times: bool) -> str:
    columns = filled([c for c in columns_of(problem) if times or c.heading not in _LEFT_OUT], problem)
    head = ["", *(column.heading for column in columns)]
    rows = [[row.title, *(column.text(row) for column in columns)] for row in problem.rows]
    facts = f"{units.whole(problem.steps)} steps a run, {len(problem.rows[0].losses)} final runs each"
    by = f"compared by {units.compared(problem)}{', higher is better' if problem.rises else ''}"
    shows = f" Shows {problem.entry.problem.shows}." if problem.entry.problem.shows else ""
    lost = f"{_cell(failed(problem))}\n\n" if failed(problem) else ""
    said = f"{lost}{_cell(verdict(problem))} ({facts}, {by}.{shows})"
    return f"### {_cell(problem.entry.name)}\n\n{said}\n\n{table(head, rows)}"


def _ratios(results: Results) -> str:
    """Steps to the target over those of the best."""
    assert results.profile is not None
    head = [
        "steps to target ÷ best",
        *(problem.entry.name for problem in results.problems if problem.target is not None),
        "score",
    ]
    rows = [
        [name, *(units.number(float(ratio), 2) for ratio in ratios), units.plus_minus(score)]
        for name, ratios, score in zip(results.profiled, results.ratios, results.profile.scores, strict=True)
    ]
    return f"### Over all problems\n\n{table(head, rows)}"


def table(head: list[str], rows: Iterable[list[str]], left: int = 1) -> str:
    """A table, of which so many columns are aligned to the left, and the others to the right."""
    lines = [head, ["---" if k < left else "---:" for k in range(len(head))], *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)


def _cell(text: str) -> str:
    """A cell that ends no cell and no line, and begins no tag."""
    return re.sub(r"<(?=[\w/!?])", "&lt;", visible(text)).replace("|", r"\|").replace("\n", " ")
