"""What a state dict holds: read without trusting it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from fallline.rule.declarations import shown
from fallline.torch.own_rule import RULE

HOW_TO_GO_ON = (
    "; load_state_dict(..., strict=False) keeps the states of parameters that have the same name, shape and rule on "
    "both sides, and lets the others begin anew"
)

Id = int | str


class IncompatibleKeys(NamedTuple):
    """What loading a state dict left out, by name: this optimizer's parameters, and those of the state dict."""

    missing_keys: list[str]
    unexpected_keys: list[str]


@dataclass(frozen=True)
class SavedGroup:
    """A saved parameter group.

    Attributes:
        entries: what it holds beside its parameters.
        ids: its parameters, by the keys of their states.
        names: their names, if it has any.
        rule: the name of its rule, its own or that of all; None where the state dict names none.
    """

    entries: dict[Any, Any]
    ids: list[Id]
    names: list[str] | None
    rule: str | None


@dataclass(frozen=True)
class Saved:
    """What a state dict holds.

    Attributes:
        groups: the parameter groups.
        states: the states of parameters by their ids, and what else is kept, by text.
        rule: the name of the rule of all groups that have none of their own, if it is there.
    """

    groups: list[SavedGroup]
    states: dict[Id, Any]
    rule: str | None

    @property
    def ids(self) -> list[Id]:
        """All parameters' ids."""
        return [key for group in self.groups for key in group.ids]

    @property
    def names(self) -> list[str]:
        """All parameters' names."""
        return names_of([{"params": group.ids, "param_names": group.names} for group in self.groups])


def names_of(groups: Sequence[Mapping[str, Any]]) -> list[str]:
    """The names of all parameters of groups, or where they stand."""
    return [
        name
        for k, group in enumerate(groups)
        for name in group.get("param_names") or [f"group {k}, parameter {i}" for i in range(len(group["params"]))]
    ]


def damaged(what: str) -> ValueError:
    """The error for a state dict that no optimizer has written."""
    return ValueError(f"the state dict is damaged: {what}; save it anew with state_dict(), or go back to an older one")


def read(state_dict: Any) -> Saved:
    """Reads a state dict.

    Raises:
        TypeError: it is none.
        ValueError: a part of it is missing or damaged.
    """
    if not isinstance(state_dict, Mapping):
        raise TypeError(f"a state dict is what state_dict() returned, not {shown(state_dict)}")
    for key, kind in (("state", Mapping), ("param_groups", list | tuple)):
        if key not in state_dict:
            raise ValueError(f"a state dict has the keys 'state' and 'param_groups', but {key!r} is missing")
        if not isinstance(state_dict[key], kind):
            raise damaged(f"its {key!r} is a {type(state_dict[key]).__name__}")
    rule = state_dict.get(RULE)
    if not isinstance(rule, str | None):
        raise damaged(f"its {RULE!r} is a {type(rule).__name__} instead of a name")
    groups = [_read_group(k, group, rule) for k, group in enumerate(state_dict["param_groups"])]
    return Saved(groups, dict(state_dict["state"]), rule)


def _read_group(k: int, group: Any, rule: str | None) -> SavedGroup:
    if not isinstance(group, Mapping):
        raise damaged(f"its group {k} is a {type(group).__name__} instead of a dict")
    ids = group.get("params")
    if not isinstance(ids, list | tuple):
        raise damaged(f"group {k} has no list 'params' of its parameters")
    for key in ids:
        if not _is_id(key):
            raise damaged(f"group {k} calls a parameter {shown(key)} instead of by a number")
    names = group.get("param_names")
    are_names = isinstance(names, list | tuple) and all(isinstance(name, str) for name in names)
    if names is not None and not are_names:
        raise damaged(f"the 'param_names' of group {k} are no list of names")
    own = rule and group.get(RULE, rule)  # where nothing names a rule, it is somebody's label
    if not isinstance(own, str | None):
        raise damaged(f"the {RULE!r} of group {k} is a {type(own).__name__} instead of a name")
    entries = {key: value for key, value in group.items() if key not in ("params", "param_names")}
    return SavedGroup(entries, list(ids), None if names is None else list(names), own)


def _is_id(key: Any) -> bool:
    return isinstance(key, int | str) and not isinstance(key, bool)


def check_owners(saved: Saved) -> None:
    """Checks that every state is of a parameter, or of none: then it has a text for its key.

    Raises:
        ValueError: one is of a parameter that is in no group.
    """
    ids = set(saved.ids)
    names = {name for group in saved.groups for name in group.names or ()} | set(map(str, ids))
    for key in saved.states:
        if not _is_id(key) or (key not in ids and (not isinstance(key, str) or key in names)):
            raise damaged(f"it has a state for {shown(key)}, which is no parameter of its groups")
