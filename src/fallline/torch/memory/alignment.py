"""Gradients and states that lie in memory otherwise than their parameter, and the copies that kernels need of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from fallline.torch.memory.layout import is_lazy, same_layout


def aligned(tensor: Tensor, like: Tensor) -> Tensor:
    """A copy in another tensor's layout, in its own dtype."""
    return torch.empty_strided(like.shape, like.stride(), dtype=tensor.dtype, device=like.device).copy_(tensor)


def is_to_copy(grad: Tensor, param: Tensor, tensors: Sequence[Any]) -> bool:
    """Whether a kernel needs a copy of the gradient: it lies otherwise than the parameter, or partly over a tensor."""
    return is_lazy(grad) or not same_layout(grad, param) or is_askew(grad, tensors)


def is_askew(grad: Tensor, tensors: Sequence[Any]) -> bool:
    """Whether the gradient shares memory with one of the tensors, other than element by element."""
    start, end = grad.data_ptr(), grad.data_ptr() + grad.numel() * grad.element_size()
    for other in tensors:
        if isinstance(other, Tensor) and other is not grad and other.data_ptr() < end:
            first, last = other.data_ptr(), other.data_ptr() + other.numel() * other.element_size()
            if start < last and (first, last) != (start, end):
                return True
    return False
