"""Chapter 3, sections 3 to 5: rates of their own for every parameter, and what becomes of them."""

from __future__ import annotations

from itertools import islice

import numpy as np

from fallline import rule, rules
from fallline.rule import Rule, nonneg, rate, zeros
from website.measured.feeding import LeastSquares
from website.measured.registry import measuring
from website.measured.walks import Walker, batches, lengths

_RATE, _EPS = rate(0.01), nonneg(1e-8)


@rule
def rootless(theta, grad, G=zeros, *, lr=_RATE, eps=_EPS):  # type: ignore[no-untyped-def]
    """Rootless: Adagrad without its square root.

    Source: the claim of Ruder 2016, section 4.3, arXiv:1609.04747, that it does much worse.
    """
    g = grad(theta)
    G = G + g**2
    return theta - lr * g / (G + eps), G


@measuring(hundredth=".2f", last=".3f", law=".0e", rmsprop=".2f", adadelta=".1f")
def dying() -> dict[str, float]:
    """The steps on a slope that stays 1, over 2000 steps, as parts of the rate.

    hundredth, last: Adagrad's step 100 and 2000; law: by what part its steps differ from the rate over the root of t,
    at most; rmsprop: its last step; adadelta: its last step as a multiple of its own first one.
    """
    ones = np.ones(2000)
    adagrad, rmsprop = (lengths(kind(lr=1.0), ones) for kind in (rules.adagrad, rules.rmsprop))
    adadelta = lengths(rules.adadelta, ones)
    return {
        "hundredth": adagrad[99],
        "last": adagrad[-1],
        "law": float(abs(adagrad * np.sqrt(np.arange(1, 2001)) - 1).max()),
        "rmsprop": rmsprop[-1],
        "adadelta": adadelta[-1] / adadelta[0],
    }


_PAIR = {"root": rules.adagrad, "rootless": rootless}


def left(rule: Rule, data: LeastSquares) -> float:
    """The excess error after 1000 mini-batches of 10; not finite where the rate is too large."""
    walker = Walker(rule, data.start)
    with np.errstate(over="ignore", invalid="ignore"):
        for which in islice(batches(np.random.default_rng(1), len(data.b), 10), 1000):
            walker.step(data.slope(walker.x, which))
        return float(data.excess(walker.x))


def best_excess(kind: Rule) -> float:
    """The least excess error, over 7 rates, after 1000 mini-batches of 10 of 1000 examples of condition 100."""
    data = LeastSquares(1000, 10, condition=100.0)
    return min(left(kind(lr=lr), data) for lr in np.geomspace(0.03, 3.0, 7))


@measuring(root=".1f", rootless=".1f", ten=".1f", start=".1f", left_root=".3f", left_rootless=".1f")
def without_root() -> dict[str, float]:
    """Adagrad with and without its square root.

    root, rootless: how far 1000 steps on a slope of 1 lead, in rates; ten: how many times as long the first step of the
    rootless rule is where the gradient is ten times as large; left_*: `best_excess`, from an excess of start.
    """
    far = {name: float(lengths(kind(lr=1.0), np.ones(1000)).sum()) for name, kind in _PAIR.items()}
    left = {f"left_{name}": best_excess(kind) for name, kind in _PAIR.items()}
    small, large = (float(lengths(rootless(lr=1.0), [slope])[0]) for slope in (1.0, 10.0))
    data = LeastSquares(1000, 10, condition=100.0)
    return {**far, **left, "ten": large / small, "start": float(data.excess(data.start))}


CONDITIONS = {"one": 1.0, "ten": 10.0, "hundred": 100.0}


def width(kind: Rule, good: float, data: LeastSquares) -> float:
    """How many times as large the largest rate is as the smallest that leaves less than 1 % of the excess error.

    Args:
        kind: the rule.
        good: a rate that does.
        data: what is fitted, by `left`.
    """
    aim, edges = 0.01 * float(data.excess(data.start)), []
    for far in (good / 100, good * 100):
        near = good
        for _ in range(8):
            middle = float(np.sqrt(near * far))
            near, far = (middle, far) if left(kind(lr=middle), data) < aim else (near, middle)
        edges.append(near)
    return edges[1] / edges[0]


@measuring(
    **{f"{kind}_{name}": ".2g" for kind in ("sgd", "adagrad") for name in CONDITIONS},
    **{f"default_{name}": ".1f" for name in CONDITIONS},
    start=".1f",
)
def tolerance() -> dict[str, float]:
    """Which rates work, by `width`, on 1000 examples of which the curvatures differ 1, 10 and 100 times.

    sgd_*, adagrad_*: how wide their range is; default_*: the excess error that Adagrad's 0.01 leaves, from start.
    """
    result: dict[str, float] = {}
    for name, condition in CONDITIONS.items():
        data = LeastSquares(1000, 10, condition=condition)
        result |= {f"sgd_{name}": width(rules.sgd, 0.1, data), f"adagrad_{name}": width(rules.adagrad, 0.5, data)}
        result |= {f"default_{name}": left(rules.adagrad(lr=0.01), data), "start": float(data.excess(data.start))}
    return result


@measuring(
    sgd=".0f", rmsprop=".0f", adadelta=".0f", loss_sgd=".0f", loss_rmsprop=".0f", loss_adadelta=".0f", same_eps=".0f"
)
def units() -> dict[str, float]:
    """What becomes of a step where the parameter is counted in units a hundredth as large, and so is 100 times itself.

    The gradient is then a hundredth, and the right step 100 times as long. For each rule the power of 100 by which its
    50th step on a slope of 1 changes. Adadelta's eps under the root of D is in the parameter's unit too, squared, and
    is converted with it; same_eps: the power where it is not. loss_*: the same where the loss is 100 times as large.
    """
    tiny = 1e-30
    kinds = {
        "sgd": (rules.sgd(lr=1.0), rules.sgd(lr=1.0)),
        "rmsprop": (rules.rmsprop(lr=1.0, eps=tiny),) * 2,
        "adadelta": (rules.adadelta(eps=tiny), rules.adadelta(eps=tiny * 100**2)),
        "same_eps": (rules.adadelta(eps=tiny),) * 2,
    }
    result = {}
    for name, (kind, converted) in kinds.items():
        plain = lengths(kind, np.ones(50))[-1]
        result[name] = float(np.log(lengths(converted, np.full(50, 0.01))[-1] / plain) / np.log(100))
        result[f"loss_{name}"] = float(np.log(lengths(kind, np.full(50, 100.0))[-1] / plain) / np.log(100))
    return {name: round(power, 6) + 0.0 for name, power in result.items()}


@measuring(first=".4f", root=".0f")
def beginning() -> dict[str, float]:
    """Adadelta's first step, with its defaults, and how many times as long it is with an eps 100 times as large."""
    first, larger = (lengths(rules.adadelta(eps=eps), [1.0])[0] for eps in (1e-6, 1e-4))
    return {"first": first, "root": larger / first}


@measuring(rmsprop=".0f", adagrad=".2f")
def recovery() -> dict[str, float]:
    """A slope that is 10 for 100 steps and then 0.1.

    rmsprop: how many steps later its steps are at least half its rate again; adagrad: its step 1000 steps later, in per
    cent of its rate.
    """
    slopes = np.concatenate([np.full(100, 10.0), np.full(1000, 0.1)])
    rmsprop, adagrad = (lengths(kind(lr=1.0), slopes)[100:] for kind in (rules.rmsprop, rules.adagrad))
    return {"rmsprop": float((rmsprop >= 0.5).argmax()) + 1, "adagrad": 100 * float(adagrad[-1])}
