"""Functions of optax that divide by a sum or an average of squares: Adagrad, Adadelta, RMSprop."""

from __future__ import annotations

from fallline import rules
from fallline.expr import maximum, sqrt
from fallline.rule import flag, fraction, full, nonneg, optional, rate, rule, zeros


@rule
def adagrad(
    theta,
    grad,
    sum_of_squares=full("initial_accumulator_value"),
    *,
    learning_rate=rate(0.01),
    initial_accumulator_value=nonneg(0.1),
    eps=nonneg(1e-7),
    eps_outside=flag(),
):
    """Adagrad as in optax: the sum of squares begins at 0.1.

    Source: Duchi, Hazan & Singer 2011, JMLR 12.
    """
    return rules.adagrad(theta, grad, sum_of_squares, lr=learning_rate, eps=eps, eps_outside=eps_outside)


@rule
def adadelta(
    theta,
    grad,
    e_g=zeros,
    e_x=zeros,
    *,
    learning_rate=rate(1.0),
    rho=fraction(0.9),
    eps=nonneg(1e-6),
    weight_decay=optional(nonneg(0.0)),
):
    """Adadelta as in optax, with weight decay as an L2 penalty.

    Source: Zeiler 2012, arXiv:1212.5701.
    """
    g = grad(theta) if weight_decay is None else grad(theta) + weight_decay * theta
    return rules.adadelta(theta, lambda _: g, e_g, e_x, lr=learning_rate, gamma=rho, eps=eps)


@rule
def rmsprop(
    theta,
    grad,
    t,
    nu=full("initial_scale"),
    mu=zeros,
    trace=zeros,
    *,
    learning_rate=rate(1e-3),
    decay=fraction(0.9),
    eps=nonneg(1e-8),
    initial_scale=nonneg(0.0),
    eps_in_sqrt=flag(True),
    centered=flag(),
    momentum=optional(nonneg(0.0)),
    nesterov=flag(),
    bias_correction=flag(),
    eps_outside=flag(),
):
    """RMSprop as in optax: a variance about the mean and a momentum of the steps if asked for.

    Source: Hinton 2012, Neural Networks for Machine Learning, lecture 6e; Graves 2013, arXiv:1308.0850.
    """
    g = grad(theta)
    nu = decay * nu + (1 - decay) * g**2
    left = 1 - decay**t if bias_correction else 1
    variance = nu / left if bias_correction else nu
    if centered:
        mu = decay * mu + (1 - decay) * g
        variance = maximum(variance - (mu / left) ** 2, 0)
    outside = eps_outside or not eps_in_sqrt
    step = learning_rate * g / (sqrt(variance) + eps if outside else sqrt(variance + eps))
    if momentum is None:
        return theta - step, nu, mu, trace
    trace = momentum * trace - step
    return theta + (momentum * trace - step if nesterov else trace), nu, mu, trace
