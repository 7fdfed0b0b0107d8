"""What an optimizer keeps for a parameter: made at its first step, and put right where somebody else made it."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, MutableMapping
from copy import deepcopy
from typing import Any, Literal

import torch
from torch import Tensor
from torch.nn.parameter import is_lazy

from fallline.rule import Program, Rule
from fallline.rule.declarations import as_number, shown
from fallline.torch.borrowed import missing_bytes, pieces
from fallline.torch.memory.layout import CODES, holds_data
from fallline.torch.memory.shards import is_sharded, local
from fallline.torch.saved import HOW_TO_GO_ON, damaged
from fallline.torch.step.scalars import MOST_STEPS
from fallline.torch.steppable import check_state

_WIDE = torch.float64

StateDtype = torch.dtype | Literal["param"] | None
"""What arrays of state are kept in: a real dtype, the parameter's own, or None: that, but for float16 float32."""

_COMPLEX = {torch.float32: torch.complex64, torch.float64: torch.complex128}


class ShapeError(ValueError):
    """A saved state is of a parameter of another shape."""


def scalar_dtype() -> torch.dtype:
    """What steps and scalar states are kept in, as torch.optim keeps them."""
    return torch.float64 if torch.get_default_dtype() == torch.float64 else torch.float32


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
        return torch.float32 if dtype == torch.float16 else dtype
    return dtype if isinstance(chosen, str) else chosen


def state_of(
    param: Tensor,
    rule: Rule,
    states: MutableMapping[Tensor, dict[str, Any]],
    *,
    counted: bool,
    t: int,
    dtype: StateDtype = None,
) -> tuple[dict[str, Any], bool]:
    """A parameter's state, and whether it was made now.

    Args:
        param: the parameter.
        rule: what will step on it.
        states: the optimizer's; filled in where needed.
        counted: whether the state holds the number of steps made.
        t: the optimizer's next step, for states that start at a hyperparameter's value.
        dtype: what new arrays are kept in.

    Raises:
        TypeError, ValueError, RuntimeError: a state is not what the rule keeps, or its memory was freed.
    """
    program = rule.program
    wanted = [*(["step"] if counted else []), *program.counter_names, *program.state_names]
    if not wanted:
        return states.get(param, {}), False
    state = states.setdefault(param, {})
    check_state(param, state, program.state_names, [name for name in wanted if name not in program.state_names])
    missing = [name for name in wanted if state.get(name) is None]
    new = "step" in missing if counted else bool(missing)
    for name in missing:
        state[name] = _start(param, rule, name, t, dtype)
    if counted:
        state["step"] = as_step("the state", state["step"], _unusable)
    for name in program.counter_names:
        state[name] = _as_scalar(f"the state {name}", state[name], _unusable)
    for name in program.state_names:
        if state[name].layout is not torch.strided:
            state[name] = state[name].to_dense()
    return state, new


def scalars_of(state: dict[str, Any], program: Program, *, new: bool) -> list[Tensor]:
    """A parameter's step and scalar states as 0-d tensors of the same dtype at the same place.

    A state that does not say how many steps were made tells at least whether any was.
    """
    step = state.get("step")
    if step is None:
        step = torch.tensor(0.0 if new else 1.0, dtype=torch.float32, device="cpu")
    elif step.dtype == torch.float32 and float(step) >= MOST_STEPS[torch.float32]:
        step = state["step"] = step.to(_WIDE)
    return [step, *(state[name] for name in program.counter_names)]


def _start(param: Tensor, rule: Rule, name: str, t: int, chosen: StateDtype) -> Tensor:
    if name == "step":
        return torch.tensor(0.0, dtype=scalar_dtype(), device="cpu")
    start = rule.start(name, t)
    if name in rule.program.counter_names:
        return torch.tensor(start, dtype=scalar_dtype(), device="cpu")
    dtype = array_dtype(param.dtype, chosen)
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


def as_step(who: str, value: Any, refusal: Callable[[str], ValueError] = damaged) -> Tensor:
    """The number of steps made, as a 0-d tensor that can count it.

    Args:
        who: whose it is.
        value: what was found.
        refusal: makes the error from what is wrong.

    Raises:
        ValueError: it is none.
    """
    step = _as_scalar(f"{who}: step", value, refusal)
    count = float(step.detach())
    if not (count >= 0 and count.is_integer() and count <= MOST_STEPS[_WIDE]):
        raise refusal(f"{who}: step is {count:g}, which is no number of steps")
    return step


def _unusable(what: str) -> ValueError:
    return ValueError(f"{what}: delete opt.state[param] to start it anew")


def _as_scalar(what: str, value: Any, refusal: Callable[[str], ValueError] = damaged) -> Tensor:
    """One real number as a 0-d float32 or float64 tensor on the CPU."""
    if isinstance(value, Tensor):
        _refuse_empty(what, value)
    if _is_scalar(value):
        kept: Tensor = value
        return kept
    number = _as_number(value)
    if number is None:
        raise refusal(f"{what} is {_shown(value)} instead of one number")
    wide = getattr(value, "dtype", None) == _WIDE or (number.is_integer() and abs(number) > MOST_STEPS[torch.float32])
    return torch.tensor(number, dtype=_WIDE if wide else scalar_dtype(), device="cpu")


def _is_scalar(value: Any) -> bool:
    """Whether it is as steps and scalar states are kept, and can be written to."""
    if not isinstance(value, Tensor) or value.dtype not in MOST_STEPS or value.device.type != "cpu" or value.dim():
        return False
    return not (value.is_neg() or value._is_zerotensor())


