"""A drop-in for optax: `import fallline.optax as optax`.

The functions of optax that `fallline.optax.peers` has under their names, with their arguments, their numbers and their
states, so that checkpoints go both ways; a function for every other rule, `fallline.optax.nag(learning_rate=0.1)`, and
`transform(rule)` for any rule as its paper has it; `clip_value(rule, ...)` and its like for modified ones; the rest of
optax as it is.

What they return is an `optax.GradientTransformationExtraArgs` and works with all of Optax, `chain`, `masked`,
`multi_transform`, `inject_hyperparams`, `MultiSteps`, and under `jax.jit`, `vmap`, `grad` and `lax.scan`; extra
arguments of `update`, such as `value=`, pass by. params + updates is the parameter that the rule computes. Where optax
computes something wrong, the function's docstring says so, and it is right here. Complex numbers are pairs of real
ones, as in PyTorch, each with a second moment of its own, where optax takes |g|² for both.

Type checkers and editors read the functions' signatures in `__init__.pyi`, which `python tools/stubs.py` writes.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

from fallline.asked import guess
from fallline.installed import MissingPackageError, advice

try:
    import jax as _jax  # noqa: F401
    import optax as _optax  # type: ignore[import-untyped]
except ImportError as _error:
    raise MissingPackageError(f"{advice('fallline.optax', 'jax', 'optax', extra='optax')} ({_error})") from _error

from fallline.optax.aliases import make_alias
from fallline.optax.divided import NAME as MUON
from fallline.optax.divided import Divided, has_muon
from fallline.optax.evaluation import eval_params
from fallline.optax.functions import make_function, make_modifier, transform
from fallline.optax.peers import PEERS
from fallline.optax.tree_kinds import by_kind, kinds
from fallline.rules import MODIFIERS, RULES

_functions = {name: make_function(rule, __name__) for name, rule in RULES.items()}
_functions |= {name: make_modifier(MODIFIERS[name], __name__) for name in MODIFIERS if not hasattr(_optax, name)}
_functions |= {name: make_alias(name, __name__) for name in PEERS if hasattr(_optax, name)}
if has_muon():
    _functions[MUON] = make_alias(MUON, __name__, Divided.of)
_rest = {name: value for name, value in vars(_optax).items() if name not in _functions and not name.startswith("_")}
for _name, _module in _rest.items():  # `from fallline.optax.contrib import muon`
    if isinstance(_module, ModuleType):
        sys.modules[f"{__name__}.{_name}"] = _module

__all__ = ["by_kind", "eval_params", "kinds", "transform", *_functions, *_rest]


def __getattr__(name: str) -> Any:
    """A function of ours, or what optax has besides; names what there is, for a name that there isn't."""
    if name in _functions:
        return _functions[name]
    if not name.startswith("_") and (theirs := getattr(_optax, name, None)) is not None:
        return theirs
    listed = f"; of its own it has: {', '.join(one for one in __all__ if one not in _rest)}"
    raise AttributeError(f"fallline.optax has no {name!r}, nor has optax{guess(name, __all__) or listed}")


def __dir__() -> list[str]:
    return sorted(__all__)
