"""The command that finds learning rates."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from fallline.cli.app import LAST_SEED, CommandError, app, check_installed, table, wrapped
from fallline.cli.help import Command
from fallline.cli.named import check_named
from fallline.cli.waiting import waiting
from fallline.problems import PROBLEMS
from fallline.rules import RULES
from fallline.words import words_of
from fallline.writing import visible

_PROBLEM = f"What to train: {', '.join(PROBLEMS)}; or FILE.py:NAME, a training function of your own."

_NONE = "–"
_RULES = "As of fallline race; adam unless given."
_STEPS = "Steps of a sweep, and of a run at one rate; unless given 100, or as many as a shorter loop of yours has."
_PROBES = "At most so many runs at one rate; with 0 sweeps alone."
_WHOLE = "At most so many runs of the problem's whole budget, which decide; with 0 short runs alone."
_SEED = "Initial weights and batches are drawn from it."
_LANGUAGE = "In which it is told, and the picture: en or zh-TW (繁體中文)."
_OUT = "Where the pictures go; runs/lr-PROBLEM unless given."


@app.command(name="find-lr", cls=Command)
def find_lr(
    problem: Annotated[str, typer.Argument(metavar="PROBLEM", help=_PROBLEM)],
    rules: Annotated[list[str] | None, typer.Option(metavar="RULES", help=_RULES)] = None,
    low: Annotated[float, typer.Option(metavar="X", help="The lowest learning rate.")] = 1e-7,
    high: Annotated[float, typer.Option(metavar="X", help="The highest learning rate.")] = 10.0,
    steps: Annotated[int | None, typer.Option(min=10, metavar="N", help=_STEPS)] = None,
    repeats: Annotated[int, typer.Option(min=1, metavar="N", help="Sweeps, each from a seed of its own.")] = 3,
    probes: Annotated[int, typer.Option(min=0, metavar="N", help=_PROBES)] = 12,
    whole: Annotated[int, typer.Option(min=0, metavar="N", help=_WHOLE)] = 5,
    seed: Annotated[int, typer.Option(min=0, max=LAST_SEED, metavar="N", help=_SEED)] = 0,
    out: Annotated[Path | None, typer.Option(metavar="FOLDER", help=_OUT)] = None,
    language: Annotated[str | None, typer.Option(metavar="LANGUAGE", help=_LANGUAGE)] = None,
) -> None:
    """Find the learning rates that work for a rule on a problem, with a picture: the learning-rate range test."""
    check_named([problem], rules)
    check_installed()
    words = words_of(language)
    say = words.say
    with waiting("Loading PyTorch and the problem"):
        import torch

        from fallline.race.door.asked import folder_name
        from fallline.race.protocol.contender import parse_all
        from fallline.race.protocol.entry import prescribed
        from fallline.race.protocol.problem import find_problem, is_own
        from fallline.race.run.storage import made
        from fallline.race.trial.find_lr import find_lr as search

    torch.set_num_threads(1)
    trained = find_problem(problem)
    contenders = parse_all(rules or ["adam"])
    if not contenders:
        raise CommandError(f"--rules names no rule; rules: {', '.join(RULES)}")
    for contender in contenders:
        if "lr" not in contender.space:
            raise CommandError(f"{contender.name} has no learning rate to search, or it was given")
    folder = out or Path("runs", f"lr-{folder_name([problem])}")
    made(folder)
    rows = []
    messages = []
    for contender in contenders:
        asked: Any = {"low": low, "high": high, "steps": steps, "repeats": repeats, "probes": probes}
        asked["whole"] = 0 if is_own(problem) else whole
        try:
            with waiting(f"{contender.title}: {repeats} sweeps, then runs at one rate"):
                range_ = search(trained, prescribed(contender, trained), seed=seed, **asked)
        except ValueError as error:
            raise CommandError(str(error)) from error
        path = folder / (re.sub(r"[^\w.=-]+", "_", contender.name) + ".html")
        try:
            range_.write_html(path, language=language)
        except OSError as error:
            raise CommandError(f"cannot write {path}: {error.strerror or error}; choose another --out") from error
        numbers = (range_.low, range_.high, range_.suggestion, range_.diverged)
        rows.append((visible(contender.title), *map(_number, numbers), visible(str(path))))
        told = say("{rule}: {found}", rule=contender.title, found=words.message(range_.message))
        messages.append(say("{sentence}.", sentence=told))
    headings = (say("rule"), say("from"), say("to"), say("begin with"), say("diverges at"), say("picture"))
    known = [k for k in range(len(headings)) if any(row[k] != _NONE for row in rows)]
    shown = table(*(headings[k] for k in known))
    for row in rows:
        shown.add_row(*(Text(row[k]) for k in known))
    Console().print(shown)
    print(*(wrapped(visible(message)) for message in messages), sep="\n")


def _number(value: float | None) -> str:
    return _NONE if value is None or value != value else f"{value:.2g}"
