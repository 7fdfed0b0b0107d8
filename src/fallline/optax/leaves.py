"""The arrays of pytrees: which are taken, how they are matched, and how complex ones are seen as real ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import jax
import jax.numpy as jnp

from fallline.kernel.storage import STORAGES, begun_in

PyTree = Any

_DTYPES = (*sorted(STORAGES, key=lambda name: STORAGES[name].size), "complex64", "complex128")


def checked(what: str, path: Any, leaf: Any) -> jax.Array:
    """A leaf as an array of floats or complex numbers.

    Raises:
        TypeError: it is anything else.
    """
    is_array = hasattr(leaf, "dtype") or isinstance(leaf, int | float | complex)
    kind = jnp.result_type(leaf).name if is_array else type(leaf).__name__
    if kind not in _DTYPES:
        raise TypeError(
            f"{what}{jax.tree_util.keystr(path)} is {kind}; a rule runs on {', '.join(_DTYPES)}: keep other leaves out "
            "of the trees, or from this transformation with optax.masked"
        )
    return jnp.asarray(leaf)


def matched(what: str, structure: Any, tree: PyTree) -> list[Any]:
    """A tree's parts that stand where the gradients, or a state, have their leaves.

    Raises:
        ValueError: the tree has another structure.
    """
    try:
        return list(structure.flatten_up_to(tree))
    except ValueError as error:
        raise ValueError(f"{what} must be of the structure {structure}, like the other trees: {error}") from None


def evaluable(
    path: Any, grad: jax.Array, held: Sequence[jax.Array], param: jax.Array | None
) -> tuple[jax.Array, jax.Array]:
    """The parameter, or something of its shape and dtype where it isn't given, and the gradient.

    Raises:
        ValueError: the gradient or a state has another shape than the parameter.
        TypeError: the gradient is complex and the parameter is not, or a state is of the other kind.
    """
    like = grad if param is None and not held else held[0] if param is None else param
    name = jax.tree_util.keystr(path)
    for what, other in (("gradient", grad), *(("state", array) for array in held)):
        if other.shape != like.shape:
            raise ValueError(f"the {what} of {name or 'the parameter'} has shape {other.shape}, not {like.shape}")
    if jnp.iscomplexobj(like):
        grad = grad.astype(like.dtype)
    elif jnp.iscomplexobj(grad):
        raise TypeError(f"the gradient of {name or 'the parameter'} is {grad.dtype}, but the parameter {like.dtype}")
    for state in held:
        if jnp.iscomplexobj(state) is not jnp.iscomplexobj(like):
            raise TypeError(f"a state of {name or 'the parameter'} is {state.dtype}, but the parameter {like.dtype}")
    return (grad.astype(like.dtype) if param is None else param), grad


def as_real(array: jax.Array) -> jax.Array:
    """Complex numbers as pairs of real ones in a last dimension, real ones as they are."""
    return jnp.stack([array.real, array.imag], -1) if jnp.iscomplexobj(array) else array


def as_complex(value: jax.Array, like: jax.Array) -> jax.Array:
    """The inverse of `as_real`: complex where `like` is."""
    return jax.lax.complex(value[..., 0], value[..., 1]) if jnp.iscomplexobj(like) else value


def filled(array: jax.Array, value: Any) -> jax.Array:
    """A state of the same shape and dtype, but float32 for float16; of a complex one, both parts have the value."""
    if jnp.iscomplexobj(array):
        part = jnp.asarray(value, array.real.dtype)
        value = jax.lax.complex(part, part)
    return jnp.full_like(array, value, dtype=begun_in(array.dtype.name))
