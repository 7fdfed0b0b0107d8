"""A rule as a gradient transformation."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import jax
import jax.numpy as jnp
import optax  # type: ignore[import-untyped]

from fallline.expr import GRAD, THETA
from fallline.expr import state as state_input
from fallline.kernel.kernel import Kernel
from fallline.machines.array import evaluate
from fallline.optax.ahead import by_making, made_with, renewed
from fallline.optax.hypers import moving_numbers, numbers, start
from fallline.optax.increment import kept_beside, plan_of
from fallline.optax.leaves import as_complex, as_real, checked, evaluable, filled, matched
from fallline.optax.ops import JAX_OPS
from fallline.optax.states import AHEAD, by_name, layout, singles, state_type, trees
from fallline.optax.states import numbers as kept_numbers
from fallline.optax.uniforms import Scalar, advance, known, widest
from fallline.rule import Rule

PyTree = Any

NO_PARAMS = (
    "You are using a transformation that requires the current value of parameters, but you are not passing `params` "
    "when calling `update`."
)


@dataclass(frozen=True)
class Transformation:
    """The two functions of an `optax.GradientTransformationExtraArgs`, for a rule whose elements see themselves alone.

    Raises:
        RuleError, NoEquivalentFormError: see `state_type`.
    """

    rule: Rule

    def __post_init__(self) -> None:
        state_type(self.rule)

    def init(self, params: PyTree) -> Any:
        """The state before the first step.

        Args:
            params: a pytree of arrays of float32, float64, bfloat16, float16, complex64 or complex128.

        Returns:
            A named tuple: `count`, int32, the number of steps made; every state of the rule under its name, a pytree
            like params and in their dtypes, float32 for float16 (a tuple of such pytrees where the rule keeps several
            arrays, a single number where it keeps one number per parameter); for a rule that looks ahead, `ahead`, the
            numbers with which the look-ahead point was made: where they may change, each a pytree like params, since a
            leaf without a gradient stays at the point where it is.

        Raises:
            TypeError: a leaf is of another dtype.
        """
        params = jax.tree_util.tree_map_with_path(functools.partial(checked, "params"), params)
        rule = self.rule
        starts = [start(rule, slot) for slot in rule.program.arrays]
        columns = [jax.tree.map(functools.partial(_filled, begin), params) for begin in starts]
        fresh = [jnp.asarray(start(rule, slot), widest()) for slot in rule.program.counters]
        return self._state(jnp.zeros([], jnp.int32), columns, fresh, self._first_ahead(params))

    def update(
        self, updates: PyTree, state: Any, params: PyTree | None = None, **extra_args: Any
    ) -> tuple[PyTree, Any]:
        """One step.

        Args:
            updates: the gradients, a pytree like the parameters. Where a leaf is None, its parameter does not move.
            state: what `init` or `update` returned.
            params: the parameters. Needed where what the rule adds to them depends on them, as weight decay does.
            **extra_args: what others in a chain need, such as `value`; rules use none.

        Returns:
            What is to be added to the parameters, in their dtypes, or without `params` in those of the states; and the
            state after the step.

        Raises:
            ValueError: the rule needs params and there are none; trees or shapes differ.
            TypeError: a leaf is of a dtype that rules do not run on; the state is of another transformation.
            HyperparameterError: a schedule returned a number outside its range.
        """
        self._check(state, params)
        given, structure = jax.tree_util.tree_flatten_with_path(updates, is_leaf=lambda leaf: leaf is None)
        held = [matched("each state", structure, tree) for tree in trees(state)]
        thetas = [None] * len(given) if params is None else matched("params", structure, params)
        count = optax.safe_increment(state.count)
        t = known(count)
        coming = self._coming(t)
        plan = plan_of(self.rule)
        now, kept = tuple(map(known, numbers(self.rule, t))), list(map(known, kept_numbers(state)))
        made = made_with(plan.past, state, structure)
        advanced = by_making(made, lambda past: advance(plan.kernel, t, now, past, coming, kept))
        fresh = advanced[0][1] if advanced else advance(plan.kernel, t, now, dict(enumerate(coming)), coming, kept)[1]
        moved = [
            moved_leaf(plan.kernel, uniforms, k, path, grad, [column[k] for column in held], thetas[k])
            for k, ((path, grad), (uniforms, _)) in enumerate(zip(given, advanced, strict=True))
        ]
        columns = [jax.tree.unflatten(structure, [leaf[k] for leaf in moved]) for k in range(1 + len(held))]
        present = [grad is not None for _, grad in given]
        ahead = self._next_ahead(state, structure, coming, present)
        return columns[0], self._state(count, columns[1:], fresh, ahead)

    def _check(self, state: Any, params: PyTree | None) -> None:
        wanted = state_type(self.rule)
        if not isinstance(state, wanted):
            raise TypeError(
                f"state must be the {wanted.__name__} that init or update of {self.rule.name} returned, not a "
                f"{type(state).__name__}"
            )
        if params is None and self._needs_params:
            raise ValueError(f"{NO_PARAMS} What {self.rule.name} adds to them depends on them.")

    @property
    def _needs_params(self) -> bool:
        return plan_of(self.rule).needs_params

    def _coming(self, t: Scalar) -> tuple[Scalar, ...]:
        """The numbers of the step after t, for a rule that looks ahead."""
        needed = plan_of(self.rule).past or kept_beside(self.rule)
        return tuple(map(known, numbers(self.rule, t + 1))) if needed else ()

    def _first_ahead(self, params: PyTree) -> list[PyTree]:
        """The numbers with which the first look-ahead point is made."""
        coming, moving = self._coming(0), moving_numbers(self.rule)
        return [
            jax.tree.map(lambda _, k=k: coming[k], params) if k in moving else coming[k]
            for k in plan_of(self.rule).past
        ]

    def _next_ahead(
        self, state: Any, structure: Any, coming: Sequence[Scalar], present: Sequence[bool]
    ) -> list[PyTree]:
        """Those of the next one; leaves without a gradient keep theirs."""
        past, moving = plan_of(self.rule).past, moving_numbers(self.rule)
        return [
            renewed(structure, old, coming[k], present) if k in moving else coming[k]
            for k, old in zip(past, state.ahead if past else (), strict=True)
        ]

    def _state(self, count: Any, columns: Sequence[PyTree], fresh: Sequence[Any], ahead: Sequence[PyTree]) -> Any:
        fields = by_name(columns, layout(self.rule)) | dict(zip(singles(self.rule), fresh, strict=True))
        if plan_of(self.rule).back is not None:
            fields[AHEAD] = tuple(jax.tree.map(lambda number: jnp.asarray(number, widest()), tree) for tree in ahead)
        return state_type(self.rule)(count=count, **fields)


def stepped(
    kernel: Kernel,
    uniforms: Sequence[Scalar],
    theta: jax.Array,
    grad: jax.Array,
    held: Sequence[jax.Array],
    tensor: int = 0,
) -> list[jax.Array]:
    """What a kernel makes of one leaf: the new theta, then the states."""
    leaves = {THETA: theta, GRAD: grad} | {state_input(k): array for k, array in enumerate(held)}
    stores = evaluate(kernel, {node: as_real(array) for node, array in leaves.items()}, uniforms, tensor, ops=JAX_OPS)
    return [
        as_complex(stores[node], array) if node in stores else array
        for node, array in leaves.items()
        if node is not GRAD
    ]


def moved_leaf(
    kernel: Kernel, uniforms: Sequence[Scalar], tensor: int, path: Any, grad: Any, held: list[Any], param: Any
) -> list[Any]:
    """The increment and the states of one leaf after the step."""
    if grad is None:
        return [None, *held]
    held = [jnp.asarray(array) for array in held]
    param = None if param is None else checked("params", path, param)
    theta, grad = evaluable(path, checked("the gradient ", path, grad), held, param)
    return stepped(kernel, uniforms, theta, grad, held, tensor)


def _filled(value: Scalar, param: jax.Array) -> jax.Array:
    return filled(param, value)
