"""What a race trains: a problem that comes with fallline, or a person's own from their file."""

from __future__ import annotations

import inspect
from dataclasses import replace

from fallline.asked import or_all
from fallline.problems import PROBLEMS, Problem, Train
from fallline.race.protocol.errors import RaceError, of_the_race
from fallline.spelling import check_file, load_file

UNKNOWN_STEPS = 1000
"""What is assumed of a person's own loop, for estimates, until one of its trials has ended."""


def is_own(spec: str) -> bool:
    """Whether a problem is a training function of a person's own."""
    return of_file(spec) or spec.endswith(OBJECT)


def of_file(spec: str) -> bool:
    """Whether a problem is one from a file."""
    return ".py:" in spec


OBJECT = "()"
"""How the name of an object ends that a person has brought."""


def own_problem(spec: str, name: str, train: Train) -> Problem:
    """A training function as a problem, of which nothing else is known.

    Args:
        spec: how it was asked for.
        name: by which tables know it.
        train: the function.

    Raises:
        RaceError: it cannot be called as a race does.
    """
    try:
        inspect.signature(train).bind(None, 0)
    except TypeError as error:
        raise RaceError(
            f"{spec}: {name} takes {inspect.signature(train)}, but a race calls it as {name}(make_optimizer, seed)"
        ) from error
    return Problem(
        name=name,
        title=spec.removesuffix(OBJECT),
        train=train,
        steps=UNKNOWN_STEPS,
        metric="auto",
        target=float("nan"),
        parameters=0,
        seconds=float("nan"),
        shows="",
        source=spec.removesuffix(OBJECT),
    )


def find_problem(spec: str) -> Problem:
    """A problem by name, or a person's own from FILE.py:NAME.

    Raises:
        RaceError: there is none.
    """
    check_problem(spec)
    return _load(spec) if of_file(spec) else PROBLEMS[spec]


def check_problem(spec: str) -> None:
    """Refuses what names no problem, as far as that is known without loading or running anything.

    Raises:
        RaceError: there is no problem of that name, or no such file.
    """
    if of_file(spec):
        with of_the_race():
            check_file(spec.rsplit(":", 1)[0])
        return
    if is_own(spec):
        raise RaceError(
            f"{spec} is a function of the Python process that raced it, and is kept nowhere else: go on there, by the "
            "same call of fallline.race"
        )
    if spec.endswith(".py"):
        raise RaceError(f"{spec}: which function trains? Write {spec}:train")
    if spec not in PROBLEMS:
        raise RaceError(f"no problem is called {spec!r}{or_all(spec, PROBLEMS, 'problems')}; your own is FILE.py:NAME")


def _load(spec: str) -> Problem:
    """Runs a Python file and takes one of its training functions.

    Raises:
        RaceError: there is no such file or no such function in it, or the file failed; then with its line and error.
    """
    file, name = spec.rsplit(":", 1)
    with of_the_race():
        module = load_file(file)
    train: Train | None = getattr(module, name, None)
    if not callable(train):
        raise RaceError(
            f"{spec}: {file} has no function {name!r}; a race needs def train(make_optimizer, seed) that yields its "
            "loss"
        )
    problem = own_problem(spec, name, train)
    return replace(problem, name=file.rsplit("/", 1)[-1].removesuffix(".py"))
