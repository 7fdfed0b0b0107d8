"""Surfaces: functions of the plane on which to see, and to test, what a rule does.

`rosenbrock(x)` is the height at points x of shape (..., 2), `rosenbrock.gradient(x)` the slope there, in the array
library of x. `SURFACES` has them all by name. Beside them stands `Reddi`, the online problem on which Adam goes the
wrong way.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import array_api_compat
import numpy as np

from fallline.backends.philox import philox

__all__ = [
    "SURFACES", "Reddi", "Surface", "beale", "booth", "himmelblau", "plateau", "rastrigin", "ravine", "reddi",
    "reddi_long", "reddi_stochastic", "rosenbrock", "saddle", "sphere", "valley",
]  # fmt: skip

Array = Any
Point = tuple[float, float]


@dataclass(frozen=True)
class Surface:
    """A function of the plane, with what one needs to plot it and to walk on it.

    Attributes:
        name: how it is called.
        value: a function of points, shape (..., 2), that returns the heights, shape (...).
        gradient: a function of points, shape (..., 2), that returns the derivatives by x and by y, shape (..., 2).
        minima: the points where it is lowest.
        domain: the ranges of x and of y in which to plot it.
        start: where walks usually begin, so that they show what the surface is for.
        source: who described it.
        purpose: what it shows, in a line.
    """

    name: str
    value: Callable[[Array], Array]
    gradient: Callable[[Array], Array]
    minima: tuple[Point, ...]
    domain: tuple[tuple[float, float], tuple[float, float]]
    start: Point
    source: str
    purpose: str = ""

    def __call__(self, x: Array) -> Array:
        """The height.

        Args:
            x: points, shape (..., 2), in any floating dtype of NumPy, torch, JAX or another array-API library.

        Returns:
            An array of shape (...), of x's library and dtype.

        Raises:
            TypeError: x is no array.
            ValueError: its last dimension is not 2.
        """
        return self.value(x)

    def __repr__(self) -> str:
        return f"<surface {self.name}>"


def _of_points(formula: Callable[..., Any]) -> Callable[..., Array]:
    """A function of an array of points from one of its library, x and y; a pair of results is stacked."""

    @functools.wraps(formula)
    def of_points(points: Array, **settings: float) -> Array:
        xp = array_api_compat.array_namespace(points)
        if not points.ndim or points.shape[-1] != 2:
            raise ValueError(f"points have the shape (..., 2), not {tuple(points.shape)}")
        result = formula(xp, points[..., 0], points[..., 1], **settings)
        return xp.stack(result, axis=-1) if isinstance(result, tuple) else result

    return of_points


@_of_points
def _sphere(xp: Any, x: Array, y: Array) -> Any:
    return x**2 + y**2


@_of_points
def _sphere_gradient(xp: Any, x: Array, y: Array) -> Any:
    return 2 * x, 2 * y


@_of_points
def _ravine(xp: Any, x: Array, y: Array, *, condition: float) -> Any:
    return (x**2 + condition * y**2) / 2


@_of_points
def _ravine_gradient(xp: Any, x: Array, y: Array, *, condition: float) -> Any:
    return x, condition * y


@_of_points
def _saddle(xp: Any, x: Array, y: Array) -> Any:
    return x**2 - y**2 + y**4 / 2


@_of_points
def _saddle_gradient(xp: Any, x: Array, y: Array) -> Any:
    return 2 * x, 2 * y**3 - 2 * y


@_of_points
def _plateau(xp: Any, x: Array, y: Array) -> Any:
    return x**4 - y**4 + 2 * y**6 / 3


@_of_points
def _plateau_gradient(xp: Any, x: Array, y: Array) -> Any:
    return 4 * x**3, 4 * y**5 - 4 * y**3


@_of_points
def _booth(xp: Any, x: Array, y: Array) -> Any:
    return (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2


@_of_points
def _booth_gradient(xp: Any, x: Array, y: Array) -> Any:
    return 10 * x + 8 * y - 34, 8 * x + 10 * y - 38


@_of_points
def _rosenbrock(xp: Any, x: Array, y: Array) -> Any:
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


@_of_points
def _rosenbrock_gradient(xp: Any, x: Array, y: Array) -> Any:
    return 2 * (x - 1) - 400 * x * (y - x**2), 200 * (y - x**2)


@_of_points
def _beale(xp: Any, x: Array, y: Array) -> Any:
    return sum((c - x * (1 - y**k)) ** 2 for k, c in enumerate((1.5, 2.25, 2.625), 1))


@_of_points
def _beale_gradient(xp: Any, x: Array, y: Array) -> Any:
    a, b, c = 1.5 - x * (1 - y), 2.25 - x * (1 - y**2), 2.625 - x * (1 - y**3)
    by_x = 2 * (a * (y - 1) + b * (y**2 - 1) + c * (y**3 - 1))
    return by_x, 2 * x * (a + 2 * b * y + 3 * c * y**2)


@_of_points
def _himmelblau(xp: Any, x: Array, y: Array) -> Any:
    return (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2


@_of_points
def _himmelblau_gradient(xp: Any, x: Array, y: Array) -> Any:
    a, b = x**2 + y - 11, x + y**2 - 7
    return 4 * a * x + 2 * b, 2 * a + 4 * b * y


@_of_points
def _rastrigin(xp: Any, x: Array, y: Array) -> Any:
    return 20 + x**2 + y**2 - 10 * (xp.cos(2 * math.pi * x) + xp.cos(2 * math.pi * y))


@_of_points
def _rastrigin_gradient(xp: Any, x: Array, y: Array) -> Any:
    return tuple(2 * one + 20 * math.pi * xp.sin(2 * math.pi * one) for one in (x, y))


def valley(condition: float) -> Surface:
    """A long valley, (x**2 + condition * y**2) / 2: steep across, nearly flat along. Minimum 0 at (0, 0).

    Gradient descent is stable on it for learning rates below 2 / condition.

    Args:
        condition: the condition number, how many times as curved it is across as along; at least 1.

    Raises:
        ValueError: it is below 1, or no number.
    """
    if not 1 <= condition < math.inf:
        raise ValueError(f"condition = {condition!r}: a condition number is at least 1, and finite")
    return Surface(
        name="ravine",
        value=functools.partial(_ravine, condition=float(condition)),
        gradient=functools.partial(_ravine_gradient, condition=float(condition)),
        minima=((0.0, 0.0),),
        domain=((-12.0, 12.0), (-3.0, 3.0)),
        start=(-10.0, 1.0),
        source="Ruder 2016, section 4.1, arXiv:1609.04747",
        purpose="a long valley: steep across, nearly flat along; descent swings between its walls",
    )


sphere = Surface(
    name="sphere",
    value=_sphere,
    gradient=_sphere_gradient,
    minima=((0.0, 0.0),),
    domain=((-2.0, 2.0), (-2.0, 2.0)),
    start=(-1.5, 1.0),
    source="De Jong 1975, PhD thesis, University of Michigan",
    purpose="a bowl: nothing in the way",
)
"""x**2 + y**2. Minimum 0 at (0, 0)."""

ravine = valley(100.0)
"""The `valley` of condition number 100."""

saddle = Surface(
    name="saddle",
    value=_saddle,
    gradient=_saddle_gradient,
    minima=((0.0, -1.0), (0.0, 1.0)),
    domain=((-1.5, 1.5), (-1.5, 1.5)),
    start=(1.0, 1e-6),
    source="x**2 - y**2, after Dauphin et al. 2014, arXiv:1406.2572, with y**4 / 2 to bound it",
    purpose="a saddle at (0, 0), approached along its ridge: where plain descent stalls",
)
"""x**2 - y**2 + y**4 / 2: near (0, 0) the saddle x**2 - y**2, but bounded. Minima -1/2 at (0, -1) and (0, 1)."""

plateau = Surface(
    name="plateau",
    value=_plateau,
    gradient=_plateau_gradient,
    minima=((0.0, -1.0), (0.0, 1.0)),
    domain=((-1.0, 1.0), (-1.4, 1.4)),
    start=(0.5, 0.05),
    source="a saddle among points of nearly its height, as described by Dauphin et al. 2014, arXiv:1406.2572",
    purpose="a plateau around a saddle: gradients of nearly nothing in every direction",
)
"""x**4 - y**4 + 2/3 y**6: without slope or curvature at the saddle (0, 0). Minima -1/3 at (0, -1) and (0, 1)."""

booth = Surface(
    name="booth",
    value=_booth,
    gradient=_booth_gradient,
    minima=((1.0, 3.0),),
    domain=((-10.0, 10.0), (-10.0, 10.0)),
    start=(-8.0, -6.0),
    source="Jamil & Yang 2013, function 17, arXiv:1308.4008",
    purpose="a slanted bowl: its axes are not those of the coordinates",
)
"""(x + 2 y - 7)**2 + (2 x + y - 5)**2. Minimum 0 at (1, 3)."""

rosenbrock = Surface(
    name="rosenbrock",
    value=_rosenbrock,
    gradient=_rosenbrock_gradient,
    minima=((1.0, 1.0),),
    domain=((-2.0, 2.0), (-1.0, 3.0)),
    start=(-1.2, 1.0),
    source="Rosenbrock 1960, doi:10.1093/comjnl/3.3.175",
    purpose="a curved valley: easy to find, hard to follow",
)
"""(1 - x)**2 + 100 (y - x**2)**2. Minimum 0 at (1, 1)."""

beale = Surface(
    name="beale",
    value=_beale,
    gradient=_beale_gradient,
    minima=((3.0, 0.5),),
    domain=((-4.5, 4.5), (-4.5, 4.5)),
    start=(1.0, 1.0),
    source="Beale 1958; Moré, Garbow & Hillstrom 1981, problem 5, doi:10.1145/355934.355936",
    purpose="a flat basin between walls of enormous slope",
)
"""The sum of (c - x (1 - y**k))**2 for k = 1, 2, 3 and c = 1.5, 2.25, 2.625. Minimum 0 at (3, 0.5)."""

himmelblau = Surface(
    name="himmelblau",
    value=_himmelblau,
    gradient=_himmelblau_gradient,
    minima=(
        (3.0, 2.0),
        (-2.805118086952745, 3.131312518250573),
        (-3.779310253377747, -3.283185991286170),
        (3.584428340330492, -1.848126526964404),
    ),
    domain=((-5.0, 5.0), (-5.0, 5.0)),
    start=(0.0, 0.0),
    source="Himmelblau 1972, Applied Nonlinear Programming",
    purpose="four minima of the same depth: the rule decides which",
)
"""(x**2 + y - 11)**2 + (x + y**2 - 7)**2. Four minima of height 0."""

rastrigin = Surface(
    name="rastrigin",
    value=_rastrigin,
    gradient=_rastrigin_gradient,
    minima=((0.0, 0.0),),
    domain=((-5.12, 5.12), (-5.12, 5.12)),
    start=(3.3, -2.7),
    source="Rastrigin 1974, Systems of Extremal Control",
    purpose="a bowl full of dents: local minima in a square grid",
)
"""20 + x**2 + y**2 - 10 (cos 2 pi x + cos 2 pi y). Minimum 0 at (0, 0), with local minima near all whole numbers."""

SURFACES: Mapping[str, Surface] = MappingProxyType(
    {
        surface.name: surface
        for surface in (sphere, ravine, saddle, plateau, booth, rosenbrock, beale, himmelblau, rastrigin)
    }
)
"""Every surface by name, from the plainest on."""


@dataclass(frozen=True)
class Reddi:
    """Reddi, Kale & Kumar's counterexample: a line whose slope at each step is large or, mostly, small and negative.

    f_t(x) = large * x for t mod period = 1, otherwise -small * x; or, with a probability, large * x at random steps. On
    [-1, 1] the sum of all is lowest at -1, but Adam forgets the large gradients between two of them, and goes to +1.

    Source: Reddi, Kale & Kumar 2018, sections 3 and 5, arXiv:1904.09237.

    Attributes:
        large: the rare slope; in section 3 the paper's C, any number above 2.
        small: the size of the frequent one.
        period: how many steps lie from one large slope to the next.
        probability: that of a large slope, in the place of `period`; None for the periodic problem.
        seed: chooses the random steps; each is a function of this and t alone.

    Raises:
        ValueError: the mean slope is not positive, so that -1 would not be the minimum; or there is no such period or
            probability.
    """

    large: float = 3.0
    small: float = 1.0
    period: int = 3
    probability: float | None = None
    seed: int = 0

    domain = (-1.0, 1.0)
    minimum = -1.0

    def __post_init__(self) -> None:
        if self.period < 1 or self.period != int(self.period) or not 0 <= (self.probability or 0.0) <= 1:
            raise ValueError(f"{self!r}: period is a whole number from 1 on, and probability lies between 0 and 1")
        if not self.mean_slope > 0:
            raise ValueError(
                f"{self!r} has the mean slope {self.mean_slope:g}; it must be positive: choose a larger `large`, or "
                "make it more frequent"
            )

    @property
    def mean_slope(self) -> float:
        """The mean of the slopes over all steps; the mean function is this times x."""
        if self.probability is None:
            return (self.large - (self.period - 1) * self.small) / self.period
        return self.probability * self.large - (1 - self.probability) * self.small

    def slope(self, t: Any) -> Any:
        """The slope at step t.

        Args:
            t: the step, counted from 1, or a NumPy array of steps of any shape.

        Returns:
            A NumPy array of t's shape, in float64.
        """
        t = np.asarray(t)
        if self.probability is None:
            rare = t % self.period == 1 % self.period
        else:
            zero = np.zeros_like(t, np.uint32)
            rare = philox((t.astype(np.uint32), zero, zero, zero), self.seed)[0] < self.probability * 2**32
        return np.where(rare, self.large, -self.small)

    def value(self, t: int, x: Array) -> Array:
        """f_t at points x, an array of any shape."""
        return float(self.slope(t)) * x

    def gradient(self, t: int, x: Array) -> Array:
        """The derivative of f_t at points x, an array of any shape: the same everywhere, and of that shape."""
        return array_api_compat.array_namespace(x).full_like(x, float(self.slope(t)))


reddi = Reddi()
"""The problem of section 3, here with C = 3; Adam with beta1 = 0, beta2 = 1 / (1 + C**2) ends at +1."""
reddi_long = Reddi(large=1010.0, small=10.0, period=101)
"""The online problem of section 5, on which Adam fails with usual betas, 0.9 and 0.99."""
reddi_stochastic = Reddi(large=1010.0, small=10.0, probability=0.01)
"""The stochastic problem of section 5, on which Adam ends at +1 too."""
