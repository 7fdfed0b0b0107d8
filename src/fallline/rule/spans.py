"""Where a hyperparameter's best value is looked for: a span on a scale of its own, or a choice."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from fallline.expr import RuleError

Value = Any
"""A number, a tuple of numbers, a flag's choice, or a schedule in the place of a number."""

Scale = Literal["linear", "log", "one minus log"]
Side = Literal["low", "high"]

_SCALES: Mapping[Scale, tuple[Callable[[float], float], Callable[[float], float]]] = {
    "linear": (lambda x: x, lambda y: y),
    "log": (math.log10, lambda y: 10.0**y),
    "one minus log": (lambda x: -math.log10(1 - x), lambda y: 1 - 10.0**-y),
}
"""To the scale on which values are spread evenly, and back."""

_EDGE = 0.1


@dataclass(frozen=True)
class Span:
    """All numbers from low to high, spread evenly on a scale.

    Attributes:
        low, high: the ends, both inside.
        scale: "log" for what counts in powers of ten, "one minus log" for decays, whose distance from 1 does.
        least, most: how far it may be extended: the hyperparameter's own range.
    """

    low: float
    high: float
    scale: Scale = "log"
    least: float = -math.inf
    most: float = math.inf

    def __str__(self) -> str:
        """The span in words, such as 0.0001 to 10 (log)."""
        return f"{self.low:g} to {self.high:g} ({self.scale})"

    def at(self, share: float) -> float:
        """The value at a share of the way from the low end, 0, to the high end, 1."""
        there, back = _SCALES[self.scale]
        low, high = there(self.low), there(self.high)
        return min(max(back(low + share * (high - low)), self.low), self.high)

    def share(self, value: float) -> float:
        """At what share of the way a value lies, from 0 to 1; what lies outside counts as the nearer end."""
        there, _ = _SCALES[self.scale]
        low, high = there(self.low), there(self.high)
        return (there(min(max(value, self.low), self.high)) - low) / (high - low)

    def edge(self, value: float) -> Side | None:
        """The end in whose tenth of the span the value lies, if any."""
        share = self.share(value)
        return "low" if share < _EDGE else "high" if share > 1 - _EDGE else None

    def extended(self, side: Side) -> Span:
        """Continued beyond an end by a decade, or by its own width where it is linear, within the range it may have.

        Equal to this span where it ends at the edge of that range.
        """
        there, back = _SCALES[self.scale]
        further = self.high - self.low if self.scale == "linear" else 1.0
        if side == "low":
            return replace(self, low=max(back(there(self.low) - further), self.least))
        return replace(self, high=min(back(there(self.high) + further), self.most))


@dataclass(frozen=True)
class Choice:
    """A few values, each as likely as the others.

    Attributes:
        values: what it may be, in order.
    """

    values: tuple[Value, ...]

    def __str__(self) -> str:
        return f"one of {', '.join(map(str, self.values))}"

    def at(self, share: float) -> Value:
        """The value at a share of the way from the first, 0, to the last, 1."""
        return self.values[min(int(share * len(self.values)), len(self.values) - 1)]

    def share(self, value: Value) -> float:
        """The middle of the values' share of the way from 0 to 1.

        Raises:
            ValueError: it is none of the values.
        """
        if value not in self.values:
            raise ValueError(f"{value!r} is not {self}")
        return (self.values.index(value) + 0.5) / len(self.values)

    def edge(self, value: Value) -> None:
        """None: a choice has no ends."""

    def extended(self, side: Side) -> Choice:
        """The same: a choice has no ends."""
        return self


Range = Span | Choice


def choice(*values: Value) -> Choice:
    """A search among a few values: decay(0.999, search=choice(0.95, 0.99, 0.999)).

    Raises:
        RuleError: there are fewer than two.
    """
    if len(values) < 2:
        raise RuleError(f"choice{values!r}: needs two or more values, as in choice(0.95, 0.99, 0.999)")
    return Choice(values)
