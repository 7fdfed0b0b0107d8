"""The reference for classes of torch.optim: torch's own class, in float64, on parameters with lanes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import torch

from fuzz.reference import Precision, Reference


class TorchReference(Reference):
    """An optimizer of torch.optim; dense gradients stand for sparse ones, but for SparseAdam."""

    def __init__(self, name: str, options: Mapping[str, Any]) -> None:
        super().__init__(name, (), {})
        self.options = dict(options)
        self.optimizer: Any = None

    def _added(self) -> None:
        group = len(self.values) - 1
        params = [torch.nn.Parameter(_tensor(one.theta)) for one in self.ones if one.group == group]
        given = {"params": params, **self.values[group]}
        with torch.device("cpu"):
            if self.optimizer is None:
                self.optimizer = _class(self.rule)([given], **self.options)
            else:
                self.optimizer.add_param_group(given)

    @property
    def params(self) -> list[torch.nn.Parameter]:
        return [param for group in self.optimizer.param_groups for param in group["params"]]

    def now(self, group: int, step: int) -> dict[str, Any]:
        return dict(self.optimizer.param_groups[group])

    def _advance(self, grads: Mapping[int, np.ndarray]) -> dict[int, np.ndarray]:
        params = self.params
        for k, param in enumerate(params):
            param.data = _tensor(self.ones[k].theta)
            param.grad = _tensor(grads[k]) if k in grads else None
            state = self.optimizer.state.get(param, {})
            if "step" in state:
                state["step"] = _tensor(float(self.ones[k].t - (k in grads)))
        with torch.device("cpu"):
            self.optimizer.step()
        return {k: params[k].detach().numpy().copy() for k in grads}

    def _states(self, k: int, *, copy: bool = False) -> dict[str, np.ndarray]:
        state = self.optimizer.state.get(self.params[k], {})
        wanted = {
            name: v for name, v in state.items() if isinstance(v, torch.Tensor) and v.shape == self.params[k].shape
        }
        return {name: v.numpy().copy() if copy else v.numpy() for name, v in wanted.items()}

    def _set_state(self, k: int, name: str, value: np.ndarray) -> None:
        self.optimizer.state[self.params[k]][name].copy_(_tensor(value))

    def _start(self, k: int, name: str) -> Any:
        group = self.optimizer.param_groups[self.ones[k].group]
        if name == "step_size":
            return group["lr"]
        return group.get("initial_accumulator_value", 0.0) if name == "sum" else 0.0

    def narrowed(self, dtypes: Iterator[torch.dtype]) -> None:
        for k, (one, dtype) in enumerate(zip(self.ones, dtypes, strict=True)):
            one.state_storage = one.state_storage.worse(Precision.of(dtype))
            for name, value in self._states(k, copy=True).items():
                new = one.rounded(value, name, one.state_storage.eps, one.state_storage.tiny)
                self._set_state(k, name, new)
                one.extreme |= ~(np.abs(new[0]) < one.state_storage.largest / 16)


def _tensor(values: Any) -> torch.Tensor:
    return torch.tensor(values, dtype=torch.float64, device="cpu")


def _class(name: str) -> Any:
    """torch's class; for SparseAdam, which takes no dense gradients, one that does."""
    return _DenseSparseAdam if name == "SparseAdam" else getattr(torch.optim, name)


class _DenseSparseAdam(torch.optim.SparseAdam):
    """SparseAdam, that takes every gradient as a sparse one that holds all rows."""

    def step(self, closure: Any = None) -> None:
        for group in self.param_groups:
            for param in group["params"]:
                if param.grad is not None:
                    rows = torch.arange(len(param))[None]
                    param.grad = torch.sparse_coo_tensor(rows, param.grad, param.shape, check_invariants=False)
        super().step(closure)
