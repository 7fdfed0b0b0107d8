from fallline.expr import sqrt
from fallline.rule import choice, decay, nonneg, rate, rule, zeros


@rule
def nadam(
    theta,
    grad,
    t,
    m=zeros,
    v=zeros,
    *,
    lr=rate(0.002, search=(1e-5, 1e-1)),
    beta1=decay(0.9, search=(0.7, 0.996)),
    beta2=decay(0.999, search=choice(0.95, 0.99, 0.999)),
    eps=nonneg(1e-8, thorough=(1e-10, 1e-2)),
):
    """Nadam: Adam with Nesterov's look-ahead, written at the current point.

    Source: Dozat 2016, ICLR workshop, in the form of Ruder 2016, section 4.8, arXiv:1609.04747.
    """
    g = grad(theta)
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return theta - lr / (sqrt(v_hat) + eps) * (beta1 * m_hat + (1 - beta1) * g / (1 - beta1**t)), m, v
