"""Chapter 3, section 9: rare, large gradients, which Adam forgets."""

from __future__ import annotations

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from fallline import maximum, minimum, modifier, rules, schedules
from fallline.expr import GRAD, THETA, state
from fallline.kernel.host import traced_uniforms
from fallline.kernel.kernel import kernel_of
from fallline.machines.array_ops import OPS
from fallline.rule import Rule
from fallline.surfaces import Reddi, reddi, reddi_long
from website.measured.plain import Array
from website.measured.registry import measuring

STARTS = (-1.0, 0.0, 1.0)


@modifier
def inside(rule, theta, grad, t):  # type: ignore[no-untyped-def]
    """Inside: projection onto [-1, 1] after every step."""
    return minimum(maximum(rule(theta, grad, t), -1.0), 1.0)


def uniforms(rule: Rule, steps: int) -> Array:
    """The numbers that a rule's kernel is given at each of so many steps: shape (steps, numbers)."""
    t: Array = np.arange(1, steps + 1)
    hypers = [rule.values[name] for name in rule.program.hyper_names]
    numbers = [value(t) if callable(value) else value for value in hypers]
    columns = traced_uniforms(kernel_of(rule.program).uniforms, t, numbers)
    return np.stack([np.broadcast_to(column, steps) for column in columns], -1)


def ends(rule: Rule, problem: Reddi, steps: int) -> Array:
    """Where a rule gets to on Reddi's problem from -1, 0 and 1, in float64, by JAX's own loop."""
    kernel, program = kernel_of(rule.program), rule.program
    held = [state(k) for k in range(len(program.state_names))]

    def turn(arrays: dict[Any, Any], numbers: Any, slope: Any) -> dict[Any, Any]:
        known = dict(zip(kernel.uniforms, numbers, strict=True)) | arrays | {GRAD: slope}
        for node in kernel.body:
            if node.op != "input":
                args = [float(arg.attr) if arg.op == "const" else known[arg] for arg in node.args]
                known[node] = OPS[node.op](jnp, *args)
        return arrays | {array: known[node] + 0 * arrays[array] for array, node in kernel.stores}

    with jax.enable_x64():
        begin = jnp.asarray(STARTS, jnp.float64)
        starts = (jnp.full_like(begin, rule.start(name)) for name in program.state_names)
        keys = [THETA, *held]

        @jax.jit
        def loop(first: Any, rows: Any, slopes: Any) -> Any:
            def body(carry: Any, now: Any) -> Any:
                new = turn(dict(zip(keys, carry, strict=True)), *now)
                return tuple(new[key] for key in keys), None

            return jax.lax.scan(body, first, (rows, slopes))[0]

        slopes = problem.slope(np.arange(1, steps + 1))
        last = loop((begin, *starts), jnp.asarray(uniforms(rule, steps)), jnp.asarray(slopes))
    return np.asarray(last[0])


SHORT: dict[str, Any] = {"lr": schedules.inverse_sqrt(0.2, 1), "beta1": 0.0, "beta2": 1 / (1 + reddi.large**2)}
"""The numbers of the paper's section 3, with a rate of 0.2 / sqrt(t)."""
USUAL: dict[str, Any] = {"lr": schedules.inverse_sqrt(1.0, 1), "beta1": 0.9, "beta2": 0.99}
"""Those of its section 5."""


@measuring(adam=".2f", amsgrad=".2f", best=".0f", worst=".0f")
def counterexample() -> dict[str, float]:
    """Section 3 of arXiv:1904.09237: where a million steps lead, the one of three starts that ends furthest from there.

    best, worst: the ends of the line, on which the mean loss is lowest and highest.
    """
    adam, amsgrad = (ends(inside(kind(**SHORT)), reddi, 1_000_000) for kind in (rules.adam, rules.amsgrad))
    return {"adam": float(adam.min()), "amsgrad": float(amsgrad.max()), "best": -1.0, "worst": 1.0}


@measuring(adam=".2f", amsgrad=".2f")
def usual_betas() -> dict[str, float]:
    """Section 5, one gradient of 1010 to a hundred of -10, with betas 0.9 and 0.99: as `counterexample`."""
    adam, amsgrad = (ends(inside(kind(**USUAL)), reddi_long, 1_000_000) for kind in (rules.adam, rules.amsgrad))
    return {"adam": float(adam.min()), "amsgrad": float(amsgrad.max())}
