from fallline.expr import sqrt
from fallline.rule import decay, nonneg, rate, rule, zeros


@rule
def adadelta(theta, grad, E=zeros, D=zeros, *, lr=rate(1.0, search=(1e-2, 10)), gamma=decay(0.9), eps=nonneg(1e-6)):
    """Adadelta: steps in the parameter's own units, so it needs no learning rate; lr is a scale for schedules.

    Source: Zeiler 2012, arXiv:1212.5701.
    """
    g = grad(theta)
    E = gamma * E + (1 - gamma) * g**2
    delta = sqrt(D + eps) / sqrt(E + eps) * g
    D = gamma * D + (1 - gamma) * delta**2
    return theta - lr * delta, E, D
