"""The tables of the races' documents."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from fallline.race.outcome.results import Row, Standings
from fallline.race.report import units
from fallline.race.report.columns import Column, columns_of, final, rank
from fallline.race.report.markdown import table
from fallline.rules import RULES
from races.raced import Overall, Raced, overall, place, ratio
from races.sentences import compared
from races.words import listed, say, share, told, words_in
from website.languages import Language

SHOWN = 10
"""So many rows of a problem's table are shown; the others open at a click."""
_KEPT = ("final", "place", "p", "lr", "safe lr", "as it comes", "reached", "steps to target", "state B")
_SHORT = {"practically equal": "equal"}
_IN_BRACKETS = re.compile(r" \[[^\]]*\]")
_HALF_DECADE = math.sqrt(10)


def conditions(races: Sequence[Raced], language: Language) -> str:
    """How each race was run, as its settings have it."""
    rows = table(say(language, "how head").split("|"), [_conditions(raced, language) for raced in races], left=3)
    return f"{rows}\n\n{say(language, 'cut')}" if any(raced.settings.fast for raced in races) else rows


def _conditions(raced: Raced, language: Language) -> list[str]:
    asked, standings = raced.settings, raced.standings
    own = math.isclose(raced.share, 1, rel_tol=1e-3)
    steps = say(language, "all steps" if own else "steps", steps=units.whole(standings.steps), share=share(raced.share))
    reach = units.short(_HALF_DECADE**asked.curve_reach, 2)
    return [
        f"[{raced.name}](#{raced.name})",
        told(language, standings.entry.problem.title),
        compared(standings, language),
        steps,
        say(language, "fast" if asked.fast else "trials", trials=asked.trials),
        say(language, "rates", count=2 * asked.curve_reach + 1, factor=reach),
        str(asked.final_seeds),
    ]


def across(races: Sequence[Raced], language: Language) -> str:
    """Every rule on every problem."""
    head = [*say(language, "overview head").split("|"), *(raced.name for raced in races)]
    return table(head, [_across(rule, races, language) for rule in overall(races)])


def _across(rule: Overall, races: Sequence[Raced], language: Language) -> list[str]:
    title = f"[{rule.title}](rules/{rule.name}.md)" if rule.name in RULES else rule.title
    cells = [_cell(raced.row(rule.name), raced.standings, language) for raced in races]
    return [title, str(rule.best), str(rule.level), multiple(rule.middle), *cells]


def _cell(row: Row | None, standings: Standings, language: Language) -> str:
    if row is None:
        return units.NONE
    far = ratio(row, standings)
    if place(row) == "behind" and not math.isnan(far):
        return multiple(far)
    said = told(language, _SHORT.get(rank(row), rank(row)))
    return f"**{said}**" if place(row) == "best" else said


def multiple(value: float) -> str:
    """Such as 1.04×."""
    return "∞" if math.isinf(value) else f"{units.number(value, 3)}×"


def results(standings: Standings, language: Language) -> str:
    """A problem's table, of which all but the first rows open at a click."""
    columns, rows = _columns(standings, language), standings.rows
    if len(rows) <= SHOWN:
        return _results(columns, rows)
    first, others = (_results(columns, some) for some in (rows[:SHOWN], rows[SHOWN:]))
    more = say(language, "more", count=len(rows) - SHOWN)
    return f"{first}\n\n<details>\n<summary>{more}</summary>\n\n{others}\n\n</details>"


def _results(columns: Sequence[Column], rows: Sequence[Row]) -> str:
    """The columns that say something of these rows."""
    kept = [column for column in columns if any(column.text(row) != units.NONE for row in rows)]
    head = ["", *(column.heading for column in kept)]
    return table(head, [[row.title, *(_bare(column.text(row)) for column in kept)] for row in rows])


def _bare(cell: str) -> str:
    """A cell without what stands in brackets: the losses at the ends of a range."""
    return _IN_BRACKETS.sub("", cell)


def _columns(standings: Standings, language: Language) -> list[Column]:
    """Those that tell the rules apart on this problem."""
    counts = {row.reached.count for row in standings.rows if row.reached}
    all_or_none = counts in ({0}, {len(standings.rows[0].losses)})
    dull = {"reached"} if all_or_none else set()
    dull |= {"steps to target"} if standings.by == "steps" else set()
    kept = [column for column in columns_of(standings, words_in(language)) if column.name in _KEPT]
    return [column for column in kept if column.name not in dull]


def advice(races: Sequence[Raced], language: Language) -> str:
    """Who came first on each problem, and what the rules came to that everyone knows."""
    return table(say(language, "advice head").split("|"), [_advice(raced, language) for raced in races], left=5)


def _advice(raced: Raced, language: Language) -> list[str]:
    standings = raced.standings
    title = told(language, standings.entry.problem.title)
    leader = standings.leader
    first = units.NONE
    if leader is not None:
        first = say(
            language, "at", title=leader.title, value=final(leader, words_in(language)), lr=units.short(leader.lr)
        )
    level = [row.title for row in standings.level if row is not leader]
    return [
        say(language, "on", title=title, metric=compared(standings, language)),
        first,
        listed(language, level, most=5) or say(language, "none"),
        *(_came_to(raced.row(name), language) for name in ("sgd", "adam")),
    ]


def _came_to(row: Row | None, language: Language) -> str:
    if row is None or row.standing is None:
        return units.NONE
    return say(language, "came to", value=final(row, words_in(language)), place=told(language, rank(row)))
