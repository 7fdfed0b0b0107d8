"""Chapter 1: a small step against the gradient lowers the loss, and no direction lowers it more."""

from __future__ import annotations

import numpy as np

from fallline import rules
from fallline.surfaces import Surface, rosenbrock
from website.measured.plain import Array
from website.measured.registry import measuring
from website.measured.walks import across

BOWL = Surface("bowl", lambda x, y: (x**2 + 20 * y**2) / 2, ((0.0, 0.0),), ((-12.0, 12.0), (-3.0, 3.0)), (-10.0, 0.9))
"""The bowl of the presets `step` and `rates`: 20 times as curved across as along."""
TURN = np.radians(np.arange(0.0, 360.0, 0.5))
"""The directions that are tried."""


@measuring(large=".1f", small=".2f", halved=".2f")
def taylor() -> dict[str, float]:
    """On Rosenbrock's valley, from its start against the gradient.

    large, small: how many times the true change of the loss the first-order term is, at the rates 0.001 and 0.00001;
    halved: how many times smaller the term's error gets where a small rate is halved.
    """
    start = np.array(rosenbrock.start)
    slope = rosenbrock.gradient(start)

    def change(rate: float) -> float:
        return float(rosenbrock(start - rate * slope) - rosenbrock(start))

    def error(rate: float) -> float:
        return abs(change(rate) + rate * float(slope @ slope))

    first = {rate: -rate * float(slope @ slope) / change(rate) for rate in (1e-3, 1e-5)}
    return {"large": first[1e-3], "small": first[1e-5], "halved": error(1e-6) / error(5e-7)}


def directions(length: float) -> tuple[Array, Array]:
    """The angles to the gradient, in degrees, of steps of a length in all directions, and how each changes the loss."""
    start = np.array(BOWL.start)
    slope = BOWL.gradient(start)
    uphill = np.arctan2(slope[1], slope[0])
    moves = length * np.stack([np.cos(uphill + TURN), np.sin(uphill + TURN)], -1)
    return np.degrees(TURN), BOWL(start + moves) - BOWL(start)


@measuring(short=".0f", long=".0f", lower_short=".0f", lower_long=".0f")
def direction() -> dict[str, float]:
    """On the bowl, from its start: which direction lowers the loss the most, as its angle to the gradient in degrees.

    short, long: for steps 0.001 and 1 long; lower_short, lower_long: per cent of the directions with a negative cosine
    in which the loss does fall.
    """
    result = {}
    for name, length in (("short", 1e-3), ("long", 1.0)):
        angle, change = directions(length)
        against = np.cos(np.radians(angle)) < -1e-9
        turned = float(angle[change.argmin()])
        result[name] = min(turned, 360 - turned)
        result[f"lower_{name}"] = 100 * float((change[against] < 0).mean())
    return result


@measuring(start=".1f", small=".1f", right=".3f", swinging=".3f", lost=".0e")
def bowl() -> dict[str, float]:
    """The loss on the bowl: at the start, and after 80 steps of SGD.

    small, right, swinging, lost: at the rates 0.004, 0.05, 0.098 and 0.104.
    """
    rates = {"small": 0.004, "right": 0.05, "swinging": 0.098, "lost": 0.104}
    ends = {name: float(BOWL(across(rules.sgd(lr=lr), BOWL, 80)[-1])) for name, lr in rates.items()}
    return {"start": float(BOWL(np.array(BOWL.start))), **ends}
