"""Steps that no compiled kernel takes from end to end: other devices, odd strides, autograd, sparse gradients."""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from fallline.expr import GRAD, THETA, Node
from fallline.expr import state as state_input
from fallline.kernel.host import advance, traced_uniforms
from fallline.kernel.kernel import Kernel
from fallline.kernel.machine import Memory, run
from fallline.machines.array import evaluate
from fallline.machines.array_ops import OPS
from fallline.torch.borrowed import fake_mode_of
from fallline.torch.memory.layout import as_real, name_of
from fallline.torch.memory.plain import device_of, is_opaque, plain_kind
from fallline.torch.memory.shards import indices, local
from fallline.torch.step.counters import MOST_STEPS
from fallline.torch.step.part import Looked, Part
from fallline.torch.step.streams import stream_of
from fallline.torch.steppable import check_memory, check_state, check_steppable, check_writable


def _sqrt(xp: Any, a: Tensor) -> Tensor:
    """Correctly rounded in torch's own operations: on a CPU, torch's root in float32 is not, but that in float64 is."""
    narrow = a.device.type == "cpu" and a.dtype == torch.float32
    return torch.sqrt(a.double()).float() if narrow else torch.sqrt(a)


_SEEN = {**OPS, "sqrt": _sqrt}
"""The operations where all must be torch's: for wrappers of tensors, and where a mode or transform follows them."""


@dataclass(frozen=True)
class Work:
    """One parameter's step that no kernel takes from end to end, with its numbers computed; nothing is touched yet.

    Attributes:
        part: the parameter's group.
        k: the parameter's index in it.
        looked: what was found at this step.
        extra: numbers behind those of the hyperparameters.
        t: the step.
        counts: whether the parameter's counter holds t.
        uniforms: numbers, or tensors where autograd follows the step.
        fresh: the counters but the step, after it; likewise.
        param: the parameter, or its shard.
        states: its states, in the kernel's order.
    """

    part: Part
    k: int
    looked: Looked
    extra: tuple[float, ...]
    t: int
    counts: bool
    uniforms: tuple[Any, ...]
    fresh: tuple[Any, ...]
    param: Tensor
    states: list[Tensor]

    def check_writable(self) -> None:
        """Checks that the parameter and the states can be written to, element by element."""
        check_writable(self.param)
        for name, state in zip(self.part.names, self.states, strict=True):
            check_writable(state, f"the state {name} of a parameter")

    def lies(self) -> tuple[Any, ...]:
        """Where in memory the tensors lie that the step writes to, and with what strides; 0 for those without."""
        return tuple(0 if is_opaque(x) else (x.data_ptr(), x.stride()) for x in (self.param, *self.states))

    def run(self, *, count: bool) -> None:
        """Takes the step; `count` says whether it is one, and no move of the parameter."""
        if self.part.ways[self.k].by == "rows":
            _step_on_rows(self)
        else:
            _step_on_arrays(self, count=count)
        if self.extra:
            self.part.return_gradient(self.k, self.looked, *self.extra)

    def arrays(self, grad: Tensor) -> dict[Node, Tensor]:
        """The tensors by what the kernel calls them."""
        return {THETA: self.param, GRAD: grad} | {state_input(i): state for i, state in enumerate(self.states)}

    def count(self) -> None:
        """Writes the counters."""
        counters = self.part.counters[self.k]
        assert counters is not None
        for tensor, value in zip(counters, (float(self.t), *self.fresh), strict=True):
            with _writing(tensor):
                tensor.copy_(value) if isinstance(value, Tensor) else tensor.fill_(value)


def work_on(part: Part, k: int, looked: Looked, shift: int, extra: tuple[float, ...]) -> Work:
    """Prepares one parameter's step.

    Args:
        part, k, looked, extra: see `Work`.
        shift: added to the steps made so far to give t.

    Raises:
        RuntimeError, TypeError, ValueError: the parameter, its gradient or a state is none that a step can be taken on.
    """
    counters, param, state = part.counters[k], part.params[k], part.states[k]
    assert counters is not None
    # That all is still what it was planned for, as a look does for compiled kernels.
    check_steppable(param, looked.grads[k])
    check_state(param, state, part.names, ())
    for counter in counters:
        check_memory(param, counter, "its step")
    step, *others = counters
    t, numbers = int(step) + shift, part.uniforms.numbers(extra)
    if part.differentiable:
        uniforms, fresh = _traced(part.kernel, t, numbers[0], others)
    else:
        before, single = [float(x) for x in others], all(x.dtype == torch.float32 for x in others)
        uniforms, fresh = advance(part.kernel, t, *numbers, before, single=single)
    states = [local(state[name]) for name in part.names]
    counts = t <= MOST_STEPS[step.dtype]
    return Work(part, k, looked, extra, t, counts, uniforms, fresh, part.locals[k], states)


