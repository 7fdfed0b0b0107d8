"""What a rule does on the surfaces: how many steps it needs, at which learning rate."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from fallline import minimize
from fallline.rule import Rule
from fallline.surfaces import SURFACES, Surface

STEPS = 1000
RATES = tuple(float(f"{10 ** (k / 3):.2g}") for k in range(3, -10, -1))
"""The learning rates that are tried: three to a decade, from 10 down to 0.001."""
CLOSE = 0.01
"""How near the minimum counts as there: this part of the start's height above it."""
STILL = 1e-9
"""Where no slope is larger, a walk has ended."""


@dataclass(frozen=True)
class Best:
    """The learning rate with which a rule came to a surface's minimum in the fewest steps."""

    lr: float
    steps: int


def best(rule: Rule, surface: Surface, steps: int = STEPS) -> Best | None:
    """The best learning rate and its steps; None where the rule needs more steps than that at every rate.

    Args:
        rule: any rule with a hyperparameter lr.
        surface: where it walks, from the surface's own start, in float64.
        steps: the most that it may take.
    """
    found = None
    for lr in RATES:  # from the largest: those that are too large end soon, those that are too small may end early
        needed = steps_needed(rule(lr=lr), surface, found.steps - 1 if found else steps, steps)
        if needed is not None:
            found = Best(lr, needed)
    return found


def steps_needed(rule: Rule, surface: Surface, most: int, steps: int) -> int | None:
    """The steps until the height is close to the minimum's, and stays so to the last of `steps`.

    None if they are more than `most`.
    """
    lowest = float(surface(np.array(surface.minima[0])))
    close = lowest + CLOSE * (float(surface(np.array(surface.start))) - lowest)
    apart = 0

    def hopeless(found: Any) -> bool:
        nonlocal apart
        if not float(surface(found.x)) <= close:
            apart = int(found.nit)
        return apart >= most

    with np.errstate(all="ignore"):
        walk = minimize(
            surface,
            np.array(surface.start),
            rule,
            grad=surface.gradient,
            steps=steps,
            gtol=STILL,
            record_every=steps + 1,
            callback=hopeless,
        )
        there = float(surface(walk.x)) <= close
    return apart + 1 if there and apart < most else None


@functools.cache
def best_of_all(rule: Rule, steps: int = STEPS) -> dict[str, Best | None]:
    """`best` on every surface, by its name."""
    return {name: best(rule, surface, steps) for name, surface in SURFACES.items()}


def table(found: Mapping[str, Best | None], head: str, purposes: Mapping[str, str]) -> Iterator[str]:
    """The lines of a Markdown table, one surface each, with what each shows."""
    yield head
    yield "|---|---:|---:|---|"
    for name, one in found.items():
        reached = f"{one.steps} | {one.lr:g}" if one else "– | –"
        yield f"| {name} | {reached} | {purposes[name]} |"
