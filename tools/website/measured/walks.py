"""Walks of a rule, many at once: what the measurements run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from fallline.expr import GRAD, THETA, Node, T, hyper, topological
from fallline.rule import Rule
from fallline.surfaces import Surface
from website.measured.plain import Array, Slope, computed, slope_of


class Walker:
    """A rule at work on an array in float64, operation by operation, without what guards it against infinities.

    Args:
        rule: one that is elementwise and keeps only arrays.
        start: where it begins, of any shape; every element is a walk of its own.
    """

    def __init__(self, rule: Rule, start: Array) -> None:
        self.x: Array = np.array(start, float)
        self.t, self._rule, program = 0, rule, rule.program
        self._point = program.point
        self._order = topological((program.point, program.theta, *(slot.new for slot in program.arrays)))
        self._before = [node for node in topological((program.point,)) if node is not GRAD]
        self._new = {leaf: slot.new for leaf, slot in zip(program.leaves, program.arrays, strict=True)}
        starts = (rule.begin(slot) for slot in program.arrays)
        states = zip(self._new, starts, strict=True)
        self._states: dict[Node, Array] = {leaf: np.full_like(self.x, value) for leaf, value in states}

    def step(self, slope: Slope | Array) -> Array:
        """Makes a step.

        Args:
            slope: the gradient, or a function of a point.

        Returns:
            The new point.
        """
        self.t += 1
        numbers = {hyper(k): np.float64(number) for k, number in enumerate(self._rule.numbers(self.t))}
        given: dict[Node, Array] = {THETA: self.x, T: np.float64(self.t), **numbers, **self._states}
        known = computed(self._before, given)
        known[GRAD] = slope(known[self._point]) if callable(slope) else slope
        known = computed(self._order, known)
        self._states = {leaf: known[new] for leaf, new in self._new.items()}
        self.x = known[self._rule.program.theta]
        return self.x

    def states(self) -> dict[str, Array]:
        """The states by name."""
        return dict(zip((slot.name for slot in self._rule.program.arrays), self._states.values(), strict=True))


def walk(rule: Rule, slope: Slope, start: Sequence[float] | Array, steps: int) -> Array:
    """The points of a walk, the start among them: shape (steps + 1, *start.shape)."""
    walker = Walker(rule, start)
    return np.array([walker.x, *(walker.step(slope) for _ in range(steps))])


def across(rule: Rule, surface: Surface, steps: int, start: Sequence[float] | None = None) -> Array:
    """A walk on a surface, from its own start unless another one is given."""
    return walk(rule, slope_of(surface), surface.start if start is None else start, steps)


def lengths(rule: Rule, gradients: Sequence[float] | Array) -> Array:
    """The size of each step where the gradients are these, whatever the point."""
    walker = Walker(rule, 0.0)
    points = [0.0, *(float(walker.step(np.float64(gradient))) for gradient in gradients)]
    return abs(np.diff(points))


def batches(rng: np.random.Generator, count: int, size: int) -> Iterator[Array]:
    """The indices of mini-batches, without end: every epoch in an order of its own."""
    while True:
        order = rng.permutation(count)
        yield from (order[k : k + size] for k in range(0, count, size))
