from fallline.expr import sqrt
from fallline.rule import choice, decay, nonneg, rate, rule, zeros


@rule
def adabelief(
    theta,
    grad,
    t,
    m=zeros,
    s=zeros,
    *,
    lr=rate(0.001),
    beta1=decay(0.9, search=(0.7, 0.996)),
    beta2=decay(
        0.999, "how much of the average of squared distances is kept at each step", search=choice(0.95, 0.99, 0.999)
    ),
    eps=nonneg(1e-16, thorough=(1e-16, 1e-8)),
):
    """AdaBelief: Adam that divides by how far gradients are from their average, not by how large they are.

    Source: Zhuang et al. 2020, algorithm 2, arXiv:2010.07468.
    """
    g = grad(theta)
    m = beta1 * m + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * (g - m) ** 2 + eps
    m_hat = m / (1 - beta1**t)
    s_hat = s / (1 - beta2**t)
    return theta - lr * m_hat / (sqrt(s_hat) + eps), m, s
