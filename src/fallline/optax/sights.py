"""How a rule that sees matrices sees leaves of any number of axes; the two largest ones, as optax's Adafactor does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol, Self

import jax
import jax.numpy as jnp
import numpy as np

Array = jax.Array

_FACTORS = ("v_row", "v_col")


class Sight(Protocol):
    """How a rule sees a leaf.

    Attributes:
        example: a shape for which the rule has the same formulas.
        in_matrices: whether it sees matrices.
    """

    @property
    def example(self) -> tuple[int, ...]:
        """Such a shape."""

    @property
    def in_matrices(self) -> bool:
        """Whether it does."""

    def seen(
        self, path: Any, grad: Array, theta: Array, kept: Mapping[str, Array]
    ) -> tuple[Array, Array, dict[str, Array]]:
        """A leaf's gradient, parameter and states as the rule sees them.

        Raises:
            ValueError: the parameter or a state has another shape than the gradient says.
        """

    def kept(self, increment: Array, states: Mapping[str, Array]) -> tuple[Array, dict[str, Array]]:
        """What is added to the parameter, and its states, as optax has them."""


@dataclass(frozen=True)
class Largest:
    """How a leaf is seen: its two largest axes as a matrix, the others a batch; or all of its elements as one row.

    Optax keeps of the first kind averages over the largest axis in `v_row` and over the next one in `v_col`, without
    these axes. Here rows come before columns, as the axes lie, so that nothing is turned.

    Attributes:
        shape: that of the leaf.
        axes: the axes that are rows and columns; None for one row.
        rising: whether the columns are the largest axis.
    """

    shape: tuple[int, ...]
    axes: tuple[int, int] | None = None
    rising: bool = True

    @classmethod
    def of(cls, shape: tuple[int, ...], least: float) -> Self:
        """How a leaf of a shape is seen: as a matrix if both of its largest axes are at least so large."""
        if len(shape) < 2:
            return cls(shape)
        next_one, largest = (int(axis) for axis in np.argsort(shape)[-2:])  # as optax, also among equal ones
        if shape[next_one] < least:
            return cls(shape)
        return cls(shape, (min(next_one, largest), max(next_one, largest)), next_one < largest)

    @property
    def example(self) -> tuple[int, ...]:
        """A shape for which a rule has the same formulas."""
        return (2,) if self.axes is None else (2, 2)

    @property
    def in_matrices(self) -> bool:
        """Whether it is seen as a matrix."""
        return self.axes is not None

    def seen(
        self, path: Any, grad: Array, theta: Array, kept: Mapping[str, Array]
    ) -> tuple[Array, Array, dict[str, Array]]:
        """See `Sight.seen`."""
        name = jax.tree_util.keystr(path) or "the parameter"
        given = {"grad": grad, "theta": theta, **kept}
        arrays = {key: jnp.asarray(array) for key, array in given.items()}
        for key, array in arrays.items():
            if array.shape != self._shape_of(key):
                raise ValueError(f"{key} of {name} has shape {array.shape}, not {self._shape_of(key)}")
        absent = _FACTORS if self.axes is None else ("v",)
        states = {key: self._seen(key, arrays[key]) for key in kept if key not in absent}
        if not self.rising:
            states["v_row"], states["v_col"] = states["v_col"], states["v_row"]
        return self._seen("grad", arrays["grad"]), self._seen("theta", arrays["theta"]), states

    def kept(self, increment: Array, states: Mapping[str, Array]) -> tuple[Array, dict[str, Array]]:
        """See `Sight.kept`."""
        after = dict(states)
        if not self.rising:
            after["v_row"], after["v_col"] = after["v_col"], after["v_row"]
        return self._kept("theta", increment), {key: self._kept(key, array) for key, array in after.items()}

    def _left_out(self, key: str) -> int:
        """The axis that a factor is the average over."""
        assert self.axes is not None
        return self.axes[self.rising if key == "v_row" else not self.rising]

    def _shape_of(self, key: str) -> tuple[int, ...]:
        if key in _FACTORS and self.axes is not None:
            return tuple(size for axis, size in enumerate(self.shape) if axis != self._left_out(key))
        return (1,) if key in (_FACTORS if self.axes is None else ("v",)) else self.shape

    def _seen(self, key: str, array: Array) -> Array:
        if self.axes is None:
            return array.reshape(-1)
        if key in _FACTORS:
            array = jnp.expand_dims(array, self._left_out(key))
        return jnp.moveaxis(array, self.axes, (-2, -1))

    def _kept(self, key: str, array: Array) -> Array:
        if self.axes is None:
            return array.reshape(self.shape)
        array = jnp.moveaxis(array, (-2, -1), self.axes)
        return jnp.squeeze(array, self._left_out(key)) if key in _FACTORS else array


@dataclass(frozen=True)
class LargestAxes:
    """How each leaf is seen, where the two largest axes are matrices if both are at least so large."""

    least: float

    def __call__(self, index: int, path: Any, shape: tuple[int, ...]) -> Largest:
        """How a leaf of a shape is seen."""
        return Largest.of(shape, self.least)
