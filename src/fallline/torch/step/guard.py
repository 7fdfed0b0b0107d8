"""Gradients with infinities or NaN, found before anything is touched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from fallline.kernel.counting import CountingMachine
from fallline.kernel.machine import Memory
from fallline.machines import machine_for
from fallline.torch.memory.layout import as_real, is_dense, name_of
from fallline.torch.memory.plain import CPU, Device, device_of, missing_of_plain, plain_kind
from fallline.torch.memory.shards import anywhere, is_sharded, local
from fallline.torch.observed import is_observed
from fallline.torch.step.streams import stream_of
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


def flag_of(groups: Sequence[dict[str, Any]], grads: Sequence[Sequence[Tensor | None]]) -> Tensor | None:
    """A number on the gradients' device that is 0 if all are finite, for which nobody waits.

    Args:
        groups: the optimizer's parameter groups.
        grads: per group and parameter the gradient, or None.

    Returns:
        None where the host has to look: they are on several devices, or on one that does not count, or spread over
        processes, or no kernel walks them.
    """
    pairs = [
        (param, grad)
        for group, some in zip(groups, grads, strict=True)
        for param, grad in zip(group["params"], some, strict=True)
        if grad is not None
    ]
    if not pairs or is_observed() or any(is_sharded(param) for param, _ in pairs):
        return None
    if not all(isinstance(grad, Tensor) and grad.shape == param.shape for param, grad in pairs):
        return None
    devices = {_device_of(grad) for _, grad in pairs}
    device = devices.pop()
    machine = machine_for(*device) if device is not None and device != CPU and not devices else None
    if device is None or not isinstance(machine, CountingMachine):
        return None
    flag = torch.zeros((), dtype=torch.float32, device=pairs[0][1].device)
    machine.flag_nonfinite([_memory(grad) for _, grad in pairs], flag.data_ptr(), stream_of(device))
    return flag


def _memory(grad: Tensor) -> Memory:
    return Memory(grad.data_ptr(), as_real(grad).numel(), name_of(grad.dtype))


def _numbers(param: Tensor, grad: Any) -> Tensor:
    """The gradient's numbers, checked."""
    if isinstance(grad, Tensor) and plain_kind(grad) is not None and missing_of_plain(grad) is None:
        return grad
    check_gradient(param, grad)
    here = local(grad)
    if here.layout is torch.sparse_coo:
        return here.coalesce().values()
    return here if here.layout is torch.strided else here.to_dense()


@torch.no_grad()
def _first_nonfinite(grads: Sequence[Tensor]) -> int | None:
    """The index of a tensor that holds an infinity or NaN, or None."""
    devices = [None] * len(grads) if is_observed() else [_device_of(grad) for grad in grads]
    bad = next((k for k, grad in enumerate(grads) if devices[k] is None and not _is_finite(grad)), None)
    if bad is not None:
        return bad
    for device in dict.fromkeys(device for device in devices if device is not None):
        machine = machine_for(*device)
        assert machine is not None
        there = [k for k, other in enumerate(devices) if other == device]
        arrays = [_memory(grads[k]) for k in there]
        bad = machine.first_nonfinite(arrays, stream_of(device))
        if bad is not None:
            return there[bad]
    return None


def _device_of(grad: Tensor) -> Device | None:
    """The device whose machine can look at a gradient; None where torch has to."""
    device = device_of(grad)
    machine = None if device is None else machine_for(*device)
    if machine is None or not is_dense(grad) or machine.refuses(None, (name_of(grad.dtype),)) is not None:
        return None
    return device


def _is_finite(grad: Tensor) -> bool:
    try:
        return bool(torch.isfinite(grad).all())
    except RuntimeError as error:  # in a FakeTensor, or inside of vmap
        raise RuntimeError(
            f"whether a gradient, a {type(grad).__name__}, is finite cannot be known here ({error}): use "
            'nonfinite="propagate"'
        ) from error
