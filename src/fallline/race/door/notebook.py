"""A race in a notebook: how far it is, told in one place that changes, and its result as a short table."""

from __future__ import annotations

import contextlib
import math
import sys
import time
from collections.abc import Iterator
from typing import Any

from fallline.notebook import frame, table
from fallline.race.outcome.results import Results, Standings
from fallline.race.report.columns import columns as columns_in
from fallline.race.report.units import NONE, escape
from fallline.race.report.verdict import verdict
from fallline.race.report.words import Words
from fallline.race.run.live import HEADS, cells, summary, warnings
from fallline.race.run.progress import Progress, Tell

_REDRAW = 0.5
_LANES, _ROWS = 20, 20


def in_notebook() -> bool:
    """Whether this is a kernel whose outputs somebody sees as pages."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    return shell is not None and hasattr(shell, "kernel")


@contextlib.contextmanager
def telling(words: Words) -> Iterator[Tell]:
    """What to call with a race's progress, which changes one output of the cell; nothing is left of it in the end."""
    from IPython import display as displaying

    here: Any = displaying
    handle = here.display(here.HTML(""), display_id=True)
    drawn = -math.inf

    def tell(progress: Progress) -> None:
        nonlocal drawn
        if time.monotonic() - drawn > _REDRAW:
            handle.update(here.HTML(_picture(progress, words)))
            drawn = time.monotonic()

    try:
        yield tell
    finally:
        handle.update(here.HTML(""))


def _picture(progress: Progress, words: Words) -> str:
    """The contenders, those at work first, and how far the whole is."""
    lanes = sorted(progress.lanes, key=lambda lane: lane.finished)
    several = len({lane.entry.name for lane in lanes}) > 1
    rows = [
        [*([lane.entry.name] if several else []), *(cell.plain for cell in cells(lane, words))]
        for lane in lanes[:_LANES]
    ]
    headings = [words.told("heads", name) for name in HEADS[0 if several else 1 :]]
    left = words.say("and {count} more", count=len(lanes) - _LANES)
    more = f"<p>{left}</p>" if len(lanes) > _LANES else ""
    told = escape(summary(progress, words))
    bar = f'<progress max="{max(progress.total, 1)}" value="{progress.done}"></progress> {told}'
    warned = "".join(f"<p>{escape(warning)}</p>" for warning in warnings(progress, words))
    return frame(f"{table(headings, rows)}{more}<p>{bar}</p>{warned}")


def shown(results: Results, words: Words) -> str:
    """A result as a notebook shows it: a short table and the verdict for each problem."""
    return frame("".join(_problem(problem, words) for problem in results.problems))


def _problem(standings: Standings, words: Words) -> str:
    columns = [column for column in columns_in(words) if column.brief]
    rows = [[row.title, *(column.text(row) for column in columns)] for row in standings.rows]
    empty = {"", NONE}
    kept = [k for k in range(len(columns) + 1) if not k or any(row[k] not in empty for row in rows)]
    headings = ["", *(column.heading for column in columns)]
    left = words.say("and {count} more in the report", count=len(rows) - _ROWS)
    more = f"<p>{left}</p>" if len(rows) > _ROWS else ""
    body = table([headings[k] for k in kept], [[row[k] for k in kept] for row in rows[:_ROWS]])
    return f"<p>{escape(verdict(standings, words))}</p>{body}{more}"
