from fallline.expr import eq, maximum, minimum, sqrt, where
from fallline.rule import choice, decay, nonneg, rate, rule, zeros


@rule
def adopt(
    theta,
    grad,
    t,
    m=zeros,
    v=zeros,
    *,
    lr=rate(0.001),
    beta1=decay(0.9, search=(0.7, 0.996)),
    beta2=decay(0.9999, search=choice(0.99, 0.999, 0.9999)),
    eps=nonneg(1e-6, "the least by which a gradient is divided", thorough=(1e-10, 1e-2)),
):
    """ADOPT: Adam that divides each gradient by the average before it, and so converges with any beta2.

    The first step only begins that average: there the bound of what is divided, the fourth root of t - 1, is 0.

    Source: Taniguchi et al. 2024, arXiv:2411.02853.
    """
    g = grad(theta)
    bound = (t - 1) ** 0.25
    n = minimum(maximum(g / maximum(sqrt(v), eps), -bound), bound)
    m = beta1 * m + (1 - beta1) * n
    v = where(eq(t, 1), g**2, beta2 * v + (1 - beta2) * g**2)
    return theta - lr * m, m, v
