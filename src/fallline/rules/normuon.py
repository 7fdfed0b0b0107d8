from fallline.expr import maximum, mean, newton_schulz, norm, sqrt
from fallline.rule import choice, decay, flag, nonneg, optional, rate, rows, rule, zeros


@rule(view="matrix", vectors=False)
def normuon(
    theta,
    grad,
    B=zeros,
    v=zeros[rows, 1],
    *,
    lr=rate(0.02),
    mu=decay(0.95),
    beta2=decay(
        0.95, "how much of the average of the rows' squares is kept at each step", search=choice(0.9, 0.95, 0.99)
    ),
    weight_decay=optional(nonneg(0.0, thorough=(1e-3, 1))),
    nesterov=flag(True),
    scale=flag("jordan", ("jordan", "rms")),
    coefficients=flag("jordan", ("jordan", "tuned", "polar_express")),
    eps=nonneg(1e-10),
):
    """NorMuon: Muon with the rows of its step brought to one length, by an average of their squares.

    Source: Li et al. 2025, arXiv:2510.05491.
    """
    G = grad(theta)
    m, n = G.shape
    B = mu * B + (1 - mu) * G
    X = newton_schulz(mu * B + (1 - mu) * G if nesterov else B, coefficients)
    U = X[-1]
    v = beta2 * v + (1 - beta2) * mean(U**2, axis=-1)
    N = U / (sqrt(v) + eps)
    s = norm(U) * sqrt(maximum(1, m / n)) if scale == "jordan" else 0.2 * sqrt(m * n)
    decayed = theta if weight_decay is None else theta - lr * weight_decay * theta
    return decayed - lr * s / (norm(N) + eps) * N, B, v
