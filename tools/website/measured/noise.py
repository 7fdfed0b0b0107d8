"""Chapter 3, section 10: noise on the gradients, whose variance falls with the step."""

from __future__ import annotations

import numpy as np

from fallline import rules
from fallline.machines.array import step
from fallline.surfaces import saddle
from website.measured.plain import Array, slope_of
from website.measured.registry import measuring


def drawn(t: int, count: int = 100_000) -> Array:
    """The noise that NoisySGD adds at a step, to so many parameters without a gradient."""
    return -step(rules.noisy_sgd(lr=1.0), t, np.zeros(count), np.zeros(count))[0]


@measuring(first=".2f", hundredth=".3f", law_first=".2f", law_hundredth=".3f")
def schedule_of_noise() -> dict[str, float]:
    """The variance of the noise at the steps 1 and 100, with noise 0.3 and noise_decay 0.55; law_*: by the formula."""
    return {
        "first": float(drawn(1).var()),
        "hundredth": float(drawn(100).var()),
        "law_first": 0.3,
        "law_hundredth": 0.3 / 100**0.55,
    }


@measuring(without=".0f", median=".0f", slowest=".0f", most=".0f")
def ridge() -> dict[str, float]:
    """From exactly on the saddle's ridge, at the rate 0.02: the steps until a walk is 1/2 beside it, of 400 at most.

    without: SGD; median, slowest: of 9 walks with noise of their own.
    """
    freed = {}
    for name, rule in (("without", rules.sgd(lr=0.02)), ("noisy", rules.noisy_sgd(lr=0.02))):
        x, needed, slope = np.tile([1.0, 0.0], (9, 1)), np.full(9, 400), slope_of(saddle)
        for t in range(1, 401):
            x, _ = step(rule, t, x, slope(x))
            needed = np.where((abs(x[:, 1]) > 0.5) & (needed == 400), t, needed)
        freed[name] = needed
    return {
        "without": float(freed["without"].max()),
        "median": float(np.median(freed["noisy"])),
        "slowest": float(freed["noisy"].max()),
        "most": 400.0,
    }


POINTS, TARGETS = np.array([[-1.0, -1.0], [-1.0, 1.0], [1.0, -1.0], [1.0, 1.0]]), np.array([0.0, 1.0, 1.0, 0.0])
"""Exclusive or, of which no straight line tells the two kinds apart."""
HIDDEN = 8


def network(weights: Array) -> tuple[Array, Array]:
    """Networks of 8 hidden units on the four points: the cross entropy of each, and its slope.

    Args:
        weights: shape (networks, 33): to the hidden units, their offsets, to the output, its offset.
    """
    into, offset, out, last = np.split(weights, [2 * HIDDEN, 3 * HIDDEN, 4 * HIDDEN], axis=1)
    hidden = np.tanh(np.einsum("ni,sih->snh", POINTS, into.reshape(-1, 2, HIDDEN)) + offset[:, None])
    guess = 1 / (1 + np.exp(-np.einsum("snh,sh->sn", hidden, out) - last))
    right = np.where(TARGETS == 1, guess, 1 - guess)
    apart = (guess - TARGETS) / 4
    inside = apart[:, :, None] * out[:, None] * (1 - hidden**2)
    slopes = [
        np.einsum("ni,snh->sih", POINTS, inside).reshape(len(weights), -1),
        inside.sum(1),
        np.einsum("sn,snh->sh", apart, hidden),
        apart.sum(1, keepdims=True),
    ]
    return -np.log(right).mean(1), np.concatenate(slopes, 1)


@measuring(start=".3f", without=".3f", noisy=".3f", solved=".0f", networks=".0f")
def zeros() -> dict[str, float]:
    """20 networks that learn exclusive or from weights that are all 0, 400 steps at the rate 0.5.

    start, without: the loss at the start, and after SGD without noise; noisy: the mean loss with a noise of 0.01;
    solved: how many of those are below 0.1.
    """
    found = {}
    for name, rule in (("without", rules.sgd(lr=0.5)), ("noisy", rules.noisy_sgd(lr=0.5, noise=0.01))):
        weights = np.zeros((20, 4 * HIDDEN + 1))
        begin = float(network(weights)[0].mean())
        for t in range(1, 401):
            weights, _ = step(rule, t, weights, network(weights)[1])
        found[name] = network(weights)[0]
    return {
        "start": begin,
        "without": float(found["without"].mean()),
        "noisy": float(found["noisy"].mean()),
        "solved": float((found["noisy"] < 0.1).sum()),
        "networks": 20.0,
    }
