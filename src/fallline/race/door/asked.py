"""What a call of the race asks for: objects and names become settings, and the objects that these name."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from fallline.problems import GOALS, PROBLEMS, Problem
from fallline.race.outside.kinds import Is, is_number, is_text, or_none, within
from fallline.race.protocol.brought import NOTHING, Brought
from fallline.race.protocol.digest import digest_of
from fallline.race.protocol.errors import RaceError
from fallline.race.protocol.problem import OBJECT, of_file, own_problem
from fallline.race.protocol.settings import Settings
from fallline.race.report.words import LANGUAGES
from fallline.race.trial.maker import SCHEDULES
from fallline.rule import Modifier, Rule
from fallline.rules import RULES
from fallline.spelling import Spec, SpecError, Spelled, read, split
from fallline.spelling.names import class_defaults

_NAME = re.compile(r"[\w.-]+")


@dataclass
class _Collected:
    """What has been named so far."""

    problems: dict[str, Problem] = field(default_factory=dict)
    contenders: dict[str, Spelled] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)

    def brought(self) -> Brought:
        return Brought(self.problems, self.contenders, self.versions) if self.versions else NOTHING

    def add(self, kind: dict[str, Any], spec: str, made: Any, thing: Any) -> str:
        """Keeps an object under a name, which is returned.

        Raises:
            RaceError: another one has it.
        """
        if spec in kind and kind[spec] != made:
            called = spec.removesuffix(OBJECT)
            raise RaceError(f"two are called {called!r}: give them names, as in {{'first': ..., 'second': ...}}")
        kind[spec] = made
        try:
            self.versions[spec] = digest_of(thing)
        except Exception as error:  # whatever the parts of a person's object raise when they are pickled
            raise RaceError(
                f"{spec.removesuffix(OBJECT)} uses what cannot be sent to the processes that train "
                f"({type(error).__name__}: {error}): make it inside of the function, or write the function into a "
                "file, and race FILE.py:NAME"
            ) from error
        return spec


def asked(problems: Any, rules: Any, options: Mapping[str, Any]) -> tuple[Settings, Brought]:
    """The settings of a race, and the objects in it.

    Args:
        problems: a name, a training function, a `fallline.problems.Problem`; a list of these, or a dict with names.
        rules: None for the usual ones, a name, a rule, a class of optimizers; a list of these, or a dict with names.
        options: the other fields of `Settings`.

    Raises:
        RaceError: something is none of these, or out of its range; the message names the choices.
    """
    held = _Collected()
    specs = tuple(dict.fromkeys(spec for name, thing in _several(problems) for spec in _problems(name, thing, held)))
    racing = (
        () if rules is None else tuple(spec for name, thing in _several(rules) for spec in _rules(name, thing, held))
    )
    if not specs:
        raise RaceError(f"no problem is given: choose {', '.join(PROBLEMS)}, or a function train(make_optimizer, seed)")
    if rules is not None and not racing:
        raise RaceError(f"no rule is given; rules: {', '.join(RULES)}")
    known = {field.name for field in fields(Settings)}
    _check(options)
    given = {_FIELDS.get(name, name): value for name, value in options.items()}
    return Settings(specs, racing, **{name: value for name, value in given.items() if name in known}), held.brought()


_FIELDS = {"seeds": "final_seeds"}
"""What a call's arguments are called in the settings, where that is something else."""


def _check(options: Mapping[str, Any]) -> None:
    for name, value in options.items():
        needed, fits = _NEEDED.get(name, ("", _anything))
        if not fits(value):
            raise RaceError(f"{name} = {value!r}: needs {needed}")


def _anything(value: Any) -> bool:
    return True


def _choice(*choices: object) -> tuple[str, Is]:
    told = ", ".join("None" if choice is None else f'"{choice}"' for choice in choices)
    return f"one of {told}", lambda value: value in choices


_COUNT = "a whole number, at least 1", within(1)
_SHARE = "a number, at least 0", lambda value: is_number(value) and value >= 0
_NEEDED: Mapping[str, tuple[str, Is]] = {
    **dict.fromkeys(("trials", "seeds", "curve_seeds", "curve_reach"), _COUNT),
    **dict.fromkeys(("limit", "memory", "margin"), _SHARE),
    "scale": ("a number above 0", lambda value: is_number(value) and value > 0),
    "steps": ("a whole number, at least 1, or None", or_none(within(1))),
    "seed": ("a whole number, at least 0", within(0)),
    "batch_size": (
        'a whole number, at least 1, "full" or None',
        lambda value: value in ("full", None) or within(1)(value),
    ),
    "schedule": _choice(*SCHEDULES),
    "language": _choice(None, *LANGUAGES),
    "goal": _choice(None, *GOALS),
    "by": _choice(None, "final", "steps"),
    "metric": ("a name or None", or_none(is_text)),
    "target": ("a number or None", or_none(is_number)),
}


