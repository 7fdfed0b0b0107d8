"""The commands of the race: `race`, `race worker`, `report`, `problems`."""

from __future__ import annotations

import os
import secrets
import shlex
import socket
import stat
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.text import Text

from fallline.cli.app import FAILED, LAST_SEED, CommandError, app, check_installed, table
from fallline.problems import PROBLEMS
from fallline.problems._metric import Goal
from fallline.race.place import Place, made, shown
from fallline.race.settings import RaceError, Settings, parse_batch_size
from fallline.race.stop import exit_code, stoppable
from fallline.writing import visible

if TYPE_CHECKING:
    from fallline.race.driver import Driver, Server
    from fallline.race.results import Results

LOCAL = "127.0.0.1"
_TOKEN_VARIABLE = "FALLLINE_TOKEN"
_LEAST_TOKEN = 16
_TOKEN = f"A file with the token of --serve, - for stdin; {_TOKEN_VARIABLE} unless given, and one drawn unless set."
_PROBLEMS = f"What to train: {', '.join(PROBLEMS)}; all; or FILE.py:NAME, a training function of your own."
_RULES = (
    "Contenders, separated by commas: a rule, rule(beta1=0.8), weight_decay(rule), FILE.py:NAME, torch.optim.CLASS, or "
    "NAME=one of these. All rules unless given."
)

_GOALS: Mapping[bool | None, Goal | None] = {True: "max", False: "min", None: None}


@app.command()
def race(
    context: typer.Context,
    problems: Annotated[list[str], typer.Argument(metavar="PROBLEM...", help=_PROBLEMS)],
    rules: Annotated[list[str] | None, typer.Option(help=_RULES)] = None,
    trials: Annotated[int, typer.Option(min=1, help="Settings to try per contender.")] = 16,
    seeds: Annotated[int, typer.Option(min=1, help="Final runs of the best setting, each from a fresh seed.")] = 8,
    curve_seeds: Annotated[int, typer.Option(min=1, help="Runs at each point of the learning-rate curve.")] = 3,
    curve_reach: Annotated[int, typer.Option(min=1, help="Half decades of that curve on either side.")] = 4,
    scale: Annotated[float, typer.Option(min=0.0, help="Of each problem's budget of steps.")] = 1.0,
    steps: Annotated[int | None, typer.Option(min=1, help="The budget itself.")] = None,
    batch_size: Annotated[str | None, typer.Option(help="Examples a step: a number, or full for all of them.")] = None,
    schedule: Annotated[
        str, typer.Option(help="Shape of the learning rate: constant, cosine, linear, inverse-time.")
    ] = "constant",
    metric: Annotated[
        str | None, typer.Option(help="What is compared: loss, or a metric that the problem yields.")
    ] = None,
    maximize: Annotated[
        bool | None,
        typer.Option(
            "--maximize/--minimize", help="Whether more of it is better, or less, where nothing else says so."
        ),
    ] = None,
    target: Annotated[float | None, typer.Option(help="Its value that counts as solved.")] = None,
    by: Annotated[
        str | None, typer.Option(help="Compare by the metric at the end, final, or by the steps to its target, steps.")
    ] = None,
    seed: Annotated[int, typer.Option(min=0, max=LAST_SEED, help="Draws settings, initial weights and batches.")] = 0,
    workers: Annotated[
        int | None, typer.Option(min=0, help="Processes; one per core unless given. 0: only those elsewhere.")
    ] = None,
    limit: Annotated[
        float, typer.Option(min=0.0, help="Seconds after which a trial is given up; 0: as its time per step suggests.")
    ] = 0.0,
    memory: Annotated[float, typer.Option(min=0.0, help="GiB that a trial may take; 0: any.")] = 0.0,
    fast: Annotated[
        bool, typer.Option("--fast", help="Tune at a quarter of the budget; the best quarter goes on.")
    ] = False,
    thorough: Annotated[bool, typer.Option("--thorough", help="Tune also eps and the like.")] = False,
    out: Annotated[Path | None, typer.Option(help="Where the race is kept; runs/PROBLEM unless given.")] = None,
    storage: Annotated[
        str, typer.Option(help="For several machines: postgresql://user@host/database or grpc://host:port.")
    ] = "",
    name: Annotated[str, typer.Option(help="The race's name in that storage; that of --out unless given.")] = "",
    serve: Annotated[
        int | None, typer.Option(min=1, max=65535, help="A port on which workers elsewhere find this race.")
    ] = None,
    host: Annotated[
        str, typer.Option(help="The address that --serve listens on; other machines than this reach 0.0.0.0.")
    ] = LOCAL,
    token: Annotated[Path | None, typer.Option(help=_TOKEN)] = None,
) -> None:
    """Tune every rule on a problem, compare them, and write a report. To go on after a stop, type the same again."""
    check_installed()
    from fallline.race.driver import cores

    chosen = tuple(PROBLEMS) if problems == ["all"] else tuple(dict.fromkeys(problems))
    settings = Settings(
        problems=chosen,
        contenders=_contenders(rules),
        trials=trials, final_seeds=seeds, curve_seeds=curve_seeds, curve_reach=curve_reach, scale=scale, steps=steps,
        batch_size=None if batch_size is None else parse_batch_size(batch_size),
        schedule=_schedule(schedule), metric=metric, goal=_GOALS[maximize], target=target,
        by=by, seed=seed, limit=limit, memory=memory,
        fast=fast, thorough=thorough,
    )  # fmt: skip
    if by not in (None, "final", "steps"):
        raise CommandError(f"--by {by}: choose final or steps")
    if not scale > 0:
        raise CommandError("--scale 0: needs a number above 0, such as 0.5")
    folder = out or Path("runs", "+".join(map(_short, chosen)) if len(chosen) < 4 else f"{len(chosen)}-problems")
    known = _token(token)
    place = Place(folder, storage, name or (folder.name if storage else "race"), known)
    with stoppable():
        code = _race(
            settings, place, cores() if workers is None else workers, _server(serve, host, known), _typed(context)
        )
    raise typer.Exit(code)


