"""What a tensor is for torch: plain memory that a kernel may walk, or something whose operations must go through torch.

Built on private names of torch, which have no public counterpart: `_dispatch_keys`, the lengths of the stacks of modes,
and functorch's interpreters.
"""

from __future__ import annotations

import torch
from torch import Tensor, overrides
from torch.utils._device import DeviceContext

_count_dispatch_modes = torch._C._len_torch_dispatch_stack
_count_function_modes = torch._C._len_torch_function_stack
_transform = torch._C._functorch.peek_interpreter_stack
_is_traced = torch._C._is_tracing


def _keys(*names: str) -> int:
    """The bits of dispatch keys; a key of this or that device has the device's bit too."""
    bits = 0
    for name in names:
        bits |= torch._C.DispatchKeySet(getattr(torch._C.DispatchKey, name)).raw_repr()
    return bits


PLAIN_KEYS = _keys("CPU")
"""The dispatch keys that a plain tensor has: dense numbers in the CPU's memory."""

KEY_MASK = ~(_keys("AutogradCPU", "ADInplaceOrView", "AutocastCPU") & ~PLAIN_KEYS) & (2**64 - 1)
"""All keys but those that change nothing for a kernel, of which tensors of inference mode have fewer."""

_LAZY = _keys("Negative", "Conjugate")
_OPAQUE = _keys("Python", "ZeroTensor", "Functionalize", "FuncTorchBatched", "FuncTorchGradWrapper")


def keys_of(tensor: Tensor) -> int:
    """The bits of the tensor's dispatch keys."""
    return int(torch._C._dispatch_keys(tensor).raw_repr())


def is_plain(tensor: Tensor, *, lazy: bool = False) -> bool:
    """Whether the tensor is its numbers in the CPU's memory, and nothing else.

    Not so are tensors of other devices and layouts, negated and conjugated ones (unless `lazy`), those with a
    `__torch_dispatch__` of their own (DTensor, FakeTensor, wrappers), and those that torch.func has wrapped.
    """
    mask = KEY_MASK & ~_LAZY if lazy else KEY_MASK
    return keys_of(tensor) & mask == PLAIN_KEYS


def is_opaque(tensor: Tensor) -> bool:
    """Whether the tensor's storage, if it has one, says nothing of its numbers."""
    return bool(keys_of(tensor) & _OPAQUE)


def is_observed() -> bool:
    """Whether somebody follows what is done with tensors: a mode, a transform of torch.func, a tracer.

    A default device is a mode too, but one that only concerns new tensors.
    """
    if _count_dispatch_modes() or _transform() is not None or _is_traced():
        return True
    if not _count_function_modes():
        return False
    modes = overrides._get_current_function_mode_stack()  # type: ignore[no-untyped-call]
    return any(type(mode) is not DeviceContext for mode in modes)


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
        return tensor._indices(), tensor._values()
    if tensor.layout in (torch.sparse_csr, torch.sparse_bsr):
        return tensor.crow_indices(), tensor.col_indices(), tensor.values()
    if tensor.layout in (torch.sparse_csc, torch.sparse_bsc):
        return tensor.ccol_indices(), tensor.row_indices(), tensor.values()
    return (tensor,) if tensor.layout is torch.strided else ()


def check_transform(arrays: list[Tensor], numbers: list[Tensor], grad: Tensor) -> None:
    """Checks that torch.func lets a step write to tensors, before it has written to any.

    Args:
        arrays: the parameter and the states that the gradient goes into.
        numbers: the counters, which it does not go into.
        grad: the gradient.

    Raises:
        RuntimeError: a transform is active, and one of them was made outside of it.
    """
    if _transform() is None:
        return
    level_of = torch._C._functorch.maybe_get_level
    kinds = torch._C._functorch.TransformType
    follow = [
        one.level() for one in torch._C._functorch.get_interpreter_stack() if one.key() in (kinds.Grad, kinds.Jvp)
    ]
    least = max(follow, default=-1)
    needed = max(least, *map(level_of, [grad, *arrays]))
    if any(level_of(one) < needed for one in arrays) or any(level_of(one) < least for one in numbers):
        raise RuntimeError(
            "inside a transform of torch.func, a step would change a parameter or state that was made outside of it, "
            "which torch does not support: make the parameter and its optimizer inside the function"
        )
