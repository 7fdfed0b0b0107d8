"""NumPy's arrays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from fallline.descent.libraries.library import Derivative, Library, unlike
from fallline.descent.trees import Structure
from fallline.kernel.storage import begun_in

Array = npt.NDArray[Any]


class NumPy(Library[Array]):
    """NumPy arrays, and numbers and lists of numbers, which become arrays of float64."""

    name = "NumPy"
    differentiates = False

    def array(self, leaf: Any) -> Array:
        """An array of its own, contiguous, with the leaf's numbers."""
        if isinstance(leaf, int | float | list | tuple) and not isinstance(leaf, bool):
            return np.array(leaf, np.float64)
        return np.array(leaf, order="C", subok=False)

    def copy(self, array: Array) -> Array:
        """Another array with the same numbers."""
        return array.copy()

    def put(self, target: Array, source: Any) -> Array:
        """Writes one array's numbers into another of the same shape."""
        np.copyto(target, source, "unsafe")
        return target

    def cast(self, array: Array, like: Array) -> Array:
        """An array with the same numbers in the dtype of another."""
        return array.astype(like.dtype)

    def full(self, like: Array, value: float) -> Array:
        """An array of one number, of the shape and dtype of another."""
        return np.full_like(like, value)

    def state(self, like: Array, value: float) -> Array:
        """The same in the dtype that a rule's states begin in: float32 for float16."""
        return np.full_like(like, value, dtype=begun_in(like.dtype.name))

    def memory(self, array: Array) -> tuple[int, str] | None:
        """The address of an array's first element and the name of its dtype."""
        return array.__array_interface__["data"][0], array.dtype.name

    def gradient(self, given: Any, like: Array) -> Array:
        """A gradient as an array.

        Raises:
            ValueError: it has not the parameter's shape, or holds no numbers.
        """
        array = given if type(given) is np.ndarray else np.asarray(given)
        if array.shape != like.shape or array.dtype.kind not in "fiu":
            raise ValueError(unlike(array, like))
        return array

    def is_plain(self, gradient: Array, like: Array) -> bool:
        """Whether a gradient lies in memory as the parameter does."""
        return gradient.dtype == like.dtype and bool(gradient.flags.c_contiguous)

    def compiled(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function itself."""
        return function

    def derivative(self, loss: Callable[..., Any], structure: Structure) -> Derivative[Array]:
        """There is none.

        Raises:
            NotImplementedError: always.
        """
        raise NotImplementedError(f"{self.name} does not differentiate")

    def largest(self, arrays: Sequence[Array]) -> float:
        """The largest absolute value; NaN if there is one."""
        return max((float(np.abs(array).max(initial=0)) for array in arrays), default=0.0)

    def given_back(self, array: Array, leaf: Any) -> Any:
        """A result in the kind of the leaf that was given."""
        if isinstance(leaf, np.generic):
            return array[()]
        return float(array) if isinstance(leaf, int | float) else array

    def to_numpy(self, array: Array) -> Array:
        """The array itself."""
        return array

    def from_numpy(self, array: Any, like: Array) -> Array:
        """In the dtype of another one."""
        converted: Array = array.astype(like.dtype)
        return converted
