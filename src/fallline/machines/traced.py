"""A rule's numbers of one step: in float64 on the host where they are known, as arrays where a library traces them."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import array_api_compat.numpy as xnp
import numpy as np

from fallline.expr import Node, T, fresh, hyper, interpret, scalar, topological
from fallline.expr.algebra import is_one
from fallline.kernel.kernel import Kernel
from fallline.machines.array_ops import OPS, is_array

Scalar = Any
"""A number, or an array of no dimensions, which may be traced."""


class Traced:
    """What computes the uniforms of kernels in an array namespace.

    Args:
        xp: the namespace of the arrays among the numbers.
        wide: the dtype of numbers that it traces: float64, or the widest that there is.
        known: gives a number in the place of an array whose value is already known.
    """

    def __init__(self, xp: Any, wide: Callable[[], Any], known: Callable[[Scalar], Scalar]) -> None:
        self._xp, self._wide, self._known = xp, wide, known
        self._ops = {name: functools.partial(self._on_host_or_traced, op) for name, op in OPS.items()}

    def advance(
        self,
        kernel: Kernel,
        t: Scalar,
        now: Sequence[Scalar],
        past: Mapping[int, Scalar],
        coming: Sequence[Scalar],
        counters: Sequence[Scalar],
    ) -> tuple[tuple[Scalar, ...], tuple[Any, ...]]:
        """A kernel's uniforms at step t, and its counters after the step, as arrays.

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
        kept = tuple(self._array(value) for value in self._evaluate(kernel.counters, inputs))
        inputs |= {fresh(k): self._known(value) for k, value in enumerate(kept)}
        return self._evaluate(kernel.uniforms, inputs), kept

    def _evaluate(self, nodes: Sequence[Node], inputs: Mapping[Node, Scalar]) -> tuple[Scalar, ...]:
        results = interpret(topological(nodes), inputs, self._ops, np.float64, self._accurate)
        return tuple(results[node] for node in nodes)

    def _accurate(self, node: Node, value_of: Callable[[Node], Scalar]) -> Scalar | None:
        """1 - base**exponent where it is traced; None for others."""
        if node.op == "sub" and is_one(node.args[0]) and node.args[1].op == "pow":
            base, exponent = map(value_of, node.args[1].args)
            if is_array(value_of(node.args[1])):
                return self._one_minus_power(base, exponent)
        return None

    def _on_host_or_traced(self, op: Callable[..., Any], *args: Scalar) -> Scalar:
        """An op on numbers, in float64 as the reference has it, or on arrays of no dimensions."""
        if any(map(is_array, args)):
            return op(self._xp, *map(self._array, args))
        with np.errstate(all="ignore"):
            return op(xnp, *(arg if isinstance(arg, np.bool_) else np.float64(arg) for arg in args))[()]

    def _array(self, value: Scalar) -> Any:
        boolean = getattr(value, "dtype", type(value)) in (bool, np.bool_, self._xp.bool)
        return self._xp.asarray(value, dtype=self._xp.bool if boolean else self._wide())

    def _one_minus_power(self, base: Scalar, exponent: Scalar) -> Any:
        """1 - base**exponent, without the cancellation that costs the first steps of Adam four digits in float32."""
        xp, power = self._xp, self._array(exponent)
        if not is_array(base):
            if base <= 0:
                return 1 - self._array(base) ** power
            return -xp.expm1(power * self._array(np.log(np.float64(base))))
        base = self._array(base)
        positive = base > 0
        logarithm = xp.log(xp.where(positive, base, xp.ones_like(base)))
        return xp.where(positive, -xp.expm1(power * logarithm), 1 - base**power)
