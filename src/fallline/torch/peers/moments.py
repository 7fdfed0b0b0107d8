"""Classes of torch.optim that average gradients and their squares: Adam and its relatives."""

from __future__ import annotations

from fallline import rules
from fallline.expr import sqrt, where
from fallline.rule import decay, flag, nonneg, optional, pair, positive, rate, rule, scalar, zeros
from fallline.torch.peers.prepare import prepare


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
    theta, g = prepare(theta, grad, maximize, weight_decay, lr if decoupled_weight_decay else None)
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
    theta, g = prepare(theta, grad, maximize, None)
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
    theta, g = prepare(theta, grad, maximize, weight_decay)
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
    theta, g = prepare(theta, grad, maximize, weight_decay, lr if decoupled_weight_decay else None)
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

    Source: Liu et al. 2019, arXiv:1908.03265.
    """
    theta, g = prepare(theta, grad, maximize, weight_decay, lr if decoupled_weight_decay else None)
    beta1, beta2 = betas
    exp_avg = beta1 * exp_avg + (1 - beta1) * g
    exp_avg_sq = beta2 * exp_avg_sq + (1 - beta2) * g**2
    left = 1 - beta2**t
    rho_inf = 2 / (1 - beta2) - 1
    rho = rho_inf - 2 * t * beta2**t / left
    rect = sqrt((rho - 4) * (rho - 2) * rho_inf / ((rho_inf - 4) * (rho_inf - 2) * rho))
    step = lr / (1 - beta1**t) * exp_avg
    return theta - where(rho > 5, step * (rect * sqrt(left)) / (sqrt(exp_avg_sq) + eps), step), exp_avg, exp_avg_sq
