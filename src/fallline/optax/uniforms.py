"""A rule's numbers of one step: in float64 on the host where they are known, traced by JAX where they are not."""

from __future__ import annotations

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from fallline.machines.traced import Scalar, Traced

__all__ = ["Scalar", "advance", "known", "widest"]


def widest() -> Any:
    """The dtype of numbers that JAX traces: float64 where `jax_enable_x64` is set, else float32."""
    return jax.dtypes.canonicalize_dtype(np.float64)


def known(value: Scalar) -> Scalar:
    """A number in the place of an array whose value is already known."""
    is_known = isinstance(value, jax.Array) and not isinstance(value, jax.core.Tracer) and value.is_fully_addressable
    return value.item() if is_known else value


advance = Traced(jnp, widest, known).advance
"""A kernel's uniforms and counters; see `fallline.machines.traced.Traced.advance`."""
