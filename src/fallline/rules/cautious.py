from fallline.expr import mean, where
from fallline.rule import modifier


@modifier
def cautious(rule, theta, grad, t):
    """Cautious: of a step only what the newest gradient agrees with, longer by as much as there is less of it.

    Source: Liang et al. 2024, arXiv:2411.16085.
    """
    g = None

    def kept(point):
        nonlocal g
        g = grad(point)
        return g

    u = theta - rule(theta, kept, t)
    agrees = where(u * g > 0, 1, 0)
    return theta - u * agrees / (mean(agrees) + 1 / theta.size)
