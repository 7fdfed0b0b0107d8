"""States that were saved, checked and copied for a parameter."""

from __future__ import annotations

from collections.abc import Container, Mapping
from copy import deepcopy
from typing import Any

import torch
from torch import Tensor

from fallline.rule import Rule
from fallline.torch.memory.layout import CODES, as_real, begun, holds_data
from fallline.torch.memory.shards import is_sharded, local
from fallline.torch.saved import HOW_TO_GO_ON, damaged
from fallline.torch.step.counters import as_counter, as_step, refuse_empty
from fallline.torch.step.programs import kept_shapes, program_of
from fallline.torch.step.states import StateDtype, array_dtype


class ShapeError(ValueError):
    """A saved state is of a parameter of another shape."""


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
    program = program_of(rule, param)
    shapes, numbers = kept_shapes(program, param.shape), [slot.name for slot in program.numbers]
    expected = {*program.counter_names, *shapes}
    known = {name for name, value in state.items() if value is not None}
    if state and (known != expected | {"step"} if exact else known and not known >= expected):
        kept, wanted = sorted(map(str, state)), sorted(expected | {"step"})
        raise ValueError(f"{who} of the state dict has the states {kept}; {rule.name} has {wanted}")
    if counted and not known:
        return {}
    if counted and "step" not in known:
        raise ValueError(f"{who} of the state dict lacks its step, the number of steps made so far")
    declared = {name: kind.counter for name, kind in rule.definition.states.items() if kind.over is None}
    kinds = {**declared, **dict.fromkeys(shapes, False)}
    new: dict[str, Any] = {}
    for name, value in state.items():
        if name == "step":
            new |= {} if value is None else {name: as_step(who, value).detach().clone()}
        elif value is None or name not in kinds:
            new[name] = copied(f"{who}: state {name}", value)
        elif kinds[name]:
            new[name] = as_counter(f"{who}: state {name}", value).detach().clone()
        else:
            what, shape = f"{who}: state {name}", shapes.get(name, tuple(param.shape))
            new[name] = _loaded_array(what, value, param, shape, dtype, number=name in numbers)
            if name in nonnegative and _is_negative(new[name]):
                raise damaged(f"{who}: state {name} holds numbers below 0, which its formula never gives")
    return new


def _loaded_array(
    what: str, value: Any, param: Tensor, shape: tuple[int, ...], chosen: StateDtype, *, number: bool
) -> Tensor:
    if not isinstance(value, Tensor):
        raise damaged(f"{what} is a {type(value).__name__} instead of a tensor")
    refuse_empty(what, value)
    if value.is_nested:
        raise damaged(f"{what} is a nested tensor")
    if value.shape != shape:
        needs = "" if shape == param.shape else f", which takes {shape}"
        raise ShapeError(
            f"{what} has shape {tuple(value.shape)}, its parameter {tuple(param.shape)}{needs}{HOW_TO_GO_ON}"
        )
    if value.dtype not in CODES or value.is_complex() != param.is_complex():
        raise damaged(f"{what} is of {value.dtype}, its parameter of {param.dtype}")
    if not holds_data(value) and holds_data(param):
        raise damaged(f"{what} is on the meta device, and holds no data")
    if is_sharded(value) != (is_sharded(param) and not number):
        raise ValueError(
            f"{what} is a {type(value).__name__}, its parameter a {type(param).__name__}: load with "
            "torch.distributed.checkpoint.state_dict.set_optimizer_state_dict, which spreads states as their parameters"
        )
    chosen = torch.float64 if number else chosen
    dtype = begun(value.dtype) if chosen is None else array_dtype(param.dtype, chosen)
    dense = value.detach() if value.layout is torch.strided else value.detach().to_dense()
    return dense.to(param.device, dtype, copy=True)


def _is_negative(array: Tensor) -> bool:
    """Whether a number is below 0, of a complex one either part."""
    numbers = as_real(local(array))
    if not holds_data(numbers):
        return False
    wide = numbers if numbers.element_size() > 1 else numbers.float()  # torch compares none of 8 bits
    return bool((wide < 0).any())


def copied(what: str, value: Any) -> Any:
    """A copy of anything that a state dict may hold.

    Raises:
        ValueError: it cannot be copied.
    """
    if isinstance(value, Tensor):
        refuse_empty(what, value)
        return value.detach().clone()
    if type(value) in (list, tuple):
        return type(value)(copied(what, item) for item in value)
    if type(value) is dict:
        return {key: copied(what, item) for key, item in value.items()}
    try:
        return deepcopy(value)
    except Exception as error:
        raise damaged(f"{what} cannot be copied ({error})") from None
