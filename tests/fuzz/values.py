"""What a hyperparameter may be, for every rule, modifier and class of torch.optim."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from fallline.rule import Flag
from fallline.rules import MODIFIERS as _MODIFIERS
from fallline.rules import RULES as _RULES
from fallline.torch.peers import PEERS
from fuzz import formulas
from fuzz.formulas import Formulas

RULES = tuple(name for name in _RULES if hasattr(Formulas, name))
"""Those with a formula by hand that keeps its rounding errors small; the others have a reference of 200 steps each."""
MODIFIERS = tuple(name for name in _MODIFIERS if name in formulas.MODIFIERS)
TORCH = tuple(PEERS)

_RATES = (1e-3, 0.01, 0.1, 1.0)
_DECAYS = (0.0, 0.5, 0.9, 0.99)
_VALUES: dict[str, tuple[Any, ...]] = {
    "lr": _RATES,
    "gamma": _DECAYS,
    "beta": _DECAYS,
    "beta1": _DECAYS,
    "beta2": (0.5, 0.9, 0.99, 0.999),
    "nu": (0.0, 0.3, 0.7, 1.0),
    "nu1": (0.0, 0.3, 0.7, 1.0),
    "nu2": (0.3, 0.7, 1.0),
    "eps": (1e-8, 1e-3, 0.1),
    "initial": (0.0, 0.1),
    "noise": (0.0, 0.3),
    "noise_decay": (0.0, 0.55),
    "noise_seed": (0, 7, 2**40 + 7),
    "weight_decay": (0.0, 0.01, 0.1),
    "clip": (0.1, 1.0, 10.0),
    "momentum": (0.0, 0.5, 0.9),
    "dampening": (0.0, 0.5, -0.5),
    "lr_decay": (0.0, 0.5),
    "initial_accumulator_value": (0.0, 0.1),
    "alpha": (0.5, 0.9, 0.99),
    "rho": (0.1, 0.9, 0.99),
    "momentum_decay": (0.0, 4e-3, 0.5),
    "lambd": (0.0, 1e-4, 0.1),
    "t0": (0.0, 2.0, 1e6),
    "etas": ((0.5, 1.2), (0.9, 1.1)),
    "step_sizes": ((1e-6, 50.0), (1e-3, 0.05)),
}
_BETAS = ((0.9, 0.999), (0.0, 0.5), (0.5, 0.99))
_AGGMO = ((0.0, 0.9, 0.99), (0.5,), (0.0, 0.9))
# `differentiable`, `capturable` and the like choose how torch computes, not what.
_IGNORED = {"decoupled_weight_decay"}


@dataclass(frozen=True)
class Ramp:
    """A hyperparameter that goes in a straight line from one value to another, for all parameters together."""

    first: float
    last: float
    steps: int

    def at(self, t: int) -> float:
        """The value at step t, counted from 1."""
        return self.first + (self.last - self.first) * min((t - 1) / self.steps, 1)


@lru_cache
def legal_options(rule: str, modifiers: tuple[str, ...]) -> dict[str, tuple[Any, ...]]:
    """By name, the values to draw from."""
    hypers = dict(PEERS[rule].rule.definition.hypers if rule in PEERS else _RULES[rule].definition.hypers)
    for name in modifiers:
        hypers |= _MODIFIERS[name].signature.hypers
    found: dict[str, tuple[Any, ...]] = {}
    for name, declared in hypers.items():
        if name in _IGNORED and rule in ("Adam", "AdamW"):  # torch's classes say it by their name
            continue
        if isinstance(declared, Flag):
            found[name] = (False, True)
        elif name == "betas":
            found[name] = _AGGMO if rule == "aggmo" else _BETAS
        else:
            found[name] = _VALUES[name]
    if rule == "Rprop":
        found["lr"] = (1e-3, 0.01)
    return found


def constructor_only(rule: str) -> set[str]:
    """Values from which states start, which torch takes at different moments, and flags that cannot change."""
    fixed = {"initial_accumulator_value", "initial"}
    return fixed | ({"lr"} if rule in ("Rprop", "ASGD") else set())


def clashes(rule: str, modifiers: tuple[str, ...]) -> bool:
    """Whether two of them have a hyperparameter of the same name."""
    names = [*_RULES[rule].definition.hypers] if rule in _RULES else []
    names += [name for modifier in modifiers for name in _MODIFIERS[modifier].signature.hypers]
    return len(names) > len(set(names))
