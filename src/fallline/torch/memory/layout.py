"""How a tensor lies in memory."""

from __future__ import annotations

import functools

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn.parameter import UninitializedBuffer, UninitializedParameter

from fallline.kernel.storage import STORAGES, begun_in
from fallline.torch.borrowed import is_fake

_NAMES = {torch.complex64: "float32", torch.complex128: "float64"}

_NUMBERS = {
    "float16": 5, "float32": 6, "float64": 7, "complex64": 9, "complex128": 10, "bfloat16": 15, "float8_e5m2": 23,
    "float8_e4m3fn": 24, "float8_e5m2fnuz": 25, "float8_e4m3fnuz": 26,
}  # fmt: skip
"""torch's numbers for dtypes, which it keeps in what it saves."""

CODES: dict[torch.dtype, int] = {
    getattr(torch, name): number
    for name, number in _NUMBERS.items()
    if name in STORAGES or name in ("complex64", "complex128")
}
"""The dtypes that rules run on, and torch's numbers for them. A complex number counts as two real ones."""


@functools.cache
def name_of(dtype: torch.dtype) -> str:
    """A dtype's name as NumPy writes it; for complex ones that of their parts."""
    return _NAMES.get(dtype) or str(dtype).removeprefix("torch.")


def begun(dtype: torch.dtype) -> torch.dtype:
    """What the states of a parameter of this dtype begin in."""
    chosen: torch.dtype = getattr(torch, begun_in(str(dtype).removeprefix("torch.")))
    return chosen


def as_real(tensor: Tensor) -> Tensor:
    """A complex tensor's real and imaginary parts in a last dimension, sharing memory; a real tensor as it is."""
    return torch.view_as_real(tensor.resolve_conj()) if tensor.is_complex() else tensor


def holds_data(tensor: Tensor) -> bool:
    """Whether there are numbers behind the tensor, as there are not on the meta device and in a FakeTensor."""
    return tensor.device.type != "meta" and not is_fake(tensor)


def is_uninitialized(tensor: object) -> bool:
    """Whether it is a parameter or buffer of a lazy module, which has no shape yet."""
    return isinstance(tensor, UninitializedParameter | UninitializedBuffer)


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
