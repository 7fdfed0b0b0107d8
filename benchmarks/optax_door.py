"""The Optax door against Optax: one jitted step with donated buffers, update and apply_updates together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import jax
import jax.numpy as jnp
import optax  # type: ignore[import-untyped]

import fallline.optax
from benchmarks.measure import Step, alternate
from benchmarks.report import Sheet, at_most

TARGET = 1.05
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
    for case in (Case(1, 10_000_000), Case(100, 4096)):
        sheet = Sheet(
            f"Through Optax, {case}", ("rule", "fallline.optax, µs", "optax, µs", "time over\noptax", "target")
        )
        sheet.rows = [_row(name, peer, case, 9 if quick else 25) for name, peer in PEERS.items()]
        sheet.notes = [f"jax {jax.__version__}, optax {optax.__version__}, {jax.default_backend()}."]
        yield sheet


def _row(name: str, peer: optax.GradientTransformation, case: Case, rounds: int) -> tuple[str, ...]:
    ours = getattr(fallline.optax, name)()
    times = alternate({"ours": _stepper(ours, case), "optax": _stepper(peer, case)}, rounds=rounds, sample=0.02)
    ratio = times.ratio("ours", "optax")
    return (
        name,
        *(f"{times.seconds(who) * 1e6:,.0f}" for who in ("ours", "optax")),
        at_most(ratio, TARGET, f"{ratio:.2f}"),
        f"≤ {TARGET}",
    )


def _stepper(transformation: optax.GradientTransformation, case: Case) -> Step:
    """A call that takes one step and waits for it."""
    keys = jax.random.split(jax.random.key(0), case.leaves)
    params = [jax.random.normal(key, (case.elements,)) for key in keys]
    grads = [1e-3 * jnp.cos(param) for param in params]
    held: list[Any] = [params, jax.jit(transformation.init)(params)]

    def step(params: Any, state: Any, grads: Any) -> Any:
        updates, state = transformation.update(grads, state, params)
        return optax.apply_updates(params, updates), state

    compiled = jax.jit(step, donate_argnums=(0, 1)).lower(*held, grads).compile()

    def call() -> None:
        held[:] = compiled(*held, grads)
        for leaf in jax.tree.leaves(held):
            leaf.block_until_ready()

    return call
