from fallline.rule import modifier, nonneg


@modifier
def weight_decay(
    rule,
    theta,
    grad,
    t,
    *,
    weight_decay=nonneg(0.01, "how many times the parameters are added to their gradient", search=(1e-7, 1e-3)),
):
    """Weight decay as an L2 penalty: adds its gradient, weight_decay * theta, to the gradient.

    Source: Krogh & Hertz 1991, NIPS 4.
    """
    return rule(theta, lambda point: grad(point) + weight_decay * point, t)
