"""The ranges of schedules' arguments, and the errors of those outside."""

from __future__ import annotations

import itertools
import numbers
from collections.abc import Mapping
from typing import Any

from fallline.rule import Hyper, HyperparameterError

VALUE = Hyper(0.0)
POSITIVE = Hyper(1.0, low_open=True)
COUNT = Hyper(1, low=1.0, whole=True)
NATURAL = Hyper(0, whole=True)
BELOW_ONE = Hyper(0.1, high=1.0, high_open=True)
FRACTION = Hyper(0.3, high=1.0)
SUMMABLE = Hyper(1.0, low=0.5, high=1.0, low_open=True)


def checked(owner: object, name: str, declared: Hyper, value: Any, others: str = "") -> float:
    """The value as float or whole int, if it is within the range."""
    where = f"{type(owner).__name__}: {name}"
    if isinstance(value, bool) or not isinstance(value, numbers.Real):
        raise HyperparameterError(f"{where} = {value!r}: needs {others}a number with {declared}")
    return declared.check_number(where, value)


def several(owner: object, name: str, value: Any) -> tuple[Any, ...]:
    """The values of a field that takes several, as a tuple; a single number is refused."""
    if isinstance(value, str | Mapping) or not hasattr(value, "__iter__"):
        raise HyperparameterError(f"{type(owner).__name__}: {name} = {value!r}: needs a tuple, as in ({value!r},)")
    return tuple(value)


def check_rising(owner: object, name: str, numbers: tuple[int, ...]) -> None:
    """Refuses numbers of steps of which one is not above the one before it."""
    if any(late <= early for early, late in itertools.pairwise(numbers)):
        raise HyperparameterError(f"{type(owner).__name__}: {name} = {numbers}: must rise from one to the next")
