"""A rule as a gradient transformation that takes all leaves in one step: sums, shapes of states, matrices."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import jax
import jax.numpy as jnp
import optax  # type: ignore[import-untyped]

from fallline.expr import ELEMENTS
from fallline.kernel.storage import begun_in
from fallline.optax.ahead import Making, made_with
from fallline.optax.hypers import numbers, start
from fallline.optax.increment import Plan, plan_of
from fallline.optax.leaf import Leaf, Moved, Numbers, refuse_complex, step_leaves
from fallline.optax.leaves import checked, filled, matched
from fallline.optax.states import numbers as kept_numbers
from fallline.optax.states import singles, tree_names, trees
from fallline.optax.transformation import Transformation
from fallline.optax.uniforms import Scalar, advance, known, widest
from fallline.rule import PARAMETER, Slot, state_shape

PyTree = Any

NONE = optax.MaskedNode()
"""What stands in the place of a state that a leaf does not have."""


class WholeTransformation(Transformation):
    """As `Transformation`, for any rule that takes one gradient in a step.

    Raises:
        RuleError: as there.
        NoEquivalentFormError: the rule takes two gradients, or one at a point where the parameter does not start, and
            which cannot be solved for it.
    """

    def __post_init__(self) -> None:
        super().__post_init__()
        for shape in self.rule.definition.examples:
            plan_of(self.rule, shape)

    def init(self, params: PyTree) -> Any:
        """The state before the first step; see `Transformation.init`.

        States of a leaf have the shapes that the rule declares: of `zeros[rows, 1]` it is (..., rows, 1), and (1,) for
        a vector. `optax.MaskedNode()` stands where a leaf of its shape has no such state. Numbers that depend on sums
        are arrays of shape (), one per leaf, or one for all where they are `common`. A rule that takes its gradient
        at a point which cannot be solved for the parameter keeps that beside it, as `theta`.
        """
        params = jax.tree_util.tree_map_with_path(functools.partial(checked, "params"), params)
        leaves, structure = jax.tree_util.tree_flatten_with_path(params)
        begun = [self._begun(path, leaf) for path, leaf in leaves]
        columns = [jax.tree.unflatten(structure, [one.get(name, NONE) for one in begun]) for name in self._names]
        fresh = [jnp.asarray(start(self.rule, self._single(name)), widest()) for name in singles(self.rule)]
        return self._state(jnp.zeros([], jnp.int32), columns, fresh, self._first_ahead(params))

    def update(
        self, updates: PyTree, state: Any, params: PyTree | None = None, **extra_args: Any
    ) -> tuple[PyTree, Any]:
        """One step, of all leaves that have a gradient: totals are over these. See `Transformation.update`.

        Raises:
            TypeError: the rule sees rows and columns, and a leaf is complex.
        """
        self._check(state, params)
        given, structure = jax.tree_util.tree_flatten_with_path(updates, is_leaf=lambda leaf: leaf is None)
        held = self._held(state, structure)
        thetas = [None] * len(given) if params is None else matched("params", structure, params)
        count = optax.safe_increment(state.count)
        leaves = {
            k: Leaf.of(self._plan(path, grad), path, grad, thetas[k], held[k], k)
            for k, (path, grad) in enumerate(given)
            if grad is not None
        }
        moved = self._moved(known(count), leaves, made_with(plan_of(self.rule).past, state, structure))
        after = [held[k] | (moved[k].states if k in moved else {}) for k in range(len(given))]
        columns = [jax.tree.unflatten(structure, [one[name] for one in after]) for name in self._names]
        increments = [moved[k].increment if k in moved else None for k in range(len(given))]
        ahead = self._next_ahead(state, structure, self._coming(known(count)), [k in moved for k in range(len(given))])
        fresh = [jnp.asarray(number, widest()) for number in self._singles_after(state, moved)]
        return jax.tree.unflatten(structure, increments), self._state(count, columns, fresh, ahead)

    @property
    def _needs_params(self) -> bool:
        return any(plan_of(self.rule, shape).needs_params for shape in self.rule.definition.examples)

    @property
    def _names(self) -> tuple[str, ...]:
        return tree_names(self.rule)

    def _plan(self, path: Any, leaf: Any) -> Plan:
        """The plan for a leaf's shape; complex numbers are pairs in a last axis."""
        leaf = checked("the gradient ", path, leaf)
        if self.rule.asks:
            refuse_complex(self.rule.name, path, leaf)
        plan = plan_of(self.rule, leaf.shape)
        if plan.kernel.shaped or plan.kernel.matrices:
            refuse_complex(self.rule.name, path, leaf)
        return plan

    def _begun(self, path: Any, leaf: jax.Array) -> dict[str, Any]:
        """The states of a leaf before its first step."""
        form = self._plan(path, leaf).form
        return {slot.name: self._start(slot, leaf, form.view) for slot in form.slots}

    def _start(self, slot: Slot, leaf: jax.Array, view: Any) -> jax.Array:
        if slot.start == PARAMETER:
            return jnp.array(leaf, begun_in(leaf.dtype.name), copy=True)
        if slot.number or slot.counter:
            return jnp.asarray(start(self.rule, slot), widest())
        if slot.sides == ELEMENTS and not slot.diagonal:
            return filled(leaf, start(self.rule, slot))
        shape = state_shape(leaf.shape, slot.sides, view)
        full = jnp.full(shape, start(self.rule, slot), begun_in(leaf.dtype.name))
        if not slot.diagonal:
            return full
        eye = jnp.eye(shape[-2] if len(shape) > 1 else 1, shape[-1], dtype=full.dtype)
        return (full * eye).reshape(shape)

    def _held(self, state: Any, structure: Any) -> list[dict[str, Any]]:
        """The states of each leaf by name."""
        single = dict(zip(singles(self.rule), kept_numbers(state), strict=True))
        columns = [matched("each state", structure, tree) for tree in trees(state)]
        return [
            single | {name: column[k] for name, column in zip(self._names, columns, strict=True)}
            for k in range(structure.num_leaves)
        ]

    def _moved(self, t: Scalar, leaves: Mapping[int, Leaf], made: Sequence[Making]) -> dict[int, Moved]:
        advanced = self._advance(t)
        steps = [advanced(leaf, made[k]) for k, leaf in leaves.items()]
        return dict(zip(leaves, step_leaves(list(leaves.values()), steps), strict=True))

    def _advance(self, t: Scalar) -> Callable[[Leaf, Making], Numbers]:
        """Computes the numbers of a step, once for all leaves for which they are the same."""
        now, coming = tuple(map(known, numbers(self.rule, t))), self._coming(t)
        computed: dict[Any, Numbers] = {}

        def advanced(leaf: Leaf, making: Making) -> Numbers:
            plan = leaf.plan
            kept = [known(leaf.states[name]) for name in plan.form.counter_names]
            apart = [*(number for _, number in making), *kept]
            key = (id(plan), *(number if isinstance(number, float) else id(number) for number in apart))
            if key not in computed:
                computed[key] = Numbers(*advance(plan.kernel, t, now, dict(making), coming, kept))
            return computed[key]

        return advanced

    def _single(self, name: str) -> Slot:
        programs = (self.rule.program_for(shape) for shape in self.rule.definition.examples)
        return next(slot for program in programs for slot in program.slots if slot.name == name)

    def _singles_after(self, state: Any, moved: Mapping[int, Moved]) -> list[Any]:
        """The numbers that are the same for all leaves: each is what the first one makes of it that has it."""
        after = [one.states for one in moved.values()]
        return [
            next((states[name] for states in after if name in states), old)
            for name, old in zip(singles(self.rule), kept_numbers(state), strict=True)
        ]
