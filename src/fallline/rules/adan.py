from fallline.expr import eq, sqrt, where
from fallline.rule import choice, decay, nonneg, optional, rate, rule, zeros


@rule
def adan(
    theta,
    grad,
    t,
    m=zeros,
    v=zeros,
    n=zeros,
    last=zeros,
    *,
    lr=rate(0.001),
    beta1=decay(0.98, search=(0.7, 0.996)),
    beta2=decay(0.92, "how much of the average of the gradients' changes is kept at each step", search=(0.7, 0.996)),
    beta3=decay(0.99, "how much of the average of squares is kept at each step", search=choice(0.95, 0.99, 0.999)),
    eps=nonneg(1e-8, thorough=(1e-10, 1e-2)),
    weight_decay=optional(nonneg(0.0, thorough=(1e-4, 1))),
):
    """Adan: Adam with Nesterov's look-ahead, from averages of the gradient and of its changes.

    Source: Xie et al. 2022, arXiv:2208.06677; its betas are 1 minus these.
    """
    g = grad(theta)
    change = where(eq(t, 1), 0, g - last)
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * change
    n = beta3 * n + (1 - beta3) * (g + beta2 * change) ** 2
    u = (m / (1 - beta1**t) + beta2 * v / (1 - beta2**t)) / (sqrt(n / (1 - beta3**t)) + eps)
    new = theta - lr * u
    return new if weight_decay is None else new / (1 + lr * weight_decay), m, v, n, g
