"""Rules: how one is declared, traced, checked and configured."""

from fallline.expr import RuleError
from fallline.rule.declare import (
    Flag,
    Hyper,
    HyperparameterError,
    Schedule,
    State,
    between,
    decay,
    decays,
    flag,
    fraction,
    full,
    nonneg,
    number,
    optional,
    pair,
    positive,
    rate,
    scalar,
    seed,
    zeros,
)  # fmt: skip
from fallline.rule.lookahead import NoEquivalentFormError, arrive, at_point, depart
from fallline.rule.program import Program
from fallline.rule.rule import Modifier, Rule, modifier, rule

__all__ = [
    "Flag", "Hyper", "HyperparameterError", "Modifier", "NoEquivalentFormError", "Program", "Rule", "RuleError",
    "Schedule", "State", "arrive", "at_point", "between", "decay", "decays", "depart", "flag", "fraction", "full",
    "modifier", "nonneg", "number", "optional", "pair", "positive", "rate", "rule", "scalar", "seed", "zeros",
]  # fmt: skip
