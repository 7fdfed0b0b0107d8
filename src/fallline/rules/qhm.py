from fallline.rule import decay, fraction, rate, rule, zeros


@rule
def qhm(
    theta,
    grad,
    m=zeros,
    *,
    lr=rate(1.0, search=(1e-4, 10)),
    beta=decay(0.999, "how much of the average of gradients is kept at each step", search=(0.7, 0.995)),
    nu=fraction(0.7, "how much the average counts, the newest gradient having the rest"),
):
    """QHM: quasi-hyperbolic momentum, the average of a plain SGD step and a momentum step.

    Source: Ma & Yarats 2019, arXiv:1810.06801.
    """
    g = grad(theta)
    m = beta * m + (1 - beta) * g
    return theta - lr * ((1 - nu) * g + nu * m), m
