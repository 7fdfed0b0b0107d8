"""The rules as torch.optim's classes compute them, with its names for states and hyperparameters.

Where only the place of eps or a bias correction differs from the paper, the paper's rule does the work.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from fallline import rules
from fallline.expr import eq, maximum, minimum, sqrt, where
from fallline.rule import (
    Rule,
    between,
    decay,
    flag,
    fraction,
    full,
    nonneg,
    number,
    optional,
    pair,
    positive,
    rate,
    rule,
    scalar,
    zeros,
)


def _prepare(theta, grad, maximize, weight_decay, shrinks_by=None):
    """The parameter and the gradient as every class begins: sign, then weight decay, decoupled if `shrinks_by` lr."""
    g = -grad(theta) if maximize else grad(theta)
    if weight_decay is None:
        return theta, g
    if shrinks_by is not None:
        return _shrink(theta, shrinks_by * weight_decay), g
    return theta, g + weight_decay * theta


def _shrink(theta, rate):
    """theta (1 - rate), without rounding 1 - rate: infinities stay."""
    return theta - where(abs(theta) < math.inf, rate * theta, 0)


@rule
def sgd(
    theta,
    grad,
    t,
    momentum_buffer=zeros,
    *,
    lr=rate(1e-3),
    momentum=optional(nonneg(0.0)),
    dampening=number(0.0),
    weight_decay=optional(nonneg(0.0)),
    nesterov=flag(),
    maximize=flag(),
):
    """SGD as in torch.optim: the learning rate outside of the momentum, which starts as the first gradient."""
    theta, g = _prepare(theta, grad, maximize, weight_decay)
    if momentum is None:
        return theta - lr * g, momentum_buffer
    momentum_buffer = momentum * momentum_buffer + where(eq(t, 1), 1, 1 - dampening) * g
    step = g + momentum * momentum_buffer if nesterov else momentum_buffer
    return theta - lr * step, momentum_buffer


@rule
def adagrad(
    theta,
    grad,
    t,
    sum=full("initial_accumulator_value"),
    *,
    lr=rate(1e-2),
    lr_decay=nonneg(0.0),
    weight_decay=optional(nonneg(0.0)),
    initial_accumulator_value=nonneg(0.0),
    eps=nonneg(1e-10),
    maximize=flag(),
):
    """Adagrad as in torch.optim: eps outside of the root, and a rate that may fall with time."""
    theta, g = _prepare(theta, grad, maximize, weight_decay)
    return rules.adagrad(theta, lambda _: g, sum, lr=lr / (1 + (t - 1) * lr_decay), eps=eps, eps_outside=True)


@rule
def adadelta(
    theta,
    grad,
    square_avg=zeros,
    acc_delta=zeros,
    *,
    lr=rate(1.0),
    rho=fraction(0.9),
    eps=nonneg(1e-6),
    weight_decay=optional(nonneg(0.0)),
    maximize=flag(),
):
    """Adadelta as in torch.optim."""
    theta, g = _prepare(theta, grad, maximize, weight_decay)
    return rules.adadelta(theta, lambda _: g, square_avg, acc_delta, lr=lr, gamma=rho, eps=eps)


@rule
def rmsprop(
    theta,
    grad,
    square_avg=zeros,
    momentum_buffer=zeros,
    grad_avg=zeros,
    *,
    lr=rate(1e-2),
    alpha=nonneg(0.99),
    eps=nonneg(1e-8),
    weight_decay=optional(nonneg(0.0)),
    momentum=optional(nonneg(0.0)),
    centered=flag(),
    maximize=flag(),
):
    """RMSprop as in torch.optim: eps outside of the root, a momentum of the steps, and a variance about the mean.

    The variance is at least 0: rounding can make the difference negative, and its root NaN in torch.
    """
    theta, g = _prepare(theta, grad, maximize, weight_decay)
    square_avg = alpha * square_avg + (1 - alpha) * g**2
    variance = square_avg
    if centered:
        grad_avg = alpha * grad_avg + (1 - alpha) * g
        variance = maximum(square_avg - grad_avg**2, 0)
    step = g / (sqrt(variance) + eps)
    if momentum is not None:
        step = momentum_buffer = momentum * momentum_buffer + step
    return theta - lr * step, square_avg, momentum_buffer, grad_avg


@rule
def adam(
    theta,
    grad,
    t,
    exp_avg=zeros,
    exp_avg_sq=zeros,
    max_exp_avg_sq=zeros,
    *,
    lr=rate(1e-3),
    betas=pair(decay(0.9), decay(0.999)),
    eps=nonneg(1e-8),
    weight_decay=optional(nonneg(0.0)),
    amsgrad=flag(),
    maximize=flag(),
    decoupled_weight_decay=flag(),
):
    """Adam as in torch.optim: with amsgrad, the largest average of squares so far is corrected like the average."""
    theta, g = _prepare(theta, grad, maximize, weight_decay, lr if decoupled_weight_decay else None)
    hypers = {"lr": lr, "beta1": betas[0], "beta2": betas[1], "eps": eps}
    if amsgrad:
        states = exp_avg, exp_avg_sq, max_exp_avg_sq
        return rules.amsgrad(theta, lambda _: g, t, *states, **hypers, bias_correction=True)
    return *rules.adam(theta, lambda _: g, t, exp_avg, exp_avg_sq, **hypers), max_exp_avg_sq


@rule
def sparse_adam(
    theta,
    grad,
    t,
    exp_avg=zeros,
    exp_avg_sq=zeros,
    *,
    lr=rate(1e-3),
    betas=pair(decay(0.9), decay(0.999)),
    eps=positive(1e-8),
    maximize=flag(),
):
    """SparseAdam as in torch.optim: Adam on the rows that a sparse gradient holds, with an uncorrected eps."""
    theta, g = _prepare(theta, grad, maximize, None)
    beta1, beta2 = betas
    exp_avg = beta1 * exp_avg + (1 - beta1) * g
    exp_avg_sq = beta2 * exp_avg_sq + (1 - beta2) * g**2
    step = lr * sqrt(1 - beta2**t) / (1 - beta1**t) * exp_avg
    return theta - step / (sqrt(exp_avg_sq) + eps), exp_avg, exp_avg_sq


@rule
def adamax(
    theta,
    grad,
    t,
    exp_avg=zeros,
    exp_inf=zeros,
    *,
    lr=rate(2e-3),
    betas=pair(decay(0.9), decay(0.999)),
    eps=optional(nonneg(1e-8)),
    weight_decay=optional(nonneg(0.0)),
    maximize=flag(),
):
    """Adamax as in torch.optim: eps is added to the size of every gradient. With eps = 0, no update where all were 0.

    torch divides 0 by 0 there, which is NaN.
    """
    theta, g = _prepare(theta, grad, maximize, weight_decay)
    beta1, beta2 = betas
    return rules.adamax(theta, lambda _: g, t, exp_avg, exp_inf, lr=lr, beta1=beta1, beta2=beta2, eps=eps)


@rule
def nadam(
    theta,
    grad,
    t,
    mu_product=scalar(1.0),
    exp_avg=zeros,
    exp_avg_sq=zeros,
    *,
    lr=rate(2e-3),
    betas=pair(decay(0.9), decay(0.999)),
    eps=nonneg(1e-8),
    weight_decay=optional(nonneg(0.0)),
    momentum_decay=nonneg(4e-3),
    decoupled_weight_decay=flag(),
    maximize=flag(),
):
    """NAdam as in torch.optim: Nadam with the rising momentum of Dozat 2016."""
    theta, g = _prepare(theta, grad, maximize, weight_decay, lr if decoupled_weight_decay else None)
    beta1, beta2 = betas
    mu = beta1 * (1 - 0.5 * 0.96 ** (t * momentum_decay))
    mu_next = beta1 * (1 - 0.5 * 0.96 ** ((t + 1) * momentum_decay))
    mu_product = mu_product * mu
    exp_avg = beta1 * exp_avg + (1 - beta1) * g
    exp_avg_sq = beta2 * exp_avg_sq + (1 - beta2) * g**2
    root = sqrt(abs(exp_avg_sq / (1 - beta2**t))) + eps  # by abs, a root of the quotient: torch's may overflow
    fresh = lr * (1 - mu) / (1 - mu_product) * g
    averaged = lr * mu_next / (1 - mu_product * mu_next) * exp_avg
    return theta - (fresh + averaged) / root, mu_product, exp_avg, exp_avg_sq


@rule
def radam(
    theta,
    grad,
    t,
    exp_avg=zeros,
    exp_avg_sq=zeros,
    *,
    lr=rate(1e-3),
    betas=pair(decay(0.9), decay(0.999)),
    eps=nonneg(1e-8),
    weight_decay=optional(nonneg(0.0)),
    decoupled_weight_decay=flag(),
    maximize=flag(),
):
    """RAdam as in torch.optim: Adam whose rates are rectified while few gradients were seen, before that momentum.

    Source: Liu et al. 2020, arXiv:1908.03265.
    """
    theta, g = _prepare(theta, grad, maximize, weight_decay, lr if decoupled_weight_decay else None)
    beta1, beta2 = betas
    exp_avg = beta1 * exp_avg + (1 - beta1) * g
    exp_avg_sq = beta2 * exp_avg_sq + (1 - beta2) * g**2
    left = 1 - beta2**t
    rho_inf = 2 / (1 - beta2) - 1
    rho = rho_inf - 2 * t * beta2**t / left
    rect = sqrt((rho - 4) * (rho - 2) * rho_inf / ((rho_inf - 4) * (rho_inf - 2) * rho))
    step = lr / (1 - beta1**t) * exp_avg
    return theta - where(rho > 5, step * (rect * sqrt(left)) / (sqrt(exp_avg_sq) + eps), step), exp_avg, exp_avg_sq


@rule
def rprop(
    theta,
    grad,
    prev=zeros,
    step_size=full("lr"),
    *,
    lr=rate(1e-2),
    etas=pair(between(0.5, 0, 1), between(1.2, 1)),
    step_sizes=pair(number(1e-6), number(50.0)),
    maximize=flag(),
):
    """Rprop as in torch.optim: steps that grow while the gradient keeps its sign and shrink where it turns.

    Source: Riedmiller & Braun 1993, doi:10.1109/ICNN.1993.298623.
    """
    g = -grad(theta) if maximize else grad(theta)
    agree = g * prev
    factor = where(agree > 0, etas[1], where(agree < 0, etas[0], 1))
    step_size = minimum(maximum(step_size * factor, step_sizes[0]), step_sizes[1])
    prev = where(agree < 0, 0, g)
    step = where(prev > 0, step_size, where(prev < 0, -step_size, 0))
    return theta - step, prev, step_size


@rule
def asgd(
    theta,
    grad,
    t,
    eta=scalar("lr"),
    mu=scalar(1.0),
    ax=zeros,
    *,
    lr=rate(1e-2),
    lambd=number(1e-4),
    alpha=number(0.75),
    t0=number(1e6),
    weight_decay=optional(nonneg(0.0)),
    maximize=flag(),
):
    """ASGD as in torch.optim: SGD with a falling rate, and beside it, in `ax`, the average of the parameters.

    Source: Polyak & Juditsky 1992, doi:10.1137/0330046.
    """
    theta, g = _prepare(theta, grad, maximize, weight_decay)
    theta = _shrink(theta, lambd * eta) - eta * g
    ax = where(eq(mu, 1), theta, ax + mu * (theta - ax))
    eta = lr / (1 + lambd * lr * t) ** alpha
    mu = 1 / maximum(1, t - t0)
    return theta, eta, mu, ax


FORMS: Mapping[str, Rule] = {
    "SGD": sgd,
    "Adagrad": adagrad,
    "Adadelta": adadelta,
    "RMSprop": rmsprop,
    "Adam": adam,
    "AdamW": adam(weight_decay=1e-2, decoupled_weight_decay=True),
    "Adamax": adamax,
    "NAdam": nadam,
    "RAdam": radam,
    "Rprop": rprop,
    "ASGD": asgd,
    "SparseAdam": sparse_adam,
}
"""What the class of torch.optim of that name computes."""
