"""Rules as PyTorch optimizers: `Optimizer(params, rule)`, and a class per rule that torch.optim has no name for."""

from __future__ import annotations

from typing import Any

from fallline.rules import MODIFIERS, RULES
from fallline.torch.classes import make_class, new_names
from fallline.torch.optimizer import Optimizer

_classes = {name: make_class(rule, __name__) for name, rule in new_names(dict(RULES)).items()}
globals().update(_classes)
globals().update(MODIFIERS)

__all__ = ["Optimizer", *_classes, *MODIFIERS]


def __getattr__(name: str) -> Any:
    """Names what there is, for a name that there isn't."""
    for key, rule in RULES.items():
        if rule.title == name:
            raise AttributeError(
                f"fallline.torch has no class {name}, so as not to be mistaken for torch.optim.{name}, which computes "
                f"something slightly different; use fallline.torch.Optimizer(params, fallline.rules.{key})"
            )
    raise AttributeError(f"fallline.torch has no {name!r}; it has: {', '.join(__all__)}")
