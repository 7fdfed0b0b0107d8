"""A line through Hubble's nebulae: a real sum over examples, small enough to see every one of them."""

from fallline.surfaces.surface import Sum

_NEBULAE = (
    (0.032, 170), (0.034, 290), (0.214, -130), (0.263, -70), (0.275, -185), (0.275, -220), (0.45, 200), (0.5, 290),
    (0.5, 270), (0.63, 200), (0.8, 300), (0.9, -30), (0.9, 650), (0.9, 150), (0.9, 500), (1.0, 920), (1.1, 450),
    (1.1, 500), (1.4, 500), (1.7, 960), (2.0, 500), (2.0, 850), (2.0, 800), (2.0, 1090),
)  # fmt: skip
"""Distance in megaparsecs and velocity in kilometres a second."""

hubble = Sum(
    name="hubble",
    formula=lambda x, y, distance, velocity: (x + y * distance - velocity) ** 2 / 2,
    minima=((-0.04078364909586044, 0.45415844092262836),),
    domain=((-1.5, 1.5), (-1.0, 2.0)),
    start=(-1.2, -0.6),
    source="Hubble 1929, table 1, doi:10.1073/pnas.15.3.168",
    purpose="a line through 24 galaxies by least squares, whose gradient can be taken by batches",
    names=("distance", "velocity"),
    data=tuple((distance, velocity / 1000) for distance, velocity in _NEBULAE),
)
"""The mean of (x + y distance - velocity)**2 / 2 over 24 nebulae, distances in Mpc, velocities in 1000 km/s.

x is the line's height at distance 0, y its slope, Hubble's constant. One minimum, in a slanted valley of condition 10.
"""
