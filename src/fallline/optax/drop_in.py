"""A function of optax as a gradient transformation of ours: its states, and a rule's numbers."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import jax
import jax.numpy as jnp
import optax  # type: ignore[import-untyped]

from fallline.kernel.storage import begun_in
from fallline.optax.chained import begun, count_of_steps, fields, links, own_counts, stepped_on
from fallline.optax.hypers import numbers
from fallline.optax.increment import Plan, plan_of
from fallline.optax.leaf import Leaf, Numbers, refuse_complex, step_leaves
from fallline.optax.leaves import checked, matched
from fallline.optax.noise import Noise
from fallline.optax.sights import Sight
from fallline.optax.transformation import NO_PARAMS, moved_leaf
from fallline.optax.uniforms import advance, known
from fallline.rule import Rule

PyTree = Any


@dataclass(frozen=True, eq=False)
class DropIn:
    """The two functions of an `optax.GradientTransformationExtraArgs` that stands for one of optax's.

    Attributes:
        name: that of optax's function, whose own states these are.
        rule: what it computes, with values; the arrays that it keeps have the names of the states' fields.
        shape: the arguments of optax's function that the states depend on.
        masks: pairs: which leaves a part of the rule is for, a tree of bools, or a function that makes one of the
            gradients; and values of the rule for all other leaves.
        noise: what is added to every gradient before.
        asked: names of states whose dtype was asked for.
        sights: of a rule that sees leaves as matrices, how it sees each: a function of the leaf's index, its path and
            its shape. None for a rule that sees leaves as they are.
    """

    name: str
    rule: Rule
    shape: Mapping[str, Any]
    masks: tuple[tuple[Any, Mapping[str, Any]], ...] = ()
    noise: Noise | None = None
    asked: frozenset[str] = frozenset()
    sights: Callable[[int, Any, tuple[int, ...]], Sight] | None = None

    def init(self, params: PyTree) -> Any:
        """The state before the first step.

        Args:
            params: a pytree of arrays of float32, float64, bfloat16, float16, complex64 or complex128.

        Returns:
            What optax's function has there: the same named tuples in the same places. Where no dtype was asked for,
            states of float16 parameters are float32.

        Raises:
            TypeError: a leaf is of another dtype.
        """
        params = jax.tree_util.tree_map_with_path(functools.partial(checked, "params"), params)
        return begun(self.name, self.shape, jax.tree.map(_begun, params))

    def update(
        self, updates: PyTree, state: Any, params: PyTree | None = None, **extra_args: Any
    ) -> tuple[PyTree, Any]:
        """One step.

        Args:
            updates: the gradients, a pytree like the parameters. Where a leaf is None, its parameter does not move.
            state: what `init` or `update` returned, or those of optax's function.
            params: the parameters. Needed where what the rule adds to them depends on them, as weight decay does.
            **extra_args: what others in a chain need, such as `value`; none are used.

        Returns:
            What is to be added to the parameters, in their dtypes, or without `params` in those of gradients and
            states; and the state after the step.

        Raises:
            ValueError: the rule needs params and there are none; trees or shapes differ.
            TypeError: a leaf is of a dtype that rules do not run on; the state is of another transformation.
            HyperparameterError: a schedule returned a number outside its range.
        """
        self._check(state)
        noisy = {} if self.noise is None else self.noise.added(updates, state[0])
        updates = noisy.pop("updates", updates)
        given, structure = jax.tree_util.tree_flatten_with_path(updates, is_leaf=_is_none)
        held = [matched("each state", structure, fields(state)[name]) for name in self._names]
        thetas = self._like(given, held) if params is None else matched("params", structure, params)
        sights = [self._sight(k, path, grad) for k, (path, grad) in enumerate(given)]
        shapes = [None if sight is None else sight.example for sight in sights]
        kinds = list(zip(self._variants(updates, structure), shapes, strict=True))
        known_lines = {kind: self._line(*kind, state, params) for kind in set(kinds)}
        lines = [known_lines[kind] for kind in kinds]
        columns_of = [[column[k] for column in held] for k in range(len(given))]
        if self.sights is None and all(plan.kernel.elementwise for plan, _ in lines):
            moved = [
                moved_leaf(plan.kernel, own.uniforms, k, path, grad, columns_of[k], thetas[k])
                for k, ((path, grad), (plan, own)) in enumerate(zip(given, lines, strict=True))
            ]
        else:
            moved = self._together(given, thetas, columns_of, lines, sights)
        columns = [jax.tree.unflatten(structure, [leaf[k] for leaf in moved]) for k in range(1 + len(held))]
        return columns[0], stepped_on(state, dict(zip(self._names, columns[1:], strict=True)) | noisy)

    @functools.cached_property
    def _names(self) -> tuple[str, ...]:
        programs = (self.rule.program_for(shape) for shape in self.rule.definition.examples)
        return tuple(dict.fromkeys(name for program in programs for name in program.state_names))

    def _sight(self, index: int, path: Any, grad: Any) -> Sight | None:
        """How the rule sees a leaf; None for as it is."""
        if self.sights is None or grad is None:
            return None
        return self.sights(index, path, checked("the gradient ", path, grad).shape)

    def _rule_of(self, variant: tuple[bool, ...]) -> Rule:
        """The rule for leaves that are in some of the masks."""
        if variant not in self._rules:
            off = [values for (_, values), on in zip(self.masks, variant, strict=True) if not on]
            changed = {name: value for values in off for name, value in values.items() if name in self.rule.values}
            self._rules[variant] = self.rule(**changed) if changed else self.rule
        return self._rules[variant]

    @functools.cached_property
    def _rules(self) -> dict[tuple[bool, ...], Rule]:
        return {}

    def _together(
        self,
        given: Sequence[Any],
        thetas: Sequence[Any],
        held: Sequence[list[Any]],
        lines: Sequence[tuple[Plan, Numbers]],
        sights: Sequence[Sight | None],
    ) -> list[list[Any]]:
        """The increment and the states of each leaf after the step."""
        kept = [dict(zip(self._names, some, strict=True)) for some in held]
        leaves = {
            k: self._leaf(lines[k][0], path, (grad, thetas[k], kept[k]), sights[k], k)
            for k, (path, grad) in enumerate(given)
            if grad is not None
        }
        moved = dict(zip(leaves, step_leaves(list(leaves.values()), [lines[k][1] for k in leaves]), strict=True))
        after: dict[int, list[Any]] = {}
        for k, one in moved.items():
            sight = sights[k]
            increment, states = (one.increment, one.states) if sight is None else sight.kept(one.increment, one.states)
            after[k] = [increment, *({**kept[k], **states}[name] for name in self._names)]
        return [after.get(k, [None, *held[k]]) for k in range(len(given))]

    def _leaf(self, plan: Plan, path: Any, arrays: tuple[Any, Any, Any], sight: Sight | None, tensor: int) -> Leaf:
        """A leaf as the rule sees it; `arrays` are its gradient, parameter and states."""
        if sight is None:
            return Leaf.of(plan, path, *arrays, tensor)
        if sight.in_matrices:
            refuse_complex(self.name, path, jnp.asarray(arrays[0]))
        return Leaf.of(plan, path, *sight.seen(path, *arrays), tensor)

    @functools.cached_property
    def _links(self) -> tuple[type, ...]:
        without = {name: True for name in MASKS if name in self.shape}
        return tuple(map(type, links(begun(self.name, {**self.shape, **without}, ()))))

    def _line(
        self, variant: tuple[bool, ...], shape: tuple[int, ...] | None, state: Any, params: PyTree | None
    ) -> tuple[Plan, Numbers]:
        """The plan for some leaves, and its numbers at this step."""
        rule = self._rule_of(variant)
        plan, count = plan_of(rule, shape), count_of_steps(state)
        if params is None and (plan.needs_params or self.sights is not None):
            raise ValueError(f"{NO_PARAMS} What {self.name} adds to them depends on them.")
        t = 1 if count is None else known(optax.safe_increment(count))
        steps = {name: known(optax.safe_increment(own)) for name, own in own_counts(state).items()}
        now = tuple(map(known, numbers(rule, t, steps)))
        return plan, Numbers(*advance(plan.kernel, t, now, {}, (), ()))

    def _like(self, given: Sequence[Any], held: Sequence[Sequence[Any]]) -> list[Any]:
        """In the place of parameters that are not given: states whose dtype follows theirs, else the gradients."""
        wide = [column for name, column in zip(self._names, held, strict=True) if name not in self.asked]
        return list(wide[0]) if wide else [grad for _, grad in given]

    def _variants(self, updates: PyTree, structure: Any) -> list[tuple[bool, ...]]:
        """For each leaf, whether it is in each of the masks."""
        columns = [_spread(mask, updates, structure) for mask, _ in self.masks]
        return list(zip(*columns, strict=True)) if columns else [()] * structure.num_leaves

    def _check(self, state: Any) -> None:
        if isinstance(state, tuple) and tuple(map(type, links(state))) == self._links:
            return
        wanted = ", ".join(link.__name__ for link in self._links)
        is_tuple = isinstance(state, tuple) and not hasattr(state, "_fields")
        is_ours = hasattr(type(state), "_arrays")
        hint = f"; that is one of fallline.optax.transform(fallline.rules.{self.name}, ...)" if is_ours else ""
        what = f"({', '.join(type(link).__name__ for link in links(state))})" if is_tuple else type(state).__name__
        raise TypeError(f"state must be the ({wanted}) that init or update of {self.name} returned, not {what}{hint}")


MASKS: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "mask": {"weight_decay": 0.0},
        "weight_decay_mask": {"weight_decay": 0.0, "weight_decay_rate": 0.0},
        "trust_ratio_mask": {"trust_ratio": False},
    }
)
"""What optax's functions call masks, and a rule's values for leaves that are in none."""


def _spread(mask: Any, updates: PyTree, structure: Any) -> list[bool]:
    """For each leaf whether it is in the mask."""
    mask = mask(updates) if _is_function(mask) else mask

    def spread(on: Any, part: PyTree) -> PyTree:
        return jax.tree.map(lambda _: bool(on), part, is_leaf=_is_none)

    return matched("mask", structure, jax.tree.map(spread, mask, updates))


def _is_none(leaf: Any) -> bool:
    return leaf is None


def _is_function(mask: Any) -> bool:
    """Whether all leaves can be called: optax's test, since a tree that is an object may be callable itself."""
    leaves = jax.tree.leaves(jax.tree.map(callable, mask))
    return bool(leaves) and all(leaves)


def _begun(param: jax.Array) -> jax.Array:
    """Something of the shape of a parameter, and of the dtype that its states have."""
    return param.astype(begun_in(param.dtype.name))
