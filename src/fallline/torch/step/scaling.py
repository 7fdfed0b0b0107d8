"""What a `GradScaler`, and a look at the gradients, leave to a step: tensors that the host need not read."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor


@dataclass(frozen=True)
class Scaling:
    """How gradients were scaled, and whether the step is to be left out.

    Attributes:
        factor: one number, with which gradients were multiplied; None where they are as they are.
        flag: one number; unless it is 0, nothing moves and nothing is counted. None for none.
    """

    factor: Tensor | None = None
    flag: Tensor | None = None

    def is_up(self) -> bool:
        """Whether the step is to be left out; waits for the device."""
        return self.flag is not None and bool(float(self.flag))

    def fetched(self) -> float | None:
        """What to multiply gradients with; waits for the device."""
        return None if self.factor is None else 1 / float(self.factor)
