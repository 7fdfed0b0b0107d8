"""Saved parameters matched with an optimizer's, by name or in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fallline.torch.saved import HOW_TO_GO_ON, Id, Saved, SavedGroup, damaged


@dataclass(frozen=True)
class Match:
    """Where an optimizer's group finds what was saved.

    Attributes:
        ids: for each of its parameters the saved one's id, or None.
        source: the saved group that it takes its values from, or None.
    """

    ids: list[Id | None]
    source: SavedGroup | None


def match(saved: Saved, groups: Sequence[Mapping[str, Any]], rules: Sequence[str], *, strict: bool) -> list[Match]:
    """Finds the saved parameters that an optimizer's are, those on which the same rule runs.

    Args:
        saved: what the state dict holds.
        groups: the optimizer's parameter groups.
        rules: the names of their rules.
        strict: whether all of them must be there, and no others; in groups of the same order.

    Raises:
        ValueError: they cannot be matched; the message says why.
    """
    theirs = sorted({rule for rule in (saved.rule, *(group.rule for group in saved.groups)) if rule is not None})
    if theirs and set(theirs).isdisjoint(rules):
        runs = ", ".join(dict.fromkeys(rules))
        raise ValueError(f"the state dict is of the rule {', '.join(theirs)}, but this optimizer runs {runs}")
    if strict and len(saved.groups) != len(groups):
        raise ValueError(
            f"the state dict has a different number of parameter groups, {len(saved.groups)}, than this optimizer, "
            f"{len(groups)}{HOW_TO_GO_ON}"
        )
    twice = _repeated(saved.ids)
    if twice:
        raise damaged(f"its groups name the parameter {twice[0]!r} twice")
    for group in saved.groups:
        if group.names is not None and len(group.names) != len(group.ids):
            raise damaged(f"a group has {len(group.names)} names for {len(group.ids)} parameters")
    if not strict:
        return _of_the_same_rules(saved, _match_some(saved, groups), rules)
    pairs = enumerate(zip(saved.groups, groups, rules, strict=True))
    return [_match_all(k, theirs, group, rule) for k, (theirs, group, rule) in pairs]


def _of_the_same_rules(saved: Saved, matches: Sequence[Match], rules: Sequence[str]) -> list[Match]:
    """The matches without the parameters on which another rule has run: these begin anew."""
    ran = {key: group.rule for group in saved.groups for key in group.ids}
    return [
        Match(
            [key if key is None or ran[key] in (None, rule) else None for key in matched.ids],
            None if matched.source is None or matched.source.rule not in (None, rule) else matched.source,
        )
        for matched, rule in zip(matches, rules, strict=True)
    ]


def _match_all(k: int, saved: SavedGroup, group: Mapping[str, Any], rule: str) -> Match:
    if saved.rule not in (None, rule):
        raise ValueError(
            f"group {k} of the state dict is of the rule {saved.rule}, but this optimizer's runs {rule}{HOW_TO_GO_ON}"
        )
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
