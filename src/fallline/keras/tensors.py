"""Tensors of Keras's back-ends as arrays that the machines compute on, and back."""

from __future__ import annotations

from typing import Any

import array_api_compat
import keras
from keras import ops

from fallline.keras.face import NAMESPACE, Face

BACKEND: str = keras.backend.backend()
"""jax, tensorflow or torch."""

Array = Any


def as_array(value: Any) -> Array:
    """A back-end's tensor, or the value of a Keras variable, as an array."""
    value = value.value if isinstance(value, keras.Variable) else value
    return Face(ops.convert_to_tensor(value)) if BACKEND == "tensorflow" else value


def as_tensor(array: Array) -> Any:
    """The back-end's tensor behind an array."""
    return array.tensor if isinstance(array, Face) else array


def namespace() -> Any:
    """The namespace of those arrays."""
    return NAMESPACE if BACKEND == "tensorflow" else array_api_compat.array_namespace(ops.zeros(()))


def widest() -> str:
    """The name of the widest dtype of numbers: float64, unless JAX has none."""
    if BACKEND != "jax":
        return "float64"
    import jax

    return "float64" if jax.config.jax_enable_x64 else "float32"  # type: ignore[attr-defined]


def wide() -> Any:
    """That dtype, as the namespace has it."""
    return getattr(namespace(), widest())


def known(value: Any) -> Any:
    """A number in the place of a tensor whose value is known; tensors that a compiler traces become arrays."""
    value = as_tensor(value.value if isinstance(value, keras.Variable) else value)
    if isinstance(value, int | float):
        return float(value)
    if BACKEND == "torch":
        return float(value.item())
    if BACKEND == "jax":
        import jax

        return value if isinstance(value, jax.core.Tracer) else float(value)
    import tensorflow

    return float(value.numpy()) if hasattr(value, "numpy") and tensorflow.executing_eagerly() else as_array(value)
