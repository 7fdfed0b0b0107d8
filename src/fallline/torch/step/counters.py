"""The step and other counters of a parameter: states of one number, 0-d tensors, on the CPU or the parameter's GPU."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch
from torch import Tensor

from fallline.rule import Program, Rule
from fallline.rule.declarations import as_number, shown
from fallline.torch.borrowed import stands_for_zeros
from fallline.torch.memory.layout import holds_data, is_uninitialized
from fallline.torch.memory.plain import missing_bytes, pieces
from fallline.torch.memory.shards import local
from fallline.torch.saved import damaged

WIDE = torch.float64

CPU = torch.device("cpu")

MOST_STEPS = {torch.float32: 2**24, torch.float64: 2**53}
"""How far a step counter of a dtype counts."""


def counter_dtype() -> torch.dtype:
    """What counters are kept in, as torch.optim keeps them."""
    return torch.float64 if torch.get_default_dtype() == torch.float64 else torch.float32


def made(number: float, dtype: torch.dtype, home: torch.device) -> Tensor:
    """A new counter."""
    if home.type == "cpu":
        return torch.tensor(number, dtype=dtype, device=home)  # which tracers know as a number
    return torch.full((), number, dtype=dtype, device=home)  # which waits for nobody


def home_of(group: Mapping[str, Any], param: Tensor) -> torch.device:
    """Where torch.optim keeps the counters of a parameter."""
    there = (group.get("capturable") or group.get("fused")) and param.device.type == "cuda"
    home: torch.device = param.device if there else CPU
    return home


def counter_names(rule: Rule) -> list[str]:
    """The names of a rule's counters, whatever its flags."""
    return ["step", *(name for name, kind in rule.definition.states.items() if kind.counter)]


def at_home(state: dict[str, Any], names: Sequence[str], home: torch.device) -> dict[str, Any]:
    """A state with the counters of these names where they are to be; the same one if they are there."""
    moved = {
        name: state[name].to(home)
        for name in names
        if isinstance(state.get(name), Tensor) and state[name].device != home and state[name].device.type in _KINDS
    }
    return {**state, **moved} if moved else state


def counters_of(state: dict[str, Any], program: Program, *, new: bool, home: torch.device = CPU) -> list[Tensor]:
    """A parameter's step and other counters.

    A state that does not say how many steps were made tells at least whether any was.
    """
    step = state.get("step")
    if step is None:
        step = made(0.0 if new else 1.0, torch.float32, home)
    elif home.type == "cpu" and step.dtype == torch.float32 and float(step) >= MOST_STEPS[torch.float32]:
        step = state["step"] = step.to(WIDE)
    return [step, *(state[name] for name in program.counter_names)]


_KINDS = ("cpu", "cuda")
"""Where counters are kept."""


def as_step(
    who: str, value: Any, refusal: Callable[[str], ValueError] = damaged, home: torch.device | None = None
) -> Tensor:
    """The number of steps made, as a 0-d tensor that can count it.

    Args:
        who: whose it is.
        value: what was found.
        refusal: makes the error from what is wrong.
        home: where it is to be; one that is on a GPU already is not read. None for where it is.

    Raises:
        ValueError: it is none.
    """
    step = as_counter(f"{who}: step", value, refusal, home)
    if home is not None and home.type != "cpu" and id(step) == id(value):
        return step
    count = float(step.detach())
    if not (count >= 0 and count.is_integer() and count <= MOST_STEPS[WIDE]):
        raise refusal(f"{who}: step is {count:g}, which is no number of steps")
    return step


def as_counter(
    what: str, value: Any, refusal: Callable[[str], ValueError] = damaged, home: torch.device | None = None
) -> Tensor:
    """One real number as a 0-d float32 or float64 tensor; see `as_step`."""
    if isinstance(value, Tensor):
        refuse_empty(what, value)
    if _is_counter(value, home):
        kept: Tensor = value
        return kept
    number = _as_number(value)
    if number is None:
        raise refusal(f"{what} is {_shown(value)} instead of one number")
    wide = getattr(value, "dtype", None) == WIDE or (number.is_integer() and abs(number) > MOST_STEPS[torch.float32])
    return made(number, WIDE if wide else counter_dtype(), home or CPU)


def _is_counter(value: Any, home: torch.device | None) -> bool:
    """Whether it is as counters are kept, and can be written to."""
    if not isinstance(value, Tensor) or value.dtype not in MOST_STEPS or value.dim():
        return False
    if value.device.type not in _KINDS if home is None else value.device != home:
        return False
    return not (value.is_neg() or stands_for_zeros(value))


def _as_number(value: Any) -> float | None:
    if isinstance(value, Tensor):
        is_one = value.numel() == 1 and value.dtype != torch.bool and not value.is_complex() and holds_data(value)
        return float(value.detach()) if is_one else None
    is_array = getattr(value, "shape", ()) != () or getattr(getattr(value, "dtype", None), "kind", "f") in "bc"
    return None if is_array else as_number(value)


def refuse_empty(what: str, tensor: Tensor) -> None:
    """Raises ValueError where a saved tensor has no shape, or not the memory that its elements need."""
    if is_uninitialized(tensor):
        raise damaged(f"{what} is an uninitialized parameter")
    if tensor.is_nested or tensor.is_quantized:
        return
    if any(missing_bytes(piece) for piece in pieces(local(tensor))):
        raise damaged(f"{what} is a tensor whose memory was freed")


def _shown(value: Any) -> str:
    if isinstance(value, Tensor):
        return f"a tensor of shape {tuple(value.shape)} and {value.dtype} on {value.device}"
    return f"{shown(value):.80}"
