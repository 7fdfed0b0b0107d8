from fallline.expr import sqrt
from fallline.rule import decay, nonneg, rate, rule, zeros


@rule
def adadelta(
    theta,
    grad,
    E=zeros,
    D=zeros,
    *,
    lr=rate(1.0, "a factor of the step for schedules: the paper has none, and 1 is its rule", search=(1e-2, 10)),
    gamma=decay(0.9, "how much of the averages of squared gradients and squared steps is kept at each step"),
    eps=nonneg(1e-6, "keeps the step finite at first: the larger, the sooner it starts"),
):
    """Adadelta: steps in the parameter's own units, so it needs no learning rate; lr is a scale for schedules.

    Source: Zeiler 2012, arXiv:1212.5701.
    """
    g = grad(theta)
    E = gamma * E + (1 - gamma) * g**2
    delta = sqrt(D + eps) / sqrt(E + eps) * g
    D = gamma * D + (1 - gamma) * delta**2
    return theta - lr * delta, E, D
