"""What makes a problem: data, a model, a loss."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from torch import Tensor, nn


@dataclass(frozen=True)
class Examples:
    """Inputs and what is to be predicted from them.

    Attributes:
        inputs: a row per example, float32.
        targets: the class of each example, int64, of shape (examples,).
    """

    inputs: Tensor
    targets: Tensor

    def __len__(self) -> int:
        return len(self.targets)


@dataclass(frozen=True)
class Problem:
    """A classification problem to race on.

    Attributes:
        title: what it is, in a few words, as in "race on ...".
        load: gives the training and the held-out test examples, the same ones on every call.
        model: a new model with weights drawn from torch's global generator; it maps inputs to (examples, classes).
        loss: the mean loss of a batch, from the model's outputs and the targets.
        epochs: passes over the training examples, unless said otherwise.
        batch_size: examples a step, unless said otherwise.
    """

    title: str
    load: Callable[[], tuple[Examples, Examples]]
    model: Callable[[], nn.Module]
    loss: Callable[[Tensor, Tensor], Tensor]
    epochs: int
    batch_size: int
