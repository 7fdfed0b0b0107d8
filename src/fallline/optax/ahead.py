"""The numbers with which each leaf's look-ahead point was made; without a gradient a leaf keeps those that it had."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import jax

from fallline.optax.leaves import matched
from fallline.optax.uniforms import Scalar, known

PyTree = Any

Making = tuple[tuple[int, Scalar], ...]
"""Indices of hyperparameters' numbers, and the numbers."""


def made_with(indices: Sequence[int], state: Any, structure: Any) -> list[Making]:
    """The numbers that made the look-ahead point, for every leaf of the structure."""
    columns = [_spread(structure, numbers) for numbers in state.ahead] if indices else []
    return [
        tuple((index, known(column[k])) for index, column in zip(indices, columns, strict=True))
        for k in range(structure.num_leaves)
    ]


def by_making(made: Iterable[Making], compute: Callable[[Mapping[int, Scalar]], Any]) -> list[Any]:
    """What is computed for every leaf, once for leaves whose points were made with the same numbers."""
    computed: dict[Any, Any] = {}
    results = []
    for making in made:
        key = tuple(number if isinstance(number, float) else id(number) for _, number in making)
        if key not in computed:
            computed[key] = compute(dict(making))
        results.append(computed[key])
    return results


def renewed(structure: Any, old: PyTree, coming: Scalar, present: Sequence[bool]) -> PyTree:
    """A number of `ahead` after a step, a tree of one for each leaf: those of leaves without a gradient stay."""
    pairs = zip(_spread(structure, old), present, strict=True)
    return jax.tree.unflatten(structure, [coming if moved else before for before, moved in pairs])


def _spread(structure: Any, tree: PyTree) -> list[Any]:
    """A number for each leaf, from a tree of them or one for all."""
    if jax.tree_util.treedef_is_leaf(jax.tree.structure(tree)):
        return [tree] * structure.num_leaves
    return matched("each number of ahead", structure, tree)
