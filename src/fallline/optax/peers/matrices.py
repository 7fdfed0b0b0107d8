"""Functions of optax that see a leaf as matrices: Muon."""

from __future__ import annotations

from fallline.expr import maximum, mean, norm, sqrt
from fallline.optax.peers.parts import corrected, decayed
from fallline.rule import Hyper, decay, flag, nonneg, number, optional, rate, rule, zeros

PRESETS = {
    "standard": (3.4445, -4.7750, 2.0315),
    "dion": (
        (4.0848, -6.8946, 2.9270),
        (3.9505, -6.3029, 2.6377),
        (3.7418, -5.5913, 2.3037),
        (2.8769, -3.1427, 1.2046),
        (2.8366, -3.0525, 1.2012),
    ),
}
"""Coefficients that optax knows by name."""

_LEAST = 1e-8


@rule(view="last", vectors=False)
def muon(
    theta,
    grad,
    t,
    mu=zeros,
    *,
    learning_rate=rate(0.02),
    ns_coeffs=Hyper(PRESETS["standard"], low=number(0).low, many=True),
    ns_steps=flag(5, tuple(range(100))),
    beta=decay(0.95),
    eps=nonneg(1e-8),
    weight_decay=optional(nonneg(0.0)),
    nesterov=flag(True),
    adaptive=flag(),
    preconditioning=flag("frobenius", ("frobenius", "aol", "schatten")),
    consistent_rms=optional(nonneg(0.0)),
):
    """Muon as in optax: a matrix steps along its momentum made orthogonal; AdamW moves all leaves that are none.

    Source: Jordan et al. 2024, kellerjordan.github.io/posts/muon; aol: Boissin et al. 2025, arXiv:2512.04632; schatten:
    Grishina et al. 2025, arXiv:2506.10935; adaptive: Bernstein & Newhouse 2024, arXiv:2409.20325.
    """
    g = grad(theta)
    mu = beta * mu + (1 - beta) * g
    mean_of_grads = corrected(mu, g, beta, t, nesterov)
    turns = list(zip(*[iter(ns_coeffs)] * 3, strict=True))
    x = _orthogonal(mean_of_grads, turns if len(turns) > 1 else ns_steps * turns, eps, preconditioning)
    if adaptive:
        x = mean(mean_of_grads * x) * theta.size * x
    m, n = theta.shape
    scale = sqrt(maximum(1, n / m)) if consistent_rms is None else consistent_rms * sqrt(maximum(m, n))
    return decayed(theta - learning_rate * scale * x, theta, learning_rate, weight_decay), mu


def _orthogonal(x, turns, eps, preconditioning):
    """Each matrix of a leaf with its singular values moved to about 1."""
    if x.shape[-2] > x.shape[-1]:
        return _orthogonal(x.T, turns, eps, preconditioning).T
    if preconditioning == "frobenius":
        x = x / (_norm(x) + eps)
    for k, (a, b, c) in enumerate(turns):
        gram = x @ x.T
        if k == 0 and preconditioning == "aol":
            scale = 1 / sqrt(maximum(mean(abs(gram), axis=-1) * gram.shape[-1], _LEAST))
            x, gram = x * scale, gram * scale * scale.T
        if k == 0 and preconditioning == "schatten":
            scale = 1 / sqrt(maximum(_norm(gram), _LEAST))
            x, gram = x * scale, gram * scale**2
        x = a * x + (b * gram + (c * gram) @ gram) @ x
    return x


def _norm(x):
    """The norm of each matrix of a batch."""
    return norm(norm(x, axis=-1), axis=-2)
