from fallline.expr import norm, sqrt, where
from fallline.rule import choice, decay, nonneg, rate, rule, zeros


@rule
def lamb(
    theta,
    grad,
    t,
    m=zeros,
    v=zeros,
    *,
    lr=rate(0.001, "the learning rate: how far a tensor moves at a step, in proportion to its norm"),
    beta1=decay(0.9, search=(0.7, 0.996)),
    beta2=decay(0.999, search=choice(0.95, 0.99, 0.999)),
    eps=nonneg(1e-6, thorough=(1e-10, 1e-2)),
    weight_decay=nonneg(0.01, search=(1e-4, 1)),
):
    """LAMB: AdamW whose step in each tensor is as long as the tensor itself, times the rate.

    Source: You et al. 2019, arXiv:1904.00962.
    """
    g = grad(theta)
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    r = m_hat / (sqrt(v_hat) + eps) + weight_decay * theta
    trust = where(norm(theta) * norm(r) > 0, norm(theta) / norm(r), 1)
    return theta - lr * trust * r, m, v
