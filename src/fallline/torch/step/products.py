"""Sums and products of matrices in torch's own operations, several in one call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import Tensor

from fallline.machines.array_ops import OPS


def _sqrt(xp: Any, a: Tensor) -> Tensor:
    """Correctly rounded in torch's own operations: on a CPU, torch's root in float32 is not, but that in float64 is."""
    narrow = a.device.type == "cpu" and a.dtype == torch.float32
    return torch.sqrt(a.double()).float() if narrow else torch.sqrt(a)


SEEN: Mapping[str, Callable[..., Tensor]] = {**OPS, "sqrt": _sqrt}
"""The operations where all must be torch's: for wrappers of tensors, and where a mode or transform follows them."""


def _add_scaled(xp: Any, a: Tensor, b: Tensor, factor: float) -> Tensor:
    """a + factor b."""
    return torch.add(a, b, alpha=factor)


def _add_product(xp: Any, a: Tensor, b: Tensor, c: Tensor, beta: float, alpha: float) -> Tensor:
    """beta a + alpha b c, of matrices; the leading axes are a batch."""
    rows = [x.reshape(-1, *x.shape[-2:]) for x in (a, b, c)]
    return torch.baddbmm(*rows, beta=beta, alpha=alpha).reshape(a.shape)


_JOINED = {"add_scaled": _add_scaled, "add_product": _add_product}


def ops_for(like: Tensor, *, seen: bool) -> Mapping[str, Callable[..., Tensor]]:
    """The operations for arrays like this one; `seen` where torch, or who follows it, must see each by itself."""
    return SEEN if seen else _FAST


_FAST = {**OPS, **_JOINED}
