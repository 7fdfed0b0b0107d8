from fallline.expr import sqrt
from fallline.rule import flag, full, nonneg, rate, rule


@rule
def adagrad(
    theta,
    grad,
    G=full("initial"),
    *,
    lr=rate(0.01, search=(1e-3, 3)),
    eps=nonneg(1e-8),
    initial=nonneg(0.0, "what the sums of squared gradients begin at"),
    eps_outside=flag(),
):
    """Adagrad: each parameter's rate falls with the sum of its squared gradients, so rare features learn faster.

    Source: Duchi, Hazan & Singer 2011, JMLR 12.
    """
    g = grad(theta)
    G = G + g**2
    return theta - lr * g / (sqrt(G) + eps if eps_outside else sqrt(G + eps)), G
