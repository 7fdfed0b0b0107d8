from fallline.expr import eq, maximum, where
from fallline.rule import choice, decay, nonneg, optional, rate, rule, zeros


@rule
def adamax(
    theta,
    grad,
    t,
    m=zeros,
    u=zeros,
    *,
    lr=rate(0.002, search=(1e-5, 1e-1)),
    beta1=decay(0.9, search=(0.7, 0.996)),
    beta2=decay(
        0.999, "how much of the largest gradient so far is kept at each step", search=choice(0.95, 0.99, 0.999)
    ),
    eps=optional(nonneg(0.0, "is added to the size of every gradient")),
):
    """AdaMax: Adam with the largest recent gradient in the place of the root mean square. No update where u = 0.

    The paper has no eps; where it is given, it is added to the size of every gradient.

    Source: Kingma & Ba 2015, algorithm 2, arXiv:1412.6980.
    """
    g = grad(theta)
    m = beta1 * m + (1 - beta1) * g
    u = maximum(beta2 * u, abs(g) if eps is None else abs(g) + eps)
    return theta - lr / (1 - beta1**t) * where(eq(u, 0), 0, m / u), m, u
