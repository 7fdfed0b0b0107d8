"""Reading how a contender is written: names, calls of rules and plain values, and nothing else."""

from __future__ import annotations

import ast
import difflib
import importlib
from collections.abc import Iterable, Mapping
from typing import Any

from fallline.race.settings import RaceError
from fallline.rule import HyperparameterError, Modifier, Rule, RuleError
from fallline.rules import MODIFIERS, RULES

_MODULES = ("torch.optim", "fallline.torch")
_FORMS = "a rule, rule(beta1=0.8), weight_decay(rule), FILE.py:NAME, torch.optim.CLASS, or NAME=one of these"


class Reader:
    """Reads a contender's expression; nothing is evaluated but names, calls of rules, and plain values."""

    def __init__(self, spec: str, names: Mapping[str, Any]) -> None:
        self.spec, self.names = spec, names
        self.given: dict[str, Any] = {}

    def read(self, text: str) -> Any:
        """A rule, or a class and what was given to it.

        Raises:
            RaceError: the text is neither.
        """
        try:
            found = self._value(ast.parse(text.strip(), mode="eval").body)
        except SyntaxError as error:
            raise RaceError(f"{self.spec!r} is no contender: write {_FORMS}") from error
        except (HyperparameterError, RuleError) as error:
            raise RaceError(f"{self.spec}: {error}") from error
        if isinstance(found, Modifier):
            raise RaceError(
                f"{self.spec} modifies rules and is none itself: write {found.name}(RULE); rules: {', '.join(RULES)}"
            )
        return found if isinstance(found, Rule) else (found, self.given) if isinstance(found, type) else found

    def _value(self, node: ast.expr) -> Any:
        if isinstance(node, ast.Name):
            return self._named(node.id)
        if isinstance(node, ast.Attribute):
            return self._attribute(ast.unparse(node))
        if isinstance(node, ast.Call):
            return self._call(node)
        raise RaceError(f"{self.spec!r} is no contender: write {_FORMS}")

    def _named(self, name: str) -> Any:
        own = {key: value for key, value in self.names.items() if isinstance(value, Rule | Modifier)}
        known = {**RULES, **MODIFIERS, **own}
        if name in self.names and isinstance(self.names[name], type):
            return self._optimizer(self.names[name])
        if name in known:
            return known[name]
        listed = f"its rules: {', '.join(own) or 'none'}" if self.names else f"rules: {', '.join(RULES)}"
        raise RaceError(f"no rule is called {name!r}{guess(name, known)}; {listed}")

    def _attribute(self, dotted: str) -> type:
        module, _, name = dotted.rpartition(".")
        if module not in _MODULES:
            raise RaceError(f"{self.spec}: classes come from {' or '.join(_MODULES)}, as in torch.optim.Adam")
        found = getattr(importlib.import_module(module), name, None)
        if not isinstance(found, type):
            raise RaceError(f"{self.spec}: {module} has no optimizer {name!r}")
        return self._optimizer(found)

    def _optimizer(self, found: type) -> type:
        """The class, which is one of optimizers; nothing of it has been called before that is known."""
        from torch.optim import Optimizer

        if not issubclass(found, Optimizer) or found is Optimizer:
            raise RaceError(
                f"{self.spec}: {found.__name__} is no optimizer: a class must derive from torch.optim.Optimizer"
            )
        return found

    def _call(self, node: ast.Call) -> Any:
        called = self._value(node.func)
        args = [self._value(arg) for arg in node.args]
        given = {word.arg or "": self._literal(word.value) for word in node.keywords}
        self.given.update(given)
        if isinstance(called, type):
            return called
        if isinstance(called, Rule) and args:
            raise RaceError(f"{self.spec}: {called.name} takes hyperparameters by name, as in {called.name}(lr=0.1)")
        return called(*args, **given)

    def _literal(self, node: ast.expr) -> Any:
        try:
            return ast.literal_eval(node)
        except ValueError as error:
            raise RaceError(
                f"{self.spec}: {ast.unparse(node)} is no plain value, such as 0.9 or (0.9, 0.99)"
            ) from error


def guess(name: str, names: Iterable[str]) -> str:
    """The nearest name, as the middle of an error's sentence."""
    near = difflib.get_close_matches(name.lower(), names, n=1)
    return f", did you mean {near[0]}" if near else ""
