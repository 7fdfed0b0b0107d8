"""The named numbers: a function measures several at once, a format says how a page prints each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

Measuring = Callable[[], Mapping[str, float]]

NUMBERS: dict[str, tuple[Measuring, str]] = {}
"""By name, such as saddle.sgd: the function that measures it, and the format in which pages print it."""


def measuring(**formats: str) -> Callable[[Measuring], Measuring]:
    """Registers what a function measures, as FUNCTION.KEY for every key; it runs once, when a number is asked for.

    Args:
        formats: for each key of the mapping that the function returns how it is printed, such as ".2f".
    """

    def register(measure: Measuring) -> Measuring:
        once = cache(measure)
        for key, spec in formats.items():
            NUMBERS[f"{measure.__name__}.{key}"] = once, spec
        return once

    return register


def measured(name: str) -> float:
    """A number, by its name.

    Raises:
        ValueError: nothing of that name is measured; the message lists what is.
    """
    if name not in NUMBERS:
        raise ValueError(f"nothing measures {name!r}; there are {', '.join(sorted(NUMBERS))}")
    return NUMBERS[name][0]()[name.partition(".")[2]]


def printed(name: str) -> str:
    """A number as pages print it, with a minus sign and powers of ten as people write them; errors as `measured`."""
    text = format(measured(name), NUMBERS[name][1])
    digits, _, exponent = text.partition("e")
    if exponent:
        digits += f" × 10{str(int(exponent)).translate(_RAISED)}"
    return digits.replace("-", "−")


_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
