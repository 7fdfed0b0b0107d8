"""Where the race looks for a hyperparameter's best value: a span on a scale of its own, or a choice."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from fallline.expr import RuleError
from fallline.rule.declare import Flag, Hyper, Value

if TYPE_CHECKING:
    from fallline.rule.rule import Rule

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

    def at(self, place: float) -> float:
        """The value at a place between 0, the low end, and 1, the high end."""
        there, back = _SCALES[self.scale]
        low, high = there(self.low), there(self.high)
        return min(max(back(low + place * (high - low)), self.low), self.high)

    def place(self, value: float) -> float:
        """Where a value lies, from 0 to 1; what lies outside counts as the nearer end."""
        there, _ = _SCALES[self.scale]
        low, high = there(self.low), there(self.high)
        return (there(min(max(value, self.low), self.high)) - low) / (high - low)

    def edge(self, value: float) -> Side | None:
        """The end in whose tenth of the span the value lies, if any."""
        place = self.place(value)
        return "low" if place < _EDGE else "high" if place > 1 - _EDGE else None

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

    def at(self, place: float) -> Value:
        """The value at a place between 0 and 1."""
        return self.values[min(int(place * len(self.values)), len(self.values) - 1)]

    def place(self, value: Value) -> float:
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


def range_of(hyper: Hyper, keyword: str, said: Any, scale: Scale) -> Range | None:
    """What a declaration says of where to search: (low, high) on a scale, choice(...), or None for nowhere.

    Raises:
        RuleError: it says something else.
        HyperparameterError: the hyperparameter cannot have one of the values.
    """
    if said is None:
        return None
    if isinstance(said, Choice):
        return Choice(tuple(hyper.check(keyword, value) for value in said.values))
    if hyper.many or not isinstance(said, tuple) or len(said) != 2:
        raise RuleError(f"{keyword}={said!r}: needs {'' if hyper.many else '(low, high), '}choice(...) or None")
    low, high = (hyper.check_number(keyword, value) for value in said)
    if not low < high or (scale == "log" and low <= 0):
        raise RuleError(f"{keyword}={said!r}: needs low < high{', and low > 0' if scale == 'log' else ''}")
    return Span(low, high, scale, *_limits(hyper))


def _limits(hyper: Hyper) -> tuple[float, float]:
    """The least and the most that the hyperparameter may be."""
    least = math.nextafter(hyper.low, math.inf) if hyper.low_open else hyper.low
    return least, math.nextafter(hyper.high, -math.inf) if hyper.high_open else hyper.high


def search_space(rule: Rule, thorough: bool = False) -> dict[str, Range]:
    """Where to look for the best values of a rule's hyperparameters.

    Schedules, flags and what declares no search are left as they are.

    Args:
        rule: any rule.
        thorough: whether to search also what is declared `thorough=`.

    Returns:
        A range by name. The numbers of a `pair` are called name[0] and name[1]; `with_values` understands that.
    """
    space: dict[str, Range] = {}
    for name, declared in rule.definition.hypers.items():
        if isinstance(declared, Flag):
            continue
        for key, one, value in _numbers(name, declared, rule.values[name]):
            found = (one.thorough if thorough else None) or one.search
            if found is not None and not _scheduled(value):
                space[key] = found
    return space


def _numbers(name: str, declared: Hyper, value: Value) -> list[tuple[str, Hyper, Value]]:
    """A hyperparameter, or each of a pair, with its name and value."""
    if not declared.parts:
        return [(name, declared, value)]
    return [(f"{name}[{k}]", part, value[k]) for k, part in enumerate(declared.parts)]


def with_values(rule: Rule, values: Mapping[str, Value]) -> Rule:
    """The rule with other values under the names of `search_space`.

    Raises:
        HyperparameterError: a name that the rule doesn't have, or a value outside its range.
    """
    pairs = {
        name: rule.values[name]
        for name, declared in rule.definition.hypers.items()
        if not isinstance(declared, Flag) and declared.parts
    }
    return rule(**gathered(values, pairs))


def gathered(values: Mapping[str, Value], pairs: Mapping[str, tuple[Value, ...]]) -> dict[str, Value]:
    """Values with those called name[0] and name[1] put into the pairs where they belong.

    Args:
        values: by name; a name that stands for no part of a pair is left as it is.
        pairs: the tuples as they are so far, by name.
    """
    places = {f"{name}[{place}]": (name, place) for name, old in pairs.items() for place in range(len(old))}
    merged: dict[str, Value] = {}
    for key, value in values.items():
        if key not in places:
            merged[key] = value
            continue
        name, place = places[key]
        old = merged.get(name, pairs[name])
        merged[name] = (*old[:place], value, *old[place + 1 :])
    return merged


def _scheduled(value: Value) -> bool:
    return callable(value) or (isinstance(value, tuple) and any(map(callable, value)))
