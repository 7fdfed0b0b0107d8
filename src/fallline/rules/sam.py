from fallline.expr import sqrt, total, where
from fallline.rule import modifier, nonneg


@modifier
def sam(rule, theta, grad, t, *, rho=nonneg(0.05, "how far away the worst point nearby is sought", search=(0.01, 0.5))):
    """SAM: gives the rule the gradient of the worst point nearby, to end where all around is low; two gradients a step.

    Source: Foret et al. 2020, arXiv:2010.01412.
    """

    def worst(point):
        g = grad(point)
        length = sqrt(total(g**2))
        return grad(point + where(length > 0, rho / length, 0) * g)

    return rule(theta, worst, t)
