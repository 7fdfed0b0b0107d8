"""What the page knows: rules with their ranges, formulas and functions, and surfaces, all from their declarations."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping
from typing import Any

from fallline.playground.hyper_words import CHINESE_WORDS
from fallline.playground.sliders import slider
from fallline.printers import javascript, mathml
from fallline.printers.symbols import symbol
from fallline.rule import PARAMETER, Flag, Hyper, Rule, Slot
from fallline.rule.words import COMMON, words_of
from fallline.rules import MODIFIERS, RULES
from fallline.schedules import Plateau
from fallline.surfaces import SURFACES, Sum, Surface, reddi
from fallline.surfaces.surface import X, Y

NOISE = "gradient_noise"
"""The modifier that the page puts around any rule."""
PLANE = (2,)
"""The shape of a ball's parameter."""


def rule_entry(name: str, rule: Rule) -> tuple[dict[str, Any], list[str]]:
    """What the page is told of a rule that it shows under this name, and the functions that it needs."""
    variants: dict[str, Any] = {}
    code: list[str] = []
    for key, built in _variants(rule):
        suffix = f"{name}_{len(variants)}"
        program = javascript.program_of(built)
        ones = (*program.counters, *program.numbers)
        variants[key] = {
            "step": f"step_{suffix}",
            "lines": f"lines_{suffix}",
            "hypers": program.hyper_names,
            "states": {slot.name: _start(built, slot) for slot in program.slots},
            "numbers": [slot.name for slot in ones],
            "ahead": program.looks_ahead,
            "formula": mathml.formula(built, slots=True, shape=PLANE),
        }
        code.append(javascript.function(built, f"step_{suffix}"))
        code.append(javascript.lines_function(built, f"lines_{suffix}"))
    entry = {
        "name": name,
        "title": rule.title,
        "summary": rule.summary,
        "source": rule.source,
        "hypers": _hypers(rule),
        "flags": [
            {
                "name": name,
                "words": words_of(name, declared),
                "choices": declared.choices,
                "default": rule.values[name],
            }
            for name, declared in rule.definition.hypers.items()
            if isinstance(declared, Flag)
        ],
        "choices": list(_choices(rule)),
        "noisy": _noisy(rule),
        "variants": variants,
    }
    return entry, code


def _start(rule: Rule, slot: Slot) -> float | str:
    """At what number a state starts; "theta" where that is the parameter."""
    return PARAMETER if slot.start == PARAMETER else rule.begin(slot)


