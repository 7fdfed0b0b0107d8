"""The report's tables and lists, as HTML."""

from __future__ import annotations

import math
from collections.abc import Iterator

from fallline import palette
from fallline.race.outcome.results import Failure, Results, Row, Standings
from fallline.race.report import units
from fallline.race.report.columns import Column, columns_of, filled, rank
from fallline.race.report.figures import Lines
from fallline.race.report.searched import warnings
from fallline.race.report.units import escape

_WORST = 4.0
"""The ratio to the best at which a cell has no colour any more."""


def swatch(k: int) -> str:
    """A sample of a contender's line."""
    return f'<i class="swatch {palette.dash(k)}" style="--color: var(--line-{k})"></i>'


def standings_table(standings: Standings, lines: Lines) -> str:
    """The final table."""
    columns = filled(columns_of(standings), standings)
    head = "".join(_heading(column.heading, column.meaning) for column in columns)
    body = []
    for row in standings.rows:
        cells = "".join(_standing_cell(column, row) for column in columns)
        body.append(f'<tr class="{rank(row).replace(" ", "-")}">{_name(row, lines)}{cells}</tr>')
    told = "".join(f"<div><dt>{escape(c.heading)}</dt><dd>{escape(c.meaning)}.</dd></div>" for c in columns)
    means = f'<details class="heads"><summary>What the columns mean</summary><dl>{told}</dl></details>'
    return _table("Final standings", f"{_heading('contender', 'Who raced')}{head}", body, "sortable") + means


def _standing_cell(column: Column, row: Row) -> str:
    return f"<td{_kind(column.heading)}>{escape(units.unbroken(column.text(row)))}</td>"


def _kind(heading: str) -> str:
    return ' class="others"' if heading == "other hyperparameters" else ""


def _heading(text: str, meaning: str) -> str:
    """A column's heading, by which the page's script sorts the rows."""
    return f'<th scope="col"{_kind(text)} title="{escape(meaning)}"><button type="button">{escape(text)}</button></th>'


def pasted(standings: Standings) -> str:
    """What to paste: the leader's line and that of the simplest of the tied at once, all others folded up."""
    first = dict.fromkeys(row.name for row in (standings.leader, standings.simplest) if row)
    shown = [row for row in standings.rows if row.name in first and row.line]
    others = [row for row in standings.rows if row.name not in first and row.line]
    folded = f"<details><summary>Of the others</summary>{''.join(map(_pasted, others))}</details>" if others else ""
    return f'<div class="pasted">{"".join(map(_pasted, shown))}{folded}</div>' if shown else ""


def _pasted(row: Row) -> str:
    copy = f'<button type="button" class="copy" aria-label="Copy the line of {escape(row.title)}">Copy</button>'
    return f"<div><b>{escape(row.title)}</b>{copy}<pre><code>{escape(row.line)}</code></pre></div>"


def _name(row: Row, lines: Lines) -> str:
    """A row's heading."""
    return (
        f'<th scope="row" title="{escape(row.lane.contender.spec)}">{swatch(lines[row.name])}{escape(row.title)}</th>'
    )


def _table(label: str, head: str, body: list[str], kind: str = "") -> str:
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table>"
    return f'<div class="table {kind}" tabindex="0" role="region" aria-label="{label}">{table}</div>'


# Contenders by problems


def heat_map(results: Results, lines: Lines) -> str:
    """Each contender on each problem: its steps to the target over those of the best, and how many runs reached it."""
    head = "".join(_problem_heading(k, problem) for k, problem in enumerate(results.problems))
    rows = {row.name: row for problem in results.problems for row in problem.rows}
    body = [
        f"<tr>{_name(rows[name], lines)}{''.join(_cell(problem, name) for problem in results.problems)}</tr>"
        for name in sorted(rows, key=lambda name: lines[name])
    ]
    return _table("Contenders by problems", f'<th scope="col">contender</th>{head}', body, "heatmap")


def _problem_heading(k: int, problem: Standings) -> str:
    final = "final loss" if problem.metric.endswith("loss") else f"final {units.metric(problem.metric)}"
    what = "steps to target" if problem.target is not None else escape(f"{final}, as it has no target")
    title = escape(problem.entry.problem.title)
    return f'<th scope="col"><a href="#p{k}">{title}</a><small>{what}</small></th>'


def _cell(problem: Standings, name: str) -> str:
    row = next((row for row in problem.rows if row.name == name), None)
    if row is None:
        return '<td class="heat none">not raced</td>'
    if row.standing is None:
        return f'<td class="heat none">{rank(row)}</td>'
    reached = f"<small>{row.reached}</small>" if row.reached else ""
    known = [value for other in problem.rows if math.isfinite(value := _value(problem, other))]
    value = _value(problem, row)
    if not math.isfinite(value):
        return f'<td class="heat none">{units.NONE}{reached}</td>'
    if min(known) > 0 and not (problem.rises and problem.target is None):
        ratio = value / min(known)
        warmth, text = max(0.0, 1 - math.log(ratio) / math.log(_WORST)), f"{ratio:.2f}×"
    else:  # of numbers around 0, or of which more is better, a ratio says nothing
        first, last = (max(known), min(known)) if problem.rises else (min(known), max(known))
        warmth, text = 1.0 if first == last else (value - last) / (first - last), units.number(value)
    return f'<td class="heat" style="--warmth: {100 * warmth:.0f}%">{text}{reached}</td>'


def _value(problem: Standings, row: Row) -> float:
    """What a cell tells of a row: median steps to the target, or the final mean; not finite where it has none."""
    if problem.target is not None:
        return row.reached.steps.estimate if row.reached else math.inf
    return row.standing.mean.estimate if row.standing else math.inf


# What went wrong


def warning_list(standings: Standings, lines: Lines) -> str:
    """Edges of ranges where the best lies; empty where there are none."""
    items = [f"<li>{_who(row, lines)} {escape(text)}</li>" for row, text in warnings(standings)]
    return (
        f'<ul class="warnings">{"".join(items)}</ul>'
        if items
        else '<p class="fine">No best setting lies at the edge of its range.</p>'
    )


def _who(row: Row, lines: Lines) -> str:
    return f"{swatch(lines[row.name])}<b>{escape(row.title)}</b>"


def failure_table(standings: Standings, lines: Lines) -> str:
    """Every run that failed or diverged, folded up."""
    failed = [(row, failure) for row in standings.rows for failure in row.failures]
    ended = sum(tried.outcome is not None for row in standings.rows for tried in row.lane.trials())
    if not failed:
        return f'<p class="fine">None of the {units.whole(ended)} runs failed or diverged.</p>'
    head = "".join(f'<th scope="col">{name}</th>' for name in ("contender", "phase", "why", "begun", "seed", "setting"))
    body = [f"<tr>{_name(row, lines)}{''.join(_failure(failure))}</tr>" for row, failure in failed]
    runs = f"{units.whole(len(failed))} of {units.whole(ended)} runs failed or diverged"
    table = _table("Failed runs", head, body)
    return f'<details class="long"><summary>{runs}</summary>{table}</details>'


def _failure(failure: Failure) -> Iterator[str]:
    times = "once" if failure.attempts == 1 else f"{failure.attempts} times"
    for text in (failure.phase, failure.reason, times, str(failure.seed), units.setting(failure.values)):
        yield f"<td>{escape(text)}</td>"
