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

Problems = Annotated[list[str], typer.Argument(metavar="PROBLEM...", help=_PROBLEMS)]
Rules = Annotated[list[str] | None, typer.Option(help=_RULES)]
Trials = Annotated[int, typer.Option(min=1, help="Settings to try per contender.")]
Seeds = Annotated[int, typer.Option(min=1, help="Final runs of the best setting, each from a fresh seed.")]
CurveSeeds = Annotated[int, typer.Option(min=1, help="Runs at each point of the learning-rate curve.")]
CurveReach = Annotated[int, typer.Option(min=1, help="Half decades of that curve on either side.")]
Scale = Annotated[float, typer.Option(min=0.0, help="Of each problem's budget of steps.")]
Steps = Annotated[int | None, typer.Option(min=1, help="The budget itself.")]
BatchSize = Annotated[str | None, typer.Option(help="Examples a step: a number, or full for all of them.")]
Schedule = Annotated[str, typer.Option(help="Shape of the learning rate: constant, cosine, linear, inverse-time.")]
Metric = Annotated[str | None, typer.Option(help="What is compared: loss, or a metric that the problem yields.")]
Maximize = Annotated[
    bool | None,
    typer.Option("--maximize/--minimize", help="Whether more of it is better, or less, where nothing else says so."),
]
Target = Annotated[float | None, typer.Option(help="Its value that counts as solved.")]
By = Annotated[
    str | None, typer.Option(help="Compare by the metric at the end, final, or by the steps to its target, steps.")
]
Seed = Annotated[int, typer.Option(min=0, max=LAST_SEED, help="Draws settings, initial weights and batches.")]
Workers = Annotated[
    int | None,
    typer.Option(
        min=0,
        help="Processes; one per core unless given. 0: only those elsewhere. Of an executor: trials out at a time.",
    ),
]
Limit = Annotated[
    float, typer.Option(min=0.0, help="Seconds after which a trial is given up; 0: as its time per step suggests.")
]
Memory = Annotated[float, typer.Option(min=0.0, help="GiB that a trial may take; 0: any.")]
Fast = Annotated[bool, typer.Option("--fast", help="Tune at a quarter of the budget; the best quarter goes on.")]
Thorough = Annotated[bool, typer.Option("--thorough", help="Tune also eps and the like.")]
Out = Annotated[Path | None, typer.Option(help="Where the race is kept; runs/PROBLEM unless given.")]
Storage = Annotated[
    str, typer.Option(help="For several machines: postgresql://user@host/database or grpc://host:port.")
]
Name = Annotated[str, typer.Option(help="The race's name in that storage; that of --out unless given.")]
Serve = Annotated[int | None, typer.Option(min=1, max=65535, help="A port on which workers elsewhere find this race.")]
Host = Annotated[str, typer.Option(help="The address that --serve listens on; other machines than this reach 0.0.0.0.")]
Token = Annotated[Path | None, typer.Option(help=_TOKEN)]
Executor = Annotated[
    str,
    typer.Option(help="Who runs the trials: dask://host:port, ray://host:port, ray, slurm or slurm://PARTITION."),
]
