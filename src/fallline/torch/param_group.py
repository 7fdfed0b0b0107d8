"""A parameter group that notices what is set in it, and refuses what would be silently wrong."""

from __future__ import annotations

import sys
import weakref
from typing import Any, Protocol, Self

from fallline.rule import Rule, has_schedule
from fallline.torch.replaced import check_replaced, has_equals, refused

_SCHEDULERS = ("torch.optim.lr_scheduler", "torch.optim.swa_utils")
_CHECKPOINTS = "torch.distributed."
"""Sets the learning rates to 0 for a moment, to make the states of an optimizer without any."""


class Owner(Protocol):
    """What a group tells the values that are set in it."""

    def _set(self, group: Group, name: str, value: Any) -> None: ...


def noticing(group: dict[str, Any], rule: Rule, owner: Owner) -> dict[str, Any]:
    """The group, as a `Group` where somebody has to notice what is set in it; torch's compiler prefers plain dicts."""
    scheduled = any(has_schedule(group.get(name)) for name in rule.values)
    equals = any(map(has_equals, rule.definition.hypers.values()))
    if not (scheduled or equals or rule.program.looks_ahead):
        return group
    return (_Scheduled if scheduled else Group)(group, rule, owner)


class Group(dict[str, Any]):
    """A parameter group of an optimizer that runs a rule.

    Copied or pickled it is a plain dict; the optimizer that takes it over makes a group of it again.

    Args:
        items: what the group holds.
        rule: says which of its keys are hyperparameters.
        owner: the optimizer, which takes over a hyperparameter's new value.
    """

    def __init__(self, items: dict[str, Any], rule: Rule, owner: Owner) -> None:
        super().__init__(items)
        self._rule, self._owner = rule, weakref.ref(owner)

    def __setitem__(self, key: str, value: Any) -> None:
        owner = self._owner()
        if key == "initial_lr" and has_schedule(self.get("lr")):
            raise refused("lr", self.get("lr"))
        if key not in self._rule.values or key not in self or owner is None:
            super().__setitem__(key, value)
            return
        if not (has_schedule(self.get(key)) and _caller().startswith(_CHECKPOINTS)):
            check_replaced(self._rule, key, self.get(key), value)
        owner._set(self, key, value)
        if has_schedule(value):
            self.__class__ = _Scheduled

    def setdefault(self, key: str, default: Any = None) -> Any:
        """As `dict.setdefault`."""
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, *args: Any, **kwargs: Any) -> None:
        """As `dict.update`."""
        for key, value in dict(*args, **kwargs).items():
            self[key] = value

    def __ior__(self, other: Any) -> Self:  # type: ignore[override,misc]
        self.update(other)
        return self

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        return dict, (dict(self),)


class _Scheduled(Group):
    """One that holds a function of the step, which no scheduler can move."""

    def __getitem__(self, key: str) -> Any:
        value = dict.__getitem__(self, key)
        if key == "params":
            return value
        # torch's plateau scheduler reads the learning rate when it is made, and leaves no other trace until it fails.
        if has_schedule(value) and _caller() in _SCHEDULERS:
            raise refused(key, value)
        return value


def _caller() -> str:
    """The name of the module that called this one."""
    frame = sys._getframe(1)
    while frame.f_globals.get("__name__") == __name__ and frame.f_back is not None:
        frame = frame.f_back
    return str(frame.f_globals.get("__name__"))
