"""Writing to tensors in torch's own operations, many at a time."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import torch
from torch import Tensor

from fallline.torch.borrowed import copy_all
from fallline.torch.memory.layout import is_lazy


def writing(tensor: Tensor) -> AbstractContextManager[Any]:
    """Where a tensor may be written to: one that was made in inference mode, only in it."""
    return torch.inference_mode() if tensor.is_inference() else nullcontext()


def write(target: Tensor, value: Tensor) -> None:
    """Writes to a tensor."""
    with writing(target):
        target.copy_(value)


def write_all(targets: Sequence[Tensor], values: Sequence[Tensor]) -> None:
    """Writes to tensors, of one device each list; in one call, where they are no tensors of inference mode."""
    alike = [k for k, target in enumerate(targets) if not (target.is_inference() or is_lazy(target))]
    if alike:
        copy_all([targets[k] for k in alike], [values[k] for k in alike])
    for k in sorted({*range(len(targets))} - {*alike}):
        write(targets[k], values[k])


def fill_all(targets: Sequence[Tensor], value: float | Tensor, *, singly: bool) -> None:
    """Fills tensors on the CPU with one number; `singly` by an operation for each, which is seen to write to it."""
    number = value if isinstance(value, Tensor) else torch.tensor(value, dtype=torch.float64, device="cpu")
    if singly or len(targets) == 1:
        for target in targets:
            write(target, number)
    else:
        write_all(targets, [number] * len(targets))


def as_stored(value: Tensor, like: Tensor) -> Tensor:
    """Numbers as a complex tensor, where they go into one."""
    return torch.view_as_complex(value.contiguous()) if like.is_complex() else value
