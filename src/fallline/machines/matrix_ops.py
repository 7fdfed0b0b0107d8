"""What each op on matrices is, by the library of the arrays: all matrices of a batch at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Array = Any

MATRIX_OPS: dict[str, Callable[..., Array]] = {
    "transpose": lambda xp, a: xp.matrix_transpose(a),
    "matmul": lambda xp, a, b: xp.matmul(a, b),
    "qr": lambda xp, a: _qr(xp, a),
    "eigenvectors": lambda xp, a: xp.flip(xp.linalg.eigh(a)[1], axis=-1),
    "matrix_power": lambda xp, a, exponent: _power(xp, a, exponent),
}
"""Per op a function of the namespace and arrays of shape (..., rows, columns), numbers of shape (..., 1, 1)."""


def _qr(xp: Any, a: Array) -> Array:
    """The orthogonal factor; the signs of its columns are such that the other one's diagonal is not negative."""
    q, r = xp.linalg.qr(a)
    below = xp.linalg.diagonal(r)[..., None, :] < 0
    return xp.where(below, -q, q)


def _power(xp: Any, a: Array, exponent: Array) -> Array:
    """By its eigenvalues; those below the rounding error of the largest count as that."""
    eigenvalues, vectors = xp.linalg.eigh(a)
    least = eigenvalues[..., -1:] * float(xp.finfo(a.dtype).eps)
    powers = xp.maximum(eigenvalues, least)[..., None, :] ** exponent
    return xp.matmul(vectors * powers, xp.matrix_transpose(vectors))
