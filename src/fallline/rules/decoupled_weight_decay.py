from fallline.rule import modifier, nonneg


@modifier
def decoupled_weight_decay(rule, theta, grad, t, *, lr, weight_decay=nonneg(0.01, search=(1e-4, 1))):
    """Decoupled weight decay: shrinks the parameters beside the step, out of reach of its adaptive rates.

    Source: Loshchilov & Hutter 2019, arXiv:1711.05101.
    """
    return rule(theta, grad, t) - lr * weight_decay * theta
