from fallline.expr import minimum, sqrt, where
from fallline.rule import choice, decay, nonneg, optional, rate, rule, scalar, zeros


@rule
def schedule_free_adamw(
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
    warmup=optional(nonneg(0.0)),
):
    """ScheduleFreeAdamW: AdamW on z = theta + d, whose average theta is evaluated; no schedule, no length to know.

    Source: Defazio et al. 2024, algorithm 1, arXiv:2405.15682.
    """
    y = theta + (1 - beta1) * d
    g = grad(y)
    v = beta2 * v + (1 - beta2) * g**2
    gamma = lr * sqrt(1 - beta2**t)
    if warmup is not None:
        gamma = gamma * minimum(1, t / warmup)
    n = g / (sqrt(v) + eps)
    u = d - gamma * (n if weight_decay is None else n + weight_decay * y)
    S = S + gamma**2
    c = where(S > 0, gamma**2 / S, 0)
    return theta + c * u, (1 - c) * u, v, S
