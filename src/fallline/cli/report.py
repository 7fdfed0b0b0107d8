"""The commands that look back on races, and at what can be raced on: `report`, `problems`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from fallline.asked import or_all
from fallline.cli import options
from fallline.cli.app import CommandError, app, check_installed, hyperparameters, table, wrapped
from fallline.cli.help import Command, grid
from fallline.cli.outcome import report_on, tell, typed
from fallline.installed import advice, missing
from fallline.problems import PROBLEMS, Problem, gist
from fallline.writing import visible


@app.command(name="problems", cls=Command)
def list_problems(
    names: Annotated[list[str] | None, typer.Argument(metavar="PROBLEM...", help="Tell all about these.")] = None,
) -> None:
    """List what can be raced on, or tell all about some of it: what it shows, its data, what is compared."""
    console = Console(highlight=False)
    for name in names or ():
        if name not in PROBLEMS:
            raise CommandError(f"no problem is called {name!r}{or_all(name, PROBLEMS, 'problems')}")
    if not names and missing("torch"):
        shown = table("problem", "what")
        for name in PROBLEMS:
            shown.add_row(name, gist(name))
        console.print(shown)
        print(wrapped(advice("More of them", "torch", extra="race")))
    elif not names:
        shown = table("problem", "numbers", "a trial", "to train")
        for name, problem in PROBLEMS.items():
            shown.add_row(name, f"{problem.parameters:,}", f"{problem.seconds:.2g} s", problem.title)
        for column in shown.columns[1:3]:
            column.justify = "right"
        console.print(shown)
        print(wrapped("fallline problems NAME tells more of one: what it shows, its data, what is compared."))
    for name in dict.fromkeys(names or ()):
        console.print(Text(name, "bold"), grid([*_facts(PROBLEMS[name])]), Text())


def _facts(problem: Problem) -> Iterator[tuple[str, str]]:
    """What is to be known of a problem, in the order in which one asks."""
    yield "what", problem.title
    yield "shows", problem.shows
    yield "size", f"{problem.parameters:,} numbers are trained"
    yield "a trial", f"{problem.steps:,} steps, about {problem.seconds:.2g} s on one core with Adam"
    how = {"final": "at the end", "steps": f"by the steps until it is {problem.target:g}"}[problem.by]
    solved = f"; {problem.target:g} counts as solved" if problem.by == "final" else ""
    yield "compared", f"{problem.metric.replace('_', ' ')}, {how}{solved}"
    if problem.fixed:
        yield "fixed", hyperparameters(problem.fixed)
    if problem.contenders:
        yield "rules", ", ".join(problem.contenders)
    yield "data", problem.source
    yield "to race", f"fallline race {problem.name}"


@app.command(cls=Command)
def report(
    context: typer.Context,
    folders: Annotated[list[Path], typer.Argument(metavar="FOLDER...", help="Where races are kept: runs/digits.")],
    out: Annotated[Path | None, typer.Option(metavar="FOLDER", help="Where the report of several races goes.")] = None,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="Print the tables as Markdown, and write nothing.")
    ] = False,
    language: options.Language = None,
) -> None:
    """Write the report of a race again, finished or not; or one report of races on several problems."""
    check_installed()
    from fallline.race.outcome.folder import load
    from fallline.race.outcome.merged import merged
    from fallline.race.report import markdown as tables
    from fallline.race.report.words import words_of
    from fallline.race.run.driver import Driver
    from fallline.race.run.storage import RaceStorage

    words = words_of(language)
    if len(folders) > 1 and out is None and not markdown:
        raise CommandError("the report of several races needs a place: --out FOLDER")
    if markdown:
        print(visible(tables.markdown(merged(folders), words=words)), end="")
    elif len(folders) > 1 or out is not None:
        assert out is not None
        raise typer.Exit(tell(merged(folders), RaceStorage(out), typed(context), language, kept=False))
    else:
        _, storage, command = load(folders[0])
        raise typer.Exit(report_on(Driver.of_queue(storage), command, language))
