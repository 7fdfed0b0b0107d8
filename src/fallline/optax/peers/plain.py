"""Functions of optax that divide by no average of squares: SGD, its signs and its noise, Rprop."""

from __future__ import annotations

from fallline.expr import eq, maximum, minimum, sign, where
from fallline.rule import between, decay, flag, fraction, full, nonneg, optional, rate, rule, zeros


@rule
def sgd(theta, grad, trace=zeros, *, learning_rate=rate(0.01), momentum=optional(nonneg(0.0)), nesterov=flag()):
    """SGD as in optax: the learning rate outside of the momentum.

    Source: Robbins & Monro 1951, doi:10.1214/aoms/1177729586; Sutskever et al. 2013, ICML.
    """
    g = grad(theta)
    if momentum is None:
        return theta - learning_rate * g, trace
    trace = momentum * trace + g
    return theta - learning_rate * (momentum * trace + g if nesterov else trace), trace


@rule
def noisy_sgd(theta, grad, *, learning_rate=rate(0.01)):
    """NoisySGD as in optax: SGD with normal noise on every gradient, whose draws are JAX's, from a key.

    Source: Neelakantan et al. 2015, arXiv:1511.06807.
    """
    return theta - learning_rate * grad(theta)


@rule
def sign_sgd(theta, grad, *, learning_rate=rate(1e-3)):
    """SignSGD as in optax: steps of equal size in every element.

    Source: Bernstein et al. 2018, arXiv:1802.04434.
    """
    return theta - learning_rate * sign(grad(theta))


@rule
def signum(theta, grad, ema=zeros, *, learning_rate=rate(1e-3), beta=decay(0.9)):
    """Signum as in optax: steps of equal size in every element, with the sign of an average of gradients.

    Source: Bernstein et al. 2018, arXiv:1802.04434.
    """
    ema = beta * ema + (1 - beta) * grad(theta)
    return theta - learning_rate * sign(ema), ema


@rule
def rprop(
    theta,
    grad,
    step_sizes=full("learning_rate"),
    prev_updates=zeros,
    *,
    learning_rate=rate(1e-2),
    eta_minus=fraction(0.5),
    eta_plus=between(1.2, 1),
    min_step_size=nonneg(1e-6),
    max_step_size=nonneg(50.0),
):
    """Rprop as in optax: steps that grow while the gradient keeps its sign and shrink where it turns.

    Source: Riedmiller & Braun 1993, doi:10.1109/ICNN.1993.298623.
    """
    g = grad(theta)
    agree = g * prev_updates
    factor = where(agree > 0, eta_plus, eta_minus)
    resized = minimum(maximum(step_sizes * factor, min_step_size), max_step_size)
    step_sizes = where(eq(agree, 0), step_sizes, resized)
    prev_updates = where(agree < 0, 0, step_sizes * sign(g))
    return theta - prev_updates, step_sizes, prev_updates
