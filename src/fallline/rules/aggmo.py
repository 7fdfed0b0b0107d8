from fallline.rule import choice, decays, rate, rule, zeros


@rule
def aggmo(
    theta,
    grad,
    v=zeros("betas"),
    *,
    lr=rate(0.1, search=(1e-4, 10)),
    betas=decays(
        0,
        0.9,
        0.99,
        search=choice((0, 0.9), (0, 0.9, 0.99), (0, 0.9, 0.99, 0.999)),
        words="how much of each momentum is kept at each step, one number per momentum",
    ),
):
    """AggMo: aggregated momentum, the mean of several momenta; each damps the oscillations of the others.

    Source: Lucas et al. 2019, arXiv:1804.00325.
    """
    g = grad(theta)
    v = tuple(beta * v_k - g for beta, v_k in zip(betas, v, strict=True))
    return theta + lr / len(v) * sum(v), v
