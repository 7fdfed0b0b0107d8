"""Tensors as cases describe them: parameters in memory, and gradients of all sizes and forms."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from fuzz.cases import Param


def dtype_of(name: str) -> torch.dtype:
    dtype: torch.dtype = getattr(torch, name)
    return dtype


def numbers(rng: np.random.Generator, shape: tuple[int, ...], dtype: torch.dtype, device: Any = "cpu") -> torch.Tensor:
    """Normal numbers."""
    values = torch.tensor(rng.standard_normal(shape), device="cpu")
    if dtype.is_complex:
        values = torch.complex(values, torch.tensor(rng.standard_normal(shape), device="cpu"))
    return values.to(device, dtype)


def parameter(param: Param, rng: np.random.Generator, device: str) -> tuple[torch.nn.Parameter, torch.Tensor]:
    """The parameter, laid out as it says, and all the memory that it lies in, on a device."""
    shape, dtype = param.shape, dtype_of(param.dtype)

    def memory(*shape: int) -> torch.Tensor:
        return numbers(rng, shape, dtype, device)

    if param.layout == "permuted":
        base = memory(*reversed(shape))
        view = base.permute(tuple(reversed(range(len(shape)))))
    elif param.layout == "channels last" and len(shape) == 4:
        base = memory(shape[0], shape[2], shape[3], shape[1])
        view = base.permute(0, 3, 1, 2)
    elif param.layout == "strided":
        base = memory(*(2 * size + 1 for size in shape), 3)
        view = base[(*(slice(1, None, 2) for _ in shape), 1)]
    elif param.layout == "from the middle":
        count = torch.Size(shape).numel()
        base = memory(count + 5)
        view = base[3 : 3 + count].view(shape)
    else:
        base = view = memory(*shape)
    return torch.nn.Parameter(view, requires_grad=param.trained), base


_SPIKES = {torch.float64: 1e160, torch.float32: 1e20, torch.bfloat16: 1e20, torch.float16: 9000.0}
_HUGE = {torch.float64: 1e300, torch.float32: 1e38, torch.bfloat16: 1e38, torch.float16: 6e4}
_TINY = {torch.float64: 1e-310, torch.float32: 1e-40, torch.bfloat16: 1e-39, torch.float16: 1e-7}


def gradient(
    size: str, form: str, param: torch.Tensor, rng: np.random.Generator, scale: float = 1.0
) -> torch.Tensor | None:
    """A gradient for a parameter as it is seen: noise, and a pull towards 0, in its dtype."""
    if size == "none":
        return None
    noise = numbers(rng, tuple(param.shape), param.dtype, param.device)
    values = _sized(size, noise + 0.1 * param.detach(), rng)
    return _formed(form, values * scale, param, rng)


def _sized(size: str, values: torch.Tensor, rng: np.random.Generator) -> torch.Tensor:
    real = values.dtype.to_real()
    some = torch.tensor(rng.random(tuple(values.shape)) < 0.3, device=values.device)
    if size == "small":
        return values * 1e-4
    if size == "zeros":
        return torch.zeros_like(values)
    if size == "some zeros":
        return torch.where(some, torch.zeros_like(values), values)
    if size == "tiny":
        return values.sgn() * _TINY[real]
    if size in ("spike", "huge"):
        peak = (_SPIKES if size == "spike" else _HUGE)[real]
        return torch.where(some, values.sgn() * peak, values)
    if size in ("inf", "nan"):
        return torch.where(some, torch.full_like(values, float(size)), values)
    return values


def _formed(form: str, values: torch.Tensor, param: torch.Tensor, rng: np.random.Generator) -> torch.Tensor:
    dims = tuple(reversed(range(values.dim())))
    if form == "permuted":
        return values.permute(dims).contiguous().permute(dims)
    if form == "strided":
        return torch.stack([values, values], -1)[..., 0]
    if form == "expanded" and values.dim() and values.numel():
        return values[..., :1].expand(values.shape)
    if form == "negated":
        return torch._neg_view(-values)
    if form == "sparse" and values.dim() and len(values):
        return _sparse(values, rng)
    if form == "like the parameter":
        return torch.empty_like(param).detach().copy_(values)
    return values.contiguous()


def _sparse(values: torch.Tensor, rng: np.random.Generator) -> torch.Tensor:
    """Some rows, in any order, one of them perhaps in two parts."""
    rows = torch.tensor(rng.permutation(len(values))[: 1 + len(values) // 2], device=values.device)
    kept = values[rows].contiguous()
    if rng.random() < 0.5:
        rows, kept = torch.cat([rows, rows[:1]]), torch.cat([kept, kept[:1]])
        kept[0] = kept[-1] = kept[0] / 2
    return torch.sparse_coo_tensor(rows[None], kept, values.shape, device=values.device, check_invariants=False)


def joined(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """A sparse tensor with the parts of both."""
    indices, values = torch.cat([a._indices(), b._indices()], 1), torch.cat([a._values(), b._values()])
    return torch.sparse_coo_tensor(indices, values, a.shape, device=a.device, check_invariants=False)


def exact(tensor: torch.Tensor) -> np.ndarray:
    """The numbers in float64, complex ones as pairs, sparse ones dense."""
    tensor = tensor.detach()
    if tensor.layout is torch.sparse_coo:
        tensor = _summed(tensor)
    if tensor.is_complex():
        tensor = torch.view_as_real(tensor.resolve_conj())
    values: np.ndarray = tensor.resolve_neg().double().cpu().numpy().copy()
    return values


def _summed(tensor: torch.Tensor) -> torch.Tensor:
    """A sparse tensor as the dense one that it stands for; what is too large for its dtype is infinite."""
    wide = torch.complex128 if tensor.is_complex() else torch.float64
    return tensor.to(wide).to_dense().to(tensor.dtype)


def rows_held(tensor: torch.Tensor) -> np.ndarray:
    """Which elements a sparse gradient holds, also where they are 0."""
    mask = np.zeros(tensor.shape, bool)
    mask[tensor._indices()[0].cpu().numpy()] = True
    return np.stack([mask, mask], -1) if tensor.is_complex() else mask
