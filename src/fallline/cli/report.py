"""The commands that look back on races, and at what can be raced on: `report`, `problems`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from fallline.cli.app import CommandError, app, check_installed, table
from fallline.cli.outcome import report_on, tell, typed
from fallline.problems import PROBLEMS
from fallline.writing import visible


@app.command()
def report(
    context: typer.Context,
    folders: Annotated[list[Path], typer.Argument(metavar="DIR...", help="Where races are kept: runs/digits.")],
    out: Annotated[Path | None, typer.Option(help="Where the report of several races goes.")] = None,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="Print the tables as Markdown, and write nothing.")
    ] = False,
) -> None:
    """Write the report of a race again, finished or not; or one report of races on several problems."""
    check_installed()
    from fallline.race.outcome.folder import load
    from fallline.race.outcome.merged import merged
    from fallline.race.report import markdown as tables
    from fallline.race.run.driver import Driver
    from fallline.race.run.storage import RaceStorage

    if len(folders) > 1 and out is None and not markdown:
        raise CommandError("the report of several races needs a place: --out DIR")
    if markdown:
        print(visible(tables.markdown(merged(folders))), end="")
    elif len(folders) > 1 or out is not None:
        assert out is not None
        raise typer.Exit(tell(merged(folders), RaceStorage(out), typed(context), kept=False))
    else:
        _, storage, command = load(folders[0])
        raise typer.Exit(report_on(Driver.of_queue(storage), command))


@app.command(name="problems")
def list_problems() -> None:
    """List what can be raced on."""
    check_installed()
    shown = table("problem", "parameters", "steps", "a trial", "what it shows, and on what data")
    for name, problem in PROBLEMS.items():
        about = f"{escape(problem.shows)}\n[dim]{escape(problem.source)}[/]"
        shown.add_row(name, f"{problem.parameters:,}", f"{problem.steps:,}", f"{problem.seconds:.3g} s", about)
    Console().print(shown)
