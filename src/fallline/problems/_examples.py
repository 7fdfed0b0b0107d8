"""Examples to learn from, and their division into training, validation and test."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor


class Examples(NamedTuple):
    """Inputs and what is to be predicted from them.

    Attributes:
        inputs: a row per example.
        targets: likewise.
    """

    inputs: Tensor
    targets: Tensor

    def at(self, rows: Tensor | slice) -> Examples:
        """Some of them."""
        return Examples(self.inputs[rows], self.targets[rows])

    @property
    def size(self) -> int:
        """How many there are."""
        return len(self.targets)


class Parts(NamedTuple):
    """A data set divided in three: to train on, to select by, and to report alone."""

    train: Examples
    valid: Examples
    test: Examples


def split(examples: Examples, *, valid: int, test: int) -> Parts:
    """Divides at random, but always alike, because what is tested belongs to a problem and not to a seed.

    Args:
        examples: all of them.
        valid: how many are for validation.
        test: how many are for testing; the others are to train on.
    """
    order = torch.randperm(examples.size, generator=torch.Generator().manual_seed(0))
    held = valid + test
    return Parts(*(examples.at(rows) for rows in (order[held:], order[:valid], order[valid:held])))
