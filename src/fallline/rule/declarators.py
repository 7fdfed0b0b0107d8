"""The words by which a rule's signature declares: `zeros`, `rate`, `decay`, `flag` and their like."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any, Literal

from fallline.expr import NUMBER, Extent, RuleError
from fallline.rule.declarations import Flag, Hyper, as_number
from fallline.rule.spans import Choice, Range, Scale, Span, Value
from fallline.rule.states import State

Search = tuple[float, float] | Choice | Literal["usual"] | None
"""What `search=` and `thorough=` take."""

zeros = State()
"""A state that starts at zero; `zeros("betas")` is one array per number of the hyperparameter betas.

`zeros[rows, 1]` has a number per row, kept as a column; `zeros[1, columns]` has one per column.
"""

rows: Literal["rows"] = "rows"
"""The rows of a parameter: all of its axes but the last, or the first one in a rule of `view="matrix"`."""
columns: Literal["columns"] = "columns"
"""The columns of a parameter: its last axis, or all axes but the first in a rule of `view="matrix"`."""


def full(start: float | str) -> State:
    """A state that starts at a number, at a hyperparameter's value, given by its name, or, "theta", at the parameter.

    Raises:
        RuleError: it is neither.
    """
    return State(start=_start("full", start))


def scalar(start: float | str) -> State:
    """A state of one number per parameter, such as a product of past momenta; it starts as `full` says.

    Its new value may depend on hyperparameters, t and other such states. It is computed and kept in its own dtype
    (float32 or float64, as its keeper says), what does not involve such states in float64. Where it depends on a mean
    or norm too, it is computed by the machine and kept in float64.

    Raises:
        RuleError: `start` is neither a number nor a name.
    """
    return State(start=_start("scalar", start), extent=Extent.TENSOR, sides=NUMBER)


def common(start: float | str) -> State:
    """A state of one number for all parameters, kept in float64; it starts as `scalar` says.

    Its new value may depend on hyperparameters, t, other such states, and totals.

    Raises:
        RuleError: `start` is neither a number nor a name.
    """
    return State(start=_start("common", start), extent=Extent.UNIFORM, sides=NUMBER)


def eye(start: float | str) -> State:
    """A state that starts as a diagonal matrix, `start` times the identity: eye("eps")[rows, rows].

    Raises:
        RuleError: `start` is neither a number nor a name.
    """
    return State(start=_start("eye", start), diagonal=True)


def rate(default: float, words: str = "", *, search: Search = "usual", thorough: Search = None) -> Hyper:
    """A learning rate: 0 <= x < inf.

    Args:
        default: its value unless said.
        words: what it is, where its name does not say it: "how much of the last step is kept". They stand in the
            documentation and in help, and every declaration takes them.
        search: where the race looks for the best value: (low, high) on a logarithmic scale; choice(0.1, 1, 10); None
            to leave it as it is. Usually from a hundredth of the default to a hundred times it.
        thorough: where it looks only when asked to be thorough; then `search` is not needed.

    Raises:
        HyperparameterError: the default, or a value to be tried, is outside the range.
        RuleError: `search` or `thorough` is none of these.
    """
    usual = (default / 100, default * 100) if default else (1e-4, 1.0)
    return _declare(default, words, search, thorough, "log", usual)


def nonneg(default: float, words: str = "", *, search: Search = None, thorough: Search = None) -> Hyper:
    """A number that is not negative: 0 <= x < inf. Not searched unless said; (low, high) as in `rate`."""
    return _declare(default, words, search, thorough, "log")


def positive(default: float, words: str = "", *, search: Search = None, thorough: Search = None) -> Hyper:
    """A positive number: 0 < x < inf. Not searched unless said; (low, high) as in `rate`."""
    return _declare(default, words, search, thorough, "log", low_open=True)


def decay(default: float, words: str = "", *, search: Search = "usual", thorough: Search = None) -> Hyper:
    """A decay or momentum factor: 0 <= x < 1.

    The race searches it, as `rate` describes, from 0.7 to 0.995, and as far as the default: evenly in log(1 - x).
    """
    usual = (min(0.7, default), max(0.995, default))
    return _declare(default, words, search, thorough, "one minus log", usual, high=1.0, high_open=True)


def decays(*defaults: float, words: str = "", search: Search = None, thorough: Search = None) -> Hyper:
    """One or more decay factors, each 0 <= x < 1. Where they are searched, it is among a `choice` of tuples."""
    return _declare(defaults, words, search, thorough, "one minus log", high=1.0, high_open=True, many=True)


def number(default: float, words: str = "", *, search: Search = None, thorough: Search = None) -> Hyper:
    """Any finite number. Not searched unless said; (low, high) on a linear scale."""
    return _declare(default, words, search, thorough, "linear", low=-math.inf)


def between(
    default: float,
    low: float,
    high: float = math.inf,
    *,
    words: str = "",
    search: Search = None,
    thorough: Search = None,
) -> Hyper:
    """A number with low < x < high. Not searched unless said; (low, high) on a linear scale."""
    return _declare(default, words, search, thorough, "linear", low=low, high=high, low_open=True, high_open=True)


def fraction(default: float, words: str = "", *, search: Search = "usual", thorough: Search = None) -> Hyper:
    """A weight between two things: 0 <= x <= 1. The race searches all of it unless said; (low, high) is linear."""
    return _declare(default, words, search, thorough, "linear", (0.0, 1.0), high=1.0)


def pair(first: Hyper, second: Hyper, words: str = "") -> Hyper:
    """Two numbers, each with its own range, given as a tuple: pair(decay(0.9), decay(0.999)).

    Raises:
        RuleError: one of them declares no number.
    """
    for part in (first, second):
        if not isinstance(part, Hyper) or part.many or part.optional:
            raise RuleError(f"pair({first!r}, {second!r}): each needs a range, as in pair(decay(0.9), decay(0.999))")
    return Hyper((first.default, second.default), many=True, parts=(first, second), words=words)


def optional(declared: Hyper) -> Hyper:
    """A hyperparameter whose term is left out where it is 0: the rule then gets None, and `is None` works on it.

    Raises:
        RuleError: it declares no single number whose range contains 0.
    """
    if not isinstance(declared, Hyper) or declared.many or not declared.contains(0.0):
        raise RuleError(f"optional({declared!r}): needs one number with a range that has 0 in it, as in nonneg(0.0)")
    return replace(declared, optional=True)


def whole(default: int, words: str = "", *, search: Search = None, thorough: Search = None) -> Hyper:
    """A whole number of at least 1, such as how many steps something takes. Searched among `search=choice(...)`."""
    return _declare(default, words, search, thorough, "log", low=1.0, whole=True)


def seed(default: int = 0, words: str = "") -> Hyper:
    """The seed of a rule's random draws: a whole number, 0 <= x < 2**53."""
    return _declare(default, words, None, None, "linear", high=float(2**53), high_open=True, whole=True)


