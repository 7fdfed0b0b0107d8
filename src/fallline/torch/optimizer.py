"""A rule as a `torch.optim.Optimizer`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, ClassVar, Literal, overload

import torch
from torch import Tensor
from torch.optim import optimizer as hooks
from torch.optim.optimizer import ParamsT

from fallline.rule import Rule
from fallline.torch.checkpoint import load, with_plain_steps, with_tensor_steps, without_schedules
from fallline.torch.checks import WAYS, check_keys, check_params, check_ways, listed, refuse_capturable
from fallline.torch.groups import LOOKAHEAD, STEP, Clock, GroupRule, kept_value, steps_made
from fallline.torch.guard import all_finite
from fallline.torch.lookahead import Chosen, Lookahead
from fallline.torch.param_group import noticing
from fallline.torch.plain import is_observed
from fallline.torch.plan import Options, Plan, make_plan
from fallline.torch.saved import IncompatibleKeys
from fallline.torch.states import StateDtype, array_dtype, check_state_dtype

Backend = Literal["auto", "array"]
NonFinite = Literal["propagate", "skip", "raise"]
Sparse = Literal["exact", "lazy"]

_CHOICES = {"backend": ("auto", "array"), "nonfinite": ("propagate", "skip", "raise"), "sparse": ("exact", "lazy")}

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


class RuleOptimizer(Lookahead, Optimizer):
    """What `Optimizer(params, rule)` makes, and the base of all classes that run a rule; see `Optimizer`."""

    _takes_dense = True
    _plain_steps: ClassVar[bool] = False
    """Whether state dicts hold the steps made as a plain number."""

    skipped_steps = 0
    """How many steps `nonfinite="skip"` has left out since the optimizer was made."""

    grad_scale: Tensor
    found_inf: Tensor

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
        for name in (*_CHOICES, "state_dtype"):
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

    # Steps

    def zero_grad(self, set_to_none: bool = True) -> None:
        """Resets all gradients, as `torch.optim.Optimizer.zero_grad` does, to None or to zeros."""
        if torch.compiler.is_dynamo_compiling():
            self._uncompiled_zero_grad(set_to_none)
            return
        if not set_to_none or torch._C._autograd._profiler_enabled():
            super().zero_grad(set_to_none)
        else:
            for group in self.param_groups:
                for param in group["params"]:
                    param.grad = None
        if any(rule.is_ahead for rule in self._group_rules):
            self._rules()
            self._follow()

    _uncompiled_zero_grad: Callable[..., None] = torch._compile._disable_dynamo(zero_grad)

    @overload
    def step(self, closure: None = None) -> None: ...
    @overload
    def step(self, closure: Callable[[], float]) -> float: ...
    def step(self, closure: Callable[[], float] | None = None) -> float | None:
        """Takes one step on every parameter that has a gradient.

        With `fused=True`, or where `_step_supports_amp_scaling` is set to True, a `GradScaler` leaves it to the step to
        unscale the gradients, in the same pass, and to do nothing where they overflowed; else it does so before.

        Args:
            closure: computes the loss and its gradients anew and returns the loss. A look-ahead rule evaluates it
                exactly at the look-ahead point.

        Returns:
            What the closure returned, or None.

        Raises:
            HyperparameterError: a group's value, or what a schedule returned, is outside its range.
            NonFiniteGradientError: a gradient holds an infinity or NaN, under nonfinite="raise".
            RuntimeError: without a closure, while the parameters are not where the rule takes its gradient; with one,
                for a look-ahead rule, where gradients were taken before it to which it adds; or a parameter holds no
                data, on the meta device.
            TypeError: a gradient's shape or layout is not one for its parameter.
        """
        if torch.compiler.is_dynamo_compiling():  # and not where torch.export calls it to follow its operations
            return self._uncompiled_step() if closure is None else self._uncompiled_step(closure)
        if _is_watched(self):
            return self._watched_step() if closure is None else self._watched_step(closure)
        return self._step(closure)

    # torch then does not wrap it: its wrapper costs more than a small step, watched or not.
    step.hooked = True  # type: ignore[attr-defined]

    def _step(self, closure: Callable[[], float] | None = None) -> float | None:
        rules = self._rules()
        if any(rule.looks_ahead for rule in rules):
            return self._step_ahead(rules, closure)
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        self._take_step("at theta")
        return loss

    # torch's own wrapper: calls the hooks and tells the profiler.
    _watched_step = torch.optim.Optimizer.profile_hook_step(_step)

    # A compiled training step breaks off here and goes on behind it: the kernel is compiled already.
    _uncompiled_step: Callable[..., float | None] = torch._compile._disable_dynamo(step)

    def _take_step(self, form: str) -> bool:
        """Takes a step by one of the rule's forms, "at theta" or "at point"; False where it was left out."""
        scale = None
        # What a GradScaler sets around a step, if `_step_supports_amp_scaling`: see `step`.
        given = vars(self)
        if given.get("found_inf") is not None and float(self.found_inf):
            return False
        if given.get("grad_scale") is not None:
            scale = 1 / float(self.grad_scale)
        grads = [[param.grad for param in group["params"]] for group in self.param_groups]
        if not self._takes_dense:
            _check_sparse(type(self).__name__, grads)
        nonfinite = self._options.nonfinite
        if nonfinite != "propagate" and not all_finite(self.param_groups, grads, refuse=nonfinite == "raise"):
            self.skipped_steps += 1
            return False
        self._run(form, grads, is_step=True, scale=scale)
        self._clock.done += 1
        return True

    def _run(self, form: str, tensors: Chosen, *, is_step: bool = False, scale: float | None = None) -> None:
        """Runs one of the rule's forms on the parameters for which there is a tensor.

        Args:
            form: see `make_plan`.
            tensors: per group and parameter the gradient; for moves the parameter itself.
            is_step: whether this is a step, and no move of the parameters.
            scale: what gradients are multiplied with first.
        """
        key = form if scale is None else f"{form}, unscaled"
        options = self._options
        if is_observed():  # by operations that torch sees, in a plan for this step alone
            key, options = f"{key}, observed", replace(options, backend="array", observed=True)
        once = self._run_plan(form, key, options, tensors, is_step, scale)
        if not once and not self._run_plan(form, key, options, tensors, is_step, scale):
            raise RuntimeError("a parameter, gradient or state lies in memory in a way that a step cannot follow")

    def _run_plan(
        self, form: str, key: str, options: Options, tensors: Chosen, is_step: bool, scale: float | None
    ) -> bool:
        """Runs the plan that there is, or a new one; False where something is no longer as planned."""
        plan = self._plans.get(key)
        if plan is None or not plan.matches(self.state, len(self.param_groups)):
            groups, rules = self.param_groups, self._group_rules
            plan = make_plan(form, groups, rules, self.state, tensors, options, unscale=scale is not None)
            self._plans[key] = plan
        done = False
        try:
            done = plan.run(self.param_groups, tensors, count=is_step, scale=scale)
        finally:
            if not done or options.observed:
                self._plans.pop(key, None)
            if not done:
                for param in plan.made:
                    del self.state[param]
        return done

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


def make_options(*, counted: bool = True, state_dtype: StateDtype = None, **options: Any) -> Options:
    """Checked options.

    Raises:
        ValueError: a choice that there isn't.
    """
    for name, value in options.items():
        if value not in _CHOICES[name]:
            raise ValueError(f"{name} = {value!r}: choose {' or '.join(map(repr, _CHOICES[name]))}")
    check_state_dtype(state_dtype)
    return Options(**options, counted=counted, state_dtype=state_dtype)


def _check_sparse(name: str, grads: list[list[Tensor | None]]) -> None:
    for grad in (grad for some in grads for grad in some):
        if isinstance(grad, Tensor) and grad.layout is not torch.sparse_coo:
            raise RuntimeError(f"{name} does not support dense gradients, please consider Adam instead")


def _is_watched(optimizer: Any) -> bool:
    """Whether a profiler runs, or a hook waits for this optimizer's or any optimizer's steps."""
    return bool(
        torch._C._autograd._profiler_enabled()
        or optimizer._optimizer_step_pre_hooks
        or optimizer._optimizer_step_post_hooks
        or hooks._global_optimizer_pre_hooks
        or hooks._global_optimizer_post_hooks
    )
