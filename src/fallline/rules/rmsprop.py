from fallline.expr import sqrt
from fallline.rule import decay, flag, nonneg, rate, rule, zeros


@rule
def rmsprop(
    theta,
    grad,
    E=zeros,
    *,
    lr=rate(0.001),
    gamma=decay(0.9, "how much of the average of squared gradients is kept at each step"),
    eps=nonneg(1e-8),
    eps_outside=flag(),
):
    """RMSprop: the gradient divided by a moving average of its recent size.

    Source: Hinton 2012, Neural Networks for Machine Learning, lecture 6e.
    """
    g = grad(theta)
    E = gamma * E + (1 - gamma) * g**2
    return theta - lr * g / (sqrt(E) + eps if eps_outside else sqrt(E + eps)), E
