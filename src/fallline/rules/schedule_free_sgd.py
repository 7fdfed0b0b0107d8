from fallline.expr import minimum, where
from fallline.rule import decay, nonneg, optional, rate, rule, scalar, zeros


@rule
def schedule_free_sgd(
    theta,
    grad,
    t,
    d=zeros,
    S=scalar(0.0),
    *,
    lr=rate(1.0, search=(1e-3, 100)),
    beta=decay(0.9, "how near to the average the gradient is taken: 1 is at it, 0 at z"),
    weight_decay=optional(
        nonneg(0.0, "how many times the parameters are added to their gradient", thorough=(1e-7, 1e-3))
    ),
    warmup=optional(nonneg(0.0)),
):
    """ScheduleFreeSGD: SGD on z = theta + d, whose average theta is evaluated; no schedule, no length to know before.

    Source: Defazio et al. 2024, arXiv:2405.15682.
    """
    y = theta + (1 - beta) * d
    g = grad(y) if weight_decay is None else grad(y) + weight_decay * y
    gamma = lr if warmup is None else lr * minimum(1, t / warmup)
    u = d - gamma * g
    S = S + gamma**2
    c = where(S > 0, gamma**2 / S, 0)
    return theta + c * u, (1 - c) * u, S
