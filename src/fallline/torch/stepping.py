"""Running a rule's forms on the parameters of groups: what was planned, and when it holds no longer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import torch
from torch import Tensor

from fallline.rule import Rule
from fallline.torch.checks import listed
from fallline.torch.conduct import Conduct
from fallline.torch.groups import Clock, GroupRule
from fallline.torch.observed import is_observed
from fallline.torch.options import Options
from fallline.torch.own_rule import rule_of
from fallline.torch.step.form import Form
from fallline.torch.step.plan import Plan, make_plan
from fallline.torch.step.scaling import Scaling

Chosen = list[list[Tensor | None]]
"""Per group and parameter a tensor where the parameter is meant, else None."""


class Stepper:
    """Runs the groups' rules on their parameters. All that it holds can be made again from the groups and the state.

    Args:
        rule: the optimizer's, of all groups that have none of their own.
        options: how it steps.
        conduct: how its class behaves.
        clock: counts its steps.

    Attributes:
        rules: the groups' rules, with the values that the groups held when they were last followed.
        looks_ahead: whether any of them takes its gradient ahead of the parameters.
        plans: what was planned, by form and whether gradients are unscaled.
    """

    def __init__(self, rule: Rule, options: Options, conduct: Conduct, clock: Clock) -> None:
        self._rule, self._options, self._conduct, self._clock = rule, options, conduct, clock
        self.rules: list[GroupRule]
        self.looks_ahead: bool
        self.plans: dict[tuple[Form, bool], Plan]
        self.forget()

    def forget(self) -> None:
        """Drops all of it."""
        self.rules, self.looks_ahead, self.plans = [], False, {}

    def follow(self, groups: Sequence[dict[str, Any]]) -> None:
        """Takes over the values that the groups hold now.

        Raises:
            HyperparameterError, RuntimeError, ValueError: a value or a key is none for its group; see `GroupRule`.
        """
        for group in groups:
            if type(group["params"]) is not list:  # which somebody has put there
                group["params"] = listed(group["params"])
        known = self.rules
        if len(known) != len(groups) or [id(rule.group) for rule in known] != [id(group) for group in groups]:
            self.forget()
            exact = self._conduct.exact
            self.rules = [GroupRule(rule_of(group, self._rule), group, self._clock, exact=exact) for group in groups]
            self.looks_ahead = any(rule.looks_ahead for rule in self.rules)
            return
        restructured = False
        try:
            for rule in known:
                restructured |= rule.changed()
        finally:
            if restructured:
                self.looks_ahead = any(rule.looks_ahead for rule in known)
                self.plans.clear()

    def run(
        self,
        form: Form,
        groups: list[dict[str, Any]],
        state: dict[Tensor, dict[str, Any]],
        tensors: Chosen,
        scale: float | Scaling | None = None,
    ) -> bool:
        """Runs one of the rule's forms on the parameters for which there is a tensor.

        Args:
            form: which one.
            groups: the optimizer's parameter groups, as they were followed.
            state: its state.
            tensors: per group and parameter the gradient; for moves the parameter itself.
            scale: what gradients are multiplied with first; or on a device, and whether the step is to be left out.

        Returns:
            Whether it was taken, as far as the host knows.

        Raises:
            RuntimeError, TypeError, ValueError: a step cannot be taken on a parameter; see `make_plan`.
        """
        unscale, there = scale is not None, False
        if isinstance(scale, Scaling):
            unscale, there = scale.factor is not None, True
        observed, key = is_observed(), (form, unscale)
        plan = None if observed else self.plans.get(key)
        for _ in range(2):  # once more where something is no longer as planned
            if plan is None or not plan.matches(state, len(groups)):
                how = {"unscale": unscale, "there": there, "observed": observed}
                plan = self._planned(form, groups, state, tensors, **how)
                if not observed:
                    self.plans[key] = plan
            done = False
            try:
                if there and isinstance(scale, Scaling) and not plan.counts:  # then the host has to know
                    if scale.is_up():
                        return False
                    scale = scale.fetched()
                done = plan.run(groups, tensors, count=form.is_step, scale=scale)
            finally:
                if not done:
                    self.plans.pop(key, None)
                    for param in plan.made:
                        del state[param]
            if done:
                return True
            plan = None
        raise RuntimeError("a parameter, gradient or state lies in memory in a way that a step cannot follow")

    def _planned(
        self,
        form: Form,
        groups: list[dict[str, Any]],
        state: dict[Tensor, dict[str, Any]],
        tensors: Chosen,
        *,
        unscale: bool,
        there: bool,
        observed: bool,
    ) -> Plan:
        options = self._options
        if observed:  # by operations that torch sees, in a plan for this step alone
            options = replace(options, backend="array", observed=True)
        counted = self._conduct.counted
        how = {"counted": counted, "unscale": unscale, "there": there or options.nonfinite == "skip"}
        return make_plan(form, groups, self.rules, state, tensors, options, **how)


def check_sparse(name: str, grads: Chosen) -> None:
    """Checks that all gradients are sparse.

    Args:
        name: the class's.
        grads: per group and parameter the gradient, or None.

    Raises:
        RuntimeError: one is dense.
    """
    for grad in (grad for some in grads for grad in some):
        if isinstance(grad, Tensor) and grad.layout is not torch.sparse_coo:
            raise RuntimeError(f"{name} does not support dense gradients, please consider Adam instead")
