"""Tensors that are spread over processes: a step runs on the local shard."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from fallline.torch.borrowed import along_first, arrived, shard_of


def is_sharded(tensor: Any) -> bool:
    """Whether it is a `torch.distributed.tensor.DTensor`."""
    module = sys.modules.get("torch.distributed.tensor")
    return module is not None and isinstance(tensor, module.DTensor)


def is_split(tensor: Any) -> bool:
    """Whether it is a DTensor of which each process holds a part, rather than a copy."""
    return is_sharded(tensor) and not all(placement.is_replicate() for placement in tensor.placements)


def local(tensor: Tensor) -> Tensor:
    """The shard of a DTensor that is here, sharing memory; any other tensor as it is."""
    if not is_sharded(tensor):
        return tensor
    return arrived(shard_of(tensor))


def local_gradient(grad: Tensor, param: Tensor) -> Tensor:
    """The gradient's shard that belongs to the parameter's; communicates where it is spread in another way.

    Raises:
        TypeError: one of them is a DTensor and the other is not.
    """
    if is_sharded(grad) != is_sharded(param):
        raise TypeError(
            f"a parameter is a {type(param).__name__} and its gradient a {type(grad).__name__}: both must be DTensors, "
            "or neither"
        )
    if not is_sharded(grad):
        return grad
    placements = param.placements  # type: ignore[attr-defined]
    if grad.placements != placements:  # type: ignore[attr-defined]
        grad = grad.redistribute(placements=placements)  # type: ignore[attr-defined]
    return local(grad)


@torch.no_grad()
def anywhere(here: bool, params: Sequence[Tensor]) -> bool:
    """Whether something is so here, or in a process that holds other shards of these parameters.

    All these processes have to ask, each time: they tell each other.
    """
    dims: dict[tuple[Any, int], None] = {}
    for param in params:
        if is_split(param):
            mesh, placements = param.device_mesh, param.placements  # type: ignore[attr-defined]
            dims |= {(mesh, dim): None for dim, placement in enumerate(placements) if not placement.is_replicate()}
    for mesh, dim in dims:
        if mesh.size(dim) > 1:
            flag = torch.tensor(int(here), device=mesh.device_type)
            torch.distributed.all_reduce(flag, torch.distributed.ReduceOp.MAX, group=mesh.get_group(dim))
            here = bool(flag)
    return here


@torch.no_grad()
def indices(param: Tensor) -> Tensor | None:
    """The numbers that a shard's elements have in the whole tensor, counted in order; None for a whole tensor.

    A complex element counts as two, in a last dimension.
    """
    if not is_split(param):
        return None
    module = sys.modules["torch.distributed.tensor"]
    mesh, placements = param.device_mesh, param.placements  # type: ignore[attr-defined]
    here = local(param)
    index = torch.zeros(here.shape, dtype=torch.int64, device=here.device)
    step = 1
    for dim in reversed(range(param.dim())):
        line = torch.arange(param.shape[dim], device=here.device) * step
        alike = [along_first(p) if getattr(p, "dim", None) == dim else module.Replicate() for p in placements]
        whole = module.DTensor.from_local(line, mesh, [module.Replicate()] * mesh.ndim, run_check=False)
        line = whole.redistribute(placements=alike).to_local()
        index += line.reshape(-1, *[1] * (param.dim() - 1 - dim))
        step *= param.shape[dim]
    return torch.stack((2 * index, 2 * index + 1), -1) if here.is_complex() else index
