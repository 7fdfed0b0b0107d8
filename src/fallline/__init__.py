"""Gradient-descent optimizers, each from one rule: write it the way the paper does, run it everywhere.

A rule becomes a `torch.optim.Optimizer` with one fused kernel (`fallline.torch.Optimizer`) and a NumPy reference
(`fallline.machines.array`), with the same bits. `fallline.rules` holds the known ones; `@rule` makes your own.
"""

from typing import TYPE_CHECKING, Any

from fallline import rules
from fallline.expr import (
    RuleError,
    cos,
    eigenvectors,
    eq,
    exp,
    log,
    matrix_power,
    maximum,
    mean,
    minimum,
    ne,
    norm,
    normal,
    qr,
    rms,
    sign,
    sin,
    sqrt,
    total,
    where,
)  # fmt: skip
from fallline.rule import (
    HyperparameterError,
    Modifier,
    Rule,
    between,
    choice,
    columns,
    common,
    decay,
    decays,
    eye,
    flag,
    fraction,
    full,
    modifier,
    nonneg,
    number,
    optional,
    pair,
    positive,
    rate,
    rows,
    rule,
    scalar,
    seed,
    whole,
    zeros,
)  # fmt: skip

if TYPE_CHECKING:
    from fallline import schedules, surfaces
    from fallline.descent.check import GradientError
    from fallline.descent.lr_finder import find_lr
    from fallline.descent.lr_range import LrRange
    from fallline.descent.minimize import minimize
    from fallline.machines.verify import Verification, verify

    race: Any  # `fallline.race.race`; it stands above all that imports this package, which so may not import it

__version__ = "0.1.0"

__all__ = [
    "GradientError", "HyperparameterError", "LrRange", "Modifier", "Rule", "RuleError", "Verification", "between",
    "choice", "columns", "common", "cos", "decay", "decays", "eigenvectors", "eq", "exp", "eye", "find_lr", "flag",
    "fraction", "full", "log", "matrix_power", "maximum", "mean", "minimize", "minimum", "modifier", "ne", "nonneg",
    "norm", "normal", "number", "optional", "pair", "positive", "qr", "race", "rate", "rms", "rows", "rule", "rules",
    "scalar", "schedules", "seed", "sign", "sin", "sqrt", "surfaces", "total", "verify", "where", "whole", "zeros",
]  # fmt: skip

_LATER = {
    "GradientError": "fallline.descent",
    "LrRange": "fallline.descent",
    "find_lr": "fallline.descent",
    "Verification": "fallline.machines.verify",
    "minimize": "fallline.descent",
    "race": "",
    "schedules": "",
    "surfaces": "",
    "verify": "fallline.machines.verify",
}
"""The modules of what is loaded when it is first used; empty for modules themselves."""


def __getattr__(name: str) -> Any:
    """Loads what needs NumPy and LLVM when it is first used."""
    if name in _LATER:
        import importlib

        module = importlib.import_module(_LATER[name] or f"fallline.{name}")
        return getattr(module, name) if _LATER[name] else module
    if not name.startswith("_") and name.isidentifier():
        import importlib.util

        if importlib.util.find_spec(f"fallline.{name}"):
            raise AttributeError(f"fallline.{name} is loaded when it is asked for by name: import fallline.{name}")
    from fallline.asked import or_all

    near = _among_rules(name) or or_all(name, __all__, "it has")
    raise AttributeError(f"fallline has no {name!r}{near}")


def _among_rules(name: str) -> str:
    """Where a rule or modifier is that was looked for here, as the end of an error's sentence."""
    from fallline.rules import MODIFIERS, RULES

    for one in RULES.values():
        if name.lower() in (one.name, one.title.lower()):
            return f", did you mean fallline.rules.{one.name}, or the class fallline.torch.{one.title}"
    return f", did you mean fallline.rules.{name.lower()}" if name.lower() in MODIFIERS else ""
