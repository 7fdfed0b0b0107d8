from fallline.expr import maximum, sqrt
from fallline.rule import decay, positive, rate, rule, zeros


@rule
def amsgrad(
    theta,
    grad,
    m=zeros,
    v=zeros,
    v_hat=zeros,
    *,
    lr=rate(0.001),
    beta1=decay(0.9),
    beta2=decay(0.999),
    eps=positive(1e-8),
):
    """AMSGrad: Adam, dividing by the largest average of squares so far, so that rates never rise. No bias correction.

    Source: Reddi, Kale & Kumar 2018, algorithm 2, arXiv:1904.09237.
    """
    g = grad(theta)
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    v_hat = maximum(v_hat, v)
    return theta - lr * m / (sqrt(v_hat) + eps), m, v, v_hat
