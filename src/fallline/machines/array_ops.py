"""What each op is on arrays of NumPy, torch, JAX and other libraries of the array API."""

from __future__ import annotations

import functools
import math
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import array_api_compat
import numpy as np

from fallline.kernel import angles, elementary
from fallline.kernel.elementary import Arithmetic
from fallline.kernel.storage import STORAGES

Array = Any

OPS: dict[str, Callable[..., Array]] = {
    "add": lambda xp, a, b: a + b,
    "sub": lambda xp, a, b: a - b,
    "mul": lambda xp, a, b: a * b,
    "div": lambda xp, a, b: _div(xp, a, b),
    "neg": lambda xp, a: -a,
    "sqrt": lambda xp, a: _sqrt(xp, a),
    "abs": lambda xp, a: xp.abs(a),
    "lt": lambda xp, a, b: a < b,
    "le": lambda xp, a, b: a <= b,
    "eq": lambda xp, a, b: a == b,
    "ne": lambda xp, a, b: a != b,
    "where": lambda xp, a, b, c: xp.where(a, b, c),
    "clamp": lambda xp, a, low, high: _clamp(xp, a, low, high),
    "exp": lambda xp, a: _elementary(xp, elementary.exp, xp.exp, a),
    "log": lambda xp, a: _elementary(xp, elementary.log, xp.log, a),
    "sin": lambda xp, a: _elementary(xp, functools.partial(angles.sine, far=_any_far(a)), xp.sin, a),
    "cos": lambda xp, a: _elementary(xp, functools.partial(angles.cosine, far=_any_far(a)), xp.cos, a),
    "pow": lambda xp, a, b: _elementary(xp, elementary.power, operator.pow, a, b),
    "mod": lambda xp, a, b: a % b,
}
"""What each op is on arrays of the compute type."""


@dataclass(frozen=True)
class _Arithmetic(Arithmetic):
    """Arrays of NumPy and torch, which look at the bits of numbers in place."""

    xp: Any

    def where(self, condition: Array, a: Array, b: Array) -> Array:
        return self.xp.where(condition, a, b)

    def word(self, x: Array) -> Array:
        return x.view(self.xp.int64)

    def number(self, word: Array) -> Array:
        return word.view(self.xp.float64)


def _elementary(xp: Any, formula: Callable[..., Array], function: Callable[..., Array], *args: Array) -> Array:
    """A formula of `fallline.kernel`; a library's own function where it has no such bits, or watches what is done."""
    if _is_watched(*args) or not (is_numpy(args[0]) or array_api_compat.is_torch_array(args[0])):
        return function(*args)
    wide = (xp.astype(arg, xp.float64) for arg in args)
    return xp.astype(formula(_Arithmetic(xp), *wide, single=args[0].dtype != xp.float64), args[0].dtype)


def _any_far(angles_: Array) -> bool:
    """Whether any angle may be a large one; of tensors, which may lie elsewhere, that is not asked."""
    return not is_numpy(angles_) or bool((abs(angles_) >= angles.NEAR).any())


def _div(xp: Any, a: Array, b: Array) -> Array:
    """A quotient. Where the denominator is 0 it has no derivative, and counts as a constant: see `_sqrt`."""
    if not _is_watched(a, b):
        return a / b
    zero = b == 0
    return xp.where(zero, (a / b).detach(), a / xp.where(zero, xp.ones_like(b), b))


def _sqrt(xp: Any, a: Array) -> Array:
    """A root, correctly rounded; torch's own on a CPU, from MKL, isn't for 1 number in 7 (float32, torch 2.13).

    Its slope at 0 is infinite, and 0 times that NaN. It counts as 0 there, which is right wherever the root of a square
    is multiplied with, or divides, what vanishes with it: m / (sqrt(v) + eps) has the derivative 1 / eps by m, and none
    by v, at a gradient of 0.
    """
    if _is_watched(a):
        zero = a == 0
        safe = xp.where(zero, xp.ones_like(a), a)
        root = xp.sqrt(safe.double()).to(a.dtype)  # rounded twice, and yet correctly: double has enough places
        return xp.where(zero, a.detach(), root)
    if array_api_compat.is_torch_array(a) and a.device.type == "cpu":
        return xp.asarray(np.sqrt(a.numpy()), device=a.device)
    return xp.sqrt(a)


def _is_watched(*arrays: Array) -> bool:
    """Whether torch's autograd follows what is computed with one of them."""
    return any(array_api_compat.is_torch_array(a) and a.requires_grad for a in arrays)


def _clamp(xp: Any, a: Array, low: Array, high: Array) -> Array:
    return a.clamp(low, high) if array_api_compat.is_torch_array(a) else xp.minimum(xp.maximum(a, low), high)


def is_finite(xp: Any, a: Array) -> bool:
    """Whether an array of numbers holds no infinity and no NaN."""
    if not math.prod(a.shape):
        return True
    if array_api_compat.is_torch_array(a):
        if math.isfinite(a.sum()):  # the fastest walk over it; of finite numbers it may overflow
            return True
        return all(math.isfinite(end) for end in a.aminmax())
    return bool(xp.all(xp.isfinite(a)))


def is_numpy(array: Array) -> bool:
    """Whether it is one of NumPy's arrays or numbers."""
    return isinstance(array, np.ndarray | np.generic)


def placed(like: Array) -> dict[str, Any]:
    """Where new arrays go. JAX sees to it by itself, and arrays that it traces are nowhere yet."""
    if is_numpy(like) or array_api_compat.is_jax_array(like):
        return {}
    return {"device": array_api_compat.device(like)}


def constant(xp: Any, number: float, compute: Any, device: dict[str, Any]) -> Array:
    """A constant; a finite one stays finite."""
    value, most = float(number), largest(xp, compute)
    return xp.asarray(max(-most, min(value, most)) if math.isfinite(value) else value, dtype=compute, **device)


def stored(xp: Any, value: Array, old: Array, compute: Any) -> Array:
    """A new value in the dtype that it is kept in; a finite number stays finite."""
    value = xp.broadcast_to(value, old.shape)
    result = xp.astype(value, old.dtype)
    if old.dtype == compute:
        return result
    most = xp.full_like(result, largest(xp, old.dtype))
    return xp.where(xp.isinf(result) & xp.isfinite(value), xp.where(value < 0, -most, most), result)


def largest(xp: Any, dtype: Any) -> float:
    """The largest finite number of a dtype."""
    if isinstance(dtype, np.dtype) and dtype.name in STORAGES:  # NumPy does not know the range of ml_dtypes' types
        below_infinity = STORAGES[dtype.name].exponent - 1
        return float(np.array(below_infinity, f"u{dtype.itemsize}").view(dtype))
    return float(xp.finfo(dtype).max)


def of_namespace(xp: Any, ops: Mapping[str, Callable[..., Array]]) -> dict[str, Callable[..., Array]]:
    """Ops with the arrays' namespace filled in."""
    return {name: functools.partial(op, xp) for name, op in ops.items()}


def is_choice(number: Any) -> bool:
    """Whether a condition is a plain number, so that its branch is known; arrays may be watched or traced."""
    return isinstance(number, bool | float | np.bool_)


def is_array(number: Any) -> bool:
    """Whether a uniform is an array of a library that watches what is computed with it."""
    if isinstance(number, float | int):
        return False
    return hasattr(number, "requires_grad") or array_api_compat.is_jax_array(number)


def widest(xp: Any, like: Array) -> Any:
    """The dtype of numbers: float64, or of JAX the widest that it has."""
    return xp.zeros((), dtype=float).dtype if array_api_compat.is_jax_array(like) else xp.float64
