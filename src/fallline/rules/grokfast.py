from fallline.expr import eq, where
from fallline.rule import decay, modifier, nonneg, zeros


@modifier
def grokfast(
    rule,
    theta,
    grad,
    t,
    h=zeros,
    *,
    slow_decay=decay(0.98, "how much of the average of gradients is kept at each step"),
    slow_gain=nonneg(2.0, "how many times the average is added to a gradient", search=(0.1, 5)),
):
    """Grokfast: adds the slow part of the gradients, an average of them, to each.

    Source: Lee et al. 2024, arXiv:2405.20233.
    """

    def amplified(point):
        nonlocal h
        g = grad(point)
        h = where(eq(t, 1), g, slow_decay * h + (1 - slow_decay) * g)
        return g + slow_gain * h

    return rule(theta, amplified, t), h
