from fallline.expr import maximum, sqrt, total, where
from fallline.rule import choice, common, decay, nonneg, positive, rate, rule, zeros


@rule
def dadapt_adam(
    theta,
    grad,
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
    """DAdaptAdam: Adam that finds its rate by a lower bound of the distance to the minimum; Prodigy is its successor.

    Source: Defazio and Mishchenko 2023, arXiv:2301.07733.
    """
    g = grad(theta)
    b = sqrt(beta2)
    r = b * r + (1 - b) * lr * d * total(g * s / (sqrt(v) + eps))
    m = beta1 * m + (1 - beta1) * lr * d * g
    v = beta2 * v + (1 - beta2) * g**2
    s = b * s + (1 - b) * lr * d * g
    l1 = (1 - b) * total(abs(s))
    return theta - m / (sqrt(v) + eps), m, v, s, r, maximum(d, where(l1 > 0, r / l1, d))
