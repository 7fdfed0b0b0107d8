"""Evaluating kernels on parameters: one alone, or all of an optimizer, whose totals are over all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from fallline.expr import Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.sums import Sum
from fallline.machines import sums
from fallline.machines.array_ops import OPS
from fallline.machines.elements import on_elements
from fallline.machines.evaluation import Evaluation
from fallline.machines.turns import Turns

Array = Any
Fed = tuple[Turns, Sum, Array]
"""A sum that a pass has fed."""


class Between(Protocol):
    """What happens between the passes of evaluations on parts of parameters, whose other parts are elsewhere."""

    def before(self, ready: Sequence[Turns]) -> None:
        """What these need from elsewhere before their next pass."""

    def added(self, fed: Sequence[Fed]) -> Sequence[Fed]:
        """The sums, with those over the other parts."""


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


def evaluate_all(evaluations: Sequence[Turns], between: Between | None = None) -> None:
    """Runs evaluations of all parameters to their end; where one needs a total, it waits for those of all others.

    Parameters without elements are no summands of a total, unless there are no others.

    Args:
        evaluations: of all of them.
        between: what happens between passes, where the arrays are parts of the parameters.
    """
    parts: dict[Node, dict[int, Array]] = {}
    while unfinished := [one for one in evaluations if not one.finished]:
        ready = [one for one in unfinished if not one.waits]
        if not ready:
            raise RuntimeError("totals that wait for each other: a rule asks for them in another order elsewhere")
        if between is not None:
            between.before(ready)
        fed = [(one, each, result) for one in ready for each, result in one.run()]
        for one, each, result in fed if between is None else between.added(fed):
            if each.total is None:
                one.settle(each, result)
            else:
                parts.setdefault(each.total, {}).update(zip(one.tensors, result, strict=True))
        coming = {each.total for one in evaluations for each in one.coming}
        empty = {k for one in evaluations if one.empty for k in one.tensors}
        whole = {
            key: sums.joined([of[k] for k in sorted(of.keys() - empty or of)])
            for key, of in parts.items()
            if key not in coming
        }
        for one in evaluations:
            one.take(whole)
