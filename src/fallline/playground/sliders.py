"""Sliders over the ranges that hyperparameters declare."""

from __future__ import annotations

from dataclasses import dataclass

from fallline.rule import Hyper, Span
from fallline.rule.spans import Scale

_SMALL = 1e-3
"""A number above this that nobody searches is moved on a linear scale."""


@dataclass(frozen=True)
class Slider:
    """How a hyperparameter is moved.

    Attributes:
        low, high: the ends of the slider.
        scale: on which it moves evenly, as in `Span`.
        least, most: what may be typed: its declared range, least and most included.
        zero: whether its left end stands for 0.
        whole: only whole numbers.
    """

    low: float
    high: float
    scale: Scale
    least: float
    most: float
    zero: bool = False
    whole: bool = False


def slider(declared: Hyper, value: float) -> Slider:
    """A slider over the range that a declaration says, as far as one wants to go."""
    least, most = declared.limits
    if declared.whole:
        return Slider(least, min(most, max(least + 99.0, float(value))), "linear", least, most, whole=True)
    scale = _scale(declared, value)
    low, high = _ends(declared, value, scale)
    return Slider(max(low, least), min(high, most), scale, least, most, zero=scale == "log" and declared.contains(0.0))


def _scale(declared: Hyper, value: float) -> Scale:
    if declared.low == 0 and declared.high == 1.0:
        return "one minus log" if declared.high_open else "linear"
    unsearched = declared.search is None and declared.thorough is None
    return "linear" if declared.low < 0 or (unsearched and value > _SMALL) else "log"


def _ends(declared: Hyper, value: float, scale: Scale) -> tuple[float, float]:
    """As far as the search goes, and a decade further up; the default is always within."""
    if scale == "one minus log":
        return 0.0, max(0.9999, value)
    if scale == "linear":
        reach = max(2 * abs(value), 1.0)
        low = -reach if declared.low < 0 else declared.low
        if declared.low_open and declared.low >= 0:
            low += (value - declared.low) / 100
        return low, reach
    searched = declared.search or declared.thorough
    low, high = 1e-10, 1.0
    if isinstance(searched, Span):
        low, high = searched.low, 10 * searched.high
    elif searched is not None:
        positive = [x for x in searched.values if x > 0]
        low, high = (max(min(positive) / 10, declared.low), 10 * max(positive)) if positive else (low, high)
    return min(low, value) if value > 0 else low, max(high, value)
