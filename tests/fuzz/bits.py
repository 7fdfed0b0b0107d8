"""Bits: whether two tensors, or two whole runs, are the same to the last one."""

from __future__ import annotations

from typing import Any

import torch

from fuzz.errors import TrainingError

Picture = tuple[str, list[torch.Tensor], list[dict[str, Any]]]
"""After an event: what it was, the parameters, and their states."""


def same_bits(a: Any, b: Any) -> bool:
    """Whether two tensors or numbers are the same to the bit, NaN being NaN."""
    a, b = torch.as_tensor(a, device="cpu").detach(), torch.as_tensor(b, device="cpu").detach()
    if a.is_complex():
        a, b = torch.view_as_real(a.resolve_conj()), torch.view_as_real(b.resolve_conj())
    if a.dtype != b.dtype or a.shape != b.shape:
        return False
    if not a.is_floating_point():
        return torch.equal(a, b)
    number = ~(torch.isnan(a) & torch.isnan(b))
    return torch.equal(a[number], b[number]) and torch.equal(torch.signbit(a[number]), torch.signbit(b[number]))


def check_same(ones: list[Picture], others: list[Picture], what: str) -> None:
    """Whether two runs had the same bits after every event."""
    for (event, params, states), (_, other_params, other_states) in zip(ones, others, strict=True):
        for k, (state, other_state) in enumerate(zip(states, other_states, strict=True)):
            if set(state) != set(other_state):
                raise TrainingError(
                    what, f"states of parameter {k} after {event}: {sorted(state)}, {sorted(other_state)}"
                )
            pairs = {"it": (params[k], other_params[k])} | {name: (state[name], other_state[name]) for name in state}
            for name, (x, y) in pairs.items():
                if not same_bits(x, y):
                    raise TrainingError(what, f"{name} of parameter {k} after {event}: {_difference(x, y)}")


def _difference(x: torch.Tensor, y: torch.Tensor) -> str:
    if x.shape != y.shape or x.dtype != y.dtype:
        return f"{x.dtype} {tuple(x.shape)} and {y.dtype} {tuple(y.shape)}"
    at = torch.nonzero((x != y).reshape(-1) | (torch.signbit(x.real) != torch.signbit(y.real)).reshape(-1)).flatten()[
        :3
    ]
    return f"{x.reshape(-1)[at].tolist()} and {y.reshape(-1)[at].tolist()} at {at.tolist()}"