def _variants(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """The rule with every combination of flags, with and without each optional term, with and without noise.

    The key tells what was chosen, as the page does: a flag's choice by its index, a term by 1 or 0.
    """
    choices = _choices(rule)
    for chosen in itertools.product(*choices.values()):
        plain = rule(**{name: value for name, (_, value) in zip(choices, chosen, strict=True)})
        key = "&".join(f"{name}={said}" for name, (said, _) in zip(choices, chosen, strict=True))
        yield key, plain
        if not _noisy(rule):
            yield f"{key}&{NOISE}", MODIFIERS[NOISE](plain)


def _choices(rule: Rule) -> dict[str, list[tuple[str, Any]]]:
    """What may be chosen for each flag and for each term that can be left out: how it is spelled, and its value."""
    choices: dict[str, list[tuple[str, Any]]] = {}
    for name, declared in rule.definition.hypers.items():
        if isinstance(declared, Flag):
            choices[name] = [(str(index), choice) for index, choice in enumerate(declared.choices)]
        elif declared.optional:
            choices[name] = [("0", 0.0), ("1", rule.values[name] or _some(declared))]
    return choices


def _some(declared: Hyper) -> float:
    """A number that an optional hyperparameter may be, and that is not 0."""
    return next(x for x in (1.0, 0.5, -0.5, *(10.0**-k for k in range(1, 300))) if declared.contains(x))


def _noisy(rule: Rule) -> bool:
    """Whether the rule has noise of its own."""
    return any(name in rule.definition.hypers for name in MODIFIERS[NOISE].signature.hypers)


def _hypers(rule: Rule) -> list[dict[str, Any]]:
    return [
        _hyper(name, declared, value)
        | {"words": words_of(key, whole)}
        | ({"label": f"{key}[{k}]"} if whole.many else {})
        for key, whole in rule.definition.hypers.items()
        if isinstance(whole, Hyper)
        for k, (name, declared, value) in enumerate(_numbers(key, whole, rule.values[key]))
    ]


def _numbers(name: str, declared: Hyper, value: Any) -> list[tuple[str, Hyper, float]]:
    """A hyperparameter, or each of several, with the names that a program gives them; also one that is left out."""
    names, numbers = declared.names(name, value), value if declared.many else (value,)
    return [
        (name, declared.part(k), at_start(number)) for k, (name, number) in enumerate(zip(names, numbers, strict=True))
    ]


def at_start(value: Any) -> float:
    """A hyperparameter's number; of a schedule, its first."""
    if isinstance(value, Plateau):
        return float(value.initial)
    return float(value(1) if callable(value) else value)


def _hyper(name: str, declared: Hyper, value: float) -> dict[str, Any]:
    moved = slider(declared, value)
    return {
        "name": name,
        "symbol": "" if symbol(name).word else mathml.name_of(name),
        "value": value,
        "words": words_of(name, declared),
        "optional": declared.optional,
        "range": str(declared),
        **{key: _finite(end) for key, end in vars(moved).items()},
    }


def _finite(value: Any) -> Any:
    """JSON has no infinity."""
    return math.copysign(1e308, value) if isinstance(value, float) and math.isinf(value) else value


def noise_hypers() -> list[dict[str, Any]]:
    """The hyperparameters of the noise that can be added to any rule."""
    declared = MODIFIERS[NOISE].signature.hypers.items()
    return [_hyper(name, hyper, hyper.default) for name, hyper in declared if isinstance(hyper, Hyper)]


def surface_entry(surface: Surface) -> tuple[dict[str, Any], list[str]]:
    """What the page is told of a surface, and its function, of a point and, in a sum, an example."""
    names = {X: "x", Y: "y"}
    if isinstance(surface, Sum):
        names |= dict(zip(surface.columns, surface.names, strict=True))
    function = f"surface_{surface.name}"
    entry = {
        "name": surface.name,
        "function": function,
        "domain": surface.domain,
        "start": surface.start,
        "minima": surface.minima,
        "source": surface.source,
        "purpose": surface.purpose,
        "formula": mathml.expression(surface.formula, names),
        "data": surface.data if isinstance(surface, Sum) else None,
    }
    return entry, [javascript.expression(surface.lowered, names, function, tuple(names.values()))]


reddi_plane = Sum(
    name="reddi",
    formula=lambda x, y, slope: slope * x + y**2 / 6,
    minima=((-1.0, 0.0),),
    domain=((-1.0, 1.0), (-1.0, 1.0)),
    start=(0.0, 0.6),
    source="Reddi, Kale & Kumar 2018, section 3, arXiv:1904.09237",
    purpose="one large slope to the left, two small ones to the right: on average down to the left",
    names=("slope",),
    data=tuple((float(slope),) for slope in reddi.slope(range(1, reddi.period + 1))),
)
"""`fallline.surfaces.reddi` as a sum of planes, taken one at a time in their order, within -1 and 1."""

rare_feature = Sum(
    name="rare",
    formula=lambda x, y, often, rarely, wanted: (often * x + rarely * y - wanted) ** 2 / 2,
    minima=((1.0, 1.0),),
    domain=((-0.5, 1.5), (-0.5, 1.5)),
    start=(-0.25, -0.25),
    source="sparse data as in Duchi, Hazan & Singer 2011, section 1.3, JMLR 12",
    purpose="21 examples: 20 have the feature whose weight is x, one has that of y",
    names=("often", "rarely", "wanted"),
    data=((1.0, 0.0, 0.75), (1.0, 0.0, 1.25)) * 10 + ((0.0, 1.0, 1.0),),
)
"""A least-squares problem of two weights, of which one is seen once an epoch."""


def catalog(more: Mapping[str, Rule] | None = None) -> tuple[dict[str, Any], str]:
    """Everything that the page knows.

    Args:
        more: rules beside those of fallline, by the names under which they are shown.

    Returns:
        What goes to the page as JSON, and the functions as JavaScript.

    Raises:
        RuleError: one of `more` has no function of a point in the plane.
    """
    code = [javascript.runtime()]
    entries: list[dict[str, Any]] = []
    for name, rule in {**RULES, **(more or {})}.items():
        if name in RULES and javascript.refused(rule):
            continue
        entry, functions = rule_entry(name, rule)
        entries.append(entry)
        code += functions
    surfaces = []
    for surface in (*SURFACES.values(), reddi_plane, rare_feature):
        entry, functions = surface_entry(surface)
        surfaces.append({**entry, "cyclic": surface is reddi_plane})
        code += functions
    words = {"common": dict(COMMON), "chinese": dict(CHINESE_WORDS)}
    return {"rules": entries, "surfaces": surfaces, "noise": noise_hypers(), "words": words}, "\n".join(code)
