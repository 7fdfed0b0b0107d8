from fallline.expr import exp, log, minimum, sqrt
from fallline.rule import choice, decay, nonneg, optional, rate, rule, zeros


@rule
def ademamix(
    theta,
    grad,
    t,
    m1=zeros,
    m2=zeros,
    v=zeros,
    *,
    lr=rate(0.001),
    beta1=decay(0.9, search=(0.7, 0.996)),
    beta2=decay(0.999, search=choice(0.95, 0.99, 0.999)),
    beta3=decay(0.9999, "how much of the slow average is kept at each step", search=choice(0.99, 0.999, 0.9999)),
    alpha=nonneg(5.0, "how much the slow average counts beside the fast one", search=choice(2.0, 5.0, 8.0)),
    eps=nonneg(1e-8, thorough=(1e-10, 1e-2)),
    weight_decay=optional(nonneg(0.0, thorough=(1e-4, 1))),
    warmup=optional(nonneg(0.0, "over how many steps alpha and beta3 rise to their values")),
):
    """AdEMAMix: Adam with a second, slow average of the gradient; both rise to their strength over warmup steps.

    Source: Pagliardini, Ablin & Grangier 2024, arXiv:2409.03137.
    """
    g = grad(theta)
    a, b = alpha, beta3
    if warmup is not None:
        s = minimum(1, t / warmup)
        a, b = alpha * s, minimum(beta3, exp(1 / ((1 - s) / log(beta1) + s / log(beta3))))
    m1 = beta1 * m1 + (1 - beta1) * g
    m2 = b * m2 + (1 - b) * g
    v = beta2 * v + (1 - beta2) * g**2
    m1_hat = m1 / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    u = (m1_hat + a * m2) / (sqrt(v_hat) + eps)
    if weight_decay is not None:
        u = u + weight_decay * theta
    return theta - lr * u, m1, m2, v
