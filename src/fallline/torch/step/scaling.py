"""What a `GradScaler`, and a look at the gradients, leave to a step: tensors that the host need not read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from fallline.torch.memory.plain import is_memory
from fallline.torch.memory.shards import local

Grads = Sequence[Sequence[Tensor | None]]
"""Per group and parameter the gradient, or None."""


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


def are_shared(grads: Grads) -> bool:
    """Whether several parameters have the same gradient, which a step would unscale with each of them."""
    firsts = [first for first, _ in _firsts(grads)]
    return len(set(firsts)) < len(firsts)


@torch.no_grad()
def unscaled(grads: Grads, scale: float | Scaling) -> Scaling | None:
    """Unscales gradients before a step, a shared one once; what is left to the step.

    Args:
        grads: the gradients.
        scale: what they are multiplied with, or how they were scaled on a device, which nobody waits for.
    """
    factor, left = (scale, None) if isinstance(scale, float) else (scale.factor, Scaling(None, scale.flag))
    for grad in dict(_firsts(grads)).values():
        if isinstance(factor, Tensor):
            grad.mul_(factor.to(grad.device, torch.float64, non_blocking=True).reciprocal().float().reshape(()))
        elif factor is not None:
            grad.mul_(factor)
    return left


def _firsts(grads: Grads) -> Iterator[tuple[int, Tensor]]:
    """Each gradient with where it begins in memory, or, of one that does not say so, with who it is."""
    for grad in (grad for some in grads for grad in some if grad is not None):
        here = local(grad)
        yield (is_memory(here) and here.data_ptr()) or id(grad), grad
