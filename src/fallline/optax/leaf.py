"""A parameter with its gradient and its states, by name, in a step of all parameters together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import optax  # type: ignore[import-untyped]

from fallline.expr import ELEMENTS, GRAD, THETA, Node
from fallline.optax.increment import Plan
from fallline.optax.leaves import as_complex, as_real, checked, evaluable
from fallline.optax.together import Part, step_together
from fallline.optax.uniforms import Scalar
from fallline.rule import Slot, state_shape

Array = jax.Array
States = Mapping[str, Any]
"""A parameter's states by the names that its program has for them; there may be others."""


class Numbers(NamedTuple):
    """A plan's uniforms at a step, and its counters after it."""

    uniforms: tuple[Scalar, ...]
    counters: tuple[Scalar, ...]


class Moved(NamedTuple):
    """What is to be added to a parameter, and its states after the step."""

    increment: Array
    states: dict[str, Any]


@dataclass(frozen=True)
class Leaf:
    """A parameter in a step.

    Attributes:
        plan: how it is moved.
        theta, grad: the parameter, or something of its shape and dtype, and the gradient.
        states: its states, those that are the same for all parameters among them.
        tensor: its number, for random draws.
    """

    plan: Plan
    theta: Array
    grad: Array
    states: States
    tensor: int

    @classmethod
    def of(cls, plan: Plan, path: Any, grad: Any, theta: Any, states: States, tensor: int) -> Leaf:
        """A leaf of pytrees; without a parameter, something of its shape and dtype is in its place.

        Raises:
            ValueError: a shape is not the parameter's, or that of its state.
            TypeError: a dtype is none that rules run on.
        """
        grad = checked("the gradient ", path, grad)
        theta = None if theta is None else checked("params", path, theta)
        own = {slot.name: _shaped(path, plan, slot, states[slot.name], grad) for slot in plan.form.arrays}
        elements = [own[slot.name] for slot in plan.form.arrays if slot.sides == ELEMENTS]
        theta, grad = evaluable(path, grad, elements, theta)
        return cls(plan, theta, grad, {**states, **own}, tensor)

    def part(self, numbers: Numbers) -> Part:
        """What is evaluated of it."""
        arrays = {THETA: self.theta, GRAD: self.grad} | {node: self.states[name] for name, node in self._inputs()}
        real = {node: as_real(array) for node, array in arrays.items()}
        return Part(self.plan.kernel, real, numbers.uniforms, self.tensor)

    def moved(self, stores: Mapping[Node, Array], numbers: Numbers) -> Moved:
        """What came of it."""
        after = {name: as_complex(stores[node], self.states[name]) for name, node in self._inputs() if node in stores}
        after |= dict(zip(self.plan.form.counter_names, numbers.counters, strict=True))
        return Moved(as_complex(stores[THETA], self.theta), after)

    def _inputs(self) -> list[tuple[str, Node]]:
        form = self.plan.form
        names = (slot.name for slot in (*form.arrays, *form.numbers))
        return list(zip(names, (*form.leaves, *form.number_leaves), strict=True))


def step_leaves(leaves: Sequence[Leaf], numbers: Sequence[Numbers]) -> list[Moved]:
    """A step of all of them; totals are over them."""
    pairs = list(zip(leaves, numbers, strict=True))
    stores = step_together([leaf.part(own) for leaf, own in pairs])
    return [leaf.moved(one, own) for (leaf, own), one in zip(pairs, stores, strict=True)]


def refuse_complex(name: str, path: Any, leaf: Array) -> None:
    """Refuses complex numbers, pairs of real ones, where a rule sees rows and columns.

    Raises:
        TypeError: they are complex.
    """
    if jnp.iscomplexobj(leaf):
        raise TypeError(
            f"{jax.tree_util.keystr(path) or 'the parameter'} is {leaf.dtype}: {name} sees rows and columns, and a "
            "complex number is a pair of real ones; keep such leaves out with optax.masked"
        )


def _shaped(path: Any, plan: Plan, slot: Slot, value: Any, like: Array) -> Array:
    """A state's array, checked."""
    expected = state_shape(like.shape, slot.sides, plan.form.view)
    if isinstance(value, optax.MaskedNode) or jnp.shape(value) != expected:
        what = "is missing" if isinstance(value, optax.MaskedNode) else f"has shape {jnp.shape(value)}, not {expected}"
        raise ValueError(f"the state {slot.name} of {jax.tree_util.keystr(path) or 'the parameter'} {what}")
    return jnp.asarray(value)
