from fallline.expr import sign
from fallline.rule import choice, decay, nonneg, optional, rate, rule, zeros


@rule
def lion(
    theta,
    grad,
    m=zeros,
    *,
    lr=rate(1e-4, "the learning rate: how far each parameter moves at a step"),
    beta1=decay(
        0.9,
        "how much the momentum counts in the direction of the step, the newest gradient having the rest",
        search=(0.7, 0.996),
    ),
    beta2=decay(0.99, "how much of the momentum is kept at each step", search=choice(0.98, 0.99)),
    weight_decay=optional(nonneg(0.0, thorough=(1e-3, 10))),
):
    """Lion: steps of one length, along the sign of momentum averaged with the gradient; one array is kept.

    Source: Chen et al. 2023, arXiv:2302.06675.
    """
    g = grad(theta)
    u = sign(beta1 * m + (1 - beta1) * g)
    m = beta2 * m + (1 - beta2) * g
    if weight_decay is not None:
        u = u + weight_decay * theta
    return theta - lr * u, m
