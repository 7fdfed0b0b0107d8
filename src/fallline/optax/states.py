"""The states of transformations: named tuples of a rule's states, under its names."""

from __future__ import annotations

import functools
from collections import namedtuple
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from fallline.optax.increment import plan_of
from fallline.rule import Program, Rule, RuleError

COUNT, AHEAD = "count", "ahead"


def state_type(rule: Rule) -> Any:
    """The named tuple for a rule's states: count, the rule's states by name and, for a look-ahead rule, ahead.

    Raises:
        RuleError: a state of the rule has a name that a field of these tuples cannot have.
    """
    arrays, counters = layout(rule), rule.program.counter_names
    for name in (*arrays, *counters):
        if name in (COUNT, AHEAD) or name.startswith("_"):
            raise RuleError(
                f"{rule.name} has a state called {name!r}, which a field of Optax's states cannot be called: give it "
                "another name"
            )
    return _made(f"{rule.title}State", tuple(arrays.items()), counters, plan_of(rule).back)


def layout(rule: Rule) -> Mapping[str, int | None]:
    """The rule's states that are arrays, in order: how many arrays, or None for one that is no tuple of arrays."""
    arrays: dict[str, int | None] = {}
    kept = rule.program.state_names
    for name, declared in rule.definition.states.items():
        if declared.over is not None:
            arrays[name] = sum(array in kept for array in declared.names(name, rule.values))
        elif name in kept:
            arrays[name] = None
    return arrays


def trees(state: Any) -> list[Any]:
    """A state's trees, one for each array that the rule keeps for a parameter."""
    columns = [(getattr(state, name), count) for name, count in state._arrays.items()]
    return [tree for value, count in columns for tree in ((value,) if count is None else value)]


def counters(state: Any) -> list[Any]:
    """A state's counters: the numbers that the rule keeps one of for every parameter."""
    return [getattr(state, name) for name in state._counters]


def by_name(columns: Iterable[Any], names: Mapping[str, int | None]) -> dict[str, Any]:
    """The inverse of `trees`."""
    rest = iter(columns)
    return {name: next(rest) if count is None else tuple(islice(rest, count)) for name, count in names.items()}


@functools.cache
def _made(
    name: str, arrays: tuple[tuple[str, int | None], ...], counters: tuple[str, ...], back: Program | None
) -> Any:
    """One class for equal arguments, so that trees of equal states have equal structures, also after pickling."""

    def reduce(self: Any) -> tuple[Any, ...]:
        return _remade, (name, arrays, counters, back, tuple(self))

    fields = (COUNT, *dict(arrays), *counters, *(() if back is None else (AHEAD,)))
    base = namedtuple(name, fields)  # type: ignore[misc]  # the fields are a rule's
    body = {
        "__slots__": (),
        "__doc__": f"The state of a transformation: {', '.join(fields)}.",
        "__module__": __name__,
        "__reduce__": reduce,
        "_arrays": dict(arrays),
        "_counters": counters,
        "_back": back,
    }
    return type(name, (base,), body)


def _remade(name: str, arrays: Any, counters: Any, back: Program | None, leaves: tuple[Any, ...]) -> Any:
    return _made(name, arrays, counters, back)(*leaves)
