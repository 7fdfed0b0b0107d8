from fallline.expr import eigenvectors, qr, sqrt, where
from fallline.rule import choice, columns, decay, nonneg, rate, rows, rule, whole, zeros
from fallline.rules.adam import adam


@rule(view="matrix")
def soap(
    theta,
    grad,
    t,
    M=zeros,
    V=zeros,
    L=zeros[rows, rows],
    R=zeros[columns, columns],
    P=zeros[rows, rows],
    Q=zeros[columns, columns],
    *,
    lr=rate(3e-3),
    beta1=decay(0.95, search=(0.7, 0.996)),
    beta2=decay(0.95, "how much of the averages of squares and matrices is kept", search=choice(0.9, 0.95, 0.99)),
    eps=nonneg(1e-8, thorough=(1e-10, 1e-2)),
    period=whole(10, "after how many steps the eigenbasis is renewed"),
):
    """SOAP: Adam in the eigenbasis of Shampoo's matrices, which is renewed now and then; vectors step as Adam's.

    Source: Vyas et al. 2024, algorithm 3, arXiv:2409.11321.
    """
    G = grad(theta)
    if theta.ndim == 1:
        return *adam(theta, lambda _: G, t, M, V, lr=lr, beta1=beta1, beta2=beta2, eps=eps), L, R, P, Q
    L = beta2 * L + (1 - beta2) * (G @ G.T)
    R = beta2 * R + (1 - beta2) * (G.T @ G)
    M = where(t == 1, M, beta1 * M + (1 - beta1) * G)
    V = beta2 * V + (1 - beta2) * (P.T @ G @ Q) ** 2
    N = P @ (P.T @ M @ Q / (sqrt(V) + eps)) @ Q.T
    U = lr * sqrt(1 - beta2 ** (t - 1)) / (1 - beta1 ** (t - 1)) * N
    P_new = where(t == 1, eigenvectors(L), where((t - 1) % period == 0, qr(L @ P), P))
    Q_new = where(t == 1, eigenvectors(R), where((t - 1) % period == 0, qr(R @ Q), Q))
    return where(t == 1, theta, theta - U), M, V, L, R, P_new, Q_new
