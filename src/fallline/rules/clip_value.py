from fallline.expr import maximum, minimum
from fallline.rule import modifier, positive


@modifier
def clip_value(
    rule,
    theta,
    grad,
    t,
    *,
    clip=positive(1.0, "the most that an element of the gradient may be, with either sign", search=(0.001, 10)),
):
    """Clipping by value: limits each element of the gradient to the range from -clip to clip.

    Source: Mikolov 2012, PhD thesis, Brno University of Technology.
    """
    return rule(theta, lambda point: minimum(maximum(grad(point), -clip), clip), t)
