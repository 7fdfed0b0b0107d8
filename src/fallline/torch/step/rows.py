"""Steps on the rows that a sparse gradient touches; the others and their states stay as they are."""

from __future__ import annotations

import math

import torch
from torch import Tensor

from fallline.expr import GRAD, Node
from fallline.kernel.machine import Memory, run
from fallline.machines.array import evaluate
from fallline.torch.memory.layout import as_real, name_of
from fallline.torch.memory.plain import device_of
from fallline.torch.step.streams import stream_of
from fallline.torch.step.work import Work
from fallline.torch.step.writing import as_stored, writing


@torch.no_grad()
def step_on_rows(work: Work) -> None:
    """Takes a step on the rows of one parameter that its gradient touches."""
    part, detour, grad = work.age.part, work.detour, work.given.coalesce()
    touched, numbers = tuple(grad.indices()), grad.values().clone()
    arrays: dict[Node, Tensor] = {}
    stores: dict[Node, Tensor] = {}
    if numbers.numel():
        arrays = detour.arrays(numbers)
        rows = {node: x if node is GRAD else x[touched] for node, x in arrays.items()}
        stores = _step_with_draws(work, rows, touched) if part.kernel.draws else _step_on_gathered(work, rows)
    for node, value in stores.items():
        if node is not GRAD:
            with writing(arrays[node]):
                arrays[node].index_put_(touched, value)


def _step_on_gathered(work: Work, rows: dict[Node, Tensor]) -> dict[Node, Tensor]:
    """The new rows, from rows that were copied together."""
    kernel, machine = work.age.part.kernel, work.age.part.machine
    tensors = [rows[array].contiguous() for array in kernel.arrays]
    dtypes = tuple(name_of(tensor.dtype) for tensor in tensors)
    device = work.age.part.share.device
    here = all(device_of(tensor, lazy=True) == device for tensor in tensors)
    if machine is not None and device is not None and here and machine.refuses(kernel, dtypes) is None:
        size = math.prod(as_real(tensors[0]).shape)
        memory = [Memory(tensor.data_ptr(), size, name) for tensor, name in zip(tensors, dtypes, strict=True)]
        run(machine, kernel, memory, work.age.uniforms, stream=stream_of(device))
        stepped = dict(zip(kernel.arrays, tensors, strict=True))
        return {array: stepped[array] for array, _ in kernel.stores}
    stores = evaluate(kernel, {node: as_real(tensor) for node, tensor in rows.items()}, work.age.uniforms)
    return {node: as_stored(value, rows[node]) for node, value in stores.items()}


def _step_with_draws(work: Work, rows: dict[Node, Tensor], touched: tuple[Tensor, ...]) -> dict[Node, Tensor]:
    """The new rows; what is drawn for an element depends on its number in the whole tensor."""
    part, k = work.age.part, work.detour.k
    index = _numbers(touched, as_real(part.params[k]).shape)
    inputs = {node: as_real(tensor) for node, tensor in rows.items()}
    stores = evaluate(part.kernel, inputs, work.age.uniforms, part.numbers[k], index)
    return {node: as_stored(value, rows[node]) for node, value in stores.items()}


def _numbers(touched: tuple[Tensor, ...], shape: torch.Size) -> Tensor:
    """The numbers, in a tensor of a shape, of the elements behind some indices of its first axes."""
    before = torch.zeros_like(touched[0])
    for indices, size in zip(touched, shape, strict=False):
        before = before * size + indices
    behind = shape[len(touched) :]
    inner = torch.arange(math.prod(behind), device=before.device)
    return (before[:, None] * len(inner) + inner).reshape(-1, *behind)
