"""What the names in a spec stand for: rules, modifiers, and classes of optimizers."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fallline.asked import guess
from fallline.rule import Modifier, Rule
from fallline.rules import MODIFIERS, RULES
from fallline.spelling.errors import SpecError

_MODULES = ("torch.optim", "fallline.torch")


@dataclass(frozen=True)
class Names:
    """What names stand for in one spec.

    Attributes:
        spec: for errors.
        of_file: the names of the file that the spec names, which come before fallline's own; empty without a file.
    """

    spec: str
    of_file: Mapping[str, Any]

    def look_up(self, name: str) -> Rule | Modifier | type:
        """The rule, modifier or class of a name, plain or dotted.

        Raises:
            SpecError: there is none; the message lists what there is.
        """
        return self._dotted(name) if "." in name else self._plain(name)

    def _plain(self, name: str) -> Rule | Modifier | type:
        theirs = {key: value for key, value in self.of_file.items() if isinstance(value, Rule | Modifier)}
        known: dict[str, Rule | Modifier] = {**RULES, **MODIFIERS, **theirs}
        if isinstance(self.of_file.get(name), type):
            return self._optimizer(self.of_file[name])
        if name in known:
            return known[name]
        listed = f"; its rules: {', '.join(theirs) or 'none'}" if self.of_file else f"; rules: {', '.join(RULES)}"
        raise SpecError(f"no rule is called {name!r}{guess(name, known) or listed}")

    def _dotted(self, dotted: str) -> type:
        module, _, name = dotted.rpartition(".")
        if module not in _MODULES:
            raise SpecError(f"{self.spec}: classes come from {' or '.join(_MODULES)}, as in torch.optim.Adam")
        named = getattr(importlib.import_module(module), name, None)
        if not isinstance(named, type):
            raise SpecError(f"{self.spec}: {module} has no optimizer {name!r}")
        return self._optimizer(named)

    def _optimizer(self, named: type) -> type:
        """The class, which is one of optimizers; nothing of it has been called before that is known."""
        from torch.optim import Optimizer

        if not issubclass(named, Optimizer) or named is Optimizer:
            raise SpecError(
                f"{self.spec}: {named.__name__} is no optimizer: a class must derive from torch.optim.Optimizer"
            )
        return named


def class_defaults(constructor: Any, given: Mapping[str, Any]) -> dict[str, Any]:
    """The hyperparameters of a class of optimizers, found by making one.

    Raises:
        SpecError: it cannot be made with what was given.
    """
    import torch

    params = [torch.nn.Parameter(torch.zeros(2, 2))]
    try:
        inspect.signature(constructor).bind(params, **given)
        made = constructor(params, **given)
    except Exception as error:  # a person's class may raise anything
        raise SpecError(f"{constructor.__module__}.{constructor.__name__}: {error}") from error
    return {name: value for name, value in made.defaults.items() if value is not None}
