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
    progress = True
    while progress and tries > 0:
        progress = False
        for smaller in _smaller(case):
            tries -= 1
            if fails(smaller):
                case, progress = smaller, True
                break
            if tries <= 0:
                break
    return case


def _smaller(value: Any) -> Iterator[Any]:
    """The value without one of its parts, large ones first."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield from _smaller_fields(value)
    elif isinstance(value, tuple) and value and not all(isinstance(x, int | float) for x in value):
        yield from _smaller_tuples(value)
    elif isinstance(value, tuple):
        yield from (other for other in ((), (1,), (3,)) if len(other) <= len(value) and sum(other) < sum(value))
    elif isinstance(value, dict):
        for key in value:
            yield {k: v for k, v in value.items() if k != key}


def _smaller_fields(value: Any) -> Iterator[Any]:
    for field in dataclasses.fields(value):
        now = getattr(value, field.name)
        start = field.default if field.default_factory is dataclasses.MISSING else field.default_factory()
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
