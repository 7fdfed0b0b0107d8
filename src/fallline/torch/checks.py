"""What is refused: parameters that a rule cannot step on, and state dicts that belong to another optimizer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

import torch
from torch import Tensor
from torch.nn.parameter import is_lazy as uninitialized

from fallline.rule import Rule
from fallline.rules import MODIFIERS, RULES
from fallline.torch.layout import CODES, find_overlap, overlaps_itself

_TORCHS = frozenset({
    "alpha", "amsgrad", "betas", "centered", "dampening", "lr_decay", "maximize", "momentum", "momentum_decay",
    "nesterov", "rho", "weight_decay",
})  # fmt: skip


def check_keys(rule: Rule, group: Mapping[str, Any]) -> None:
    """Refuses a group's key that names another rule's hyperparameter, or misspells one of this; others are labels.

    Raises:
        HyperparameterError: naming the key and the hyperparameters that there are.
    """
    others = _TORCHS.union(*(other.definition.hypers for other in RULES.values()))
    others = others.union(*(modifier.signature.hypers for modifier in MODIFIERS.values()))
    for key, value in group.items():
        if key == "weight_decay" and value == 0:  # trainers put it into every group
            continue
        if key not in rule.values and (key in others or get_close_matches(key, rule.values, cutoff=0.8)):
            rule.definition.check_value(key, value)


def check_params(params: Sequence[Any], others: Sequence[Tensor]) -> None:
    """Checks new parameters, given as tensors or (name, tensor) pairs.

    Raises:
        TypeError: one is no tensor, or of a dtype that rules don't run on.
        ValueError: one overlaps itself, or another one, in memory.
    """
    tensors = [param[1] if isinstance(param, tuple) and len(param) == 2 else param for param in params]
    for k, tensor in enumerate(tensors):
        if not isinstance(tensor, Tensor):
            raise TypeError(f"an optimizer takes tensors, but parameter {k} is a {type(tensor).__name__}: {tensor!r}")
        if uninitialized(tensor):
            continue
        if tensor.dtype not in CODES:
            choices = ", ".join(str(dtype) for dtype in CODES)
            raise TypeError(f"parameter {k} is {tensor.dtype}; a rule runs on {choices}")
        if overlaps_itself(tensor):
            raise ValueError(
                f"parameter {k}, shape {tuple(tensor.shape)}, strides {tensor.stride()}: several of its elements "
                "share memory, so a step on it would be ambiguous; give the tensor that it was expanded from"
            )
    check_overlap([*others, *tensors])


def check_overlap(tensors: Sequence[Tensor]) -> None:
    """Raises ValueError if two different tensors share memory. (The same one twice is left to torch's own check.)"""
    different = list({id(tensor): tensor for tensor in tensors if not uninitialized(tensor)}.values())
    pair = find_overlap(different)
    if pair is not None:
        a, b = (different[k] for k in pair)
        raise ValueError(
            f"parameters {pair[0]} and {pair[1]}, of shapes {tuple(a.shape)} and {tuple(b.shape)}, share memory: a "
            "step on both would be ambiguous; give only one of them, or the tensor that both are views of"
        )


def check_state_dict(
    rule: Rule, state_dict: Mapping[str, Any], groups: Sequence[Mapping[str, Any]], *, exact: bool, counted: bool
) -> None:
    """Checks that a state dict belongs to this rule and these groups, before anything is loaded.

    Args:
        rule: the optimizer's.
        state_dict: what is to be loaded.
        groups: the optimizer's.
        exact: whether hyperparameters and states must be just this rule's; torch.optim's have grown with its versions.
        counted: whether states hold the steps made so far.

    Raises:
        ValueError: it doesn't; the message says where.
        HyperparameterError: a hyperparameter in it is outside its range.
    """
    for key in ("state", "param_groups"):
        if key not in state_dict:
            raise ValueError(f"a state dict has the keys 'state' and 'param_groups', but {key!r} is missing")
    theirs = state_dict.get("rule", rule.name)
    if theirs != rule.name:
        raise ValueError(f"the state dict is of the rule {theirs}, but this optimizer runs {rule.name}")
    saved_groups = state_dict["param_groups"]
    if len(saved_groups) != len(groups):
        raise ValueError(
            f"the state dict has a different number of parameter groups, {len(saved_groups)}, than this optimizer, "
            f"{len(groups)}"
        )
    params: dict[Any, Tensor] = {}
    rules: dict[Any, Rule] = {}
    for k, (saved, group) in enumerate(zip(saved_groups, groups, strict=True)):
        missing = [name for name in rule.values if name not in saved]
        if missing and exact:
            raise ValueError(
                f"group {k} of the state dict lacks {', '.join(missing)}: it is of another rule, or of torch.optim, or "
                "a value was a function of the step, which is not saved: then give this optimizer the function"
            )
        if len(saved["params"]) != len(group["params"]):
            raise ValueError(
                f"group {k} of the state dict doesn't match the size of the optimizer's: it has {len(saved['params'])} "
                f"parameters instead of {len(group['params'])}"
            )
        values = {name: saved[name] for name in rule.values if name in saved}
        rules |= dict.fromkeys(saved["params"], rule(**values))
        params |= dict(zip(saved["params"], group["params"], strict=True))
    for key, state in state_dict["state"].items():
        if key in params:
            _check_state(f"parameter {key}", rules[key], state, params[key], exact=exact, counted=counted)


def _check_state(who: str, rule: Rule, state: Mapping[str, Any], param: Tensor, *, exact: bool, counted: bool) -> None:
    expected = {*rule.program.scalar_names, *rule.program.state_names}
    known = {name for name, value in state.items() if value is not None}
    if state and (known != expected | {"step"} if exact else known and not known >= expected):
        raise ValueError(
            f"{who} of the state dict has the states {sorted(state)}; {rule.name} has {sorted(expected | {'step'})}"
        )
    if counted and known and "step" not in known:
        raise ValueError(f"{who} of the state dict lacks its step, the number of steps made so far")
    for name in rule.program.state_names if known else ():
        if not isinstance(state[name], torch.Tensor) or state[name].shape != param.shape:
            shape = tuple(getattr(state[name], "shape", ()))
            raise ValueError(f"{who}: state {name} has shape {shape}, its parameter {tuple(param.shape)}")
