from fallline.expr import sqrt, where
from fallline.rule import choice, decay, nonneg, rate, rule, zeros


@rule
def radam(
    theta,
    grad,
    t,
    m=zeros,
    v=zeros,
    *,
    lr=rate(0.001),
    beta1=decay(0.9, search=(0.7, 0.996)),
    beta2=decay(0.999, search=choice(0.95, 0.99, 0.999)),
    eps=nonneg(1e-8, thorough=(1e-10, 1e-2)),
):
    """RAdam: Adam that waits with dividing by its average of squares until that has seen enough gradients.

    Source: Liu et al. 2019, arXiv:1908.03265.
    """
    g = grad(theta)
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    longest = 2 / (1 - beta2) - 1
    seen = longest - 2 * t * beta2**t / (1 - beta2**t)
    squared = (seen - 4) * (seen - 2) * longest / ((longest - 4) * (longest - 2) * seen)
    return theta - lr * where(seen > 4, sqrt(squared) * m_hat / (sqrt(v_hat) + eps), m_hat), m, v
