"""Evaluating kernels on parameters: one alone, or all of an optimizer, whose totals are over all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from fallline.expr import Node
from fallline.kernel.kernel import Kernel
from fallline.machines import sums
from fallline.machines.array_ops import OPS
from fallline.machines.elements import on_elements
from fallline.machines.evaluation import Evaluation

Array = Any


def evaluate(
    kernel: Kernel,
    arrays: Mapping[Node, Array],
    uniforms: Sequence[float],
    tensor: int = 0,
    index: Array | None = None,
    ops: Mapping[str, Callable[..., Array]] = OPS,
) -> dict[Node, Array]:
    """The new value of every array that the kernel stores to, in that array's dtype.

    Args:
        kernel: what to compute.
        arrays: the arrays that it reads.
        uniforms: the numbers that are the same for all elements; arrays among them may be watched by autograd, or
            traced by JAX.
        tensor: the parameter's number among several, for random draws.
        index: for random draws on a part of a tensor, its elements' numbers in the whole one, in int64.
        ops: what each op is, as in `OPS`; for a library that wants some spelled otherwise.

    Raises:
        TypeError: the kernel adds up something over all parameters; `evaluate_all` does that.
    """
    if not kernel.elementwise:
        if kernel.totals:
            raise TypeError("a total is over all parameters: it needs them all, and not a step of one alone")
        evaluation = Evaluation(kernel, arrays, uniforms, [tensor], index, ops)
        evaluate_all([evaluation])
        return evaluation.stores
    return on_elements(kernel, arrays, uniforms, tensor, index, ops)


def evaluate_all(evaluations: Sequence[Evaluation]) -> None:
    """Runs evaluations of all parameters to their end; where one needs a total, it waits for those of all others.

    Parameters without elements are no summands of a total, unless there are no others.
    """
    parts: dict[Node, dict[int, Array]] = {}
    while unfinished := [one for one in evaluations if not one.finished]:
        for one in [one for one in unfinished if not one.waits]:
            for key, numbers in one.run().items():
                parts.setdefault(key, {}).update(zip(one.tensors, numbers, strict=True))
        coming = {each.total for one in evaluations for each in one.coming}
        empty = {k for one in evaluations if one.empty for k in one.tensors}
        whole = {
            key: sums.joined([of[k] for k in sorted(of.keys() - empty or of)])
            for key, of in parts.items()
            if key not in coming
        }
        for one in evaluations:
            one.take(whole)
        if all(one.waits for one in unfinished):
            raise RuntimeError("totals that wait for each other: a rule asks for them in another order elsewhere")
