"""A whole step over all parameter groups: one table, one parallel region, and the tensors that go another way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from torch import Tensor

from fallline.kernel.kernel import kernel_of
from fallline.kernel.machine import Machine, Table
from fallline.machines import machine_for
from fallline.torch.groups import GroupRule
from fallline.torch.memory import look
from fallline.torch.memory.in_python import PythonLook
from fallline.torch.memory.look import Look
from fallline.torch.memory.request import Held
from fallline.torch.memory.shards import local
from fallline.torch.observed import check_transform
from fallline.torch.options import Options
from fallline.torch.step.apart import Apart
from fallline.torch.step.counters import counters_of
from fallline.torch.step.form import Form
from fallline.torch.step.part import Looked, Part, planned
from fallline.torch.step.slow import Work, work_on
from fallline.torch.step.states import state_of
from fallline.torch.steppable import check_dict, check_steppable, check_writable


class Plan:
    """What a step does, as long as the optimizer holds the same parameters and states.

    A step looks at all tensors, prepares the numbers that the host computes, runs the kernels, and finishes with the
    counters and with what no kernel takes. Up to the run nothing is touched.

    Args:
        parts: one per parameter group, with rows of the table.
        table: runs the kernels.
        looker: compares with what was planned.
        state: the optimizer's state, whose identity the plan depends on.
        made: parameters whose state was made for this plan.
        machine: what runs kernels; None for torch's own operations.

    Attributes:
        made: as given, until the plan has run.
    """

    def __init__(
        self,
        parts: list[Part],
        table: Table,
        looker: Look,
        state: dict[Tensor, dict[str, Any]],
        made: list[Tensor],
        machine: Machine | None,
    ) -> None:
        self.parts, self.made = parts, made
        self._table, self._looker, self._state, self._machine = table, looker, state, machine
        self._states = Held(state.values())
        self._detours = [part for part in parts if part.slow or part.sparse]
        # The most that an element of any row moves: enough to tell little work from much.
        self._bytes = max((part.bytes for part in parts), default=0)
        self._apart, self._checked = Apart(parts), False

    def matches(self, state: dict[Tensor, dict[str, Any]], count: int) -> bool:
        """Whether the plan was made for this state and this many groups; the tensors are looked at in `run`."""
        return state is self._state and count == len(self.parts) and self._looker.same_values(state, self._states)

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
        # Look.
        looked: list[tuple[Part, Looked]] = []
        total = moved = 0
        for part, group, some in zip(self.parts, groups, grads, strict=True):
            seen = part.look(group["params"], some, total)
            if seen is None:
                return False
            looked.append((part, seen))
            total, moved = seen.total, moved + seen.moved
        # Prepare.
        shift, extra = int(count), () if scale is None else (scale,)
        works = self._works(looked, shift, extra) if self._detours else []
        if moved or self._detours or not self._checked:
            self._apart.check(works, moved=moved > 0)
            self._checked = True
        for part, seen in looked:
            if not part.prepare(seen, shift, extra):
                return False
        if self._detours and not all(work.counts for work in works):
            return False
        # Run: from here on tensors change.
        self.made = []
        if total:
            self._table.run(total, total * self._bytes)
        # Finish.
        for part, seen in looked:
            part.finish(seen, extra, count=count)
        for work in works:
            work.run(count=count, machine=self._machine)
        return True

    def _works(self, looked: list[tuple[Part, Looked]], shift: int, extra: tuple[float, ...]) -> list[Work]:
        """What no kernel takes: steps on whole arrays, and then those on the rows of sparse gradients."""
        return [
            work_on(part, k, seen, shift, extra)
            for by in ("arrays", "rows")
            for part, seen in looked
            for k in (part.slow if by == "arrays" else part.sparse)
            if seen.grads[k] is not None
        ]


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
                kept = [(name, value) for name, value in state.get(param, {}).items() if isinstance(value, Tensor)]
                arrays = [param, *(value for name, value in kept if name in names)]
                check_transform(arrays, [value for name, value in kept if name not in names], grad)
    before = set(state)
    try:
        return _planned(form, groups, rules, state, before, grads, options, counted=counted, unscale=unscale)
    except BaseException:
        for param in [param for param in state if param not in before]:
            del state[param]
        raise


def _planned(
    form: Form,
    groups: Sequence[dict[str, Any]],
    rules: Sequence[GroupRule],
    state: dict[Tensor, dict[str, Any]],
    before: set[Tensor],
    grads: Sequence[Sequence[Tensor | None]],
    options: Options,
    *,
    counted: bool,
    unscale: bool,
) -> Plan:
    """`make_plan` behind its checks; `before` are the parameters that had a state."""
    cpu, auto = machine_for("cpu"), options.backend == "auto"
    assert cpu is not None
    machine, looker = (cpu, look.fastest()) if auto else (None, PythonLook())
    kernels = [kernel_of(form.program(rule.rule.program), unscale=unscale) for rule in rules]
    count = sum(len(group["params"]) for group in groups)
    table = cpu.table(count, max((len(kernel.arrays) for kernel in kernels), default=0))
    parts, first = [], 0
    for kernel, group, rule, some in zip(kernels, groups, rules, grads, strict=True):
        params, differentiable = group["params"], bool(group.get("differentiable"))
        states, counters = _states(rule, params, some, state, options, counted=counted)
        numbers = rule.numbers if form.is_step else rule.numbers_for_move
        parts.append(
            planned(
                kernel, params, states, counters, rule.rule.program.state_names, some,
                rule.tensors if differentiable else numbers, first, table.rows.part(first, len(params)),
                machine=None if differentiable else machine, looker=looker, exact=options.sparse == "exact",
                differentiable=differentiable, observed=options.observed,
            )
        )  # fmt: skip
        first += len(params)
    return Plan(parts, table, looker, state, [param for param in state if param not in before], machine)


def _states(
    rule: GroupRule,
    params: Sequence[Tensor],
    grads: Sequence[Tensor | None],
    state: dict[Tensor, dict[str, Any]],
    options: Options,
    *,
    counted: bool,
) -> tuple[list[dict[str, Any]], list[list[Tensor] | None]]:
    """The states of a group's parameters, made where needed, and the counters of those with a gradient."""
    states: list[dict[str, Any]] = []
    counters: list[list[Tensor] | None] = []
    for param, grad in zip(params, grads, strict=True):
        kept = state.get(param, {})
        new = not kept
        if grad is not None:
            kept, new = state_of(param, rule.rule, state, counted=counted, t=rule.t, dtype=options.state_dtype)
        states.append(kept)
        counters.append(None if grad is None else counters_of(kept, rule.rule.program, new=new))
    return states, counters
