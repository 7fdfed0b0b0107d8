from fallline.rule import choice, decay, full, modifier


@modifier
def ema(
    rule,
    theta,
    grad,
    t,
    z=full("theta"),
    *,
    average_decay=decay(0.999, "how much of the average is kept at each step", search=choice(0.9, 0.99, 0.999, 0.9999)),
):
    """EMA: the rule trains z, and what is evaluated is the exponential average of its steps.

    Source: Polyak and Juditsky 1992, doi:10.1137/0330046.
    """
    z = rule(z, grad, t)
    return average_decay * theta + (1 - average_decay) * z, z
