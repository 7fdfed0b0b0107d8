"""Functions of optax that average gradients and their squares: Adam and its relatives."""

from __future__ import annotations

from fallline import rules
from fallline.expr import maximum, sign, sqrt, where
from fallline.optax.peers.parts import corrected, decayed, root
from fallline.rule import decay, flag, full, nonneg, optional, rate, rule, zeros


@rule
def adam(
    theta,
    grad,
    t,
    mu=zeros,
    nu=zeros,
    *,
    learning_rate=rate(1e-3),
    b1=decay(0.9),
    b2=decay(0.999),
    eps=nonneg(1e-8),
    eps_root=optional(nonneg(0.0)),
    weight_decay=optional(nonneg(0.0)),
    nesterov=flag(),
):
    """Adam as in optax: with a second epsilon inside of the root, and Nesterov's momentum if asked for.

    Source: Kingma & Ba 2015, arXiv:1412.6980.
    """
    g = grad(theta)
    mu = b1 * mu + (1 - b1) * g
    nu = b2 * nu + (1 - b2) * g**2
    step = learning_rate * corrected(mu, g, b1, t, nesterov) / root(nu / (1 - b2**t), eps, eps_root)
    return decayed(theta - step, theta, learning_rate, weight_decay), mu, nu


@rule
def amsgrad(
    theta,
    grad,
    t,
    mu=zeros,
    nu=zeros,
    nu_max=zeros,
    *,
    learning_rate=rate(1e-3),
    b1=decay(0.9),
    b2=decay(0.999),
    eps=nonneg(1e-8),
    eps_root=optional(nonneg(0.0)),
    bias_correction_mu=flag(True),
    bias_correction_nu=flag(True),
    bias_correction=flag(None, (None, False, True)),
):
    """AMSGrad as in optax: it divides by the largest of the averages of squares, which are corrected before.

    With `bias_correction` as in `fallline.rules.amsgrad`: none is corrected, or the largest of those that are not.

    Source: Reddi, Kale & Kumar 2018, arXiv:1904.09237.
    """
    g = grad(theta)
    mu = b1 * mu + (1 - b1) * g
    nu = b2 * nu + (1 - b2) * g**2
    before = bias_correction_nu and bias_correction is None
    nu_max = maximum(nu_max, nu / (1 - b2**t) if before else nu)
    largest = nu_max / (1 - b2**t) if bias_correction else nu_max
    corrects = bias_correction_mu if bias_correction is None else bias_correction
    mean = mu / (1 - b1**t) if corrects else mu
    return theta - learning_rate * mean / root(largest, eps, eps_root), mu, nu, nu_max


@rule
def adamax(
    theta,
    grad,
    t,
    mu=zeros,
    nu=zeros,
    *,
    learning_rate=rate(2e-3),
    b1=decay(0.9),
    b2=decay(0.999),
    eps=optional(nonneg(1e-8)),
    weight_decay=optional(nonneg(0.0)),
):
    """AdaMax as in optax: eps is added to the size of every gradient. With eps = 0, no update where all were 0.

    Source: Kingma & Ba 2015, arXiv:1412.6980.
    """
    hypers = {"lr": learning_rate, "beta1": b1, "beta2": b2, "eps": eps}
    new, mu, nu = rules.adamax(theta, grad, t, mu, nu, **hypers)
    return decayed(new, theta, learning_rate, weight_decay), mu, nu


