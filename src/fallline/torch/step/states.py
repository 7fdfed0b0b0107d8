"""What an optimizer keeps for a parameter: made at its first step, and put right where somebody else made it."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from typing import Any, Literal

import torch
from torch import Tensor

from fallline.expr import ELEMENTS
from fallline.rule import PARAMETER, Program, Rule, state_shape
from fallline.torch.memory.layout import CODES, begun
from fallline.torch.memory.spread import spread_as
from fallline.torch.step.counters import CPU, as_counter, as_step, counter_dtype, made
from fallline.torch.step.programs import kept_shapes, program_of
from fallline.torch.steppable import check_state

StateDtype = torch.dtype | Literal["param"] | None
"""What arrays of state are kept in: a real dtype, the parameter's own, or None: that, but for float16 float32."""

_COMPLEX = {torch.float32: torch.complex64, torch.float64: torch.complex128}


def check_state_dtype(chosen: Any) -> None:
    """Raises ValueError where `state_dtype` is none of its choices."""
    real = [dtype for dtype in CODES if not dtype.is_complex]
    if not (chosen is None or chosen in real or (isinstance(chosen, str) and chosen == "param")):
        raise ValueError(f"state_dtype = {chosen!r}: choose {', '.join(map(str, real))}, 'param' or None")


def array_dtype(dtype: torch.dtype, chosen: StateDtype) -> torch.dtype:
    """What the states of a parameter of this dtype begin in. float16 cannot hold the squares of usual gradients.

    Raises:
        TypeError: complex numbers are not kept in the chosen dtype.
    """
    if isinstance(chosen, torch.dtype) and dtype.is_complex:
        if chosen not in _COMPLEX:
            raise TypeError(f"state_dtype = {chosen}: a parameter of {dtype} takes {', '.join(map(str, _COMPLEX))}")
        return _COMPLEX[chosen]
    if chosen is None:
        return begun(dtype)
    return dtype if isinstance(chosen, str) else chosen


def state_of(
    param: Tensor,
    rule: Rule,
    states: MutableMapping[Tensor, dict[str, Any]],
    *,
    counted: bool,
    t: int,
    dtype: StateDtype = None,
    home: torch.device = CPU,
) -> tuple[dict[str, Any], bool]:
    """A parameter's state, and whether it was made now.

    Args:
        param: the parameter.
        rule: what will step on it.
        states: the optimizer's; filled in where needed.
        counted: whether the state holds the number of steps made.
        t: the optimizer's next step, for states that start at a hyperparameter's value.
        dtype: what new arrays are kept in.
        home: where counters are kept.

    Raises:
        TypeError, ValueError, RuntimeError: a state is not what the rule keeps, or its memory was freed.
    """
    program = program_of(rule, param)
    shapes = kept_shapes(program, param.shape)
    wanted = [*(["step"] if counted else []), *program.counter_names, *shapes]
    if not wanted:
        return states.get(param, {}), False
    state = states.setdefault(param, {})
    check_state(param, state, shapes, [name for name in wanted if name not in shapes])
    missing = [name for name in wanted if state.get(name) is None]
    new = "step" in missing if counted else bool(missing)
    for name in missing:
        state[name] = _start(param, rule, program, name, t, dtype, home)
    if counted:
        state["step"] = as_step("the state", state["step"], _unusable, home)
    for name in program.counter_names:
        state[name] = as_counter(f"the state {name}", state[name], _unusable, home)
    for name in shapes:
        if state[name].layout is not torch.strided:
            state[name] = state[name].to_dense()
    return state, new


def _start(
    param: Tensor, rule: Rule, program: Program, name: str, t: int, chosen: StateDtype, home: torch.device
) -> Tensor:
    if name == "step":
        return made(0.0, counter_dtype(), home)
    slot = program.slot(name)
    if slot.start == PARAMETER:
        return param.detach().to(array_dtype(param.dtype, chosen), memory_format=torch.preserve_format, copy=True)
    start = rule.begin(slot, t)
    if slot.counter:
        return made(start, counter_dtype(), home)
    if slot.number:
        return made(start, torch.float64, param.device)
    dtype = array_dtype(param.dtype, chosen)
    shape = state_shape(param.shape, slot.sides, program.view)
    if slot.diagonal:
        square = torch.eye(shape[-2] if len(shape) > 1 else 1, shape[-1], dtype=dtype, device=param.device)
        return spread_as(param, (start * square).expand(shape).contiguous(), slot.sides, program.view)
    if slot.sides != ELEMENTS:
        return spread_as(param, torch.full(shape, start, dtype=dtype, device=param.device), slot.sides, program.view)
    value = complex(start, start) if param.is_complex() else start
    if value == 0:
        return torch.zeros_like(param, dtype=dtype, memory_format=torch.preserve_format, requires_grad=False)
    return torch.full_like(param, value, dtype=dtype, memory_format=torch.preserve_format, requires_grad=False)


def recast(states: Mapping[Tensor, dict[str, Any]], chosen: StateDtype) -> None:
    """Puts arrays of state that a constructor of torch.optim has made into the dtype that states begin in."""
    for param, state in states.items():
        for name, value in state.items():
            if isinstance(value, Tensor) and value.shape == param.shape and name != "step":
                state[name] = value.to(array_dtype(param.dtype, chosen))


def _unusable(what: str) -> ValueError:
    return ValueError(f"{what}: delete opt.state[param] to start it anew")
