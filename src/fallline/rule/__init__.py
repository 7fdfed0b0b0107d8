"""Rules: how one is declared, traced, checked and configured."""

from fallline.expr import RuleError
from fallline.rule.declare import (
    Flag,
    Hyper,
    HyperparameterError,
    Schedule,
    Zeros,
    decay,
    decays,
    flag,
    fraction,
    nonneg,
    positive,
    rate,
    seed,
    zeros,
)  # fmt: skip
from fallline.rule.lookahead import NoEquivalentFormError, arrive, at_point, depart
from fallline.rule.program import Program
from fallline.rule.rule import Modifier, Rule, modifier, rule

__all__ = [
    "Flag", "Hyper", "HyperparameterError", "Modifier", "NoEquivalentFormError", "Program", "Rule", "RuleError",
    "Schedule", "Zeros", "arrive", "at_point", "decay", "decays", "depart", "flag", "fraction", "modifier", "nonneg",
    "positive", "rate", "rule", "seed", "zeros",
]  # fmt: skip