def _several(given: Any) -> list[tuple[str, Any]]:
    """Each with the name that it is given, empty where it is given none."""
    if isinstance(given, Mapping):
        return [(_named(name), thing) for name, thing in given.items()]
    many = isinstance(given, Iterable) and not isinstance(given, str | Rule | type)
    return [("", thing) for thing in (given if many else [given])]


def _named(name: Any) -> str:
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise RaceError(f"{name!r} is no name: it may have letters, digits, points, _ and -")
    return name


def _problems(name: str, thing: Any, held: _Collected) -> list[str]:
    """The specs of one that was given; "all" are many."""
    if isinstance(thing, str):
        if name:
            raise RaceError(f"{name!r}: only a function can be given another name, and {thing!r} has one")
        return list(PROBLEMS) if thing == "all" else [thing]
    if isinstance(thing, Problem):
        called = name or thing.name
        if called in PROBLEMS:
            if PROBLEMS[called] is thing:
                return [called]
            raise RaceError(f"a problem is called {called!r} already: give yours another name")
        return [held.add(held.problems, called, thing, thing.train)]
    if not callable(thing):
        raise RaceError(
            f"{thing!r} is no problem: give a name, such as 'digits', or a function train(make_optimizer, seed) that "
            "yields its loss after each step"
        )
    called = name or _name_of(thing)
    spec = called + OBJECT
    return [held.add(held.problems, spec, own_problem(spec, called, thing), thing)]


def _name_of(function: Any) -> str:
    """What a function is called, or its class where it is an object that can be called."""
    while isinstance(function, functools.partial):
        function = function.func
    name = getattr(function, "__name__", type(function).__name__)
    return "".join(_NAME.findall(str(name))) or "train"


def _rules(name: str, thing: Any, held: _Collected) -> list[str]:
    """The specs of one that was given; a text may hold many, between commas."""
    if isinstance(thing, str):
        specs = split(thing)
        if name and len(specs) != 1:
            raise RaceError(f"{name!r}: {thing!r} is not one contender")
        return [f"{name}={specs[0]}"] if name else specs
    if isinstance(thing, Modifier):
        raise RaceError(f"{thing.name} modifies rules and is none itself: give {thing.name}(fallline.rules.adam)")
    if isinstance(thing, Rule):
        if (text := _spelling(thing)) is not None:
            return [f"{name}={text}" if name else text]
        given = {key: value for key, value in thing.values.items() if value != thing.definition.defaults()[key]}
        return [_object(name or thing.name, thing, given, thing.values, held)]
    kind, given = (thing.func, dict(thing.keywords)) if isinstance(thing, functools.partial) else (thing, {})
    if not isinstance(kind, type) or not _is_optimizer(kind):
        raise RaceError(
            f"{thing!r} is no contender: give a rule, its name, a class derived from torch.optim.Optimizer, or a "
            f"functools.partial of one; rules: {', '.join(RULES)}"
        )
    if not given and kind.__module__.startswith("torch.optim.") and _public(kind):
        return [f"{name}=torch.optim.{kind.__name__}" if name else f"torch.optim.{kind.__name__}"]
    try:
        defaults = class_defaults(kind, given)
    except SpecError as error:
        raise RaceError(str(error)) from error
    return [_object(name or kind.__name__, kind, given, defaults, held)]


def _object(name: str, subject: Any, given: Mapping[str, Any], defaults: Mapping[str, Any], held: _Collected) -> str:
    called = name if _NAME.fullmatch(name) else re.sub(r"[^\w.-]+", "-", name).strip("-")
    text = called + OBJECT
    spelled = Spelled(Spec(text, called, text, "", text), subject, dict(given), dict(defaults))
    return held.add(held.contenders, text, spelled, (subject, dict(given)))


def _spelling(rule: Rule) -> str | None:
    """How one of fallline's own rules is written; None where that cannot be, as with a schedule in it."""
    defaults = rule.definition.defaults()
    given = {key: value for key, value in rule.values.items() if value != defaults[key]}
    text = f"{rule.name}({', '.join(f'{key}={value!r}' for key, value in given.items())})" if given else rule.name
    try:
        spelled = read(text)
    except SpecError:
        return None
    same = spelled.rest is None and isinstance(spelled.subject, Rule) and spelled.subject == rule
    return text if same else None


def _is_optimizer(kind: type) -> bool:
    from torch.optim import Optimizer

    return issubclass(kind, Optimizer) and kind is not Optimizer


def _public(kind: type) -> bool:
    import torch

    return getattr(torch.optim, kind.__name__, None) is kind


def folder_name(specs: Iterable[str]) -> str:
    """What the folder of a race on these problems is called."""
    chosen = [_of_function(spec) if of_file(spec) else spec.removesuffix(OBJECT) for spec in specs]
    return "+".join(chosen) if len(chosen) < 4 else f"{len(chosen)}-problems"


def _of_function(spec: str) -> str:
    """The file's name, and the function's where that is not `train`: a file may have several."""
    file, name = spec.rsplit(":", 1)
    return Path(file).stem if name == "train" else f"{Path(file).stem}-{name}"
