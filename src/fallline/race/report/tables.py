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
from fallline.race.report.verdict import where_of
from fallline.race.report.words import Words

_KINDS = {"other hyperparameters": "others", "place": "place", "safe lr": "safe"}
"""Columns whose cells may be broken into lines, and what the page's style knows them by."""
_WORST = 4.0
"""The ratio to the best at which a cell has no colour any more."""


def swatch(k: int) -> str:
    """A sample of a contender's line."""
    return f'<i class="swatch {palette.dash(k)}" style="--color: var(--line-{k})"></i>'


def standings_table(standings: Standings, lines: Lines, words: Words) -> str:
    """The final table."""
    say, columns = words.say, filled(columns_of(standings, words), standings)
    contender = _heading("contender", words.told("heads", "contender"), say("Who raced"))
    head = "".join([contender, *(_heading(column.name, column.heading, column.meaning) for column in columns)])
    body = []
    for row in standings.rows:
        cells = "".join(_standing_cell(column, row) for column in columns)
        body.append(f'<tr class="{rank(row).replace(" ", "-")}">{_name(row, lines)}{cells}</tr>')
    told = "".join(
        f"<div><dt>{escape(c.heading)}</dt><dd>{escape(say('{sentence}.', sentence=c.meaning))}</dd></div>"
        for c in columns
    )
    means = f'<details class="heads"><summary>{say("What the columns mean")}</summary><dl>{told}</dl></details>'
    return _table(say("Final standings"), head, body, "sortable") + means


def _standing_cell(column: Column, row: Row) -> str:
    return f"<td{_kind(column.name)}>{escape(units.unbroken(column.text(row)))}</td>"


def _kind(name: str) -> str:
    return f' class="{_KINDS[name]}"' if name in _KINDS else ""


def _heading(name: str, text: str, meaning: str) -> str:
    """A column's heading, by which the page's script sorts the rows."""
    return f'<th scope="col"{_kind(name)} title="{escape(meaning)}"><button type="button">{escape(text)}</button></th>'


def pasted(standings: Standings, words: Words) -> str:
    """What to paste: the leader's line and that of the simplest of the tied at once, all others folded up."""
    first = dict.fromkeys(row.name for row in (standings.leader, standings.simplest) if row)
    shown = [row for row in standings.rows if row.name in first and row.line]
    others = [row for row in standings.rows if row.name not in first and row.line]
    above, folded = ("".join(_pasted(row, words) for row in some) for some in (shown, others))
    if folded:
        folded = f"<details><summary>{words.say('Of the others')}</summary>{folded}</details>"
    return f'<div class="pasted">{above}{folded}</div>' if above else ""


def _pasted(row: Row, words: Words) -> str:
    say = words.say
    label = f'aria-label="{escape(say("Copy the line of {name}", name=row.title))}" data-done="{say("Copied")}"'
    copy = f'<button type="button" class="copy" {label}>{say("Copy")}</button>'
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


def heat_map(results: Results, lines: Lines, words: Words) -> str:
    """Each contender on each problem: its steps to the target over those of the best, and how many runs reached it."""
    head = "".join(_problem_heading(k, problem, words) for k, problem in enumerate(results.problems))
    contender = f'<th scope="col">{words.told("heads", "contender")}</th>'
    rows = {row.name: row for problem in results.problems for row in problem.rows}
    body = [
        f"<tr>{_name(rows[name], lines)}{''.join(_cell(problem, name, words) for problem in results.problems)}</tr>"
        for name in sorted(rows, key=lambda name: lines[name])
    ]
    return _table(words.say("Contenders by problems"), f"{contender}{head}", body, "heatmap")


def _problem_heading(k: int, problem: Standings, words: Words) -> str:
    say, metric = words.say, units.metric(problem.metric, words)
    if problem.metric.endswith("loss"):
        metric = say("loss")
    what = words.told("heads", "steps to target")
    if problem.target is None:
        what = escape(say("final {metric}, as it has no target", metric=metric))
    title = escape(where_of(problem, words))
    return f'<th scope="col"><a href="#p{k}">{title}</a><small>{what}</small></th>'


def _cell(problem: Standings, name: str, words: Words) -> str:
    row = next((row for row in problem.rows if row.name == name), None)
    if row is None:
        return f'<td class="heat none">{words.say("not raced")}</td>'
    if row.standing is None:
        return f'<td class="heat none">{words.told("places", rank(row))}</td>'
    reached = ""
    if row.reached:
        reached = f"<small>{words.say('{count}/{of} reached', count=row.reached.count, of=row.reached.of)}</small>"
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


def warning_list(standings: Standings, lines: Lines, words: Words) -> str:
    """Edges of ranges where the best lies; that there are none, where there are none."""
    items = [f"<li>{_who(row, lines)} {escape(text)}</li>" for row, text in warnings(standings, words)]
    if not items:
        return f'<p class="fine">{words.say("No best setting lies at the edge of its range.")}</p>'
    return f'<ul class="warnings">{"".join(items)}</ul>'


def _who(row: Row, lines: Lines) -> str:
    return f"{swatch(lines[row.name])}<b>{escape(row.title)}</b>"


def failure_table(standings: Standings, lines: Lines, words: Words) -> str:
    """Every run that failed or diverged, folded up, and how many others came to nothing."""
    failed = [(row, failure) for row in standings.rows for failure in row.failures]
    ended = units.whole(sum(tried.outcome is not None for row in standings.rows for tried in row.lane.trials()))
    say, worse = words.say, ""
    if standings.worse:
        some = units.whole(standings.worse)
        told = say(
            "{some} of {count} runs ended no better than before training; × marks them too.", some=some, count=ended
        )
        worse = f'<p class="fine">{told}</p>'
    if not failed:
        return f'<p class="fine">{say("None of the {count} runs failed or diverged.", count=ended)}</p>{worse}'
    names = ("contender", "phase", "why", "begun", "seed", "setting")
    head = "".join(f'<th scope="col">{words.told("heads", name)}</th>' for name in names)
    body = [f"<tr>{_name(row, lines)}{''.join(_failure(failure, words))}</tr>" for row, failure in failed]
    runs = say("{some} of {count} runs failed or diverged", some=units.whole(len(failed)), count=ended)
    return f'<details class="long"><summary>{runs}</summary>{_table(say("Failed runs"), head, body)}</details>{worse}'


def _failure(failure: Failure, words: Words) -> Iterator[str]:
    say, count = words.say, failure.attempts
    times = say("once") if count == 1 else say("{count} times", count=count)
    phase, reason = words.told("phases", failure.phase), words.retold(failure.reason)
    for text in (phase, reason, times, str(failure.seed), units.setting(failure.values, words)):
        yield f"<td>{escape(text)}</td>"
