"""What each op is on arrays of NumPy, torch, JAX and other libraries of the array API."""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import array_api_compat
import numpy as np

from fallline.kernel import angles, elementary
from fallline.kernel.elementary import Arithmetic

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


def is_numpy(array: Array) -> bool:
    """Whether it is one of NumPy's arrays or numbers."""
    return isinstance(array, np.ndarray | np.generic)
