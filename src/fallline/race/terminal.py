"""A race on the terminal: bars while it runs, a table at its end."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn
from rich.table import Table

from fallline.race.columns import COLUMNS
from fallline.race.results import Result, Run
from fallline.race.settings import Settings

_REDRAW = 0.1  # seconds; redrawing between steps and never beside them leaves the timing alone


@contextlib.contextmanager
def bars(settings: Settings, console: Console) -> Iterator[Callable[[Run], None]]:
    """A bar per rule, where the console is a terminal; gives what to call with a run after each of its epochs."""
    columns = [
        TextColumn("{task.description}"),
        BarColumn(bar_width=24),
        TextColumn("[dim]epoch[/] {task.completed:3.0f}/{task.total:.0f}"),
        TextColumn("{task.fields[status]}"),
    ]
    progress = Progress(*columns, console=console, auto_refresh=False, transient=True, disable=not console.is_terminal)
    tasks = {r.name: progress.add_task(r.title, total=settings.epochs, status="") for r in settings.rules}
    drawn = time.monotonic()

    def tell(run: Run) -> None:
        nonlocal drawn
        progress.update(tasks[run.rule.name], completed=run.epoch, status=_status(run))
        if time.monotonic() - drawn > _REDRAW:
            progress.refresh()
            drawn = time.monotonic()

    with progress:
        yield tell


def _status(run: Run) -> str:
    if run.diverged is not None:
        return f"[red]diverged at step {run.diverged}"
    last = run.records[-1]
    return f"[dim]loss[/] {last.train_loss:7.4f}  [dim]accuracy[/] {last.test_accuracy:6.1%}"


def table(result: Result) -> Table:
    """The final table, the best rule first."""
    shown = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="dim")
    shown.add_column("rule", style="bold")
    for column in COLUMNS:
        shown.add_column(column.heading, justify="right")
    for row in result.rows():
        style = None if row.diverged is None else "red"
        shown.add_row(row.rule.title, *(column.text(row) for column in COLUMNS), style=style)
    return shown
