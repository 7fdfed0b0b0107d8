"""A rule as a `torch.optim.Optimizer`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, ClassVar

import torch
from torch import Tensor
from torch.optim.optimizer import ParamsT

from fallline.rule import Rule
from fallline.torch.checkpoint import load, with_plain_steps, with_tensor_steps, without_schedules
from fallline.torch.checks import WAYS, check_keys, check_params, check_ways, listed, refuse_capturable
from fallline.torch.groups import LOOKAHEAD, STEP, Clock, GroupRule, kept_value, steps_made
from fallline.torch.options import CHOICES, Backend, NonFinite, Sparse, make_options
from fallline.torch.param_group import noticing
from fallline.torch.saved import IncompatibleKeys
from fallline.torch.step.plan import Plan
from fallline.torch.step.states import StateDtype, array_dtype
from fallline.torch.stepping import Stepping

# Undecorated where it is: torch's decorator loads its compiler, which takes more than a second, at the first call.
_decorated = torch.optim.Optimizer.add_param_group
_add_param_group: Callable[..., None] = getattr(_decorated, "__wrapped__", _decorated)


class _AnyOptimizer(type):
    """`isinstance(opt, Optimizer)` is true of torch's optimizers too, as it is of `torch.optim.Optimizer`."""

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, torch.optim.Optimizer) if cls is Optimizer else super().__instancecheck__(instance)

    def __subclasscheck__(cls, subclass: type) -> bool:
        return issubclass(subclass, torch.optim.Optimizer) if cls is Optimizer else super().__subclasscheck__(subclass)


class Optimizer(torch.optim.Optimizer, metaclass=_AnyOptimizer):
    """Any rule as a drop-in PyTorch optimizer: one fused kernel on the CPU, torch's own operations on other devices.

    As a base class it is `torch.optim.Optimizer`, and every optimizer of torch is an instance of it.

    Args:
        params: tensors, (name, tensor) pairs, or dicts of parameter groups, each with hyperparameters of its own, as
            for every `torch.optim.Optimizer`. float32, float64, float16, bfloat16 or complex, of any shape and strides;
            DTensors step on their local shards.
        rule: a rule such as `fallline.rules.adam`, or your own.
        backend: "auto" compiles kernels where it can; "array" never does.
        nonfinite: what to do about gradients with infinities or NaN: "propagate" steps on, as torch does; "skip" leaves
            the step out and counts it in `skipped_steps`; "raise" raises. Neither of the last two touches any
            parameter or state.
        sparse: a sparse gradient counts as the dense one that it stands for, "exact", or only the rows that it holds
            and their states change, "lazy". Weight decay shrinks all rows or those rows, respectively.
        state_dtype: what arrays of state are kept in: a real `torch.dtype` (complex parameters take the complex one of
            that precision), "param" for the parameter's own, or None for that too, but float32 for float16, which
            cannot hold the squares of usual gradients.
        **overrides: values for the rule's hyperparameters. Each is a key of every parameter group, where schedulers
            set it. A value may be a function of t = 1, 2, 3, ..., the steps that the optimizer has taken and this one;
            steps left out do not count. Schedulers are refused where they would move such a value. torch's options that
            choose how a step is computed (`foreach`, `fused`, `differentiable`) and hyperparameters that the rule
            doesn't have, but with a value that says nothing (`weight_decay=0`), are taken too.

    The states (`opt.state[p]`) have the rule's names, beside `step`, the steps made so far.

    Rules that take their gradient ahead of the parameter (NAG): `step(closure)` evaluates the closure there and leaves
    the parameters at theta; what the closure writes into them meanwhile stays, as a change of theta. Without a closure
    the parameters stay at the look-ahead point between steps, which makes every backward pass take its gradient there;
    `eval()` moves them to theta, for evaluation and saving the model, and `train()` back.

    Raises:
        TypeError: `rule` is no rule, a parameter is no floating-point or complex tensor, or a complex one meets a
            `state_dtype` of 16 bits.
        HyperparameterError: a hyperparameter that the rule does not have, or a value outside its range.
        ValueError: no parameters, parameters that overlap in memory, or an option that there isn't.
    """

    def __new__(cls, *args: Any, **kwargs: Any) -> RuleOptimizer:
        """Makes an optimizer that runs the rule."""
        made: RuleOptimizer = object.__new__(RuleOptimizer if cls is Optimizer else cls)  # type: ignore[assignment]
        return made

    def __init__(self, params: ParamsT, rule: Any, **kwargs: Any) -> None:
        if isinstance(rule, Rule):
            raise TypeError("to make a class of your own that runs a rule, derive it from RuleOptimizer")
        super().__init__(params, rule, **kwargs)


