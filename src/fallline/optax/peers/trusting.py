"""Functions of optax whose rate is in proportion to the size of each leaf: LAMB, LARS."""

from __future__ import annotations

from fallline.expr import norm
from fallline.optax.peers.parts import corrected, root, trust
from fallline.rule import decay, flag, nonneg, optional, rate, rule, zeros


@rule
def lamb(
    theta,
    grad,
    t,
    mu=zeros,
    nu=zeros,
    *,
    learning_rate=rate(1e-3),
    b1=decay(0.9),
    b2=decay(0.999),
    eps=nonneg(1e-6),
    eps_root=optional(nonneg(0.0)),
    weight_decay=optional(nonneg(0.0)),
):
    """LAMB as in optax: Adam's step and the weight decay, as long as the leaf times the rate.

    Source: You et al. 2020, arXiv:1904.00962.
    """
    g = grad(theta)
    mu = b1 * mu + (1 - b1) * g
    nu = b2 * nu + (1 - b2) * g**2
    step = corrected(mu, g, b1, t, False) / root(nu / (1 - b2**t), eps, eps_root)
    if weight_decay is not None:
        step = step + weight_decay * theta
    return theta - learning_rate * trust(norm(theta), norm(step)) * step, mu, nu


@rule
def lars(
    theta,
    grad,
    trace=zeros,
    *,
    learning_rate=rate(0.1),
    weight_decay=optional(nonneg(0.0)),
    trust_coefficient=nonneg(0.001),
    eps=nonneg(0.0),
    momentum=nonneg(0.9),
    nesterov=flag(),
    trust_ratio=flag(True),
):
    """LARS as in optax, but for weight decay: momentum whose gradients are rescaled to the size of the leaf.

    Source: You, Gitman & Ginsburg 2017, arXiv:1708.03888.
    """
    g = grad(theta)
    step = g if weight_decay is None else g + weight_decay * theta
    if trust_ratio:
        size = norm(theta)
        other = norm(g) if weight_decay is None else norm(g) + weight_decay * size
        step = trust(size, other, trust_coefficient, eps) * step
    trace = momentum * trace - learning_rate * step
    return theta + (momentum * trace - learning_rate * step if nesterov else trace), trace
