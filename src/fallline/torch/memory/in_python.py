"""The look in Python: the definition of what a look is, and its stand-in where that cannot be compiled."""

from __future__ import annotations

from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from fallline.torch.memory.alignment import is_askew
from fallline.torch.memory.layout import CODES, layout_words
from fallline.torch.memory.plain import CPU, Device, device_of, missing_of_plain
from fallline.torch.memory.request import AGES_DIFFER, CHANGED, SAME, Held, Planned, Request

_NUMBER = np.array([1, 1, 0], np.int64)
"""The layout of one number; see `layout_words`."""


class PythonLook:
    """See `fallline.torch.memory.look.Look`."""

    def look(self, request: Request, params: list[Tensor], grads: list[Tensor | None], total: int) -> int:
        """Looks at the tensors of a request."""
        if not _same(params, request.param_ids) or len(grads) != len(params):
            return CHANGED
        if not _same(chain.from_iterable(map(dict.values, request.states)), request.held.ids):
            return CHANGED
        active = moved = 0
        lengths, starts = [0] * len(params), []
        request.addresses[:, 0] = 0
        for k, (planned, grad) in enumerate(zip(request.planned, grads, strict=True)):
            starts.append(total)
            if grad is None:
                continue
            layout = request.layouts[k]
            if planned is None or layout is None or not _is_as_planned(request, k, planned, grad, layout):
                return CHANGED
            moved += _put_arrays(request, k, (planned.param, grad, *planned.states))
            lengths[k] = int(layout[0])
            request.addresses[k] = [counter.data_ptr() for counter in planned.counters]
            request.ages[active] = [float(counter) for counter in planned.counters]
            active += 1
            total += lengths[k]
        request.rows.put(slice(None), length=lengths, start=starts)
        request.outcome[:] = np.array([total, active, moved]).data
        bits = request.ages[:active].view(np.int64)
        return SAME if (bits == bits[:1]).all() else AGES_DIFFER

    def tick(self, request: Request, even: bool) -> None:
        """Writes the counters."""
        active = [planned for planned, first in zip(request.planned, request.addresses[:, 0], strict=True) if first]
        with torch.inference_mode():  # some may have been made in it
            for k, planned in enumerate(active):
                assert planned is not None
                for tensor, value in zip(planned.counters, request.fresh[0 if even else k].tolist(), strict=True):
                    tensor.fill_(value)

    def same_values(self, mapping: dict[Any, Any], held: Held) -> bool:
        """Whether a dict holds just these objects."""
        return _same(dict.values(mapping), held.ids)


def _same(objects: Any, ids: npt.NDArray[np.int64]) -> bool:
    return bool([id(x) for x in objects] == ids.tolist())


def _is_as_planned(request: Request, k: int, planned: Planned, grad: Any, layout: npt.NDArray[np.int64]) -> bool:
    if not isinstance(grad, Tensor):
        return False
    tensors = (planned.param, grad, *planned.states)
    if [CODES.get(tensor.dtype, -1) for tensor in (*tensors, *planned.counters)] != request.dtypes[k].tolist():
        return False
    if not all(_lies(tensor, layout, request.device) for tensor in tensors):
        return False
    if not all(_lies(counter, _NUMBER, CPU) for counter in planned.counters):
        return False
    return not is_askew(grad, tensors)


def _lies(tensor: Tensor, layout: npt.NDArray[np.int64], device: Device) -> bool:
    """Whether a tensor is plain, on this device, in this layout, with all of its memory."""
    if device_of(tensor) != device or layout_words(tensor).tolist() != layout.tolist():
        return False
    return missing_of_plain(tensor) is None


def _put_arrays(request: Request, k: int, tensors: tuple[Tensor, ...]) -> int:
    """Writes where the tensors lie that the kernel takes; returns how many of those that are written to have moved."""
    addresses = {int(n): t.data_ptr() for n, t in zip(request.arrays, tensors, strict=True) if n >= 0}
    gradient = request.arrays[1]
    moved = sum(
        number != gradient and address != request.rows.array(k, number) for number, address in addresses.items()
    )
    request.rows.put(k, arrays=addresses)
    return int(moved)