def _as_number(value: Any) -> float | None:
    if isinstance(value, Tensor):
        is_one = value.numel() == 1 and value.dtype != torch.bool and not value.is_complex() and holds_data(value)
        return float(value.detach()) if is_one else None
    is_array = getattr(value, "shape", ()) != () or getattr(getattr(value, "dtype", None), "kind", "f") in "bc"
    return None if is_array else as_number(value)


def loaded_state(
    who: str,
    rule: Rule,
    state: Any,
    param: Tensor,
    *,
    nonnegative: Container[str],
    exact: bool,
    counted: bool,
    dtype: StateDtype,
) -> dict[str, Any]:
    """A saved state, checked and copied for a parameter.

    Args:
        who: the parameter's name in errors.
        rule: what will step on it.
        state: what was saved; empty for a parameter that has made no step.
        param: the parameter.
        nonnegative: the arrays of state that the rule never makes negative.
        exact: whether the states must be just the rule's; torch.optim's classes have more.
        counted: whether the state holds the number of steps made.
        dtype: what arrays are kept in; None for what they were saved in, but for float16.

    Raises:
        ShapeError: a state's shape is not the parameter's.
        ValueError: it is of another rule, or damaged; the message says where.
    """
    if not isinstance(state, Mapping):
        raise damaged(f"{who} has a {type(state).__name__} instead of a dict of states")
    program = rule.program
    expected = {*program.counter_names, *program.state_names}
    known = {name for name, value in state.items() if value is not None}
    if state and (known != expected | {"step"} if exact else known and not known >= expected):
        found, wanted = sorted(map(str, state)), sorted(expected | {"step"})
        raise ValueError(f"{who} of the state dict has the states {found}; {rule.name} has {wanted}")
    if counted and not known:
        return {}
    if counted and "step" not in known:
        raise ValueError(f"{who} of the state dict lacks its step, the number of steps made so far")
    declared = {name: one.counter for name, one in rule.definition.states.items() if one.over is None}
    kinds = {**declared, **dict.fromkeys(program.state_names, False)}
    new: dict[str, Any] = {}
    for name, value in state.items():
        if name == "step":
            new |= {} if value is None else {name: as_step(who, value).detach().clone()}
        elif value is None or name not in kinds:
            new[name] = copied(f"{who}: state {name}", value)
        elif kinds[name]:
            new[name] = _as_scalar(f"{who}: state {name}", value).detach().clone()
        else:
            new[name] = _loaded_array(f"{who}: state {name}", value, param, dtype)
            if name in nonnegative and _is_negative(new[name]):
                raise damaged(f"{who}: state {name} holds numbers below 0, which its formula never gives")
    return new


def _loaded_array(what: str, value: Any, param: Tensor, chosen: StateDtype) -> Tensor:
    if not isinstance(value, Tensor):
        raise damaged(f"{what} is a {type(value).__name__} instead of a tensor")
    _refuse_empty(what, value)
    if value.is_nested:
        raise damaged(f"{what} is a nested tensor")
    if value.shape != param.shape:
        raise ShapeError(f"{what} has shape {tuple(value.shape)}, its parameter {tuple(param.shape)}{HOW_TO_GO_ON}")
    if value.dtype not in CODES or value.is_complex() != param.is_complex():
        raise damaged(f"{what} is of {value.dtype}, its parameter of {param.dtype}")
    if not holds_data(value) and holds_data(param):
        raise damaged(f"{what} is on the meta device, and holds no data")
    if is_sharded(value) != is_sharded(param):
        raise ValueError(
            f"{what} is a {type(value).__name__}, its parameter a {type(param).__name__}: load with "
            "torch.distributed.checkpoint.state_dict.set_optimizer_state_dict, which spreads states as their parameters"
        )
    if chosen is None:
        dtype = torch.float32 if value.dtype == torch.float16 else value.dtype
    else:
        dtype = array_dtype(param.dtype, chosen)
    dense = value.detach() if value.layout is torch.strided else value.detach().to_dense()
    return dense.to(param.device, dtype, copy=True)


def _refuse_empty(what: str, tensor: Tensor) -> None:
    if is_lazy(tensor):
        raise damaged(f"{what} is an uninitialized parameter")
    if tensor.is_nested or tensor.is_quantized:
        return
    if any(missing_bytes(piece) for piece in pieces(local(tensor))):
        raise damaged(f"{what} is a tensor whose memory was freed")


def _is_negative(array: Tensor) -> bool:
    """Whether a number is below 0, of a complex one either part."""
    values = local(array)
    values = torch.view_as_real(values.resolve_conj()) if values.is_complex() else values
    return holds_data(values) and bool((values < 0).any())


def copied(what: str, value: Any) -> Any:
    """A copy of anything that a state dict may hold.

    Raises:
        ValueError: it cannot be copied.
    """
    if isinstance(value, Tensor):
        _refuse_empty(what, value)
        return value.detach().clone()
    if type(value) in (list, tuple):
        return type(value)(copied(what, one) for one in value)
    if type(value) is dict:
        return {key: copied(what, one) for key, one in value.items()}
    try:
        return deepcopy(value)
    except Exception as error:
        raise damaged(f"{what} cannot be copied ({error})") from None


def _shown(value: Any) -> str:
    if isinstance(value, Tensor):
        return f"a tensor of shape {tuple(value.shape)} and {value.dtype} on {value.device}"
    return f"{shown(value):.80}"
