"""Which cases of a table of rules and dtypes run by default; the others are slow, and run with `make test-all`."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from fallline.kernel.kernel import kernel_of
from fallline.rule import Rule
from registered import PLAIN


@functools.cache
def traits(rule: Rule) -> frozenset[Any]:
    """What of a rule may be computed wrongly in one way of storing or running it and not in another."""
    program = rule.program
    kernel = kernel_of(program)
    shapes = {("states", len(program.arrays)), ("passes", len(kernel.passes)), ("view", kernel.view)}
    kinds = {
        "draws": kernel.draws,
        "looks ahead": program.looks_ahead,
        "two gradients": len(program.points) > 1,
        "counters": program.counters,
        "numbers": program.numbers,
        "sums": kernel.sums,
        "matrices": kernel.matrices,
        "other shapes": kernel.shaped,
    }
    ops = {node.op for one in kernel.passes for node in one.body}
    return frozenset(ops | shapes | {kind for kind, has in kinds.items() if has})


def telling(rules: Mapping[str, Rule]) -> set[str]:
    """A few of the rules that together have every trait that any of them has."""
    chosen: set[str] = set()
    left = frozenset().union(*map(traits, rules.values()))
    while left:
        name = max(rules, key=lambda name: len(traits(rules[name]) & left))
        chosen.add(name)
        left -= traits(rules[name])
    return chosen


def every_rule(rules: Mapping[str, Rule] = PLAIN, /, **ways: Iterable[Any]) -> pytest.MarkDecorator:
    """Parametrises a test by `rule` and by ways to run it.

    Every rule runs in the first of each of the ways; rules that together have all traits run in all of them.
    """
    chosen = telling(rules)
    first, *others = itertools.product(*ways.values())
    cases = [_case(name, rules[name], first, runs=True) for name in rules]
    cases += [_case(name, rules[name], way, runs=name in chosen) for name, way in itertools.product(rules, others)]
    return pytest.mark.parametrize(("rule", *ways), cases)


def few_rules() -> pytest.MarkDecorator:
    """Parametrises a test by `rule`: rules that together have all traits run."""
    chosen = telling(PLAIN)
    cases = [_case(name, rule, (), runs=name in chosen) for name, rule in PLAIN.items()]
    return pytest.mark.parametrize("rule", cases)


def _case(name: str, rule: Rule, way: tuple[Any, ...], *, runs: bool) -> Any:
    shown = (getattr(value, "__name__", str(value)) for value in way)
    return pytest.param(rule, *way, id="-".join((name, *shown)), marks=() if runs else pytest.mark.slow)
