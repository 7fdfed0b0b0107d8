"""Classes of torch.optim that divide by averages of squares of which the rows' and the columns' are kept: Adafactor."""

from __future__ import annotations

import math

from fallline.expr import maximum, mean, minimum, rms, sqrt, where
from fallline.rule import Hyper, columns, flag, nonneg, optional, rate, rows, rule, zeros
from fallline.torch.peers.prepare import prepare

_LEAST = 1e-30
"""What the paper adds to each square of a gradient."""


def _at_least(least, size):
    """The larger one; the least where the size is NaN, so that one element that is NaN leaves others as they are."""
    return where(size > least, size, least)


@rule
def adafactor(
    theta,
    grad,
    t,
    row_var=zeros[rows, 1],
    col_var=zeros[1, columns],
    variance=zeros,
    *,
    lr=rate(1e-2),
    beta2_decay=Hyper(-0.8, low=-math.inf, high=0.0),
    eps=Hyper((None, 1e-3), many=True, parts=(optional(nonneg(0.0)), nonneg(1e-3))),
    d=Hyper(1.0, low=1.0),
    weight_decay=optional(nonneg(0.0)),
    maximize=flag(),
):
    """Adafactor as in torch.optim: lr is the most that a step is relative to its parameter, and shrinks weights too.

    The first eps, given as a number, is the least that a gradient is divided by, and the least mean of the rows'. As
    None or 0 it is the paper's: 1e-30 is added to each square. torch takes the dtype's epsilon for None, which changes
    the steps of float32 where gradients are below 3e-4, and divides 0 by 0 with 0.

    Source: Shazeer and Stern 2018, algorithms 4 and 5, arXiv:1804.04235.
    """
    eps1, eps2 = eps
    beta = 1 - t**beta2_decay
    alpha = _at_least(eps2, rms(theta)) * minimum(lr, 1 / sqrt(t))
    theta, G = prepare(theta, grad, maximize, weight_decay, lr)
    squares = G**2 + _LEAST if eps1 is None else G**2
    if theta.ndim == 1:
        variance = beta * variance + (1 - beta) * squares
        root = sqrt(variance)
    else:
        row_var = beta * row_var + (1 - beta) * mean(squares, axis=-1)
        col_var = beta * col_var + (1 - beta) * mean(squares, axis=-2)
        middle = mean(row_var, axis=-2)
        # Roots of each, as their product may be too small for float32.
        root = sqrt(row_var / (middle if eps1 is None else maximum(middle, eps1))) * sqrt(col_var)
    U = G / (root if eps1 is None else maximum(root, eps1))
    return theta - alpha / _at_least(1, rms(U) / d) * U, row_var, col_var, variance
