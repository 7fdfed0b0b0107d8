"""The step and other counters of a parameter: states of one number, as 0-d tensors on the CPU."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from fallline.rule import Program
from fallline.rule.declarations import as_number, shown
from fallline.torch.borrowed import stands_for_zeros
from fallline.torch.memory.layout import holds_data, is_uninitialized
from fallline.torch.memory.plain import missing_bytes, pieces
from fallline.torch.memory.shards import local
from fallline.torch.saved import damaged

WIDE = torch.float64

MOST_STEPS = {torch.float32: 2**24, torch.float64: 2**53}
"""How far a step counter of a dtype counts."""


def counter_dtype() -> torch.dtype:
    """What counters are kept in, as torch.optim keeps them."""
    return torch.float64 if torch.get_default_dtype() == torch.float64 else torch.float32


def counters_of(state: dict[str, Any], program: Program, *, new: bool) -> list[Tensor]:
    """A parameter's step and other counters.

    A state that does not say how many steps were made tells at least whether any was.
    """
    step = state.get("step")
    if step is None:
        step = torch.tensor(0.0 if new else 1.0, dtype=torch.float32, device="cpu")
    elif step.dtype == torch.float32 and float(step) >= MOST_STEPS[torch.float32]:
        step = state["step"] = step.to(WIDE)
    return [step, *(state[name] for name in program.counter_names)]


def as_step(who: str, value: Any, refusal: Callable[[str], ValueError] = damaged) -> Tensor:
    """The number of steps made, as a 0-d tensor that can count it.

    Args:
        who: whose it is.
        value: what was found.
        refusal: makes the error from what is wrong.

    Raises:
        ValueError: it is none.
    """
    step = as_counter(f"{who}: step", value, refusal)
    count = float(step.detach())
    if not (count >= 0 and count.is_integer() and count <= MOST_STEPS[WIDE]):
        raise refusal(f"{who}: step is {count:g}, which is no number of steps")
    return step


def as_counter(what: str, value: Any, refusal: Callable[[str], ValueError] = damaged) -> Tensor:
    """One real number as a 0-d float32 or float64 tensor on the CPU."""
    if isinstance(value, Tensor):
        refuse_empty(what, value)
    if _is_counter(value):
        kept: Tensor = value
        return kept
    number = _as_number(value)
    if number is None:
        raise refusal(f"{what} is {_shown(value)} instead of one number")
    wide = getattr(value, "dtype", None) == WIDE or (number.is_integer() and abs(number) > MOST_STEPS[torch.float32])
    return torch.tensor(number, dtype=WIDE if wide else counter_dtype(), device="cpu")


def _is_counter(value: Any) -> bool:
    """Whether it is as counters are kept, and can be written to."""
    if not isinstance(value, Tensor) or value.dtype not in MOST_STEPS or value.device.type != "cpu" or value.dim():
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
