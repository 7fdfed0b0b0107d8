"""Many parameters' arrays end to end in one, so that torch's operations go over all of them at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import torch
from torch import Tensor

from fallline.expr import GRAD, THETA, Node
from fallline.expr import state as state_input
from fallline.machines.elements import on_elements
from fallline.torch.borrowed import end_to_end, parted
from fallline.torch.memory.layout import as_real
from fallline.torch.memory.plain import is_memory
from fallline.torch.memory.shards import indices
from fallline.torch.step.work import Work
from fallline.torch.step.writing import write_all, writing

_STRETCH = {"cpu": 2**17}
_STRETCH_ELSEWHERE = 2**22


def _stretch_on(kind: str) -> int:
    """How many elements are computed with at once on a kind of device: a CPU's temporaries stay in its caches."""
    return _STRETCH.get(kind, _STRETCH_ELSEWHERE)


def can_join(work: Work) -> bool:
    """Whether a step of an elementwise kernel may go together with others, whatever their shapes."""
    return work.detour.joins and is_memory(work.gradient)


def joined(works: Iterable[Work]) -> list[list[Work]]:
    """Steps that go together: of one age, device and dtype of each array. Large parameters go alone, empty ones not.

    Args:
        works: steps by arrays of any parts.
    """
    batches: list[list[Work]] = []
    begun: dict[object, tuple[list[Work], int]] = {}
    for work in works:
        count, most = work.gradient.numel(), _stretch_on(work.detour.kind[0].type)
        key = work.age, work.detour.kind, work.gradient.dtype
        batch, total = begun.get(key, ([], most))
        if not count:
            continue
        if total + count <= most:
            batch.append(work)
            begun[key] = batch, total + count
        else:
            batches.append([work])
            if 2 * count < most:
                begun[key] = batches[-1], count
    return batches


@torch.no_grad()
def step_together(works: Sequence[Work]) -> None:
    """Takes a step on some parameters.

    Args:
        works: one of the lists of `joined`.
    """
    age = works[0].age
    kernel = age.part.kernel
    tensors = _columns(works)
    lines = {node: end_to_end(tensors[node]) for node in dict.fromkeys((THETA, *kernel.arrays))}
    numbers = _numbers(works) if kernel.draws else None
    device = lines[THETA].device.type
    most, hasty = _stretch_on(device), device == "cpu"  # looking at other devices' numbers would wait for them
    for start in range(0, len(lines[THETA]), most):
        stretch = {node: as_real(line[start : start + most]) for node, line in lines.items()}
        tensor, index = (0, None) if numbers is None else (some[start : start + most] for some in numbers)
        for node, value in on_elements(kernel, stretch, age.uniforms, tensor, index, hasty=hasty).items():
            with writing(lines[node]):
                stretch[node].copy_(value)
    for node, _ in kernel.stores:
        if lines[node].data_ptr() != tensors[node][0].data_ptr():  # a copy, and not the only tensor's own memory
            write_all(tensors[node], parted(lines[node], tensors[node]))


def _columns(works: Sequence[Work]) -> dict[Node, list[Tensor]]:
    """The tensors of all of them, by what the kernel calls them."""
    states = zip(*(work.detour.states for work in works), strict=True)
    columns = {THETA: [work.detour.param for work in works], GRAD: [work.gradient for work in works]}
    return columns | {state_input(i): list(column) for i, column in enumerate(states)}


def _numbers(works: Sequence[Work]) -> tuple[Tensor, Tensor]:
    """What random draws depend on: for each number its tensor's, and its own in that tensor."""
    whose, which = [], []
    for work in works:
        part, k, param = work.age.part, work.detour.k, work.detour.param
        given = indices(part.params[k])
        count = param.numel() * (2 if param.is_complex() else 1)
        which.append(torch.arange(count, device=param.device) if given is None else given.reshape(-1))
        whose.append(torch.full_like(which[-1], part.numbers[k]))
    shape = (-1, 2) if works[0].detour.param.is_complex() else (-1,)
    return torch.cat(whose).reshape(shape), torch.cat(which).reshape(shape)
