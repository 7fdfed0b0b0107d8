"""Functions of optax that divide by averages of squares of which rows and columns are kept: Adafactor."""

from __future__ import annotations

from fallline.expr import maximum, mean, rms, sqrt
from fallline.rule import columns, flag, nonneg, number, optional, rate, rows, rule, zeros

_LEAST_SIZE = 1e-3


@rule
def adafactor(
    theta,
    grad,
    t,
    v_row=zeros[rows, 1],
    v_col=zeros[1, columns],
    v=zeros,
    ema=zeros,
    *,
    learning_rate=rate(1.0),
    decay_rate=nonneg(0.8),
    decay_offset=number(0.0),
    multiply_by_parameter_scale=flag(True),
    clipping_threshold=optional(nonneg(1.0)),
    momentum=optional(nonneg(0.0)),
    weight_decay_rate=optional(nonneg(0.0)),
    eps=nonneg(1e-30),
):
    """Adafactor as in optax: the rate alone, without the paper's own, and weight decay apart from it.

    Leaves whose two largest axes are large are matrices of these, and of all others each element has an average.

    Source: Shazeer and Stern 2018, algorithm 4, arXiv:1804.04235.
    """
    g = grad(theta)
    beta = 1 - (t - decay_offset) ** -decay_rate
    squares = g**2 + eps
    if theta.ndim == 1:
        v = beta * v + (1 - beta) * squares
        root = sqrt(v)
    else:
        v_row = beta * v_row + (1 - beta) * mean(squares, axis=-1)
        v_col = beta * v_col + (1 - beta) * mean(squares, axis=-2)
        root = sqrt(v_row / mean(v_row, axis=-2)) * sqrt(v_col)
    step = g / root
    if clipping_threshold is not None:
        step = step / maximum(1, rms(step) / clipping_threshold)
    step = learning_rate * step
    if multiply_by_parameter_scale:
        step = maximum(_LEAST_SIZE, rms(theta)) * step
    if momentum is not None:
        step = ema = momentum * ema + (1 - momentum) * step
    if weight_decay_rate is not None:
        step = step + weight_decay_rate * theta
    return theta - step, v_row, v_col, v, ema
