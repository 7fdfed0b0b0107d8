"""`Optimizer`: torch.optim's base class, and any rule as an optimizer."""

from __future__ import annotations

from typing import Any, ClassVar, Self

import torch
from torch.optim.optimizer import ParamsT

from fallline.rule import Rule


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
            DTensors step on their local shards; rules with sums or matrices see them whole.
        rule: a rule such as `fallline.rules.adam`, or your own, or its spelling, `"adam(beta1=0.8)"`. A group may have
            the key `"rule"`, another rule or its spelling, and takes that one's values where it has none of its own,
            whatever `overrides` say. All groups are one step: one launch, one guard, one state dict.
        backend: "auto" compiles kernels where it can; "array" never does.
        nonfinite: what to do about gradients with infinities or NaN: "propagate" steps on, as torch does; "skip" leaves
            the step out and counts it in `skipped_steps`; "raise" raises. Neither of the last two touches any
            parameter or state. On a GPU "raise" waits for it at each step, and "skip" does not, as far as dense
            gradients on one GPU and fixed hyperparameters go.
        sparse: a sparse gradient counts as the dense one that it stands for, "exact", or only the rows that it holds
            and their states change, "lazy". Weight decay shrinks all rows or those rows, respectively.
        state_dtype: what arrays of state are kept in: a real `torch.dtype` (complex parameters take the complex one of
            that precision), "param" for the parameter's own, or None for that too, but float32 for float16, which
            cannot hold the squares of usual gradients.
        **overrides: values for the rule's hyperparameters. Each is a key of every parameter group, where schedulers
            set it. A value may be a function of t = 1, 2, 3, ..., the steps that the optimizer has taken and this one;
            steps left out do not count. Schedulers are refused where they would move such a value. torch's options that
            choose how a step is computed (`foreach`, `fused`, `capturable`, `differentiable`) and hyperparameters that
            the rule doesn't have, but with a value that says nothing (`weight_decay=0`), are taken too. With `fused` or
            `capturable` a GPU counts the steps of parameters on it by itself, and a tensor on it in the place of a
            number is read there at each step, and its range not checked; with `capturable` a step may be part of a
            CUDA graph.

    The states (`opt.state[p]`) have their rule's names, beside `step`, the steps made so far.

    Rules that take their gradient ahead of the parameter (NAG): `step(closure)` evaluates the closure there and leaves
    the parameters at theta; what the closure writes into them meanwhile stays, as a change of theta. Without a closure
    the parameters stay at the look-ahead point between steps, which makes every backward pass take its gradient there;
    `eval()` moves them to theta, for evaluation and saving the model, and `train()` back.

    Raises:
        TypeError: `rule`, or a group's, is no rule, a parameter is no floating-point or complex tensor, or a complex
            one meets a `state_dtype` of 16 bits.
        HyperparameterError: a hyperparameter that the rule does not have, or a value outside its range, or a function
            of the step with `capturable`.
        ValueError: no parameters, parameters that overlap in memory, an option that there isn't, or a text that spells
            no rule.
    """

    _running: ClassVar[type[Optimizer]]
    """The class of what is made of a rule. It derives from this one, and enters itself here."""

    def __new__(cls, *args: Any, **kwargs: Any) -> Self:
        """Makes an optimizer that runs the rule.

        Raises:
            TypeError: none is given.
        """
        if cls is Optimizer and len(args) < 2 and "rule" not in kwargs:
            raise TypeError(
                "Optimizer needs a rule, as in Optimizer(model.parameters(), fallline.rules.adam, lr=1e-3); the "
                "classes, such as fallline.torch.Adam, have theirs"
            )
        made: Self = object.__new__(cls._running if cls is Optimizer else cls)  # type: ignore[assignment]
        return made

    def __init__(self, params: ParamsT, rule: Any, **kwargs: Any) -> None:
        if isinstance(rule, Rule | str):
            raise TypeError("to make a class of your own that runs a rule, derive it from RuleOptimizer")
        super().__init__(params, rule, **kwargs)
