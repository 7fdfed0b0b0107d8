"""A training by an Optax transformation of ours as plain data, drawn from a seed."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from fuzz.values import MODIFIERS, RULES, Ramp, clashes, legal_options

WRAPPERS = (
    "",
    "",
    "chain",
    "masked",
    "multi_transform",
    "MultiSteps",
    "inject_hyperparams",
    "apply_if_finite",
    "lookahead",
)
SIZES = ("normal", "normal", "normal", "small", "zeros", "spike", "inf", "none")


@dataclass(frozen=True)
class Leaf:
    """A leaf of the parameters; its gradient at step t is of `sizes[t]`, going round."""

    shape: tuple[int, ...] = (3,)
    dtype: str = "float32"
    sizes: tuple[str, ...] = ("normal",)


@dataclass(frozen=True)
class OptaxTraining:
    """A training.

    Attributes:
        rule: its name.
        modifiers: the innermost first.
        options: its values, under the rule's own names.
        optax_schedules: whether values that change are given as Optax's functions of the count, not as ours of t.
        wrapper: of Optax, around it.
        leaves: the parameters.
        steps: how many.
        jit: whether a step is compiled.
        seed: of all numbers.
    """

    rule: str = "sgd"
    modifiers: tuple[str, ...] = ()
    options: dict[str, Any] = field(default_factory=dict)
    optax_schedules: bool = False
    wrapper: str = ""
    leaves: tuple[Leaf, ...] = (Leaf(),)
    steps: int = 1
    jit: bool = False
    seed: int = 0


def optax_training(seed: int) -> OptaxTraining:
    """The training that belongs to a seed."""
    rng = random.Random(f"optax {seed}")
    rule = rng.choice([*RULES, "nag", "nag"])
    modifiers = tuple(one for one in rng.sample(MODIFIERS, rng.choice((0, 0, 1))) if one != "gradient_noise")
    if clashes(rule, modifiers):
        modifiers = ()
    legal = legal_options(rule, modifiers)
    options = {name: rng.choice(values) for name, values in legal.items() if rng.random() < 0.4}
    wrapper = rng.choice(WRAPPERS)
    if rng.random() < 0.5:
        for name in ("lr", "gamma"):
            if name in legal and rng.random() < 0.7:
                options[name] = Ramp(*rng.sample(legal[name], 2), rng.randint(2, 5))
    if wrapper == "lookahead" and rule == "nag":
        wrapper = ""
    sizes = [one for one in SIZES if one != ("inf" if wrapper != "apply_if_finite" else "")]
    sizes = [one for one in sizes if one != "none" or wrapper == ""]
    if rule == "noisy_sgd":
        options["noise"] = 0.0
    leaves = tuple(
        Leaf(
            rng.choice(((), (3,), (3,), (65,), (0,))),
            rng.choice(("float32", "float32", "float64", "float16", "bfloat16")),
            tuple(rng.choice(sizes) for _ in range(rng.randint(1, 6))),
        )
        for _ in range(rng.randint(1, 3))
    )
    return OptaxTraining(
        rule, modifiers, options, rng.random() < 0.4, wrapper, leaves, rng.randint(1, 8), rng.random() < 0.1, seed
    )
