"""What a state dict holds: read without trusting it, and matched with an optimizer's parameters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from fallline.rule.declarations import shown

HOW_TO_GO_ON = (
    "; load_state_dict(..., strict=False) keeps the states of parameters that have the same name and shape on both "
    "sides, and lets the others begin anew"
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
    """

    entries: dict[Any, Any]
    ids: list[Id]
    names: list[str] | None


@dataclass(frozen=True)
class Saved:
    """What a state dict holds.

    Attributes:
        groups: the parameter groups.
        states: the states of parameters by their ids, and what else is kept, by text.
        rule: the name of the rule, if it is there.
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


@dataclass(frozen=True)
class Match:
    """Where an optimizer's group finds what was saved.

    Attributes:
        ids: for each of its parameters the saved one's id, or None.
        source: the saved group that it takes its values from, or None.
    """

    ids: list[Id | None]
    source: SavedGroup | None


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
    groups = [_read_group(k, group) for k, group in enumerate(state_dict["param_groups"])]
    rule = state_dict.get("rule")
    if not isinstance(rule, str | None):
        raise damaged(f"its 'rule' is a {type(rule).__name__} instead of a name")
    return Saved(groups, dict(state_dict["state"]), rule)


def _read_group(k: int, group: Any) -> SavedGroup:
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
    entries = {key: value for key, value in group.items() if key not in ("params", "param_names")}
    return SavedGroup(entries, list(ids), None if names is None else list(names))


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


def match(saved: Saved, groups: Sequence[Mapping[str, Any]], *, strict: bool) -> list[Match]:
    """Finds the saved parameters that an optimizer's are.

    Args:
        saved: what the state dict holds.
        groups: the optimizer's parameter groups.
        strict: whether all of them must be there, and no others; in groups of the same order.

    Raises:
        ValueError: they cannot be matched; the message says why.
    """
    if strict and len(saved.groups) != len(groups):
        raise ValueError(
            f"the state dict has a different number of parameter groups, {len(saved.groups)}, than this optimizer, "
            f"{len(groups)}{HOW_TO_GO_ON}"
        )
    twice = _repeated(saved.ids)
    if twice:
        raise damaged(f"its groups name the parameter {twice[0]!r} twice")
    for theirs in saved.groups:
        if theirs.names is not None and len(theirs.names) != len(theirs.ids):
            raise damaged(f"a group has {len(theirs.names)} names for {len(theirs.ids)} parameters")
    if not strict:
        return _match_some(saved, groups)
    return [_match_all(k, theirs, group) for k, (theirs, group) in enumerate(zip(saved.groups, groups, strict=True))]


def _match_all(k: int, saved: SavedGroup, group: Mapping[str, Any]) -> Match:
    names, count = group.get("param_names"), len(group["params"])
    if names is not None and saved.names is not None and list(names) != saved.names:
        return Match(list(_by_name(saved, list(names))), saved)
    if len(saved.ids) != count:
        raise ValueError(
            f"group {k} of the state dict doesn't match the size of the optimizer's: it has {len(saved.ids)} "
            f"parameters instead of {count}{HOW_TO_GO_ON}"
        )
    return Match(list(saved.ids), saved)


def _by_name(saved: SavedGroup, names: list[str]) -> list[Id]:
    """The saved parameters' ids in the order of these names."""
    assert saved.names is not None
    _refuse_repeated(saved.names, names)
    ids = dict(zip(saved.names, saved.ids, strict=True))
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
            + HOW_TO_GO_ON
        )
    return [ids[name] for name in names]


def _match_some(saved: Saved, groups: Sequence[Mapping[str, Any]]) -> list[Match]:
    """Matches by name; without names in order, if as many parameters are in every group."""
    named = all(group.names is not None for group in saved.groups) and all("param_names" in group for group in groups)
    if not named:
        if [len(group.ids) for group in saved.groups] != [len(group["params"]) for group in groups]:
            raise ValueError(
                "strict=False finds parameters by their names, but the state dict or this optimizer has none, and "
                "their order says nothing where there are more or fewer: make both with model.named_parameters()"
            )
        return [Match(list(theirs.ids), theirs) for theirs in saved.groups]
    _refuse_repeated(
        [name for theirs in saved.groups for name in theirs.names or ()],
        [name for group in groups for name in group["param_names"]],
    )
    owners = {
        name: (key, theirs) for theirs in saved.groups for name, key in zip(theirs.names or (), theirs.ids, strict=True)
    }
    return [_from(saved, [owners.get(name) for name in group["param_names"]]) for group in groups]


def _from(saved: Saved, owners: Sequence[tuple[Id, SavedGroup] | None]) -> Match:
    """A group takes the values of the saved one that all its known parameters come from; its own, if of several."""
    sources = [theirs for theirs in saved.groups if any(pair is not None and pair[1] is theirs for pair in owners)]
    return Match([pair and pair[0] for pair in owners], sources[0] if len(sources) == 1 else None)


def _refuse_repeated(theirs: Iterable[str], mine: Iterable[str]) -> None:
    for whose, names in (("the state dict", theirs), ("this optimizer", mine)):
        twice = _repeated(names)
        if twice:
            raise ValueError(
                f"parameters are found by their names, but {whose} has several called {twice[0]}: name them apart, as "
                'in [(f"encoder.{name}", param) for name, param in encoder.named_parameters()]'
            )


def _repeated(items: Iterable[Any]) -> list[Any]:
    return [item for item, count in Counter(items).items() if count > 1]
