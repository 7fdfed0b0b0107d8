from fallline.expr import norm, where
from fallline.rule import decay, nonneg, positive, rate, rule, zeros


@rule
def lars(
    theta,
    grad,
    v=zeros,
    *,
    lr=rate(1.0, "the learning rate, before the factor of each tensor"),
    mu=decay(0.9),
    trust=positive(
        0.001, "how far a tensor moves at a step, in proportion to its norm, where lr is 1", thorough=(1e-4, 0.1)
    ),
    weight_decay=nonneg(1e-4, "how many times the parameters are added to their gradient", thorough=(1e-6, 0.1)),
):
    """LARS: momentum whose rate in each tensor is in proportion to the tensor's norm over the gradient's.

    Source: You et al. 2017, arXiv:1708.03888.
    """
    g = grad(theta)
    norms = norm(g) + weight_decay * norm(theta)
    local = where(norm(theta) * norms > 0, trust * norm(theta) / norms, 1)
    v = mu * v + lr * local * (g + weight_decay * theta)
    return theta - v, v
