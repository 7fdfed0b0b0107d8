"""The states of transformations: named tuples of a rule's states, under its names."""

from __future__ import annotations

import functools
from collections import namedtuple
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from fallline.expr import Extent
from fallline.optax.increment import kept_beside, plan_of
from fallline.rule import Program, Rule, RuleError, State

COUNT, AHEAD, BESIDE = "count", "ahead", "theta"


def state_type(rule: Rule) -> Any:
    """The named tuple for a rule's states: count, the rule's states by name and, for a look-ahead rule, ahead or theta.

    Raises:
        RuleError: a state of the rule has a name that a field of these tuples cannot have.
        NoEquivalentFormError: Optax does not give the gradient where the rule takes it.
    """
    arrays, single = layout(rule), singles(rule)
    for name in (*arrays, *single):
        if name in (COUNT, AHEAD) or name.startswith("_"):
            raise RuleError(
                f"{rule.name} has a state called {name!r}, which a field of Optax's states cannot be called: give it "
                "another name"
            )
    back = plan_of(rule).back
    return _made(f"{rule.title}State", tuple(arrays.items()), single, BESIDE if kept_beside(rule) else back)


def layout(rule: Rule) -> Mapping[str, int | None]:
    """The rule's states that each leaf has its own of, in order: how many, or None for one that is no tuple of them.

    Those are arrays, and numbers that depend on a leaf's sums, or on its shape; of a rule that asks for shapes all
    that it declares, though not each leaf has each of them.
    """
    own: dict[str, int | None] = {}
    for name, declared in rule.definition.states.items():
        kept = [array for array in declared.names(name, rule.values) if not _is_single(rule, name, declared, array)]
        kept = kept if rule.asks else [array for array in kept if array in _slots(rule)]
        if declared.over is not None and not declared.counter:
            own[name] = len(kept)
        elif kept:
            own[name] = None
    return own | ({BESIDE: None} if kept_beside(rule) else {})


def singles(rule: Rule) -> tuple[str, ...]:
    """The rule's states that are one number for all leaves."""
    declared = rule.definition.states.items()
    return tuple(name for name, state in declared if _is_single(rule, name, state, name))


def tree_names(rule: Rule) -> tuple[str, ...]:
    """What the rule's programs call the states of `layout`, each of the arrays of one state by itself."""
    states = rule.definition.states
    names = ((name,) if name == BESIDE else states[name].names(name, rule.values) for name in layout(rule))
    return tuple(array for several in names for array in several if rule.asks or array in (*_slots(rule), BESIDE))


def _slots(rule: Rule) -> dict[str, Any]:
    return {slot.name: slot for slot in rule.program.slots}


def _is_single(rule: Rule, name: str, declared: State, array: str) -> bool:
    if rule.asks:
        return declared.extent is Extent.UNIFORM
    slot = _slots(rule).get(array)
    return slot is not None and (slot.counter or slot.extent is Extent.UNIFORM)


def trees(state: Any) -> list[Any]:
    """A state's trees, one for each array, or number, that the rule keeps for a parameter."""
    columns = [(getattr(state, name), count) for name, count in state._arrays.items()]
    return [tree for value, count in columns for tree in ((value,) if count is None else value)]


def numbers(state: Any) -> list[Any]:
    """A state's numbers that are the same for all leaves."""
    return [getattr(state, name) for name in state._counters]


def by_name(columns: Iterable[Any], names: Mapping[str, int | None]) -> dict[str, Any]:
    """The inverse of `trees`."""
    rest = iter(columns)
    return {name: next(rest) if count is None else tuple(islice(rest, count)) for name, count in names.items()}


@functools.cache
def _made(
    name: str, arrays: tuple[tuple[str, int | None], ...], counters: tuple[str, ...], back: Program | str | None
) -> Any:
    """One class for equal arguments, so that trees of equal states have equal structures, also after pickling."""

    def reduce(self: Any) -> tuple[Any, ...]:
        return _remade, (name, arrays, counters, back, tuple(self))

    fields = (COUNT, *dict(arrays), *counters, *((AHEAD,) if isinstance(back, Program) else ()))
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


def _remade(name: str, arrays: Any, counters: Any, back: Program | str | None, leaves: tuple[Any, ...]) -> Any:
    return _made(name, arrays, counters, back)(*leaves)
