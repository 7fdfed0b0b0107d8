"""Saving and loading: state dicts that torch.optim's classes of the same name read and write too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor

from fallline.rule import Flag, HyperparameterError, Rule, has_schedule
from fallline.rule.declarations import as_number, shown
from fallline.rule.signs import nonnegative_states
from fallline.torch.borrowed import load_hooks
from fallline.torch.checks import check_keys, check_ways, listed
from fallline.torch.groups import LOOKAHEAD, STEP, kept_value
from fallline.torch.matching import Match, match
from fallline.torch.own_rule import RULE, defaults_of, has_own_rule, rule_of
from fallline.torch.saved import Id, IncompatibleKeys, Saved, check_owners, damaged, names_of, read
from fallline.torch.step.counters import as_step, at_home, counter_names, home_of
from fallline.torch.step.loaded import ShapeError, copied, loaded_state


def saved(optimizer: Any, state_dict: dict[str, Any]) -> dict[str, Any]:
    """A state dict that torch made of an optimizer; see `RuleOptimizer.state_dict`."""
    conduct, rule = optimizer._conduct, optimizer.rule
    state_dict = with_counters_at_home(plain(state_dict, rule, optimizer._clock.done), optimizer)
    if conduct.plain_steps:
        state_dict["state"] = with_plain_steps(state_dict["state"])
    if conduct.exact:
        state_dict[RULE] = rule.name
    return state_dict


def plain(state_dict: dict[str, Any], rule: Rule, done: int) -> dict[str, Any]:
    """The state dict without what cannot be saved: groups' own rules become names, functions the steps made so far."""
    for group in state_dict["param_groups"]:
        own = rule_of(group, rule)
        if group.get(RULE) is own:
            group[RULE] = own.name
        for name in own.values:
            if name in group and has_schedule(group[name]):
                del group[name]
                group[STEP] = done
    return state_dict


def with_counters_at_home(state_dict: dict[str, Any], optimizer: Any) -> dict[str, Any]:
    """The state dict with the counters where torch.optim keeps them, whoever counts at present."""
    states, moved = state_dict["state"], {}
    for saved, group in zip(state_dict["param_groups"], optimizer.param_groups, strict=True):
        names = counter_names(rule_of(group, optimizer.rule))
        for key, param in zip(saved["params"], group["params"], strict=True):
            state = states.get(key)
            if isinstance(state, dict) and at_home(state, names, home_of(group, param)) is not state:
                moved[key] = at_home(state, names, home_of(group, param))
    return {**state_dict, "state": {**states, **moved}} if moved else state_dict


def with_plain_steps(state: Mapping[Any, Any]) -> dict[Any, Any]:
    """A state dict's states, with the steps made as plain numbers."""
    return {
        key: {**some, "step": int(some["step"])} if isinstance(some, dict) and "step" in some else some
        for key, some in state.items()
    }


def with_tensor_steps(state: dict[str, Any]) -> dict[str, Any]:
    """An optimizer's attributes with the steps made as tensors; nothing that they hold is changed.

    Raises:
        ValueError: a state is no dict, or a step no number of steps.
    """
    if not isinstance(state.get("state", {}), Mapping):
        raise damaged(f"'state' is a {type(state['state']).__name__}")
    replaced: dict[Any, Any] = {}
    for key, some in state.get("state", {}).items():
        if not isinstance(some, dict):
            if isinstance(key, Tensor):
                raise damaged(f"a parameter has a {type(some).__name__} instead of a dict of states")
        elif "step" in some:
            step = as_step("a parameter", some["step"])
            if step is not some["step"]:
                replaced[key] = {**some, "step": step}
    if not replaced:
        return state
    states: defaultdict[Any, Any] = defaultdict(dict)
    states.update(state["state"])
    states.update(replaced)
    return {**state, "state": states}


def load(optimizer: Any, state_dict: Any, *, strict: bool) -> IncompatibleKeys:
    """Loads a state dict into an optimizer; see `RuleOptimizer.load_state_dict`.

    All is checked and built aside first, then put in its place.
    """
    read(state_dict)
    state_dict = dict(state_dict)
    for hook in load_hooks(optimizer)[0]:
        replaced = hook(optimizer, state_dict)
        if replaced is not None:
            state_dict = replaced
    saved = read(state_dict)
    mine = [rule_of(group, optimizer.rule).name for group in optimizer.param_groups]
    matches = match(saved, _listed(optimizer), mine, strict=strict)
    check_owners(saved)
    groups = [_new_group(optimizer, k, matched) for k, matched in enumerate(matches)]
    states, taken = _new_states(optimizer, saved, matches, groups, strict=strict)
    with _undone_on_error(optimizer):
        optimizer._begin_anew()  # the plans that come back on an error are not for hooks and subclasses to touch
        optimizer.__setstate__({"state": states, "param_groups": groups})
        for hook in load_hooks(optimizer)[1]:
            hook(optimizer)
    wanted = zip((key for matched in matches for key in matched.ids), names_of(groups), strict=True)
    offered = zip(saved.ids, saved.names, strict=True)
    return IncompatibleKeys(
        [name for key, name in wanted if key not in taken], [name for key, name in offered if key not in taken]
    )


def _listed(optimizer: Any) -> list[dict[str, Any]]:
    """The groups with their parameters in lists, whatever somebody has put there."""
    return [{**group, "params": listed(group["params"])} for group in optimizer.param_groups]


