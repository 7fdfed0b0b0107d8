"""From a text to the rule, or the class of optimizers, that it spells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from fallline.asked import or_all
from fallline.rule import Modifier, Rule
from fallline.rules import MODIFIERS, RULES
from fallline.spelling.errors import SpecError
from fallline.spelling.expression import FORMS, Reader
from fallline.spelling.names import Names, class_defaults
from fallline.spelling.spec import Spec, split
from fallline.spelling.user_file import load_file, load_rule, rules_of


@dataclass(frozen=True)
class Spelled:
    """What a text spells.

    Attributes:
        spec: the text, taken apart.
        subject: a rule, or a class derived from `torch.optim.Optimizer`.
        given: the hyperparameters that the text gives, by name.
        defaults: all that the subject has, with the given ones among them; of a class those that are not None.
        rest: of two rules, of which the subject is for the hidden matrices of a model, the one for all else.
    """

    spec: Spec
    subject: Rule | type
    given: Mapping[str, Any]
    defaults: Mapping[str, Any]
    rest: Spelled | None = None


def read(text: str) -> Spelled:
    """Reads a text; the file that it names, if any, is run.

    Args:
        text: as in `adam`, `adam(beta1=0.8)`, `weight_decay(sgd)`, `lion.py:lion`, `torch.optim.Adam`, `muon+adamw`, or
            with a name in front, `slow=adam(lr=1e-4)`.

    Raises:
        SpecError: it is nothing of the kind, or the file failed; the message names the choices.
    """
    spec = Spec.of(text)
    names = Names(text, vars(load_file(spec.file)) if spec.file else {})
    parts = split(spec.expression, "+")
    if len(parts) != 2:
        return _spelled(spec, names, spec.expression)
    first, rest = (_spelled(spec, names, part) for part in parts)
    if not _are_pair(first.subject, rest.subject):
        raise SpecError(f"{text!r} is no contender: write {FORMS}")
    return replace(first, rest=rest)


def _spelled(spec: Spec, names: Names, expression: str) -> Spelled:
    reader = Reader(spec.text, names.look_up)
    subject = reader.read(expression)
    defaults = subject.values if isinstance(subject, Rule) else class_defaults(subject, reader.given)
    return Spelled(spec, subject, reader.given, defaults)


def _are_pair(first: Rule | type, rest: Rule | type) -> bool:
    """Whether they are a rule that sees convolutions as matrices too, and one for vectors as well."""
    if not isinstance(first, Rule) or not isinstance(rest, Rule):
        return False
    return first.definition.view == "matrix" and rest.definition.vectors


def as_rule(given: object, what: str = "rule", advice: str = "") -> Rule:
    """The rule that a door was given: a rule, or the text that spells one, as of `find_rule`.

    Args:
        given: whatever it was given.
        what: what that is, for the error.
        advice: what else to say there of something that is neither.

    Raises:
        SpecError: the text spells none.
        TypeError: it is neither.
    """
    if isinstance(given, str):
        return find_rule(given)
    if isinstance(given, Rule):
        return given
    modified = f"; it modifies one, {given.name}(fallline.rules.adam)" if isinstance(given, Modifier) else ""
    raise TypeError(
        f"{what} must be a rule, such as fallline.rules.adam or a function under @fallline.rule, or a text that spells "
        f'one, such as "adam(beta1=0.8)", not {given!r}{modified}{advice}'
    )


def find_rule(name: str) -> Rule:
    """A rule by name, as in `adam(beta1=0.8)`, or one's own from FILE.py:NAME.

    Raises:
        SpecError: there is none; the message lists what there is.
    """
    if ":" in name and "(" not in name:
        return load_rule(name)
    if name.endswith(".py"):
        named = " or ".join(f"{name}:{rule}" for rule in rules_of(name))
        raise SpecError(f"{name}: which rule? Write {named}" if named else f"{name} has no rule: define one with @rule")
    if name in RULES:
        return RULES[name]
    if "(" in name and isinstance((spelled := read(name)).subject, Rule) and spelled.rest is None:
        return spelled.subject
    if len(parts := split(name, "+")) > 1:
        raise SpecError(f"{name!r} is more than one rule, where one is asked for: {' or '.join(parts)}")
    if name in MODIFIERS:
        raise SpecError(f"{name} modifies rules and is none itself: write {name}(RULE), as in {name}(adam)")
    raise SpecError(f"no rule is called {name!r}{or_all(name, RULES, 'rules')}")
