"""Surfaces: functions of the plane on which to see, and to test, what a rule does.

`rosenbrock(x)` is the height at points x of shape (..., 2), `rosenbrock.gradient(x)` the slope there, in the array
library of x. `SURFACES` has them all by name; `Surface("mine", lambda x, y: x**2 + y**4, ...)` makes another one.
`hubble` is a `Sum` over examples, which can be taken by batches. Beside them stands `Reddi`, the online problem on
which Adam goes the wrong way.
"""

from collections.abc import Mapping
from types import MappingProxyType

from fallline.surfaces.hubble import hubble
from fallline.surfaces.plane import (
    beale,
    booth,
    himmelblau,
    plateau,
    rastrigin,
    ravine,
    rosenbrock,
    saddle,
    sphere,
    valley,
)  # fmt: skip
from fallline.surfaces.reddi import Reddi, reddi, reddi_long, reddi_stochastic
from fallline.surfaces.surface import Sum, Surface

__all__ = [
    "SURFACES", "Reddi", "Sum", "Surface", "beale", "booth", "himmelblau", "hubble", "plateau", "rastrigin", "ravine",
    "reddi", "reddi_long", "reddi_stochastic", "rosenbrock", "saddle", "sphere", "valley",
]  # fmt: skip

SURFACES: Mapping[str, Surface] = MappingProxyType(
    {
        surface.name: surface
        for surface in (sphere, ravine, saddle, plateau, booth, rosenbrock, beale, himmelblau, rastrigin, hubble)
    }
)
"""Every surface by name, from the plainest on."""
