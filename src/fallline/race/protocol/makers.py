"""What makes a contender's optimizers: a rule, two rules for a model's matrices and the rest, or a class."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from fallline.expr import RuleError
from fallline.kernel.kernel import kernel_of
from fallline.race.protocol.errors import RaceError
from fallline.rule import Hyper, Rule
from fallline.rule.search import gathered, with_values
from fallline.rules import RULES


class Optimizable(Protocol):
    """What can make an optimizer from hyperparameters."""

    @property
    def seeds(self) -> tuple[str, ...]:
        """The hyperparameters that are seeds of its random draws."""

    def make(self, params: Any, setting: Mapping[str, Any], **options: Any) -> Any:
        """The optimizer."""


@dataclass(frozen=True)
class OfRule:
    """Makes optimizers that run a rule. Where it takes no vectors, the rest of a model gets AdamW with its defaults."""

    rule: Rule

    @property
    def seeds(self) -> tuple[str, ...]:
        """The hyperparameters that are seeds."""
        hypers = self.rule.definition.hypers.items()
        return tuple(name for name, declared in hypers if isinstance(declared, Hyper) and declared.is_seed)

    def make(self, params: Any, setting: Mapping[str, Any], **options: Any) -> Any:
        """An optimizer that runs the rule with these values.

        Raises:
            RaceError: the rule takes no vectors, and there are some, but no model whose parameters can be sorted.
        """
        from fallline.torch import Optimizer

        rule, model = with_values(self.rule, setting), model_of(params)
        if not rule.definition.vectors and model is not None:
            return _sorted(model, rule, RULES["adamw"], options)
        try:
            return Optimizer(params if model is None else model.parameters(), rule, **_possible(options, rule))
        except RuleError as error:
            raise RaceError(f"{error}. In a race: {_SORTED}") from error


@dataclass(frozen=True)
class OfPair:
    """Makes optimizers that run a rule on a model's hidden matrices, and another one on the rest of it."""

    first: OfRule
    rest: OfRule

    @property
    def seeds(self) -> tuple[str, ...]:
        """The hyperparameters that are seeds."""
        return (*self.first.seeds, *map(of_rest, self.rest.seeds))

    def make(self, params: Any, setting: Mapping[str, Any], **options: Any) -> Any:
        """An optimizer that runs both, with values by the names that `of_rest` gives.

        Raises:
            RaceError: there is no model, whose parameters can be sorted.
        """
        theirs = {name.removeprefix(_REST): value for name, value in setting.items() if name.startswith(_REST)}
        mine = {name: value for name, value in setting.items() if not name.startswith(_REST)}
        first, rest = with_values(self.first.rule, mine), with_values(self.rest.rule, theirs)
        if (model := model_of(params)) is None:
            raise RaceError(f"{first.name}+{rest.name} needs to know what each parameter is: {_SORTED}")
        return _sorted(model, first, rest, _possible(options, rest))


_REST = "rest."
_SORTED = "make_optimizer(model) sorts a model's parameters, make_optimizer(model.parameters()) cannot"


def of_rest(name: str) -> str:
    """What a hyperparameter of the rule for the rest of a model is called, beside those of the other one."""
    return _REST + name


def _sorted(model: Any, rule: Rule, rest: Rule, options: Mapping[str, Any]) -> Any:
    from fallline.torch import Optimizer, kinds

    return Optimizer(kinds(model).groups(matrix=None, rest=rest), rule, **options)


def _possible(options: Mapping[str, Any], rule: Rule) -> Mapping[str, Any]:
    """Options as a rule can take them: what adds up, or multiplies, whole tensors cannot touch some rows alone."""
    is_lazy = options.get("sparse") == "lazy" and not kernel_of(rule.program).elementwise
    return {**options, "sparse": "exact"} if is_lazy else options


@dataclass(frozen=True)
class OfClass:
    """Makes optimizers of a class."""

    constructor: Callable[..., Any]
    given: Mapping[str, Any]
    defaults: Mapping[str, Any]
    seeds: tuple[str, ...] = ()

    @property
    def _pairs(self) -> dict[str, tuple[Any, ...]]:
        return {name: value for name, value in self.defaults.items() if isinstance(value, tuple)}

    def make(self, params: Any, setting: Mapping[str, Any], **options: Any) -> Any:
        """An optimizer of the class with these values; of a model, where that is what it takes."""
        has_rule = issubclass(self.constructor, _rule_optimizer())  # type: ignore[arg-type]
        if not has_rule:
            options.pop("sparse", None)
        model = model_of(params)
        sorts = "rest" in inspect.signature(self.constructor).parameters
        if model is not None:
            params = model if sorts else model.parameters()
        params = list(params) if isinstance(params, Iterator) else params
        values = {**self.given, **gathered(setting, self._pairs)}
        optimizer = self.constructor(params, **options, **values)
        if not has_rule or sorts or (possible := _possible(options, optimizer.rule)) == options:
            return optimizer
        return self.constructor(params, **possible, **values)


def model_of(params: Any) -> Any:
    """The model whose parameters they are: what was given itself, or its attribute `model`; None where nobody says."""
    from torch import nn

    return params if isinstance(params, nn.Module) else getattr(params, "model", None)


def _rule_optimizer() -> type:
    from fallline.torch import RuleOptimizer

    return RuleOptimizer
