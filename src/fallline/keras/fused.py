"""Steps under Keras's torch back-end: by the kernels of `fallline.torch`, on the memory of Keras's variables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch

from fallline.keras.held import Held
from fallline.keras.tensors import known
from fallline.torch import Optimizer


class Fused:
    """An optimizer of torch on a model's variables, whose states are the Keras optimizer's variables.

    Args:
        helds: all variables; none of their rules looks ahead.
    """

    def __init__(self, helds: Sequence[Held]) -> None:
        self._helds = helds
        self._params = [held.variable.value for held in helds]
        self._counted = {k: held.form.counter_names for k, held in enumerate(helds) if held.form.counters}
        groups: dict[Any, list[Any]] = {}
        for param, held in zip(self._params, helds, strict=True):
            groups.setdefault(held.rule, []).append(param)
        first = helds[0].rule
        own = [{"params": params, **({} if rule is first else {"rule": rule})} for rule, params in groups.items()]
        self._inner = Optimizer(own, first)
        self._made = -1
        self._lr: float | None = None

    def take_step(self, indices: Sequence[int], grads: Sequence[Any], made: int, lr: float) -> None:
        """Takes a step on the variables of these numbers; see `fallline.keras.steps.take_step`."""
        self._follow(made, lr)
        before = [param.grad for param in self._params]
        with_gradient = dict(zip(indices, grads, strict=True))
        try:
            for k, param in enumerate(self._params):
                grad = with_gradient.get(k)
                param.grad = grad if grad is None or grad.dtype == param.dtype else grad.to(param.dtype)
            self._inner.step()
        finally:
            for param, grad in zip(self._params, before, strict=True):
                param.grad = grad
        self._made = made + 1
        for k in self._counted.keys() & set(indices):
            for name in self._counted[k]:
                self._helds[k].states[name].assign(self._inner.state[self._params[k]][name])

    def _follow(self, made: int, lr: float) -> None:
        """Takes over what Keras says: the step, where it is another than the one after the last, and the rate."""
        if lr != self._lr:
            for group in self._inner.param_groups:
                group["lr"] = lr
            self._lr = lr
        if made != self._made:
            for held, param in zip(self._helds, self._params, strict=True):
                self._inner.state[param] = self._state(held, made)

    def _state(self, held: Held, made: int) -> dict[str, Any]:
        form = held.form
        state: dict[str, Any] = {"step": torch.tensor(float(made))}
        for slot in (*form.arrays, *form.numbers):
            state[slot.name] = held.states[slot.name].value.detach()
        for name in held.begins_as_theta if made == 0 else []:
            state[name].copy_(held.variable.value.detach())
        for name in form.counter_names:
            state[name] = torch.tensor(float(known(held.states[name])), dtype=torch.float64)
        return state
