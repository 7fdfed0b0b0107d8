from fallline.expr import maximum, sqrt, total, where
from fallline.rule import choice, common, decay, full, nonneg, positive, rate, rule, zeros


@rule
def prodigy(
    theta,
    grad,
    theta0=full("theta"),
    m=zeros,
    v=zeros,
    s=zeros,
    r=common(0.0),
    d=common("d0"),
    *,
    lr=rate(
        1.0, "a factor of the rate that the rule finds by itself: 1, or a schedule that falls from 1", search=(0.1, 10)
    ),
    beta1=decay(0.9, search=(0.7, 0.996)),
    beta2=decay(0.999, search=choice(0.95, 0.99, 0.999)),
    eps=nonneg(1e-8, thorough=(1e-10, 1e-2)),
    d0=positive(1e-6, thorough=(1e-8, 1e-3)),
):
    """Prodigy: Adam that finds its rate: d, the distance from the start to the minimum, which it estimates from below.

    Source: Mishchenko and Defazio 2023, algorithm 4, arXiv:2306.06101.
    """
    g = grad(theta)
    beta3 = sqrt(beta2)
    m = beta1 * m + (1 - beta1) * d * g
    v = beta2 * v + (1 - beta2) * (d * g) ** 2
    r = beta3 * r + (1 - beta3) * lr * d**2 * total(g * (theta0 - theta))
    s = beta3 * s + (1 - beta3) * lr * d**2 * g
    l1 = total(abs(s))
    new = theta - lr * d * m / (sqrt(v) + d * eps)
    return new, theta0, m, v, s, r, maximum(d, where(l1 > 0, r / l1, d))
