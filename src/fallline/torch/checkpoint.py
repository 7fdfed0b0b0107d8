"""Saving and loading: state dicts that torch.optim's classes of the same name read and write too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from copy import deepcopy
from itertools import chain
from typing import Any

from torch import Tensor

from fallline.rule import Rule
from fallline.torch.checks import check_state_dict
from fallline.torch.groups import has_schedule


def without_schedules(state_dict: dict[str, Any], rule: Rule) -> dict[str, Any]:
    """The state dict without hyperparameters that are functions, which cannot be saved."""
    for group in state_dict["param_groups"]:
        for name in rule.values:
            if name in group and has_schedule(group[name]):
                del group[name]
    return state_dict


def with_plain_steps(state: Mapping[Any, Any]) -> dict[Any, Any]:
    """A state dict's states, with the steps made as plain numbers."""
    return {
        key: {**some, "step": int(some["step"])} if isinstance(some, dict) and "step" in some else some
        for key, some in state.items()
    }


def load(optimizer: Any, state_dict: dict[str, Any]) -> None:
    """Loads a state dict into an optimizer; see `RuleOptimizer.load_state_dict`."""
    if not isinstance(state_dict, Mapping):
        raise TypeError(f"a state dict is what state_dict() returned, not {state_dict!r}")
    state_dict = dict(state_dict)
    for hook in optimizer._optimizer_load_state_dict_pre_hooks.values():
        found = hook(optimizer, state_dict)
        if found is not None:
            state_dict = found
    groups, rule = optimizer.param_groups, optimizer.rule
    if len(state_dict.get("param_groups", ())) == len(groups):
        saved_groups = [
            _completed(saved, group, optimizer.defaults, rule)
            for saved, group in zip(state_dict["param_groups"], groups, strict=True)
        ]
        state_dict = {**state_dict, "param_groups": saved_groups}
    check_state_dict(rule, state_dict, groups, exact=optimizer._strict, counted=optimizer._options.counted)
    saved_groups = state_dict["param_groups"]
    ids = chain.from_iterable(saved["params"] for saved in saved_groups)
    params = dict(zip(ids, chain.from_iterable(group["params"] for group in groups), strict=True))
    state: defaultdict[Any, Any] = defaultdict(dict)
    for key, some in state_dict["state"].items():
        if key in params:
            state[params[key]] = {name: _copied(name, value, params[key]) for name, value in some.items()}
        else:
            state[key] = deepcopy(some)
    new_groups = []
    for saved, group in zip(saved_groups, groups, strict=True):
        new = {**deepcopy({k: v for k, v in saved.items() if k != "params"}), "params": group["params"]}
        new_groups.append(new)
    optimizer.__setstate__({"state": state, "param_groups": new_groups})
    for hook in optimizer._optimizer_load_state_dict_post_hooks.values():
        hook(optimizer)


def _completed(
    saved: Mapping[str, Any], group: Mapping[str, Any], defaults: Mapping[str, Any], rule: Rule
) -> dict[str, Any]:
    """A saved group in the order of this one's names, with what it lacks: names, schedules, torch's newer options."""
    own = set(rule.values)
    filled = {name: value for name, value in defaults.items() if name not in own}
    filled |= {name: group[name] for name in own if name in group and has_schedule(group[name])}
    merged = {**filled, **saved, **{name: filled[name] for name in own if name in filled}}
    if "param_names" in group:
        if "param_names" in saved:
            merged["params"] = _matched(saved, list(group["param_names"]))
        merged["param_names"] = list(group["param_names"])
    return merged


def _matched(saved: Mapping[str, Any], names: list[str]) -> list[Any]:
    """The saved parameters' ids in the order of these names.

    Raises:
        ValueError: the names differ.
    """
    if len(saved["param_names"]) != len(saved["params"]):
        raise ValueError(
            f"the state dict is damaged: a group has {len(saved['param_names'])} names for {len(saved['params'])} "
            "parameters"
        )
    ids = dict(zip(saved["param_names"], saved["params"], strict=True))
    missing = [name for name in names if name not in ids]
    foreign = [name for name in ids if name not in names]
    if missing or foreign:
        raise ValueError(
            "the state dict is of other parameters than this optimizer's: it "
            + " and ".join(
                f"{what} {', '.join(some[:5])}{' ...' if len(some) > 5 else ''}"
                for what, some in (("lacks", missing), ("has besides", foreign))
                if some
            )
        )
    return [ids[name] for name in names]


def _copied(name: str, value: Any, param: Tensor) -> Any:
    """A state's value for a parameter: tensors copied, on its device, in the dtype that they have."""
    if isinstance(value, Tensor):
        scalar = value.dim() == 0 and (param.dim() or name == "step")
        return value.detach().clone() if scalar else value.detach().to(param.device, copy=True)
    if isinstance(value, dict):
        return {key: _copied(key, one, param) for key, one in value.items()}
    return deepcopy(value)
