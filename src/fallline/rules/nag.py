from fallline.rule import decay, rate, rule, zeros


@rule
def nag(theta, grad, v=zeros, *, lr=rate(0.01, search=(1e-4, 10)), gamma=decay(0.9)):
    """NAG: Nesterov's accelerated gradient, taken where the momentum is about to carry the parameters.

    Source: Nesterov 1983, Soviet Mathematics Doklady 27; Sutskever et al. 2013, ICML.
    """
    v = gamma * v + lr * grad(theta - gamma * v)
    return theta - v, v
