"""A transformation per kind of parameter, as `optax.multi_transform` has one per label."""

from __future__ import annotations

from typing import Any

import jax
import jax.numpy as jnp
import optax  # type: ignore[import-untyped]

from fallline.kinds import Entry, Sorting, Where, check_kinds, sort
from fallline.optax.functions import transform
from fallline.rule import Rule
from fallline.spelling import as_rule

PyTree = Any

_REST = "rest"


def kinds(params: PyTree, where: Where | None = None) -> Sorting:
    """Sorts the leaves of a pytree by kind; printed, it says what went where. See `fallline.torch.kinds`.

    A leaf's name is its path with slashes, as in "decoder/mlp/kernel", and all that there is beside its shape: an
    embedding, a norm and an output layer have to be called so (`embed`, `norm`, `head`, `logits` and the like). Two
    sides make a matrix; more are `other`, for which are the sides of the matrix no name says.

    Args:
        params: arrays, or anything that has a shape.
        where: kinds that are known better: by patterns of names, as in `{"Dense_3/*": "head"}`, or a function of an
            `Entry` that gives a kind or None.

    Raises:
        ValueError: `where` has a pattern that no name matches, or a kind that there isn't.
    """
    leaves, _ = jax.tree_util.tree_flatten_with_path(params)
    return sort([Entry(_name(path), jnp.shape(leaf)) for path, leaf in leaves], where, ordered=False)


def by_kind(
    rest: optax.GradientTransformation | Rule | str,
    *,
    where: Where | None = None,
    **transforms: optax.GradientTransformation | Rule | str,
) -> optax.GradientTransformationExtraArgs:
    """A transformation for each kind of parameter that is named, and one for the rest.

    `by_kind(adamw(3e-4), matrix=momentum(0.02))` runs one rule on the matrices and AdamW on all others. The state is
    that of `optax.multi_transform`, with the kinds and "rest" as its labels.

    Args:
        rest: for parameters of the kinds that are not named. A rule or its spelling, `"adamw(lr=3e-4)"`, is what
            `transform` makes of it.
        where: kinds that are known better, see `kinds`.
        **transforms: by kind (`fallline.kinds.KINDS`).

    Raises:
        TypeError: something is no transformation and no rule.
        ValueError: there is no such kind, or a text spells no rule; `init` does where there is no parameter of a kind,
            or `where` is wrong, and `update` where a gradient is None and there are no params.
    """
    check_kinds(transforms)
    labelled = {name: _transformation(given) for name, given in {**transforms, _REST: rest}.items()}

    def divided(tree: PyTree) -> optax.GradientTransformationExtraArgs:
        sorting = kinds(tree, where)
        sorting.check_has(transforms)
        labels = [row.kind if row.kind in transforms else _REST for row in sorting.rows]
        return optax.multi_transform(labelled, jax.tree.unflatten(jax.tree.structure(tree), labels))

    def init(params: PyTree) -> Any:
        return divided(params).init(params)

    def update(updates: PyTree, state: Any, params: PyTree | None = None, **extra_args: Any) -> tuple[PyTree, Any]:
        if params is None and any(leaf is None for leaf in jax.tree.leaves(updates, is_leaf=lambda leaf: leaf is None)):
            raise ValueError("by_kind needs params where a gradient is None: which kind it is of depends on its shape")
        return divided(updates if params is None else params).update(updates, state, params, **extra_args)  # type: ignore[no-any-return]

    return optax.GradientTransformationExtraArgs(init, update)


def _transformation(given: Any) -> optax.GradientTransformation:
    is_one = hasattr(given, "init") and hasattr(given, "update")
    return given if is_one else transform(as_rule(given, "what a kind gets", "; or give a transformation of Optax"))


def _name(path: Any) -> str:
    """The names and numbers of a path, with slashes."""
    return "/".join(str(getattr(key, "key", getattr(key, "idx", getattr(key, "name", key)))) for key in path)
