"""The problems of a race, and who races on each."""

from __future__ import annotations

import functools
import hashlib
import inspect
import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from fallline.problems import Goal, Problem, known_goal
from fallline.race.protocol.brought import NOTHING, Brought
from fallline.race.protocol.code import fingerprint, shared
from fallline.race.protocol.contender import Contender, parse_all
from fallline.race.protocol.errors import RaceError
from fallline.race.protocol.problem import UNKNOWN_STEPS, find_problem, is_own, of_file
from fallline.race.protocol.settings import Settings
from fallline.rules import RULES
from fallline.spelling import Spec


@dataclass(frozen=True)
class Entry:
    """A problem with its contenders, as a race has set it.

    Attributes:
        problem: with the race's budget, metric and target.
        spec: its name, or FILE.py:NAME.
        steps: the budget; None where the problem ends by itself.
        goal: whether less or more of the metric is better; None where the trials of a person's own problem will tell.
        target: None where a person's own problem has none.
        by: what contenders are compared by, "final" or "steps", as in `Settings`.
        contenders: who races.
        version: changes with the code that its trials run, and with the packages that they run on.
        plan: of the race; workers that were prepared for another one leave its jobs alone.
    """

    problem: Problem
    spec: str
    steps: int | None
    goal: Goal | None
    target: float | None
    by: str
    contenders: tuple[Contender, ...]
    version: str
    plan: str = ""

    @property
    def name(self) -> str:
        """The problem's."""
        return self.problem.name


def entries(settings: Settings, brought: Brought = NOTHING) -> tuple[Entry, ...]:
    """The problems of a race.

    Args:
        settings: what was asked.
        brought: what they name of objects.

    Raises:
        RaceError: there is no such problem, or no such contender.
    """
    racing = apart([_entry(spec, settings, brought) for spec in settings.problems])
    told = json.dumps([settings.plain(), versions(racing)], sort_keys=True)
    plan = hashlib.sha256(told.encode()).hexdigest()[:12]
    return tuple(replace(entry, plan=plan) for entry in racing)


def apart(entries: list[Entry]) -> list[Entry]:
    """With their specs as names, where names are the same."""
    names = [entry.name for entry in entries]
    return [
        entry if names.count(entry.name) == 1 else replace(entry, problem=replace(entry.problem, name=entry.spec))
        for entry in entries
    ]


def versions(racing: Iterable[Entry]) -> dict[str, str]:
    """What must be the same wherever trials run: the code, and the data, of each problem and of each contender."""
    racing = list(racing)
    problems = {entry.spec: f"{entry.version}, {entry.problem.source}" for entry in racing}
    return problems | {contender.spec: contender.version for _, contender in pairs(racing) if contender.version}


def _entry(spec: str, settings: Settings, brought: Brought) -> Entry:
    problem, own = brought.problems.get(spec) or find_problem(spec), is_own(spec)
    steps = settings.steps or (None if own else max(1, round(problem.steps * settings.scale)))
    metric = settings.metric or problem.metric
    goal = _goal(spec, problem, metric, settings)
    frozen = None if own or metric != problem.metric else problem.target
    target = settings.target if settings.target is not None else frozen
    by = settings.by or (problem.by if target is not None else "final")
    if target is not None and not math.isfinite(target):
        raise RaceError(f"--target {target}: needs a finite value of {metric}")
    if by == "steps" and not target:
        raise RaceError(f"{spec}: --by steps compares the steps to a target: give it, other than 0, with --target")
    problem = replace(problem, metric=metric, goal=goal, steps=steps or UNKNOWN_STEPS)
    texts = settings.contenders or problem.contenders or _usual(problem)
    code = brought.versions.get(spec) or (fingerprint(spec.rsplit(":", 1)[0]) if own else "")
    version = f"{shared()}, files {code}" if code else shared()
    if settings.batch_size is not None:
        problem = replace(problem, train=_with_batch_size(problem, settings.batch_size))
        version += f", batch size {settings.batch_size}"
    racing = tuple(prescribed(contender, problem) for contender in parse_all(texts, settings.thorough, brought))
    entry = Entry(problem, spec, steps, goal, target, by, racing, version)
    _check_budget(entry, settings)
    return entry


def _usual(problem: Problem) -> tuple[str, ...]:
    """Every rule, but those for hidden matrices only where the problem has some."""
    return tuple(name for name, rule in RULES.items() if rule.definition.vectors or problem.matrices)


def _goal(spec: str, problem: Problem, metric: str, settings: Settings) -> Goal | None:
    """Whether less or more of the metric is better; None where only the trials of a person's own problem can tell.

    Raises:
        RaceError: nobody says, or the metric selects nothing.
    """
    if metric.startswith("test"):
        raise RaceError(f"--metric {metric}: test data selects nothing; choose a metric of validation data, or loss")
    if metric == "loss" and settings.goal == "max":
        raise RaceError("--maximize: the training loss is what is minimized; choose another --metric")
    told = problem.goal if metric == problem.metric else None
    goal = settings.goal or told or known_goal(metric)
    if goal is None and not is_own(spec):
        raise RaceError(f"{spec}: is more {metric} better, or less? Say --maximize or --minimize")
    return goal


def _check_budget(entry: Entry, settings: Settings) -> None:
    """What needs to know how many steps there are, or which learning rate to move."""
    if entry.steps is None and (settings.fast or settings.schedule != "constant"):
        option = "--fast" if settings.fast else f"--schedule {settings.schedule}"
        raise RaceError(
            f"{option} needs --steps, as {entry.spec} does not say how many there are: give those of a whole training, "
            "as in --steps 1000"
        )
    moved = [contender.name for contender in entry.contenders if contender.scheduled]
    if moved and settings.schedule != "constant":
        raise RaceError(f"--schedule {settings.schedule}: {moved[0]} has a learning rate that is a schedule already")


def _with_batch_size(problem: Problem, size: int | str) -> Any:
    """Its training with so many examples a step.

    Raises:
        RaceError: it takes no batch size.
    """
    if "batch_size" not in inspect.signature(problem.train).parameters:
        raise RaceError(f"{problem.name} has no batch size: its train takes make_optimizer and seed alone")
    train: Any = problem.train
    return functools.partial(train, batch_size=None if size == "full" else size)


def prescribed(contender: Contender, problem: Problem) -> Contender:
    """The contender with the hyperparameters that the problem prescribes, which are then not tuned."""
    given = {name: value for name, value in problem.fixed.items() if name in contender.space}
    if not given:
        return contender
    space = {name: reach for name, reach in contender.space.items() if name not in given}
    defaults = {name: value for name, value in contender.defaults.items() if name not in given}
    return replace(contender, space=space, defaults=defaults, fixed={**contender.fixed, **given})


def own_files(settings: Settings) -> tuple[str, ...]:
    """The files of a person's own that a race runs, each once, without a look into them."""
    problems = [spec.rsplit(":", 1)[0] for spec in settings.problems if of_file(spec)]
    racing = [file for spec in settings.contenders if (file := Spec.of(spec).file)]
    return tuple(dict.fromkeys(problems + racing))


def pairs(racing: Iterable[Entry]) -> Iterator[tuple[Entry, Contender]]:
    """Every contender on every problem."""
    for entry in racing:
        for contender in entry.contenders:
            yield entry, contender
