"""Classes of torch.optim that see a parameter as a matrix: Muon."""

from __future__ import annotations

from fallline import rules
from fallline.rule import Hyper, flag, nonneg, number, optional, rate, rule, zeros

_QUINTIC = (3.4445, -4.7750, 2.0315)


@rule(view="matrix")
def muon(
    theta,
    grad,
    momentum_buffer=zeros,
    *,
    lr=rate(1e-3),
    weight_decay=optional(nonneg(0.1)),
    momentum=nonneg(0.95),
    nesterov=flag(True),
    ns_coefficients=Hyper(_QUINTIC, many=True, parts=tuple(map(number, _QUINTIC))),
    eps=nonneg(1e-7),
    ns_steps=flag(5, tuple(range(100))),
    adjust_lr_fn=flag(None, (None, "original", "match_rms_adamw")),
):
    """Muon as in torch.optim: momentum as an average, decay apart from the step, and the same bits for nesterov=False.

    torch's own, of parameters in bfloat16 and with nesterov=False, divides its momentum by its norm in place.
    """
    scale = "moonlight" if adjust_lr_fn == "match_rms_adamw" else "jordan"
    hypers = {"lr": lr, "mu": momentum, "weight_decay": weight_decay, "nesterov": nesterov, "scale": scale, "eps": eps}
    return rules.muon(theta, grad, momentum_buffer, **hypers, coefficients=ns_steps * (tuple(ns_coefficients),))
