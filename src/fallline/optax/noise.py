"""Normal noise on gradients, drawn as `optax.add_noise` draws it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import jax
import optax  # type: ignore[import-untyped]

from fallline.rule import nonneg
from fallline.schedules import Schedule

NOISE = ("eta", "gamma", "key", "seed")
"""What optax calls what the noise depends on."""

_SIZE = nonneg(0.0)


@dataclass(frozen=True, eq=False)
class Noise:
    """Noise of variance eta / t**gamma at step t.

    Attributes:
        eta, gamma: numbers, arrays of no dimensions, or functions of the count.
        key: a key of JAX, or the number that makes one.
    """

    eta: Any
    gamma: Any
    key: Any

    def added(self, updates: Any, state: Any) -> dict[str, Any]:
        """The gradients with noise, as `updates`, and the fields of the state that changed but for its count.

        Args:
            updates: the gradients.
            state: an `optax.AddNoiseState`.
        """
        eta, gamma = (_at(value, state.count) for value in (self.eta, self.gamma))
        updates, after = optax.add_noise(eta, gamma, self.key).update(updates, state)
        return {"updates": updates, "rng_key": after.rng_key}


def noise_of(arguments: Mapping[str, Any]) -> Noise:
    """The noise that arguments of optax's names ask for.

    Raises:
        HyperparameterError: a number is negative, or none.
        ValueError: both a key and a seed are given.
    """
    key, seed = arguments.get("key"), arguments.get("seed")
    if key is not None and seed is not None:
        raise ValueError("Only one of seed or key can be specified.")
    eta, gamma = (_checked(name, arguments[name]) for name in ("eta", "gamma"))
    return Noise(eta, gamma, next((value for value in (key, seed) if value is not None), 0))


def _checked(name: str, value: Any) -> Any:
    return value if isinstance(value, jax.Array) else _SIZE.check(name, value)


def _at(value: Any, count: Any) -> Any:
    if not callable(value):
        return value
    return value.by_count(count) if isinstance(value, Schedule) else value(count)
