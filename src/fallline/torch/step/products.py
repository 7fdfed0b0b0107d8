"""Sums and products of matrices in torch's own operations, several in one call."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import Tensor

from fallline.machines.array_ops import OPS


def _sqrt(xp: Any, a: Tensor) -> Tensor:
    """Correctly rounded in torch's own operations: on a CPU, torch's root in float32 is not, but that in float64 is."""
    narrow = a.device.type == "cpu" and a.dtype == torch.float32
    return torch.sqrt(a.double()).float() if narrow else torch.sqrt(a)


SEEN: Mapping[str, Callable[..., Tensor]] = {**OPS, "sqrt": _sqrt}
"""The operations where all must be torch's: for wrappers of tensors, and where a mode or transform follows them."""


def _add_scaled(xp: Any, a: Tensor, b: Tensor, factor: float) -> Tensor:
    """a + factor b."""
    return torch.add(a, b, alpha=factor)


def _add_product(xp: Any, a: Tensor, b: Tensor, c: Tensor, beta: float, alpha: float) -> Tensor:
    """beta a + alpha b c, of matrices; the leading axes are a batch."""
    if _are_single(b, c):
        return torch.addmm(*(x.reshape(x.shape[-2:]) for x in (a, b, c)), beta=beta, alpha=alpha).reshape(a.shape)
    return torch.baddbmm(*map(_batch, (a, b, c)), beta=beta, alpha=alpha).reshape(a.shape)


def _product(xp: Any, a: Tensor, b: Tensor) -> Tensor:
    """torch.matmul copies what is transposed."""
    if _are_single(a, b):
        product = torch.mm(*(x.reshape(x.shape[-2:]) for x in (a, b)))
        return product.reshape(*a.shape[:-1], b.shape[-1])
    return torch.bmm(_batch(a), _batch(b)).reshape(*a.shape[:-1], b.shape[-1])


def _are_single(*matrices: Tensor) -> bool:
    """Whether none is a batch of several, for which torch's products take a slower way."""
    return all(x.numel() == x.shape[-1] * x.shape[-2] for x in matrices)


def _batch(a: Tensor) -> Tensor:
    return a.flatten(0, -3)


def _sum(xp: Any, terms: Tensor, squares: bool) -> Tensor:
    """The sums of the rows, or of their squares, in float64."""
    if not squares:
        return terms.sum(1, dtype=torch.float64)
    if terms.device.type == "cpu" and terms.shape[1] % _LINE == 0:
        lines = terms.reshape(len(terms), -1, _LINE)
        sums: Tensor = torch.linalg.vector_norm(lines, dim=2).double().square().sum(1)
        if ((sums > _SMALL) & (sums < _LARGE)).all():
            return sums
    norms: Tensor = torch.linalg.vector_norm(terms, dim=1, dtype=torch.float64)
    return norms.square()


_LINE = 512
"""So many squares are added up in the numbers' own dtype, so that no wider copy of them all is made."""
_SMALL, _LARGE = 1e-20, 1e30
"""Sums between these lost nothing by it: no square was too small or too large for float32."""


_FAST: Mapping[str, Callable[..., Tensor]] = {
    **OPS,
    "add_scaled": _add_scaled,
    "add_product": _add_product,
    "matmul": _product,
    "sum": _sum,
}
_COARSE: Mapping[str, Callable[..., Tensor]] = {**_FAST, "coarse": lambda xp, a: a.to(torch.bfloat16)}


def ops_for(like: Tensor, *, seen: bool) -> Mapping[str, Callable[..., Tensor]]:
    """The operations for arrays like this one.

    Products that may be rounded coarsely are so where the device multiplies bfloat16 faster by itself: GPUs, and CPUs
    that have instructions for it.

    Args:
        like: one of the arrays.
        seen: whether torch, or who follows it, must see each operation by itself.
    """
    if seen:
        return SEEN
    kind = like.device.type
    return _COARSE if kind == "cuda" or (kind == "cpu" and _multiplies_bfloat16()) else _FAST


@functools.cache
def _multiplies_bfloat16() -> bool:
    """Whether the processor has AMX or AVX-512's bfloat16, where torch is new enough to say so."""
    capabilities: dict[str, Any] = getattr(torch.cpu, "get_capabilities", dict)()
    return any(capabilities.get(name) for name in ("amx_bf16", "avx512_bf16"))
