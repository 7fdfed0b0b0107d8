from fallline.expr import maximum, newton_schulz, sqrt
from fallline.rule import decay, flag, nonneg, optional, rate, rule, zeros


@rule(view="matrix", vectors=False)
def muon(
    theta,
    grad,
    B=zeros,
    *,
    lr=rate(0.02),
    mu=decay(0.95),
    weight_decay=optional(nonneg(0.0, thorough=(1e-3, 1))),
    nesterov=flag(True),
    scale=flag("jordan", ("jordan", "moonlight")),
    coefficients=flag("jordan", ("jordan", "tuned", "polar_express")),
    eps=nonneg(1e-7, "the least norm by which the momentum is divided"),
):
    """Muon: a matrix steps along its momentum made orthogonal, so that all of its directions count the same.

    Source: Jordan et al. 2024, kellerjordan.github.io/posts/muon; moonlight's scale: Liu et al. 2025, arXiv:2502.16982.
    """
    G = grad(theta)
    m, n = G.shape
    B = mu * B + (1 - mu) * G
    X = newton_schulz(mu * B + (1 - mu) * G if nesterov else B, coefficients, eps)
    s = 0.2 * sqrt(maximum(m, n)) if scale == "moonlight" else sqrt(maximum(1, m / n))
    decayed = theta if weight_decay is None else theta - lr * weight_decay * theta
    return decayed - lr * s * X[-1], B
