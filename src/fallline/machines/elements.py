"""A kernel's arithmetic on arrays of any library, operation by operation, where each element sees itself alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import array_api_compat
import numpy as np

from fallline.expr import THETA, Node, interpret
from fallline.kernel.kernel import Kernel
from fallline.machines.array_ops import (
    OPS,
    constant,
    is_array,
    is_choice,
    is_finite,
    is_numpy,
    of_namespace,
    placed,
    stored,
)
from fallline.machines.draws import Words

Array = Any


def on_elements(
    kernel: Kernel,
    arrays: Mapping[Node, Array],
    uniforms: Sequence[float],
    tensor: int | Array = 0,
    index: Array | None = None,
    ops: Mapping[str, Callable[..., Array]] = OPS,
    *,
    hasty: bool = False,
) -> dict[Node, Array]:
    """The new value of every array that an elementwise kernel stores to, in that array's dtype.

    Args:
        kernel, arrays, uniforms, index, ops: see `fallline.machines.evaluate.evaluate`.
        tensor: likewise; of arrays that hold elements of several parameters, each one's, in int64.
        hasty: computes first what is right as long as nothing overflows, and looks whether something did: the same
            bits, in a third of the operations, but it has to wait for the numbers.
    """
    like = arrays[THETA]
    xp = array_api_compat.array_namespace(like)
    compute = xp.float64 if like.dtype == xp.float64 else xp.float32
    device = placed(like)
    known = rounded(xp, kernel, uniforms, like, compute)
    numbers = dict(zip(kernel.uniforms, uniforms, strict=True))
    words = Words(xp, like, compute, numbers, tensor, index)
    chosen = choices(kernel, uniforms)

    def special(node: Node, value_of: Callable[[Node], Array]) -> Array | None:
        if node.op == "input":
            return xp.astype(arrays[node], compute, copy=False)
        if node.op == "bits":
            return words(node)
        if node.args[0] in chosen:  # the other branch must not be seen by automatic differentiation
            return value_of(node.args[1] if chosen[node.args[0]] else node.args[2])
        return None

    def number(value: float) -> Array:
        return constant(xp, value, compute, device)

    def computed(nodes: Sequence[Node], pairs: Sequence[tuple[Node, Node]]) -> tuple[dict[Node, Array], ...]:
        results = interpret(nodes, known, of_namespace(xp, ops), number, special)
        new = {array: number(node.attr) if node.op == "const" else results[node] for array, node in pairs}
        return {array: stored(xp, value, arrays[array], compute) for array, value in new.items()}, results

    with np.errstate(all="ignore"):
        if hasty:
            quick, results = computed(kernel.body, kernel.stores)
            if all(is_finite(xp, x) for x in (*quick.values(), *(results[node] for node in kernel.watched))):
                return quick
        return computed(kernel.whole, kernel.kept)[0]


def rounded(xp: Any, kernel: Kernel, uniforms: Sequence[float], like: Array, compute: Any) -> dict[Node, Array]:
    """The uniforms in the compute type."""
    device = placed(like)
    numbers: Any
    if any(is_array(number) for number in uniforms):
        numbers = [
            xp.astype(number, compute) if is_array(number) else xp.asarray(number, dtype=compute, **device)
            for number in uniforms
        ]
    else:
        numbers = np.asarray(uniforms, np.float64 if compute == xp.float64 else np.float32)
        numbers = numbers if is_numpy(like) else xp.asarray(numbers, **device)
    return {node: numbers[k] != 0 if node.boolean else numbers[k] for k, node in enumerate(kernel.uniforms)}


def choices(kernel: Kernel, uniforms: Sequence[float]) -> dict[Node, bool]:
    """The uniform conditions that are known."""
    numbers = zip(kernel.uniforms, uniforms, strict=True)
    return {node: bool(number) for node, number in numbers if node.boolean and is_choice(number)}
