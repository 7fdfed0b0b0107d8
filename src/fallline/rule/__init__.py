"""Rules: how one is declared, traced, checked and configured."""

from fallline.expr import RuleError
from fallline.rule.declarators import (
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
)
from fallline.rule.declare import Flag, Hyper, HyperparameterError, Schedule, State
from fallline.rule.lookahead import NoEquivalentFormError, arrive, at_point, depart, numbers_of_point
from fallline.rule.program import Program
from fallline.rule.rule import Modifier, Rule, modifier, rule
from fallline.rule.search import Choice, Range, Span, choice, search_space, with_values

__all__ = [
    "Choice", "Flag", "Hyper", "HyperparameterError", "Modifier", "NoEquivalentFormError", "Program", "Range", "Rule",
    "RuleError", "Schedule", "Span", "State", "arrive", "at_point", "between", "choice", "decay", "decays", "depart",
    "flag", "fraction", "full", "modifier", "nonneg", "number", "numbers_of_point", "optional", "pair", "positive",
    "rate", "rule", "scalar", "search_space", "seed", "with_values", "zeros",
]  # fmt: skip