def _traced(
    kernel: Kernel, t: int, now: Sequence[Any], counters: Sequence[Tensor]
) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """The numbers as tensors, as far as they depend on some that somebody wants a gradient of."""
    with torch.enable_grad():
        before = [counter.clone() for counter in counters]
        fresh = traced_uniforms(kernel.counters, float(t), now, before)
        wide = [x.double() if isinstance(x, Tensor) else x for x in fresh]  # as the host computes with them
        return traced_uniforms(kernel.uniforms, float(t), now, before, wide), fresh


def _step_on_arrays(work: Work, *, count: bool) -> None:
    """A step operation by operation: any device, any strides, and with autograd watching where the group says so."""
    part, k = work.part, work.k
    grad = work.looked.aligned[k]
    assert grad is not None
    arrays = work.arrays(grad)
    with torch.set_grad_enabled(part.differentiable):
        inputs = {node: as_real(tensor.clone() if part.differentiable else tensor) for node, tensor in arrays.items()}
        index = indices(part.params[k]) if part.kernel.draws else None
        ops = OPS if not part.observed and all(plain_kind(x, lazy=True) for x in arrays.values()) else _SEEN
        with fake_mode_of(work.param) or nullcontext():  # whose tensors go together with no others
            stores = evaluate(part.kernel, inputs, work.uniforms, part.numbers[k], index, ops)
        for node, value in stores.items():
            target = arrays[node]
            with _writing(target):
                target.copy_(_as_stored(value, target))
        if count:
            work.count()


def _writing(tensor: Tensor) -> AbstractContextManager[Any]:
    """Where a tensor may be written to: one that was made in inference mode, only in it."""
    return torch.inference_mode() if tensor.is_inference() else nullcontext()


@torch.no_grad()
def _step_on_rows(work: Work) -> None:
    """A step on the rows that a sparse gradient touches; the others and their states stay as they are."""
    part, k = work.part, work.k
    given = work.looked.grads[k]
    assert given is not None
    grad = given.coalesce()
    touched, numbers = tuple(grad.indices()), grad.values().clone()
    if part.kernel.draws:  # which depend on the element's index in the whole tensor
        arrays = work.arrays(grad.to_dense())
        whole = evaluate(part.kernel, {n: as_real(x) for n, x in arrays.items()}, work.uniforms, part.numbers[k])
        stores = {node: _as_stored(value, arrays[node])[touched] for node, value in whole.items()}
    elif numbers.numel():
        arrays = work.arrays(numbers)
        rows = {node: x if node is GRAD else x[touched] for node, x in arrays.items()}
        stores = _step_on_gathered(work, rows)
    else:
        arrays, stores = {}, {}
    for node, value in stores.items():
        if node is not GRAD:
            with _writing(arrays[node]):
                arrays[node].index_put_(touched, value)
    work.count()


def _as_stored(value: Tensor, like: Tensor) -> Tensor:
    """Numbers as a complex tensor, where they go into one."""
    return torch.view_as_complex(value.contiguous()) if like.is_complex() else value


def _step_on_gathered(work: Work, rows: dict[Node, Tensor]) -> dict[Node, Tensor]:
    """The new rows, from rows that were copied together."""
    kernel, machine = work.part.kernel, work.part.machine
    tensors = [rows[array].contiguous() for array in kernel.arrays]
    dtypes = tuple(name_of(tensor.dtype) for tensor in tensors)
    device = work.part.share.device
    here = all(device_of(tensor, lazy=True) == device for tensor in tensors)
    if machine is not None and device is not None and here and machine.refuses(kernel, dtypes) is None:
        size = math.prod(as_real(tensors[0]).shape)
        memory = [Memory(tensor.data_ptr(), size, name) for tensor, name in zip(tensors, dtypes, strict=True)]
        run(machine, kernel, memory, work.uniforms, stream=stream_of(device))
        stepped = dict(zip(kernel.arrays, tensors, strict=True))
        return {array: stepped[array] for array, _ in kernel.stores}
    stores = evaluate(kernel, {node: as_real(tensor) for node, tensor in rows.items()}, work.uniforms)
    return {node: _as_stored(value, rows[node]) for node, value in stores.items()}
