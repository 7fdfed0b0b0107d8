"""The functions of the plane on which optimizers are usually shown."""

from __future__ import annotations

import math

from fallline.expr import cos
from fallline.surfaces.surface import Surface


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
    condition = float(condition)
    return Surface(
        name="ravine",
        formula=lambda x, y: (x**2 + condition * y**2) / 2,
        minima=((0.0, 0.0),),
        domain=((-12.0, 12.0), (-3.0, 3.0)),
        start=(-10.0, 1.0),
        source="Ruder 2016, section 4.1, arXiv:1609.04747",
        purpose="a long valley: steep across, nearly flat along; descent swings between its walls",
    )


sphere = Surface(
    name="sphere",
    formula=lambda x, y: x**2 + y**2,
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
    formula=lambda x, y: x**2 - y**2 + y**4 / 2,
    minima=((0.0, -1.0), (0.0, 1.0)),
    domain=((-1.5, 1.5), (-1.5, 1.5)),
    start=(1.0, 1e-6),
    source="x**2 - y**2, after Dauphin et al. 2014, arXiv:1406.2572, with y**4 / 2 to bound it",
    purpose="a saddle at (0, 0), approached along its ridge: where plain descent stalls",
)
"""x**2 - y**2 + y**4 / 2: near (0, 0) the saddle x**2 - y**2, but bounded. Minima -1/2 at (0, -1) and (0, 1)."""

plateau = Surface(
    name="plateau",
    formula=lambda x, y: x**4 - y**4 + 2 * y**6 / 3,
    minima=((0.0, -1.0), (0.0, 1.0)),
    domain=((-1.0, 1.0), (-1.4, 1.4)),
    start=(0.5, 0.05),
    source="a saddle among points of nearly its height, as described by Dauphin et al. 2014, arXiv:1406.2572",
    purpose="a plateau around a saddle: gradients of nearly nothing in every direction",
)
"""x**4 - y**4 + 2/3 y**6: without slope or curvature at the saddle (0, 0). Minima -1/3 at (0, -1) and (0, 1)."""

booth = Surface(
    name="booth",
    formula=lambda x, y: (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2,
    minima=((1.0, 3.0),),
    domain=((-10.0, 10.0), (-10.0, 10.0)),
    start=(-8.0, -6.0),
    source="Jamil & Yang 2013, function 17, arXiv:1308.4008",
    purpose="a slanted bowl: its axes are not those of the coordinates",
)
"""(x + 2 y - 7)**2 + (2 x + y - 5)**2. Minimum 0 at (1, 3)."""

rosenbrock = Surface(
    name="rosenbrock",
    formula=lambda x, y: (1 - x) ** 2 + 100 * (y - x**2) ** 2,
    minima=((1.0, 1.0),),
    domain=((-2.0, 2.0), (-1.0, 3.0)),
    start=(-1.2, 1.0),
    source="Rosenbrock 1960, doi:10.1093/comjnl/3.3.175",
    purpose="a curved valley: easy to find, hard to follow",
)
"""(1 - x)**2 + 100 (y - x**2)**2. Minimum 0 at (1, 1)."""

beale = Surface(
    name="beale",
    formula=lambda x, y: (1.5 - x * (1 - y)) ** 2 + (2.25 - x * (1 - y**2)) ** 2 + (2.625 - x * (1 - y**3)) ** 2,
    minima=((3.0, 0.5),),
    domain=((-4.5, 4.5), (-4.5, 4.5)),
    start=(1.0, 1.0),
    source="Beale 1958; Moré, Garbow & Hillstrom 1981, problem 5, doi:10.1145/355934.355936",
    purpose="a flat basin between walls of enormous slope",
)
"""The sum of (c - x (1 - y**k))**2 for k = 1, 2, 3 and c = 1.5, 2.25, 2.625. Minimum 0 at (3, 0.5)."""

himmelblau = Surface(
    name="himmelblau",
    formula=lambda x, y: (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2,
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
    formula=lambda x, y: 20 + x**2 + y**2 - 10 * (cos(2 * math.pi * x) + cos(2 * math.pi * y)),
    minima=((0.0, 0.0),),
    domain=((-5.12, 5.12), (-5.12, 5.12)),
    start=(3.3, -2.7),
    source="Rastrigin 1974, Systems of Extremal Control",
    purpose="a bowl full of dents: local minima in a square grid",
)
"""20 + x**2 + y**2 - 10 (cos 2 pi x + cos 2 pi y). Minimum 0 at (0, 0), with local minima near all whole numbers."""
