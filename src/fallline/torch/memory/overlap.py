"""Whether tensors share memory, so that writing to them would be ambiguous."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from fallline.torch.memory.layout import is_dense
from fallline.torch.memory.plain import is_opaque


def overlaps_itself(tensor: Tensor) -> bool:
    """Whether several elements share memory, as in an expanded tensor: writing to it is ambiguous."""
    if tensor.layout is not torch.strided or tensor.is_nested or tensor.numel() == 0 or is_dense(tensor):
        return False
    offsets = _offsets(tensor)
    return len(np.unique(offsets)) < len(offsets)


def find_overlap(tensors: Sequence[Tensor]) -> tuple[int, int] | None:
    """The indices of two tensors that share memory, or None."""
    spans = sorted((*_span(tensor), k) for k, tensor in enumerate(tensors) if has_address(tensor) and tensor.numel())
    reach: list[tuple[int, int]] = []  # (end, index) of the spans that may still overlap the next one
    for start, end, k in spans:
        reach = [(other_end, other) for other_end, other in reach if other_end > start]
        for _, other in reach:
            if tensors[k].device == tensors[other].device and _share(tensors[k], tensors[other]):
                return (min(k, other), max(k, other))
        reach.append((end, k))
    return None


class Spans:
    """Where tensors lie in memory: told anew for those alone that have moved.

    It owns, and alone writes, where each begins and ends, `starts` and `ends`, shape (tensors,), int64, in bytes.

    Args:
        tensors: of any kind; those without an address of their own, and empty ones, lie nowhere.
    """

    def __init__(self, tensors: Sequence[Tensor]) -> None:
        self.tensors = [tensor for tensor in tensors if has_address(tensor) and tensor.numel()]
        spans = np.array([_span(tensor) for tensor in self.tensors], np.int64).reshape(-1, 2)
        self.starts, self.ends = spans[:, 0].copy(), spans[:, 1].copy()

    def follow(self) -> None:
        """Finds those that have moved."""
        now = np.array([tensor.data_ptr() for tensor in self.tensors], np.int64)
        for k in np.flatnonzero(now != self.starts):
            self.starts[k], self.ends[k] = _span(self.tensors[k])

    def lie_apart(self) -> bool:
        """Whether no two of them lie over one another, as far as where they begin and end tells."""
        order = np.argsort(self.starts)
        return bool((self.ends[order][:-1] <= self.starts[order][1:]).all())


def has_address(tensor: Tensor) -> bool:
    """Whether a tensor's elements lie in memory from one address on."""
    strided = tensor.layout is torch.strided and not tensor.is_nested
    return strided and tensor.device.type != "meta" and not is_opaque(tensor)


def _share(a: Tensor, b: Tensor) -> bool:
    if is_dense(a) and is_dense(b):
        return True
    return bool(np.intersect1d(_offsets(a) + a.data_ptr(), _offsets(b) + b.data_ptr()).size)


def _span(tensor: Tensor) -> tuple[int, int]:
    """Where the first element begins and the last one ends."""
    last = sum((n - 1) * s for n, s in zip(tensor.shape, tensor.stride(), strict=True))
    return tensor.data_ptr(), tensor.data_ptr() + (last + 1) * tensor.element_size()


def _offsets(tensor: Tensor) -> npt.NDArray[np.int64]:
    """Every element's distance from the first, in bytes."""
    offsets = np.zeros(1, np.int64)
    for size, stride in zip(tensor.shape, tensor.stride(), strict=True):
        offsets = (offsets[:, None] + np.arange(size, dtype=np.int64) * stride).reshape(-1)
    return offsets * tensor.element_size()
