"""Chapter 2, section 4: rates, schedules, rare features, and where descent stands still."""

from __future__ import annotations

import numpy as np

from fallline import rules, schedules
from fallline.rule import Rule
from fallline.surfaces import Surface, plateau, rastrigin, saddle
from website.measured.feeding import LeastSquares
from website.measured.plain import slope_of
from website.measured.registry import measuring
from website.measured.walks import Walker

LEAVING = {
    "sgd": rules.sgd(lr=0.01),
    "momentum": rules.momentum(lr=0.01),
    "nag": rules.nag(lr=0.01),
    "adagrad": rules.adagrad(lr=0.01),
    "adadelta": rules.adadelta,
    "rmsprop": rules.rmsprop(lr=0.01),
    "adam": rules.adam(lr=0.01),
    "adamax": rules.adamax(lr=0.01),
    "nadam": rules.nadam(lr=0.01),
    "amsgrad": rules.amsgrad(lr=0.01),
}
"""Who leaves the saddle and the plateau: all at the rate 0.01, but Adadelta, which has none."""
STEADY = ("sgd", "momentum", "nag", "adagrad")
"""The others, that divide by a moving average, are alike there."""


def steps_to_leave(rule: Rule, surface: Surface, most: int) -> int:
    """After how many steps y is further than 1/2 from the ridge; `most` where it is not."""
    walker, slope = Walker(rule, surface.start), slope_of(surface)
    while walker.t < most and abs(walker.x[1]) <= 0.5:
        walker.step(slope)
    return walker.t


def _leaving(surface: Surface, most: int) -> dict[str, float]:
    needed = {name: float(steps_to_leave(rule, surface, most)) for name, rule in LEAVING.items()}
    return {**needed, "others": max(steps for name, steps in needed.items() if name not in STEADY)}


@measuring(**dict.fromkeys((*LEAVING, "others"), ".0f"))
def leaving_saddle() -> dict[str, float]:
    """After how many steps each rule is 1/2 beside the ridge, from a millionth beside it; others: the slowest."""
    return _leaving(saddle, 2000)


@measuring(**dict.fromkeys((*LEAVING, "others"), ".0f"))
def leaving_plateau() -> dict[str, float]:
    """The same on the plateau, from 0.05 beside its ridge."""
    return _leaving(plateau, 10_000)


@measuring(saddle=".0f", plateau=".0f")
def longer() -> dict[str, float]:
    """The same of Adam at the rate 0.0316, as long as the first step of the rules that are not corrected."""
    adam = rules.adam(lr=0.0316)
    return {one.name: float(steps_to_leave(adam, one, 2000)) for one in (saddle, plateau)}


@measuring(one=".2f", two=".3f", three=".3f", four=".4f", five=".4f")
def valleys() -> dict[str, float]:
    """Of 200,000 random symmetric matrices, the share whose eigenvalues are all positive, by their size.

    As second derivatives these make a point with no gradient a minimum; eigenvalues of both signs make it a saddle.
    """
    result, rng = {}, np.random.default_rng(0)
    for size, name in enumerate(("one", "two", "three", "four", "five"), 1):
        drawn = rng.normal(size=(200_000, size, size))
        result[name] = float((np.linalg.eigvalsh(drawn + drawn.swapaxes(1, 2)) > 0).all(-1).mean())
    return result


DENTED = {
    "sgd": rules.sgd(lr=0.002),
    "momentum": rules.momentum(lr=0.002),
    "adam": rules.adam(lr=0.1),
}


@measuring(sgd=".1f", momentum=".1f", adam=".1f")
def dents() -> dict[str, float]:
    """From 300 random starts on Rastrigin's surface, the per cent that end in the lowest of its 121 dents."""
    low, high = np.array(rastrigin.domain).T
    starts, slope, result = np.random.default_rng(0).uniform(low, high, (300, 2)), slope_of(rastrigin), {}
    for name, rule in DENTED.items():
        walker = Walker(rule, starts)
        for _ in range(600):
            walker.step(slope)
        result[name] = 100 * float((np.linalg.norm(walker.x, axis=-1) < 0.05).mean())
    return result


def after(rule: Rule, data: LeastSquares, steps: int = 2000, seeds: int = 50) -> float:
    """The mean excess error after so many steps of one example each, over some seeds."""
    walker, rng = Walker(rule, np.zeros((seeds, data.a.shape[1]))), np.random.default_rng(0)
    for _ in range(steps):
        which = rng.integers(0, len(data.b), seeds)
        a = data.a[which]
        walker.step(2 * (np.sum(walker.x * a, -1) - data.b[which])[:, None] * a)
    return float(np.mean(data.excess(walker.x)))


@measuring(every=".0f", own=".3f", borrowed=".3f", times=".0f")
def schedule() -> dict[str, float]:
    """Halving a rate of 0.05 every so many steps, over 2000: the best of six numbers of steps, on two sets of data.

    every: the best on data of condition 1; borrowed: the excess error with it on data of condition 30; own: with the
    best there; times: how many times as large the former is.
    """
    plain, slanted = LeastSquares(200, 5), LeastSquares(200, 5, condition=30.0)

    def best(data: LeastSquares) -> tuple[float, int]:
        return min((after(halving(every), data), every) for every in (50, 100, 200, 400, 800, 1600))

    def halving(every: int) -> Rule:
        return rules.sgd(lr=schedules.step_decay(0.05, every, 0.5))

    (_, every), (own, _) = best(plain), best(slanted)
    borrowed = after(halving(every), slanted)
    return {"every": float(every), "own": own, "borrowed": borrowed, "times": borrowed / own}


FREQUENCIES = np.array([1.0, 0.01])
"""How often a feature occurs, the frequent one and the rare one."""


@measuring(sgd_frequent=".2f", sgd_rare=".2f", adagrad_frequent=".2f", adagrad_rare=".2f", rates=".0f")
def sparse() -> dict[str, float]:
    """Two weights, of a feature that is in every example and one that is in 1 of 100; 2000 examples, one at a step.

    sgd_*, adagrad_*: the root mean square error of each weight, of size 1, over 30 seeds, at that of 9 rates which is
    best for both together; rates: how many times the frequent weight's rate Adagrad's rate of the rare one is.
    """
    result: dict[str, float] = {}
    lrs = np.geomspace(0.01, 1.0, 9)
    for name, rule in (("sgd", rules.sgd), ("adagrad", rules.adagrad)):
        walkers, rng = [Walker(rule(lr=lr), np.zeros((30, 2))) for lr in lrs], np.random.default_rng(0)
        for _ in range(2000):
            x = rng.normal(size=(30, 2)) * (rng.random((30, 2)) < FREQUENCIES)
            y = x.sum(-1) + rng.normal(size=30)
            with np.errstate(all="ignore"):  # some rates are too large
                for walker in walkers:
                    walker.step((np.sum(walker.x * x, -1) - y)[:, None] * x)
        errors = [np.nan_to_num(np.sqrt(np.mean((walker.x - 1) ** 2, 0)), nan=np.inf) for walker in walkers]
        best = int(np.argmin([error @ error for error in errors]))
        result |= {f"{name}_frequent": float(errors[best][0]), f"{name}_rare": float(errors[best][1])}
        if name == "adagrad":
            sums = walkers[best].states()["G"].mean(0)
            result["rates"] = float(np.sqrt(sums[0] / sums[1]))
    return result
