"""How every class of torch.optim begins its step."""

from __future__ import annotations

import math

from fallline.expr import where


def prepare(theta, grad, maximize, weight_decay, shrinks_by=None):
    """The parameter and the gradient as every class begins: sign, then weight decay, decoupled if `shrinks_by` lr."""
    g = -grad(theta) if maximize else grad(theta)
    if weight_decay is None:
        return theta, g
    if shrinks_by is not None:
        return shrink(theta, shrinks_by * weight_decay), g
    return theta, g + weight_decay * theta


def shrink(theta, rate):
    """theta (1 - rate), without rounding 1 - rate: infinities stay."""
    return theta - where(abs(theta) < math.inf, rate * theta, 0)
