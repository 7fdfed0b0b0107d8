"""Steps of rules that see tensors whole, by sums, rows, columns or matrices; those of one shape at once."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from fallline.expr import Node
from fallline.machines.array import Evaluation, Turns, evaluate_all, parted
from fallline.torch.borrowed import fake_mode_of
from fallline.torch.memory.plain import is_memory
from fallline.torch.memory.shards import indices
from fallline.torch.memory.spread import Spread
from fallline.torch.step.across import Across, Portion
from fallline.torch.step.commons import common_to, spread
from fallline.torch.step.products import ops_for
from fallline.torch.step.walk import can_walk, walks_of
from fallline.torch.step.work import Work
from fallline.torch.step.writing import write, write_all

_MOST = {"cpu": 2**19}
_MOST_ELSEWHERE = 2**26
"""How many elements are stacked on a kind of device; larger tensors gain nothing, and all of it is copied."""
_MOST_AT_ONCE = 2**28
"""How many elements of parameters that are spread over processes go together in a process, as all are kept."""


@dataclass(frozen=True)
class Batch:
    """Parameters of one shape, of one part and age, whose steps are computed together.

    Attributes:
        works: their steps.
        spread: how they are spread over processes; None where there is all of them here.
        walks: whether a kernel takes the only one, pass by pass.
    """

    works: Sequence[Work]
    spread: Spread | None = None
    walks: bool = False

    @property
    def numel(self) -> int:
        """About how many elements of them each process has."""
        first = self.works[0].gradient.numel()
        if self.spread is not None:
            first = self.spread.sizes["elements"] // math.prod(level.size for level in self.spread.levels)
        return first * len(self.works)

    def evaluation(self) -> Evaluation:
        """What computes their steps."""
        first, several = self.works[0], len(self.works) > 1
        part = first.age.part
        arrays = [work.detour.arrays(work.gradient) for work in self.works]
        inputs = {node: torch.stack([one[node] for one in arrays]) if several else x for node, x in arrays[0].items()}
        if part.differentiable:
            inputs = {node: tensor.clone() for node, tensor in inputs.items()}
        numbers = [part.numbers[work.detour.k] for work in self.works]
        index = indices(part.params[first.detour.k]) if part.kernel.draws else None
        portion = self.portion()
        divided = None if portion is None else portion.parted
        seen = not first.detour.joins or divided is not None
        return Evaluation(
            part.kernel if divided is None else divided.local, inputs, first.age.uniforms, numbers, index,
            ops_for(first.gradient, seen=seen), stacked=several,
            hasty=not seen and first.gradient.device.type == "cpu", part=self.spread,
        )  # fmt: skip

    def portion(self) -> Portion | None:
        """What is here of parameters that are spread over processes."""
        if self.spread is None:
            return None
        work = self.works[0]
        kernel, uniforms = work.age.part.kernel, work.age.uniforms
        return Portion(self.spread, parted(kernel, uniforms) if kernel.matrices else None, work.detour.param, uniforms)

    def write(self, stores: dict[Node, Tensor]) -> None:
        """Writes what was computed into the parameters and states."""
        for node, value in stores.items():
            targets = [work.detour.arrays(work.gradient)[node] for work in self.works]
            if len(targets) > 1:
                write_all(targets, value.unbind())
            else:
                write(targets[0], value)


def step_whole(works: Sequence[Work]) -> None:
    """Takes steps, of several kernels where parameters differ; what they add up over all parameters is over all these.

    Args:
        works: steps by arrays, with kernels that are not elementwise.
    """
    _share_commons(works)
    batches = list(_batches(works))
    together = [batch for batch in batches if batch.works[0].age.part.kernel.totals]
    _run(together)
    others = [batch for batch in batches if batch not in together]
    for some in _rounds([batch for batch in others if batch.spread is not None]):
        _run(some)
    for batch in others:
        if batch.spread is None:
            _run([batch])


def _rounds(batches: Iterable[Batch]) -> list[list[Batch]]:
    """Batches that go together so that processes exchange little often."""
    rounds: list[list[Batch]] = []
    left = 0
    for batch in batches:
        if batch.numel > left:
            rounds.append([])
            left = _MOST_AT_ONCE
        rounds[-1].append(batch)
        left -= batch.numel
    return rounds


def _run(batches: Sequence[Batch]) -> None:
    if not batches:
        return
    watched = any(batch.works[0].age.part.differentiable for batch in batches)
    mode: Any = fake_mode_of(batches[0].works[0].detour.param)
    with torch.set_grad_enabled(watched), mode or nullcontext():
        walks = walks_of([batch.works[0] for batch in batches if batch.walks])
        walked = {id(work): one for walk in walks for work, one in zip(walk.works, walk.each, strict=True)}
        evaluations: list[Turns] = [
            walked[id(batch.works[0])] if batch.walks else batch.evaluation() for batch in batches
        ]
        pairs = list(zip(evaluations, batches, strict=True))
        portions = {one: portion for one, batch in pairs if (portion := batch.portion()) is not None}
        evaluate_all(evaluations, Across(portions, walks) if portions or walks else None)
        for evaluation, batch in pairs:
            if isinstance(evaluation, Evaluation):
                batch.write(evaluation.stores)
        for walk in walks:
            walk.finish()


def _batches(works: Sequence[Work]) -> Iterator[Batch]:
    """Steps that go together: of one age, shape, device and dtype of each array."""
    begun: dict[Any, tuple[Spread | None, list[Work]]] = {}
    walking = {k for k, work in enumerate(works) if can_walk(work)}
    for k, work in enumerate(works):
        spread, alone = work.detour.spread, k in walking or not _can_stack(work)
        begun.setdefault(k if alone else (spread, *_alike(work)), (spread, []))[1].append(work)
    for key, (spread, alike) in begun.items():
        if key in walking:
            yield Batch(alike, spread, walks=True)
            continue
        size = max(1, Batch(alike[:1], spread).numel)
        most = max(1, _MOST.get(alike[0].gradient.device.type, _MOST_ELSEWHERE) // size)
        yield from (Batch(alike[start : start + most], spread) for start in range(0, len(alike), most))


def _can_stack(work: Work) -> bool:
    """Whether a step may go together with others of its shape: nobody follows it, and it has much to gain."""
    part = work.age.part
    if part.kernel.draws or not (part.kernel.matrices or work.gradient.device.type != "cpu"):
        return False
    return work.detour.joins and is_memory(work.gradient)


def _alike(work: Work) -> tuple[Any, ...]:
    return work.age, work.detour.kind, work.detour.param.shape, work.gradient.dtype


def _share_commons(works: Sequence[Work]) -> None:
    """Gives numbers that all parameters have in common to those that have made fewer steps than the others."""
    alike: dict[Any, list[Work]] = {}
    for work in works:
        if key := common_to(work.age.part):
            alike.setdefault(key, []).append(work)
    for key, some in alike.items():
        spread([name for name, _ in key], [(work.age.t, work.age.part.states[work.detour.k]) for work in some])
