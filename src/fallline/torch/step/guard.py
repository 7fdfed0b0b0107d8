"""Gradients with infinities or NaN, found before anything is touched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from fallline.kernel.machine import Memory
from fallline.machines import machine_for
from fallline.torch.memory.layout import as_real, is_dense, name_of
from fallline.torch.memory.plain import is_plain, missing_of_plain
from fallline.torch.memory.shards import anywhere, local
from fallline.torch.observed import is_observed
from fallline.torch.steppable import check_gradient

_ADVICE = (
    'holds an infinity or NaN; the step was not taken. nonfinite="skip" leaves out such steps, "propagate" takes them '
    "as torch does"
)


class NonFiniteGradientError(FloatingPointError):
    """A gradient holds an infinity or NaN; no parameter and no state was touched by the step that found it."""


def all_finite(groups: Sequence[dict[str, Any]], grads: Sequence[Sequence[Tensor | None]], *, refuse: bool) -> bool:
    """Whether every gradient of a step is finite, also in the other processes where parameters are sharded.

    Args:
        groups: the optimizer's parameter groups.
        grads: per group and parameter the gradient, or None.
        refuse: whether to raise where one isn't.

    Raises:
        NonFiniteGradientError: one isn't; the message names the parameter.
        RuntimeError: a gradient's memory was freed, or it has no numbers.
        TypeError: it is no gradient of its parameter.
    """
    indices = [(g, k) for g, some in enumerate(grads) for k, grad in enumerate(some) if grad is not None]
    bad = _first_nonfinite([_numbers(groups[g]["params"][k], grads[g][k]) for g, k in indices])
    if not anywhere(bad is not None, [param for group in groups for param in group["params"]]):
        return True
    if not refuse:
        return False
    if bad is None:
        raise NonFiniteGradientError(f"another process's shard of a gradient {_ADVICE}")
    g, k = indices[bad]
    names = groups[g].get("param_names")
    shape = tuple(groups[g]["params"][k].shape)
    called = f" ({names[k]})" if names else ""
    raise NonFiniteGradientError(f"the gradient of parameter {k} of group {g}{called}, of shape {shape}, {_ADVICE}")


def _numbers(param: Tensor, grad: Any) -> Tensor:
    """The gradient's numbers, checked."""
    if isinstance(grad, Tensor) and is_plain(grad) and missing_of_plain(grad) is None:
        return grad
    check_gradient(param, grad)
    here = local(grad)
    if here.layout is torch.sparse_coo:
        return here.coalesce().values()
    return here if here.layout is torch.strided else here.to_dense()


@torch.no_grad()
def _first_nonfinite(grads: Sequence[Tensor]) -> int | None:
    """The index of a tensor that holds an infinity or NaN, or None."""
    observed, machine = is_observed(), machine_for("cpu")
    fast = [
        k
        for k, grad in enumerate(grads)
        if not observed
        and machine is not None
        and is_plain(grad)
        and is_dense(grad)
        and machine.refuses(None, (name_of(grad.dtype),)) is None
    ]
    slow = set(range(len(grads))).difference(fast)
    bad = next((k for k in sorted(slow) if not _is_finite(grads[k])), None)
    if bad is not None or machine is None:
        return bad
    arrays = [Memory(grads[k].data_ptr(), as_real(grads[k]).numel(), name_of(grads[k].dtype)) for k in fast]
    bad = machine.first_nonfinite(arrays)
    return None if bad is None else fast[bad]


def _is_finite(grad: Tensor) -> bool:
    try:
        return bool(torch.isfinite(grad).all())
    except RuntimeError as error:  # in a FakeTensor, or inside of vmap
        raise RuntimeError(
            f"whether a gradient, a {type(grad).__name__}, is finite cannot be known here ({error}): use "
            'nonfinite="propagate"'
        ) from error
