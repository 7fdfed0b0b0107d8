"""Gradients from differences of a function's values, with steps that suit the precision of both."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from fallline.descent.objective import as_number
from fallline.kernel.storage import STORAGES

EPS = {name: storage.eps for name, storage in STORAGES.items()}
"""The distance from 1 to the next number."""


def eps_of(value: Any) -> float:
    """The precision of a value of a function: of its dtype or, of a plain number, the lowest that holds its digits."""
    name = str(getattr(value, "dtype", "float64")).removeprefix("torch.")
    number = as_number(value)
    if EPS.get(name, EPS["float64"]) > EPS["float64"] or not math.isfinite(number):
        return EPS.get(name, EPS["float64"])
    digits = math.frexp(number)[0]
    return next((eps for eps in sorted(EPS.values(), reverse=True) if (2 * digits / eps).is_integer()), EPS["float64"])


def differences(fun: Callable[[Any], Any], x: Any, eps: Any, *, central: bool = True) -> tuple[Any, Any]:
    """A gradient by differences, with steps for the precision that the function's values show.

    Values that a lower precision holds may be those of a function in that precision, whose differences over the small
    step for double precision are 0 or noise. A larger step shows whether they are.

    Args:
        fun: of an array like x; returns a number.
        x: shape (n,), floats.
        eps: the precision of x, one number or one per coordinate.
        central: whether the differences are central where forward ones would do, in double precision.

    Returns:
        The gradient, shape (n,), float64; and the precision per coordinate, shape (n,).
    """
    eps = np.broadcast_to(np.asarray(eps, np.float64), x.shape)
    gradient, seen = _taken(fun, x, eps, central)
    while ((larger := np.maximum(eps, seen)) > eps).any():
        coarse, again = _taken(fun, x, larger, central)
        if again >= seen:
            return coarse, larger
        seen = again
    return gradient, eps


def _taken(fun: Callable[[Any], Any], x: Any, eps: Any, central: bool) -> tuple[Any, float]:
    """The gradient, and the finest precision among the values."""
    central = central or bool((eps > EPS["float64"]).any())
    step = eps ** (1 / 3 if central else 1 / 2) * np.maximum(1.0, abs(x.astype(np.float64)))
    seen, gradient = [] if central else [fun(x.copy())], np.zeros(x.shape)
    for k in range(x.size):
        above, high = _beside(fun, x, k, step[k])
        below, low = _beside(fun, x, k, -step[k]) if central else (seen[0], float(x[k]))
        seen += [above, below]
        gradient[k] = (as_number(above) - as_number(below)) / (high - low)
    return gradient, min(map(eps_of, seen), default=EPS["float64"])


def _beside(fun: Callable[[Any], Any], x: Any, k: int, step: float) -> tuple[Any, float]:
    """The value where a coordinate is moved, and to where it was."""
    moved = x.copy()
    moved[k] += step
    coordinate = float(moved[k])
    return fun(moved), coordinate


class Counted:
    """A function of arrays that counts its calls and remembers the last value, and its gradient by differences.

    Attributes:
        calls: how often the function was called.
    """

    def __init__(self, fun: Callable[[Any], Any]) -> None:
        self._fun, self.calls = fun, 0
        self._last: tuple[Any, Any] | None = None

    def value(self, x: Any) -> Any:
        """The function's value."""
        if self._last is None or not np.array_equal(self._last[0], x):
            self.calls += 1
            before = x.copy()
            self._last = before, self._fun(x)
        return self._last[1]

    def gradient(self, x: Any) -> Any:
        """The gradient, in the shape of x."""
        flat, _ = differences(lambda y: self.value(y.reshape(x.shape)), x.ravel(), EPS[x.dtype.name], central=False)
        return flat.reshape(x.shape)
