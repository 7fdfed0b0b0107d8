"""The problems and contenders of a race as JSON: a report of it loads nobody's code, and needs none of their files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any

from fallline.problems import GOALS, Problem
from fallline.race.outside.kinds import is_count, is_named, is_real, is_text, is_value, or_none
from fallline.race.protocol.contender import Contender
from fallline.race.protocol.entry import Entry
from fallline.race.protocol.errors import RaceError
from fallline.rule.spans import Choice, Range, Span

_MOST = 10_000
_DIMENSIONS = 50
_SCALES = ("linear", "log", "one minus log")
_ELSEWHERE = {"problem", "contenders", "train", "maker", "space", "matrices"}  # fields that are not said


class _Absent:
    """What a report has in the place of a contender's code."""

    seeds = ()

    def make(self, params: Any, setting: Mapping[str, Any], **options: Any) -> Any:
        raise RaceError("a report trains nothing")


def _train(make_optimizer: Any, seed: int) -> Any:
    raise RaceError("a report trains nothing")


def describe(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """As JSON can say them; `described` reads it."""
    return [
        {
            **_plain_fields(entry),
            "problem": _plain_fields(entry.problem),
            "contenders": [
                {**_plain_fields(contender), "space": {name: _range(reach) for name, reach in contender.space.items()}}
                for contender in entry.contenders
            ],
        }
        for entry in entries
    ]


def _plain_fields(thing: Any) -> dict[str, Any]:
    named = {field.name: getattr(thing, field.name) for field in fields(thing) if field.name not in _ELSEWHERE}
    return {name: _sayable(value) for name, value in named.items()}


def _sayable(value: Any) -> Any:
    """A value, or in the place of one that JSON cannot say, such as a schedule, how it is written."""
    if isinstance(value, Mapping):
        return {name: _sayable(part) for name, part in value.items()}
    return value if _is_field(value) else str(value)


def _range(reach: Range) -> dict[str, Any]:
    if isinstance(reach, Choice):
        return {"choice": list(reach.values)}
    return {field.name: getattr(reach, field.name) for field in fields(reach)}


def described(told: Any) -> tuple[Entry, ...]:
    """The problems and contenders that `describe` has told.

    Raises:
        ValueError: it has told nothing of the kind.
    """
    if not _is_list(told) or not told:
        raise ValueError("no problems")
    entries = tuple(map(_entry, told))
    if sum(len(entry.contenders) for entry in entries) > _MOST:
        raise ValueError("too many contenders")
    return entries


def _entry(told: Any) -> Entry:
    plain = _told_fields(Entry, told)
    if not _is_list(told.get("contenders")):
        raise ValueError("contenders")
    problem = Problem(train=_train, **_told_fields(Problem, told.get("problem")))
    return Entry(problem=problem, contenders=tuple(map(_contender, told["contenders"])), **plain)


def _contender(told: Any) -> Contender:
    plain = _told_fields(Contender, told)
    space = told.get("space")
    if not isinstance(space, dict) or len(space) > _DIMENSIONS or space.keys() != plain["defaults"].keys():
        raise ValueError("space")
    return Contender(space={name: _told_range(reach) for name, reach in space.items()}, maker=_Absent(), **plain)


def _told_fields(kind: Any, told: Any) -> dict[str, Any]:
    """The plain fields of a dataclass."""
    plain = {}
    for field in fields(kind):
        if field.name in _ELSEWHERE:
            continue
        if not isinstance(told, dict) or field.name not in told:
            raise ValueError(field.name)
        if not _CHECKS.get(field.name, _is_field)(told[field.name]):
            raise ValueError(field.name)
        plain[field.name] = _as_tuples(told[field.name])
    return plain


def _told_range(told: Any) -> Range:
    low: Any
    high: Any
    least: Any
    most: Any
    if not isinstance(told, dict):
        raise ValueError("range")
    if "choice" in told:
        choices = _as_tuples(told["choice"])
        if not isinstance(choices, tuple) or not 1 < len(choices) <= _MOST or not all(map(_is_field, choices)):
            raise ValueError("choice")
        return Choice(choices)
    low, high, scale, least, most = (told.get(name) for name in ("low", "high", "scale", "least", "most"))
    if scale not in _SCALES or not all(map(is_real, (low, high, least, most))) or not low < high:
        raise ValueError("range")
    if (scale == "log" and low <= 0) or (scale == "one minus log" and high >= 1):
        raise ValueError("range")
    return Span(low, high, scale, least, most)


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and len(value) <= _MOST


def _is_float(value: Any) -> bool:
    return isinstance(value, float) or is_real(value)  # NaN stands for what is unknown


def _is_field(value: Any) -> bool:
    return is_value(value) or _is_float(value)


def _as_tuples(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _as_tuples(part) for name, part in value.items()}
    return tuple(map(_as_tuples, value)) if isinstance(value, list) else value


_TEXTS = ("name", "spec", "title", "metric", "shows", "source", "by", "version", "plan")
_CHECKS: Mapping[str, Callable[[Any], bool]] = {
    **dict.fromkeys(_TEXTS, is_text),
    **dict.fromkeys(("fixed", "defaults"), is_named(_is_field)),
    "steps": or_none(is_count),
    "goal": or_none(GOALS.__contains__),
    "target": or_none(_is_float),
    "parameters": is_count,
    "seconds": _is_float,
}
