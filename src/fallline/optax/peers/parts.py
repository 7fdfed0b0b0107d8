"""What several of optax's functions have in common."""

from __future__ import annotations

from fallline.expr import sqrt, where


def decayed(theta, old, learning_rate, weight_decay):
    """The new parameter, with decoupled weight decay where there is one."""
    return theta if weight_decay is None else theta - learning_rate * weight_decay * old


def corrected(mu, g, b1, t, nesterov):
    """The average of gradients, corrected for its start; Nesterov's is that of the next step, with this gradient."""
    if nesterov:
        return b1 * mu / (1 - b1 ** (t + 1)) + (1 - b1) * g / (1 - b1**t)
    return mu / (1 - b1**t)


def root(nu, eps, eps_root):
    """The root of the average of squares, with an epsilon outside of it and one inside."""
    return sqrt(nu if eps_root is None else nu + eps_root) + eps


def trust(size, other, coefficient=1, eps=0):
    """How long a leaf is in comparison to its step; 1 where either is 0."""
    return where(size > 0, where(other > 0, coefficient * size / (other + eps), 1), 1)
