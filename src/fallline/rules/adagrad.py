from fallline.expr import sqrt
from fallline.rule import positive, rate, rule, zeros


@rule
def adagrad(theta, grad, G=zeros, *, lr=rate(0.01), eps=positive(1e-8)):
    """Adagrad: each parameter's rate falls with the sum of its squared gradients, so rare features learn faster.

    Source: Duchi, Hazan & Singer 2011, JMLR 12.
    """
    g = grad(theta)
    G = G + g**2
    return theta - lr * g / sqrt(G + eps), G
