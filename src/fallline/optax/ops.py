"""The ops of the array backend, spelled so that XLA's CPU compiler makes fast loops of them.

It has two ways to write an elementwise loop. Where no constant stands in the loop it may choose the one that passes
every vector through the stack, which takes 1.6 times as long: it is what became of `theta + -v`. These spellings hold a
constant and give the same bits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import jax
import jax.numpy as jnp

from fallline.backends.array import OPS

Array = jax.Array


def _negative(xp: Any, a: Array) -> Array:
    """-0 - a is -a for every a, zeros included."""
    return -0.0 - a


def _unequal(xp: Any, a: Array, b: Array) -> Array:
    """A number differs from itself where it is NaN, the only one that is not at most infinity."""
    return ~(jnp.abs(a) <= jnp.inf) if a is b else a != b


JAX_OPS: Mapping[str, Callable[..., Array]] = OPS | {"neg": _negative, "ne": _unequal}
"""What each op is on arrays of JAX."""
