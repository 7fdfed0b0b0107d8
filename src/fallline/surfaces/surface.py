"""A function of the plane from its formula: heights and slopes in any array library."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import array_api_compat
import numpy as np

from fallline.displayed import displayed
from fallline.expr import Node, as_node, coordinate, derivative, lower, verify_graph
from fallline.machines.array import values

Array = Any
Point = tuple[float, float]
Formula = Callable[..., Node]

X, Y = coordinate(0), coordinate(1)
"""The point's coordinates in a surface's formula."""


@dataclass(frozen=True)
class Surface:
    """A function of the plane, with what one needs to plot it and to walk on it.

    Attributes:
        name: how it is called.
        formula: the height; given as a function of x and y, written with operators and fallline's own sqrt, exp, log,
            sin, cos and where. Its derivatives are derived from it.
        minima: the points where it is lowest.
        domain: the ranges of x and of y in which to plot it.
        start: where walks usually begin, so that they show what the surface is for.
        source: who described it.
        purpose: what it shows, in a line.

    Raises:
        RuleError: the formula is written with something else.
    """

    name: str
    formula: Any
    minima: tuple[Point, ...]
    domain: tuple[tuple[float, float], tuple[float, float]]
    start: Point
    source: str = ""
    purpose: str = ""

    def __post_init__(self) -> None:
        if not isinstance(self.formula, Node):
            object.__setattr__(self, "formula", self._traced(self.formula))
        verify_graph((self.formula,))

    def _traced(self, formula: Formula) -> Node:
        return as_node(formula(X, Y))

    @functools.cached_property
    def slopes(self) -> tuple[Node, Node]:
        """The formulas of the derivatives by x and by y."""
        return derivative(self.formula, X), derivative(self.formula, Y)

    @functools.cached_property
    def lowered(self) -> tuple[Node, Node, Node]:
        """Height and slopes in core ops, as they are computed."""
        height, by_x, by_y = lower((self.formula, *self.slopes))
        return height, by_x, by_y

    def __call__(self, x: Array) -> Array:
        """The height.

        Args:
            x: points, shape (..., 2), in any floating dtype of NumPy, torch, JAX or another array-API library.

        Returns:
            An array of shape (...), of x's library and dtype.

        Raises:
            TypeError: x is no array of floats.
            ValueError: its last dimension is not 2.
        """
        return self._at(x, self.lowered[:1])[0]

    def gradient(self, x: Array) -> Array:
        """The slope.

        Args:
            x: points, shape (..., 2), as above.

        Returns:
            The derivatives by x and by y, an array of x's shape, library and dtype.

        Raises:
            TypeError, ValueError: as above.
        """
        return array_api_compat.array_namespace(x).stack(self._at(x, self.lowered[1:]), axis=-1)

    def _at(self, points: Array, nodes: Sequence[Node]) -> list[Array]:
        x, y = _coordinates(points)
        xp = array_api_compat.array_namespace(x)
        arrays = values(nodes, {X: x, Y: y})
        return [array if array.shape == x.shape else array + xp.zeros_like(x) for array in arrays]

    def __repr__(self) -> str:
        return f"<surface {self.name}>"

    _repr_html_ = displayed("surface")


@dataclass(frozen=True, repr=False)
class Sum(Surface):
    """A surface that is the mean of one term per example, as the loss of a network is: it can be taken by batches.

    Attributes:
        formula: a term; given as a function of x, y and an example's numbers.
        data: the examples, a row each.
        names: what an example's numbers are called.

    Raises:
        RuleError: as above.
        ValueError: there are no data, or rows of several lengths.
    """

    data: tuple[tuple[float, ...], ...] = ()
    names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.data or len({len(row) for row in self.data}) > 1:
            raise ValueError(f"the sum {self.name} needs data: a tuple of rows, all of one length")
        super().__post_init__()

    def _traced(self, formula: Formula) -> Node:
        return as_node(formula(X, Y, *self.columns))

    @property
    def columns(self) -> tuple[Node, ...]:
        """An example's numbers in the formula of a term."""
        return tuple(coordinate(2 + k) for k in range(len(self.data[0])))

    @property
    def examples(self) -> np.ndarray:
        """The data as an array of float64, shape (examples, numbers)."""
        return np.array(self.data)

    def _at(self, points: Array, nodes: Sequence[Node], data: Array | None = None) -> list[Array]:
        x, y = _coordinates(points)
        xp = array_api_compat.array_namespace(points)
        device = {} if array_api_compat.is_jax_array(points) else {"device": array_api_compat.device(points)}
        rows = xp.asarray(self.examples if data is None else data, dtype=points.dtype, **device)
        columns = {column: rows[:, k] for k, column in enumerate(self.columns)}
        terms = values(nodes, {X: x[..., None], Y: y[..., None], **columns})
        return [xp.mean(xp.broadcast_to(term, (*x.shape, len(rows))), axis=-1) for term in terms]

    def loss(self, x: Array, batch: Array) -> tuple[float, Array]:
        """The mean of some terms and its slope: what `fallline.minimize(..., grad=True)` takes.

        Args:
            x: a point, shape (2,).
            batch: rows of `examples`.

        Returns:
            The height and the derivatives by x and by y.
        """
        height, *slopes = self._at(x, self.lowered, batch)
        return float(height), array_api_compat.array_namespace(x).stack(slopes)


def _coordinates(points: Array) -> tuple[Array, Array]:
    xp = array_api_compat.array_namespace(points)
    if not xp.isdtype(points.dtype, "real floating"):
        raise TypeError(f"points are {points.dtype}: a surface takes floating-point coordinates")
    if not points.ndim or points.shape[-1] != 2:
        raise ValueError(f"points have the shape (..., 2), not {tuple(points.shape)}")
    return points[..., 0], points[..., 1]
