"""What an optimizer keeps for a parameter: made at its first step, and put right where somebody else made it."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

import torch
from torch import Tensor

from fallline.rule import Program, Rule
from fallline.torch.layout import holds_data
from fallline.torch.scalars import MOST_STEPS

_WIDE = torch.float64


def scalar_dtype() -> torch.dtype:
    """What steps and scalar states are kept in, as torch.optim keeps them."""
    return torch.float64 if torch.get_default_dtype() == torch.float64 else torch.float32


def state_of(
    param: Tensor, rule: Rule, states: MutableMapping[Tensor, dict[str, Any]], *, counted: bool
) -> tuple[dict[str, Any], bool]:
    """A parameter's state, and whether it was made now.

    Args:
        param: the parameter.
        rule: what will step on it.
        states: the optimizer's; filled in where needed.
        counted: whether the state holds the number of steps made.

    Raises:
        ValueError: a state's shape is not its parameter's.
    """
    program = rule.program
    wanted = [*(["step"] if counted else []), *program.scalar_names, *program.state_names]
    if not wanted:
        return states.get(param, {}), False
    state = states[param]
    missing = [name for name in wanted if state.get(name) is None]
    new = "step" in missing if counted else bool(missing)
    for name in missing:
        state[name] = _start(param, rule, name)
    for name in program.scalar_names if not counted else ("step", *program.scalar_names):
        state[name] = _as_scalar(state[name])
    for name in program.state_names:
        if state[name].layout is not torch.strided:
            state[name] = state[name].to_dense()
        if state[name].shape != param.shape:
            raise ValueError(
                f"the state {name} has shape {tuple(state[name].shape)}, but its parameter now has "
                f"{tuple(param.shape)}: delete opt.state[param] to start it anew"
            )
    return state, new


def scalars_of(state: dict[str, Any], program: Program, *, new: bool) -> list[Tensor]:
    """A parameter's step and scalar states as 0-d tensors of the same dtype at the same place.

    A state that does not say how many steps were made tells at least whether any was.
    """
    step = state.get("step")
    if step is None:
        step = torch.tensor(0.0 if new else 1.0, dtype=torch.float32)
    elif step.dtype == torch.float32 and float(step) >= MOST_STEPS[torch.float32]:
        step = state["step"] = step.to(_WIDE)
    return [step, *(state[name] for name in program.scalar_names)]


def _start(param: Tensor, rule: Rule, name: str) -> Tensor:
    if name == "step":
        return torch.zeros((), dtype=scalar_dtype())
    start = rule.start(name)
    if name in rule.program.scalar_names:
        return torch.tensor(start, dtype=scalar_dtype())
    value = complex(start, start) if param.is_complex() else start
    if value == 0:
        return torch.zeros_like(param, memory_format=torch.preserve_format, requires_grad=False)
    return torch.full_like(param, value, memory_format=torch.preserve_format, requires_grad=False)


def _as_scalar(value: Any) -> Tensor:
    """A 0-d float32 or float64 tensor on the CPU."""
    if isinstance(value, Tensor) and value.dtype in MOST_STEPS and value.device.type == "cpu" and not value.dim():
        return value
    wide = isinstance(value, Tensor) and value.dtype == _WIDE
    return torch.tensor(float(value), dtype=_WIDE if wide else scalar_dtype())


def check_steppable(param: Tensor, grad: Tensor) -> None:
    """Checks that a step can be taken on a parameter with this gradient.

    Raises:
        RuntimeError: the parameter holds no data.
        TypeError: it is not dense, or the gradient does not belong to it.
    """
    if not holds_data(param):
        what = "on the meta device" if param.device.type == "meta" else "a FakeTensor"
        raise RuntimeError(
            f"a parameter of shape {tuple(param.shape)} is {what} and holds no data: a step on it would do nothing; "
            "give the optimizer the real parameters"
        )
    if param.layout is not torch.strided:
        raise TypeError(
            f"a parameter of layout {param.layout} cannot be stepped on: make it dense (param.to_dense()); its "
            "gradient may be sparse_coo"
        )
    if grad.shape != param.shape or grad.is_complex() != param.is_complex():
        raise TypeError(
            f"a gradient of shape {tuple(grad.shape)} and {grad.dtype} does not belong to a parameter of shape "
            f"{tuple(param.shape)} and {param.dtype}"
        )
