"""What several schedules are made of: the part of the way that is done, and the curve along it."""

from __future__ import annotations

import math
from typing import Any


def progress(xp: Any, t: Any, steps: int) -> Any:
    """0 at t = 1, 1 from t = steps + 1 on."""
    return xp.clip((t - 1) / steps, 0.0, 1.0)


def between(start: float, end: float, part: Any) -> Any:
    """Exactly `start` for part 0 and exactly `end` for part 1."""
    return (1 - part) * start + part * end


def wave(xp: Any, start: float, end: float, part: Any) -> Any:
    """From start to end along half a cosine wave."""
    return between(end, start, (1 + xp.cos(math.pi * part)) / 2)
