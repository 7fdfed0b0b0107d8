"""What a plan's parameters keep: states and counters, made where needed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from fallline.torch.groups import GroupRule
from fallline.torch.options import Options
from fallline.torch.own_rule import has_own_rule
from fallline.torch.step.counters import counters_of
from fallline.torch.step.programs import program_of
from fallline.torch.step.states import state_of


def states_of_group(
    rule: GroupRule,
    group: dict[str, Any],
    grads: Sequence[Tensor | None],
    homes: Sequence[torch.device],
    state: dict[Tensor, dict[str, Any]],
    options: Options,
    *,
    counted: bool,
) -> tuple[list[dict[str, Any]], list[list[Tensor] | None]]:
    """The states of a group's parameters, made where needed, and the counters of those with a gradient."""
    states: list[dict[str, Any]] = []
    counters: list[list[Tensor] | None] = []
    for param, grad, home in zip(group["params"], grads, homes, strict=True):
        kept = state.get(param, {})
        new = not kept
        if grad is not None:
            kept, new = state_of(
                param,
                rule.rule,
                state,
                counted=counted or has_own_rule(group),
                t=rule.t,
                dtype=options.state_dtype,
                home=home,
            )
        states.append(kept)
        counters.append(None if grad is None else counters_of(kept, program_of(rule.rule, param), new=new, home=home))
    return states, counters
