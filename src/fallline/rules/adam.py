from fallline.expr import sqrt
from fallline.rule import choice, decay, nonneg, rate, rule, zeros


@rule
def adam(
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
    """Adam: moving averages of the gradient and of its square, corrected for their start at zero.

    Source: Kingma & Ba 2015, algorithm 1, arXiv:1412.6980.
    """
    g = grad(theta)
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return theta - lr * m_hat / (sqrt(v_hat) + eps), m, v
