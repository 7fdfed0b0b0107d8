"""A rule's numbers of one step: in float64 on the host where they are known, traced by JAX where they are not."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import array_api_compat.numpy as xnp
import jax
import jax.numpy as jnp
import numpy as np

from fallline.expr import Node, T, fresh, hyper, interpret, scalar, topological
from fallline.expr.algebra import is_one
from fallline.kernel.kernel import Kernel
from fallline.machines.array_ops import OPS

Scalar = Any
"""A number, or an array of no dimensions, which may be traced."""


def widest() -> Any:
    """The dtype of numbers that JAX traces: float64 where `jax_enable_x64` is set, else float32."""
    return jax.dtypes.canonicalize_dtype(np.float64)


def known(value: Scalar) -> Scalar:
    """A number in the place of an array whose value is already known."""
    is_known = isinstance(value, jax.Array) and not isinstance(value, jax.core.Tracer) and value.is_fully_addressable
    return value.item() if is_known else value


def advance(
    kernel: Kernel,
    t: Scalar,
    now: Sequence[Scalar],
    past: Mapping[int, Scalar],
    coming: Sequence[Scalar],
    counters: Sequence[Scalar],
) -> tuple[tuple[Scalar, ...], tuple[jax.Array, ...]]:
    """A kernel's uniforms at step t, and its counters after the step.

    Args:
        kernel: what to compute.
        t: the step, a whole number.
        now: the hyperparameters' numbers.
        past: by their indices, those with which the look-ahead point was made.
        coming: those of the next step.
        counters: those before the step.
    """
    inputs: dict[Node, Scalar] = {T: t}
    inputs |= {hyper(k): value for k, value in enumerate(now)}
    inputs |= {hyper(k, -1): value for k, value in past.items()}
    inputs |= {hyper(k, 1): value for k, value in enumerate(coming)}
    inputs |= {scalar(k): value for k, value in enumerate(counters)}
    kept = tuple(jnp.asarray(value, widest()) for value in _evaluate(kernel.counters, inputs))
    inputs |= {fresh(k): known(value) for k, value in enumerate(kept)}
    return _evaluate(kernel.uniforms, inputs), kept


def _evaluate(nodes: Sequence[Node], inputs: Mapping[Node, Scalar]) -> tuple[Scalar, ...]:
    results = interpret(topological(nodes), inputs, _OPS, np.float64, _accurate)
    return tuple(results[node] for node in nodes)


def _accurate(node: Node, value_of: Callable[[Node], Scalar]) -> Scalar | None:
    """1 - base**exponent where JAX traces it; None for others."""
    if node.op == "sub" and is_one(node.args[0]) and node.args[1].op == "pow":
        base, exponent = map(value_of, node.args[1].args)
        if isinstance(value_of(node.args[1]), jax.Array):
            return _one_minus_power(base, exponent)
    return None


def _on_host_or_traced(op: Callable[..., Any], *args: Scalar) -> Scalar:
    """An op on numbers, in float64 as the reference has it, or on arrays of no dimensions."""
    if any(isinstance(arg, jax.Array) for arg in args):
        return op(jnp, *map(_traced, args))
    with np.errstate(all="ignore"):
        return op(xnp, *(arg if isinstance(arg, np.bool_) else np.float64(arg) for arg in args))[()]


_OPS = {name: functools.partial(_on_host_or_traced, op) for name, op in OPS.items()}


def _traced(value: Scalar) -> jax.Array:
    return jnp.asarray(value, bool if jnp.issubdtype(jnp.result_type(value), jnp.bool_) else widest())


def _one_minus_power(base: Scalar, exponent: Scalar) -> jax.Array:
    """1 - base**exponent, without the cancellation that costs the first steps of Adam four digits in float32."""
    power = _traced(exponent)
    if not isinstance(base, jax.Array):
        if base <= 0:
            return 1 - _traced(base) ** power
        return -jnp.expm1(power * _traced(np.log(np.float64(base))))
    base = _traced(base)
    positive = base > 0
    logarithm = jnp.log(jnp.where(positive, base, 1))
    return jnp.where(positive, -jnp.expm1(power * logarithm), 1 - base**power)
