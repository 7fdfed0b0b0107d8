from fallline.expr import eq, maximum, where
from fallline.rule import full, modifier, whole


@modifier
def swa(
    rule,
    theta,
    grad,
    t,
    z=full("theta"),
    *,
    average_from=whole(1, "the step from which on steps are averaged"),
    average_every=whole(1, "every how many steps one is averaged"),
):
    """SWA: the rule trains z, and what is evaluated is the mean of every so many of its steps.

    Source: Izmailov et al. 2018, algorithm 1, arXiv:1803.05407.
    """
    z = rule(z, grad, t)
    i = maximum(0, t - average_from)
    averaged = where(eq(i % average_every, 0), theta + (z - theta) / (i / average_every + 1), theta)
    return where(eq(i, 0), z, averaged), z
