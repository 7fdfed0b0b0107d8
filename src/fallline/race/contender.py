"""Who races: a rule, a rule of a person's own, or a class of torch.optim, as it is written on the command line."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from fallline.race.code import fingerprint
from fallline.race.own import load_file
from fallline.race.reading import Reader
from fallline.race.settings import RaceError
from fallline.rule import Rule
from fallline.rule.search import gathered, search_space, with_values
from fallline.rule.spans import Range, Span
from fallline.rules import RULES

MakeOptimizer = Callable[..., Any]
_ALIAS = re.compile(r"\s*([\w.-]+)\s*=\s*(.+)", re.DOTALL)
_FILE = re.compile(r"(.+?\.py):(.+)", re.DOTALL)


class Optimizable(Protocol):
    """What can make an optimizer from hyperparameters."""

    @property
    def seeds(self) -> tuple[str, ...]:
        """The hyperparameters that are seeds of its random draws."""

    def make(self, params: Any, values: Mapping[str, Any], **options: Any) -> Any:
        """The optimizer."""


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
        return isinstance(self.maker, OfRule)

    def optimizer(self, values: Mapping[str, Any], seed: int = 0) -> MakeOptimizer:
        """A function that makes its optimizer for given parameters.

        Args:
            values: of hyperparameters, by name; those of a pair as `betas[0]`.
            seed: of its random draws, if it makes any and their seed was not given.
        """
        seeds = dict.fromkeys(self.maker.seeds, seed)
        drawn = {name: value for name, value in seeds.items() if name not in self.fixed}
        return lambda params, **options: self.maker.make(params, {**drawn, **values}, **options)


@dataclass(frozen=True)
class OfRule:
    """Makes optimizers that run a rule."""

    rule: Rule

    @property
    def seeds(self) -> tuple[str, ...]:
        """The hyperparameters that are seeds."""
        return tuple(name for name, one in self.rule.definition.hypers.items() if getattr(one, "whole", False))

    def make(self, params: Any, values: Mapping[str, Any], **options: Any) -> Any:
        """An optimizer that runs the rule with these values."""
        from fallline.torch import Optimizer

        return Optimizer(params, with_values(self.rule, values), **options)


@dataclass(frozen=True)
class _OfClass:
    constructor: Callable[..., Any]
    given: Mapping[str, Any]
    defaults: Mapping[str, Any]
    seeds: tuple[str, ...] = ()

    @property
    def _pairs(self) -> dict[str, tuple[Any, ...]]:
        return {name: value for name, value in self.defaults.items() if isinstance(value, tuple)}

    def make(self, params: Any, values: Mapping[str, Any], **options: Any) -> Any:
        if not issubclass(self.constructor, _rule_optimizer()):  # type: ignore[arg-type]
            options.pop("sparse", None)
        return self.constructor(params, **options, **{**self.given, **gathered(values, self._pairs)})


def _rule_optimizer() -> type:
    from fallline.torch import RuleOptimizer

    return RuleOptimizer


def parse_all(texts: Iterable[str], thorough: bool = False) -> tuple[Contender, ...]:
    """The contenders of `--rules a,b --rules c`, each once.

    Raises:
        RaceError: a text is none, or two have the same name.
    """
    specs = [spec for text in texts for spec in split(text)]
    found = _apart([parse(spec, thorough) for spec in dict.fromkeys(specs)])
    names = [contender.name for contender in found]
    for name in names:
        if names.count(name) > 1:
            raise RaceError(f"two contenders are called {name!r}: give one another name, as in other={name}")
    return tuple(found)


def _apart(found: list[Contender]) -> list[Contender]:
    """With their names as titles, where titles are the same."""
    titles = [contender.title for contender in found]
    return [one if titles.count(one.title) == 1 else replace(one, title=one.name) for one in found]


def split(text: str) -> list[str]:
    """The parts between commas that are in no brackets."""
    parts, depth = [""], 0
    for character in text:
        depth += (character in "([{") - (character in ")]}")
        if character == "," and not depth:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts if part.strip()]


def parse(spec: str, thorough: bool = False) -> Contender:
    """One contender.

    Args:
        spec: as in `adam`, `adam(beta1=0.8)`, `weight_decay(sgd)`, `lion.py:lion`, `torch.optim.Adam`, or with a name
            of its own in front, `slow=adam(lr=1e-4)`. What is given is not tuned.
        thorough: whether to tune also what seldom matters, such as eps.

    Raises:
        RaceError: it is nothing of the kind; the message names the choices.
    """
    alias, text = _alias(spec)
    file = _FILE.fullmatch(text)
    names = vars(load_file(file[1])) if file else {}
    reader = Reader(spec, names)
    found = reader.read(file[2] if file else text)
    name = alias or text.replace(" ", "")
    version = fingerprint(file[1]) if file else ""
    if isinstance(found, Rule):
        maker = OfRule(found)
        version += "drawn" if set(maker.seeds) - set(reader.given) else ""
        space = {k: r for k, r in search_space(found, thorough=thorough).items() if k.split("[")[0] not in reader.given}
        title, defaults = alias or _title(found, text), _numbers(found.values, space)
        return Contender(
            name, spec, title, space, defaults, reader.given, maker, version, callable(found.values.get("lr"))
        )
    constructor, given = found
    defaults = _class_defaults(constructor, given)
    space = _class_space(defaults, given)
    tuned = _numbers(defaults, space)
    return Contender(name, spec, name, space, tuned, given, _OfClass(constructor, given, defaults), version)


def own_file(spec: str) -> str:
    """The file of a person's own that a spec names; empty where it names none."""
    found = _FILE.fullmatch(_alias(spec)[1])
    return found[1] if found else ""


def _alias(spec: str) -> tuple[str | None, str]:
    found = _ALIAS.fullmatch(spec)
    if found:
        return found[1], found[2].strip()
    return None, spec.strip()


def _title(rule: Rule, text: str) -> str:
    return text if "(" in text else rule.title


def _numbers(values: Mapping[str, Any], space: Iterable[str]) -> dict[str, float]:
    found = {}
    for name in space:
        base, bracket, place = name.partition("[")
        found[name] = values[base][int(place.rstrip("]"))] if bracket else values[name]
    return found


def _class_defaults(constructor: Any, given: Mapping[str, Any]) -> dict[str, Any]:
    """The hyperparameters of an optimizer class, found by making one."""
    import torch

    params = [torch.nn.Parameter(torch.zeros(2, 2))]
    try:
        inspect.signature(constructor).bind(params, **given)
        made = constructor(params, **given)
    except Exception as error:  # a person's class may raise anything
        raise RaceError(f"{constructor.__module__}.{constructor.__name__}: {error}") from error
    return {name: value for name, value in made.defaults.items() if value is not None}


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
