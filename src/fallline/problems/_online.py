"""Reddi's counterexamples as problems: a new linear function at each step, on the interval from -1 to 1."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import numpy as np
import torch

from fallline.problems._problem import MakeOptimizer, Report
from fallline.surfaces import Reddi

BETAS = {"beta1": 0.9, "beta2": 0.99}
"""Those of the paper's section 5."""
CONTENDERS = ("sgd", "adagrad", "adam", "adamax", "nadam", "amsgrad")


def online(make_optimizer: MakeOptimizer, surface: Reddi, every: int) -> Iterator[Report]:
    """Endless steps from 0, each followed by the projection onto [-1, 1].

    The loss of a step is how high the mean function lies above its minimum, as the step's own function says nothing
    about that. "excess" is x + 1, the distance to the minimum, averaged over the steps since the last measurement:
    what is tuned by it cannot win by chance, at the end of a swing. Of a rule that looks ahead, the point at which it
    looks is projected and measured.

    Args:
        make_optimizer: gets the one parameter, of shape (1,).
        surface: which functions.
        every: the number of steps from one measurement to the next.
    """
    x = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    x.grad = torch.zeros_like(x)
    inside, optimizer = x.detach(), make_optimizer([x])  # the same memory, but free of autograd's rules
    total = 0.0
    for t, slope in enumerate(_slopes(surface, every), 1):
        loss = surface.mean_slope * (inside.item() + 1)
        x.grad.fill_(slope)
        optimizer.step()
        total += inside.clamp_(-1, 1).item() + 1
        if t % every:
            yield loss
        else:
            yield loss, {"excess": total / every}
            total = 0.0


def _slopes(surface: Reddi, chunk: int) -> Iterator[float]:
    """The slopes of the steps 1, 2, 3, ..., computed so many at a time."""
    for first in count(1, chunk):
        yield from surface.slope(np.arange(first, first + chunk)).tolist()
