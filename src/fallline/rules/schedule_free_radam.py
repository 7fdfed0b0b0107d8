from fallline.expr import maximum, sqrt, where
from fallline.rule import choice, decay, nonneg, optional, rate, rule, scalar, zeros


@rule
def schedule_free_radam(
    theta,
    grad,
    t,
    d=zeros,
    v=zeros,
    S=scalar(0.0),
    *,
    lr=rate(0.0025),
    beta1=decay(0.9, "how near to the average the gradient is taken: 1 is at it, 0 at z", search=(0.7, 0.996)),
    beta2=decay(0.999, search=choice(0.95, 0.99, 0.999)),
    eps=nonneg(1e-8, thorough=(1e-10, 1e-2)),
    weight_decay=optional(nonneg(0.0, thorough=(1e-4, 1))),
):
    """ScheduleFreeRAdam: schedule-free AdamW that warms up by itself, and stands still until it can tell its rate.

    Source: Defazio et al. 2024, arXiv:2405.15682, with the rate of Liu et al. 2019, arXiv:1908.03265.
    """
    y = theta + (1 - beta1) * d
    g = grad(y)
    v = beta2 * v + (1 - beta2) * g**2
    v_hat = v / (1 - beta2**t)
    rho_inf = 2 / (1 - beta2) - 1
    rho = rho_inf - 2 * t * beta2**t / (1 - beta2**t)
    rect = sqrt(maximum(rho - 4, 0) * (rho - 2) * rho_inf / ((rho_inf - 4) * (rho_inf - 2) * rho))
    gamma = where(rho > 4, lr * rect, 0)
    n = g / (sqrt(v_hat) + eps)
    u = d - gamma * (n if weight_decay is None else n + weight_decay * y)
    S = S + gamma**2
    c = where(S > 0, gamma**2 / S, 0)
    return theta + c * u, (1 - c) * u, v, S
