"""When a descent is done: it has gone far enough, or nothing falls any more."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """How far a descent goes.

    Attributes:
        steps: the most steps; infinite where only epochs count.
        epochs: the most passes over the data; infinite where only steps count.
    """

    steps: float = math.inf
    epochs: float = math.inf

    def reached(self, steps: int, epochs: int) -> bool:
        """Whether one of them is."""
        return steps >= self.steps or epochs >= self.epochs


@dataclass
class Falling:
    """Watches whether the loss goes on falling.

    Attributes:
        ftol: by which part of its size, or of 1 if that is larger, the best loss has to fall to count as falling.
        patience: how many losses in a row may fail to.
        best: the lowest loss that counted.
        failed: losses since then.
    """

    ftol: float
    patience: int
    best: float = math.inf
    failed: int = 0

    def stopped(self, loss: float) -> bool:
        """Takes the next loss in; whether it has stopped falling."""
        if loss < self.best - self.ftol * max(abs(self.best), abs(loss), 1.0) or math.isinf(self.best):
            self.best, self.failed = loss, 0
        else:
            self.failed += 1
        return self.failed >= self.patience

    def state(self) -> dict[str, float]:
        """What a later run needs to go on."""
        return {"best": self.best, "failed": self.failed}

    def restore(self, state: Mapping[str, float]) -> None:
        """Takes over what `state` returned."""
        self.best, self.failed = state["best"], int(state["failed"])
