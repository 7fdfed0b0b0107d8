"""How an optimizer steps, whatever its rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from fallline.torch.step.states import StateDtype, check_state_dtype

Backend = Literal["auto", "array"]
NonFinite = Literal["propagate", "skip", "raise"]
Sparse = Literal["exact", "lazy"]

CHOICES = {"backend": ("auto", "array"), "nonfinite": ("propagate", "skip", "raise"), "sparse": ("exact", "lazy")}


@dataclass(frozen=True)
class Options:
    """How an optimizer steps, whatever its rule.

    Attributes:
        backend: "auto" compiles kernels where it can; "array" never does.
        nonfinite: what to do about gradients with infinities or NaN: "propagate", "skip" the step, "raise".
        sparse: a sparse gradient counts as if it was dense, "exact", or touches its rows only, "lazy".
        state_dtype: what arrays of state are kept in; see `fallline.torch.Optimizer`.
        observed: whether every operation must be one that torch sees.
    """

    backend: str = "auto"
    nonfinite: str = "propagate"
    sparse: str = "exact"
    state_dtype: StateDtype = None
    observed: bool = False


def make_options(*, state_dtype: StateDtype = None, **options: Any) -> Options:
    """Checked options.

    Raises:
        ValueError: a choice that there isn't.
    """
    for name, value in options.items():
        if value not in CHOICES[name]:
            raise ValueError(f"{name} = {value!r}: choose {' or '.join(map(repr, CHOICES[name]))}")
    check_state_dtype(state_dtype)
    return Options(**options, state_dtype=state_dtype)
