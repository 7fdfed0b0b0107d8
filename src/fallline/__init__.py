"""Gradient-descent optimizers, each from one rule: write it the way the paper does, run it everywhere.

A rule becomes a `torch.optim.Optimizer` with one fused kernel (`fallline.torch.Optimizer`) and a NumPy reference
(`fallline.backends.array`), with the same bits. `fallline.rules` holds the known ones; `@rule` makes your own.
"""

from fallline import rules
from fallline.expr import RuleError, eq, exp, log, maximum, minimum, ne, normal, sign, sqrt, where
from fallline.rule import (
    HyperparameterError, Modifier, Rule, decay, decays, flag, fraction, modifier, nonneg, positive, rate, rule, seed,
    zeros,
)  # fmt: skip

__version__ = "0.1.0"

__all__ = [
    "HyperparameterError", "Modifier", "Rule", "RuleError", "decay", "decays", "eq", "exp", "flag", "fraction", "log",
    "maximum", "minimum", "modifier", "ne", "nonneg", "normal", "positive", "rate", "rule", "rules", "seed", "sign",
    "sqrt", "where", "zeros",
]  # fmt: skip
