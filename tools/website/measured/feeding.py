"""Chapter 2, sections 1 to 3: one rule, fed with all examples, with one or with some."""

from __future__ import annotations

from itertools import islice

import numpy as np

from fallline import minimize, rules, schedules
from fallline.rule import Rule
from fallline.surfaces import booth, himmelblau, rastrigin
from website.measured.plain import Array, slope_of
from website.measured.registry import measuring
from website.measured.walks import Walker, batches


class LeastSquares:
    """Examples of a line with noise, and what a fit to them loses.

    Args:
        count, size: how many examples, of how many features.
        copies: how often each stands in the data.
        noise: the standard deviation of what no line explains.
        condition: how many times the variance of the first feature is that of the last.
    """

    def __init__(self, count: int, size: int, copies: int = 1, noise: float = 1.0, condition: float = 1.0) -> None:
        rng, scales = np.random.default_rng(0), np.geomspace(1, condition**-0.5, size)
        a = rng.normal(size=(count, size)) * scales
        b = a @ (rng.normal(size=size) / scales) + noise * rng.normal(size=count)
        self.a, self.b = np.tile(a, (copies, 1)), np.tile(b, copies)
        self.start, self._least = np.zeros(size), float(np.mean((a @ np.linalg.lstsq(a, b)[0] - b) ** 2))

    def slope(self, x: Array, which: Array) -> Array:
        """The gradient of the mean squared error of some examples, at points of shape (..., size)."""
        a = self.a[which]
        return 2 * (x @ a.T - self.b[which]) @ a / len(which)

    def excess(self, x: Array) -> Array:
        """The mean squared error over all examples, above the smallest possible."""
        return np.mean((x @ self.a.T - self.b) ** 2, -1) - self._least

    @property
    def all(self) -> Array:
        """The indices of all examples."""
        return np.arange(len(self.b))


@measuring(convex=".0f", four=".0f", dents=".1f")
def minima() -> dict[str, float]:
    """Batch descent from 300 random starts, in per cent.

    convex: of those on Booth's convex bowl, how many end in its minimum; four: of those on Himmelblau's function, how
    many end in the most frequent of its four; dents: on Rastrigin's, how many end in the lowest dent.
    """
    ends = {}
    for surface, lr in ((booth, 0.05), (himmelblau, 0.01), (rastrigin, 0.002)):
        low, high = np.array(surface.domain).T
        walker = Walker(rules.sgd(lr=lr), np.random.default_rng(0).uniform(low, high, (300, 2)))
        slope = slope_of(surface)
        for _ in range(600):
            walker.step(slope)
        near = np.linalg.norm(walker.x[:, None] - np.array(surface.minima), axis=-1) < 0.01
        ends[surface.name] = 100 * float(near.mean(0).max())
    return {"convex": ends["booth"], "four": ends["himmelblau"], "dents": ends["rastrigin"]}


RATES = np.geomspace(0.005, 0.5, 25)
"""Those of which `looked_at` takes the best."""


def looked_at(data: LeastSquares, size: int, seeds: int, most: int = 1000) -> tuple[float, float]:
    """How many examples are looked at until a hundredth of the start's excess is left, and the best rate for that.

    The mean over seeds; a walk that takes more than `most` steps counts as one that takes so many.
    """
    aim, needed = 0.01 * float(data.excess(data.start)), np.full((seeds, len(RATES)), float(most))
    for seed in range(seeds):
        walker = Walker(rules.sgd(lr=1.0), np.zeros((len(RATES), len(data.start))))
        with np.errstate(all="ignore"):  # some rates are too large
            for which in islice(batches(np.random.default_rng(seed), len(data.b), size), most):
                walker.step(RATES[:, None] * data.slope(walker.x, which))
                there = data.excess(walker.x) < aim
                needed[seed] = np.where(there, np.minimum(needed[seed], walker.t), needed[seed])
    steps = needed.mean(0)
    best = int(steps.argmin())
    return size * float(steps[best]), float(RATES[best])


@measuring(
    batch=".0f", one=".0f", times=".0f", batch_rate=".2f", one_rate=".2f",
    batch_once=".0f", one_once=".0f", times_once=".1f",
)  # fmt: skip
def redundant() -> dict[str, float]:
    """100 examples that stand in the data ten times each: how many are looked at until 1 % of the excess is left.

    By whole batches and one at a time, each at its best rate, batch_rate and one_rate; *_once: the same examples, each
    of which stands there once.
    """
    result: dict[str, float] = {}
    for name, copies in (("", 10), ("_once", 1)):
        data = LeastSquares(100, 5, copies=copies)
        (batch, batch_rate), (one, one_rate) = looked_at(data, len(data.b), 1), looked_at(data, 1, 50)
        result |= {f"batch{name}": batch, f"one{name}": one, f"times{name}": batch / one}
        if copies > 1:
            result |= {"batch_rate": batch_rate, "one_rate": one_rate}
    return result


@measuring(batch=".0f", ten=".0f", one=".0f", above_batch=".0e", above_ten=".4f", above_one=".3f")
def fluctuation() -> dict[str, float]:
    """Of 200 steps near the minimum, the per cent that raise the loss of all examples, by batches of all, 10 and 1.

    above_batch, above_ten, above_one: how far that loss is above the smallest, on average over these steps.
    """
    data, result = LeastSquares(200, 5), {}
    for name, size in (("batch", 200), ("ten", 10), ("one", 1)):
        walker = Walker(rules.sgd(lr=0.02), data.start)
        indices = batches(np.random.default_rng(1), 200, size)
        found = [float(data.excess(walker.step(data.slope(walker.x, which)))) for which in islice(indices, 400)]
        result[name] = 100 * float((np.diff(found[-201:]) > 1e-15).mean())
        result[f"above_{name}"] = float(np.mean(found[-200:]))
    return result


