"""Steps of kernels whose sums are joined elsewhere: a machine runs their passes one by one, on what is here."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

import numpy as np
import torch
from torch import Tensor

from fallline.expr import Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.parts import PartsMachine
from fallline.kernel.sums import Sum
from fallline.machines.array import Turns
from fallline.torch.memory.plain import Device, device_of
from fallline.torch.step.streams import stream_of
from fallline.torch.step.work import Age, Work


def can_walk(work: Work) -> bool:
    """Whether a kernel can take a step pass by pass: the gradient lies as the parameter does, and apart from it."""
    detour, grad = work.detour, work.gradient
    if detour.passes is None or grad.dtype != detour.passes.dtypes[0] or not grad.is_contiguous():
        return False
    if device_of(grad) != work.age.part.share.device:
        return False
    where = grad.untyped_storage().data_ptr()
    return all(tensor.untyped_storage().data_ptr() != where for tensor in (detour.param, *detour.states))


def walks_of(works: Sequence[Work]) -> list[Walk]:
    """What takes steps for which `can_walk` holds, one for each device."""
    by_device: dict[Device | None, list[Work]] = {}
    for work in works:
        by_device.setdefault(work.age.part.share.device, []).append(work)
    return [Walk(some) for some in by_device.values()]


class Walked(Turns):
    """One parameter's step.

    Args:
        kernel: what is computed.
        tensor: the parameter's number among all.
        numbers: its sums, in the kernel's order: the device reads and writes them.
        elements: how many the whole parameter has.
    """

    def __init__(self, kernel: Kernel, tensor: int, numbers: Tensor, elements: int) -> None:
        super().__init__(kernel, (tensor,))
        self._sums = dict(
            zip([one.leaf for one in kernel.sums], numbers.split_with_sizes([1] * len(numbers)), strict=False)
        )
        self._elements, self._known = elements, set[Node]()

    @property
    def empty(self) -> bool:
        """Whether the parameter has no elements."""
        return self._elements == 0

    def knows(self, leaf: Node) -> bool:
        """Whether a total is there, by the input that stands for it."""
        return leaf in self._known

    def run(self) -> list[tuple[Sum, Tensor]]:
        """What the next pass, which has been run, has added up."""
        one = self.kernel.passes[self.turn]
        self.turn += 1
        return [(each, self._sums[each.leaf]) for each in one.sums]

    def settle(self, one: Sum, result: Tensor) -> None:
        """Takes over a sum, no total, of what `run` has returned; before the next pass is run."""
        self._sums[one.leaf].copy_(result)

    def take(self, totals: Mapping[Node, Tensor]) -> None:
        """Takes over sums over all parameters, by what was asked for."""
        for one in self.kernel.totals:
            if one.total is not None and one.total in totals and one.leaf not in self._known:
                self._known.add(one.leaf)
                self._sums[one.leaf].copy_(totals[one.total].reshape(1))  # which may be this very number


class Walk:
    """Steps on one device.

    Args:
        works: the steps.

    Attributes:
        works: as given.
        each: what runs each of them, and is given its sums.
    """

    def __init__(self, works: Sequence[Work]) -> None:
        part, first = works[0].age.part, works[0].gradient
        assert isinstance(part.machine, PartsMachine)
        assert part.share.device is not None
        kernels = [work.age.part.kernel for work in works]
        wholes = [_elements(work) for work in works]
        lines = [[*[0.0] * len(kernel.sums), whole] for kernel, whole in zip(kernels, wholes, strict=True)]
        width = max(map(len, lines))
        padded = [[*line, *[0.0] * (width - len(line))] for line in lines]
        numbers = torch.tensor(padded, dtype=torch.float64, device=first.device)
        most = max(len(kernel.arrays) for kernel in kernels)
        self._table = part.machine.parts_table(len(works), most, numbers.data_ptr(), width)
        self._stream = stream_of(part.share.device)
        self.works = works
        self.each = [
            Walked(kernel, work.age.part.numbers[work.detour.k], line, whole)
            for work, kernel, line, whole in zip(works, kernels, numbers.unbind(), wholes, strict=True)
        ]
        self._fill()

    def _fill(self) -> None:
        """Tells the table where all lies."""
        works, passes = self.works, [work.detour.passes for work in self.works]
        ages = {
            work.age: np.array([*work.age.uniforms, 0.0]) for work in works
        }  # one more, so that there is an address
        self._uniforms: dict[Age, np.ndarray] = ages
        arrays = []
        for work in works:
            tensors = work.detour.arrays(work.gradient)
            arrays.append([tensors[array].data_ptr() for array in work.age.part.kernel.arrays])
        self._table.rows.put(
            slice(None),
            kernel=[one.kernel for one in passes if one is not None],
            length=[work.gradient.numel() for work in works],
            tensor=[one.tensors[0] for one in self.each],
            uniforms=[ages[work.age].ctypes.data for work in works],
            arrays=list(itertools.zip_longest(*arrays, fillvalue=0)),
        )

    def run(self, ready: Sequence[Turns]) -> None:
        """Runs the next pass of those that are ready."""
        chosen = {*map(id, ready)}
        turns = [one.turn if id(one) in chosen else -1 for one in self.each]
        moved = [
            work.gradient.numel() * work.gradient.element_size() * one.kernel.passes[turn].words_moved
            for work, one, turn in zip(self.works, self.each, turns, strict=True)
            if turn >= 0
        ]
        if moved:
            self._table.run(turns, sum(moved), self._stream)

    def finish(self) -> None:
        """Lets autograd know what was written to."""
        params = [work.age.part.params[work.detour.k] for work in self.works]
        torch.autograd.graph.increment_version([param for param in params if not param.is_inference()])


def _elements(work: Work) -> int:
    """How many elements the whole parameter has."""
    spread = work.detour.spread
    return work.gradient.numel() if spread is None else spread.sizes["elements"]
