"""Rules: how one is declared, traced, checked and configured."""

from fallline.expr import RuleError
from fallline.rule.declarations import (
    Flag,
    Hyper,
    HyperparameterError,
    Number,
    Schedule,
    State,
    has_schedule,
    indexed,
)
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
from fallline.rule.lookahead import NoEquivalentFormError, arrive, at_point, depart, numbers_of_point
from fallline.rule.program import Program, Slot
from fallline.rule.rule import Modifier, Rule, modifier, rule
from fallline.rule.search import search_space, with_values
from fallline.rule.spans import Choice, Range, Span, choice

__all__ = [
    "Choice", "Flag", "Hyper", "HyperparameterError", "Modifier", "NoEquivalentFormError", "Number", "Program",
    "Range", "Rule", "RuleError", "Schedule", "Slot", "Span", "State", "arrive", "at_point", "between", "choice",
    "decay", "decays", "depart", "flag", "fraction", "full", "has_schedule", "indexed", "modifier", "nonneg",
    "number", "numbers_of_point", "optional", "pair", "positive", "rate", "rule", "scalar", "search_space", "seed",
    "with_values", "zeros",
]  # fmt: skip
