"""The rules as Optax transformations, to be put where one of optax's stood.

`fallline.optax.adam(learning_rate=1e-3)` is an `optax.GradientTransformationExtraArgs`, and so is what every other
rule's function returns; `transform(rule)` makes one of any rule, `clip_value(rule, ...)` and its like of a modified
one. They work with all of Optax, `chain`, `masked`, `multi_transform`, `inject_hyperparams`, `MultiSteps`, and under
`jax.jit`, `vmap`, `grad` and `lax.scan`; extra arguments of `update`, such as `value=`, pass by. params + updates is
the parameter that the rule computes.

This is no drop-in for optax: only rules are here, and their arguments have the rules' names and order, `beta1` where
optax has `b1`; an unknown name is refused, with the one to use. Complex numbers are pairs of real ones, as in PyTorch,
each with a second moment of its own, where optax takes |g|² for both.

Type checkers and editors read the functions' signatures in `__init__.pyi`, which `python tools/stubs.py` writes.
"""

from __future__ import annotations

from typing import Any

from fallline.installed import MissingPackageError, advice

try:
    import jax as _jax  # noqa: F401
    import optax as _optax  # type: ignore[import-untyped]  # noqa: F401
except ImportError as _error:
    raise MissingPackageError(f"{advice('fallline.optax', 'jax', 'optax')} ({_error})") from _error

from fallline.optax.evaluation import eval_params
from fallline.optax.functions import make_function, make_modifier, transform
from fallline.rules import MODIFIERS, RULES

_functions = {name: make_function(rule, __name__) for name, rule in RULES.items()}
_functions |= {name: make_modifier(modifier, __name__) for name, modifier in MODIFIERS.items()}

__all__ = ["eval_params", "transform", *_functions]


def __getattr__(name: str) -> Any:
    """A rule's or a modifier's function; names what there is, for a name that there isn't."""
    if name in _functions:
        return _functions[name]
    raise AttributeError(f"fallline.optax has no {name!r}; it has: {', '.join(__all__)}")


def __dir__() -> list[str]:
    return sorted(__all__)