@rule
def radam(
    theta,
    grad,
    t,
    mu=zeros,
    nu=zeros,
    *,
    learning_rate=rate(1e-3),
    b1=decay(0.9),
    b2=decay(0.999),
    eps=nonneg(1e-8),
    eps_root=optional(nonneg(0.0)),
    threshold=nonneg(5.0),
    nesterov=flag(),
):
    """RAdam as in optax: Adam whose rates are rectified, and momentum alone while few gradients were seen.

    Source: Liu et al. 2019, arXiv:1908.03265.
    """
    g = grad(theta)
    mu = b1 * mu + (1 - b1) * g
    nu = b2 * nu + (1 - b2) * g**2
    rho_inf = 2 / (1 - b2) - 1
    rho = rho_inf - 2 * t * b2**t / (1 - b2**t)
    rect = sqrt((rho - 4) * (rho - 2) * rho_inf / ((rho_inf - 4) * (rho_inf - 2) * rho))
    step = learning_rate * corrected(mu, g, b1, t, nesterov)
    return theta - where(rho >= threshold, rect * step / root(nu / (1 - b2**t), eps, eps_root), step), mu, nu


@rule
def yogi(
    theta,
    grad,
    t,
    mu=full(1e-6),
    nu=full(1e-6),
    *,
    learning_rate=rate(1e-2),
    b1=decay(0.9),
    b2=decay(0.999),
    eps=nonneg(1e-3),
):
    """Yogi as in optax: the average of squares comes nearer to a square by steps of its size. Both begin at 1e-6.

    Source: Zaheer et al. 2018, NeurIPS 31.
    """
    g = grad(theta)
    mu = b1 * mu + (1 - b1) * g
    nu = nu - (1 - b2) * sign(nu - g**2) * g**2
    return theta - learning_rate * (mu / (1 - b1**t)) / (sqrt(nu / (1 - b2**t)) + eps), mu, nu


@rule
def adabelief(
    theta,
    grad,
    t,
    mu=zeros,
    nu=zeros,
    *,
    learning_rate=rate(1e-3),
    b1=decay(0.9),
    b2=decay(0.999),
    eps=nonneg(1e-16),
    eps_root=nonneg(1e-16),
    nesterov=flag(),
):
    """AdaBelief as in optax: the squares are those of what the gradient differs from its average by.

    Source: Zhuang et al. 2020, arXiv:2010.07468.
    """
    g = grad(theta)
    mu = b1 * mu + (1 - b1) * g
    nu = b2 * nu + (1 - b2) * (g - mu) ** 2 + eps_root
    step = learning_rate * corrected(mu, g, b1, t, nesterov) / (sqrt(nu / (1 - b2**t)) + eps)
    return theta - step, mu, nu


@rule
def adan(
    theta,
    grad,
    t,
    m=zeros,
    v=zeros,
    n=zeros,
    g=zeros,
    *,
    learning_rate=rate(1e-3),
    b1=decay(0.98),
    b2=decay(0.92),
    b3=decay(0.99),
    eps=nonneg(1e-8),
    eps_root=optional(nonneg(1e-8)),
    weight_decay=optional(nonneg(0.0)),
):
    """Adan as in optax: Nesterov's momentum from differences of gradients, here with the paper's factor b2 for them.

    Source: Xie et al. 2022, arXiv:2208.06677.
    """
    old, g = g, grad(theta)
    difference = where(t > 1, g - old, 0)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * difference
    n = b3 * n + (1 - b3) * (g + b2 * difference) ** 2
    mean = m / (1 - b1**t) + b2 * (v / (1 - b2**t))
    new = theta - learning_rate * mean / root(n / (1 - b3**t), eps, eps_root)
    return decayed(new, theta, learning_rate, weight_decay), m, v, n, g


@rule
def lion(
    theta,
    grad,
    mu=zeros,
    *,
    learning_rate=rate(1e-4),
    b1=decay(0.9),
    b2=decay(0.99),
    weight_decay=optional(nonneg(0.0)),
):
    """Lion as in optax: steps of equal size in every element, with the sign of an average, and decoupled weight decay.

    Source: Chen et al. 2023, arXiv:2302.06675.
    """
    g = grad(theta)
    new = theta - learning_rate * sign((1 - b1) * g + b1 * mu)
    return decayed(new, theta, learning_rate, weight_decay), b2 * mu + (1 - b2) * g
