"""Rules: how one is declared, traced, checked and configured."""

from fallline.expr import RuleError
from fallline.rule.beyond import beyond, refuse_first_gradient
from fallline.rule.declarations import Flag, Hyper, HyperparameterError, Number, Schedule, has_schedule, indexed
from fallline.rule.declarators import (
    between,
    columns,
    common,
    decay,
    decays,
    eye,
    flag,
    fraction,
    full,
    nonneg,
    number,
    optional,
    pair,
    positive,
    rate,
    rows,
    scalar,
    seed,
    whole,
    zeros,
)
from fallline.rule.lookahead import (
    NoEquivalentFormError,
    arrive,
    arrive_at,
    at_point,
    back,
    beside,
    depart,
    numbers_of_point,
    solves,
)
from fallline.rule.program import Program, Slot
from fallline.rule.rule import Modifier, Rule, modifier, rule
from fallline.rule.search import search_space, with_values
from fallline.rule.sizes import Sizes, View, state_shape
from fallline.rule.spans import Choice, Range, Span, choice
from fallline.rule.states import PARAMETER, State
from fallline.rule.words import described, documented, words_of

__all__ = [
    "PARAMETER", "Choice", "Flag", "Hyper", "HyperparameterError", "Modifier",
    "NoEquivalentFormError", "Number", "Program", "Range", "Rule", "RuleError", "Schedule", "Sizes", "Slot",
    "Span", "State", "View", "arrive", "arrive_at", "at_point", "back", "beside", "between", "beyond", "choice",
    "columns", "common", "decay", "decays", "depart", "described", "documented", "eye", "flag",
    "fraction", "full", "has_schedule", "indexed", "modifier", "nonneg", "number", "numbers_of_point", "optional",
    "pair", "positive", "rate", "refuse_first_gradient", "rows", "rule", "scalar", "search_space", "seed",
    "solves", "state_shape", "whole", "with_values", "words_of", "zeros",
]  # fmt: skip
