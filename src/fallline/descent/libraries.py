"""The array libraries that parameters may come from: NumPy, JAX and torch."""

from __future__ import annotations

import functools
import math
import sys
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from fallline.descent.trees import Structure, is_numbers

Derivative = Callable[..., tuple[Any, list[Any]]]

FLOATS = ("float32", "float64", "float16", "bfloat16")


class NumPy:
    """NumPy arrays, and numbers and lists of numbers, which become arrays of float64."""

    name = "NumPy"
    in_place = True
    differentiates = False

    def array(self, leaf: Any) -> Any:
        """An array of its own, contiguous, with the leaf's numbers."""
        if isinstance(leaf, int | float | list | tuple) and not isinstance(leaf, bool):
            return np.array(leaf, np.float64)
        return np.array(leaf, order="C", subok=False)

    def copy(self, array: Any) -> Any:
        """Another array with the same numbers."""
        return array.copy()

    def put(self, target: Any, source: Any) -> None:
        """Writes one array's numbers into another of the same shape."""
        np.copyto(target, source, "unsafe")

    def full(self, like: Any, value: float) -> Any:
        """An array of one number, of the shape and dtype of another."""
        return np.full_like(like, value)

    def state(self, like: Any, value: float) -> Any:
        """The same in the dtype that a rule's states begin in: float16 cannot hold the squares of usual gradients."""
        return np.full_like(like, value, dtype=np.float32 if like.dtype == np.float16 else like.dtype)

    def memory(self, array: Any) -> tuple[int, str] | None:
        """The address of a contiguous array's first element and the name of its dtype; None where it has none."""
        return array.__array_interface__["data"][0], array.dtype.name

    def gradient(self, given: Any, like: Any) -> Any:
        """A gradient as an array.

        Raises:
            ValueError: it has not the parameter's shape, or holds no numbers.
        """
        array = given if type(given) is np.ndarray else np.asarray(given)
        if array.shape != like.shape or array.dtype.kind not in "fiu":
            raise ValueError(_shapes(array, like))
        return array

    def is_plain(self, gradient: Any, like: Any) -> bool:
        """Whether a gradient lies in memory as the parameter does."""
        return gradient.dtype == like.dtype and bool(gradient.flags.c_contiguous)

    def compiled(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """A function whose first argument is no array, compiled where the library does so."""
        return function

    def derivative(self, loss: Callable[..., Any], structure: Structure) -> Derivative:
        """A function of leaves and a batch that returns the loss and the leaves' gradients.

        Raises:
            NotImplementedError: the library does not differentiate.
        """
        raise NotImplementedError(f"{self.name} does not differentiate")

    def largest(self, arrays: Sequence[Any]) -> float:
        """The largest absolute value; NaN if there is one."""
        return max((float(np.abs(array).max(initial=0)) for array in arrays), default=0.0)

    def given_back(self, array: Any, leaf: Any) -> Any:
        """A result in the kind of the leaf that was given."""
        if isinstance(leaf, np.generic):
            return array[()]
        return float(array) if isinstance(leaf, int | float) else array

    def to_numpy(self, array: Any) -> Any:
        """As a NumPy array."""
        return array

    def from_numpy(self, array: Any, like: Any) -> Any:
        """From a NumPy array, in the dtype and on the device of another one."""
        return array.astype(like.dtype)


class Torch(NumPy):
    """torch tensors."""

    name = "torch"
    differentiates = True

    def __init__(self) -> None:
        self.torch: Any = sys.modules["torch"]

    def array(self, leaf: Any) -> Any:
        """A tensor of its own, contiguous, with the leaf's numbers."""
        return leaf.detach().clone(memory_format=self.torch.contiguous_format)

    def copy(self, array: Any) -> Any:
        """Another tensor with the same numbers."""
        return array.clone()

    def put(self, target: Any, source: Any) -> None:
        """Writes one tensor's numbers into another of the same shape."""
        target.copy_(source)

    def full(self, like: Any, value: float) -> Any:
        """A tensor of one number, of the shape and dtype of another."""
        return self.torch.full_like(like, value)

    def state(self, like: Any, value: float) -> Any:
        """The same in the dtype that a rule's states begin in: float32 for float16."""
        torch = self.torch
        return torch.full_like(like, value, dtype=torch.float32 if like.dtype == torch.float16 else like.dtype)

    def memory(self, array: Any) -> tuple[int, str] | None:
        """The address of a tensor's first element and the name of its dtype; None on another device."""
        if array.device.type != "cpu":
            return None
        return array.data_ptr(), str(array.dtype).removeprefix("torch.")

    def gradient(self, given: Any, like: Any) -> Any:
        """A gradient as a tensor.

        Raises:
            ValueError: it has not the parameter's shape, or its memory was freed.
        """
        tensor = given if isinstance(given, self.torch.Tensor) else self.torch.as_tensor(given)
        if tensor.shape != like.shape:
            raise ValueError(_shapes(tensor, like))
        if tensor.layout is not self.torch.strided:
            tensor = tensor.to_dense()
        if type(tensor) is self.torch.Tensor and _is_freed(tensor):
            raise ValueError("lies in a storage that was freed or made smaller (untyped_storage().resize_)")
        return tensor.detach().to(like.device)

    def is_plain(self, gradient: Any, like: Any) -> bool:
        """Whether a gradient lies in memory as the parameter does."""
        alike = gradient.dtype == like.dtype and gradient.is_contiguous() and not gradient.is_neg()
        return bool(alike and gradient.data_ptr())  # wrappers of tensors have no address

    def largest(self, arrays: Sequence[Any]) -> float:
        """The largest absolute value; NaN if there is one."""
        return float(max((array.abs().max() for array in arrays if array.numel()), default=0.0))

    def given_back(self, array: Any, leaf: Any) -> Any:
        """A result in the kind of the leaf that was given."""
        return array.requires_grad_(leaf.requires_grad)

    def derivative(self, loss: Callable[..., Any], structure: Structure) -> Derivative:
        """A function of leaves and a batch that returns the loss and the leaves' gradients."""
        torch = self.torch

        def value_and_gradients(leaves: list[Any], *args: Any) -> tuple[Any, list[Any]]:
            with torch.enable_grad():
                inputs = [leaf.detach().requires_grad_() for leaf in leaves]
                value = loss(structure.build(inputs), *args)
                if not isinstance(value, torch.Tensor):
                    raise TypeError(f"the loss must be a tensor, to be differentiated, not {type(value).__name__}")
                found = torch.autograd.grad(_one(value), inputs, allow_unused=True)
            return value, [torch.zeros_like(x) if g is None else g for g, x in zip(found, inputs, strict=True)]

        return value_and_gradients

    def to_numpy(self, array: Any) -> Any:
        """As a NumPy array."""
        wide = array.detach().cpu()
        return (wide.float() if wide.dtype == self.torch.bfloat16 else wide).numpy().copy()

    def from_numpy(self, array: Any, like: Any) -> Any:
        """From a NumPy array, in the dtype and on the device of another one."""
        return self.torch.from_numpy(array.copy()).to(like)


class Jax(NumPy):
    """JAX arrays, which never change."""

    name = "JAX"
    in_place = False
    differentiates = True

    def __init__(self) -> None:
        import jax

        self.jax: Any = jax

    def array(self, leaf: Any) -> Any:
        """The array itself."""
        return self.jax.numpy.asarray(leaf)

    def copy(self, array: Any) -> Any:
        """The array itself."""
        return array

    def full(self, like: Any, value: float) -> Any:
        """An array of one number, of the shape and dtype of another."""
        return self.jax.numpy.full_like(like, value)

    def state(self, like: Any, value: float) -> Any:
        """The same in the dtype that a rule's states begin in: float32 for float16."""
        jnp = self.jax.numpy
        return jnp.full_like(like, value, dtype=jnp.float32 if like.dtype == jnp.float16 else like.dtype)

    def memory(self, array: Any) -> tuple[int, str] | None:
        """None: kernels write in place."""
        return None

    def gradient(self, given: Any, like: Any) -> Any:
        """A gradient as an array.

        Raises:
            ValueError: it has not the parameter's shape.
        """
        array = self.jax.numpy.asarray(given)
        if array.shape != like.shape:
            raise ValueError(_shapes(array, like))
        return array

    def largest(self, arrays: Sequence[Any]) -> float:
        """The largest absolute value; NaN if there is one."""
        return max((float(abs(array).max()) for array in arrays if array.size), default=0.0)

    def given_back(self, array: Any, leaf: Any) -> Any:
        """A result in the kind of the leaf that was given."""
        return array

    def compiled(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """A function whose first argument is no array, compiled."""
        return _jitted(function)

    def derivative(self, loss: Callable[..., Any], structure: Structure) -> Derivative:
        """A function of leaves and a batch that returns the loss and the leaves' gradients; compiled if it can be."""
        jax = self.jax
        plain = jax.value_and_grad(lambda leaves, *args: _one(loss(structure.build(leaves), *args)))
        compiled = jax.jit(plain)  # for this descent: what the loss reads besides may be another in the next

        def value_and_gradients(leaves: list[Any], *args: Any) -> tuple[Any, list[Any]]:
            nonlocal compiled
            try:
                found: tuple[Any, list[Any]] = compiled(leaves, *args)
            except (jax.errors.ConcretizationTypeError, jax.errors.TracerArrayConversionError):
                compiled = plain  # the loss looks at numbers
                found = compiled(leaves, *args)
            return found

        return value_and_gradients

    def to_numpy(self, array: Any) -> Any:
        """As a NumPy array."""
        return np.array(array)

    def from_numpy(self, array: Any, like: Any) -> Any:
        """From a NumPy array, in the dtype and on the device of another one."""
        return self.jax.device_put(self.jax.numpy.asarray(array, like.dtype), like.device)


@functools.lru_cache(maxsize=64)
def _jitted(function: Callable[..., Any]) -> Callable[..., Any]:
    import jax

    compiled: Callable[..., Any] = jax.jit(function, static_argnums=0)
    return compiled


def _one(value: Any) -> Any:
    """An array of one element, of any shape, as one of shape ()."""
    shape = tuple(getattr(value, "shape", ()))
    if math.prod(shape) != 1:
        raise TypeError(f"the loss must be one number, not a {type(value).__name__} of shape {shape}")
    return value.reshape(()) if shape else value


def library_of(leaves: Sequence[Any], names: Sequence[str]) -> NumPy:
    """The library of all the leaves.

    Raises:
        TypeError: a leaf is no array of floats, or they are of several libraries.
        ValueError: there are no leaves.
    """
    if not leaves:
        raise ValueError("there are no parameters: params holds no array")
    kinds = {name: _kind(leaf, name) for leaf, name in zip(leaves, names, strict=True)}
    if len(set(kinds.values())) > 1:
        first, other = names[0], next(name for name in names if kinds[name] != kinds[names[0]])
        raise TypeError(
            f"{first} is of {kinds[first]} and {other} of {kinds[other]}: give all parameters as arrays of one library"
        )
    return {"NumPy": NumPy, "torch": Torch, "JAX": Jax}[kinds[names[0]]]()


def _kind(leaf: Any, name: str) -> str:
    kind = library_name(leaf)
    if kind is None and (is_numbers(leaf) or (isinstance(leaf, int | float) and not isinstance(leaf, bool))):
        return "NumPy"
    if kind is None:
        raise TypeError(f"{name} is a {type(leaf).__name__}, but parameters are arrays of NumPy, JAX or torch")
    dtype = str(leaf.dtype).removeprefix("torch.")
    if dtype not in FLOATS:
        hint = f"; convert it, as in {name}.astype(float)" if kind == "NumPy" and leaf.dtype.kind in "iub" else ""
        raise TypeError(f"{name} is {dtype}, but a rule runs on {', '.join(FLOATS)}{hint}")
    return kind


def library_name(array: Any) -> str | None:
    """NumPy, torch or JAX; None for what is none of their arrays."""
    if isinstance(array, np.ndarray | np.generic):
        return "NumPy"
    for module, name, kind in (("torch", "Tensor", "torch"), ("jax", "Array", "JAX")):
        if module in sys.modules and isinstance(array, getattr(sys.modules[module], name)):
            return kind
    return None


def _is_freed(tensor: Any) -> bool:
    """Whether a tensor's storage no longer holds all its elements."""
    reach = sum((n - 1) * s for n, s in zip(tensor.shape, tensor.stride(), strict=True)) + 1
    needed = (tensor.storage_offset() + reach) * tensor.element_size()
    return bool(tensor.numel() and tensor.untyped_storage().nbytes() < needed)


def _shapes(given: Any, like: Any) -> str:
    theirs = f"has the shape {tuple(given.shape)} and dtype {given.dtype}"
    return f"{theirs}, the parameter {tuple(like.shape)} and {like.dtype}"
