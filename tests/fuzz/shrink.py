"""Smaller cases: a failing one without whatever it fails without."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any


def shrunk(case: Any, fails: Callable[[Any], bool], tries: int = 400) -> Any:
    """The smallest case found that still fails.

    Args:
        case: a frozen dataclass, nested as it likes, whose fields have defaults.
        fails: whether a case fails as the first one did.
        tries: how many cases to try at most.
    """
    at, left, unchanged = 0, tries, 0
    while left > 0:
        lighter = [other for other in _smaller(case) if _weight(other) < _weight(case)]
        smaller = sorted(lighter, key=_weight)  # what leaves out most, first
        if unchanged >= len(smaller):  # a whole round without success
            break
        at %= len(smaller)
        left -= 1
        if fails(smaller[at]):
            case, at, unchanged = smaller[at], at if unchanged else 0, 0
        else:
            at, unchanged = at + 1, unchanged + 1
    return case


def _weight(value: Any) -> float:
    """How much a case says beyond its defaults."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        return 1 + sum(1 + _weight(one) for name, one in fields.items() if one != default_of(value, name))
    if isinstance(value, tuple | list):
        return sum(1 + _weight(one) for one in value)
    if isinstance(value, dict):
        return sum(1 + _weight(one) for one in value.values())
    return min(abs(value), 10**4) / 10**5 if isinstance(value, int | float) else 0.0


def default_of(value: Any, name: str) -> Any:
    """What a field of a dataclass is where it isn't given; `dataclasses.MISSING` where it must be."""
    field = type(value).__dataclass_fields__[name]
    return field.default if field.default_factory is dataclasses.MISSING else field.default_factory()


def _smaller(value: Any) -> Iterator[Any]:
    """The value without one of its parts, or with a part made smaller."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield from _smaller_fields(value)
    elif isinstance(value, tuple) and value and not all(isinstance(x, int | float) for x in value):
        yield from _smaller_tuples(value)
    elif isinstance(value, tuple):
        yield from (other for other in ((), (1,), (3,)) if len(other) <= len(value) and sum(other) < sum(value))
    elif isinstance(value, int) and value > 1:
        yield from (value // 2, value - 1)
    elif isinstance(value, dict):
        for key in value:
            yield {k: v for k, v in value.items() if k != key}


def _smaller_fields(value: Any) -> Iterator[Any]:
    for field in dataclasses.fields(value):
        now = getattr(value, field.name)
        start = default_of(value, field.name)
        if field.name == "seed":
            continue
        if start is not dataclasses.MISSING and now != start:
            yield dataclasses.replace(value, **{field.name: start})
        for smaller in _smaller(now):
            yield dataclasses.replace(value, **{field.name: smaller})


def _smaller_tuples(value: tuple[Any, ...]) -> Iterator[Any]:
    if len(value) > 3:
        middle = len(value) // 2
        yield value[:middle]
        yield value[middle:]
    if len(value) > 1:
        for k in range(len(value)):
            yield value[:k] + value[k + 1 :]
    for k, one in enumerate(value):
        for smaller in _smaller(one):
            yield (*value[:k], smaller, *value[k + 1 :])
