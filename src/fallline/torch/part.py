"""One parameter group's share of a step: which kernel runs on which tensors, with which scalars."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn.parameter import is_lazy as uninitialized

from fallline.backends.kernel import Kernel
from fallline.backends.llvm import HEADER, kernel_address, supports
from fallline.expr import GRAD, THETA
from fallline.expr import state as state_input
from fallline.torch.layout import CODES, is_dense, is_lazy, layout_words, name_of, same_layout
from fallline.torch.look import AGES_DIFFER, CHANGED, REQUEST, SAME, Look
from fallline.torch.plain import is_plain, missing_of_plain
from fallline.torch.scalars import Numbers, Scalars
from fallline.torch.shards import is_sharded, is_split, local, local_gradient
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
        compiled: whether parameters may run on compiled kernels.
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
        compiled: bool,
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
            self._plan(k, state, grad, compiled=compiled, exact=exact)
        self.bytes_per_element = kernel.words_moved * max((param.element_size() for param in params), default=0)

    def _plan(self, k: int, state: dict[str, Any], grad: Tensor | None, *, compiled: bool, exact: bool) -> None:
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
        if not (compiled and not split and self._is_plain(param, tensors)):
            self.slow.append(k)
            return
        roles = dict(zip((THETA, GRAD, *(state_input(i) for i in range(len(self.names)))), tensors, strict=True))
        dtypes = tuple(name_of(roles[array].dtype) for array in self.kernel.arrays)
        if not supports(dtypes):
            self.slow.append(k)
            return
        if not self._sharded:
            for place, name in enumerate(self.names, start=2):
                if not same_layout(state[name], param):
                    tensors[place] = state[name] = _aligned(state[name], param)
        if k not in self._copied and _is_to_copy(grad, param, tensors):
            self._copied.append(k)
        self.held[k] = [param, None, *tensors[2:], *ages]
        self._dtypes[k] = [CODES[tensor.dtype] for tensor in (*tensors, *ages)]
        self._addresses[k] = kernel_address(self.kernel, dtypes)

    def _is_plain(self, param: Tensor, tensors: list[Tensor]) -> bool:
        """Whether a kernel can walk the tensors' memory from end to end; draws also need the elements in order."""
        if not all(is_plain(t, lazy=t is tensors[1]) and t.dtype in CODES for t in tensors):
            return False
        if len({tensor.is_complex() for tensor in tensors}) > 1:
            return False
        if self._sharded and not all(same_layout(tensor, param) for tensor in tensors[2:]):
            return False
        return param.is_contiguous() if self.kernel.draws else is_dense(param)

    def attach(self, look: Look | None, table: npt.NDArray[np.int64]) -> None:
        """Gives the part its rows of the step's table; without a look, tensors are looked at in Python."""
        count = len(self.params)
        self.table = table
        self._look = look
        values = [value for state in self.states for value in state.values()]
        self.values = values  # kept alive, so that no other object gets their ids
        self._ages = np.zeros((count, self.per_row), np.float64)
        self._steps = np.zeros((count, self.per_row), np.int64)
        self._objects = np.zeros((count, self.columns), np.int64)
        for k, held in enumerate(self.held):
            if held is not None:
                self._objects[k] = [id(tensor) for tensor in held]
        self._layouts = [None if held is None else layout_words(held[0]) for held in self.held]
        self._layout_addresses = np.array([0 if x is None else x.ctypes.data for x in self._layouts], np.int64)
        self._param_ids = np.array([id(param) for param in self.locals], np.int64)
        self._value_ids = np.array([id(value) for value in values], np.int64)
        self._state_ids = np.array([id(state) for state in self.states], np.int64)
        self._value_counts = np.array([len(state) for state in self.states], np.int64)
        inputs = (THETA, GRAD, *(state_input(i) for i in range(len(self.names))))
        places = {array: HEADER + i for i, array in enumerate(self.kernel.arrays)}
        self._positions = np.array([places.get(array, -1) for array in inputs], np.int64)
        table[:, 0], table[:, 3] = self._addresses, range(self.first, self.first + count)
        words = {
            "ROWS": count, "COLUMNS": self.columns, "OBJECTS": self._objects, "PARAMS": self._param_ids,
            "STATES": self._state_ids, "COUNTS": self._value_counts, "VALUES": self._value_ids,
            "LAYOUTS": self._layout_addresses, "TABLE": table, "WIDTH": table.shape[1],
            "POSITIONS": self._positions, "AGES": self._ages, "STEPS": self._steps, "SCALARS": self.per_row,
            "DTYPES": self._dtypes,
        }  # fmt: skip
        found = (words.get(name, 0) for name in REQUEST)
        self._request = np.array([x if isinstance(x, int) else x.ctypes.data for x in found], np.int64)
        self._request_address = self._request.ctypes.data
        self._words = self._request.data
        self.scalars.attach(table, self._ages, self._steps, self._words)

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
            status = self._look_in_python(params, grads)
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
            if held is not None and _is_to_copy(grad, param, held):
                grads[k] = _aligned(grad, param)
        return grads

    def _look_in_python(self, params: list[Tensor], grads: list[Tensor | None]) -> int:
        values = chain.from_iterable(map(dict.values, self.states))
        if [id(p) for p in params] != self._param_ids.tolist() or [id(v) for v in values] != self._value_ids.tolist():
            return CHANGED
        total, active = int(self._request[_TOTAL]), 0
        for k, (held, grad) in enumerate(zip(self.held, grads, strict=True)):
            self.table[k, 1:3] = 0, total
            self._steps[k] = 0
            if grad is None:
                continue
            words = self._layouts[k]
            if held is None or words is None:
                return CHANGED
            scalars = held[-self.per_row :]
            tensors = [held[0], grad, *held[2 : -self.per_row]]
            if not isinstance(grad, Tensor) or not self._lie(k, tensors, scalars, words):
                return CHANGED
            for tensor, position in zip(tensors, self._positions, strict=True):
                if position >= 0:
                    self._request[_MOVED] += tensor is not grad and self.table[k, position] != tensor.data_ptr()
                    self.table[k, position] = tensor.data_ptr()
            self.table[k, 1] = words[0]
            self._steps[k] = [scalar.data_ptr() for scalar in scalars]
            self._ages[active] = [float(scalar) for scalar in scalars]
            active += 1
            total += int(words[0])
        self._request[_TOTAL], self._request[_ACTIVE] = total, active
        return SAME if len(np.unique(self._ages[:active], axis=0)) <= 1 else AGES_DIFFER

    def _lie(self, k: int, tensors: list[Tensor], scalars: list[Tensor], words: npt.NDArray[np.int64]) -> bool:
        """Whether a row's tensors are as planned."""
        if [CODES.get(tensor.dtype, -1) for tensor in (*tensors, *scalars)] != self._dtypes[k].tolist():
            return False
        if not all(_lies(tensor, words) for tensor in tensors) or not all(_lies(one, _SCALAR) for one in scalars):
            return False
        return not _is_askew(tensors[1], tensors)

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
        if count:
            self._tick()
        if self.scalars.extra:
            for k in self._copied:
                if self.held[k] is not None and self.grads[k] is not None:
                    self.return_gradient(k)
        touched = self.touched()
        try:
            torch.autograd.graph.increment_version(touched)
        except RuntimeError:  # some were made in inference mode, and have no version
            torch.autograd.graph.increment_version([param for param in touched if not param.is_inference()])

    def _tick(self) -> None:
        if self._look is not None:
            self._look.tick(self._request_address)
            return
        touched = [held for steps, held in zip(self._steps, self.held, strict=True) if steps[0] and held is not None]
        all_fresh = np.broadcast_to(self.scalars.fresh, (len(touched), self.per_row))
        with torch.inference_mode():  # some may have been made in it
            for held, fresh in zip(touched, all_fresh, strict=True):
                for tensor, value in zip(held[-self.per_row :], fresh.tolist(), strict=True):
                    tensor.fill_(value)

    def touched(self) -> list[Tensor]:
        """The parameters that compiled kernels write to in this step."""
        if self.active == len(self.params):
            return self.params
        return [param for param, step in zip(self.params, self._steps[:, 0].tolist(), strict=True) if step]

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


