"""Parameter groups: the hyperparameters that they hold, followed as anyone changes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from torch import Tensor

from fallline.rule import Flag, Rule

LOOKAHEAD = "lookahead"
"""The group's key, in look-ahead rules: the numbers with which its parameters were moved ahead, or None at theta."""


class GroupRule:
    """The rule with a group's values, followed as anyone changes them."""

    def __init__(self, rule: Rule, group: Mapping[str, Any]) -> None:
        self.group = group
        self._names = tuple(rule.values)
        self._coming: Sequence[float] = ()
        self._take(rule(**{name: group[name] for name in self._names}))

    def _take(self, rule: Rule) -> None:
        self.rule = rule
        # In the form in which rules keep values, so that a tensor or list that changes in place is noticed.
        self._values = [rule.values[name] for name in self._names]
        self._fixed: Sequence[float] | None = None
        if not any(has_schedule(value) for value in self._values):
            self._fixed = rule.numbers(1)
        self.looks_ahead = rule.program.looks_ahead

    def changed(self) -> bool:
        """Takes over values that were changed in the group; whether a flag, hence the formula, is another one.

        Raises:
            HyperparameterError: a value is outside its range.
        """
        values = [self.group[name] for name in self._names]
        try:
            if values == self._values:
                return False
        except (RuntimeError, ValueError):  # arrays of several numbers, which the check below refuses
            pass
        program = self.rule.program
        self._take(self.rule(**dict(zip(self._names, values, strict=True))))
        return self.rule.program != program

    def numbers(self, t: int) -> tuple[Sequence[float], Sequence[float], Sequence[float]]:
        """The hyperparameters' numbers: at step t, at the making of the look-ahead point, at the next step."""
        now = self._at(t)
        if not self.looks_ahead:
            return now, (), ()
        self._coming = self._at(t + 1)
        return now, self._made(), self._coming

    def numbers_for_move(self, t: int) -> tuple[Sequence[float], Sequence[float], Sequence[float]]:
        """The same for moving to or from the look-ahead point, when t steps are finished."""
        self._coming = self._at(t + 1)
        return (), self._made(), self._coming

    def tensors(self, t: int) -> tuple[Sequence[Any], Sequence[Any], Sequence[Any]]:
        """The same as `numbers`, with tensors that the group holds in the place of their numbers, for autograd.

        Raises:
            NotImplementedError: the rule looks ahead.
        """
        if self.looks_ahead:
            raise NotImplementedError(f"{self.rule.name} looks ahead, and cannot be differentiated through")
        flat = [
            one
            for name, declared in self.rule.definition.hypers.items()
            if not isinstance(declared, Flag) and not declared.absent(self.rule.values[name])
            for one in (self.group[name] if declared.many else (self.group[name],))
        ]
        numbers = self._at(t)
        found = [one if isinstance(one, Tensor) else number for one, number in zip(flat, numbers, strict=True)]
        return found, (), ()

    def _at(self, t: int) -> Sequence[float]:
        return self._fixed if self._fixed is not None else self.rule.numbers(t)

    def _made(self) -> Sequence[float]:
        made = self.group.get(LOOKAHEAD)
        return () if made is None else [made[name] for name in self.rule.program.hyper_names]

    def arrived(self) -> dict[str, float]:
        """What the group remembers once its parameters stand at the look-ahead point."""
        return dict(zip(self.rule.program.hyper_names, self._coming or self._at(1), strict=True))


def has_schedule(value: Any) -> bool:
    """Whether a hyperparameter's value is, or contains, a function of the step."""
    return any(map(callable, value)) if isinstance(value, tuple) else callable(value)