def _new_group(optimizer: Any, k: int, matched: Match) -> dict[str, Any]:
    """A group with the saved one's values, checked, in the order of the optimizer's own."""
    group = _listed(optimizer)[k]
    rule = rule_of(group, optimizer.rule)
    kept = {name: value for name, value in group.items() if name in ("params", "param_names") or value is rule}
    if matched.source is None:
        return {**group, **kept}
    who = f"group {k} of the state dict"
    merged = _completed(optimizer, who, matched.source.entries, group, rule)
    if optimizer._conduct.exact:
        merged.pop(RULE, None)  # its name, which has been compared
        check_keys(rule, merged)
    check_ways(who, merged)
    try:
        configured = rule(**{name: merged[name] for name in rule.values})
    except HyperparameterError as error:
        raise HyperparameterError(f"{who}: {error}") from None
    if configured.program.looks_ahead:
        _check_ahead(who, configured, merged)
    if STEP in merged:
        merged[STEP] = int(as_step(f"{who}, {STEP}", merged[STEP]))
    if "capturable" in merged:  # says where steps are taken, and not what
        merged["capturable"] = group.get("capturable", False)
    merged |= {name: kept_value(merged[name], value) for name, value in configured.values.items()}
    return {**{name: copied(f"{name} of {who}", value) for name, value in merged.items()}, **kept}


def _completed(
    optimizer: Any, who: str, saved: Mapping[str, Any], group: Mapping[str, Any], rule: Rule
) -> dict[str, Any]:
    """A saved group's values, with what it lacks: schedules, which are not saved, and options of newer versions."""
    schedules = {name: group[name] for name in rule.values if name in group and has_schedule(group[name])}
    newer = {name: value for name, value in defaults_of(optimizer, rule).items() if name not in rule.values}
    if not optimizer._conduct.exact:  # torch.optim's classes have got flags over time; they were as the class has them
        flags = (name for name, declared in rule.definition.hypers.items() if isinstance(declared, Flag))
        newer |= {name: optimizer._own_rule.values[name] for name in flags}
    merged = {**newer, **saved, **schedules}
    missing = [name for name in rule.values if name not in merged]
    if missing:
        raise ValueError(
            f"{who} lacks {', '.join(missing)}: it is of another rule, or of another class, or a value was a function "
            "of the step, which is not saved: then give this optimizer the function"
        )
    return merged


def _check_ahead(who: str, rule: Rule, group: Mapping[str, Any]) -> None:
    """Checks what a group says about the point at which its parameters stand."""
    if LOOKAHEAD not in group:
        raise damaged(f"{who} lacks {LOOKAHEAD!r}, which says whether its parameters are ahead")
    made = group[LOOKAHEAD]
    names = rule.program.hyper_names
    if made is not None and not (
        isinstance(made, Mapping) and all(as_number(made.get(name)) is not None for name in names)
    ):
        raise damaged(
            f"{LOOKAHEAD!r} of {who} is {shown(made)} instead of None or a dict of the numbers {', '.join(names)}"
        )


def _new_states(
    optimizer: Any, saved: Saved, matches: list[Match], groups: list[dict[str, Any]], *, strict: bool
) -> tuple[defaultdict[Any, Any], set[Id]]:
    """The states, checked and copied, and the ids of the saved parameters that were found."""
    conduct = optimizer._conduct
    states: defaultdict[Any, Any] = defaultdict(dict)
    taken: set[Id] = set()
    for matched, group in zip(matches, groups, strict=True):
        rule = rule_of(group, optimizer.rule)
        configured = rule(**{name: group[name] for name in rule.values})
        nonnegative, own = nonnegative_states(configured), has_own_rule(group)
        how: dict[str, Any] = {"exact": conduct.exact or own, "counted": conduct.counted or own}
        how["dtype"] = optimizer._options.state_dtype
        for key, param in zip(matched.ids, group["params"], strict=True):
            if key is None:
                continue
            who, state = f"parameter {key}", saved.states.get(key, {})
            try:
                new = loaded_state(who, configured, state, param, nonnegative=nonnegative, **how)
            except ShapeError:
                if strict:
                    raise
                continue
            taken.add(key)
            if new:
                states[param] = at_home(new, counter_names(rule), home_of(group, param))
    known = {key for group in saved.groups for key in group.ids}
    for key, value in saved.states.items():
        if key not in known:
            states[key] = copied(f"the state {key!r}", value)
    return states, taken


@contextmanager
def _undone_on_error(optimizer: Any) -> Iterator[None]:
    """Makes an optimizer what it was before, bit by bit, where hooks or a subclass's `__setstate__` raise."""
    attributes = dict(vars(optimizer))
    lists = [(held, list(held)) for held in _lists(optimizer)]
    dicts = [(held, dict(held)) for held in _dicts(optimizer)]
    looks_ahead = any(LOOKAHEAD in group for group in optimizer.param_groups)  # so that hooks may move parameters
    params = [param for group in optimizer.param_groups for param in group["params"]] if looks_ahead else []
    thetas = [param.detach().clone() for param in params]
    try:
        yield
    except BaseException:
        vars(optimizer).clear()
        vars(optimizer).update(attributes)
        for changed, items in lists:
            changed[:] = items
        for held, pairs in dicts:
            held.clear()
            held.update(pairs)
        with torch.no_grad():
            for param, theta in zip(params, thetas, strict=True):
                param.copy_(theta)
        raise


def _lists(optimizer: Any) -> Iterator[list[Any]]:
    yield optimizer.param_groups
    for group in optimizer.param_groups:
        yield from (value for value in group.values() if isinstance(value, list))


def _dicts(optimizer: Any) -> Iterator[dict[Any, Any]]:
    yield from (value for value in vars(optimizer).values() if isinstance(value, dict))
    yield from optimizer.param_groups
    yield from (state for state in optimizer.state.values() if isinstance(state, dict))
