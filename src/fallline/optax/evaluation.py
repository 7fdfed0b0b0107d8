"""From the look-ahead point, where parameters stand, back to the parameter that the rule has reached."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import jax
import jax.numpy as jnp
import optax  # type: ignore[import-untyped]

from fallline.kernel.kernel import Kernel, kernel_of
from fallline.optax.ahead import by_making, made_with
from fallline.optax.increment import past_of
from fallline.optax.leaves import matched
from fallline.optax.states import BESIDE, numbers, trees
from fallline.optax.transformation import stepped
from fallline.optax.uniforms import advance, known

PyTree = Any


def eval_params(state: Any, params: PyTree) -> PyTree:
    """The parameters at which to evaluate or save a model that a look-ahead rule trains.

    Optax takes gradients at the parameters, so for a rule that takes its gradient ahead of them, such as
    `fallline.optax.nag`, the parameters stand at that point. This gives where the rule itself has arrived, as
    `optax.contrib.schedule_free_eval_params` does. Continue the training from `params`, not from its result.

    Args:
        state: the optimizer's state; also of a chain, or of `optax.inject_hyperparams`, `optax.masked`,
            `optax.multi_transform`, `optax.MultiSteps`, around such a rule. What changes the rule's increments after
            it, such as `optax.freeze` or `optax.scale` later in a chain, is not known here: freeze parameters with
            `optax.masked` or `optax.multi_transform`, and scale by the learning rate.
        params: the parameters, a pytree of the structure that the transformation was given.

    Returns:
        A pytree like params; params themselves where no rule in the state looks ahead.

    Raises:
        ValueError: params have another structure than the state.
    """
    for part in jax.tree.leaves(state, is_leaf=_is_ahead):
        if _is_ahead(part):
            params = _departed(part, params)
    return params


def _is_ahead(value: Any) -> bool:
    return getattr(type(value), "_back", None) is not None


def _departed(state: Any, params: PyTree) -> PyTree:
    return _taken(state.theta, params) if state._back == BESIDE else _solved(state, params)


def _taken(thetas: PyTree, params: PyTree) -> PyTree:
    """The parameters that are kept beside those at the point, where there are any."""
    kept, structure = jax.tree.flatten(thetas, is_leaf=_is_masked)
    pairs = zip(kept, matched("params", structure, params), strict=True)
    arrays = [param if _is_masked(theta) else theta.astype(jnp.result_type(param)) for theta, param in pairs]
    return jax.tree.unflatten(structure, arrays)


def _solved(state: Any, params: PyTree) -> PyTree:
    kernel = kernel_of(state._back)
    first, structure = jax.tree.flatten((trees(state) or [params])[0], is_leaf=_is_masked)
    held = [matched("each state", structure, tree) for tree in trees(state)]
    thetas = matched("params", structure, params)
    count, kept = known(state.count), list(map(known, numbers(state)))
    made = made_with(past_of(state._back), state, structure)
    there = [k for k, leaf in enumerate(first) if not _is_masked(leaf)]
    advanced = by_making((made[k] for k in there), lambda past: advance(kernel, count, (), past, (), kept)[0])
    moved = list(thetas)
    for k, uniforms in zip(there, advanced, strict=True):
        moved[k] = _back(kernel, uniforms, jnp.asarray(thetas[k]), [column[k] for column in held])
    return jax.tree.unflatten(structure, moved)


def _back(kernel: Kernel, uniforms: Sequence[Any], theta: jax.Array, held: Sequence[jax.Array]) -> jax.Array:
    return stepped(kernel, uniforms, theta, theta, held)[0]


def _is_masked(leaf: Any) -> bool:
    return isinstance(leaf, optax.MaskedNode)
