"""The ops of `fallline.machines.array` on arrays of JAX.

Quotients and roots have finite derivatives, as on watched tensors of torch: see `fallline.machines.array`.

Others are spelled so that XLA's CPU compiler makes fast loops of them.

It has two ways to write an elementwise loop. Where no constant stands in the loop it may choose the one that passes
every vector through the stack, which takes 1.6 times as long: it is what became of `theta + -v`. These spellings hold a
constant and give the same bits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import jax
import jax.numpy as jnp

from fallline.machines.array_ops import OPS

Array = jax.Array


def _negative(xp: Any, a: Array) -> Array:
    """-0 - a is -a for every a, zeros included."""
    return -0.0 - a


def _unequal(xp: Any, a: Array, b: Array) -> Array:
    """A number differs from itself where it is NaN, the only one that is not at most infinity."""
    return ~(jnp.abs(a) <= jnp.inf) if a is b else a != b


@jax.custom_jvp
def _quotient(a: Array, b: Array) -> Array:
    return a / b


@_quotient.defjvp
def _slope_of_quotient(primals: tuple[Array, Array], tangents: tuple[Array, Array]) -> tuple[Array, Array]:
    (a, b), (da, db) = primals, tangents
    zero = b == 0
    divisor = jnp.where(zero, 1, b)
    return _quotient(a, b), jnp.where(zero, 0, da / divisor - a / divisor * (db / divisor))


@jax.custom_jvp
def _root(a: Array) -> Array:
    return jnp.sqrt(a)


@_root.defjvp
def _slope_of_root(primals: tuple[Array], tangents: tuple[Array]) -> tuple[Array, Array]:
    (a,), (da,) = primals, tangents
    root, zero = _root(a), a == 0
    return root, jnp.where(zero, 0, da / (2 * jnp.where(zero, 1, root)))


JAX_OPS: Mapping[str, Callable[..., Array]] = OPS | {
    "div": lambda xp, a, b: _quotient(a, b),
    "sqrt": lambda xp, a: _root(a),
    "neg": _negative,
    "ne": _unequal,
}
"""What each op is on arrays of JAX."""
