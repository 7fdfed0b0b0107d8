"""Tables for a terminal, for a pipe and for a README, and the marks of targets that were met or missed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rich import box
from rich.console import Console
from rich.table import Table

MET, MISSED = "✓", "✗"


@dataclass
class Sheet:
    """A table: the first column on the left, all others on the right, and lines below it."""

    title: str
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def at_most(value: float, bound: float, text: str) -> str:
    """The text with the mark of a target that a value must not exceed."""
    return f"{text} {MET if value <= bound else MISSED}"


def at_least(value: float, bound: float, text: str) -> str:
    """The text with the mark of a target that a value must reach."""
    return f"{text} {MET if value >= bound else MISSED}"


def publish(console: Console, sheet: Sheet, *, markdown: bool) -> None:
    """Prints a table, in Markdown or for reading as it is."""
    if markdown:
        console.print(_markdown(sheet), markup=False, highlight=False, soft_wrap=True)
    else:
        console.print(_table(sheet, plain=not console.is_terminal))
        console.print("\n".join(sheet.notes) + "\n", markup=False, highlight=False, soft_wrap=True)


def summary(sheets: Iterable[Sheet]) -> str:
    """How many targets were met."""
    cells = [cell for sheet in sheets for row in sheet.rows for cell in row]
    met, missed = sum(cell.endswith(MET) for cell in cells), sum(cell.endswith(MISSED) for cell in cells)
    return f"{met} of {met + missed} targets met"


def _table(sheet: Sheet, *, plain: bool) -> Table:
    style = box.ASCII2 if plain else box.ROUNDED
    table = Table(title=sheet.title, title_justify="left", title_style="bold", box=style)
    for k, column in enumerate(sheet.columns):
        table.add_column(column, justify="right" if k else "left")
    for row in sheet.rows:
        table.add_row(*(_coloured(cell) for cell in row))
    return table


def _coloured(cell: str) -> str:
    colour = "green" if cell.endswith(MET) else "red" if cell.endswith(MISSED) else ""
    return f"[{colour}]{cell}[/]" if colour else cell


def _markdown(sheet: Sheet) -> str:
    lines = [f"### {sheet.title}", "", _line(sheet.columns)]
    lines.append("|---|" + "---:|" * (len(sheet.columns) - 1))
    lines += [_line(row) for row in sheet.rows]
    lines += ["", *(f"{note}  " for note in sheet.notes), ""]
    return "\n".join(lines)


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(" ".join(cell.split()) for cell in cells) + " |"