@measuring(batch=".0e", constant=".2f", falling=".0e")
def falling() -> dict[str, float]:
    """The excess error after 100 epochs on 200 examples: of batch descent after 300 steps at the rate 0.05.

    constant, falling: of one example at a step, as the mean over the last epoch, at the constant rate 0.05 and at one
    that falls from there by inverse_time.
    """
    data = LeastSquares(200, 5)

    def over_last_epoch(rule: Rule) -> float:
        walker, found = Walker(rule, data.start), []
        for k, which in enumerate(islice(batches(np.random.default_rng(1), 200, 1), 100 * 200)):
            walker.step(data.slope(walker.x, which))
            if k >= 99 * 200:
                found.append(float(data.excess(walker.x)))
        return float(np.mean(found))

    walker = Walker(rules.sgd(lr=0.05), data.start)
    for _ in range(300):
        walker.step(data.slope(walker.x, data.all))
    return {
        "batch": abs(float(data.excess(walker.x))),
        "constant": over_last_epoch(rules.sgd(lr=0.05)),
        "falling": over_last_epoch(rules.sgd(lr=schedules.inverse_time(0.05, 0.02))),
    }


SHALLOW, DEEP = -3.0, 3.0
"""Where the examples of `jumps` lie: 12 of them in a shallow valley and 28 in a deep one."""


def robust(x: Array, examples: Array) -> Array:
    """The slope, for every walk, of the mean of log(1 + (x - a)**2) over its examples a, which outliers pull little."""
    apart = x[:, None] - examples
    return np.mean(2 * apart / (1 + apart**2), -1)


def two_valleys() -> Array:
    """The examples of `jumps`, shape (40,)."""
    rng = np.random.default_rng(0)
    return np.concatenate([SHALLOW + 0.3 * rng.normal(size=12), DEEP + 0.3 * rng.normal(size=28)])


def crossed(size: int, start: float, lr: float = 0.2) -> float:
    """Of 200 seeds the per cent whose walk of 1000 steps, by batches of a size, ends in the deep valley."""
    examples, rng = two_valleys(), np.random.default_rng(2)
    walker = Walker(rules.sgd(lr=schedules.linear(lr, 0.0, steps=1000)), np.full(200, start))
    for _ in range(1000):
        which = rng.integers(0, 40, (200, size)) if size < 40 else np.arange(40)[None]
        walker.step(robust(walker.x, examples[which]))
    return 100 * float((walker.x > 0).mean())


@measuring(batch=".0f", ten=".1f", one=".0f", careful=".0f", back=".0f")
def jumps() -> dict[str, float]:
    """From the shallow of two valleys, of 200 seeds the per cent that end in the deep one: by batches of 40, 10 and 1.

    The rate falls from 0.2 to 0. careful: one example a step, from 0.05; back: of those that begin in the deep valley,
    how many end in the shallow one, at one example a step.
    """
    return {
        "batch": crossed(40, SHALLOW),
        "ten": crossed(10, SHALLOW),
        "one": crossed(1, SHALLOW),
        "careful": crossed(1, SHALLOW, 0.05),
        "back": 100 - crossed(1, DEEP),
    }


@measuring(one=".2f", ten=".2f", fifty=".2f", two_hundred=".2f")
def variance() -> dict[str, float]:
    """The variance of the gradient by batches of 1, 10, 50 and 200 examples, times the size, over that by 1.

    Drawn from 100 000 examples, so that it does not matter that no example comes twice.
    """
    data, rng = LeastSquares(100_000, 5), np.random.default_rng(3)
    found = {}
    for name, size in (("one", 1), ("ten", 10), ("fifty", 50), ("two_hundred", 200)):
        which = rng.integers(0, 100_000, (4000, size))
        a, b = data.a[which], data.b[which]
        slopes = -2 * np.einsum("ksd,ks->kd", a, b) / size
        found[name] = size * float(slopes.var(0).sum())
    return {name: value / found["one"] for name, value in found.items()}


@measuring(iterations=".0f")
def epoch() -> dict[str, float]:
    """The steps of an epoch of 1000 examples by 50."""
    data = LeastSquares(1000, 5)
    found = minimize(
        lambda x, which: (0.0, data.slope(x, which)),
        data.start,
        rules.sgd,
        data.all,
        grad=True,
        batch_size=50,
        epochs=1,
    )
    return {"iterations": float(found.nit)}


SIZES = {"one": 1, "ten": 10, "fifty": 50, "two_hundred": 200, "all": 1000}


@measuring(**{f"steps_{name}": ".0f" for name in SIZES}, **{f"epochs_{name}": ".1f" for name in SIZES})
def sizes() -> dict[str, float]:
    """1000 examples by batches of several sizes, each at its best of 16 rates: until 1 % of the start's excess is left.

    steps_*: how many steps that takes; epochs_*: how often all examples are looked at.
    """
    data = LeastSquares(1000, 10, noise=3.0, condition=10.0)
    result: dict[str, float] = {}
    rates = np.geomspace(1e-3, 1.0, 16)
    aim = 0.01 * float(data.excess(data.start))
    for name, size in SIZES.items():
        walker = Walker(rules.sgd(lr=1.0), np.zeros((16, 10)))
        with np.errstate(all="ignore"):  # most rates are too large for most sizes
            for which in batches(np.random.default_rng(4), 1000, size):
                walker.step(rates[:, None] * data.slope(walker.x, which))
                if (data.excess(walker.x) < aim).any():
                    break
        result |= {f"steps_{name}": float(walker.t), f"epochs_{name}": walker.t * size / 1000}
    return result
