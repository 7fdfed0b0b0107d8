from fallline.expr import maximum, norm, sqrt
from fallline.rule import choice, decay, nonneg, optional, rate, rule, zeros


@rule
def mars(
    theta,
    grad,
    t,
    m=zeros,
    v=zeros,
    last=zeros,
    *,
    lr=rate(0.003),
    beta1=decay(0.95, search=(0.7, 0.996)),
    beta2=decay(0.99, search=choice(0.95, 0.99, 0.999)),
    gamma=nonneg(0.025, "how much of the gradient's change is added to it, to lower its noise", search=(0.001, 1)),
    eps=nonneg(1e-8, thorough=(1e-10, 1e-2)),
    weight_decay=optional(nonneg(0.0, thorough=(1e-4, 1))),
):
    """MARS: AdamW on gradients from which a part of their noise is taken by the gradient before.

    Source: Yuan et al. 2024, algorithm 2 with the step of AdamW, arXiv:2411.10438.
    """
    g = grad(theta)
    c = g + gamma * beta1 / (1 - beta1) * (g - last)
    c_clip = c / maximum(1, norm(c))
    m = beta1 * m + (1 - beta1) * c_clip
    v = beta2 * v + (1 - beta2) * c_clip**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    u = m_hat / (sqrt(v_hat) + eps)
    if weight_decay is not None:
        u = u + weight_decay * theta
    return theta - lr * u, m, v, g
