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
    if part.kernel.draws:  # which depend on the element's index in the whole tensor
        arrays = detour.arrays(grad.to_dense())
        whole = evaluate(
            part.kernel, {n: as_real(x) for n, x in arrays.items()}, work.age.uniforms, part.numbers[detour.k]
        )
        stores = {node: as_stored(value, arrays[node])[touched] for node, value in whole.items()}
    elif numbers.numel():
        arrays = detour.arrays(numbers)
        rows = {node: x if node is GRAD else x[touched] for node, x in arrays.items()}
        stores = _step_on_gathered(work, rows)
    else:
        arrays, stores = {}, {}
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
