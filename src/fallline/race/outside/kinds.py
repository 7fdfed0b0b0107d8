"""What kind of value something is that was read from a file or a storage, which may come from others."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

_CHARACTERS, _NAMES = 4000, 1000
_MOST = 1 << 53  # beyond it whole numbers are no floats

Is = Callable[[Any], bool]


def is_number(value: Any) -> bool:
    """Whether it is a finite number, and no truth value."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return False
    try:
        return math.isfinite(value)
    except OverflowError:  # a whole number beyond the largest float
        return False


def is_real(value: Any) -> bool:
    """Whether it is a number or an infinity, but not NaN."""
    return is_number(value) or (isinstance(value, float) and math.isinf(value))


def is_count(value: Any) -> bool:
    """Whether it is a whole number from 0 on that a float can say."""
    return type(value) is int and 0 <= value <= _MOST


def is_text(value: Any) -> bool:
    """Whether it is a text of no more than a few lines, which can be written."""
    return isinstance(value, str) and len(value) <= _CHARACTERS and not any("\ud800" <= c <= "\udfff" for c in value)


def is_value(value: Any) -> bool:
    """Whether a hyperparameter may have it: a number, a name, a truth value, nothing, or a few of these."""
    if isinstance(value, list | tuple):
        return len(value) <= _NAMES and all(is_value(part) and not isinstance(part, list | tuple) for part in value)
    return value is None or isinstance(value, bool) or is_real(value) or is_text(value)


def is_named(fits: Is) -> Is:
    """A check of a mapping from names to what fits."""
    return lambda value: (
        isinstance(value, Mapping)
        and len(value) <= _NAMES
        and all(is_text(name) and fits(named) for name, named in value.items())
    )


def or_none(fits: Is) -> Is:
    """A check that lets None pass too."""
    return lambda value: value is None or fits(value)


def within(low: int, high: int = _MOST) -> Is:
    """A check of whole numbers."""
    return lambda value: type(value) is int and low <= value <= high


def texts(least: int) -> Is:
    """A check of a list of so many texts, or more."""
    return lambda value: isinstance(value, list | tuple) and least <= len(value) <= _NAMES and all(map(is_text, value))
