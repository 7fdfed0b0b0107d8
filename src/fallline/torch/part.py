"""One parameter group's share of a step: which kernel runs on which tensors, with which scalars."""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from fallline.backends.host import uniform_function
from fallline.backends.kernel import Kernel
from fallline.backends.llvm import HEADER, kernel_address, supports
from fallline.expr import GRAD, THETA
from fallline.expr import state as state_input
from fallline.torch.layout import is_dense, layout_words, name_of, same_layout
from fallline.torch.look import AGES_DIFFER, CHANGED, REQUEST, SAME, Look

Numbers = Callable[[int], tuple[Sequence[float], Sequence[float], Sequence[float]]]
"""The hyperparameters' numbers at step t: those of the step, of the look-ahead point's making, and of the next step."""

_WORD = {name: k for k, name in enumerate(REQUEST)}
_TOTAL, _ACTIVE, _MOVED = _WORD["TOTAL"], _WORD["ACTIVE"], _WORD["MOVED"]


class Part:
    """A group's parameters, as they were when the step was planned.

    Args:
        kernel: what to compute.
        params: the group's list of parameters.
        states: each parameter's state, a dict with the rule's arrays and `step`; empty where it has made no step.
        names: the states' names in the kernel's order.
        first: the number of the first parameter among all.
        grads: the gradients at the time of planning, None for parameters without.
        numbers: gives the hyperparameters' numbers.
        compiled: whether parameters may run on compiled kernels.

    Attributes:
        slow: places in `params` that the array backend takes: other devices, odd layouts, LLVM not available.
    """

    def __init__(
        self,
        kernel: Kernel,
        params: list[Tensor],
        states: list[dict[str, Any]],
        names: tuple[str, ...],
        first: int,
        grads: Sequence[Tensor | None],
        numbers: Numbers,
        *,
        compiled: bool,
    ) -> None:
        self.kernel, self.params, self.states, self.names = kernel, list(params), states, names
        self.first, self.numbers = first, numbers
        self.values = [value for state in states for value in state.values()]
        self.columns = 3 + len(names)
        self.held: list[list[Any] | None] = []
        self.slow: list[int] = []
        self.copied: list[int] = []
        self.addresses: list[int] = []
        self._layouts: list[npt.NDArray[np.int64]] = []
        for k, (param, state, grad) in enumerate(zip(params, states, grads, strict=True)):
            self._plan(k, param, state, grad, compiled)
        self.bytes_per_element = kernel.words_moved * max((param.element_size() for param in params), default=0)
        self._scalars = np.zeros((1, len(kernel.uniforms)), np.float64)
        self._pack = struct.Struct(f"{len(kernel.uniforms)}d").pack_into
        self.uniforms = uniform_function(kernel.uniforms)

    def _plan(self, k: int, param: Tensor, state: dict[str, Any], grad: Tensor | None, compiled: bool) -> None:
        self.held.append(None)
        self.addresses.append(0)
        if not state or grad is None:
            return
        tensors = [param, grad, *(state[name] for name in self.names)]
        roles = dict(zip((THETA, GRAD, *(state_input(i) for i in range(len(self.names)))), tensors, strict=True))
        dtypes = tuple(name_of(roles[array].dtype) for array in self.kernel.arrays)
        on_cpu = all(tensor.device.type == "cpu" and tensor.layout is torch.strided for tensor in tensors)
        if not (compiled and on_cpu and grad.dtype == param.dtype and self._follows(param) and supports(dtypes)):
            self.slow.append(k)
            return
        for name in self.names:
            if not same_layout(state[name], param):
                state[name] = torch.empty_strided(param.shape, param.stride(), dtype=param.dtype).copy_(state[name])
        if not same_layout(grad, param):
            self.copied.append(k)
        self.held[k] = [param, None, *(state[name] for name in self.names), state["step"]]
        self.addresses[k] = kernel_address(self.kernel, dtypes)

    def _follows(self, param: Tensor) -> bool:
        """Whether a kernel can walk the parameter's memory from end to end; draws also need the elements in order."""
        return param.is_contiguous() if self.kernel.draws else is_dense(param)

    def attach(self, look: Look | None, table: npt.NDArray[np.int64]) -> None:
        """Gives the part its rows of the step's table."""
        count = len(self.params)
        self.table = table
        self._look = look
        self.values = [value for state in self.states for value in state.values()]
        self.ages = np.zeros(count, np.float64)
        self.steps = np.zeros(count, np.int64)
        self.objects = np.zeros((count, self.columns), np.int64)
        for k, held in enumerate(self.held):
            if held is not None:
                self.objects[k] = [id(tensor) for tensor in held]
        self.layouts = [None if held is None else layout_words(held[0]) for held in self.held]
        self.layout_addresses = np.array([0 if x is None else x.ctypes.data for x in self.layouts], np.int64)
        self.param_ids = np.array([id(param) for param in self.params], np.int64)
        self.value_ids = np.array([id(value) for value in self.values], np.int64)
        self.state_ids = np.array([id(state) for state in self.states], np.int64)
        self.value_counts = np.array([len(state) for state in self.states], np.int64)
        inputs = (THETA, GRAD, *(state_input(i) for i in range(len(self.names))))
        places = {array: HEADER + i for i, array in enumerate(self.kernel.arrays)}
        self.positions = np.array([places.get(array, -1) for array in inputs], np.int64)
        table[:, 0], table[:, 3], table[:, 4] = self.addresses, range(self.first, self.first + count), self._address()
        self.request = np.array(
            [
                count, self.columns, self.objects.ctypes.data, self.param_ids.ctypes.data, self.state_ids.ctypes.data,
                self.value_counts.ctypes.data, self.value_ids.ctypes.data, self.layout_addresses.ctypes.data,
                table.ctypes.data, table.shape[1], self.positions.ctypes.data, 0, self.ages.ctypes.data,
                self.steps.ctypes.data, 0, 0,
            ],
            np.int64,
        )  # fmt: skip
        self._request_address = self.request.ctypes.data
        self._words, self._ages = self.request.data, self.ages.data

    def _address(self) -> int:
        return int(self._scalars.ctypes.data)

    def look(self, params: list[Tensor], grads: list[Tensor | None], total: int) -> int | None:
        """Looks at all tensors and writes their pointers; the elements up to here, or None if anything has changed."""
        if self.copied:
            self._align(grads)
        self.grads = grads
        fast = grads
        if self.slow:
            fast = grads.copy()
            for k in self.slow:
                fast[k] = None
        words = self._words
        words[_TOTAL], words[_MOVED] = total, 0
        if self._look is None:
            status = self._look_in_python(params, fast)
        else:
            status = self._look.look(self._request_address, id(params), id(fast), id(None))
        if status == CHANGED:
            return None
        self._even = status == SAME
        self.active: int = words[_ACTIVE]
        self.moved: int = words[_MOVED]
        reached: int = words[_TOTAL]
        return reached

    def _align(self, grads: list[Tensor | None]) -> None:
        """Copies gradients whose strides differ from their parameter's into the parameter's layout."""
        for k in self.copied:
            grad, param = grads[k], self.params[k]
            if grad is not None and grad.shape == param.shape and not same_layout(grad, param):
                grads[k] = torch.empty_strided(param.shape, param.stride(), dtype=grad.dtype).copy_(grad)

    def _look_in_python(self, params: list[Tensor], grads: list[Tensor | None]) -> int:
        values = chain.from_iterable(map(dict.values, self.states))
        if [id(p) for p in params] != self.param_ids.tolist() or [id(v) for v in values] != self.value_ids.tolist():
            return CHANGED
        total, ages = int(self.request[_TOTAL]), []
        for k, (held, grad) in enumerate(zip(self.held, grads, strict=True)):
            self.table[k, 1:3] = 0, total
            self.steps[k] = 0
            if grad is None:
                continue
            words = self.layouts[k]
            if held is None or words is None:
                return CHANGED
            tensors = [held[0], grad, *held[2:-1]]
            if any(t.layout is not torch.strided or layout_words(t).tolist() != words.tolist() for t in tensors):
                return CHANGED
            for tensor, position in zip(tensors, self.positions, strict=True):
                if position >= 0:
                    self.request[_MOVED] += tensor is held[0] and self.table[k, position] != tensor.data_ptr()
                    self.table[k, position] = tensor.data_ptr()
            self.table[k, 1] = words[1]
            self.steps[k] = held[-1].data_ptr()
            ages.append(float(held[-1]))
            total += int(words[1])
        self.ages[: len(ages)] = ages
        self.request[_TOTAL], self.request[_ACTIVE] = total, len(ages)
        return SAME if len(set(ages)) <= 1 else AGES_DIFFER

    def prepare(self, shift: int) -> None:
        """Computes the scalars of the step; nothing is touched yet. `shift` is added to the steps made so far."""
        if not self.active:
            return
        if self._even:
            if len(self._scalars) != 1:
                self._scalars = np.zeros((1, len(self.kernel.uniforms)), np.float64)
                self.table[:, 4] = self._address()
            t = int(self._ages[0]) + shift
            self._pack(self._scalars.data, 0, *self.uniforms(float(t), *self.numbers(t)))
            return
        ages, place = np.unique(self.ages[: self.active], return_inverse=True)
        steps = [int(age) + shift for age in ages]
        self._scalars = np.array([self.uniforms(float(t), *self.numbers(t)) for t in steps], np.float64)
        self._scalars = self._scalars.reshape(len(steps), len(self.kernel.uniforms))
        self.table[self.steps != 0, 4] = self._address() + place * self._scalars.strides[0]

    def tick(self) -> None:
        """Counts a step for every parameter with a gradient that the compiled kernel takes."""
        if self._look is not None:
            self._look.tick(self._request_address)
        else:
            for step, held in zip(self.steps, self.held, strict=True):
                if step and held is not None:
                    held[-1].add_(1)

    def touched(self) -> list[Tensor]:
        """The parameters that compiled kernels write to in this step."""
        if self.active == len(self.params):
            return self.params
        return [param for param, step in zip(self.params, self.steps.tolist(), strict=True) if step]
