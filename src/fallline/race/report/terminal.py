"""The end of a race on the terminal: a table, and sentences."""

from __future__ import annotations

import shutil
import sys
import textwrap

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from fallline.race.outcome.results import Standings
from fallline.race.report.columns import COLUMNS, filled
from fallline.race.report.units import unbroken
from fallline.writing import visible

_WIDEST = 1000  # columns


def table(standings: Standings) -> Table:
    """The final table of a problem, the best first, without the columns that say nothing."""
    shown = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="dim")
    shown.add_column("", style="bold", no_wrap=True)
    columns = filled([column for column in COLUMNS if column.brief], standings)
    for column in columns:
        shown.add_column(column.heading, justify="right", no_wrap=True)
    for row in standings.rows:
        style = "red" if row.setting is None else "green" if row.standing and row.standing.tied else None
        shown.add_row(*(Text(visible(text)) for text in (row.title, *(c.text(row) for c in columns))), style=style)
    return shown


def show(standings: Standings, console: Console) -> None:
    """Prints the final table, on lines as long as it takes: a number that is cut would be another one."""
    shown = table(standings)
    needed = Measurement.get(console, console.options.update(max_width=_WIDEST), shown).maximum
    Console(file=console.file, width=max(console.width, needed)).print(shown)


def show_lines(standings: Standings, console: Console) -> None:
    """Prints what to paste: the leader's line and, where that is somebody else, that of the simplest of the tied."""
    rows = dict.fromkeys(row.name for row in (standings.leader, standings.simplest) if row)
    for row in standings.rows:
        if row.name in rows and row.line:
            console.print(Text(f"\n{visible(row.title)}, to paste:", "dim"))
            console.print(Text(visible(row.line)), soft_wrap=True)


def say(text: str) -> None:
    """Prints a sentence; on a terminal it is broken between words, and never within a number and its unit."""
    text = visible(text)
    if sys.stdout.isatty():
        width = shutil.get_terminal_size().columns
        whole = textwrap.wrap(unbroken(text), width, break_long_words=False, break_on_hyphens=False)
        text = "\n".join(whole)
    print(text)
