from fallline.expr import sqrt
from fallline.rule import decay, positive, rate, rule, zeros


@rule
def rmsprop(theta, grad, E=zeros, *, lr=rate(0.001), gamma=decay(0.9), eps=positive(1e-8)):
    """RMSprop: the gradient divided by a moving average of its recent size.

    Source: Hinton 2012, Neural Networks for Machine Learning, lecture 6e.
    """
    g = grad(theta)
    E = gamma * E + (1 - gamma) * g**2
    return theta - lr * g / sqrt(E + eps), E
