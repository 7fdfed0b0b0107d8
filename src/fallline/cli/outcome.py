"""What the commands of a race tell in the end: tables and a verdict on the terminal, and where the files are."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import typer
from rich.console import Console

from fallline.cli.app import FAILED

if TYPE_CHECKING:
    from fallline.race.outcome.results import Results
    from fallline.race.run.driver import Driver
    from fallline.race.run.storage import RaceStorage


def typed(context: typer.Context) -> str:
    """The command, without the password of a storage."""
    from fallline.race.outside.urls import shown

    return shlex.join(["fallline", *map(shown, context.obj)])


def report_on(driver: Driver, command: str, language: str | None) -> int:
    """Tells the outcome of a driver's race; the exit code."""
    from fallline.race.outcome.analysis import analyse

    results = analyse(driver.settings, driver.lanes(driver.storage.queue()))
    return tell(results, driver.storage, command, language)


def tell(results: Results, storage: RaceStorage, command: str, language: str | None, *, kept: bool = True) -> int:
    """Prints the tables and the verdict, writes the files and says where; the exit code is 1 where all runs failed."""
    from fallline.race.report import terminal
    from fallline.race.report.files import save
    from fallline.race.report.verdict import failed, headline, passed_over, told
    from fallline.race.report.words import words_of

    console, words = Console(), words_of(language)
    for problem in results.problems:
        terminal.show(problem, console, words)
        besides = words.say(" ").join(told(problem, words))
        for line in (headline(problem, words), besides, passed_over(problem, words), failed(problem, words)):
            if line:
                terminal.say(line)
        terminal.show_lines(problem, console, words)
    path = save(results, storage, command, kept=kept, language=language)
    terminal.say(words.say("Report: {path}", path=path))
    return FAILED if any(problem.failed for problem in results.problems) else 0
