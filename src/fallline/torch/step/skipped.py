"""How many steps were left out as a gradient was not finite: known to the host, or to a GPU alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import torch
from torch import Tensor

from fallline.torch.groups import is_there
from fallline.torch.step.guard import all_finite, flag_of
from fallline.torch.step.scaling import Scaling


class Found(NamedTuple):
    """What was found before a step.

    Attributes:
        left_out: whether the step is left out.
        scale: what gradients are multiplied with first; or on a device, and whether the step is left out.
    """

    left_out: bool
    scale: float | Scaling | None = None


class Skipped:
    """Finds what leaves a step out, and counts the steps that were.

    Args:
        count: those so far.
    """

    def __init__(self, count: int = 0) -> None:
        self._count, self._there = count, torch.zeros((), dtype=torch.int64, device="cpu")

    @property
    def count(self) -> int:
        """Those so far that were left out for a gradient; waits for the GPU that counted."""
        return self._count + int(self._there)

    def look(
        self,
        nonfinite: str,
        groups: Sequence[dict[str, Any]],
        grads: Sequence[Sequence[Tensor | None]],
        factor: Tensor | None,
        overflow: Tensor | None,
        *,
        fixed: bool,
    ) -> Found:
        """Looks at what a `GradScaler` gave, and at the gradients.

        Args:
            nonfinite: see `fallline.torch.Optimizer`.
            groups: the parameter groups.
            grads: per group and parameter the gradient, or None.
            factor: what gradients were multiplied with, if anything.
            overflow: whether any overflowed, if anybody knows.
            fixed: whether no hyperparameter is a function of the step, so that the host need not know which it is.

        Raises:
            As `all_finite`.
        """
        given = Scaling(factor, overflow)
        there = is_there(factor) or is_there(overflow)
        if not there and given.is_up():
            return Found(left_out=True)
        scale = given if there else given.fetched()
        if nonfinite == "propagate":
            return Found(False, scale)
        flag = flag_of(groups, grads) if nonfinite == "skip" and fixed else None
        if flag is not None:
            return Found(False, self._left_to(flag, factor, overflow))
        if not all_finite(groups, grads, refuse=nonfinite == "raise"):
            self._count += 1
            return Found(left_out=True)
        return Found(False, scale)

    def _left_to(self, flag: Tensor, factor: Tensor | None, overflow: Tensor | None) -> Scaling:
        """What is left to a step, where a GPU knows whether it is left out, and counts it.

        Args:
            flag: not 0 if a gradient is not finite.
            factor, overflow: as given; with an overflow the step is left out for that.
        """
        skips = flag
        if overflow is not None:
            overflow = overflow.to(flag.device, non_blocking=True).reshape(())
            skips, flag = flag * (overflow == 0), flag + overflow
        if self._there.device != flag.device:
            self._count += int(self._there)
            self._there = torch.zeros_like(skips, dtype=torch.int64)
        self._there.add_(skips.to(torch.int64))
        return Scaling(factor, flag)
