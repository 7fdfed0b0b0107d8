from fallline.expr import where
from fallline.rule import choice, fraction, full, modifier, whole


@modifier
def lookahead(
    rule,
    theta,
    grad,
    t,
    slow=full("theta"),
    *,
    period=whole(5, "after how many steps they do so", search=choice(2, 5, 10, 20)),
    slow_rate=fraction(0.5, "which part of the way the slow parameters go to the fast ones"),
):
    """Lookahead: every few steps goes back to a part of the way from where it did so last; Ranger around RAdam.

    Source: Zhang et al. 2019, arXiv:1907.08610.
    """
    fast = rule(theta, grad, t)
    slow = where(t % period == 0, slow + slow_rate * (fast - slow), slow)
    return where(t % period == 0, slow, fast), slow
