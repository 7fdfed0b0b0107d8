"""What a tensor is for torch: plain memory that a kernel may walk, or something to be computed with by torch alone."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor

from fallline.torch.borrowed import key_bits, keys_of, sparse_parts

PLAIN_KEYS = {"cpu": key_bits("CPU"), "cuda": key_bits("CUDA")}
"""The dispatch keys that a plain tensor has, by the kind of its device: dense numbers in that device's memory."""

_DEVICES = {keys: kind for kind, keys in PLAIN_KEYS.items()}
_IDLE = key_bits("AutogradCPU", "ADInplaceOrView", "AutocastCPU", "AutocastCUDA") & ~key_bits("CPU", "CUDA")
KEY_MASK = ~_IDLE & (2**64 - 1)
"""All keys but those that change nothing for a kernel, of which tensors of inference mode have fewer."""

_LAZY = key_bits("Negative", "Conjugate")
_OPAQUE = key_bits("Python", "ZeroTensor", "Functionalize", "FuncTorchBatched", "FuncTorchGradWrapper")


def plain_kind(tensor: Tensor, *, lazy: bool = False) -> str | None:
    """The kind of device in whose memory the tensor is its numbers and nothing else; None where it is otherwise.

    So it is with tensors of other devices and layouts, negated and conjugated ones (unless `lazy`), those with a
    `__torch_dispatch__` of their own (DTensor, FakeTensor, wrappers), and those that torch.func has wrapped.
    """
    return _DEVICES.get(keys_of(tensor) & (KEY_MASK & ~_LAZY if lazy else KEY_MASK))


def is_plain(tensor: Tensor, *, lazy: bool = False) -> bool:
    """Whether the tensor is its numbers in the CPU's memory, and nothing else; see `plain_kind`."""
    return plain_kind(tensor, lazy=lazy) == "cpu"


class Device(NamedTuple):
    """Where a tensor's memory is.

    Attributes:
        kind: as torch calls it, "cpu" or "cuda".
        number: the device's among several of its kind; -1 on the CPU.
    """

    kind: str
    number: int


CPU = Device("cpu", -1)


def device_of(tensor: Tensor, *, lazy: bool = False) -> Device | None:
    """The device of a plain tensor; None for others. See `plain_kind`."""
    kind = plain_kind(tensor, lazy=lazy)
    if kind is None or kind == "cpu":
        return None if kind is None else CPU
    return Device(kind, tensor.device.index)


def is_opaque(tensor: Tensor) -> bool:
    """Whether the tensor's storage, if it has one, says nothing of its numbers."""
    return bool(keys_of(tensor) & _OPAQUE)


def is_memory(tensor: Tensor) -> bool:
    """Whether the tensor is its numbers in the memory of some device, with whatever strides, and nothing else."""
    return not keys_of(tensor) & (_OPAQUE | _LAZY) and tensor.layout is torch.strided and not tensor.is_nested


def missing_bytes(tensor: Tensor) -> tuple[int, int] | None:
    """The bytes that a strided tensor's storage has and needs, where it has too few: it was freed, or made smaller."""
    return None if is_opaque(tensor) else missing_of_plain(tensor)


def missing_of_plain(tensor: Tensor) -> tuple[int, int] | None:
    """The same of a tensor that is known not to be opaque."""
    count = tensor.numel()
    if not count:
        return None
    if not tensor.is_contiguous():
        count = sum((n - 1) * s for n, s in zip(tensor.shape, tensor.stride(), strict=True)) + 1
    held, needed = tensor.untyped_storage().nbytes(), (tensor.storage_offset() + count) * tensor.element_size()
    return (int(held), int(needed)) if held < needed else None


def pieces(tensor: Tensor) -> tuple[Tensor, ...]:
    """The strided tensors that a tensor of any layout consists of."""
    if tensor.layout is torch.sparse_coo:
        return sparse_parts(tensor)
    if tensor.layout in (torch.sparse_csr, torch.sparse_bsr):
        return tensor.crow_indices(), tensor.col_indices(), tensor.values()
    if tensor.layout in (torch.sparse_csc, torch.sparse_bsc):
        return tensor.ccol_indices(), tensor.row_indices(), tensor.values()
    return (tensor,) if tensor.layout is torch.strided else ()
