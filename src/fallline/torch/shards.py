"""Tensors that are spread over processes: a step runs on the local shard."""

from __future__ import annotations

import sys
from typing import Any

from torch import Tensor


def is_sharded(tensor: Any) -> bool:
    """Whether it is a `torch.distributed.tensor.DTensor`."""
    module = sys.modules.get("torch.distributed.tensor")
    return module is not None and isinstance(tensor, module.DTensor)


def local(tensor: Tensor) -> Tensor:
    """The shard of a DTensor that is here, sharing memory; any other tensor as it is."""
    if not is_sharded(tensor):
        return tensor
    return _arrived(tensor._local_tensor)  # type: ignore[attr-defined]


def local_gradient(grad: Tensor, param: Tensor) -> Tensor:
    """The gradient's shard that belongs to the parameter's; communicates where it is spread in another way."""
    if not is_sharded(grad):
        return grad
    placements = param.placements  # type: ignore[attr-defined]
    if grad.placements != placements:  # type: ignore[attr-defined]
        grad = grad.redistribute(placements=placements)  # type: ignore[attr-defined]
    return local(grad)


def _arrived(tensor: Any) -> Tensor:
    """Waits for a tensor that is still being communicated."""
    wait = getattr(tensor, "trigger_wait", None)
    arrived: Tensor = tensor if wait is None else wait()
    return arrived
