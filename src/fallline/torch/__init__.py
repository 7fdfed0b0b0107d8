"""A drop-in for torch.optim: `import fallline.torch as optim`.

The classes of torch.optim but LBFGS under their names, with its numbers and state dicts, each step of the elementwise
ones one fused kernel; `Optimizer(params, rule)` and a class per rule for the rules as their papers have them; the rest
of torch.optim as it is.

Type checkers and editors read the classes' signatures in `__init__.pyi`, which `python tools/stubs.py` writes.
"""

from __future__ import annotations

import sys
from typing import Any

from fallline.installed import MissingPackageError, advice

try:
    import torch.optim
except ImportError as _error:
    raise MissingPackageError(f"{advice('fallline.torch', 'torch', extra='torch')} ({_error})") from _error
from torch.optim import lr_scheduler, swa_utils

from fallline.asked import or_all
from fallline.rules import MODIFIERS, RULES
from fallline.torch.classes import make_class, new_names, rest_of, torch_classes
from fallline.torch.lr_finder import find_lr
from fallline.torch.model_kinds import Kinds, kinds
from fallline.torch.optimizer import Optimizer, RuleOptimizer
from fallline.torch.step.guard import NonFiniteGradientError

_classes = torch_classes(__name__) | {
    name: make_class(rule, __name__, rest=rest_of(rule)) for name, rule in new_names(dict(RULES)).items()
}
_rest = {name: getattr(torch.optim, name) for name in torch.optim.__all__ if name not in (*_classes, "Optimizer")}
for _module in (lr_scheduler, swa_utils):  # `from fallline.torch.lr_scheduler import StepLR`
    sys.modules[f"{__name__}.{_module.__name__.rpartition('.')[2]}"] = _module
_generated = {**_rest, **_classes, **MODIFIERS}

__all__ = [
    "Kinds", "NonFiniteGradientError", "Optimizer", "RuleOptimizer", "find_lr", "kinds", "lr_scheduler", "swa_utils",
    *(name for name in _rest if name not in ("lr_scheduler", "swa_utils")), *_classes, *MODIFIERS,
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """A class, a modifier, or what torch.optim has besides; names what there is, for a name that there isn't."""
    if name in _generated:
        return _generated[name]
    if not name.startswith("__") and hasattr(torch.optim, name):
        return getattr(torch.optim, name)
    elsewhere = f", did you mean torch.nn.utils.{name}" if hasattr(torch.nn.utils, name) else ""
    raise AttributeError(f"fallline.torch has no {name!r}{elsewhere or or_all(name, __all__, 'it has')}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_generated})
