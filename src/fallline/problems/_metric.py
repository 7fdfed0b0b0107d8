"""What a metric is called, and whether less or more of it is better."""

from __future__ import annotations

import re
from typing import Any, Literal, NamedTuple

Goal = Literal["min", "max"]
"""Whether less of a metric is better, "min", or more of it, "max"."""
GOALS: tuple[Goal, ...] = ("min", "max")
"""What a goal may be."""
_LESS = re.compile(r"((train|training|valid|validation|val|dev|eval|test)_)?(loss|error)")


class Metric(NamedTuple):
    """A metric.

    Attributes:
        name: by which it is yielded.
        goal: "min" where less of it is better, "max" where more is; None where nobody said.
    """

    name: str
    goal: Goal | None


def metric_of(key: Any) -> Metric:
    """A metric as a training function yields it: its name, or a pair of name and goal.

    Raises:
        ValueError: the goal is neither "min" nor "max".
    """
    if not isinstance(key, tuple):
        return Metric(str(key), known_goal(str(key)))
    name, goal = key if len(key) == 2 else (key, None)
    if goal not in GOALS:
        raise ValueError(f'the metric {key!r}: a pair is its name and "min" or "max"')
    return Metric(str(name), goal)


def known_goal(name: str) -> Goal | None:
    """The goal that a name leaves no doubt of: a loss or an error is minimized. Of every other name, None."""
    return "min" if _LESS.fullmatch(name) else None
