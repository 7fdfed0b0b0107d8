from fallline.expr import sqrt
from fallline.rule import choice, decay, fraction, nonneg, rate, rule, zeros


@rule
def qhadam(
    theta,
    grad,
    t,
    m=zeros,
    v=zeros,
    *,
    lr=rate(0.001),
    beta1=decay(0.995, search=(0.7, 0.996)),
    beta2=decay(0.999, search=choice(0.95, 0.99, 0.999)),
    nu1=fraction(0.7, "how much the average of gradients counts, the newest gradient having the rest"),
    nu2=fraction(1.0, "how much the average of squares counts, the newest square having the rest", thorough=(0, 1)),
    eps=nonneg(1e-8, thorough=(1e-10, 1e-2)),
):
    """QHAdam: Adam in which both moving averages are averaged with the gradient of the moment.

    Source: Ma & Yarats 2019, arXiv:1810.06801.
    """
    g = grad(theta)
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return theta - lr * ((1 - nu1) * g + nu1 * m_hat) / (sqrt((1 - nu2) * g**2 + nu2 * v_hat) + eps), m, v
