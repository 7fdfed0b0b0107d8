"""One parameter group's share of a step: which kernel runs on which tensors, with which scalars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn.parameter import is_lazy as uninitialized

from fallline.expr import GRAD, THETA
from fallline.expr import state as state_input
from fallline.kernel.kernel import Kernel
from fallline.kernel.machine import Machine
from fallline.kernel.rows import Rows
from fallline.torch.borrowed import is_plain
from fallline.torch.memory.alignment import aligned, is_to_copy
from fallline.torch.memory.layout import CODES, is_dense, name_of, same_layout
from fallline.torch.memory.look import CHANGED, REQUEST, SAME, Look
from fallline.torch.memory.shards import is_sharded, is_split, local, local_gradient
from fallline.torch.step.request import Request
from fallline.torch.step.scalars import Numbers, Scalars
from fallline.torch.steppable import check_gradient

_TOTAL, _ACTIVE, _MOVED = (REQUEST.index(name) for name in ("TOTAL", "ACTIVE", "MOVED"))


class Part:
    """A group's parameters, as they were when the step was planned.

    Args:
        kernel: what to compute.
        params: the group's list of parameters.
        states: each parameter's state, a dict; empty where it has none.
        ages: each parameter's step and scalar states, 0-d tensors on the CPU; None where it
            has made no step.
        names: the array states' names in the kernel's order.
        first: the number of the first parameter among all.
        grads: the gradients at the time of planning, None for parameters without.
        numbers: gives the hyperparameters' numbers.
        machine: what runs kernels on the parameters; None for torch's own operations.
        exact: whether sparse gradients are made dense.

    Attributes:
        slow: places in `params` that the array backend takes: other devices, odd layouts, draws on shards, LLVM not
            available.
        sparse: places whose gradients are sparse, and stay so.
        grads: the gradients of the last look.
        scalars: what the host computes.
        differentiable: whether autograd follows the step.
        observed: whether every operation must be one that torch sees.
        moved: how many tensors that the step writes to lie elsewhere than at the last look.
    """

    def __init__(
        self,
        kernel: Kernel,
        params: list[Tensor],
        states: list[dict[str, Any]],
        ages: list[list[Tensor] | None],
        names: tuple[str, ...],
        first: int,
        grads: Sequence[Tensor | None],
        numbers: Numbers,
        *,
        machine: Machine | None,
        exact: bool,
    ) -> None:
        self.kernel, self.params, self.states, self.names = kernel, list(params), states, names
        self.ages, self.first, self.scalars = ages, first, Scalars(kernel, numbers, ages)
        self.differentiable = self.observed = False
        self._exact = exact
        self.per_row = self.scalars.per_row
        self.columns = 2 + len(names) + self.per_row
        self._sharded = any(map(is_sharded, params))
        self.locals = [local(param) for param in params]
        self.held: list[list[Any] | None] = []
        self.slow: list[int] = []
        self.sparse: list[int] = []
        self._copied: list[int] = []
        self._addresses: list[int] = []
        self._dtypes = np.zeros((len(params), self.columns), np.int64)
        for k, (state, grad) in enumerate(zip(states, grads, strict=True)):
            self._plan(k, state, grad, machine=machine, exact=exact)
        self.bytes_per_element = kernel.words_moved * max((param.element_size() for param in params), default=0)

    def _plan(
        self, k: int, state: dict[str, Any], grad: Tensor | None, *, machine: Machine | None, exact: bool
    ) -> None:
        self.held.append(None)
        self._addresses.append(0)
        ages, param = self.ages[k], self.locals[k]
        if ages is None or grad is None:
            return
        if grad.layout is not torch.strided:
            if grad.layout is torch.sparse_coo and not exact:
                self.sparse.append(k)
                return
            self._copied.append(k)
            grad = grad.to_dense()
        grad = local_gradient(grad, self.params[k])
        tensors = [param, grad, *(local(state[name]) for name in self.names)]
        split = self.kernel.draws and is_split(self.params[k])
        if machine is None or split or not self._is_plain(param, tensors):
            self.slow.append(k)
            return
        roles = dict(zip((THETA, GRAD, *(state_input(i) for i in range(len(self.names)))), tensors, strict=True))
        dtypes = tuple(name_of(roles[array].dtype) for array in self.kernel.arrays)
        if machine.refuses(self.kernel, dtypes) is not None:
            self.slow.append(k)
            return
        if not self._sharded:
            for place, name in enumerate(self.names, start=2):
                if not same_layout(state[name], param):
                    tensors[place] = state[name] = aligned(state[name], param)
        if k not in self._copied and is_to_copy(grad, param, tensors):
            self._copied.append(k)
        self.held[k] = [param, None, *tensors[2:], *ages]
        self._dtypes[k] = [CODES[tensor.dtype] for tensor in (*tensors, *ages)]
        self._addresses[k] = machine.compile(self.kernel, dtypes, param.numel())

    def _is_plain(self, param: Tensor, tensors: list[Tensor]) -> bool:
        """Whether a kernel can walk the tensors' memory from end to end; draws also need the elements in order."""
        if not all(is_plain(t, lazy=t is tensors[1]) and t.dtype in CODES for t in tensors):
            return False
        if len({tensor.is_complex() for tensor in tensors}) > 1:
            return False
        if self._sharded and not all(same_layout(tensor, param) for tensor in tensors[2:]):
            return False
        return param.is_contiguous() if self.kernel.draws else is_dense(param)

    def attach(self, look: Look | None, rows: Rows) -> None:
        """Gives the part its rows of the step's table; without a look, tensors are looked at in Python."""
        self._look = look
        rows.put(slice(None), kernel=self._addresses, tensor=range(self.first, self.first + len(self.params)))
        self._request = request = Request(
            self.kernel, self.locals, self.states, self.held, self._dtypes, self.per_row, rows
        )
        self._words, self._request_address = request.words, request.address
        self.scalars.attach(rows, request.ages, request.steps, request.words)

    def look(self, params: list[Tensor], grads: list[Tensor | None], total: int) -> int | None:
        """Looks at all tensors and writes their pointers; the elements up to here, or None if anything has changed."""
        self.grads = grads
        if type(params) is not list:  # which a look walks
            params = list(params)
        if self._sharded:
            if not self._same_shards():
                return None
            params = [local(param) for param in params]
            grads = [None if g is None else local_gradient(g, p) for g, p in zip(grads, self.params, strict=True)]
        if self._copied:
            grads = self._align(grads)
        self.aligned = grads
        if self.slow or self.sparse:
            if not self._same_ways(grads):
                return None
            grads = grads.copy()
            for k in (*self.slow, *self.sparse):
                grads[k] = None
        words = self._words
        words[_TOTAL], words[_MOVED] = total, 0
        if self._look is None:
            status = self._request.look_in_python(params, grads)
        else:
            status = self._look.look(self._request_address, id(params), id(grads), id(None))
        if status == CHANGED:
            return None
        self._even = status == SAME
        self.active: int = words[_ACTIVE]
        self.moved: int = words[_MOVED]
        reached: int = words[_TOTAL]
        return reached

    def present(self, places: list[int]) -> list[int]:
        """Those of the places that have a gradient in this step."""
        return [k for k in places if self.grads[k] is not None]

    def _same_ways(self, grads: list[Tensor | None]) -> bool:
        """Whether the gradients that no kernel takes are as sparse or dense as they were."""
        expected = [(k, torch.strided) for k in self.slow] + [(k, torch.sparse_coo) for k in self.sparse]
        return all(
            grad is None or (isinstance(grad, Tensor) and grad.layout is layout)
            for k, layout in expected
            for grad in (grads[k],)
        )

    def _same_shards(self) -> bool:
        """Whether the states' local tensors are those of the plan; the parameters' are looked at like any other."""
        return all(
            local(state[name]) is tensor
            for state, held in zip(self.states, self.held, strict=True)
            if held is not None
            for name, tensor in zip(self.names, held[2:], strict=False)
        )

    def _align(self, grads: list[Tensor | None]) -> list[Tensor | None]:
        """The gradients, with those of other strides or layout than their parameter's copied into its layout."""
        grads = grads.copy()
        for k in self._copied:
            grad, param = grads[k], self.locals[k]
            if grad is None:
                continue
            check_gradient(param, grad)
            if grad.layout is not torch.strided:
                if grad.layout is torch.sparse_coo and not self._exact:  # planned for a dense one, which was copied
                    continue
                grad = grads[k] = grad.to_dense()
            held = self.held[k]
            if held is not None and is_to_copy(grad, param, held):
                grads[k] = aligned(grad, param)
        return grads

    def prepare(self, shift: int) -> bool:
        """Computes the scalars of the step, t being `shift` more than the steps made; False where t is too large."""
        return not self.active or self.scalars.prepare(shift, self.active, even=self._even)

    def finish(self, *, count: bool) -> None:
        """Does what remains once the kernels have run.

        Args:
            count: whether they took a step: then the steps and scalar states of the parameters with a gradient that
                compiled kernels take are written.
        """
        if not self.active:
            return
        if count and self._look is not None:
            self._look.tick(self._request_address)
        elif count:
            self._request.tick_in_python(self.scalars.fresh)
        if self.scalars.extra:
            for k in self._copied:
                if self.held[k] is not None and self.grads[k] is not None:
                    self.return_gradient(k)
        touched = self.touched()
        try:
            torch.autograd.graph.increment_version(touched)
        except RuntimeError:  # some were made in inference mode, and have no version
            torch.autograd.graph.increment_version([param for param in touched if not param.is_inference()])

    def touched(self) -> list[Tensor]:
        """The parameters that compiled kernels write to in this step."""
        if self.active == len(self.params):
            return self.params
        return [param for param, step in zip(self.params, self._request.steps[:, 0].tolist(), strict=True) if step]

    def written(self) -> list[tuple[str, Tensor]]:
        """The tensors that steps write to, each with what it is called."""
        found = []
        for k, (param, state, ages) in enumerate(zip(self.locals, self.states, self.ages, strict=True), self.first):
            if not uninitialized(param):
                found.append((f"parameter {k}", param))
            if ages is not None:
                found += [(f"the state {name} of parameter {k}", local(state[name])) for name in self.names]
        return found

    def return_gradient(self, k: int) -> None:
        """Makes an unscaled gradient, which was a copy for the kernel that wrote to it, that of the parameter."""
        mine, given = self.aligned[k], self.grads[k]
        assert mine is not None
        assert given is not None
        if given.layout is not torch.strided:
            given.mul_(self.scalars.extra[0])
        elif mine is not given:
            local_gradient(given, self.params[k]).copy_(mine)
