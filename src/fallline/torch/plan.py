"""A whole step over all parameter groups: one table, one parallel region, and the tensors that go another way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor

from fallline.backends import array
from fallline.backends.kernel import kernel_of
from fallline.backends.llvm import Table
from fallline.rule import Program, arrive, at_point, depart
from fallline.torch import look
from fallline.torch.checks import check_overlap
from fallline.torch.groups import GroupRule
from fallline.torch.part import Part

_FORMS: dict[str, Callable[[Program], Program]] = {
    "at theta": lambda program: program,
    "at point": at_point,
    "arrive": arrive,
    "depart": depart,
}


class Plan:
    """What a step does, as long as the optimizer holds the same parameters and states.

    Args:
        parts: one per parameter group.
        state: the optimizer's state, whose identity the plan depends on.
    """

    def __init__(self, parts: list[Part], state: dict[Tensor, dict[str, Any]]) -> None:
        self.parts, self._state = parts, state
        self._dicts = list(state.values())
        most = max((len(part.kernel.arrays) for part in parts), default=0)
        self._table = Table(sum(len(part.params) for part in parts), most)
        self._look = look.compiled()
        self._dict_ids = np.array([id(one) for one in self._dicts], np.int64)
        self._dict_ids_address = self._dict_ids.ctypes.data
        row = 0
        for part in parts:
            part.attach(self._look, self._table.rows[row : row + len(part.params)])
            row += len(part.params)
        # The most that an element of any row moves: enough to tell little work from much.
        self._bytes = max((part.bytes_per_element for part in parts), default=0)

    def matches(self, state: dict[Tensor, dict[str, Any]], count: int) -> bool:
        """Whether the plan was made for this state and this many groups; the tensors are looked at in `run`."""
        if state is not self._state or count != len(self.parts):
            return False
        if self._look is not None:
            return bool(self._look.same_values(id(state), len(self._dicts), self._dict_ids_address))
        return bool([id(one) for one in state.values()] == self._dict_ids.tolist())

    def run(self, groups: list[dict[str, Any]], grads: list[list[Tensor | None]], shift: int, *, count: bool) -> bool:
        """Takes the step; returns False, with nothing touched, if anything is no longer as planned.

        Args:
            groups: the optimizer's parameter groups.
            grads: per group and parameter the gradient, or None.
            shift: added to the steps made so far to give t.
            count: whether this counts as a step.
        """
        total = 0
        for part, group, some in zip(self.parts, groups, grads, strict=True):
            reached = part.look(group["params"], some, total)
            if reached is None:
                return False
            total = reached
        if any(part.moved for part in self.parts):
            check_overlap([param for part in self.parts for param in part.params])
        slow = [work for part in self.parts for work in _slow_work(part, shift)]
        for part in self.parts:
            part.prepare(shift)
        if total:
            self._table.run(total, total * self._bytes)
        for part in self.parts:
            if count:
                part.tick()
            touched = part.touched()
            if touched:
                torch.autograd.graph.increment_version(touched)
        for part, k, t, numbers in slow:
            _step_slowly(part, k, t, numbers, count=count)
        return True


def make_plan(
    form: str,
    groups: Sequence[dict[str, Any]],
    rules: Sequence[GroupRule],
    state: dict[Tensor, dict[str, Any]],
    grads: Sequence[Sequence[Tensor | None]],
    *,
    compiled: bool,
) -> Plan:
    """Plans a step, or a move of the parameters, and makes the states that it needs.

    Args:
        form: "at theta" or "at point", a step with the gradient taken there; "arrive" at or "depart" from the point.
        groups: the optimizer's parameter groups.
        rules: their rules.
        state: the optimizer's state.
        grads: per group and parameter the gradient, or None for those that stay as they are.
        compiled: whether to compile kernels.

    Raises:
        TypeError: a gradient is sparse.
        ValueError: a state's shape is not its parameter's.
    """
    _check_dense(grads)
    parts, first = [], 0
    for group, rule, some in zip(groups, rules, grads, strict=True):
        params, program = group["params"], rule.rule.program
        states = [
            _state_of(param, program, state) if grad is not None else state.get(param, {})
            for param, grad in zip(params, some, strict=True)
        ]
        numbers = rule.numbers if form.startswith("at") else rule.numbers_for_move
        kernel = kernel_of(_FORMS[form](program))
        parts.append(Part(kernel, params, states, program.state_names, first, some, numbers, compiled=compiled))
        first += len(params)
    return Plan(parts, state)


def _check_dense(grads: Sequence[Sequence[Tensor | None]]) -> None:
    for grad in (grad for some in grads for grad in some):
        if grad is not None and grad.layout is not torch.strided:
            raise TypeError(
                f"a gradient of layout {grad.layout} cannot be stepped on: make it dense (grad.to_dense()), or build "
                "the embedding with sparse=False"
            )


def _state_of(param: Tensor, program: Program, states: dict[Tensor, dict[str, Any]]) -> dict[str, Any]:
    """A parameter's state, made at its first step; `step` is a 0-d float64 tensor on the CPU."""
    state = states[param]
    if not state:
        state["step"] = torch.zeros((), dtype=torch.float64)
        for name in program.state_names:
            state[name] = torch.zeros_like(param, memory_format=torch.preserve_format, requires_grad=False)
    step = state["step"]
    if not isinstance(step, Tensor) or step.dtype != torch.float64 or step.device.type != "cpu" or step.dim():
        state["step"] = torch.tensor(float(step), dtype=torch.float64)
    for name in program.state_names:
        if state[name].shape != param.shape:
            raise ValueError(
                f"the state {name} has shape {tuple(state[name].shape)}, but its parameter now has "
                f"{tuple(param.shape)}: delete opt.state[param] to start it anew"
            )
    return state


def _slow_work(part: Part, shift: int) -> Iterator[tuple[Part, int, int, Any]]:
    """What the array backend has to do, with the hyperparameters already evaluated and checked."""
    for k in part.slow:
        if part.grads[k] is not None:
            t = int(part.states[k]["step"]) + shift
            yield part, k, t, part.numbers(t)


@torch.no_grad()
def _step_slowly(part: Part, k: int, t: int, numbers: Any, *, count: bool) -> None:
    """One parameter's step on the array backend: any device, any strides."""
    param, state = part.params[k], part.states[k]
    held = [state[name] for name in part.names]
    theta, new = array.run(part.kernel, param, part.grads[k], held, t, *numbers, tensor=part.first + k)
    param.copy_(theta)
    for old, value in zip(held, new, strict=True):
        if value is not old:
            old.copy_(value)
    if count:
        state["step"].add_(1)
