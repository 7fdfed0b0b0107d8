from fallline.expr import where
from fallline.rule import modifier, nonneg


@modifier
def cautious_weight_decay(rule, theta, grad, t, *, lr, weight_decay=nonneg(0.01, search=(1e-4, 1))):
    """Cautious weight decay: shrinks only what the step does not enlarge by itself.

    Source: Chen et al. 2025, arXiv:2510.12402.
    """
    new = rule(theta, grad, t)
    return new - lr * weight_decay * where((theta - new) * theta >= 0, theta, 0)
