"""A whole step over all parameter groups: one table, one parallel region, and the tensors that go another way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from torch import Tensor

from fallline.kernel.kernel import kernel_of
from fallline.machines import machine_for
from fallline.torch.borrowed import check_transform
from fallline.torch.groups import GroupRule
from fallline.torch.memory import look
from fallline.torch.memory.shards import local
from fallline.torch.options import Options
from fallline.torch.step.form import Form
from fallline.torch.step.part import Part
from fallline.torch.step.slow import Work, step_on_arrays, step_on_rows
from fallline.torch.step.states import scalars_of, state_of
from fallline.torch.steppable import check_apart, check_dict, check_steppable, check_writable


class Plan:
    """What a step does, as long as the optimizer holds the same parameters and states.

    Args:
        parts: one per parameter group.
        state: the optimizer's state, whose identity the plan depends on.
        options: the optimizer's.

    Attributes:
        made: parameters whose state was made for this plan, until it has run.
    """

    def __init__(self, parts: list[Part], state: dict[Tensor, dict[str, Any]], options: Options) -> None:
        self.parts, self._state, self._options = parts, state, options
        self.made: list[Tensor] = []
        self._detours = [part for part in parts if part.slow or part.sparse]
        self._dicts = list(state.values())
        most = max((len(part.kernel.arrays) for part in parts), default=0)
        machine = machine_for("cpu")
        assert machine is not None
        self._table = machine.table(sum(len(part.params) for part in parts), most)
        self._look = look.compiled() if options.backend == "auto" else None
        self._lies: list[tuple[Any, ...]] | None = None
        self._dict_ids = np.array([id(one) for one in self._dicts], np.int64)
        self._dict_ids_address = self._dict_ids.ctypes.data
        row = 0
        for part in parts:
            part.attach(self._look, self._table.rows.part(row, len(part.params)))
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

    def run(
        self,
        groups: list[dict[str, Any]],
        grads: list[list[Tensor | None]],
        *,
        count: bool,
        scale: float | None = None,
    ) -> bool:
        """Takes the step; returns False, with nothing touched, if anything is no longer as planned.

        Args:
            groups: the optimizer's parameter groups.
            grads: per group and parameter the gradient, or None.
            count: whether this is a step, and no move of the parameters.
            scale: what gradients are multiplied with first, in a plan made for it.
        """
        total = self._look_at_all(groups, grads)
        if total is None:
            return False
        for part in self.parts:
            part.scalars.extra = () if scale is None else (scale,)
        shift = int(count)
        slow, rows = self._work(shift) if self._detours else ([], [])
        if self._detours or self._lies is None or any(part.moved for part in self.parts):
            self._check_apart([*slow, *rows])
        if not all(part.prepare(shift) for part in self.parts):
            return False
        if self._detours and not all(work.counts for work in (*slow, *rows)):
            return False
        # From here on tensors change.
        self.made = []
        if total:
            self._table.run(total, total * self._bytes)
        for part in self.parts:
            part.finish(count=count)
        for work in slow:
            step_on_arrays(work, count=count)
        for work in rows:
            step_on_rows(work, machine_for("cpu") if self._options.backend == "auto" else None)
        return True

    def _work(self, shift: int) -> tuple[list[Work], list[Work]]:
        """What no compiled kernel takes: steps on whole arrays, and on the rows of sparse gradients."""
        slow = [Work(part, k, shift) for part in self._detours for k in part.present(part.slow)]
        return slow, [Work(part, k, shift) for part in self._detours for k in part.present(part.sparse)]

    def _check_apart(self, detours: list[Work]) -> None:
        """Checks that what a step writes to lies apart in memory, where it lies elsewhere than at the last step."""
        lies = [work.lies() for work in detours]
        if lies == self._lies and not any(part.moved for part in self.parts):
            return
        for work in detours:
            work.check_writable()
        check_apart([named for part in self.parts for named in part.written()])
        self._lies = lies

    def _look_at_all(self, groups: list[dict[str, Any]], grads: list[list[Tensor | None]]) -> int | None:
        """The elements of all tensors that compiled kernels take, or None if anything has changed."""
        total = 0
        for part, group, some in zip(self.parts, groups, grads, strict=True):
            reached = part.look(group["params"], some, total)
            if reached is None:
                return None
            total = reached
        return total


def make_plan(
    form: Form,
    groups: Sequence[dict[str, Any]],
    rules: Sequence[GroupRule],
    state: dict[Tensor, dict[str, Any]],
    grads: Sequence[Sequence[Tensor | None]],
    options: Options,
    *,
    counted: bool = True,
    unscale: bool = False,
) -> Plan:
    """Plans a step, or a move of the parameters, and makes the states that it needs.

    Args:
        form: which variant of the rules' programs.
        groups: the optimizer's parameter groups.
        rules: their rules.
        state: the optimizer's state.
        grads: per group and parameter the gradient, or None for those that stay as they are.
        options: the optimizer's.
        counted: whether the state of a parameter says how many steps it has made.
        unscale: whether gradients are first multiplied with a number, and kept so.

    Raises:
        RuntimeError, TypeError, ValueError: a parameter, gradient or state is not what a step can be taken on; see
            `check_steppable` and `check_state`. No state was made then.
    """
    if not isinstance(state, dict):
        raise TypeError(f"opt.state is a {type(state).__name__}, but must be a dict of parameters' states")
    for group, rule, some in zip(groups, rules, grads, strict=True):
        names = rule.rule.program.state_names
        for param, grad in zip(group["params"], some, strict=True):
            if grad is not None:
                check_steppable(param, grad)
                check_writable(local(param))
                check_dict(state.get(param, {}))
                kept = [(name, one) for name, one in state.get(param, {}).items() if isinstance(one, Tensor)]
                arrays = [param, *(one for name, one in kept if name in names)]
                check_transform(arrays, [one for name, one in kept if name not in names], grad)
    before = set(state)
    try:
        plan = _planned(form, groups, rules, state, grads, options, counted=counted, unscale=unscale)
    except BaseException:
        for param in [param for param in state if param not in before]:
            del state[param]
        raise
    plan.made = [param for param in state if param not in before]
    return plan


def _planned(
    form: Form,
    groups: Sequence[dict[str, Any]],
    rules: Sequence[GroupRule],
    state: dict[Tensor, dict[str, Any]],
    grads: Sequence[Sequence[Tensor | None]],
    options: Options,
    *,
    counted: bool,
    unscale: bool,
) -> Plan:
    """`make_plan` behind its checks."""
    parts, first = [], 0
    for group, rule, some in zip(groups, rules, grads, strict=True):
        params, program = group["params"], rule.rule.program
        states: list[dict[str, Any]] = []
        scalars: list[list[Tensor] | None] = []
        for param, grad in zip(params, some, strict=True):
            one = state.get(param, {})
            new = not one
            if grad is not None:
                one, new = state_of(param, rule.rule, state, counted=counted, t=rule.t, dtype=options.state_dtype)
            states.append(one)
            scalars.append(None if grad is None else scalars_of(one, program, new=new))
        differentiable = bool(group.get("differentiable"))
        numbers = rule.numbers if form.is_step else rule.numbers_for_move
        if differentiable:
            numbers = rule.tensors
        kernel = kernel_of(form.program(program), unscale=unscale)
        machine = machine_for("cpu") if options.backend == "auto" and not differentiable else None
        names = program.state_names
        exact = options.sparse == "exact"
        parts.append(Part(kernel, params, states, scalars, names, first, some, numbers, machine=machine, exact=exact))
        parts[-1].differentiable, parts[-1].observed = differentiable, options.observed
        first += len(params)
    return Plan(parts, state, options)