def _aligned(tensor: Tensor, like: Tensor) -> Tensor:
    """A copy in another tensor's layout, in its own dtype."""
    return torch.empty_strided(like.shape, like.stride(), dtype=tensor.dtype, device=like.device).copy_(tensor)


def _is_to_copy(grad: Tensor, param: Tensor, tensors: Sequence[Any]) -> bool:
    """Whether a kernel needs a copy of the gradient: it lies otherwise than the parameter, or partly over a tensor."""
    return is_lazy(grad) or not same_layout(grad, param) or _is_askew(grad, tensors)


def _is_askew(grad: Tensor, tensors: Sequence[Any]) -> bool:
    """Whether the gradient shares memory with one of the tensors, other than element by element."""
    start, end = grad.data_ptr(), grad.data_ptr() + grad.numel() * grad.element_size()
    for other in tensors:
        if isinstance(other, Tensor) and other is not grad and other.data_ptr() < end:
            first, last = other.data_ptr(), other.data_ptr() + other.numel() * other.element_size()
            if start < last and (first, last) != (start, end):
                return True
    return False


def _lies(tensor: Tensor, words: npt.NDArray[np.int64]) -> bool:
    """Whether a tensor is plain, in the layout of these words, with all of its memory."""
    if not is_plain(tensor) or layout_words(tensor).tolist() != words.tolist():
        return False
    return missing_of_plain(tensor) is None


_SCALAR = np.array([1, 1, 0], np.int64)
"""The layout of one number."""
