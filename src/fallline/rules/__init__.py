"""Every rule and modifier, found by itself: each file of this folder holds one, under the file's name.

Type checkers and editors read their names and hyperparameters in `__init__.pyi`, which `python tools/stubs.py` writes.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from fallline.asked import guess
from fallline.rule import Modifier, Rule


def _found() -> dict[str, Rule | Modifier]:
    by_name: dict[str, Rule | Modifier] = {}
    for name in sorted(module.name for module in pkgutil.iter_modules(__path__)):
        module = importlib.import_module(f"{__name__}.{name}")
        value = getattr(module, name, None)
        if not isinstance(value, Rule | Modifier):
            raise ImportError(f"{module.__file__} must define a rule or a modifier called {name}")
        if isinstance(value, Rule) and value.name != name:
            value = value.named(name, module.__doc__ or "")
            setattr(module, name, value)
        by_name[name] = value
    return by_name


_all = _found()
RULES: Mapping[str, Rule] = MappingProxyType({k: v for k, v in _all.items() if isinstance(v, Rule)})
"""Every rule of this folder by name, with its declared defaults."""
MODIFIERS: Mapping[str, Modifier] = MappingProxyType({k: v for k, v in _all.items() if isinstance(v, Modifier)})
"""Every modifier of this folder by name."""

for _name, _value in _all.items():  # under the name stands the file's module, since it was imported
    setattr(sys.modules[__name__], _name, _value)
__all__ = ["MODIFIERS", "RULES", *_all]


def __getattr__(name: str) -> Any:
    """Names what there is, for a name that there isn't."""
    listed = f"; rules: {', '.join(RULES)}; modifiers: {', '.join(MODIFIERS)}"
    raise AttributeError(f"fallline has no rule or modifier {name!r}{guess(name, _all) or listed}")
