"""Classes of torch.optim that divide by no average of squares: SGD, Rprop, ASGD."""

from __future__ import annotations

from fallline.expr import eq, maximum, minimum, where
from fallline.rule import between, flag, full, nonneg, number, optional, pair, rate, rule, scalar, zeros
from fallline.torch.peers.prepare import prepare, shrink


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
    theta, g = prepare(theta, grad, maximize, weight_decay)
    if momentum is None:
        return theta - lr * g, momentum_buffer
    momentum_buffer = momentum * momentum_buffer + where(eq(t, 1), 1, 1 - dampening) * g
    step = g + momentum * momentum_buffer if nesterov else momentum_buffer
    return theta - lr * step, momentum_buffer


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
    theta, g = prepare(theta, grad, maximize, weight_decay)
    theta = shrink(theta, lambd * eta) - eta * g
    ax = where(eq(mu, 1), theta, ax + mu * (theta - ax))
    eta = lr / (1 + lambd * lr * t) ** alpha
    mu = 1 / maximum(1, t - t0)
    return theta, eta, mu, ax