class RuleOptimizer(Stepping, Optimizer):
    """What `Optimizer(params, rule)` makes, and the base of all classes that run a rule; see `Optimizer`."""

    _takes_dense = True
    _plain_steps: ClassVar[bool] = False
    """Whether state dicts hold the steps made as a plain number."""

    _strict: ClassVar[bool] = True
    """Whether a group's key that looks like a misspelt hyperparameter is refused."""

    def __init__(
        self,
        params: ParamsT,
        rule: Rule,
        *,
        backend: Backend = "auto",
        nonfinite: NonFinite = "propagate",
        sparse: Sparse = "exact",
        state_dtype: StateDtype = None,
        **overrides: Any,
    ) -> None:
        if not isinstance(rule, Rule):
            raise TypeError(
                f"rule must be a rule, such as fallline.rules.adam or a function under @fallline.rule, not {rule!r}"
            )
        self._options = make_options(backend=backend, nonfinite=nonfinite, sparse=sparse, state_dtype=state_dtype)
        others = {name: value for name, value in overrides.items() if name not in rule.values}
        ways = {name: value for name, value in others.items() if name in WAYS}
        check_ways(type(self).__name__, ways)
        check_keys(rule, {name: value for name, value in others.items() if name not in ways}, labels=False)
        configured: Rule = rule(**{name: value for name, value in overrides.items() if name not in others})
        self._begin(params, configured, others)
        if others.get("fused"):
            self._step_supports_amp_scaling = True

    def _begin(self, params: ParamsT, rule: Rule, defaults: dict[str, Any]) -> None:
        """Takes the parameters; `defaults` are those of torch, beside the hyperparameters or in their place."""
        self._rule = rule
        self._clock = Clock()
        self._forget()
        torch.optim.Optimizer.__init__(self, params, {**rule.values, **defaults})

    @property
    def rule(self) -> Rule:
        """The rule, with the values that groups have unless they say otherwise."""
        return self._rule

    def _forget(self) -> None:
        """Drops everything that can be made again from the groups and the state."""
        self._plans: dict[str, Plan] = {}
        self._group_rules: list[GroupRule] = []
        self._thetas: list[Tensor] = []
        self._points: list[Tensor] = []

    # Groups

    def add_param_group(self, param_group: dict[str, Any]) -> None:
        """Adds parameters with hyperparameters of their own; see `torch.optim.Optimizer.add_param_group`.

        Raises:
            As the constructor; the optimizer is then as it was.
        """
        if not isinstance(param_group, dict) or "params" not in param_group:
            raise TypeError(f"a parameter group is a dict with the key 'params', not {param_group!r}")
        group = dict(param_group)
        for name in (*CHOICES, "state_dtype"):
            if isinstance(group.get(name), str | torch.dtype):
                raise ValueError(f"{name} = {group[name]!r} in a group: it is one for all, give it to the optimizer")
        refuse_capturable({**self.defaults, **group})
        check_ways("the group", group)
        if self._strict:
            check_keys(self._rule, group)
        params = group["params"]
        group["params"] = list(params if isinstance(params, Iterator) else listed(params))
        given = {name: group.get(name, self.defaults.get(name, value)) for name, value in self._rule.values.items()}
        configured = self._rule(**given)
        group |= {name: kept_value(given[name], configured.values[name]) for name in given}
        check_params(group["params"], [p for other in self.param_groups for p in other["params"]])
        for param in group["params"]:
            array_dtype((param[1] if isinstance(param, tuple) else param).dtype, self._options.state_dtype)
        if configured.program.looks_ahead:
            numbers = zip(configured.program.hyper_names, configured.numbers(self._clock.done + 1), strict=True)
            group[LOOKAHEAD] = dict(numbers) if configured.program.starts_at_point else None
        _add_param_group(self, group)
        self.param_groups[-1] = noticing(self.param_groups[-1], configured, self)
        self._forget()

    def _rules(self) -> list[GroupRule]:
        """The groups' rules with the values that the groups hold now."""
        groups, known = self.param_groups, self._group_rules
        for group in groups:
            if type(group["params"]) is not list:  # which somebody has put there
                group["params"] = listed(group["params"])
        if len(known) != len(groups) or [id(r.group) for r in known] != [id(group) for group in groups]:
            self._forget()
            self._group_rules = [GroupRule(self._rule, group, self._clock, exact=self._strict) for group in groups]
            return self._group_rules
        restructured = False
        for rule in known:
            restructured |= rule.changed()
        if restructured:
            self._plans.clear()
        return known

    # Saving and loading

    def state_dict(self) -> dict[str, Any]:
        """As `torch.optim.Optimizer.state_dict`, and the name of the rule.

        Functions of the step stay out; their groups say how many steps were made.
        """
        state_dict = without_schedules(super().state_dict(), self._rule, self._clock.done)
        if self._plain_steps:
            state_dict["state"] = with_plain_steps(state_dict["state"])
        if self._strict:
            state_dict["rule"] = self._rule.name
        return state_dict

    def load_state_dict(  # type: ignore[override]  # torch's returns nothing
        self, state_dict: dict[str, Any], strict: bool = True
    ) -> IncompatibleKeys:
        """As `torch.optim.Optimizer.load_state_dict`; continuing gives the same bits as never having stopped.

        States are copied, and keep the dtype that they were saved with, unless `state_dtype` chooses another; float16
        becomes float32 where that chooses nothing. NaN and infinities load as they are; `capturable` becomes False.
        Where both sides name their parameters, states go to the parameter
        of the same name. Hyperparameters that are functions of t in this optimizer stay so.

        Args:
            state_dict: what `state_dict()` returned, here or in torch.optim's class of the same name.
            strict: whether all parameters must be there and no others. Else those with the same name and shape on both
                sides get their states, and the others begin anew; a group gets the saved values of the group that its
                parameters were in, and keeps its own where there was none, or more than one. Without names parameters
                are matched by their order, if every group has as many of them.

        Returns:
            `missing_keys`, the names of the parameters that were not found, and `unexpected_keys`, the names of those
            that were found and left out; both are empty if `strict`.

        Raises:
            ValueError: the state dict is damaged, of another rule, or of other parameters; the optimizer is then as it
                was. So it is where a hook or the `__setstate__` of a subclass raises.
            HyperparameterError: it holds a value outside its range; likewise.
            TypeError: it is no state dict; likewise.
        """
        return load(self, state_dict, strict=strict)

    def __getstate__(self) -> dict[str, Any]:
        own = ("_rule", "_options", "_takes_dense", "_clock")
        return {**torch.optim.Optimizer.__getstate__(self), **{name: getattr(self, name) for name in own}}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Takes over what a pickle or a state dict holds; fills in what it lacks, and numbers become tensors.

        Raises:
            ValueError: a state is no dict, or says that a wrong number of steps was made; nothing changes then.
        """
        torch.optim.Optimizer.__setstate__(self, with_tensor_steps(state))
        found = [group.pop(STEP) for group in self.param_groups if STEP in group]
        if "_clock" not in state:
            self._clock = Clock(max(map(int, found)) if found else steps_made(self.state))
        for group in self.param_groups:
            for name, value in self._rule.values.items():
                group.setdefault(name, self.defaults.get(name, value))
        self.param_groups = [noticing(group, self._rule, self) for group in self.param_groups]
        self._forget()
