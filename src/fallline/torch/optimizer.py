"""A rule as a `torch.optim.Optimizer`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, overload

import torch
from torch import Tensor
from torch.optim.optimizer import ParamsT

from fallline.rule import Rule
from fallline.spelling import as_rule
from fallline.torch.ahead import Lookahead
from fallline.torch.borrowed import (
    add_group,
    is_profiled,
    is_watched,
    scaling,
    take_over_unscaling,
    unwrapped,
    with_hooks,
    without_compiler,
)
from fallline.torch.checkpoint import load, saved, with_tensor_steps
from fallline.torch.checks import WAYS, check_keys, check_no_model, check_ways
from fallline.torch.conduct import Conduct
from fallline.torch.front import Optimizer
from fallline.torch.groups import STEP, Clock, steps_made
from fallline.torch.new_group import added, known_group, new_group
from fallline.torch.options import Backend, NonFinite, Sparse, make_options
from fallline.torch.own_rule import advice
from fallline.torch.saved import IncompatibleKeys
from fallline.torch.step.form import AT_POINT, AT_THETA, Form
from fallline.torch.step.scaling import are_shared, unscaled
from fallline.torch.step.skipped import Skipped
from fallline.torch.step.states import StateDtype
from fallline.torch.stepping import Stepper, check_sparse


class RuleOptimizer(Optimizer):
    """What `Optimizer(params, rule)` makes, and the base of all classes that run a rule; see `Optimizer`."""

    _conduct: ClassVar[Conduct] = Conduct()

    grad_scale: Tensor
    found_inf: Tensor

    def __init__(
        self,
        params: ParamsT,
        rule: Rule | str,
        *,
        backend: Backend = "auto",
        nonfinite: NonFinite = "propagate",
        sparse: Sparse = "exact",
        state_dtype: StateDtype = None,
        **overrides: Any,
    ) -> None:
        rule = as_rule(rule, advice=advice(rule))
        check_no_model(rule, params)
        self._options = make_options(backend=backend, nonfinite=nonfinite, sparse=sparse, state_dtype=state_dtype)
        others = {name: value for name, value in overrides.items() if name not in rule.values}
        ways = {name: value for name, value in others.items() if name in WAYS}
        check_ways(type(self).__name__, ways)
        check_keys(rule, {name: value for name, value in others.items() if name not in ways}, labels=False)
        configured: Rule = rule(**{name: value for name, value in overrides.items() if name not in others})
        changing = {name: value for name, value in overrides.items() if isinstance(value, Tensor)}
        self._begin(params, configured, {**changing, **others})
        if others.get("fused"):
            take_over_unscaling(self)

    def _begin(self, params: ParamsT, rule: Rule, defaults: dict[str, Any]) -> None:
        """Takes the parameters; `defaults` are those of torch, beside the hyperparameters or in their place."""
        self._rule = rule
        self._clock, self._skipped = Clock(), Skipped()
        self._begin_anew()
        torch.optim.Optimizer.__init__(self, params, {**rule.values, **defaults})

    def _begin_anew(self) -> None:
        """Makes everything that can be made again from the groups and the state."""
        self._stepper = Stepper(self._rule, self._options, self._conduct, self._clock)
        self._lookahead = Lookahead(self._stepper)

    @property
    def skipped_steps(self) -> int:
        """How many steps `nonfinite="skip"` has left out since the optimizer was made; waits for a GPU that counts."""
        return self._skipped.count

    @skipped_steps.setter
    def skipped_steps(self, count: int) -> None:
        self._skipped = Skipped(count)

    @property
    def rule(self) -> Rule:
        """The rule of groups that have none of their own, with the values that they have unless they say otherwise."""
        return self._rule

    # Groups

    def add_param_group(self, param_group: dict[str, Any]) -> None:
        """Adds parameters with hyperparameters of their own, and a rule of their own if `"rule"` is among the keys.

        As `torch.optim.Optimizer.add_param_group`.

        Raises:
            As the constructor; the optimizer is then as it was.
        """
        group, rule = new_group(self, param_group)
        add_group(self, group)
        self.param_groups[-1] = added(self, self.param_groups[-1], rule)
        self._stepper.forget()

    def _set(self, group: dict[str, Any], name: str, value: Any) -> None:
        """Takes over what somebody sets in a group."""
        self._lookahead.set_value(self.param_groups, group, name, value, self.state)

    # Steps

    def zero_grad(self, set_to_none: bool = True) -> None:
        """Resets all gradients, as `torch.optim.Optimizer.zero_grad` does, to None or to zeros."""
        if torch.compiler.is_dynamo_compiling():
            self._uncompiled_zero_grad(set_to_none)
            return
        if not set_to_none or is_profiled():
            super().zero_grad(set_to_none)
        else:
            for group in self.param_groups:
                for param in group["params"]:
                    param.grad = None
        if self._lookahead.is_ahead:
            self._stepper.follow(self.param_groups)
            self._lookahead.follow(self.state)

    _uncompiled_zero_grad: Callable[..., None] = without_compiler(zero_grad)

    @overload
    def step(self, closure: None = None) -> None: ...
    @overload
    def step(self, closure: Callable[[], float]) -> float: ...
    def step(self, closure: Callable[[], float] | None = None) -> float | None:
        """Takes one step on every parameter that has a gradient.

        With `fused=True`, or where `_step_supports_amp_scaling` is set to True, a `GradScaler` leaves it to the step to
        unscale the gradients, in the same pass, and to do nothing where they overflowed, which a GPU then knows
        without anybody waiting for it; else it does so before.

        Args:
            closure: computes the loss and its gradients anew and returns the loss. A look-ahead rule evaluates it
                exactly at the look-ahead point; one that takes two gradients, such as SAM, twice.

        Returns:
            What the closure returned, the first time, or None.

        Raises:
            HyperparameterError: a group's value, or what a schedule returned, is outside its range.
            NonFiniteGradientError: a gradient holds an infinity or NaN, under nonfinite="raise".
            RuntimeError: inside of a CUDA graph that it cannot be part of; `capturable` where there are no such graphs;
                without a closure, while the parameters are not where the rule takes its gradient; with one,
                for a look-ahead rule, where gradients were taken before it to which it adds; or a parameter holds no
                data, on the meta device.
            TypeError: a gradient's shape or layout is not one for its parameter.
        """
        if torch.compiler.is_dynamo_compiling():  # and not where torch.export calls it to follow its operations
            return self._uncompiled_step() if closure is None else self._uncompiled_step(closure)
        if is_watched(self):
            return self._watched_step() if closure is None else self._watched_step(closure)
        return self._step(closure)

    step = unwrapped(step)  # torch's wrapper costs more than a small step, watched or not

    def _step(self, closure: Callable[[], float] | None = None) -> float | None:
        self._stepper.follow(self.param_groups)
        if self._stepper.looks_ahead:
            return self._step_ahead(closure)
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        self._take_step(AT_THETA)
        return loss

    # torch's own wrapper: calls the hooks and tells the profiler.
    _watched_step = with_hooks(_step)

    # A compiled training step breaks off here and goes on behind it: the kernel is compiled already.
    _uncompiled_step: Callable[..., float | None] = without_compiler(step)

    def _step_ahead(self, closure: Callable[[], float] | None) -> float | None:
        self._lookahead.refuse_in_closure()
        if closure is None:
            self._lookahead.check(self.state)
            if self._take_step(AT_POINT):
                self._lookahead.follow(self.state, stepped=True)
            return None
        loss = self._lookahead.evaluated(closure, self.state)
        self._take_step(AT_THETA)
        return loss

    def _take_step(self, form: Form) -> bool:
        """Takes a step by one of the rule's forms; False where it was left out."""
        grads = [[param.grad for param in group["params"]] for group in self.param_groups]
        if not self._conduct.dense:
            check_sparse(type(self).__name__, grads)
        # What a GradScaler sets around a step, if `_step_supports_amp_scaling`: see `step`.
        factor, overflow = scaling(self)
        scale = None
        if factor is not None or overflow is not None or self._options.nonfinite != "propagate":
            fixed = not any(rule.scheduled for rule in self._stepper.rules)
            how = self._skipped.look(self._options.nonfinite, self.param_groups, grads, factor, overflow, fixed=fixed)
            if how.left_out:
                return False
            scale = how.scale
            if factor is not None and scale is not None and are_shared(grads):
                scale = unscaled(grads, scale)
        if not self._stepper.run(form, self.param_groups, self.state, grads, scale):
            return False
        self._clock.done += 1
        return True

    def train(self) -> None:
        """Moves the parameters of a look-ahead rule to where it takes its gradient; does nothing for other rules.

        Raises:
            RuntimeError: inside the closure of a step.
        """
        self._stepper.follow(self.param_groups)
        self._lookahead.arrive(self.state)

    def eval(self) -> None:
        """Moves the parameters of a look-ahead rule to theta, the point it has reached; does nothing for others.

        Raises:
            RuntimeError: inside the closure of a step.
        """
        self._stepper.follow(self.param_groups)
        self._lookahead.depart(self.state)

    # Saving and loading

    def state_dict(self) -> dict[str, Any]:
        """As `torch.optim.Optimizer.state_dict`, and the name of the rule, in groups with their own that one's.

        Functions of the step stay out; their groups say how many steps were made.
        """
        return saved(self, super().state_dict())

    def load_state_dict(  # type: ignore[override]  # torch's returns nothing
        self, state_dict: dict[str, Any], strict: bool = True
    ) -> IncompatibleKeys:
        """As `torch.optim.Optimizer.load_state_dict`; continuing gives the same bits as never having stopped.

        States are copied, and keep the dtype that they were saved with, unless `state_dtype` chooses another; float16
        becomes float32 where that chooses nothing. NaN and infinities load as they are; `capturable` stays as it is.
        Where both sides name their parameters, states go to the parameter
        of the same name. Hyperparameters that are functions of t in this optimizer stay so.

        Args:
            state_dict: what `state_dict()` returned, here or in torch.optim's class of the same name.
            strict: whether all parameters must be there and no others. Else those with the same name, shape and rule on
                both sides get their states, and the others begin anew; a group gets the saved values of the group that
                its parameters were in, and keeps its own where there was none, more than one, or one of another rule.
                Without names parameters are matched by their order, if every group has as many of them.

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
        own = ("_rule", "_options", "_clock")
        return {**torch.optim.Optimizer.__getstate__(self), **{name: getattr(self, name) for name in own}}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Takes over what a pickle or a state dict holds; fills in what it lacks, and numbers become tensors.

        Raises:
            ValueError: a state is no dict, or says that a wrong number of steps was made; nothing changes then.
        """
        torch.optim.Optimizer.__setstate__(self, with_tensor_steps(state))
        self.__dict__.setdefault("_skipped", Skipped())
        counts = [group.pop(STEP) for group in self.param_groups if STEP in group]
        if "_clock" not in state:
            self._clock = Clock(max(map(int, counts)) if counts else steps_made(self.state))
        self.param_groups = [known_group(self, group) for group in self.param_groups]
        self._begin_anew()


Optimizer._running = RuleOptimizer
