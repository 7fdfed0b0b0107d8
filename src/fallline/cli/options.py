"""The options of `fallline race`: their types, bounds and help."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from fallline.cli.app import LAST_SEED
from fallline.cli.serving import TOKEN_VARIABLE
from fallline.problems import PROBLEMS

_PROBLEMS = f"What to train: {', '.join(PROBLEMS)}; all; or FILE.py:NAME, a training function of your own."
_RULES = (
    "Contenders, separated by commas: a rule, rule(beta1=0.8), weight_decay(rule), FILE.py:NAME, torch.optim.CLASS, "
    "muon+adamw for hidden matrices and all else, or NAME=one of these. All rules unless given; those for "
    "matrices alone where the problem has some."
)
_TOKEN = f"A file with the token of --serve, - for stdin; {TOKEN_VARIABLE} unless given, and one drawn unless set."

_CHOICE, _LENGTH = "What races", "How much is tried"
_COMPARED, _KEPT, _ELSEWHERE = "What is compared", "Where it runs and is kept", "Several machines"

Problems = Annotated[list[str], typer.Argument(metavar="PROBLEM...", help=_PROBLEMS)]
Rules = Annotated[list[str] | None, typer.Option(metavar="RULES", rich_help_panel=_CHOICE, help=_RULES)]
Trials = Annotated[
    int, typer.Option(min=1, metavar="N", rich_help_panel=_LENGTH, help="Settings that are tried per contender.")
]
Seeds = Annotated[
    int,
    typer.Option(
        min=1, metavar="N", rich_help_panel=_LENGTH, help="Final runs of the best setting, each from a fresh seed."
    ),
]
CurveSeeds = Annotated[
    int,
    typer.Option(
        min=1, metavar="N", rich_help_panel=_LENGTH, help="Runs at each point of the curve over the learning rate."
    ),
]
CurveReach = Annotated[
    int,
    typer.Option(
        min=1,
        metavar="N",
        rich_help_panel=_LENGTH,
        help="Half decades that this curve reaches on either side; further where its best is at an end.",
    ),
]
Scale = Annotated[
    float,
    typer.Option(
        min=0.0, metavar="X", rich_help_panel=_LENGTH, help="A trial takes X times the steps that its problem has."
    ),
]
Steps = Annotated[
    int | None,
    typer.Option(min=1, metavar="N", rich_help_panel=_LENGTH, help="A trial takes N steps."),
]
BatchSize = Annotated[
    str | None,
    typer.Option(metavar="N", rich_help_panel=_CHOICE, help="Examples in a step: a number, or full for all of them."),
]
Schedule = Annotated[
    str,
    typer.Option(
        metavar="SHAPE",
        rich_help_panel=_CHOICE,
        help="How the learning rate goes on: constant, cosine, linear or inverse-time.",
    ),
]
Metric = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", rich_help_panel=_COMPARED, help="What is compared: loss, or a metric that the problem yields."
    ),
]
Maximize = Annotated[
    bool | None,
    typer.Option(
        "--maximize/--minimize",
        rich_help_panel=_COMPARED,
        help="Whether more of it is better, or less, where nothing else says so.",
    ),
]
Target = Annotated[
    float | None,
    typer.Option(metavar="X", rich_help_panel=_COMPARED, help="The value of the metric that counts as solved."),
]
By = Annotated[
    str | None,
    typer.Option(
        metavar="HOW",
        rich_help_panel=_COMPARED,
        help="final: by the metric at the end; steps: by the steps that it takes to the target.",
    ),
]
Margin = Annotated[
    float,
    typer.Option(
        min=0.0,
        metavar="SHARE",
        rich_help_panel=_COMPARED,
        help="The smallest difference that matters, as a share of the loss, or of the steps to the target.",
    ),
]
Untuned = Annotated[
    bool,
    typer.Option(
        "--untuned/--no-untuned", rich_help_panel=_LENGTH, help="Also run each contender with its own defaults."
    ),
]
Seed = Annotated[
    int,
    typer.Option(
        min=0,
        max=LAST_SEED,
        metavar="N",
        rich_help_panel=_LENGTH,
        help="Settings, initial weights and batches are drawn from it.",
    ),
]
Workers = Annotated[
    int | None,
    typer.Option(
        min=0,
        metavar="N",
        rich_help_panel=_KEPT,
        help="Processes, one per core unless given; 0: only those elsewhere. Of an executor: trials out at a time.",
    ),
]
Limit = Annotated[
    float,
    typer.Option(
        min=0.0,
        metavar="SECONDS",
        rich_help_panel=_KEPT,
        help="After so long a trial is given up; with 0 its time per step suggests how long.",
    ),
]
Memory = Annotated[
    float,
    typer.Option(min=0.0, metavar="GIB", rich_help_panel=_KEPT, help="Memory that a trial may take; with 0 any."),
]
Fast = Annotated[
    bool,
    typer.Option(
        "--fast",
        rich_help_panel=_LENGTH,
        help="Tune with a quarter of the steps; the best quarter goes on to all (of your own function, with --steps).",
    ),
]
Thorough = Annotated[
    bool, typer.Option("--thorough", rich_help_panel=_LENGTH, help="Tune also eps and what else is usually left alone.")
]
Out = Annotated[
    Path | None,
    typer.Option(metavar="FOLDER", rich_help_panel=_KEPT, help="Where the race is kept; runs/PROBLEM unless given."),
]
Storage = Annotated[
    str,
    typer.Option(
        metavar="URL",
        rich_help_panel=_ELSEWHERE,
        help="A queue that several machines share: postgresql://user@host/database or grpc://host:port.",
    ),
]
Name = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        rich_help_panel=_ELSEWHERE,
        help="The race's name in that storage; the folder's name unless given.",
    ),
]
Serve = Annotated[
    int | None,
    typer.Option(
        min=1,
        max=65535,
        metavar="PORT",
        rich_help_panel=_ELSEWHERE,
        help="Serve this race to workers elsewhere, which then find it on this port.",
    ),
]
Host = Annotated[
    str,
    typer.Option(
        metavar="ADDRESS",
        rich_help_panel=_ELSEWHERE,
        help="Where --serve listens; on 0.0.0.0 other machines than this reach it.",
    ),
]
Token = Annotated[Path | None, typer.Option(metavar="FILE", rich_help_panel=_ELSEWHERE, help=_TOKEN)]
Executor = Annotated[
    str,
    typer.Option(
        metavar="URL",
        rich_help_panel=_ELSEWHERE,
        help="Who runs the trials: dask://host:port, ray://host:port, ray, slurm or slurm://PARTITION.",
    ),
]
Language = Annotated[
    str | None,
    typer.Option(
        metavar="LANGUAGE",
        help="In which the race is told, and the report opens: en or zh-TW (繁體中文).",
    ),
]
