"""Tensors that are spread over processes: a step runs on the local shard."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor

from fallline.torch.borrowed import arrived, shard_of, strides_of


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
def shared_out(whole: Tensor, like: Tensor, dim_of: Callable[[Any], int | None]) -> Tensor:
    """A tensor that all processes have made, spread over them as another one; itself where that is no DTensor.

    Args:
        whole: the tensor.
        like: the other one.
        dim_of: along which of the tensor's dimensions it is spread, for each placement that spreads the other one; None
            where each process is to keep all of it.
    """
    if not is_sharded(like):
        return whole
    module = sys.modules["torch.distributed.tensor"]
    mesh, placements = like.device_mesh, like.placements  # type: ignore[attr-defined]
    dims = [None if placement.is_replicate() else dim_of(placement) for placement in placements]
    alike = [
        module.Replicate() if dim is None else type(placement)(dim, **strides_of(placement))
        for placement, dim in zip(placements, dims, strict=True)
    ]
    here: Tensor = module.DTensor.from_local(whole, mesh, [module.Replicate()] * mesh.ndim, run_check=False)
    spread: Tensor = here.redistribute(placements=alike)  # type: ignore[attr-defined]
    return spread


@torch.no_grad()
def indices(param: Tensor) -> Tensor | None:
    """The numbers that a shard's elements have in the whole tensor, counted in order; None for a whole tensor.

    A complex element counts as two, in a last dimension.
    """
    if not is_split(param):
        return None
    here = local(param)
    index = torch.zeros(here.shape, dtype=torch.int64, device=here.device)
    step = 1
    for dim in reversed(range(param.dim())):
        line = torch.arange(param.shape[dim], device=here.device) * step
        line = local(shared_out(line, param, lambda placement, dim=dim: 0 if placement.dim == dim else None))  # type: ignore[misc]
        index += line.reshape(-1, *[1] * (param.dim() - 1 - dim))
        step *= param.shape[dim]
    return torch.stack((2 * index, 2 * index + 1), -1) if here.is_complex() else index
