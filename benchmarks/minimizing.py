"""`fallline.minimize` on a function of 10 parameters: what a step costs above the function itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax  # type: ignore[import-untyped]
import scipy.optimize

import fallline
from benchmarks.measure import alternate
from benchmarks.report import Sheet, at_most
from fallline import rules

PARAMETERS, STEPS, TARGET = 10, 500, 15.0
RULES = ("sgd", "momentum", "nag", "adam", "nadam")


def run(quick: bool) -> Iterator[Sheet]:
    """Some rules on NumPy, SciPy's L-BFGS-B, and JAX by hand."""
    rounds = 7 if quick else 21
    names = ("function alone", *RULES, "L-BFGS-B", "JAX by hand", "JAX through minimize")
    times = alternate({name: _candidate(name) for name in names}, rounds=rounds)
    function = times.seconds("function alone") / STEPS * 1e6
    sheet = Sheet(
        f"A quadratic function of {PARAMETERS} parameters, value and gradient, per step",
        ("", "µs in all", "µs above\nthe function", "target"),
    )
    for name in names:
        each = times.seconds(name) / _steps(name) * 1e6
        if name in RULES:
            above = each - function
            sheet.rows.append((name, f"{each:.1f}", at_most(above, TARGET, f"{above:.1f}"), f"≤ {TARGET:.0f}"))
        else:
            sheet.rows.append((name, f"{each:.1f}", "", ""))
    evaluations = _lbfgs().nfev / _lbfgs().nit
    sheet.notes = [
        f"L-BFGS-B: per iteration, each {evaluations:.1f} evaluations. JAX by hand: one jitted step of optax.adam with "
        "jax.value_and_grad, called in a loop that looks at the loss."
    ]
    yield sheet


def _start() -> Any:
    return np.linspace(-1, 1, PARAMETERS)


CURVATURES = np.geomspace(1, 1e4, PARAMETERS)


def _both(x: Any) -> tuple[float, Any]:
    slope = CURVATURES * x
    return float(x @ slope) / 2, slope


def _candidate(name: str) -> Callable[[], object]:
    if name == "function alone":
        point = _start()
        return lambda: [_both(point) for _ in range(STEPS)]
    if name == "L-BFGS-B":
        return _lbfgs
    if name == "JAX by hand":
        return _by_hand()
    if name == "JAX through minimize":
        start = jnp.asarray(_start(), jnp.float32)
        return lambda: fallline.minimize(_in_jax, start, rules.adam(lr=1e-3), steps=STEPS)
    rule = getattr(rules, name)(lr=1e-5)
    return lambda: fallline.minimize(_both, _start(), rule, grad=True, steps=STEPS)


def _steps(name: str) -> int:
    return int(_lbfgs().nit) if name == "L-BFGS-B" else STEPS


def _lbfgs() -> Any:
    options = {"ftol": 0, "gtol": 0, "maxiter": STEPS}
    return scipy.optimize.minimize(_both, _start(), jac=True, method="L-BFGS-B", options=options)


def _in_jax(x: Any) -> Any:
    return (jnp.asarray(CURVATURES, jnp.float32) * x**2).sum() / 2


def _by_hand() -> Callable[[], object]:
    transformation = optax.adam(1e-3)

    @jax.jit
    def one(params: Any, state: Any) -> Any:
        value, grads = jax.value_and_grad(_in_jax)(params)
        updates, state = transformation.update(grads, state)
        return value, optax.apply_updates(params, updates), state

    def loop() -> float:
        params = jnp.asarray(_start(), jnp.float32)
        state = transformation.init(params)
        for _ in range(STEPS):
            value, params, state = one(params, state)
            last = float(value)
        return last

    return loop
