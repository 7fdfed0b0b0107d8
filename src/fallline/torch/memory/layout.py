"""How a tensor lies in memory, and whether tensors overlap there."""

from __future__ import annotations

import functools
import sys
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from fallline.torch.borrowed import is_opaque

CODES = {
    torch.float16: 5, torch.float32: 6, torch.float64: 7, torch.complex64: 9, torch.complex128: 10, torch.bfloat16: 15,
}  # fmt: skip
"""The dtypes that rules run on, and torch's numbers for them. A complex number counts as two real ones."""

_NAMES = {torch.complex64: "float32", torch.complex128: "float64"}


@functools.cache
def name_of(dtype: torch.dtype) -> str:
    """A dtype's name as NumPy writes it; for complex ones that of their parts."""
    return _NAMES.get(dtype) or str(dtype).removeprefix("torch.")


def as_real(tensor: Tensor) -> Tensor:
    """A complex tensor's real and imaginary parts in a last dimension, sharing memory; a real tensor as it is."""
    return torch.view_as_real(tensor.resolve_conj()) if tensor.is_complex() else tensor


def holds_data(tensor: Tensor) -> bool:
    """Whether there are numbers behind the tensor, as there are not on the meta device and in a FakeTensor."""
    module = sys.modules.get("torch._subclasses.fake_tensor")
    return tensor.device.type != "meta" and not (module is not None and isinstance(tensor, module.FakeTensor))


def layout_words(tensor: Tensor) -> npt.NDArray[np.int64]:
    """Numbers, elements, dimensions, sizes, strides; the stride of a dimension of size 1 or 0 means nothing."""
    strides = [s if n > 1 else 0 for n, s in zip(tensor.shape, tensor.stride(), strict=True)]
    count = tensor.numel()
    numbers = 2 * count if tensor.is_complex() else count
    return np.array([numbers, count, tensor.dim(), *tensor.shape, *strides], np.int64)


def same_layout(a: Tensor, b: Tensor) -> bool:
    """Whether two tensors have the same shape, and strides wherever those matter."""
    return a.layout is b.layout and bool(np.array_equal(layout_words(a), layout_words(b)))


def is_lazy(tensor: Tensor) -> bool:
    """Whether the tensor's memory holds other numbers than the tensor: negated or conjugated ones."""
    return bool(tensor.is_neg() or tensor.is_conj())


def is_dense(tensor: Tensor) -> bool:
    """Whether the elements fill one stretch of memory, each once, in whatever order of dimensions."""
    if tensor.is_contiguous():
        return True
    expected = 1
    for stride, size in sorted((s, n) for n, s in zip(tensor.shape, tensor.stride(), strict=True) if n > 1):
        if stride != expected:
            return False
        expected *= size
    return True


def overlaps_itself(tensor: Tensor) -> bool:
    """Whether several elements share memory, as in an expanded tensor: writing to it is ambiguous."""
    if tensor.layout is not torch.strided or tensor.is_nested or tensor.numel() == 0 or is_dense(tensor):
        return False
    places = _places(tensor)
    return len(np.unique(places)) < len(places)


def find_overlap(tensors: Sequence[Tensor]) -> tuple[int, int] | None:
    """Two places in the sequence whose tensors share memory, or None."""
    spans = sorted(
        (tensor.data_ptr(), tensor.data_ptr() + _extent(tensor), k)
        for k, tensor in enumerate(tensors)
        if _has_address(tensor) and tensor.numel()
    )
    reach: list[tuple[int, int]] = []  # (end, place) of the spans that may still overlap the next one
    for start, end, k in spans:
        reach = [(other_end, other) for other_end, other in reach if other_end > start]
        for _, other in reach:
            if tensors[k].device == tensors[other].device and _share(tensors[k], tensors[other]):
                return (min(k, other), max(k, other))
        reach.append((end, k))
    return None


def _has_address(tensor: Tensor) -> bool:
    strided = tensor.layout is torch.strided and not tensor.is_nested
    return strided and tensor.device.type != "meta" and not is_opaque(tensor)


def _share(a: Tensor, b: Tensor) -> bool:
    if is_dense(a) and is_dense(b):
        return True
    return bool(np.intersect1d(_places(a) + a.data_ptr(), _places(b) + b.data_ptr()).size)


def _extent(tensor: Tensor) -> int:
    """Bytes from the first element's start to the last one's end."""
    last = sum((n - 1) * s for n, s in zip(tensor.shape, tensor.stride(), strict=True))
    return (last + 1) * tensor.element_size()


def _places(tensor: Tensor) -> npt.NDArray[np.int64]:
    """Every element's distance from the first, in bytes."""
    places = np.zeros(1, np.int64)
    for size, stride in zip(tensor.shape, tensor.stride(), strict=True):
        places = (places[:, None] + np.arange(size, dtype=np.int64) * stride).reshape(-1)
    return places * tensor.element_size()
