"""Steps that no compiled kernel takes from end to end: other devices, odd strides, autograd, sparse gradients."""

from __future__ import annotations

import math
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import torch
from torch import Tensor

from fallline.expr import GRAD, THETA, Node
from fallline.expr import state as state_input
from fallline.kernel.host import advance, traced_uniforms
from fallline.kernel.machine import Machine, Memory, run
from fallline.machines.array import evaluate
from fallline.machines.array_ops import OPS
from fallline.torch.borrowed import is_opaque, is_plain
from fallline.torch.memory.layout import as_real, name_of
from fallline.torch.memory.shards import local, places
from fallline.torch.step.part import Part
from fallline.torch.step.scalars import MOST_STEPS
from fallline.torch.steppable import check_memory, check_state, check_steppable, check_writable


def _sqrt(xp: Any, a: Tensor) -> Tensor:
    """Correctly rounded in torch's own operations: on a CPU, torch's root in float32 is not, but that in float64 is."""
    narrow = a.device.type == "cpu" and a.dtype == torch.float32
    return torch.sqrt(a.double()).float() if narrow else torch.sqrt(a)


_SEEN = {**OPS, "sqrt": _sqrt}
"""The operations where all must be torch's: for wrappers of tensors, and where a mode or transform follows them."""


class Work:
    """One parameter's step, with its numbers already computed and checked; nothing is touched yet.

    Args:
        part: the parameter's group.
        k: the parameter's place in it.
        shift: added to the steps made so far to give t.

    Attributes:
        counts: whether the parameter's counter holds t.

    Raises:
        RuntimeError, TypeError, ValueError: the parameter, its gradient or a state is none that a step can be taken on.
    """

    def __init__(self, part: Part, k: int, shift: int) -> None:
        self.part, self.k = part, k
        scalars = part.ages[k]
        assert scalars is not None
        self.scalars = scalars
        self._check()
        self.t = int(scalars[0]) + shift
        self.counts = self.t <= MOST_STEPS[scalars[0].dtype]
        self.uniforms: tuple[Any, ...]
        self.fresh: tuple[Any, ...]
        if part.differentiable:
            self._trace()
        else:
            kept, single = [float(x) for x in scalars[1:]], all(x.dtype == torch.float32 for x in scalars[1:])
            self.uniforms, self.fresh = advance(part.kernel, self.t, *part.scalars.numbers(), kept, single=single)
        self.param = part.locals[k]
        self.states = [local(part.states[k][name]) for name in part.names]

    def _check(self) -> None:
        """Checks that all is still what it was planned for, as a look does for compiled kernels."""
        param, state = self.part.params[self.k], self.part.states[self.k]
        check_steppable(param, self.part.grads[self.k])
        check_state(param, state, self.part.names, ())
        for scalar in self.scalars:
            check_memory(param, scalar, "its step")

    def check_writable(self) -> None:
        """Checks that the parameter and the states can be written to, element by element."""
        check_writable(self.param)
        for name, one in zip(self.part.names, self.states, strict=True):
            check_writable(one, f"the state {name} of a parameter")

    def lies(self) -> tuple[Any, ...]:
        """Where in memory the tensors lie that the step writes to, and with what strides; 0 for those without."""
        return tuple(0 if is_opaque(x) else (x.data_ptr(), x.stride()) for x in (self.param, *self.states))

    def _trace(self) -> None:
        """The numbers as tensors, as far as they depend on some that somebody wants a gradient of."""
        kernel, (now, _, _) = self.part.kernel, self.part.scalars.numbers()
        with torch.enable_grad():
            before = [scalar.clone() for scalar in self.scalars[1:]]
            self.fresh = traced_uniforms(kernel.scalars, float(self.t), now, before)
            fresh = [x.double() if isinstance(x, Tensor) else x for x in self.fresh]  # as the host computes with them
            self.uniforms = traced_uniforms(kernel.uniforms, float(self.t), now, before, fresh)

    def arrays(self, grad: Tensor) -> dict[Node, Tensor]:
        """The tensors by what the kernel calls them."""
        named = {THETA: self.param, GRAD: grad}
        return named | {state_input(i): state for i, state in enumerate(self.states)}

    def count(self) -> None:
        """Writes the step and the scalar states."""
        for tensor, value in zip(self.scalars, (float(self.t), *self.fresh), strict=True):
            with _writing(tensor):
                tensor.copy_(value) if isinstance(value, Tensor) else tensor.fill_(value)


