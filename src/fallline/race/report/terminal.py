"""The end of a race on the terminal: a table, and sentences."""

from __future__ import annotations

import re
import shutil
import sys

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from fallline.race.outcome.results import Standings
from fallline.race.report.columns import columns, filled
from fallline.race.report.units import unbroken
from fallline.race.report.words import ENGLISH, Words
from fallline.writing import visible

_WIDEST = 1000  # columns
_HAN, _BEFORE, _AFTER = "\u3400-\u9fff", "（「", "，。、；：）」"
_PIECE = re.compile(rf" *[{_BEFORE}]*(?:[{_HAN}]|[^ {_HAN}{_BEFORE}{_AFTER}]+)[{_AFTER}]*")


def table(standings: Standings, words: Words = ENGLISH) -> Table:
    """The final table of a problem, the best first, without the columns that say nothing."""
    shown = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="dim")
    shown.add_column("", style="bold", no_wrap=True)
    shortened = filled([column for column in columns(words) if column.brief], standings)
    for column in shortened:
        shown.add_column(column.heading, justify="right", no_wrap=True)
    for row in standings.rows:
        style = "red" if row.setting is None else "green" if row.standing and row.standing.tied else None
        shown.add_row(*(Text(visible(text)) for text in (row.title, *(c.text(row) for c in shortened))), style=style)
    return shown


def show(standings: Standings, console: Console, words: Words = ENGLISH) -> None:
    """Prints the final table, on lines as long as it takes: a number that is cut would be another one."""
    shown = table(standings, words)
    needed = Measurement.get(console, console.options.update(max_width=_WIDEST), shown).maximum
    Console(file=console.file, width=max(console.width, needed)).print(shown)


def show_lines(standings: Standings, console: Console, words: Words = ENGLISH) -> None:
    """Prints what to paste: the leader's line and, where that is somebody else, that of the simplest of the tied."""
    rows = dict.fromkeys(row.name for row in (standings.leader, standings.simplest) if row)
    for row in standings.rows:
        if row.name in rows and row.line:
            above = words.say("{name}, to paste:", name=row.title)
            console.print(Text(f"\n{visible(above)}", "dim"))
            console.print(Text(visible(row.line)), soft_wrap=True)


def say(text: str) -> None:
    """Prints a sentence; on a terminal it is broken between words, and never within a number and its unit."""
    text = visible(text)
    print(broken(unbroken(text), shutil.get_terminal_size().columns) if sys.stdout.isatty() else text)


def broken(text: str, width: int) -> str:
    """A sentence on lines of so many columns, two for a Chinese character, which no Chinese punctuation begins."""
    lines = [""]
    for piece in _PIECE.findall(text.replace("\n", " ")):
        if lines[-1] and cell_len(lines[-1] + piece) > width:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip(" ")
    return "\n".join(lines)
