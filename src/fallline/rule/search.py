"""Where to look for the best values of a rule's hyperparameters, and the rule with values found there."""

from __future__ import annotations

from collections.abc import Mapping

from fallline.rule.declarations import Flag, Hyper, has_schedule, indexed
from fallline.rule.rule import Rule
from fallline.rule.spans import Range, Value


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
        for key, part, value in _parts(name, declared, rule.values[name]):
            span = (part.thorough if thorough else None) or part.search
            if span is not None and not has_schedule(value):
                space[key] = span
    return space


def _parts(name: str, declared: Hyper, value: Value) -> list[tuple[str, Hyper, Value]]:
    """A hyperparameter, or each of a pair, with its name and value."""
    if not declared.parts:
        return [(name, declared, value)]
    return [(indexed(name, k), part, value[k]) for k, part in enumerate(declared.parts)]


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
    parts = {indexed(name, k): (name, k) for name, old in pairs.items() for k in range(len(old))}
    merged: dict[str, Value] = {}
    for key, value in values.items():
        if key not in parts:
            merged[key] = value
            continue
        name, index = parts[key]
        old = merged.get(name, pairs[name])
        merged[name] = (*old[:index], value, *old[index + 1 :])
    return merged
