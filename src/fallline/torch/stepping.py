"""The steps of an optimizer: who watches them, what is left out, and which plan runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, overload

import torch
from torch import Tensor
from torch.optim import optimizer as hooks

from fallline.torch.borrowed import is_observed
from fallline.torch.groups import Clock
from fallline.torch.lookahead import Chosen, Lookahead
from fallline.torch.options import Options
from fallline.torch.step.guard import all_finite
from fallline.torch.step.plan import Plan, make_plan


class Stepping(Lookahead):
    """Takes steps and moves the parameters. What it builds on is `RuleOptimizer`."""

    skipped_steps = 0
    """How many steps `nonfinite="skip"` has left out since the optimizer was made."""

    grad_scale: Tensor
    found_inf: Tensor

    if TYPE_CHECKING:
        _options: Options
        _clock: Clock
        _plans: dict[str, Plan]
        _takes_dense: bool

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
