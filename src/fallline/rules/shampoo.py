from fallline.expr import matrix_power
from fallline.rule import columns, eye, positive, rate, rows, rule


@rule(view="matrix", vectors=False)
def shampoo(
    theta,
    grad,
    L=eye("eps")[rows, rows],
    R=eye("eps")[columns, columns],
    *,
    lr=rate(0.1),
    eps=positive(1e-4, "what the matrices begin with on their diagonals", thorough=(1e-8, 1e-2)),
):
    """Shampoo: Adagrad for matrices, with the sums of the rows' and of the columns' products in place of squares.

    Source: Gupta, Koren & Singer 2018, algorithm 1, arXiv:1802.09568.
    """
    G = grad(theta)
    L = L + G @ G.T
    R = R + G.T @ G
    return theta - lr * matrix_power(L, -1 / 4) @ G @ matrix_power(R, -1 / 4), L, R
