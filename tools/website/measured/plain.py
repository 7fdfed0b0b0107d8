"""Formulas in plain NumPy: quick, for finite numbers, and within rounding of what every machine computes."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from fallline.expr import Node, interpret, topological
from fallline.surfaces import Surface
from fallline.surfaces.surface import X, Y

Array = Any
Slope = Callable[[Array], Array]

OPS: Mapping[str, Callable[..., Array]] = {
    "add": operator.add, "sub": operator.sub, "mul": operator.mul, "div": operator.truediv, "neg": operator.neg,
    "pow": operator.pow, "abs": abs, "lt": operator.lt, "le": operator.le, "eq": operator.eq, "ne": operator.ne,
    "sqrt": np.sqrt, "exp": np.exp, "log": np.log, "sin": np.sin, "cos": np.cos, "sign": np.sign,
    "minimum": np.minimum, "maximum": np.maximum, "where": np.where,
}  # fmt: skip


def computed(order: Sequence[Node], known: Mapping[Node, Array]) -> dict[Node, Array]:
    """The values of formulas; see `interpret`."""
    return interpret(order, known, OPS, np.float64)


def slope_of(surface: Surface) -> Slope:
    """A surface's slope at points of shape (..., 2)."""
    order = topological(surface.slopes)

    def slope(points: Array) -> Array:
        found = computed(order, {X: points[..., 0], Y: points[..., 1]})
        result = np.empty_like(points)
        result[..., 0], result[..., 1] = (found[node] for node in surface.slopes)
        return result

    return slope