def step_on_arrays(work: Work, *, count: bool) -> None:
    """A step operation by operation: any device, any strides, and with autograd watching where the group says so."""
    part, k = work.part, work.k
    grad = part.aligned[k]
    assert grad is not None
    arrays = work.arrays(grad)
    with torch.set_grad_enabled(part.differentiable):
        inputs = {node: as_real(tensor.clone() if part.differentiable else tensor) for node, tensor in arrays.items()}
        index = places(part.params[k]) if part.kernel.draws else None
        ops = OPS if not part.observed and all(is_plain(x, lazy=True) for x in arrays.values()) else _SEEN
        with getattr(work.param, "fake_mode", nullcontext()):  # whose tensors go together with no others
            stores = evaluate(part.kernel, inputs, work.uniforms, part.first + k, index, ops)
        for node, value in stores.items():
            target = arrays[node]
            with _writing(target):
                target.copy_(torch.view_as_complex(value.contiguous()) if target.is_complex() else value)
        if count:
            work.count()
    if part.scalars.extra:
        part.return_gradient(k)


def _writing(tensor: Tensor) -> AbstractContextManager[Any]:
    """Where a tensor may be written to: one that was made in inference mode, only in it."""
    return torch.inference_mode() if tensor.is_inference() else nullcontext()


@torch.no_grad()
def step_on_rows(work: Work, machine: Machine | None) -> None:
    """A step on the rows that a sparse gradient touches; the others and their states stay as they are."""
    part, k = work.part, work.k
    given = part.grads[k]
    assert given is not None
    grad = given.coalesce()
    indices, values = grad.indices(), grad.values().clone()
    if part.kernel.draws:  # which depend on the element's place in the whole tensor
        arrays = work.arrays(grad.to_dense())
        stores = evaluate(part.kernel, {n: as_real(x) for n, x in arrays.items()}, work.uniforms, part.first + k)
        for node, value in stores.items():
            if node is not GRAD:
                whole = torch.view_as_complex(value.contiguous()) if arrays[node].is_complex() else value
                with _writing(arrays[node]):
                    arrays[node].index_put_(tuple(indices), whole[tuple(indices)])
    elif values.numel():
        arrays = work.arrays(values)
        rows = {n: x if n is GRAD else x[tuple(indices)] for n, x in arrays.items()}
        stores = _step_on_gathered(work, rows, machine)
        for node, value in stores.items():
            if node is not GRAD:
                with _writing(arrays[node]):
                    arrays[node].index_put_(tuple(indices), value)
    work.count()
    if part.scalars.extra:
        part.return_gradient(k)


def _step_on_gathered(work: Work, rows: dict[Node, Tensor], machine: Machine | None) -> dict[Node, Tensor]:
    """The new rows, from rows that were copied together."""
    kernel = work.part.kernel
    tensors = [rows[array].contiguous() for array in kernel.arrays]
    dtypes = tuple(name_of(tensor.dtype) for tensor in tensors)
    here = all(tensor.device.type == "cpu" for tensor in tensors)
    if machine is not None and here and machine.refuses(kernel, dtypes) is None:
        size = math.prod(as_real(tensors[0]).shape)
        memory = [Memory(tensor.data_ptr(), size, name) for tensor, name in zip(tensors, dtypes, strict=True)]
        run(machine, kernel, memory, work.uniforms)
        found = dict(zip(kernel.arrays, tensors, strict=True))
        return {array: found[array] for array, _ in kernel.stores}
    stores = evaluate(kernel, {node: as_real(tensor) for node, tensor in rows.items()}, work.uniforms)
    return {n: torch.view_as_complex(x.contiguous()) if rows[n].is_complex() else x for n, x in stores.items()}
