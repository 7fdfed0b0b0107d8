from fallline.expr import maximum, mean, rms, sqrt
from fallline.rule import columns, decay, nonneg, positive, rate, rows, rule, zeros


@rule
def came(
    theta,
    grad,
    m=zeros,
    R=zeros[rows, 1],
    C=zeros[1, columns],
    r=zeros[rows, 1],
    c=zeros[1, columns],
    *,
    lr=rate(2e-4),
    beta1=decay(0.9, "how much of the momentum is kept at each step", search=(0.7, 0.996)),
    beta2=decay(0.999, search=None),
    beta3=decay(0.9999, "how much of the average of squared disagreement is kept at each step", search=None),
    clip=positive(1.0, "the most that the root mean square of a tensor's scaled gradient may be", thorough=(0.1, 10)),
    eps1=nonneg(1e-30),
    eps2=nonneg(1e-16, "is added to squared disagreement"),
):
    """CAME: Adafactor with momentum, that goes slower where the momentum and the newest step disagree.

    Source: Luo et al. 2023, arXiv:2307.02047.
    """
    g = grad(theta)
    R = beta2 * R + (1 - beta2) * mean(g**2 + eps1, axis=-1)
    C = beta2 * C + (1 - beta2) * mean(g**2 + eps1, axis=-2)
    u = g / sqrt(R / mean(R, axis=-2)) / sqrt(C)
    u_hat = u / maximum(1, rms(u) / clip)
    m = beta1 * m + (1 - beta1) * u_hat
    if theta.ndim == 1:
        return theta - lr * m, m, R, C, r, c
    h = (u_hat - m) ** 2 + eps2
    r = beta3 * r + (1 - beta3) * mean(h, axis=-1)
    c = beta3 * c + (1 - beta3) * mean(h, axis=-2)
    return theta - lr * m / sqrt(r / mean(r, axis=-2)) / sqrt(c), m, R, C, r, c
