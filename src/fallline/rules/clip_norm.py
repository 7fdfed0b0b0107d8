from fallline.expr import minimum, sqrt, total
from fallline.rule import modifier, positive


@modifier
def clip_norm(
    rule,
    theta,
    grad,
    t,
    *,
    max_norm=positive(
        1.0, "the most that the norm of the gradient of all parameters together may be", search=(0.01, 100)
    ),
):
    """Clipping by norm: shortens the gradient of all parameters together to a norm of at most `max_norm`.

    Source: Pascanu et al. 2013, arXiv:1211.5063.
    """

    def clipped(point):
        g = grad(point)
        return g * minimum(1, max_norm / sqrt(total(g**2)))

    return rule(theta, clipped, t)
