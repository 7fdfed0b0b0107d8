"""The losses of a descent, and whoever watches them."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from fallline.descent.feed import Batch, Feed, Whole
from fallline.descent.stopping import Falling
from fallline.schedules import Tracker


@dataclass
class History:
    """What the losses before each step were, and whether they still fall.

    Attributes:
        whole: whether every step sees the same, so that losses of steps can be compared.
        epochal: whether what is watched is the mean loss of an epoch; else it is that of a step.
        trackers: those of the rule's plateau schedules, by hyperparameter.
        falling: says when to stop; None where nobody asked.
        steps: which steps are recorded, counted from 1.
        losses: the loss before each of these.
        means: the mean loss over each epoch.
        total, weight: the sum over this epoch so far, and its weights; weight is 0 where the epoch has no loss yet.
    """

    whole: bool
    epochal: bool
    trackers: Mapping[str, Tracker]
    falling: Falling | None
    steps: array[int] = field(default_factory=lambda: array("q"))
    losses: array[float] = field(default_factory=lambda: array("d"))
    means: array[float] = field(default_factory=lambda: array("d"))
    total: float = 0.0
    weight: float = 0.0

    @classmethod
    def of(cls, feed: Feed, trackers: Mapping[str, Tracker], falling: Falling | None) -> History:
        """An empty one."""
        whole = isinstance(feed, Whole)
        return cls(whole, feed.rewinds and not whole, trackers, falling)

    def record(self, loss: float | None, step: int, batch: Batch | None = None) -> bool:
        """Keeps the loss before a step; whether it has stopped falling.

        Args:
            loss: None where it was not computed.
            step: which one, counted from 1.
            batch: what the step saw; None where it was not taken.
        """
        if loss is not None:
            self.steps.append(step)
            self.losses.append(loss)
        if not self.epochal:
            return loss is not None and self._observe(loss)
        if loss is not None and batch is not None:
            self.total += loss * batch.weight
            self.weight += batch.weight
        if batch is None or not batch.ends_epoch or not self.weight:
            return False
        self.means.append(self.total / self.weight)
        self.total = self.weight = 0.0
        return self._observe(self.means[-1])

    def _observe(self, loss: float) -> bool:
        for tracker in self.trackers.values():
            tracker.observe(loss)
        return self.falling is not None and self.falling.stopped(loss)

    def mean(self) -> float | None:
        """The mean loss over the last epoch, or over what there is of the first; None before any."""
        if self.means:
            return self.means[-1]
        return self.total / self.weight if self.weight else None

    def arrays(self) -> dict[str, Any]:
        """The result's `history`: `step`, int64, `fun`, float64, and with data by batches `epoch_fun`, float64."""
        arrays = {"step": np.array(self.steps, np.int64), "fun": np.array(self.losses, np.float64)}
        return arrays if self.whole else {**arrays, "epoch_fun": np.array(self.means, np.float64)}

    def state(self) -> dict[str, Any]:
        """What another call needs to go on."""
        return {
            "epoch_sum": (self.total, self.weight),
            "falling": None if self.falling is None else self.falling.state(),
            "plateaus": {name: tracker.state() for name, tracker in self.trackers.items()},
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes over what `state` returned.

        Raises:
            ValueError: it is of another run.
        """
        if set(state["plateaus"]) != set(self.trackers):
            raise ValueError("state is of a run with other plateau schedules")
        self.total, self.weight = state["epoch_sum"]
        for name, tracker in self.trackers.items():
            tracker.restore(state["plateaus"][name])
        if self.falling is not None and state["falling"] is not None:
            self.falling.restore(state["falling"])
