"""How a rule for matrices sees leaves of which it is said what their axes are, as optax's Muon does."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import jax
import jax.numpy as jnp
import optax  # type: ignore[import-untyped]

Array = jax.Array


@dataclass(frozen=True)
class Folded:
    """A leaf seen as matrices: some axes together are the rows, some the columns, and the others a batch.

    Attributes:
        shape: that of the leaf.
        order: its axes: those of the batch, of the rows, of the columns.
        example: the shape of the batch, if there is one, and of its matrices.
    """

    shape: tuple[int, ...]
    order: tuple[int, ...]
    example: tuple[int, ...]
    in_matrices = True

    @classmethod
    def of(cls, path: Any, shape: tuple[int, ...], said: optax.contrib.MuonDimensionNumbers) -> Self:
        """How a leaf of a shape is seen.

        Raises:
            ValueError: the leaf has no such axes, or one is said to be in the rows and in the columns.
        """
        name, ndim = jax.tree_util.keystr(path) or "the parameter", len(shape)
        rows, columns = ((axes,) if isinstance(axes, int) else tuple(axes) for axes in said)
        if ndim < 2 or not all(-ndim <= axis < ndim for axis in (*rows, *columns)):
            raise ValueError(f"{name} of shape {shape} has no matrices of axes {rows} by {columns}")
        rows, columns = (tuple(axis % ndim for axis in axes) for axes in (rows, columns))
        if {*rows} & {*columns}:
            raise ValueError(f"{name} of shape {shape}: axes {rows} of rows and {columns} of columns must be others")
        batch = tuple(axis for axis in range(ndim) if axis not in (*rows, *columns))
        sides = [math.prod(shape[axis] for axis in axes) for axes in (batch, rows, columns)]
        return cls(shape, (*batch, *rows, *columns), tuple(sides if batch else sides[1:]))

    def seen(
        self, path: Any, grad: Array, theta: Array, kept: Mapping[str, Array]
    ) -> tuple[Array, Array, dict[str, Array]]:
        """See `Sight.seen`."""
        given = {"grad": grad, "theta": theta, **kept}
        arrays = {key: jnp.asarray(array) for key, array in given.items()}
        for key, array in arrays.items():
            if array.shape != self.shape:
                name = jax.tree_util.keystr(path) or "the parameter"
                raise ValueError(f"{key} of {name} has shape {array.shape}, not {self.shape}")
        seen = {key: array.transpose(self.order).reshape(self.example) for key, array in arrays.items()}
        return seen.pop("grad"), seen.pop("theta"), seen

    def kept(self, increment: Array, states: Mapping[str, Array]) -> tuple[Array, dict[str, Array]]:
        """See `Sight.kept`."""
        return self._back(increment), {key: self._back(array) for key, array in states.items()}

    def _back(self, array: Array) -> Array:
        axes = tuple(self.shape[axis] for axis in self.order)
        return array.reshape(axes).transpose([self.order.index(axis) for axis in range(len(self.order))])
