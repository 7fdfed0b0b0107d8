"""What `minimize` and `find_lr` ask of an array library."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Generic, TypeVar

from fallline.descent.trees import Structure
from fallline.kernel.storage import STORAGES

A = TypeVar("A")
Derivative = Callable[..., tuple[Any, list[A]]]

FLOATS = tuple(STORAGES)
"""The dtypes that a rule runs on."""


class Library(ABC, Generic[A]):
    """An array library. Its arrays have any shape and one of the dtypes `FLOATS`; a leaf is what a user gave for one.

    Attributes:
        name: as messages spell it.
        differentiates: whether it has `derivative`.
    """

    name: ClassVar[str]
    differentiates: ClassVar[bool]

    @abstractmethod
    def array(self, leaf: Any) -> A:
        """A contiguous array with the leaf's numbers, shape and dtype, that nobody else can change."""

    @abstractmethod
    def copy(self, array: A) -> A:
        """An array with the same numbers that does not change with this one."""

    @abstractmethod
    def put(self, target: A, source: Any) -> A:
        """Writes numbers into an array, in its dtype.

        Args:
            target: where to, if the library's arrays can be changed.
            source: an array of the same shape, in any dtype.

        Returns:
            The array that has the numbers now: `target`, or `source` where arrays never change.
        """

    def put_all(self, targets: list[A], sources: Sequence[Any]) -> None:
        """Writes the numbers of many arrays; `targets` holds the arrays that have them then."""
        for k, source in enumerate(sources):
            targets[k] = self.put(targets[k], source)

    @abstractmethod
    def cast(self, array: A, like: A) -> A:
        """An array with the same numbers in the dtype of another."""

    @abstractmethod
    def full(self, like: A, value: float) -> A:
        """An array of one number, of the shape and dtype of another."""

    @abstractmethod
    def state(self, like: A, value: float) -> A:
        """The same in the dtype that a rule's states begin in: float32 for float16, whose squares would overflow."""

    @abstractmethod
    def memory(self, array: A) -> tuple[int, str] | None:
        """The address of a contiguous array's first element and the name of its dtype; None where there is none."""

    @abstractmethod
    def gradient(self, given: Any, like: A) -> A:
        """A gradient as an array, in the dtype in which it came.

        Args:
            given: what a user's function returned for one parameter.
            like: the parameter.

        Raises:
            ValueError: it has not the parameter's shape, holds no numbers, or its memory was freed.
        """

    @abstractmethod
    def is_plain(self, gradient: A, like: A) -> bool:
        """Whether a gradient lies in memory as the parameter does, contiguous and in its dtype."""

    @abstractmethod
    def compiled(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """A function whose first argument is hashable and no array, compiled where the library does so."""

    @abstractmethod
    def derivative(self, loss: Callable[..., Any], structure: Structure) -> Derivative[A]:
        """A function of leaves and a batch that returns the loss and the leaves' gradients.

        Args:
            loss: of parameters that are nested as `structure` says and, if there is one, a batch.
            structure: how the leaves are nested.

        Returns:
            The function. It raises TypeError where the loss is not one number of this library.

        Raises:
            NotImplementedError: the library does not differentiate.
        """

    @abstractmethod
    def largest(self, arrays: Sequence[A]) -> float:
        """The largest absolute value, 0 if there are no elements; NaN if there is one."""

    @abstractmethod
    def given_back(self, array: A, leaf: Any) -> Any:
        """A result in the kind of the leaf that was given: an array, or a number for a number."""

    @abstractmethod
    def to_numpy(self, array: A) -> Any:
        """As a NumPy array of the same shape, in its dtype, or in float32 where NumPy lacks that."""

    @abstractmethod
    def from_numpy(self, array: Any, like: A) -> A:
        """From a NumPy array, in the dtype and on the device of another one."""


def one_number(value: Any) -> Any:
    """An array of one element, of any shape, as one of shape ().

    Raises:
        TypeError: it has more elements, or none.
    """
    shape = tuple(getattr(value, "shape", ()))
    if math.prod(shape) != 1:
        raise TypeError(f"the loss must be one number, not a {type(value).__name__} of shape {shape}")
    return value.reshape(()) if shape else value


def unlike(given: Any, like: Any) -> str:
    """The message where a gradient is not as its parameter."""
    theirs = f"has the shape {tuple(given.shape)} and dtype {given.dtype}"
    return f"{theirs}, the parameter {tuple(like.shape)} and {like.dtype}"
