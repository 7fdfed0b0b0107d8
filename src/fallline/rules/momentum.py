from fallline.rule import decay, rate, rule, zeros


@rule
def momentum(theta, grad, v=zeros, *, lr=rate(0.01, search=(1e-4, 10)), gamma=decay(0.9)):
    """Momentum: a heavy ball, which keeps a part of its last step. The learning rate is inside v.

    Source: Polyak 1964, doi:10.1016/0041-5553(64)90137-5; Qian 1999, doi:10.1016/S0893-6080(98)00116-6.
    """
    v = gamma * v + lr * grad(theta)
    return theta - v, v
