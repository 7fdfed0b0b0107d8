"""The commands that race: `race`, `race worker`."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from fallline.cli import options
from fallline.cli.app import CommandError, app, check_installed
from fallline.cli.help import Command
from fallline.cli.named import check_named
from fallline.cli.outcome import report_on, typed
from fallline.cli.serving import LOCAL, invitation, known_token, server_of
from fallline.cli.stop import exit_code, stoppable
from fallline.cli.waiting import waiting
from fallline.problems import Goal
from fallline.spelling import split
from fallline.writing import visible

if TYPE_CHECKING:
    from fallline.race.report.words import Words
    from fallline.race.run.driver import Driver, Server

_WORKERS = "Processes; one per core unless given."
_MEMORY = "Memory that a trial may take; with 0 any."
_MORE = "To help a race from another machine: fallline race worker --help."
_GOALS: Mapping[bool | None, Goal | None] = {True: "max", False: "min", None: None}


@app.command(cls=Command, epilog=_MORE)
def race(
    context: typer.Context,
    problems: options.Problems,
    rules: options.Rules = None,
    trials: options.Trials = 16,
    seeds: options.Seeds = 8,
    curve_seeds: options.CurveSeeds = 3,
    curve_reach: options.CurveReach = 4,
    scale: options.Scale = 1.0,
    steps: options.Steps = None,
    batch_size: options.BatchSize = None,
    schedule: options.Schedule = "constant",
    metric: options.Metric = None,
    maximize: options.Maximize = None,
    target: options.Target = None,
    by: options.By = None,
    margin: options.Margin = 0.01,
    untuned: options.Untuned = True,
    seed: options.Seed = 0,
    workers: options.Workers = None,
    limit: options.Limit = 0.0,
    memory: options.Memory = 0.0,
    fast: options.Fast = False,
    thorough: options.Thorough = False,
    out: options.Out = None,
    storage: options.Storage = "",
    name: options.Name = "",
    serve: options.Serve = None,
    host: options.Host = LOCAL,
    token: options.Token = None,
    executor: options.Executor = "",
    language: options.Language = None,
) -> None:
    """Tune every rule on a problem, compare them, and write a report. To go on after a stop, type the same again."""
    check_named(problems, rules)
    check_installed()
    with waiting("Loading PyTorch and the problems"):
        from fallline.race.door.asked import asked, folder_name
        from fallline.race.protocol.settings import parse_batch_size
        from fallline.race.report.words import words_of
        from fallline.race.run.driver import Driver
        from fallline.race.run.storage import RaceStorage

    if by not in (None, "final", "steps"):
        raise CommandError(f"--by {by}: choose final or steps")
    if not scale > 0:
        raise CommandError("--scale 0: needs a number above 0, such as 0.5")
    words = words_of(language)
    settings, _ = asked(problems, _contenders(rules), {
        "trials": trials, "seeds": seeds, "curve_seeds": curve_seeds, "curve_reach": curve_reach, "scale": scale,
        "steps": steps, "batch_size": None if batch_size is None else parse_batch_size(batch_size),
        "schedule": _schedule(schedule), "metric": metric, "goal": _GOALS[maximize], "target": target, "by": by,
        "margin": margin, "untuned": untuned, "seed": seed, "limit": limit, "memory": memory, "fast": fast,
        "thorough": thorough,
    })  # fmt: skip
    folder = out or Path("runs", folder_name(settings.problems))
    known = known_token(token)
    kept = RaceStorage(folder, storage, name or (folder.name if storage else "race"), known)
    with stoppable():
        with waiting("Reading the problems and what was raced before"):
            driver = Driver(settings, kept, workers, executor=executor or None)
        code = _race(driver, server_of(serve, host, known), typed(context), language, words)
    raise typer.Exit(code)


def _contenders(texts: list[str] | None) -> tuple[str, ...] | None:
    specs = tuple(spec for text in texts or () for spec in split(text))
    if texts is not None and not specs:
        from fallline.rules import RULES

        raise CommandError(f"--rules names no rule; rules: {', '.join(RULES)}")
    return specs or None


def _schedule(name: str) -> str:
    from fallline.race.trial.maker import SCHEDULES

    if name not in SCHEDULES:
        raise CommandError(f"--schedule {name}: choose {', '.join(SCHEDULES)}")
    return name


def _race(driver: Driver, server: Server | None, command: str, language: str | None, words: Words) -> int:
    from fallline.race.door.race import conduct
    from fallline.race.outcome.folder import REPORT
    from fallline.race.protocol.errors import RaceError
    from fallline.race.run import live

    settings, storage, began, console = driver.settings, driver.storage, time.monotonic(), Console(stderr=True)

    def tell_once(text: str) -> None:
        console.print(Text(visible(text)), soft_wrap=True)

    def moved(aside: Path) -> None:
        held = words.say(
            "{folder} held a race with other settings or code: what fits is taken over, its report is now {report}.",
            folder=storage.folder,
            report=aside / REPORT,
        )
        tell_once(held)

    def begins() -> None:
        if server or storage.url:
            tell_once(invitation(settings, storage, server))

    with live.live(console, words) as tell:
        stopped = conduct(driver, command, tell, server, begins, moved)
    code = exit_code(stopped) if stopped else 0
    try:
        reported = report_on(driver, command, language)
    except RaceError as error:
        if not code:
            raise
        print(f"No report: {visible(str(error))}", file=sys.stderr)
    took = live.duration(time.monotonic() - began, words)
    ended = words.say("Took {time}.", time=took)
    if code:
        ended = words.say("Stopped after {time}; the same command goes on.", time=took)
    print(ended, flush=True)
    return code or reported


@app.command(name="race-worker", cls=Command, hidden=True)
def worker(
    storage: Annotated[str, typer.Argument(metavar="URL", help="As of the race: postgresql://… or grpc://host:port.")],
    files: Annotated[
        list[str] | None, typer.Argument(metavar="FILE.py...", help="Your files that it may run; no others are run.")
    ] = None,
    name: Annotated[str, typer.Option(metavar="NAME", help="The race's name there, if there are several.")] = "",
    workers: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Processes; one per core unless given.")
    ] = None,
    memory: Annotated[
        float, typer.Option(min=0.0, metavar="GIB", help="Memory that a trial may take; with 0 any.")
    ] = 0.0,
    token: options.Token = None,
) -> None:
    """Help a race that runs on another machine: its --serve or --storage tells the URL."""
    check_installed()
    from fallline.race.run.remote import join
    from fallline.race.run.staff import cores
    from fallline.race.run.storage import RaceStorage

    count = cores() if workers is None else workers
    kept, console = RaceStorage(Path(), storage, name, known_token(token)), Console(stderr=True)

    def tell(text: str) -> None:
        console.print(visible(text), highlight=False, markup=False, soft_wrap=True)

    with stoppable():
        join(kept, count, memory, tell, files or ())
