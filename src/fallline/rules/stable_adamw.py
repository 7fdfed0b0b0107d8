from fallline.expr import maximum, mean, sqrt
from fallline.rule import choice, decay, nonneg, positive, rate, rule, zeros


@rule
def stable_adamw(
    theta,
    grad,
    t,
    m=zeros,
    v=zeros,
    *,
    lr=rate(0.001),
    beta1=decay(0.9, search=(0.7, 0.996)),
    beta2=decay(0.99, search=choice(0.95, 0.99, 0.999)),
    eps=positive(1e-6, thorough=(1e-10, 1e-2)),
    weight_decay=nonneg(0.01, search=(1e-4, 1)),
):
    """StableAdamW: AdamW that goes slower in a tensor whose gradients outgrow their average.

    Source: Wortsman et al. 2023, arXiv:2304.13013.
    """
    g = grad(theta)
    b1 = beta1 * (1 - beta1 ** (t - 1)) / (1 - beta1**t)
    b2 = beta2 * (1 - beta2 ** (t - 1)) / (1 - beta2**t)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    eta = lr / maximum(1, sqrt(mean(g**2 / maximum(v, eps**2))))
    return theta - eta * weight_decay * theta - eta * m / (sqrt(v) + eps), m, v
