"""Parameter groups: what may stand in them, and the hyperparameters that they hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import Tensor

from fallline.rule import Rule
from fallline.torch.layout import CODES, find_overlap, overlaps_itself

LOOKAHEAD = "lookahead"
"""The group's key, in look-ahead rules: the numbers with which its parameters were moved ahead, or None at theta."""


class GroupRule:
    """The rule with a group's values, followed as anyone changes them."""

    def __init__(self, rule: Rule, group: Mapping[str, Any]) -> None:
        self.group = group
        self._names = tuple(rule.values)
        self._coming: Sequence[float] = ()
        self._take(rule(**{name: group[name] for name in self._names}))

    def _take(self, rule: Rule) -> None:
        self.rule = rule
        # In the form in which rules keep values, so that a tensor or list that changes in place is noticed.
        self._values = [rule.values[name] for name in self._names]
        self._fixed: Sequence[float] | None = None
        if not any(has_schedule(value) for value in self._values):
            self._fixed = rule.numbers(1)
        self.looks_ahead = rule.program.looks_ahead

    def changed(self) -> bool:
        """Takes over values that were changed in the group; whether a flag, hence the formula, is another one.

        Raises:
            HyperparameterError: a value is outside its range.
        """
        values = [self.group[name] for name in self._names]
        try:
            if values == self._values:
                return False
        except (RuntimeError, ValueError):  # arrays of several numbers, which the check below refuses
            pass
        program = self.rule.program
        self._take(self.rule(**dict(zip(self._names, values, strict=True))))
        return self.rule.program != program

    def numbers(self, t: int) -> tuple[Sequence[float], Sequence[float], Sequence[float]]:
        """The hyperparameters' numbers: at step t, at the making of the look-ahead point, at the next step."""
        now = self._at(t)
        if not self.looks_ahead:
            return now, (), ()
        self._coming = self._at(t + 1)
        return now, self._made(), self._coming

    def numbers_for_move(self, t: int) -> tuple[Sequence[float], Sequence[float], Sequence[float]]:
        """The same for moving to or from the look-ahead point, when t steps are finished."""
        self._coming = self._at(t + 1)
        return (), self._made(), self._coming

    def _at(self, t: int) -> Sequence[float]:
        return self._fixed if self._fixed is not None else self.rule.numbers(t)

    def _made(self) -> Sequence[float]:
        made = self.group.get(LOOKAHEAD)
        return () if made is None else [made[name] for name in self.rule.program.hyper_names]

    def arrived(self) -> dict[str, float]:
        """What the group remembers once its parameters stand at the look-ahead point."""
        return dict(zip(self.rule.program.hyper_names, self._coming or self._at(1), strict=True))


def has_schedule(value: Any) -> bool:
    """Whether a hyperparameter's value is, or contains, a function of the step."""
    return any(map(callable, value)) if isinstance(value, tuple) else callable(value)


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
    different = list({id(tensor): tensor for tensor in tensors}.values())
    pair = find_overlap(different)
    if pair is not None:
        a, b = (different[k] for k in pair)
        raise ValueError(
            f"parameters {pair[0]} and {pair[1]}, of shapes {tuple(a.shape)} and {tuple(b.shape)}, share memory: a "
            "step on both would be ambiguous; give only one of them, or the tensor that both are views of"
        )


def check_state_dict(rule: Rule, state_dict: Mapping[str, Any], groups: Sequence[Mapping[str, Any]]) -> None:
    """Checks that a state dict belongs to this rule and these groups, before anything is loaded.

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
        raise ValueError(f"the state dict has {len(saved_groups)} parameter groups, this optimizer has {len(groups)}")
    params: dict[Any, Tensor] = {}
    rules: dict[Any, Rule] = {}
    for k, (saved, group) in enumerate(zip(saved_groups, groups, strict=True)):
        missing = [name for name in rule.values if name not in saved]
        if missing:
            raise ValueError(f"group {k} of the state dict lacks {', '.join(missing)}: is it of another rule?")
        if len(saved["params"]) != len(group["params"]):
            raise ValueError(
                f"group {k} of the state dict has {len(saved['params'])} parameters, the optimizer's "
                f"{len(group['params'])}"
            )
        rules |= dict.fromkeys(saved["params"], rule(**{name: saved[name] for name in rule.values}))
        params |= dict(zip(saved["params"], group["params"], strict=True))
    for key, state in state_dict["state"].items():
        if key in params:
            _check_state(f"parameter {key}", rules[key], state, params[key])


def _check_state(who: str, rule: Rule, state: Mapping[str, Any], param: Tensor) -> None:
    expected = {"step", *rule.program.state_names}
    if set(state) != expected and state:
        raise ValueError(f"{who} of the state dict has the states {sorted(state)}; {rule.name} has {sorted(expected)}")
    for name in rule.program.state_names if state else ():
        if not isinstance(state[name], torch.Tensor) or state[name].shape != param.shape:
            shape = tuple(getattr(state[name], "shape", ()))
            raise ValueError(f"{who}: state {name} has shape {shape}, its parameter {tuple(param.shape)}")
