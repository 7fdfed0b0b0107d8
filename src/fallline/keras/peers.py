"""The rules as Keras's optimizers compute them, on the variables that those keep.

Weight decay, clipping, averaging, accumulation of gradients are Keras's own, around the step.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from fallline import rules
from fallline.expr import maximum, sqrt
from fallline.rule import Rule, decay, flag, nonneg, optional, rate, rule, scalar, zeros


@rule
def sgd(theta, grad, momentums=zeros, *, lr=rate(1e-2), momentum=optional(decay(0.0)), nesterov=flag()):
    """SGD as in Keras: the momentum holds the step itself, its rate within."""
    g = grad(theta)
    if momentum is None:
        return theta - lr * g, momentums
    momentums = momentum * momentums - lr * g
    return theta + (momentum * momentums - lr * g if nesterov else momentums), momentums


@rule
def rmsprop(
    theta, grad, velocity=zeros, momentums=zeros, average=zeros,
    *, lr=rate(1e-3), rho=decay(0.9), momentum=optional(decay(0.0)), eps=nonneg(1e-7), centered=flag(),
):  # fmt: skip
    """RMSprop as in Keras, eps in the root. With `centered` the variance is at least 0, which rounding can hide."""
    g = grad(theta)
    velocity = rho * velocity + (1 - rho) * g**2
    if centered:
        average = rho * average + (1 - rho) * g
    step = lr * g / sqrt((maximum(velocity - average**2, 0.0) if centered else velocity) + eps)
    if momentum is None:
        return theta - step, velocity, momentums, average
    momentums = momentum * momentums + step
    return theta - momentums, velocity, momentums, average


@rule
def adagrad(theta, grad, accumulator=zeros, *, lr=rate(1e-3), eps=nonneg(1e-7)):
    """Adagrad as in Keras: eps in the root."""
    g = grad(theta)
    accumulator = accumulator + g**2
    return theta - lr * g / sqrt(accumulator + eps), accumulator


@rule
def adadelta(theta, grad, squares=zeros, steps=zeros, *, lr=rate(1e-3), rho=decay(0.95), eps=nonneg(1e-7)):
    """Adadelta as in Keras."""
    g = grad(theta)
    squares = rho * squares + (1 - rho) * g**2
    step = sqrt(steps + eps) * g / sqrt(squares + eps)
    steps = rho * steps + (1 - rho) * step**2
    return theta - lr * step, squares, steps


@rule
def adam(
    theta, grad, t, m=zeros, v=zeros, largest=zeros,
    *, lr=rate(1e-3), beta1=decay(0.9), beta2=decay(0.999), eps=nonneg(1e-7), amsgrad=flag(),
):  # fmt: skip
    """Adam as in Keras: eps beside the root of the average before its bias is corrected ("epsilon hat")."""
    g = grad(theta)
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    if amsgrad:
        largest = maximum(largest, v)
    alpha = lr * sqrt(1 - beta2**t) / (1 - beta1**t)
    return theta - alpha * m / (sqrt(largest if amsgrad else v) + eps), m, v, largest


@rule
def adamax(theta, grad, t, m=zeros, u=zeros, *, lr=rate(1e-3), beta1=decay(0.9), beta2=decay(0.999), eps=nonneg(1e-7)):
    """AdaMax as in Keras: eps is added to the largest gradient."""
    g = grad(theta)
    m = beta1 * m + (1 - beta1) * g
    u = maximum(beta2 * u, abs(g))
    return theta - lr / (1 - beta1**t) * m / (u + eps), m, u


@rule
def nadam(
    theta, grad, t, product=scalar(1.0), m=zeros, v=zeros,
    *, lr=rate(1e-3), beta1=decay(0.9), beta2=decay(0.999), eps=nonneg(1e-7),
):  # fmt: skip
    """Nadam as in Keras: Dozat's schedule of the momentum."""
    g = grad(theta)
    now = beta1 * (1 - 0.5 * 0.96**t)
    then = beta1 * (1 - 0.5 * 0.96 ** (t + 1))
    product = product * now
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    ahead = then / (1 - product * then) * m + (1 - now) / (1 - product) * g
    return theta - lr * ahead / (sqrt(v / (1 - beta2**t)) + eps), product, m, v


@dataclass(frozen=True)
class Peer:
    """A class of Keras, of which ours of that name is a drop-in.

    Attributes:
        rule: what it computes.
        states: by the rule's states the attribute of Keras's class that lists its variables; of a counter, the
            attribute that is its only one.
        values: the rule's hyperparameters, from an optimizer of Keras.
        where: for the docstring: in what its numbers differ from Keras's.
    """

    rule: Rule
    states: Mapping[str, str]
    values: Callable[[Any], dict[str, Any]]
    where: str = ""


def _betas(optimizer: Any) -> dict[str, Any]:
    return {"beta1": optimizer.beta_1, "beta2": optimizer.beta_2}


def _moments(optimizer: Any) -> dict[str, Any]:
    return {**_betas(optimizer), "eps": optimizer.epsilon}


def _adam(optimizer: Any) -> dict[str, Any]:
    return {**_moments(optimizer), "amsgrad": bool(optimizer.amsgrad)}


_ADAM = Peer(adam, {"m": "_momentums", "v": "_velocities", "largest": "_velocity_hats"}, _adam)

PEERS: Mapping[str, Peer] = {
    "SGD": Peer(
        sgd, {"momentums": "momentums"},
        lambda o: {"momentum": float(o.momentum), "nesterov": bool(o.nesterov and o.momentum)},
    ),
    "RMSprop": Peer(
        rmsprop, {"velocity": "_velocities", "momentums": "_momentums", "average": "_average_gradients"},
        lambda o: {
            "rho": o.rho, "momentum": float(o.momentum), "eps": o.epsilon, "centered": bool(o.centered)
        },
        where="with `centered` the variance is at least 0: rounding can make the difference negative, and its root NaN "
        "in Keras.",
    ),
    "Adagrad": Peer(adagrad, {"accumulator": "_accumulators"}, lambda o: {"eps": o.epsilon}),
    "Adadelta": Peer(
        adadelta, {"squares": "_accumulated_grads", "steps": "_accumulated_delta_vars"},
        lambda o: {"rho": o.rho, "eps": o.epsilon},
    ),
    "Adam": _ADAM,
    "AdamW": _ADAM,
    "Adamax": Peer(adamax, {"m": "_m", "u": "_u"}, _moments),
    "Nadam": Peer(nadam, {"m": "_momentums", "v": "_velocities", "product": "_u_product"}, _moments),
    "Lion": Peer(rules.lion, {"m": "_momentums"}, _betas),
    "Lamb": Peer(
        rules.lamb, {"m": "_momentums", "v": "_velocities"}, lambda o: {**_moments(o), "weight_decay": 0.0}
    ),
}  # fmt: skip
"""What Keras's class of that name is for us; its other optimizers stay Keras's own."""
