from fallline.expr import maximum, mean, minimum, rms, sqrt
from fallline.rule import columns, fraction, nonneg, positive, rate, rows, rule, zeros


@rule
def adafactor(
    theta,
    grad,
    t,
    R=zeros[rows, 1],
    C=zeros[1, columns],
    V=zeros,
    *,
    lr=rate(0.01, "the largest step in proportion to the tensor; 1 / √t where that is less"),
    power=fraction(0.8, "how fast the average of squares comes to keep more of itself", search=None),
    clip=positive(1.0, "the most that a tensor's step may be in root mean square", thorough=(0.1, 10)),
    eps1=nonneg(1e-30),
    eps2=nonneg(
        1e-3,
        "the least root mean square of a tensor that counts, in proportion to which it moves",
        thorough=(1e-5, 0.1),
    ),
):
    """Adafactor: scaled by an average of squares of which only the rows' and the columns' means are kept.

    Source: Shazeer and Stern 2018, algorithms 4 and 5, arXiv:1804.04235.
    """
    G = grad(theta)
    beta = 1 - t**-power
    alpha = maximum(eps2, rms(theta)) * minimum(lr, 1 / sqrt(t))
    if theta.ndim == 1:
        V = beta * V + (1 - beta) * (G**2 + eps1)
        U = G / sqrt(V)
    else:
        R = beta * R + (1 - beta) * mean(G**2 + eps1, axis=-1)
        C = beta * C + (1 - beta) * mean(G**2 + eps1, axis=-2)
        U = G / sqrt(R / mean(R, axis=-2)) / sqrt(C)
    U_hat = U / maximum(1, rms(U) / clip)
    return theta - alpha * U_hat, R, C, V
