"""torch's tensors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor

from fallline.descent.libraries.library import Derivative, Library, one_number, unlike
from fallline.descent.trees import Structure
from fallline.kernel.storage import begun_in


class Torch(Library[Tensor]):
    """torch tensors, on any device."""

    name = "torch"
    differentiates = True

    def array(self, leaf: Any) -> Tensor:
        """A tensor of its own, contiguous, with the leaf's numbers."""
        tensor: Tensor = leaf.detach().clone(memory_format=torch.contiguous_format)
        return tensor

    def copy(self, array: Tensor) -> Tensor:
        """Another tensor with the same numbers."""
        return array.clone()

    def put(self, target: Tensor, source: Any) -> Tensor:
        """Writes one tensor's numbers into another of the same shape."""
        return target.copy_(source)

    def cast(self, array: Tensor, like: Tensor) -> Tensor:
        """A tensor with the same numbers in the dtype of another."""
        return array.to(like.dtype)

    def full(self, like: Tensor, value: float) -> Tensor:
        """A tensor of one number, of the shape and dtype of another."""
        return torch.full_like(like, value)

    def state(self, like: Tensor, value: float) -> Tensor:
        """The same in the dtype that a rule's states begin in: float32 for float16."""
        return torch.full_like(like, value, dtype=getattr(torch, begun_in(str(like.dtype).removeprefix("torch."))))

    def memory(self, array: Tensor) -> tuple[int, str] | None:
        """The address of a tensor's first element and the name of its dtype; None on another device."""
        if array.device.type != "cpu":
            return None
        return array.data_ptr(), str(array.dtype).removeprefix("torch.")

    def gradient(self, given: Any, like: Tensor) -> Tensor:
        """A gradient as a tensor.

        Raises:
            ValueError: it has not the parameter's shape, or its memory was freed.
        """
        tensor = given if isinstance(given, Tensor) else torch.as_tensor(given)
        if tensor.shape != like.shape:
            raise ValueError(unlike(tensor, like))
        if tensor.layout is not torch.strided:
            tensor = tensor.to_dense()
        if type(tensor) is Tensor and _is_freed(tensor):
            raise ValueError("lies in a storage that was freed or made smaller (untyped_storage().resize_)")
        return tensor.detach().to(like.device)

    def is_plain(self, gradient: Tensor, like: Tensor) -> bool:
        """Whether a gradient lies in memory as the parameter does."""
        alike = gradient.dtype == like.dtype and gradient.is_contiguous() and not gradient.is_neg()
        return bool(alike and gradient.data_ptr())  # wrappers of tensors have no address

    def compiled(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function itself."""
        return function

    def derivative(self, loss: Callable[..., Any], structure: Structure) -> Derivative[Tensor]:
        """A function of leaves and a batch that returns the loss and the leaves' gradients."""

        def value_and_gradients(leaves: list[Tensor], *args: Any) -> tuple[Any, list[Tensor]]:
            with torch.enable_grad():
                inputs = [leaf.detach().requires_grad_() for leaf in leaves]
                value = loss(structure.build(inputs), *args)
                if not isinstance(value, Tensor):
                    raise TypeError(f"the loss must be a tensor, to be differentiated, not {type(value).__name__}")
                slopes = torch.autograd.grad(one_number(value), inputs, allow_unused=True)
            return value, [torch.zeros_like(x) if g is None else g for g, x in zip(slopes, inputs, strict=True)]

        return value_and_gradients

    def largest(self, arrays: Sequence[Tensor]) -> float:
        """The largest absolute value; NaN if there is one."""
        return float(max((array.abs().max() for array in arrays if array.numel()), default=0.0))

    def given_back(self, array: Tensor, leaf: Any) -> Tensor:
        """A result in the kind of the leaf that was given."""
        return array.requires_grad_(leaf.requires_grad)

    def to_numpy(self, array: Tensor) -> Any:
        """As a NumPy array of its own."""
        wide = array.detach().cpu()
        return (wide.float() if wide.dtype == torch.bfloat16 else wide).numpy().copy()

    def from_numpy(self, array: Any, like: Tensor) -> Tensor:
        """In the dtype and on the device of another one."""
        return torch.from_numpy(array.copy()).to(like)


def _is_freed(tensor: Tensor) -> bool:
    """Whether a tensor's storage no longer holds all its elements."""
    reach = sum((n - 1) * s for n, s in zip(tensor.shape, tensor.stride(), strict=True)) + 1
    needed = (tensor.storage_offset() + reach) * tensor.element_size()
    return bool(tensor.numel() and tensor.untyped_storage().nbytes() < needed)
