"""A rule of a group's own, in the place of the optimizer's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fallline.rule import Rule
from fallline.rule.declarations import shown
from fallline.spelling import as_rule
from fallline.torch.checks import WAYS

RULE = "rule"
"""The key under which a group has a rule of its own; in a state dict, the name of that rule."""


def rule_of(group: Mapping[str, Any], rule: Rule) -> Rule:
    """A group's own rule if it has one, else the optimizer's."""
    own = group.get(RULE)
    return own if isinstance(own, Rule) else rule


def has_own_rule(group: Mapping[str, Any]) -> bool:
    """Whether a group has a rule of its own, whose states say how many steps were made, whatever the class's."""
    return isinstance(group.get(RULE), Rule)


def own_rule(given: Any) -> Rule:
    """The rule that a group is given.

    Args:
        given: a rule, or a text that spells one, such as "adam(beta1=0.8)".

    Raises:
        SpecError: the text spells none.
        TypeError: it is neither.
    """
    return as_rule(given, "a group's rule", f"; without one the group takes the optimizer's{advice(given)}")


def advice(given: Any) -> str:
    """What to say of something that stands in a rule's place and makes optimizers by itself; else nothing."""
    return f"; a class is called with the parameters, {given.__name__}(params)" if isinstance(given, type) else ""


def check_own(group: Mapping[str, Any], own: Any, rule: Rule) -> None:
    """Refuses a rule that was put into a group later, whose values are not there and which has other states.

    Args:
        group: as it is now.
        own: what it had for a rule of its own when it was first seen, or None.
        rule: the rule that runs on it.

    Raises:
        ValueError: it has another one.
    """
    if RULE not in group and own is None:
        return
    now = group.get(RULE)
    if now is not rule or any(name not in group for name in rule.values):
        raise ValueError(
            f"group[{RULE!r}] = {shown(now)}: a group gets its rule, and the rule's values, when it is added, and "
            "keeps it: give the rule with the group to a new optimizer, or with other parameters to add_param_group"
        )


def defaults_of(optimizer: Any, rule: Rule) -> dict[str, Any]:
    """What a group has unless it says otherwise: with the optimizer's rule all that the optimizer was given.

    A rule of its own has its own values; of the optimizer's keywords only those count that choose no number.
    """
    if rule is optimizer.rule:
        return dict(optimizer.defaults)
    return {name: value for name, value in optimizer.defaults.items() if name in WAYS} | dict(rule.values)
