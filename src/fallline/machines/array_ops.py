"""What each op is on arrays of NumPy, torch, JAX and other libraries of the array API."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

import array_api_compat
import numpy as np

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
    "exp": lambda xp, a: _in_double(xp, xp.exp, a),
    "log": lambda xp, a: _in_double(xp, xp.log, a),
    "sin": lambda xp, a: _in_double(xp, xp.sin, a),
    "cos": lambda xp, a: _in_double(xp, xp.cos, a),
    "pow": lambda xp, a, b: _in_double(xp, operator.pow, a, b),
}
"""What each op is on arrays of the compute type."""


def _in_double(xp: Any, function: Callable[..., Array], *args: Array) -> Array:
    """A transcendental function in a wider type, rounded once: within 1 ulp of any careful machine.

    NumPy's own in float64 are not careful: some of its vector instructions are wrong by 4 ulp.
    """
    if array_api_compat.is_jax_array(args[0]):  # it may have no float64
        return function(*args)
    wider = np.longdouble if is_numpy(args[0]) and args[0].dtype == np.float64 else xp.float64
    return xp.astype(function(*(xp.astype(arg, wider) for arg in args)), args[0].dtype)


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