def _token(file: Path | None) -> str:
    """The token as the person gives it, where `ps` does not show it; empty where they give none."""
    told = os.environ.pop(_TOKEN_VARIABLE, "")  # what is started from here, such as trials, needn't know it
    if file is None:
        return told
    if str(file) == "-":
        return sys.stdin.readline().strip()
    try:
        if file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise CommandError(f"--token {file}: others on this machine can read it: chmod 600 {file}")
        return file.read_text(encoding="utf-8").strip()
    except (OSError, ValueError) as error:
        raise CommandError(f"--token {file}: cannot be read: {error}") from error


def _server(port: int | None, host: str, token: str) -> Server | None:
    from fallline.race.driver import Server

    if port is None:
        return None
    if token and len(token) < _LEAST_TOKEN:
        raise CommandError(f"the token has {len(token)} characters: at least {_LEAST_TOKEN}, or none to have one drawn")
    return Server(host, port, token or secrets.token_urlsafe(24))


def _contenders(texts: list[str] | None) -> tuple[str, ...]:
    from fallline.race.contender import split

    specs = tuple(spec for text in texts or () for spec in split(text))
    if texts is not None and not specs:
        from fallline.rules import RULES

        raise CommandError(f"--rules names no rule; rules: {', '.join(RULES)}")
    return specs


def _schedule(name: str) -> str:
    from fallline.race.maker import SCHEDULES

    if name not in SCHEDULES:
        raise CommandError(f"--schedule {name}: choose {', '.join(SCHEDULES)}")
    return name


def _short(problem: str) -> str:
    return Path(problem.rsplit(":", 1)[0]).stem if ".py:" in problem else problem


def _typed(context: typer.Context) -> str:
    """The command, without the password of a storage."""
    return shlex.join(["fallline", *map(shown, context.obj)])


def _race(settings: Settings, place: Place, workers: int, server: Server | None, command: str) -> int:
    from fallline.race import terminal
    from fallline.race.driver import Driver
    from fallline.race.folder import REPORT, begin

    driver, began = Driver(settings, place, workers), time.monotonic()
    code, console = 0, Console(stderr=True)

    def tell_once(text: str) -> None:
        console.print(Text(visible(text)), soft_wrap=True)

    def start() -> None:
        made(place.folder)
        done = all(lane.finished for lane in driver.lanes(place.queue()))
        if aside := begin(settings, place, command, done=done):
            held = f"{place.folder} held a race with other settings or code: what fits is taken over,"
            tell_once(f"{held} its report is now {aside / REPORT}.")
        if server or place.url:
            tell_once(_invitation(settings, place, server))

    with terminal.live(console) as tell:
        try:
            driver.run(tell, server, start)
        except KeyboardInterrupt as error:
            code = exit_code(error)
    try:
        reported = _report(driver, command)
    except RaceError as error:
        if not code:
            raise
        print(f"No report: {visible(str(error))}", file=sys.stderr)
    took = terminal.duration(time.monotonic() - began)
    print(f"Stopped after {took}; the same command goes on." if code else f"Took {took}.", flush=True)
    return code or reported


