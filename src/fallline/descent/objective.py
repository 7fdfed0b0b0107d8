"""The loss and its gradient, from whatever a user has: a gradient function, both at once, or a differentiable loss."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from fallline.descent.libraries.library import Library
from fallline.descent.trees import Structure


class Objective:
    """A loss and its gradient on the leaves of a parameter tree.

    Args:
        loss: the function to minimize, of the parameters and, with data, a batch.
        gradient: a function that returns the gradient, nested as the parameters are; True where `loss` returns
            (value, gradient); None to differentiate `loss`.
        library: of the parameters.
        structure: how they are nested.

    Attributes:
        evaluations: how often the loss was computed.
        gradients: how often the gradient was.

    Raises:
        TypeError: loss is no function, or there is no way to a gradient.
    """

    def __init__(self, loss: Any, gradient: Any, library: Library[Any], structure: Structure) -> None:
        if not callable(loss):
            raise TypeError(f"loss must be a function of the parameters, not {loss!r}")
        if gradient is not None and gradient is not True and not callable(gradient):
            raise TypeError(f"grad = {gradient!r}: give a function, or True where loss returns (value, gradient)")
        self.loss, self.gradient = loss, gradient
        self.library, self.structure = library, structure
        self.evaluations = self.gradients = 0
        self._derivative: Callable[..., Any] | None = None
        if gradient is None:
            if not library.differentiates:
                raise TypeError(
                    "there is no gradient: give grad=, a function that returns it; or grad=True, where loss returns "
                    "(value, gradient); or params as JAX arrays or torch tensors, which are differentiated by "
                    "themselves"
                )
            self._derivative = library.derivative(loss, structure)

    def __call__(self, point: list[Any], args: tuple[Any, ...], *, valued: bool) -> tuple[float | None, list[Any]]:
        """The loss and the leaves' gradients at a point.

        Args:
            point: the leaves; whoever wrote the loss may change them.
            args: the batch, if there is one.
            valued: whether the loss is wanted even where it costs an evaluation of its own; else it may be None.

        Raises:
            TypeError: the loss is no number.
            ValueError: the gradient's nesting or a shape is not the parameters'.
        """
        self.gradients += 1
        if self._derivative is not None:
            self.evaluations += 1
            value, grads = self._derivative(point, *args)
            return as_number(value), grads
        tree = self.structure.build(point)
        if self.gradient is True:
            self.evaluations += 1
            value, gradient = _two(self.loss(tree, *args))
            return as_number(value), self._leaves(gradient, point)
        number = self.value([self.library.copy(leaf) for leaf in point], args) if valued else None
        return number, self._leaves(self.gradient(tree, *args), point)

    def value(self, point: list[Any], args: tuple[Any, ...]) -> float:
        """The loss alone."""
        self.evaluations += 1
        returned = self.loss(self.structure.build(point), *args)
        return as_number(_two(returned)[0] if self.gradient is True else returned)

    def _leaves(self, tree: Any, point: Sequence[Any]) -> list[Any]:
        leaves = self.structure.leaves(tree, "the gradient")
        library = self.library
        try:
            return [library.gradient(leaf, like) for leaf, like in zip(leaves, point, strict=True)]
        except ValueError:
            names = self.structure.leaf_names("the gradient")
            for name, leaf, like in zip(names, leaves, point, strict=True):
                try:
                    library.gradient(leaf, like)
                except ValueError as error:
                    raise ValueError(f"{name} {error}") from None
            raise


def as_number(value: Any, what: str = "the loss") -> float:
    """A number, or the one element of an array of any shape, as a float.

    Raises:
        TypeError: it is anything else; the message says what.
    """
    if type(value) is float:
        return value
    try:
        array = np.asarray(value) if isinstance(value, list | tuple) else value
        array = array.detach() if hasattr(array, "detach") else array
        if not isinstance(array, str | bytes):
            return float(array.item() if hasattr(array, "item") else array)
    except (TypeError, ValueError, RuntimeError):
        pass
    shape = f" of shape {tuple(value.shape)}" if hasattr(value, "shape") else ""
    hint = ": does the function return it?" if value is None else ""
    raise TypeError(f"{what} must be one number, not a {type(value).__name__}{shape}{hint}")


def _two(returned: Any) -> tuple[Any, Any]:
    if not isinstance(returned, tuple | list) or len(returned) != 2:
        raise TypeError(f"with grad=True the loss must return (value, gradient), not a {type(returned).__name__}")
    return returned[0], returned[1]
