"""Chapter 3, sections 6 to 8: Adam's averages, the largest gradient, and Nesterov's look-ahead."""

from __future__ import annotations

import numpy as np

from fallline import rules, schedules
from website.measured.momenta import OVAL, settled
from website.measured.plain import Array
from website.measured.registry import measuring
from website.measured.walks import Walker, across, lengths, walk

STREAMS = 20_000
"""How many streams of gradients are averaged over."""


@measuring(
    m_first=".2f", m_tenth=".2f", m_hat_first=".2f", m_hat_tenth=".2f",
    v_first=".3f", v_hundredth=".2f", v_hat_first=".2f", v_hat_hundredth=".2f",
)  # fmt: skip
def bias() -> dict[str, float]:
    """Adam's averages of gradients that are normal with mean 1 and variance 1, the mean over many streams.

    m_*, v_*: as they are, after steps 1, 10 and 100; *_hat_*: corrected. The mean gradient is 1, its mean square 2.
    """
    walker, rng = Walker(rules.adam, np.zeros(STREAMS)), np.random.default_rng(0)
    result: dict[str, float] = {}
    for name, t in (("first", 1), ("tenth", 10), ("hundredth", 100)):
        while walker.t < t:
            walker.step(1 + rng.normal(size=STREAMS))
        m, v = (float(walker.states()[state].mean()) for state in "mv")
        result |= {f"m_{name}": m, f"m_hat_{name}": m / (1 - 0.9**t)}
        result |= {f"v_{name}": v, f"v_hat_{name}": v / (1 - 0.999**t)}
    return result


@measuring(first=".2f", largest=".1f", when=".0f", thousandth=".2f", adam=".2f")
def uncorrected() -> dict[str, float]:
    """The steps of Adam without bias correction on a slope of 1, in rates: AMSGrad's, which are the same there.

    first, thousandth: those steps; largest, when: the largest and its number; adam: the largest of Adam itself.
    """
    plain, adam = (lengths(kind(lr=1.0), np.ones(1000)) for kind in (rules.amsgrad, rules.adam))
    return {
        "first": plain[0],
        "largest": plain.max(),
        "when": float(plain.argmax()) + 1,
        "thousandth": plain[-1],
        "adam": adam.max(),
    }


def two_wells(x: Array) -> Array:
    """The slope of a bowl with two wells of one depth: a sharp one near -1.5 and a flat one, four times as wide."""
    sharp, flat = (x + 1.5) / 0.2, (x - 1.5) / 0.8
    return 0.5 * x + 2 * sharp / 0.2 * np.exp(-(sharp**2)) + 2 * flat / 0.8 * np.exp(-(flat**2))


@measuring(sgd=".0f", momentum=".0f", adam=".0f")
def flat() -> dict[str, float]:
    """From 300 starts in that bowl, at a rate that falls from 0.01 to 0, the per cent that end in the flat well."""
    result, starts = {}, np.random.default_rng(0).uniform(-4, 4, 300)
    for name, kind in (("sgd", rules.sgd), ("momentum", rules.momentum), ("adam", rules.adam)):
        ends = walk(kind(lr=schedules.linear(0.01, 0.0, steps=2000)), two_wells, starts, 2000)[-1]
        result[name] = 100 * float((ends > 0).mean())
    return result


POWERS = {"two": 2, "ten": 10, "hundred": 100, "thousand": 1000}


@measuring(two=".0f", ten=".1f", hundred=".1f", thousand=".0e", float32=".0f")
def norm() -> dict[str, float]:
    """How far the p-th root of the average of |g|**p, with beta2**p, lies from AdaMax's u, at most, in per cent.

    two, ten, hundred, thousand: these p, over the last 100 of 200 normal gradients, with beta2 0.9, by logarithms;
    float32: the smallest p for which 0.01**p is 0 in float32.
    """
    gradients = np.random.default_rng(0).normal(size=200)
    walker, largest = Walker(rules.adamax(beta2=0.9), 0.0), []
    for gradient in gradients:
        walker.step(gradient)
        largest.append(float(walker.states()["u"]))
    result = {}
    for name, p in POWERS.items():
        log_v, apart = -np.inf, []
        for gradient, u in zip(gradients, largest, strict=True):
            log_v = np.logaddexp(p * np.log(0.9) + log_v, np.log1p(-(0.9**p)) + p * np.log(abs(gradient)))
            apart.append(abs(np.exp(log_v / p) / u - 1))
        result[name] = 100 * float(max(apart[100:]))
    powers = np.float32(0.01) ** np.arange(60, dtype=np.float32)
    return {**result, "float32": float((powers == 0).argmax())}


@measuring(steady=".3f", falling=".3f")
def furthest() -> dict[str, float]:
    """AdaMax's step in the end, in rates: where the gradient stays the same, and where each is 0.999 times the last."""
    gradients = {"steady": np.ones(3000), "falling": 0.999 ** np.arange(3000)}
    return {name: float(lengths(rules.adamax(lr=1.0), them)[-1]) for name, them in gradients.items()}


@measuring(second=".3f", tenth=".3f", fiftieth=".4f")
def shifted() -> dict[str, float]:
    """What Nadam's derivation leaves out: (1 - beta1**(t - 1)) / (1 - beta1**t) at the steps 2, 10 and 50."""
    return {name: (1 - 0.9 ** (t - 1)) / (1 - 0.9**t) for name, t in (("second", 2), ("tenth", 10), ("fiftieth", 50))}


@measuring(adam=".0f", nadam=".0f", past_adam=".2f", past_nadam=".2f")
def nesterov() -> dict[str, float]:
    """In the bowl of the preset `nag`, at the rate 0.3.

    adam, nadam: after how many steps 99.9 % of the height is gone for good; past_*: how far past the minimum each runs.
    """
    pair = {"adam": rules.adam(lr=0.3), "nadam": rules.nadam(lr=0.3)}
    past = {f"past_{name}": float(across(rule, OVAL, 200)[:, 0].max()) for name, rule in pair.items()}
    return past | {name: float(settled(rule, OVAL, 0.001, 1000)) for name, rule in pair.items()}
