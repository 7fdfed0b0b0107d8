from fallline.rule import modifier, nonneg, positive


@modifier
def corrected_weight_decay(
    rule,
    theta,
    grad,
    t,
    *,
    lr,
    lr_max=positive(0.001, "the largest rate of the schedule"),
    weight_decay=nonneg(0.01, search=(1e-4, 1)),
):
    """Corrected weight decay: falls with the square of the rate; lr_max is the schedule's largest. Adam's is AdamC.

    Source: Defazio 2025, arXiv:2506.02285.
    """
    return rule(theta, grad, t) - lr**2 / lr_max * weight_decay * theta
