"""A rule as a `torch.optim.Optimizer`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, overload

import torch
from torch import Tensor
from torch.optim import optimizer as hooks
from torch.optim.optimizer import ParamsT

from fallline.rule import Rule
from fallline.torch.checks import check_keys, check_params, check_state_dict
from fallline.torch.groups import LOOKAHEAD, GroupRule, has_schedule
from fallline.torch.layout import same_layout
from fallline.torch.plan import Plan, make_plan

Backend = Literal["auto", "array"]

# Undecorated where it is: torch's decorator loads its compiler, which takes more than a second, at the first call.
_decorated = torch.optim.Optimizer.add_param_group
_add_param_group: Callable[..., None] = getattr(_decorated, "__wrapped__", _decorated)


class Optimizer(torch.optim.Optimizer):
    """Any rule as a drop-in PyTorch optimizer: one fused kernel on the CPU, torch's own operations on other devices.

    Args:
        params: tensors, (name, tensor) pairs, or dicts of parameter groups, each with hyperparameters of its own, as
            for every `torch.optim.Optimizer`. float32, float64, float16 or bfloat16, of any shape and strides.
        rule: a rule such as `fallline.rules.adam`, or your own.
        backend: "auto" compiles kernels where it can; "array" never does.
        **overrides: values for the rule's hyperparameters. Each is a key of every parameter group, where schedulers
            set it. A value may be a function of the step t = 1, 2, 3, ...

    The states (`opt.state[p]`) have the parameter's dtype and the rule's names, beside `step`, the steps made so far.

    Rules that take their gradient ahead of the parameter (NAG): `step(closure)` evaluates the closure there and leaves
    the parameters at theta. Without a closure the parameters stay at the look-ahead point between steps, which makes
    every backward pass take its gradient there; `eval()` moves them to theta, for evaluation and saving the model,
    and `train()` back.

    Raises:
        TypeError: `rule` is no rule, or a parameter is no floating-point tensor.
        HyperparameterError: a hyperparameter that the rule does not have, or a value outside its range.
        ValueError: no parameters, or parameters that overlap in memory.
    """

    def __init__(self, params: ParamsT, rule: Rule, *, backend: Backend = "auto", **overrides: Any) -> None:
        if not isinstance(rule, Rule):
            raise TypeError(
                f"rule must be a rule, such as fallline.rules.adam or a function under @fallline.rule, not {rule!r}"
            )
        if backend not in ("auto", "array"):
            raise ValueError(f"backend = {backend!r}: choose 'auto' or 'array'")
        self._rule, self._backend = rule(**overrides), backend
        self._forget()
        super().__init__(params, dict(self._rule.values))

    @property
    def rule(self) -> Rule:
        """The rule, with the values that groups have unless they say otherwise."""
        return self._rule

    def _forget(self) -> None:
        """Drops everything that can be made again from the groups and the state."""
        self._plans: dict[str, Plan] = {}
        self._group_rules: list[GroupRule] = []
        self._saved: list[Tensor] = []

    # Groups

    def add_param_group(self, param_group: dict[str, Any]) -> None:
        """Adds parameters with hyperparameters of their own; see `torch.optim.Optimizer.add_param_group`.

        Raises:
            As the constructor; the optimizer is then as it was.
        """
        if not isinstance(param_group, dict) or "params" not in param_group:
            raise TypeError(f"a parameter group is a dict with the key 'params', not {param_group!r}")
        group = dict(param_group)
        check_keys(self._rule, group)
        params = group["params"]
        group["params"] = [params] if isinstance(params, Tensor) else list(params)
        given = {name: group.get(name, value) for name, value in self._rule.values.items()}
        configured = self._rule(**given)
        group |= {
            name: configured.values[name] if not isinstance(given[name], Tensor) else given[name] for name in given
        }
        check_params(group["params"], [p for other in self.param_groups for p in other["params"]])
        if configured.program.looks_ahead:
            numbers = dict(zip(configured.program.hyper_names, configured.numbers(1), strict=True))
            group[LOOKAHEAD] = numbers if configured.program.starts_at_point else None
        _add_param_group(self, group)
        self._forget()

    def _rules(self) -> list[GroupRule]:
        """The groups' rules with the values that the groups hold now."""
        groups, known = self.param_groups, self._group_rules
        if len(known) != len(groups) or [id(r.group) for r in known] != [id(group) for group in groups]:
            self._forget()
            self._group_rules = [GroupRule(self._rule, group) for group in groups]
            return self._group_rules
        restructured = False
        for rule in known:
            restructured |= rule.changed()
        if restructured:
            self._plans.clear()
        return known

    # Steps

    def zero_grad(self, set_to_none: bool = True) -> None:
        """Resets all gradients, as `torch.optim.Optimizer.zero_grad` does, to None or to zeros."""
        if not set_to_none or torch._C._autograd._profiler_enabled():
            super().zero_grad(set_to_none)
            return
        for group in self.param_groups:
            for param in group["params"]:
                param.grad = None

    @overload
    def step(self, closure: None = None) -> None: ...
    @overload
    def step(self, closure: Callable[[], float]) -> float: ...
    def step(self, closure: Callable[[], float] | None = None) -> float | None:
        """Takes one step on every parameter that has a gradient.

        Args:
            closure: computes the loss and its gradients anew and returns the loss. A look-ahead rule evaluates it
                exactly at the look-ahead point.

        Returns:
            What the closure returned, or None.

        Raises:
            HyperparameterError: a group's value, or what a schedule returned, is outside its range.
            RuntimeError: without a closure, while the parameters are at theta and the rule needs them ahead.
            TypeError: a gradient is sparse.
        """
        if torch.compiler.is_compiling():
            return self._uncompiled_step() if closure is None else self._uncompiled_step(closure)
        if _is_watched(self):
            return self._watched_step() if closure is None else self._watched_step(closure)
        return self._step(closure)

    # torch then does not wrap it: its wrapper costs more than a small step, watched or not.
    step.hooked = True  # type: ignore[attr-defined]

    def _step(self, closure: Callable[[], float] | None = None) -> float | None:
        rules = self._rules()
        if not any(rule.looks_ahead for rule in rules):
            loss = None if closure is None else _evaluate(closure)
            self._run("at theta")
            return loss
        if closure is None:
            self._step_at_point(rules)
            return None
        self.eval()
        self._save()
        try:
            self._run("arrive")
            loss = _evaluate(closure)
        finally:
            self._restore()
        self._run("at theta")
        return loss

    # torch's own wrapper: calls the hooks and tells the profiler.
    _watched_step = torch.optim.Optimizer.profile_hook_step(_step)

    # A compiled training step breaks off here and goes on behind it: the kernel is compiled already.
    _uncompiled_step: Callable[..., float | None] = torch._compile._disable_dynamo(step)

    def _step_at_point(self, rules: list[GroupRule]) -> None:
        for group, rule in zip(self.param_groups, rules, strict=True):
            if rule.looks_ahead and group[LOOKAHEAD] is None:
                raise RuntimeError(
                    f"{self._rule.name} takes its gradient ahead of the parameters, but they are at theta: call "
                    "opt.train() before the forward pass, or opt.step(closure)"
                )
        self._run("at point")
        for group, rule in zip(self.param_groups, rules, strict=True):
            if rule.looks_ahead:
                group[LOOKAHEAD] = rule.arrived()

    def train(self) -> None:
        """Moves the parameters of a look-ahead rule to where it takes its gradient; does nothing for other rules."""
        rules = self._rules()
        if any(
            rule.looks_ahead and group[LOOKAHEAD] is None for group, rule in zip(self.param_groups, rules, strict=True)
        ):
            self.eval()
            self._run("arrive")
            for group, rule in zip(self.param_groups, rules, strict=True):
                if rule.looks_ahead:
                    group[LOOKAHEAD] = rule.arrived()

    def eval(self) -> None:
        """Moves the parameters of a look-ahead rule to theta, the point it has reached; does nothing for others."""
        rules = self._rules()
        if any(
            rule.looks_ahead and group[LOOKAHEAD] is not None
            for group, rule in zip(self.param_groups, rules, strict=True)
        ):
            self._run("depart")
            for group, rule in zip(self.param_groups, rules, strict=True):
                if rule.looks_ahead:
                    group[LOOKAHEAD] = None

    def _run(self, form: str) -> None:
        """Takes a step, or moves the parameters, by one of the rule's forms."""
        grads = self._gradients(form)
        is_step = form.startswith("at")
        for _ in range(2):
            plan = self._plans.get(form)
            if plan is None or not plan.matches(self.state, len(self.param_groups)):
                groups, rules = self.param_groups, self._group_rules
                plan = make_plan(form, groups, rules, self.state, grads, compiled=self._backend == "auto")
                self._plans[form] = plan
            done = False
            try:
                done = plan.run(self.param_groups, grads, int(is_step), count=is_step)
            finally:
                if not done:
                    self._plans.pop(form, None)
            if done:
                return
        raise RuntimeError("a parameter, gradient or state lies in memory in a way that a step cannot follow")

    def _gradients(self, form: str) -> list[list[Tensor | None]]:
        """Per group and parameter the gradient; for moves the parameter itself, where there is anything to move."""
        if form.startswith("at"):
            return [[param.grad for param in group["params"]] for group in self.param_groups]
        wants_ahead = form == "arrive"
        return [
            [
                param
                if rule.looks_ahead and (group[LOOKAHEAD] is None) is wants_ahead and self._moves(param, rule)
                else None
                for param in group["params"]
            ]
            for group, rule in zip(self.param_groups, self._group_rules, strict=True)
        ]

    def _moves(self, param: Tensor, rule: GroupRule) -> bool:
        """Whether the look-ahead point differs from the parameter; it doesn't before the first step of most rules."""
        return param in self.state or (param.requires_grad and not rule.rule.program.starts_at_point)

    @torch.no_grad()
    def _save(self) -> None:
        """Keeps the parameters' values in buffers that are made once."""
        params = self._all_params()
        if len(self._saved) != len(params) or not all(map(same_layout, self._saved, params)):
            self._saved = [torch.empty_like(param) for param in params]
        torch._foreach_copy_(self._saved, params)

    @torch.no_grad()
    def _restore(self) -> None:
        torch._foreach_copy_(self._all_params(), self._saved)

    def _all_params(self) -> list[Tensor]:
        return [param for group in self.param_groups for param in group["params"]]

    # Saving and loading

    def state_dict(self) -> dict[str, Any]:
        """As `torch.optim.Optimizer.state_dict`, and the name of the rule. Schedules are functions and stay out."""
        state_dict = super().state_dict()
        state_dict["rule"] = self._rule.name
        for group in state_dict["param_groups"]:
            for name in self._rule.values:
                if has_schedule(group[name]):
                    del group[name]
        return state_dict

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        """As `torch.optim.Optimizer.load_state_dict`; continuing gives the same bits as never having stopped.

        Hyperparameters that are functions of t in this optimizer stay so.

        Raises:
            ValueError: the state dict is of another rule, or of other parameters; the optimizer is then as it was.
            HyperparameterError: it holds a value outside its range; likewise.
        """
        groups = state_dict.get("param_groups", ())
        if len(groups) == len(self.param_groups):
            filled = [
                self._with_schedules(saved, group) for saved, group in zip(groups, self.param_groups, strict=True)
            ]
            state_dict = {**state_dict, "param_groups": filled}
        check_state_dict(self._rule, state_dict, self.param_groups)
        super().load_state_dict(state_dict)

    def _with_schedules(self, saved: dict[str, Any], group: dict[str, Any]) -> dict[str, Any]:
        kept = {name: group[name] for name in self._rule.values if has_schedule(group[name])}
        return {**saved, **kept}

    def __getstate__(self) -> dict[str, Any]:
        return {**super().__getstate__(), "_rule": self._rule, "_backend": self._backend}

    def __setstate__(self, state: dict[str, Any]) -> None:
        super().__setstate__(state)
        self._forget()


def _is_watched(optimizer: Optimizer) -> bool:
    """Whether a profiler runs, or a hook waits for this optimizer's or any optimizer's steps."""
    return bool(
        torch._C._autograd._profiler_enabled()
        or optimizer._optimizer_step_pre_hooks
        or optimizer._optimizer_step_post_hooks
        or hooks._global_optimizer_pre_hooks
        or hooks._global_optimizer_post_hooks
    )


def _evaluate(closure: Callable[[], float]) -> float:
    with torch.enable_grad():
        return closure()
