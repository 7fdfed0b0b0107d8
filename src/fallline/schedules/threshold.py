"""A threshold: a value that falls when the objective has stopped falling. No function of the step."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fallline.rule import HyperparameterError
from fallline.schedules.checks import BELOW_ONE, NATURAL, VALUE, checked


@dataclass(frozen=True)
class plateau:
    """A threshold: the value is multiplied by a factor when the objective has stopped falling.

    The decisions of torch's ReduceLROnPlateau with mode="min" and eps=0, but that below 0, too, a new best has to be
    lower than the best one by its threshold; torch's relative threshold lies above a negative best value, and whatever
    stands still is then a new best. No function of the step: it needs the objective's values, which
    `fallline.minimize` gives it. In PyTorch use torch's ReduceLROnPlateau.

    Source: Darken, Chang & Moody 1992, NNSP II; Ruder 2016, section 3, arXiv:1609.04747.

    Args:
        initial: the value at first.
        factor: what it is multiplied by, below 1.
        patience: how many values of the objective in a row may fail to be a new best; one more lowers the value.
        threshold: by which part of the best one's size so far, below 1, a value must lie below it to be a new best.
        cooldown: for how many values of the objective after that none is counted as a failure.
        minimum: the value never falls below.
        threshold_mode: "rel", or "abs" where the threshold, any number from 0 on, is itself what a value must lie
            below: the decisions are then the same for an objective to which a constant is added.

    Raises:
        fallline.HyperparameterError: an argument is outside its range.
    """

    initial: float
    factor: float = 0.1
    patience: int = 10
    threshold: float = 1e-4
    cooldown: int = 0
    minimum: float = 0.0
    threshold_mode: str = "rel"

    def __post_init__(self) -> None:
        if self.threshold_mode not in ("rel", "abs"):
            raise HyperparameterError(f'plateau: threshold_mode = {self.threshold_mode!r}: choose "rel" or "abs"')
        threshold = BELOW_ONE if self.threshold_mode == "rel" else VALUE
        ranges = {"initial": VALUE, "factor": BELOW_ONE, "patience": NATURAL, "threshold": threshold}
        for name, declared in (ranges | {"cooldown": NATURAL, "minimum": VALUE}).items():
            object.__setattr__(self, name, checked(self, name, declared, getattr(self, name)))
        if self.minimum > self.initial:
            raise HyperparameterError(f"plateau: minimum = {self.minimum} is above initial = {self.initial}")

    def __call__(self, t: Any) -> float:
        """Refuses: the step alone does not tell the value.

        Raises:
            TypeError: always.
        """
        raise TypeError(
            "plateau(...) needs the objective's values, and only fallline.minimize gives a schedule these; in PyTorch "
            "use torch.optim.lr_scheduler.ReduceLROnPlateau, elsewhere plateau(...).tracker() and its observe(loss)"
        )

    def tracker(self) -> Tracker:
        """What follows one run: it is told the objective's values and holds the value of the moment."""
        return Tracker(self)


Plateau = plateau
"""The type of a `plateau(...)`."""


class Tracker:
    """Follows one run of a `plateau`.

    Attributes:
        plateau: what it follows.
    """

    def __init__(self, plateau: Plateau) -> None:
        self.plateau = plateau
        self._value, self._best = plateau.initial, math.inf
        self._failures = self._cooling = 0

    def __call__(self, t: float) -> float:
        """The value of the moment, whatever the step."""
        return self._value

    def observe(self, loss: float) -> None:
        """Takes note of the objective's value, once a step or once an epoch. NaN and -infinity are no new best.

        Args:
            loss: the objective's value; what is counted are these calls.
        """
        loss, settings = float(loss), self.plateau
        improved = -math.inf < loss < self._goal()
        self._best = loss if improved else self._best
        self._failures = 0 if improved or self._cooling else self._failures + 1
        self._cooling = max(0, self._cooling - 1)
        if self._failures > settings.patience:
            self._value = max(self._value * settings.factor, settings.minimum)
            self._failures, self._cooling = 0, settings.cooldown

    def _goal(self) -> float:
        """What a new best lies below."""
        threshold = self.plateau.threshold
        if self.plateau.threshold_mode == "abs":
            return self._best - threshold
        return self._best * (1 - math.copysign(threshold, self._best))

    def state(self) -> dict[str, float]:
        """All that it remembers, in plain numbers, for `restore`; the best value is infinite before the first."""
        return {"value": self._value, "best": self._best, "failures": self._failures, "cooling": self._cooling}

    def restore(self, state: Mapping[str, float]) -> None:
        """Goes on where another tracker of the same plateau was.

        Args:
            state: what `state` returned.

        Raises:
            ValueError: other keys.
        """
        if set(state) != set(self.state()):
            raise ValueError(f"a plateau's state has the numbers {', '.join(self.state())}, not {', '.join(state)}")
        self._value, self._best = float(state["value"]), float(state["best"])
        self._failures, self._cooling = int(state["failures"]), int(state["cooling"])

    def __repr__(self) -> str:
        return f"<tracker of {self.plateau!r}: {self._value:g}>"
