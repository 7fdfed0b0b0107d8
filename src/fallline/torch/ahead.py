"""Parameters of rules that take their gradient ahead of them: moved there and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import torch
from torch import Tensor

from fallline.expr import THETA
from fallline.rule import Flag, HyperparameterError
from fallline.torch.borrowed import add_all, copy_all, subtract_all
from fallline.torch.groups import GroupRule
from fallline.torch.memory.layout import same_layout
from fallline.torch.memory.shards import local
from fallline.torch.mixing import refuse_mixed_gradients
from fallline.torch.step.form import ARRIVE, DEPART, TO_FIRST, TO_LAST, Form
from fallline.torch.steppable import check_memory
from fallline.torch.stepping import Chosen, Stepper

State = dict[Tensor, dict[str, Any]]


class Lookahead:
    """Moves an optimizer's parameters to the look-ahead point and back, those of groups whose rule looks ahead.

    The parameters of a group are all at theta, or all at the points of the next step. Where the numbers that a point
    depends on change, those without a gradient are moved too: each is where moving it on its own from theta brings it.
    A parameter without a state is at theta, wherever its group is.

    Args:
        stepper: runs the moves, and has followed the groups before any method but `set_value` is called.
    """

    def __init__(self, stepper: Stepper) -> None:
        self._stepper = stepper
        self._thetas: list[Tensor] = []
        self._points: list[Tensor] = []
        self._in_closure = False

    @property
    def is_ahead(self) -> bool:
        """Whether the parameters of any group stand at the look-ahead point."""
        return any(rule.is_ahead for rule in self._stepper.rules)

    def arrive(self, state: State) -> None:
        """Moves the parameters that are at theta to where their rule takes its gradient.

        Raises:
            RuntimeError: inside the closure of a step.
        """
        self.refuse_in_closure()
        self._arrive([rule for rule in self._at_theta() if not rule.takes_two], state)

    def depart(self, state: State) -> None:
        """Moves the parameters that are ahead to theta.

        Raises:
            RuntimeError: inside the closure of a step.
        """
        self.refuse_in_closure()
        self._depart([rule for rule in self._stepper.rules if rule.is_ahead], state)

    def follow(self, state: State, *, stepped: bool = False) -> None:
        """Brings the parameters of groups that are ahead to the points of the next step.

        Args:
            state: the optimizer's.
            stepped: whether a step was taken just now, which has moved those with a gradient.
        """
        rules = self._stepper.rules
        stale = [rule for rule in rules if rule.is_stale()]
        if stale:
            chosen = self._choose(
                lambda rule, p: rule in stale and _has_state(p, state) and not (stepped and p.grad is not None)
            )
            self._move(DEPART, chosen, state)
            self._move(ARRIVE, chosen, state)
            for rule in stale:
                rule.remember()
        if any(rule.is_ahead and not rule.starts_at_point for rule in rules):
            late = self._choose(lambda rule, param: rule.is_ahead and _is_late(rule, param, state))
            self._move(ARRIVE, late, state)

    def set_value(
        self, groups: Sequence[dict[str, Any]], group: dict[str, Any], name: str, value: Any, state: State
    ) -> None:
        """Sets a hyperparameter of a group; its parameters move to the point that belongs to the new value.

        Args:
            groups: the optimizer's parameter groups.
            group: one of them.
            name: the hyperparameter's.
            value: the new one.
            state: the optimizer's.
        """
        with suppress(HyperparameterError):  # another value is wrong, and the step says so
            self._stepper.follow(groups)
        rule = next((rule for rule in self._stepper.rules if rule.group is group), None)
        if rule is None or not rule.is_ahead:
            dict.__setitem__(group, name, value)
            return
        declared = rule.rule.definition.hypers[name]
        restructures = isinstance(declared, Flag) or _length(value) != _length(group[name])
        if restructures:  # the new formula does not know the way back
            self._depart([rule], state)
        dict.__setitem__(group, name, value)
        with suppress(HyperparameterError):  # this one is
            self._stepper.follow(groups)
            if restructures:
                self._arrive([rule], state)
            self.follow(state)

    def check(self, state: State) -> None:
        """Checks that gradients were taken at the look-ahead point of the next step.

        Raises:
            RuntimeError: the parameters were elsewhere.
        """
        for rule in self._stepper.rules:
            if rule.takes_two:
                raise RuntimeError(
                    f"{rule.rule.name} takes two gradients in a step, the second one where the first one leads: give a "
                    "closure that computes them, opt.step(closure)"
                )
            if rule.looks_ahead and not rule.is_ahead:
                why = "they are at theta: call opt.train() before the forward pass"
            elif rule.is_stale():
                why = (
                    "the point depends on a hyperparameter that has changed since it was made: call opt.zero_grad() "
                    "between the change and the forward pass"
                )
            elif not rule.starts_at_point and any(
                param.grad is not None and _is_late(rule, param, state) for param in rule.group["params"]
            ):
                why = "one that had no gradient before is at theta: call opt.zero_grad() before the forward pass"
            else:
                continue
            raise RuntimeError(
                f"{rule.rule.name} takes its gradient ahead of the parameters, but {why}, or opt.step(closure)"
            )

    def evaluated(self, closure: Callable[[], float], state: State) -> float:
        """Calls a closure with all parameters at the look-ahead point; for rules that take two gradients, twice.

        Returns:
            What it has returned, the first time.
        """
        with self._ahead(state, TO_FIRST), torch.enable_grad():
            loss = closure()
        if not any(rule.takes_two for rule in self._stepper.rules):
            return loss
        two = [param for rule in self._stepper.rules if rule.takes_two for param in rule.group["params"]]
        first = {param: param.grad.detach().clone() for param in two if param.grad is not None}
        with self._ahead(state, TO_LAST, first), torch.enable_grad():
            closure()
        return loss

    @contextmanager
    def _ahead(self, state: State, form: Form, first: Mapping[Tensor, Tensor] | None = None) -> Iterator[None]:
        """Holds all parameters at the look-ahead point, and leaves them at theta.

        What is written into them there stays, as a change of theta; but not at the second of two points, as where the
        first gradient is not finite the parameters there are not.

        Args:
            state: the optimizer's.
            form: the way there.
            first: the first gradients, of parameters of rules that take two.

        Raises:
            RuntimeError: gradients are added to those that were taken at theta before.
        """
        at_theta = self._at_theta()  # those whose gradients, if they have any, were taken there
        self.depart(state)
        chosen = self._choose(lambda rule, param: _moves(rule, param, state, first))
        moved = [param for some in chosen for param in some if param is not None]
        thetas = self._thetas = _copied(moved, self._thetas)
        points: list[Tensor] | None = None
        try:
            given = first or {}
            self._move(form, [[None if p is None else given.get(p, p) for p in some] for some in chosen], state)
            if first is None:
                points = self._points = _copied(moved, self._points)
            pairs = zip(self._stepper.rules, chosen, strict=True)
            self._in_closure = True
            with refuse_mixed_gradients([(rule.rule.name, some) for rule, some in pairs if rule in at_theta]):
                yield
        finally:
            self._in_closure = False
            _put_back([local(param) for param in moved], thetas, points)

    def refuse_in_closure(self) -> None:
        """Raises RuntimeError inside the closure of a step."""
        if self._in_closure:
            raise RuntimeError(
                "inside the closure of a step the parameters are ahead, and step, train and eval cannot move them: "
                "call these outside"
            )

    def _at_theta(self) -> list[GroupRule]:
        return [rule for rule in self._stepper.rules if rule.looks_ahead and not rule.is_ahead]

    def _arrive(self, which: list[GroupRule], state: State) -> None:
        self._move(ARRIVE, self._choose(lambda rule, param: rule in which and _differs(rule, param, state)), state)
        for rule in which:
            rule.remember()

    def _depart(self, which: list[GroupRule], state: State) -> None:
        self._move(DEPART, self._choose(lambda rule, param: rule in which and _has_state(param, state)), state)
        for rule in which:
            rule.forget()

    def _choose(self, wanted: Callable[[GroupRule, Tensor], bool]) -> Chosen:
        return [
            [param if rule.looks_ahead and wanted(rule, param) else None for param in rule.group["params"]]
            for rule in self._stepper.rules
        ]

    def _move(self, form: Form, chosen: Chosen, state: State) -> None:
        if any(param is not None for some in chosen for param in some):
            self._stepper.run(form, [rule.group for rule in self._stepper.rules], state, chosen)


def _has_state(param: Tensor, state: State) -> bool:
    return bool(state.get(param))


def _is_late(rule: GroupRule, param: Tensor, state: State) -> bool:
    """Whether a parameter without a state has a point of its own all the same, for its first step."""
    return not rule.starts_at_point and param.requires_grad and not _has_state(param, state)


def _differs(rule: GroupRule, param: Tensor, state: State) -> bool:
    """Whether the look-ahead point may differ from the parameter."""
    return _has_state(param, state) or _is_late(rule, param, state)


def _moves(rule: GroupRule, param: Tensor, state: State, first: Mapping[Tensor, Tensor] | None) -> bool:
    """Whether a parameter is moved for a closure: of a rule that takes two gradients, for the second one always."""
    if not rule.takes_two:
        return _differs(rule, param, state)
    return rule.rule.program.points[0] is not THETA if first is None else param in first


@torch.no_grad()
def _copied(params: list[Tensor], buffers: list[Tensor]) -> list[Tensor]:
    """The parameters' values, in these buffers if they are like the parameters, else in new ones."""
    shards = [local(param) for param in params]
    alike = (same_layout(a, b) and a.dtype == b.dtype for a, b in zip(buffers, shards, strict=False))
    if len(buffers) != len(shards) or not all(alike):
        buffers = [torch.empty_like(value) for value in shards]
    for value in shards:
        check_memory(value, value, "the parameter")
    if shards:
        copy_all(buffers, shards)
    return buffers


@torch.no_grad()
def _put_back(params: list[Tensor], thetas: list[Tensor], points: list[Tensor] | None) -> None:
    """theta, and what was added to the point; theta to the bit where nothing was."""
    for param in params:
        check_memory(param, param, "the parameter")
    if params and points is None:
        copy_all(params, thetas)
    elif params and points is not None:
        subtract_all(params, points)
        add_all(params, thetas)


def _length(value: Any) -> int | None:
    return len(value) if isinstance(value, tuple | list) else None
