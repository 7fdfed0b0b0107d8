from fallline.expr import eq, norm, where
from fallline.rule import modifier, scalar


@modifier
def hyperball(rule, theta, grad, t, radius=scalar(0.0), *, lr):
    """Hyperball: keeps each tensor's norm, and walks on that sphere in steps of the rate times it; in place of a decay.

    Source: Wen et al. 2026, arXiv:2606.16899.
    """
    radius = where(eq(t, 1), norm(theta), radius)
    new = rule(theta, grad, t)
    u = theta - new
    moved = theta - where(norm(u) > 0, lr * radius / norm(u), 0) * u
    return where(radius > 0, moved * (radius / norm(moved)), new), radius
