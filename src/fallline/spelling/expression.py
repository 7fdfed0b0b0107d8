"""Reading an expression of names, calls of rules and plain values; nothing else is evaluated."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from fallline.rule import HyperparameterError, Modifier, Rule, RuleError
from fallline.spelling.errors import SpecError

FORMS = (
    "a rule, rule(beta1=0.8), weight_decay(rule), FILE.py:NAME, torch.optim.CLASS, two rules for hidden matrices and "
    "all else, as in muon+adamw, or NAME=one of these"
)
"""What may be written, for errors."""


class Reader:
    """Reads an expression.

    Args:
        spec: what it is a part of, for errors.
        look_up: gives the rule, modifier or class that a name stands for, plain as `adam` or dotted as
            `torch.optim.Adam`; raises SpecError where it stands for none.

    Attributes:
        given: the hyperparameters that were given in any of the calls, by name.
    """

    def __init__(self, spec: str, look_up: Callable[[str], Rule | Modifier | type]) -> None:
        self._spec, self._look_up = spec, look_up
        self.given: dict[str, Any] = {}

    def read(self, text: str) -> Rule | type:
        """A rule with what was given to it, or a class.

        Raises:
            SpecError: the text is neither.
        """
        try:
            subject: Rule | Modifier | type = self._value(ast.parse(text.strip(), mode="eval").body)
        except SyntaxError as error:
            raise SpecError(f"{self._spec!r} is no contender: write {FORMS}") from error
        except (HyperparameterError, RuleError) as error:
            raise SpecError(f"{self._spec}: {error}") from error
        if isinstance(subject, Modifier):
            raise SpecError(
                f"{self._spec} modifies rules and is none itself: write {subject.name}(RULE), as in "
                f"{subject.name}(adam)"
            )
        return subject

    def _value(self, node: ast.expr) -> Any:
        if isinstance(node, ast.Name | ast.Attribute):
            return self._look_up(ast.unparse(node))
        if isinstance(node, ast.Call):
            return self._call(node)
        raise SpecError(f"{self._spec!r} is no contender: write {FORMS}")

    def _call(self, node: ast.Call) -> Any:
        called = self._value(node.func)
        args = [self._value(arg) for arg in node.args]
        given = {word.arg or "": self._literal(word.value) for word in node.keywords}
        self.given.update(given)
        if isinstance(called, type):
            return called
        if isinstance(called, Rule) and args:
            raise SpecError(f"{self._spec}: {called.name} takes hyperparameters by name, as in {called.name}(lr=0.1)")
        return called(*args, **given)

    def _literal(self, node: ast.expr) -> Any:
        try:
            return ast.literal_eval(node)
        except ValueError as error:
            raise SpecError(
                f"{self._spec}: {ast.unparse(node)} is no plain value, such as 0.9 or (0.9, 0.99)"
            ) from error
