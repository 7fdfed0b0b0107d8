"""A call of `minimize` on random parameters and data: where it takes its gradients, what it feeds, how it goes on."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch

import fallline
from fallline import rules, schedules
from fuzz.errors import TrainingError
from fuzz.reference import Reference
from fuzz.values import MODIFIERS, RULES, Ramp, clashes, legal_options


@dataclass(frozen=True)
class Leaf:
    """An array of the parameters; its gradient at step t is of `sizes[t]`, going round."""

    shape: tuple[int, ...] = (3,)
    dtype: str = "float64"
    sizes: tuple[str, ...] = ("normal",)


@dataclass(frozen=True)
class Minimization:
    """A call.

    Attributes:
        rule: its name.
        modifiers: the innermost first.
        options: its values.
        nesting: how the leaves are nested: "array", "list", "tuple", "dict", "deep".
        examples: how many there are; 0 for a function of the parameters alone.
        pair: whether data are a tuple of two arrays.
        batch_size: as `minimize` has it.
        steps: how many.
        cut: after which of them it stops, and goes on from its result.
        seed: of all numbers.
    """

    rule: str = "sgd"
    modifiers: tuple[str, ...] = ()
    options: dict[str, Any] = field(default_factory=dict)
    nesting: str = "array"
    leaves: tuple[Leaf, ...] = (Leaf(),)
    examples: int = 0
    pair: bool = False
    batch_size: int | None = None
    steps: int = 1
    cut: int = 0
    seed: int = 0


def minimization(seed: int) -> Minimization:
    """The call that belongs to a seed."""
    rng = random.Random(f"minimize {seed}")
    rule = rng.choice([*RULES, "nag", "nag"])
    modifiers = tuple(rng.sample(MODIFIERS, rng.choice((0, 0, 1))))
    if clashes(rule, modifiers):
        modifiers = ()
    legal = legal_options(rule, modifiers)
    options = {name: rng.choice(values) for name, values in legal.items() if rng.random() < 0.4}
    for name in ("lr", "gamma"):
        if name in legal and rng.random() < 0.3:
            options[name] = Ramp(*rng.sample(legal[name], 2), rng.randint(2, 5))
    nesting = rng.choice(("array", "list", "tuple", "dict", "deep"))
    count = 1 if nesting == "array" else rng.randint(1, 4)
    leaves = tuple(
        Leaf(
            rng.choice(((), (1,), (3,), (2, 3), (13,))),
            rng.choice(("float64", "float64", "float32", "float16")),
            tuple(rng.choice(("normal", "normal", "small", "zeros", "spike")) for _ in range(rng.randint(1, 5))),
        )
        for _ in range(count)
    )
    examples = rng.choice((0, 1, 5, 12))
    steps = rng.randint(1, 9)
    return Minimization(
        rule, modifiers, options, nesting, leaves, examples, rng.random() < 0.5,
        rng.choice((None, 1, 2, 5)) if examples else None, steps, rng.randint(0, steps), seed,
    )  # fmt: skip


def check(case: Minimization) -> None:
    """Minimizes, once at a stretch and once in two calls.

    Raises:
        TrainingError: a gradient was asked for at a wrong point, examples were fed wrongly, or going on differs.
    """
    whole = _Call(case)
    reached = whole.run(case.steps)
    whole.check_end(reached)
    whole.check_feeding()
    if 0 < case.cut < case.steps:
        parts = _Call(case)
        first = parts.run(case.cut)
        second = parts.run(case.steps - case.cut, params=first.x, state=first.state)
        for k, (a, b) in enumerate(zip(_flat(reached.x), _flat(second.x), strict=True)):
            if not np.array_equal(a, b, equal_nan=True):
                raise TrainingError("going on", f"leaf {k} is {b} where {a} would be without a stop after {case.cut}")


class _Call:
    """The function to minimize, which checks where it is asked, and the reference."""

    def __init__(self, case: Minimization) -> None:
        self.case, self.t = case, 0
        rng = np.random.default_rng(case.seed)
        self.start = [np.asarray(rng.standard_normal(leaf.shape), leaf.dtype) for leaf in case.leaves]
        defaults = dict(rules.RULES[case.rule].values)
        for name in case.modifiers:
            defaults |= {k: one.default for k, one in rules.MODIFIERS[name].signature.hypers.items()}
        self.reference = Reference(case.rule, case.modifiers, defaults | case.options)
        self.reference.add_group({}, [(x.astype(np.float64), _torch(x.dtype), _state(x.dtype)) for x in self.start])
        self.fed: list[np.ndarray] = []

    def run(self, steps: int, params: Any = None, state: Any = None) -> Any:
        case = self.case
        data: dict[str, Any] = {}
        if case.examples:
            numbers = np.arange(case.examples)
            data = {"data": (numbers, numbers * 2.0) if case.pair else numbers, "batch_size": case.batch_size}
        given = {
            k: schedules.linear(v.first, v.last, v.steps) if isinstance(v, Ramp) else v for k, v in case.options.items()
        }
        rule = rules.RULES[case.rule]
        for name in case.modifiers:
            rule = rules.MODIFIERS[name](rule)
        return fallline.minimize(
            lambda *_: 1.0,
            _nested(case.nesting, self.start) if params is None else params,
            rule(**given),
            grad=self.gradient,
            steps=steps,
            seed=case.seed,
            state=state,
            **data,
        )

    def gradient(self, params: Any, batch: Any = None) -> Any:
        """The gradient at these parameters: checked to be where the rule takes it."""
        if self.case.examples:
            self._feed(batch)
        leaves, grads = _flat(params), []
        for k, (x, leaf) in enumerate(zip(leaves, self.case.leaves, strict=True)):
            wrong = self.reference.distance(k, np.asarray(x, np.float64))
            if wrong:
                raise TrainingError(
                    "not finite" if wrong.startswith(("NaN", "[")) else "wrong",
                    f"leaf {k} before step {self.t + 1}: {wrong}",
                )
            grads.append(self._gradient(k, leaf, np.asarray(x)))
        given = {k: g.astype(np.float64) for k, g in enumerate(grads)}
        self.reference.step(given, {}, stay=False)
        self.t += 1
        return _nested(self.case.nesting, grads)

    def _gradient(self, k: int, leaf: Leaf, x: np.ndarray) -> np.ndarray:
        rng, size = np.random.default_rng((self.case.seed, k, self.t)), leaf.sizes[self.t % len(leaf.sizes)]
        values = rng.standard_normal(leaf.shape) + 0.1 * x.astype(np.float64)
        if size == "small":
            values = values * 1e-4
        elif size == "zeros":
            values = values * 0
        elif size == "spike":
            peak = {"float64": 1e150, "float32": 1e20, "float16": 9000.0}[leaf.dtype]
            values = np.where(rng.random(leaf.shape) < 0.3, np.sign(values) * peak, values)
        return np.asarray(values, leaf.dtype)

    def _feed(self, batch: Any) -> None:
        if self.case.pair:
            batch, twice = batch
            if not np.array_equal(np.asarray(batch) * 2, twice):
                raise TrainingError("feeding", f"examples apart: {batch} and {twice}")
        self.fed.append(np.atleast_1d(batch))

    def check_feeding(self) -> None:
        """In every whole epoch each example once."""
        case = self.case
        fed = np.concatenate(self.fed) if self.fed else np.zeros(0)
        for start in range(0, len(fed) - case.examples + 1, case.examples or 1):
            epoch = fed[start : start + case.examples]
            if not np.array_equal(np.sort(epoch), np.arange(case.examples)):
                raise TrainingError("feeding", f"an epoch of {epoch} for {case.examples} examples")

    def check_end(self, found: Any) -> None:
        self.reference.depart()
        for k, x in enumerate(_flat(found.x)):
            wrong = self.reference.distance(k, np.asarray(x, np.float64))
            if wrong:
                raise TrainingError(
                    "not finite" if wrong.startswith(("NaN", "[")) else "wrong", f"leaf {k} of the result: {wrong}"
                )
        if found.nit != self.case.steps:
            raise TrainingError("steps", f"{found.nit} steps of {self.case.steps}: {found.message}")


def _nested(nesting: str, leaves: list[Any]) -> Any:
    if nesting == "array":
        return leaves[0]
    if nesting == "tuple":
        return tuple(leaves)
    if nesting == "dict":
        return {f"k{k}": leaf for k, leaf in enumerate(leaves)}
    return {"first": leaves[0], "rest": [tuple(leaves[1:])]} if nesting == "deep" else list(leaves)


def _flat(params: Any) -> list[Any]:
    if isinstance(params, dict):
        return [leaf for one in params.values() for leaf in _flat(one)]
    if isinstance(params, list | tuple):
        return [leaf for one in params for leaf in _flat(one)]
    return [params]


def _torch(dtype: Any) -> torch.dtype:
    found: torch.dtype = getattr(torch, str(dtype))
    return found


def _state(dtype: Any) -> torch.dtype:
    return torch.float32 if dtype == np.float16 else _torch(dtype)
