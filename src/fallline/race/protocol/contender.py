"""Who races: a rule, a rule of a person's own, or a class of torch.optim, as it is written on the command line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from fallline.race.protocol.brought import NOTHING, Brought
from fallline.race.protocol.code import fingerprint
from fallline.race.protocol.errors import RaceError, of_the_race
from fallline.race.protocol.makers import OfClass, OfPair, OfRule, Optimizable, of_rest
from fallline.rule import Rule
from fallline.rule.search import search_space
from fallline.rule.spans import Range, Span
from fallline.rules import RULES
from fallline.spelling import Spec, Spelled, check_file, read, split

MakeOptimizer = Callable[..., Any]


@dataclass(frozen=True)
class Contender:
    """One that races.

    Attributes:
        name: by which tables and results know it; different from all others of the race.
        spec: as it was written; `parse` makes it again from this.
        title: its name in a heading.
        space: the range of each hyperparameter that is tuned.
        defaults: the values of those hyperparameters where nothing is tuned.
        fixed: the hyperparameters that were given in the spec, or are prescribed by the problem.
        maker: makes its optimizers.
        scheduled: whether its learning rate is a function of the step.
        version: changes with its file where it is a person's own, and where a trial's seed is also that of its draws.
    """

    name: str
    spec: str
    title: str
    space: Mapping[str, Range]
    defaults: Mapping[str, float]
    fixed: Mapping[str, Any]
    maker: Optimizable = field(repr=False, compare=False)
    version: str = ""
    scheduled: bool = False

    @property
    def is_rule(self) -> bool:
        """Whether it is a rule, and no class of torch.optim."""
        return isinstance(self.maker, OfRule | OfPair)

    def optimizer(self, setting: Mapping[str, Any], seed: int = 0) -> MakeOptimizer:
        """A function that makes its optimizer for given parameters.

        Args:
            setting: of hyperparameters, by name; those of a pair as `betas[0]`.
            seed: of its random draws, if it makes any and their seed was not given.
        """
        seeds = dict.fromkeys(self.maker.seeds, seed)
        drawn = {name: value for name, value in seeds.items() if name not in self.fixed}
        return lambda params, **options: self.maker.make(params, {**drawn, **setting}, **options)


def parse_all(texts: Iterable[str], thorough: bool = False, brought: Brought = NOTHING) -> tuple[Contender, ...]:
    """The contenders of `--rules a,b --rules c`, each once; those that were brought as objects by their names.

    Raises:
        RaceError: a text is none, or two have the same name.
    """
    specs = [spec for text in texts for spec in split(text)]
    contenders = _apart([parse(spec, thorough, brought) for spec in dict.fromkeys(specs)])
    names = [contender.name for contender in contenders]
    for name in names:
        if names.count(name) > 1:
            raise RaceError(f"two contenders are called {name!r}: give one another name, as in other={name}")
    return tuple(contenders)


def check_contenders(texts: Iterable[str]) -> None:
    """Refuses what spells no contender, as far as that is known without PyTorch and without running anybody's file.

    Raises:
        RaceError: there is no rule of that name, or no such file.
    """
    for spec in map(Spec.of, (spec for text in texts for spec in split(text))):
        with of_the_race():
            if spec.file:
                check_file(spec.file)
            elif not _OF_TORCH.search(spec.expression):
                read(spec.text)


_OF_TORCH = re.compile(r"\btorch\.")
"""In the name of a class."""


def _apart(contenders: list[Contender]) -> list[Contender]:
    """With their names as titles, where titles are the same."""
    titles = [contender.title for contender in contenders]
    return [
        contender if titles.count(contender.title) == 1 else replace(contender, title=contender.name)
        for contender in contenders
    ]


def parse(text: str, thorough: bool = False, brought: Brought = NOTHING) -> Contender:
    """One contender.

    Args:
        text: its spec, as `fallline.spelling.read` takes it, such as `adam(beta1=0.8)`; what is given is not tuned.
        thorough: whether to tune also what seldom matters, such as eps.
        brought: objects, which go before what the text spells.

    Raises:
        RaceError: it is nothing of the kind; the message names the choices.
    """
    if (spelled := brought.contenders.get(text)) is None:
        with of_the_race():
            spelled = read(text)
    if spelled.rest is not None:
        return _of_pair(spelled, spelled.rest, thorough)
    contender = _of_rule(spelled, thorough) if isinstance(spelled.subject, Rule) else _of_class(spelled)
    return replace(contender, version=brought.versions.get(text, "") + contender.version)


def _of_pair(spelled: Spelled, other: Spelled, thorough: bool) -> Contender:
    """A rule for hidden matrices, and one for the rest, whose hyperparameters are called rest.lr and so on."""
    first, rest = _of_rule(spelled, thorough), _of_rule(other, thorough)
    return replace(
        first,
        title=first.title if first.title == rest.title else f"{first.title} + {rest.title}",
        space={**first.space, **_renamed(rest.space)},
        defaults={**first.defaults, **_renamed(rest.defaults)},
        fixed={**first.fixed, **_renamed(rest.fixed)},
        maker=OfPair(_rule_maker(spelled), _rule_maker(other)),
        version=max(first.version, rest.version, key=len),
        scheduled=first.scheduled or rest.scheduled,
    )


def _renamed(named: Mapping[str, Any]) -> dict[str, Any]:
    return {of_rest(name): value for name, value in named.items()}


def _rule_maker(spelled: Spelled) -> OfRule:
    assert isinstance(spelled.subject, Rule)
    return OfRule(spelled.subject)


def _of_rule(spelled: Spelled, thorough: bool) -> Contender:
    spec, given, maker = spelled.spec, spelled.given, _rule_maker(spelled)
    rule = maker.rule
    whole = search_space(rule, thorough=thorough)
    space = {name: reach for name, reach in whole.items() if name.split("[")[0] not in given}
    return Contender(
        name=_name(spec),
        spec=spec.text,
        title=spec.alias or (spec.body if "(" in spec.body else rule.title),
        space=space,
        defaults=_numbers(spelled.defaults, space),
        fixed=given,
        maker=maker,
        version=_version(spec) + ("drawn" if set(maker.seeds) - set(given) else ""),
        scheduled=callable(rule.values.get("lr")),
    )


def _of_class(spelled: Spelled) -> Contender:
    spec, given = spelled.spec, spelled.given
    space = _class_space(spelled.defaults, given)
    return Contender(
        name=_name(spec),
        spec=spec.text,
        title=_name(spec),
        space=space,
        defaults=_numbers(spelled.defaults, space),
        fixed=given,
        maker=OfClass(spelled.subject, given, spelled.defaults),
        version=_version(spec),
    )


def _name(spec: Spec) -> str:
    return spec.alias or spec.body.replace(" ", "")


def _version(spec: Spec) -> str:
    """Of the file that a contender comes from; empty where it comes with fallline or torch."""
    return fingerprint(spec.file) if spec.file else ""


def _numbers(defaults: Mapping[str, Any], space: Iterable[str]) -> dict[str, float]:
    numbers = {}
    for name in space:
        base, bracket, index = name.partition("[")
        numbers[name] = defaults[base][int(index.rstrip("]"))] if bracket else defaults[name]
    return numbers


def _class_space(defaults: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Range]:
    """What is tuned of an optimizer class: the learning rate around its default, and a pair of betas as Adam's."""
    space: dict[str, Range] = {}
    if "lr" not in given and isinstance(defaults.get("lr"), float) and defaults["lr"] > 0:
        space["lr"] = Span(defaults["lr"] / 100, defaults["lr"] * 100, least=0.0)
    betas = defaults.get("betas")
    if "betas" not in given and isinstance(betas, tuple) and len(betas) == 2:
        adams = search_space(RULES["adam"])
        space |= {f"betas[{k}]": adams[name] for k, name in enumerate(("beta1", "beta2"))}
    return space
