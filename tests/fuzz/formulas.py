"""The rules' formulas in float64, one step at a time, written from their papers: nothing here is traced.

A rule is a function `(h, state, x, g, t) -> x`: h the values of its hyperparameters, state a dict of arrays that it
fills and replaces, x the parameter, g the gradient. Operators alone, and `xp` for roots and the like, so that NumPy and
JAX both run them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Any

import numpy as np

from references import normal_draws

Array = Any
State = dict[str, Array]
Values = Mapping[str, Any]


class Formulas:
    """The rules by name, as methods, over NumPy or something like it."""

    def __init__(self, xp: ModuleType) -> None:
        self.xp = xp

    def _kept(self, state: State, name: str, x: Array, start: float = 0.0) -> Array:
        return state[name] if name in state else self.xp.zeros_like(x) + start

    def _average(self, state: State, name: str, beta: float, x: Array, new: Array) -> Array:
        state[name] = beta * self._kept(state, name, x) + (1 - beta) * new
        return state[name]

    def _moments(self, h: Values, s: State, x: Array, g: Array, t: int) -> tuple[Array, Array]:
        m, v = self._average(s, "m", h["beta1"], x, g), self._average(s, "v", h["beta2"], x, g * g)
        return m / (1 - h["beta1"] ** t), v / (1 - h["beta2"] ** t)

    def _root(self, h: Values, square: Array) -> Array:
        return self.xp.sqrt(square) + h["eps"] if h.get("eps_outside") else self.xp.sqrt(square + h["eps"])

    def sgd(self, h: Values, s: State, x: Array, g: Array, t: int) -> Array:
        return x - h["lr"] * g

    noisy_sgd = sgd

    def momentum(self, h: Values, s: State, x: Array, g: Array, t: int) -> Array:
        s["v"] = h["gamma"] * self._kept(s, "v", x) + h["lr"] * g
        return x - s["v"]

    nag = momentum

    def adagrad(self, h: Values, s: State, x: Array, g: Array, t: int) -> Array:
        s["G"] = self._kept(s, "G", x, h["initial"]) + g * g
        return x - h["lr"] * g / self._root(h, s["G"])

    def adadelta(self, h: Values, s: State, x: Array, g: Array, t: int) -> Array:
        E = self._average(s, "E", h["gamma"], x, g * g)
        delta = self.xp.sqrt(self._kept(s, "D", x) + h["eps"]) / self.xp.sqrt(E + h["eps"]) * g
        self._average(s, "D", h["gamma"], x, delta * delta)
        return x - h["lr"] * delta

    def rmsprop(self, h: Values, s: State, x: Array, g: Array, t: int) -> Array:
        return x - h["lr"] * g / self._root(h, self._average(s, "E", h["gamma"], x, g * g))

    def adam(self, h: Values, s: State, x: Array, g: Array, t: int) -> Array:
        m, v = self._moments(h, s, x, g, t)
        return x - h["lr"] * m / (self.xp.sqrt(v) + h["eps"])

    def adamw(self, h: Values, s: State, x: Array, g: Array, t: int) -> Array:
        return self.adam(h, s, x, g, t) - h["lr"] * h["weight_decay"] * x

    def adamax(self, h: Values, s: State, x: Array, g: Array, t: int) -> Array:
        xp, m = self.xp, self._average(s, "m", h["beta1"], x, g)
        u = s["u"] = xp.maximum(h["beta2"] * self._kept(s, "u", x), xp.abs(g) + h["eps"])
        return x - h["lr"] / (1 - h["beta1"] ** t) * xp.where(u == 0, 0.0, m / xp.where(u == 0, 1.0, u))

    def nadam(self, h: Values, s: State, x: Array, g: Array, t: int) -> Array:
        m, v = self._moments(h, s, x, g, t)
        ahead = h["beta1"] * m + (1 - h["beta1"]) * g / (1 - h["beta1"] ** t)
        return x - h["lr"] * ahead / (self.xp.sqrt(v) + h["eps"])

    def amsgrad(self, h: Values, s: State, x: Array, g: Array, t: int) -> Array:
        m_hat, _ = self._moments(h, s, x, g, t)
        largest = s["largest"] = self.xp.maximum(self._kept(s, "largest", x), s["v"])
        if h["bias_correction"]:
            return x - h["lr"] * m_hat / (self.xp.sqrt(largest / (1 - h["beta2"] ** t)) + h["eps"])
        return x - h["lr"] * s["m"] / (self.xp.sqrt(largest) + h["eps"])

    def qhm(self, h: Values, s: State, x: Array, g: Array, t: int) -> Array:
        return x - h["lr"] * ((1 - h["nu"]) * g + h["nu"] * self._average(s, "m", h["beta"], x, g))

    def qhadam(self, h: Values, s: State, x: Array, g: Array, t: int) -> Array:
        m, v = self._moments(h, s, x, g, t)
        square = (1 - h["nu2"]) * g * g + h["nu2"] * v
        return x - h["lr"] * ((1 - h["nu1"]) * g + h["nu1"] * m) / (self.xp.sqrt(square) + h["eps"])

    def aggmo(self, h: Values, s: State, x: Array, g: Array, t: int) -> Array:
        count = len(h["betas"])
        for k, beta in enumerate(h["betas"]):
            s[f"v{k}"] = beta * self._kept(s, f"v{k}", x) - g
        return x + h["lr"] / count * sum(s[f"v{k}"] for k in range(count))

    def step(self, rule: str, *args: Any) -> Array:
        """One step of a rule by its name."""
        return getattr(self, rule)(*args)


MODIFIERS = ("clip_value", "gradient_noise", "weight_decay")
"""The modifiers of a gradient that are written here."""


def modified_gradient(
    xp: ModuleType, modifiers: tuple[str, ...], h: Values, point: Array, g: Array, t: int, tensor: int
) -> Array:
    """What the rule sees of a gradient: the outermost modifier, the last one, comes first."""
    for name in reversed(modifiers):
        if name == "clip_value":
            g = xp.minimum(xp.maximum(g, -h["clip"]), h["clip"])
        elif name == "weight_decay":
            g = g + h["weight_decay"] * point
        elif name == "gradient_noise":
            g = g + np.sqrt(h["noise"] / t ** h["noise_decay"]) * noise(h["noise_seed"], t, g.shape, tensor)
    return g


def noise(seed: int, t: int, shape: tuple[int, ...], tensor: int) -> np.ndarray:
    """The draws for a parameter; the lanes along the first axis get the same ones."""
    count = int(np.prod(shape[1:]))
    return normal_draws(seed, t, count, tensor=tensor).reshape(shape[1:])
