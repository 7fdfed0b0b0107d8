"""The Optax door against Optax: one jitted step with donated buffers, update and apply_updates together."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import jax
import jax.numpy as jnp
import optax  # type: ignore[import-untyped]

import fallline.optax
from benchmarks.measure import Step, alternate
from benchmarks.report import Sheet, at_most

TARGET = 1.05
COLUMNS = ("rule", "fallline.optax, µs", "optax, µs", "time over\noptax", "target", "noise")
PEERS: Mapping[str, optax.GradientTransformation] = {
    "sgd": optax.sgd(0.01),
    "momentum": optax.sgd(0.01, momentum=0.9),
    "nag": optax.sgd(0.01, momentum=0.9, nesterov=True),
    "adagrad": optax.adagrad(0.01),
    "adadelta": optax.adadelta(1.0),
    "rmsprop": optax.rmsprop(0.001),
    "adam": optax.adam(0.001),
    "adamw": optax.adamw(0.001, weight_decay=0.01),
    "adamax": optax.adamax(0.002),
    "nadam": optax.nadam(0.002),
    "amsgrad": optax.amsgrad(0.001),
}
"""For each rule, the function of Optax that computes the same, or nearly: it moves as many numbers."""


@dataclass(frozen=True)
class Case:
    """So many leaves of so many elements."""

    leaves: int
    elements: int

    def __str__(self) -> str:
        million = 10**6
        return f"{self.leaves} × {f'{self.elements // million} M' if self.elements >= million else self.elements}"


def run(quick: bool) -> Iterator[Sheet]:
    """Every rule that Optax has a function for, on one large array and on many small ones."""
    for case, rounds in ((Case(1, 10_000_000), 10), (Case(100, 4096), 150)):
        sheet = Sheet(f"Through Optax, {case}", COLUMNS)
        sheet.rows = [_row(name, peer, case, 1 if quick else 6, rounds) for name, peer in PEERS.items()]
        sheet.notes = [
            f"jax {jax.__version__}, optax {optax.__version__}, {jax.default_backend()}.",
            "Noise: a second, equal candidate of optax's, over the first. Every few rounds all get new arrays, because "
            "where these lie in memory moves a ratio by several hundredths.",
            "Every step has as many loops as optax's, and moves as many bytes. AdaMax makes no step where u = 0: "
            "optax needs no such test, since it adds 1e-8 to each gradient's size. It takes a few hundredths.",
        ]
        yield sheet


def _row(name: str, peer: optax.GradientTransformation, case: Case, renewals: int, rounds: int) -> tuple[str, ...]:
    ours = getattr(fallline.optax, name)()
    makers = {"ours": _maker(ours, case), "optax": _maker(peer, case), "again": _maker(peer, case)}
    orders = [random.Random(k).sample(list(makers), len(makers)) for k in range(renewals)]
    times = [alternate({who: makers[who]() for who in order}, rounds=rounds) for order in orders]
    total = sum(times[1:], times[0])
    ratio = total.ratio("ours", "optax")
    return (
        name,
        *(f"{total.seconds(who) * 1e6:,.0f}" for who in ("ours", "optax")),
        at_most(ratio, TARGET, f"{ratio:.2f}"),
        f"≤ {TARGET}",
        f"{total.ratio('again', 'optax'):.2f}",
    )


def _maker(transformation: optax.GradientTransformation, case: Case) -> Callable[[], Step]:
    """Compiles a step; gives what makes, with new arrays, a call that takes one step and waits for it."""

    def step(params: Any, state: Any, grads: Any) -> Any:
        updates, state = transformation.update(grads, state, params)
        return optax.apply_updates(params, updates), state

    init = jax.jit(transformation.init)
    params = _params(case)
    compiled = jax.jit(step, donate_argnums=(0, 1)).lower(params, init(params), params).compile()

    def make() -> Step:
        params = _params(case)
        grads = [1e-3 * jnp.cos(param) for param in params]
        held: list[Any] = [params, init(params)]

        def call() -> None:
            held[:] = compiled(*held, grads)
            jax.block_until_ready(held)  # type: ignore[no-untyped-call]

        return call

    return make


def _params(case: Case) -> list[jax.Array]:
    keys = jax.random.split(jax.random.key(0), case.leaves)
    return [jax.random.normal(key, (case.elements,)) for key in keys]
