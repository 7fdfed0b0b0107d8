"""Optimizers of ours as a case describes them, and the references that belong to them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from torch.optim import lr_scheduler

import fallline.torch
from fallline import rules, schedules
from fuzz.cases import Group, Param, Training
from fuzz.reference import Reference
from fuzz.tensors import dtype_of, exact, parameter
from fuzz.torch_reference import TorchReference
from fuzz.values import Ramp

SCHEDULERS: dict[str, Callable[[Any], Any]] = {
    "": lambda optimizer: None,
    "exponential": lambda optimizer: lr_scheduler.ExponentialLR(optimizer, 0.8),
    "in steps": lambda optimizer: lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.5),
    "one cycle": lambda optimizer: lr_scheduler.OneCycleLR(optimizer, 0.1, total_steps=40, cycle_momentum=False),
    "cosine restarts": lambda optimizer: lr_scheduler.CosineAnnealingWarmRestarts(optimizer, 3),
}


class Made:
    """A case's parameters, an optimizer of ours over them, and the reference where it is watched.

    Args:
        training: the case.
        way: how steps go: "auto", "look in Python" or "array".
        watched: whether there is a reference.
        device: where the parameters are.
    """

    def __init__(self, training: Training, way: str, *, watched: bool, device: str = "cpu") -> None:
        self.case, self.way, self.watched, self.device = training, way, watched, device
        self.rng = np.random.default_rng(training.seed)
        self.specs: list[Param] = []
        self.params: list[torch.nn.Parameter] = []
        self.memory: list[tuple[torch.Tensor, torch.Tensor, torch.Tensor]] = []
        self.groups = [self.group(group) for group in training.groups]
        self.optimizer = self.made(self.groups)
        self.scheduler = SCHEDULERS[training.scheduler](self.optimizer)
        self.reference = self._reference()
        self.rates = self._rates()

    def group(self, group: Group) -> dict[str, Any]:
        params = []
        for spec in group.params:
            param, base = parameter(spec, self.rng, self.device)
            self.memory.append((base, base.clone(), param))
            self.specs.append(spec)
            params.append(param)
        self.params += params
        return {"params": params, **_given(group.values)}

    def made(self, groups: list[dict[str, Any]]) -> Any:
        case, given = self.case, [dict(group) for group in groups]
        settings: dict[str, Any] = {**case.settings, "backend": "array" if self.way == "array" else "auto"}
        if settings.get("state_dtype", "param") != "param":
            settings["state_dtype"] = dtype_of(settings["state_dtype"])
        if case.is_torchs:
            made = getattr(fallline.torch, case.rule)(given, **self._options(), **settings)
        else:
            rule = rules.RULES[case.rule]
            for name in case.modifiers:
                rule = rules.MODIFIERS[name](rule)
            made = fallline.torch.Optimizer(given, rule, **settings, **_given(case.options))
        if case.hooks:
            made.register_step_post_hook(lambda *_: None)
        return made

    def _options(self) -> dict[str, Any]:
        return {"lr": 0.01, **self.case.options} if self.case.rule == "SGD" else self.case.options

    def _reference(self) -> Reference | None:
        if not self.watched:
            return None
        case = self.case
        made: Reference
        if case.is_torchs:
            made = TorchReference(case.rule, self._options())
        else:
            defaults = dict(rules.RULES[case.rule].values)
            for name in case.modifiers:
                defaults |= {k: one.default for k, one in rules.MODIFIERS[name].signature.hypers.items()}
            made = Reference(case.rule, case.modifiers, defaults | case.options)
        k = 0
        for group in case.groups:
            made.add_group(group.values, [self.known(k + i) for i in range(len(group.params))])
            k += len(group.params)
        return made

    def known(self, k: int) -> tuple[np.ndarray, torch.dtype, torch.dtype]:
        dtype = self.params[k].dtype
        chosen = self.case.settings.get("state_dtype", "float32" if dtype == torch.float16 else "param")
        return exact(self.params[k]), dtype, dtype if chosen == "param" else dtype_of(chosen)

    def _rates(self) -> Any:
        """A scheduler like the training's on an optimizer of torch's: what its rates must be."""
        if not self.watched or not self.case.scheduler:
            return None
        if isinstance(self.reference, TorchReference):
            return SCHEDULERS[self.case.scheduler](self.reference.optimizer)
        assert self.reference is not None
        groups = [{"params": [torch.nn.Parameter(torch.zeros(1))], "lr": h["lr"]} for h in self.reference.values]
        return SCHEDULERS[self.case.scheduler](torch.optim.SGD(groups, lr=0.1))


def _given(values: dict[str, Any]) -> dict[str, Any]:
    """Values as an optimizer of ours takes them."""
    return {
        name: schedules.linear(value.first, value.last, value.steps) if isinstance(value, Ramp) else value
        for name, value in values.items()
    }