def _invitation(settings: Settings, place: Place, server: Server | None) -> str:
    """What to type on another machine; told once and written nowhere."""
    from fallline.race.engine.proxy import address
    from fallline.race.entry import own_files

    where, known = place.shown, ""
    if server is not None:
        reached = {"0.0.0.0": socket.gethostname(), "::": socket.gethostname()}.get(server.host, server.host)
        where, known = f"grpc://{address(reached, server.port)}", f"{_TOKEN_VARIABLE}={shlex.quote(server.token)} "
    typed = f"{known}{shlex.join(['fallline', 'race', 'worker', where, *own_files(settings)])}"
    through = ""
    if server is not None and server.host == LOCAL:
        tunnel = f"ssh -N -L {server.port}:{LOCAL}:{server.port} {socket.gethostname()}"
        through = f"; it listens on this machine alone, from another one reach it through {tunnel}"
    return f"To help from another machine: {typed}{through}"


def _report(driver: Driver, command: str) -> int:
    from fallline.race.analysis import analyse

    return _save(analyse(driver.settings, driver.lanes(driver.place.queue())), driver.place, command)


def _save(results: Results, place: Place, command: str, *, kept: bool = True) -> int:
    """Prints the tables and the verdict, writes the files and says where; the exit code is 1 where all runs failed."""
    from fallline.race import terminal
    from fallline.race.files import save
    from fallline.race.report.verdict import failed, passed_over, verdict

    console = Console()
    for problem in results.problems:
        terminal.show(problem, console)
        for line in (verdict(problem), passed_over(problem), failed(problem)):
            if line:
                terminal.say(line)
    terminal.say(f"Report: {save(results, place, command, kept=kept)}")
    return FAILED if any(problem.failed for problem in results.problems) else 0


@app.command(name="race-worker", hidden=True)
def worker(
    storage: Annotated[str, typer.Argument(metavar="URL", help="As of the race: postgresql://… or grpc://host:port.")],
    files: Annotated[
        list[str] | None, typer.Argument(metavar="FILE.py...", help="Your files that it may run; no others are run.")
    ] = None,
    name: Annotated[str, typer.Option(help="The race's name there, if there are several.")] = "",
    workers: Annotated[int | None, typer.Option(min=1, help="Processes; one per core unless given.")] = None,
    memory: Annotated[float, typer.Option(min=0.0, help="GiB that a trial may take.")] = 0.0,
    token: Annotated[Path | None, typer.Option(help=_TOKEN)] = None,
) -> None:
    """Help a race that runs on another machine: fallline race worker URL."""
    check_installed()
    from fallline.race.driver import cores
    from fallline.race.remote import join

    count = cores() if workers is None else workers
    place, console = Place(Path(), storage, name, _token(token)), Console(stderr=True)

    def tell(text: str) -> None:
        console.print(visible(text), highlight=False, markup=False, soft_wrap=True)

    with stoppable():
        join(place, count, memory, tell, files or ())


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
    from fallline.race.driver import Driver
    from fallline.race.folder import load
    from fallline.race.merged import merged
    from fallline.race.report import markdown as tables

    if len(folders) > 1 and out is None and not markdown:
        raise CommandError("the report of several races needs a place: --out DIR")
    if markdown:
        print(visible(tables.markdown(merged(folders))), end="")
    elif len(folders) > 1 or out is not None:
        assert out is not None
        raise typer.Exit(_save(merged(folders), Place(out), _typed(context), kept=False))
    else:
        _, place, command = load(folders[0])
        raise typer.Exit(_report(Driver.of_queue(place), command))


@app.command(name="problems")
def list_problems() -> None:
    """List what can be raced on."""
    check_installed()
    shown = table("problem", "parameters", "steps", "a trial", "what it shows, and on what data")
    for name, problem in PROBLEMS.items():
        about = f"{escape(problem.shows)}\n[dim]{escape(problem.source)}[/]"
        shown.add_row(name, f"{problem.parameters:,}", f"{problem.steps:,}", f"{problem.seconds:.3g} s", about)
    Console().print(shown)
