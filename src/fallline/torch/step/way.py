"""Which way the step on a parameter goes: by a kernel, by torch's own operations, or by a sparse gradient's rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

import torch
from torch import Tensor

from fallline.expr import GRAD, THETA
from fallline.kernel.kernel import Kernel
from fallline.kernel.machine import Machine
from fallline.kernel.parts import PartsMachine
from fallline.rule import Program
from fallline.torch.memory.alignment import aligned, is_to_copy
from fallline.torch.memory.layout import CODES, is_dense, name_of, same_layout
from fallline.torch.memory.plain import CPU, Device, device_of
from fallline.torch.memory.request import Planned
from fallline.torch.memory.shards import is_sharded, is_split, local, local_gradient
from fallline.torch.step.programs import carried, kept_names, walked
from fallline.torch.step.share import Share
from fallline.torch.steppable import check_whole


class Passes(NamedTuple):
    """A kernel whose passes run one by one.

    Attributes:
        kernel: what the machine calls it.
        dtypes: of the gradient, the parameter and its states.
    """

    kernel: int
    dtypes: tuple[torch.dtype, ...]


@dataclass(frozen=True)
class Way:
    """How the step on one parameter is taken.

    Attributes:
        by: by a "kernel"; on the whole "arrays" by torch's operations, for other devices, odd layouts, draws on shards,
            sums over shards, or where the machine refuses; on the "rows" of a sparse gradient; or None, without one.
        copies: whether each gradient is copied into the parameter's layout.
        planned: its tensors, where a kernel takes them.
        kernel: what the machine calls that.
        passes: where arrays are those of a kernel whose sums are joined elsewhere, how a machine runs it between.
    """

    by: Literal["kernel", "arrays", "rows"] | None = None
    copies: bool = False
    planned: Planned | None = None
    kernel: int = 0
    passes: Passes | None = None


@dataclass(frozen=True)
class Ways:
    """Finds the ways of a group's parameters.

    Attributes:
        kernel: what the step computes.
        program: its formulas, which say what is kept.
        machine: what runs kernels on the device; None for torch's own operations.
        device: where the machine's memory is.
        exact: whether sparse gradients are made dense.
        sharded: whether any of the parameters is spread over processes.
        largest: the elements of the largest parameter: one kernel, compiled for that size, serves them all.
        meets: whether the kernel adds something up over all parameters, of which no table has all.
    """

    kernel: Kernel
    program: Program
    machine: Machine | None
    device: Device
    exact: bool
    sharded: bool
    largest: int
    meets: bool

    @classmethod
    def among(
        cls,
        params: Sequence[Tensor],
        counters: Sequence[list[Tensor] | None],
        kernel: Kernel,
        share: Share,
        machine: Machine | None,
        *,
        exact: bool,
        meets: bool,
    ) -> Ways:
        """Finds those of these parameters; for the others see `fallline.torch.step.part.planned`."""
        moving = [param for param, row in zip(params, counters, strict=True) if row is not None]
        largest = max((local(param).numel() for param in moving), default=0)
        sharded = any(map(is_sharded, params))
        return cls(kernel, share.program, machine, share.device or CPU, exact, sharded, largest, meets)

    def of(self, param: Tensor, state: dict[str, Any], counters: list[Tensor] | None, grad: Tensor | None) -> Way:
        """A parameter's way; its states are put into its layout where a kernel needs that.

        Args:
            param: the parameter.
            state: its state.
            counters: its step and other states of one number; None if it makes no step.
            grad: its gradient at the time of planning; None if it has none.
        """
        if counters is None or grad is None:
            return Way()
        if not self.kernel.elementwise:
            check_whole(param, grad, self.kernel, exact=self.exact)
        copies = grad.layout is not torch.strided
        if copies:
            if grad.layout is torch.sparse_coo and not self.exact:
                return Way("rows")
            grad = grad.to_dense()
        here, grad = local(param), local_gradient(grad, param)
        names = [slot.name for slot, _ in walked(self.program)]
        states = [local(state[name]) for name in names]
        storages = self._storages(here, grad, state) if self._can_be_walked(here, grad, states, state) else ()
        if self.machine is None or not storages or self.machine.refuses(self.kernel, storages) is not None:
            return Way("arrays", copies)
        if self._is_joined(param):
            return Way("arrays", copies, passes=self._passes(param, grad, state, storages))
        if not self.sharded:
            for k, name in enumerate(names):
                if not same_layout(states[k], here):
                    states[k] = state[name] = aligned(states[k], here)
        copies = copies or is_to_copy(grad, here, [here, *states])
        planned = Planned(here, grad.dtype, tuple(states), tuple(counters))
        return Way("kernel", copies, planned, self.machine.compile(self.kernel, storages, self.largest))

    def _is_joined(self, param: Tensor) -> bool:
        """Whether what is added up, or drawn, is of more than the tensors of one table."""
        return self.meets or (is_split(param) and (self.kernel.draws or not self.kernel.elementwise))

    def _passes(self, param: Tensor, grad: Tensor, state: dict[str, Any], storages: tuple[str, ...]) -> Passes | None:
        """How the machine runs the kernel pass by pass; None where it cannot, or draws depend on the whole tensor."""
        machine, kernel = self.machine, self.kernel
        if kernel.elementwise or (kernel.draws and is_split(param)) or not isinstance(machine, PartsMachine):
            return None
        if machine.refuses_parts(kernel) is not None:
            return None
        dtypes = tuple(state[name].dtype for name in kept_names(self.program))
        return Passes(machine.compile_for_parts(kernel, storages, self.largest), (grad.dtype, param.dtype, *dtypes))

    def _storages(self, param: Tensor, grad: Tensor, state: dict[str, Any]) -> tuple[str, ...]:
        """How the kernel's arrays are stored."""
        kept = {leaf: local(state[slot.name]) for slot, leaf in (*walked(self.program), *carried(self.program))}
        tensors = {THETA: param, GRAD: grad} | kept
        return tuple(name_of(tensors[array].dtype) for array in self.kernel.arrays)

    def _can_be_walked(self, param: Tensor, grad: Tensor, states: Sequence[Tensor], state: dict[str, Any]) -> bool:
        """Whether a kernel can walk the tensors from end to end; draws and sums also need the elements in order."""
        others = [(slot, local(state[slot.name])) for slot, _ in carried(self.program)]
        few = [tensor for _, tensor in others]
        if device_of(grad, lazy=True) != self.device or {*map(device_of, (param, *states, *few))} != {self.device}:
            return False
        if others and not param.numel():  # a kernel that walks over nothing keeps nothing
            return False
        if any(number.dtype != torch.float64 for slot, number in others if slot.number):
            return False
        if not all(tensor.dtype in CODES and tensor.is_contiguous() for tensor in few):
            return False
        tensors = (param, grad, *states)
        if not all(tensor.dtype in CODES for tensor in tensors) or len({t.is_complex() for t in tensors}) > 1:
            return False
        if self.sharded and not all(same_layout(state, param) for state in states):
            return False
        in_order = self.kernel.draws or not self.kernel.elementwise
        return param.is_contiguous() if in_order else is_dense(param)
