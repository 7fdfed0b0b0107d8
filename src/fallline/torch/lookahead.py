"""Optimizers whose rule takes its gradient ahead of the parameter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from fallline.rule import Flag, HyperparameterError, Rule
from fallline.torch.groups import GroupRule
from fallline.torch.memory.layout import same_layout
from fallline.torch.memory.shards import local
from fallline.torch.mixing import refuse_mixed_gradients
from fallline.torch.steppable import check_memory

if TYPE_CHECKING:
    _Base = torch.optim.Optimizer
else:
    _Base = object

Chosen = list[list[Tensor | None]]
"""Per group and parameter the parameter itself where it is meant, else None."""


class Lookahead(_Base):
    """Moves the parameters to the look-ahead point and back. What it builds on is `RuleOptimizer`.

    The parameters of a group are all at theta, or all at the points of the next step. Where the numbers that a point
    depends on change, those without a gradient are moved too: each is where moving it on its own from theta brings it.
    A parameter without a state is at theta, wherever its group is.
    """

    _in_closure = False

    if TYPE_CHECKING:
        _rule: Rule
        _group_rules: list[GroupRule]
        _rules: Callable[[], list[GroupRule]]
        _take_step: Callable[[str], bool]
        _run: Callable[[str, Chosen], None]

    def train(self) -> None:
        """Moves the parameters of a look-ahead rule to where it takes its gradient; does nothing for other rules.

        Raises:
            RuntimeError: inside the closure of a step.
        """
        self._arrive([rule for rule in self._rules() if rule.looks_ahead and not rule.is_ahead])

    def eval(self) -> None:
        """Moves the parameters of a look-ahead rule to theta, the point it has reached; does nothing for others.

        Raises:
            RuntimeError: inside the closure of a step.
        """
        self._depart([rule for rule in self._rules() if rule.is_ahead])

    def _arrive(self, which: list[GroupRule]) -> None:
        if which:
            self._refuse_in_closure()
            self._move("arrive", self._choose(lambda rule, param: rule in which and self._differs(rule, param)))
            for rule in which:
                rule.remember()

    def _depart(self, which: list[GroupRule]) -> None:
        self._refuse_in_closure()
        if which:
            self._move("depart", self._choose(lambda rule, param: rule in which and self._has_state(param)))
            for rule in which:
                rule.forget()

    def _follow(self, *, stepped: bool = False) -> None:
        """Brings the parameters of groups that are ahead to the points of the next step.

        Args:
            stepped: whether a step was taken just now, which has moved those with a gradient.
        """
        stale = [rule for rule in self._group_rules if rule.is_stale()]
        if stale:
            chosen = self._choose(
                lambda rule, p: rule in stale and self._has_state(p) and not (stepped and p.grad is not None)
            )
            self._move("depart", chosen)
            self._move("arrive", chosen)
            for rule in stale:
                rule.remember()
        if any(rule.is_ahead and not rule.starts_at_point for rule in self._group_rules):
            self._move("arrive", self._choose(lambda rule, param: rule.is_ahead and self._is_late(rule, param)))

    def _set(self, group: dict[str, Any], name: str, value: Any) -> None:
        """Sets a hyperparameter of a group; its parameters move to the point that belongs to the new value."""
        with suppress(HyperparameterError):  # another value is wrong, and the step says so
            self._rules()
        rule = next((rule for rule in self._group_rules if rule.group is group), None)
        if rule is None or not rule.is_ahead:
            dict.__setitem__(group, name, value)
            return
        restructures = isinstance(self._rule.definition.hypers[name], Flag) or _length(value) != _length(group[name])
        if restructures:  # the new formula does not know the way back
            self._depart([rule])
        dict.__setitem__(group, name, value)
        with suppress(HyperparameterError):  # this one is
            self._rules()
            if restructures:
                self._arrive([rule])
            self._follow()

    def _step_ahead(self, rules: list[GroupRule], closure: Callable[[], float] | None) -> float | None:
        self._refuse_in_closure()
        if closure is not None:
            at_theta = [rule for rule in rules if rule.looks_ahead and not rule.is_ahead]
            self.eval()
            with self._ahead(at_theta), torch.enable_grad():
                loss = closure()
            self._take_step("at theta")
            return loss
        self._check_ahead(rules)
        if self._take_step("at point"):
            self._follow(stepped=True)
        return None

    def _check_ahead(self, rules: list[GroupRule]) -> None:
        """Refuses a step whose gradients were not taken at its look-ahead point."""
        for rule in rules:
            if rule.looks_ahead and not rule.is_ahead:
                why = "they are at theta: call opt.train() before the forward pass"
            elif rule.is_stale():
                why = (
                    "the point depends on a hyperparameter that has changed since it was made: call opt.zero_grad() "
                    "between the change and the forward pass"
                )
            elif not rule.starts_at_point and any(
                param.grad is not None and self._is_late(rule, param) for param in rule.group["params"]
            ):
                why = "one that had no gradient before is at theta: call opt.zero_grad() before the forward pass"
            else:
                continue
            raise RuntimeError(
                f"{self._rule.name} takes its gradient ahead of the parameters, but {why}, or opt.step(closure)"
            )

    def _refuse_in_closure(self) -> None:
        if self._in_closure:
            raise RuntimeError(
                "inside the closure of a step the parameters are ahead, and step, train and eval cannot move them: "
                "call these outside"
            )

    def _choose(self, wanted: Callable[[GroupRule, Tensor], bool]) -> Chosen:
        return [
            [param if rule.looks_ahead and wanted(rule, param) else None for param in rule.group["params"]]
            for rule in self._group_rules
        ]

    def _has_state(self, param: Tensor) -> bool:
        return bool(self.state.get(param))

    def _is_late(self, rule: GroupRule, param: Tensor) -> bool:
        """Whether a parameter without a state has a point of its own all the same, for its first step."""
        return not rule.starts_at_point and param.requires_grad and not self._has_state(param)

    def _differs(self, rule: GroupRule, param: Tensor) -> bool:
        """Whether the look-ahead point may differ from the parameter."""
        return self._has_state(param) or self._is_late(rule, param)

    def _move(self, form: str, chosen: Chosen) -> None:
        if any(param is not None for some in chosen for param in some):
            self._run(form, chosen)

    @contextmanager
    def _ahead(self, at_theta: list[GroupRule]) -> Iterator[None]:
        """Holds the parameters at the look-ahead point. What is written into them there stays, as a change of theta.

        Args:
            at_theta: the groups whose parameters were at theta before, and with them gradients that were taken there.
        """
        chosen = self._choose(self._differs)
        moved = [param for some in chosen for param in some if param is not None]
        thetas = self._kept("_thetas", moved)
        points: list[Tensor] | None = None
        try:
            self._move("arrive", chosen)
            points = self._kept("_points", moved)
            self._in_closure = True
            pairs = zip(self._group_rules, chosen, strict=True)
            with refuse_mixed_gradients(self._rule.name, [some for rule, some in pairs if rule in at_theta]):
                yield
        finally:
            self._in_closure = False
            _put_back([local(param) for param in moved], thetas, points)

    @torch.no_grad()
    def _kept(self, name: str, params: list[Tensor]) -> list[Tensor]:
        """The parameters' values, in buffers that are made once."""
        values, buffers = [local(param) for param in params], getattr(self, name, [])
        alike = (same_layout(a, b) and a.dtype == b.dtype for a, b in zip(buffers, values, strict=False))
        if len(buffers) != len(values) or not all(alike):
            buffers = [torch.empty_like(value) for value in values]
            setattr(self, name, buffers)
        for value in values:
            check_memory(value, value, "the parameter")
        if values:
            torch._foreach_copy_(buffers, values)
        return buffers


@torch.no_grad()
def _put_back(params: list[Tensor], thetas: list[Tensor], points: list[Tensor] | None) -> None:
    """theta, and what was added to the point; theta to the bit where nothing was."""
    for param in params:
        check_memory(param, param, "the parameter")
    if params and points is None:
        torch._foreach_copy_(params, thetas)
    elif params and points is not None:
        torch._foreach_sub_(params, points)
        torch._foreach_add_(params, thetas)


def _length(value: Any) -> int | None:
    return len(value) if isinstance(value, tuple | list) else None