def flag(default: Value = False, choices: tuple[Value, ...] = (False, True), words: str = "") -> Flag:
    """A choice fixed when the rule is built, such as where epsilon stands.

    Args:
        default: one of the choices.
        choices: what it may be; False and True unless said.
        words: what it is.

    Raises:
        HyperparameterError: the default is none of the choices.
    """
    declared = Flag(default, tuple(choices), words)
    declared.check("default", default)
    return declared


def _declare(
    default: Value,
    words: str,
    search: Search,
    thorough: Search,
    scale: Scale,
    usual: tuple[float, float] | None = None,
    **bounds: Any,
) -> Hyper:
    hyper = Hyper(default, words=words, **bounds)
    hyper = replace(hyper, default=hyper.check("default", default))
    if search == "usual":
        search = usual if thorough is None else None
    return replace(
        hyper,
        search=_range_of(hyper, "search", search, scale),
        thorough=_range_of(hyper, "thorough", thorough, scale),
    )


def _start(declarator: str, start: Any) -> float | str:
    if isinstance(start, str):
        return start
    number = as_number(start)
    if number is None or not math.isfinite(number):
        raise RuleError(
            f"{declarator}({start!r}): a state starts at a number, or at a hyperparameter given by its name"
        )
    return number


def _range_of(hyper: Hyper, keyword: str, said: Any, scale: Scale) -> Range | None:
    """What a declaration says of where to search: (low, high) on a scale, choice(...), or None for nowhere.

    Raises:
        RuleError: it says something else.
        HyperparameterError: the hyperparameter cannot have one of the values.
    """
    if said is None:
        return None
    if isinstance(said, Choice):
        return Choice(tuple(hyper.check(keyword, value) for value in said.values))
    listed = hyper.many or hyper.whole  # between two whole numbers lie others
    if listed or not isinstance(said, tuple) or len(said) != 2:
        raise RuleError(f"{keyword}={said!r}: needs {'' if listed else '(low, high), '}choice(...) or None")
    low, high = (hyper.check_number(keyword, value) for value in said)
    if not low < high or (scale == "log" and low <= 0):
        raise RuleError(f"{keyword}={said!r}: needs low < high{', and low > 0' if scale == 'log' else ''}")
    return Span(low, high, scale, *hyper.limits)
