"""Which array library an array is of."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import numpy as np

from fallline.descent.libraries.library import FLOATS, Library
from fallline.descent.libraries.numpy import NumPy
from fallline.descent.trees import is_numbers

_CLASSES = (("torch", "torch", "Tensor"), ("JAX", "jax", "Array"))
"""A library's name, its module, and the class of its arrays there."""


def library_name(array: Any) -> str | None:
    """NumPy, torch or JAX; None for what is none of their arrays."""
    if isinstance(array, np.ndarray | np.generic):
        return "NumPy"
    for name, module, kind in _CLASSES:
        if module in sys.modules and isinstance(array, getattr(sys.modules[module], kind)):
            return name
    return None


def library_of(leaves: Sequence[Any], names: Sequence[str]) -> Library[Any]:
    """The library of all the leaves.

    Args:
        leaves: arrays, numbers or lists of numbers.
        names: how messages call them.

    Raises:
        TypeError: a leaf is no array of floats, or they are of several libraries.
        ValueError: there are no leaves.
    """
    if not leaves:
        raise ValueError("there are no parameters: params holds no array")
    kinds = {name: _kind(leaf, name) for leaf, name in zip(leaves, names, strict=True)}
    if len(set(kinds.values())) > 1:
        first, other = names[0], next(name for name in names if kinds[name] != kinds[names[0]])
        raise TypeError(
            f"{first} is of {kinds[first]} and {other} of {kinds[other]}: give all parameters as arrays of one library"
        )
    return _load(kinds[names[0]])


def _load(name: str) -> Library[Any]:
    if name == "torch":
        from fallline.descent.libraries.torch import Torch

        return Torch()
    if name == "JAX":
        from fallline.descent.libraries.jax import Jax

        return Jax()
    return NumPy()


def _kind(leaf: Any, name: str) -> str:
    """The name of a leaf's library.

    Raises:
        TypeError: it is no array of floats.
    """
    kind = library_name(leaf)
    if kind is None and (is_numbers(leaf) or (isinstance(leaf, int | float) and not isinstance(leaf, bool))):
        return "NumPy"
    if kind is None:
        raise TypeError(f"{name} is a {type(leaf).__name__}, but parameters are arrays of NumPy, JAX or torch")
    dtype = str(leaf.dtype).removeprefix("torch.")
    if dtype not in FLOATS:
        hint = f"; convert it, as in {name}.astype(float)" if kind == "NumPy" and leaf.dtype.kind in "iub" else ""
        raise TypeError(f"{name} is {dtype}, but a rule runs on {', '.join(FLOATS)}{hint}")
    return kind
