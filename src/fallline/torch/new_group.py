"""A parameter group as an optimizer takes it: checked, and completed with the optimizer's own values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import torch

from fallline.rule import Rule
from fallline.torch.checks import check_keys, check_params, check_ways, listed
from fallline.torch.groups import LOOKAHEAD, kept_value, refuse_captured_schedules
from fallline.torch.options import CHOICES
from fallline.torch.step.states import array_dtype


def new_group(optimizer: Any, given: Any) -> tuple[dict[str, Any], Rule]:
    """A new group of an optimizer, and the rule with its values; see `RuleOptimizer.add_param_group`."""
    if not isinstance(given, dict) or "params" not in given:
        raise TypeError(f"a parameter group is a dict with the key 'params', not {given!r}")
    group, rule, defaults = dict(given), optimizer.rule, optimizer.defaults
    _check_keys(optimizer, group)
    params = group["params"]
    group["params"] = list(params if isinstance(params, Iterator) else listed(params))
    setting = {name: group.get(name, defaults.get(name, value)) for name, value in rule.values.items()}
    configured: Rule = rule(**setting)
    refuse_captured_schedules(configured, {**defaults, **group})
    group |= {name: kept_value(setting[name], configured.values[name]) for name in setting}
    check_params(group["params"], [param for other in optimizer.param_groups for param in other["params"]])
    for param in group["params"]:
        array_dtype((param[1] if isinstance(param, tuple) else param).dtype, optimizer._options.state_dtype)
    if configured.program.looks_ahead:
        numbers = zip(configured.program.hyper_names, configured.numbers(optimizer._clock.done + 1), strict=True)
        group[LOOKAHEAD] = dict(numbers) if configured.program.starts_at_point else None
    return group, configured


def _check_keys(optimizer: Any, group: dict[str, Any]) -> None:
    for name in (*CHOICES, "state_dtype"):
        if isinstance(group.get(name), str | torch.dtype):
            raise ValueError(f"{name} = {group[name]!r} in a group: it is one for all, give it to the optimizer")
    check_ways("the group", group)
    if optimizer._conduct.exact:
        check_keys(optimizer.rule, group)
