"""A parameter group as an optimizer takes it: checked, and completed with the optimizer's own values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import torch

from fallline.rule import Rule
from fallline.torch.checks import check_keys, check_params, check_ways, give_model, listed
from fallline.torch.groups import LOOKAHEAD, kept_value, refuse_captured_schedules
from fallline.torch.memory.layout import is_uninitialized
from fallline.torch.options import CHOICES
from fallline.torch.own_rule import RULE, defaults_of, own_rule, rule_of
from fallline.torch.param_group import noticing
from fallline.torch.step.states import array_dtype


def new_group(optimizer: Any, given: Any) -> tuple[dict[str, Any], Rule]:
    """A new group of an optimizer, and the rule with its values; see `RuleOptimizer.add_param_group`."""
    if not isinstance(given, dict) or "params" not in given:
        raise TypeError(f"a parameter group is a dict with the key 'params', not {given!r}")
    group = dict(given)
    if RULE in group:
        _take_own(optimizer, group)
    rule = rule_of(group, optimizer.rule)
    defaults = defaults_of(optimizer, rule)
    _check_keys(optimizer, rule, group)
    params = group["params"]
    group["params"] = list(params if isinstance(params, Iterator) else listed(params))
    setting = {name: group.get(name, defaults.get(name, value)) for name, value in rule.values.items()}
    configured: Rule = rule(**setting)
    refuse_captured_schedules(configured, {**defaults, **group})
    group |= {name: kept_value(setting[name], configured.values[name]) for name in setting}
    check_params(group["params"], [param for other in optimizer.param_groups for param in other["params"]])
    for param in group["params"]:
        tensor = param[1] if isinstance(param, tuple) else param
        array_dtype(tensor.dtype, optimizer._options.state_dtype)
        if not is_uninitialized(tensor):
            configured.definition.check_takes(tensor.shape, give_model(configured))
    if configured.program.looks_ahead:
        numbers = zip(configured.program.hyper_names, configured.numbers(optimizer._clock.done + 1), strict=True)
        group[LOOKAHEAD] = dict(numbers) if configured.program.starts_at_point else None
    return group, configured


def added(optimizer: Any, group: dict[str, Any], rule: Rule) -> dict[str, Any]:
    """A new group that torch has completed, without the values of the optimizer's rule where it has its own."""
    foreign = optimizer.defaults.keys() - defaults_of(optimizer, rule_of(group, optimizer.rule)).keys()
    return noticing({name: value for name, value in group.items() if name not in foreign}, rule, optimizer)


def known_group(optimizer: Any, group: dict[str, Any]) -> dict[str, Any]:
    """A group of a pickle or a state dict, with what it lacks."""
    rule = rule_of(group, optimizer.rule)
    defaults = defaults_of(optimizer, rule)
    for name, value in rule.values.items():
        group.setdefault(name, defaults.get(name, value))
    return noticing(group, rule, optimizer)


def _take_own(optimizer: Any, group: dict[str, Any]) -> None:
    """Reads the rule that a group brings; in classes with torch.optim's names other values are somebody's labels."""
    if optimizer._conduct.exact or optimizer._conduct.mixed:
        group[RULE] = own_rule(group[RULE])
    elif isinstance(group[RULE], Rule):
        name = type(optimizer).__name__
        raise TypeError(
            f"{name} computes what torch.optim.{name} does, in all of its groups: for a rule per group give "
            "fallline.torch.Optimizer the groups, and the rule of those that bring none"
        )


def _check_keys(optimizer: Any, rule: Rule, group: dict[str, Any]) -> None:
    for name in (*CHOICES, "state_dtype"):
        if isinstance(group.get(name), str | torch.dtype):
            raise ValueError(f"{name} = {group[name]!r} in a group: it is one for all, give it to the optimizer")
    check_ways("the group", group)
    if optimizer._conduct.exact:
        check_keys(rule, group)
