"""TensorFlow's tensors behind the face of arrays of the array API, as far as the machines ask: by `keras.ops`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import keras
import ml_dtypes
import numpy as np
from keras import ops


class Face:
    """A tensor that answers as an array does.

    Attributes:
        tensor: the tensor itself.
        shape, ndim, dtype: as of an array; the dtype is its name.
    """

    requires_grad = False
    device = None

    def __init__(self, tensor: Any) -> None:
        self.tensor = tensor
        self.shape, self.ndim = tuple(tensor.shape), len(tensor.shape)
        self.dtype: str = keras.backend.standardize_dtype(tensor.dtype)

    def __array_namespace__(self, api_version: str | None = None) -> Any:
        return NAMESPACE

    def __getitem__(self, key: Any) -> Face:
        return Face(self.tensor[key])

    def __iter__(self) -> Iterator[Face]:
        return (self[k] for k in range(self.shape[0]))

    def __neg__(self) -> Face:
        return Face(ops.negative(self.tensor))

    def __invert__(self) -> Face:
        return Face(ops.logical_not(self.tensor))

    def __and__(self, other: Any) -> Face:
        return _both(ops.logical_and if self.dtype == "bool" else ops.bitwise_and, self, other)

    def __or__(self, other: Any) -> Face:
        return _both(ops.logical_or if self.dtype == "bool" else ops.bitwise_or, self, other)

    __hash__ = None  # type: ignore[assignment]


def _both(function: Callable[..., Any], a: Any, b: Any) -> Face:
    """An operation on two of them, or one and a number, which takes its dtype."""
    like = a if isinstance(a, Face) else b
    return Face(function(*(x.tensor if isinstance(x, Face) else ops.cast(x, like.dtype) for x in (a, b))))


def _operator(function: Callable[..., Any], *, turned: bool = False) -> Callable[[Face, Any], Face]:
    return (
        (lambda self, other: _both(function, other, self))
        if turned
        else (lambda self, other: _both(function, self, other))
    )


_ARITHMETIC = {
    "add": ops.add, "sub": ops.subtract, "mul": ops.multiply, "truediv": ops.true_divide, "pow": ops.power,
    "mod": ops.mod,
}  # fmt: skip
_COMPARED = {
    "lt": ops.less, "le": ops.less_equal, "gt": ops.greater, "ge": ops.greater_equal, "eq": ops.equal,
    "ne": ops.not_equal, "xor": ops.bitwise_xor, "rshift": ops.right_shift, "lshift": ops.left_shift,
}  # fmt: skip
for _name, _function in {**_ARITHMETIC, **_COMPARED}.items():
    setattr(Face, f"__{_name}__", _operator(_function))
for _name, _function in _ARITHMETIC.items():
    setattr(Face, f"__r{_name}__", _operator(_function, turned=True))


def _on_tensors(function: Callable[..., Any]) -> Callable[..., Any]:
    """A function of tensors as one of faces; where they are, TensorFlow sees to by itself."""

    def on_faces(*args: Any, device: Any = None, **kwargs: Any) -> Any:
        result = function(*(arg.tensor if isinstance(arg, Face) else arg for arg in args), **kwargs)
        return tuple(map(Face, result)) if isinstance(result, tuple) else Face(result)

    return on_faces


def _asarray(value: Any, dtype: str | None = None) -> Any:
    tensor = value if ops.is_tensor(value) else ops.convert_to_tensor(value, dtype=dtype)
    return tensor if dtype is None else ops.cast(tensor, dtype)


def _limits(dtype: str) -> SimpleNamespace:
    finfo: Any = ml_dtypes.finfo if dtype == "bfloat16" else np.finfo
    limits = finfo(dtype)
    return SimpleNamespace(max=float(limits.max), eps=float(limits.eps))


_SAME = (
    "abs", "broadcast_to", "cos", "exp", "expm1", "full", "isfinite", "isinf", "log", "matmul", "maximum", "minimum",
    "moveaxis", "ones_like", "reshape", "sin", "sqrt", "where", "zeros", "zeros_like", "all", "flip",
)  # fmt: skip

NAMESPACE = SimpleNamespace(
    __name__=__name__,
    **{name: name for name in ("bool", "int64", "uint32", "float32", "float64")},
    **{name: _on_tensors(getattr(ops, name)) for name in _SAME},
    asarray=_on_tensors(_asarray),
    astype=_on_tensors(lambda a, dtype, copy=True: ops.cast(a, dtype)),
    arange=_on_tensors(lambda stop, dtype: ops.cast(ops.arange(stop, dtype="int64"), dtype)),
    full_like=_on_tensors(lambda a, value: ops.broadcast_to(ops.cast(value, a.dtype), a.shape)),
    concat=lambda faces, axis: Face(ops.concatenate([face.tensor for face in faces], axis=axis)),
    matrix_transpose=_on_tensors(lambda a: ops.swapaxes(a, -2, -1)),
    finfo=_limits,
    linalg=SimpleNamespace(
        qr=_on_tensors(lambda a: tuple(ops.qr(a))),
        eigh=_on_tensors(lambda a: tuple(ops.eigh(a))),
        diagonal=_on_tensors(lambda a: ops.diagonal(a, axis1=-2, axis2=-1)),
    ),
)
"""What the machines use of an array namespace."""
