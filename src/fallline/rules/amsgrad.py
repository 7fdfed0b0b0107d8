from fallline.expr import maximum, sqrt
from fallline.rule import choice, decay, flag, nonneg, rate, rule, zeros


@rule
def amsgrad(
    theta,
    grad,
    t,
    m=zeros,
    v=zeros,
    v_hat=zeros,
    *,
    lr=rate(0.001),
    beta1=decay(0.9, search=(0.7, 0.996)),
    beta2=decay(0.999, search=choice(0.95, 0.99, 0.999)),
    eps=nonneg(1e-8, thorough=(1e-10, 1e-2)),
    bias_correction=flag(words="whether the averages are corrected for their start at zero"),
):
    """AMSGrad: Adam, dividing by the largest average of squares so far, so that rates never rise. No bias correction.

    Source: Reddi, Kale & Kumar 2018, algorithm 2, arXiv:1904.09237.
    """
    g = grad(theta)
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    v_hat = maximum(v_hat, v)
    if bias_correction:
        return theta - lr * (m / (1 - beta1**t)) / (sqrt(v_hat / (1 - beta2**t)) + eps), m, v, v_hat
    return theta - lr * m / (sqrt(v_hat) + eps), m, v, v_hat
