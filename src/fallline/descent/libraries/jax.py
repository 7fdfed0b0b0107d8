"""JAX's arrays."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from fallline.descent.libraries.library import Derivative, Library, one_number, unlike
from fallline.descent.trees import Structure
from fallline.kernel.storage import begun_in


class Jax(Library[jax.Array]):
    """JAX arrays, which never change."""

    name = "JAX"
    differentiates = True

    def array(self, leaf: Any) -> jax.Array:
        """The array itself."""
        return jnp.asarray(leaf)

    def copy(self, array: jax.Array) -> jax.Array:
        """The array itself."""
        return array

    def put(self, target: jax.Array, source: Any) -> Any:
        """The array that has the numbers."""
        return source

    def cast(self, array: jax.Array, like: jax.Array) -> jax.Array:
        """An array with the same numbers in the dtype of another."""
        return array.astype(like.dtype)

    def full(self, like: jax.Array, value: float) -> jax.Array:
        """An array of one number, of the shape and dtype of another."""
        return jnp.full_like(like, value)

    def state(self, like: jax.Array, value: float) -> jax.Array:
        """The same in the dtype that a rule's states begin in: float32 for float16."""
        return jnp.full_like(like, value, dtype=begun_in(like.dtype.name))

    def memory(self, array: jax.Array) -> tuple[int, str] | None:
        """None: kernels write in place."""
        return None

    def gradient(self, given: Any, like: jax.Array) -> jax.Array:
        """A gradient as an array.

        Raises:
            ValueError: it has not the parameter's shape.
        """
        array = jnp.asarray(given)
        if array.shape != like.shape:
            raise ValueError(unlike(array, like))
        return array

    def is_plain(self, gradient: jax.Array, like: jax.Array) -> bool:
        """Whether its dtype is the parameter's."""
        return bool(gradient.dtype == like.dtype)

    def compiled(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """A function whose first argument is no array, compiled."""
        return _jitted(function)

    def derivative(self, loss: Callable[..., Any], structure: Structure) -> Derivative[jax.Array]:
        """A function of leaves and a batch that returns the loss and the leaves' gradients; compiled if it can be."""
        plain = jax.value_and_grad(lambda leaves, *args: one_number(loss(structure.build(leaves), *args)))
        # For this descent: what the loss reads besides may be another in the next.
        compiled: Callable[..., Any] = jax.jit(plain)

        def value_and_gradients(leaves: list[jax.Array], *args: Any) -> tuple[Any, list[jax.Array]]:
            nonlocal compiled
            try:
                both: tuple[Any, list[jax.Array]] = compiled(leaves, *args)
            except (jax.errors.ConcretizationTypeError, jax.errors.TracerArrayConversionError):
                compiled = plain  # the loss looks at numbers
                both = compiled(leaves, *args)
            return both

        return value_and_gradients

    def largest(self, arrays: Sequence[jax.Array]) -> float:
        """The largest absolute value; NaN if there is one."""
        return max((float(abs(array).max()) for array in arrays if array.size), default=0.0)

    def given_back(self, array: jax.Array, leaf: Any) -> jax.Array:
        """The array itself."""
        return array

    def to_numpy(self, array: jax.Array) -> Any:
        """As a NumPy array of its own."""
        return np.array(array)

    def from_numpy(self, array: Any, like: jax.Array) -> jax.Array:
        """In the dtype and on the device of another one."""
        put: jax.Array = jax.device_put(jnp.asarray(array, like.dtype), like.device)
        return put


@functools.lru_cache(maxsize=64)
def _jitted(function: Callable[..., Any]) -> Callable[..., Any]:
    return jax.jit(function, static_argnums=0)
