from fallline.expr import normal, sqrt
from fallline.rule import choice, modifier, nonneg, seed


@modifier
def gradient_noise(
    rule,
    theta,
    grad,
    t,
    *,
    noise=nonneg(0.3, "the variance of the noise at the first step", search=choice(0.01, 0.3, 1.0)),
    noise_decay=nonneg(0.55, "how fast the variance falls: as t to the power of minus this"),
    noise_seed=seed(0, "which noise is drawn"),
):
    """Gradient noise: adds normal noise, of a variance that falls with the step, to every gradient.

    Source: Neelakantan et al. 2015, arXiv:1511.06807, which tries a noise of 0.01, 0.3 and 1.
    """
    sigma = sqrt(noise / (1 + (t - 1)) ** noise_decay)
    return rule(theta, lambda point: grad(point) + sigma * normal(noise_seed, t), t)
