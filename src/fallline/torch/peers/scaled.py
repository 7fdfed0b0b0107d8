"""Classes of torch.optim that divide by a sum or an average of squares: Adagrad, Adadelta, RMSprop."""

from __future__ import annotations

from fallline import rules
from fallline.expr import maximum, sqrt
from fallline.rule import flag, fraction, full, nonneg, optional, rate, rule, zeros
from fallline.torch.peers.prepare import prepare


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
    theta, g = prepare(theta, grad, maximize, weight_decay)
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
    theta, g = prepare(theta, grad, maximize, weight_decay)
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
    theta, g = prepare(theta, grad, maximize, weight_decay)
    square_avg = alpha * square_avg + (1 - alpha) * g**2
    variance = square_avg
    if centered:
        grad_avg = alpha * grad_avg + (1 - alpha) * g
        variance = maximum(square_avg - grad_avg**2, 0)
    step = g / (sqrt(variance) + eps)
    if momentum is not None:
        step = momentum_buffer = momentum * momentum_buffer + step
    return theta - lr * step, square_avg, momentum_buffer, grad_avg
