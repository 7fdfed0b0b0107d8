"""Steps that no compiled kernel takes from end to end: other devices, odd strides, autograd, sparse gradients."""

from __future__ import annotations

import operator
from collections.abc import Sequence
from contextlib import nullcontext
from itertools import compress

import torch

from fallline.machines.array import evaluate
from fallline.machines.array_ops import OPS
from fallline.torch.borrowed import fake_mode_of
from fallline.torch.memory.layout import as_real
from fallline.torch.memory.plain import plain_kind
from fallline.torch.memory.shards import indices
from fallline.torch.step.joined import can_join, joined, step_together
from fallline.torch.step.products import SEEN
from fallline.torch.step.rows import step_on_rows
from fallline.torch.step.whole import step_whole
from fallline.torch.step.work import Age, Work
from fallline.torch.step.writing import as_stored, fill_all, write


def take(works: Sequence[Work], extra: tuple[float, ...], *, count: bool) -> None:
    """Takes steps: on whole arrays, and then those on the rows of sparse gradients.

    Args:
        works: the steps.
        extra: what gradients were multiplied with, and kept so, if anything.
        count: whether they are steps, and no moves of the parameters.
    """
    on_arrays = [work for work in works if not work.detour.by_rows and work.age.part.kernel.elementwise]
    join = [can_join(work) for work in on_arrays]
    for work in compress(on_arrays, map(operator.not_, join)):
        _step_alone(work)
    for batch in joined(compress(on_arrays, join)):
        step_together(batch)
    step_whole([work for work in works if not work.age.part.kernel.elementwise])
    for work in works:
        if work.detour.by_rows:
            step_on_rows(work)
        if extra:
            work.age.part.return_gradient(work.detour.k, work.given, work.gradient, *extra)
    if count:
        _count(works)


def _step_alone(work: Work) -> None:
    """A step that somebody may follow: one parameter's, and with autograd watching where the group says so."""
    part, k, arrays = work.age.part, work.detour.k, work.detour.arrays(work.gradient)
    with torch.set_grad_enabled(part.differentiable):
        inputs = {node: as_real(tensor.clone() if part.differentiable else tensor) for node, tensor in arrays.items()}
        index = indices(part.params[k]) if part.kernel.draws else None
        ops = OPS if not part.observed and all(plain_kind(x, lazy=True) for x in arrays.values()) else SEEN
        with fake_mode_of(work.detour.param) or nullcontext():  # whose tensors go together with no others
            stores = evaluate(part.kernel, inputs, work.age.uniforms, part.numbers[k], index, ops)
        for node, value in stores.items():
            write(arrays[node], as_stored(value, arrays[node]))


def _count(works: Sequence[Work]) -> None:
    """Writes the counters."""
    by_age: dict[Age, list[Work]] = {}
    for work in works:
        by_age.setdefault(work.age, []).append(work)
    for age, alike in by_age.items():
        columns = zip(*(work.detour.counters for work in alike), strict=True)
        with torch.set_grad_enabled(age.part.differentiable):
            for counters, value in zip(columns, (float(age.t), *age.fresh), strict=True):
                fill_all(counters, value, singly=age.part.observed)
