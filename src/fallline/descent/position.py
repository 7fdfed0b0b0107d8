"""Where a descent stands: its parameters, and what is known of the loss there."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fallline.descent.engine import Engine
from fallline.descent.objective import Objective


@dataclass
class Position:
    """The parameters of a descent and their loss.

    Attributes:
        objective: the loss and its gradient.
        engine: holds the parameters, and takes the steps.
        leaves: the parameters as they were given, in whose kind results are.
        args: the batch of the last step, behind the parameters; () if there is none.
        before: the finite loss that was computed last, where a step's gradient is taken; NaN before there is one.
        here: the loss at the parameters as they are, of `args`; None where it is not known.
        lost: the loss that was not finite; NaN if there was none.
    """

    objective: Objective
    engine: Engine
    leaves: Sequence[Any]
    args: tuple[Any, ...] = ()
    before: float = math.nan
    here: float | None = None
    lost: float = math.nan

    @property
    def ahead(self) -> bool:
        """Whether gradients are taken ahead of the parameters."""
        return self.engine.rule.program.looks_ahead

    def slope(self, args: tuple[Any, ...], *, valued: bool) -> tuple[float | None, list[Any]]:
        """The loss, where it is wanted or costs nothing, and the gradient, for the next step.

        Where the loss is not finite, the parameters go back to where it was, if there is such a point.
        """
        loss, grads = slope_of(self.objective, self.engine, args, valued=valued)
        if loss is not None:
            if not math.isfinite(loss):
                self.go_back(loss)
                return loss, grads
            self.engine.save()
            self.before = loss
        self.args, self.here = args, None if self.ahead else loss
        return loss, grads

    def step(self, grads: Sequence[Any]) -> None:
        """Takes a step; see `Engine.step`."""
        self.engine.step(grads)
        self.here = None

    def go_back(self, lost: float) -> None:
        """To the last point with a finite loss, if there is one."""
        self.engine.go_back()
        self.lost = lost
        self.here = lost if math.isnan(self.before) else None if self.ahead else self.before

    def is_flat(self, grads: Sequence[Any], gtol: float) -> bool:
        """Whether no component of the gradient is larger, at x too where the gradient was taken ahead of it."""
        largest = self.engine.library.largest
        if not largest(grads) <= gtol:
            return False
        if not self.ahead:
            return True
        self.here, there = self.objective(self._copies(), self.args, valued=False)
        return largest(there) <= gtol

    def loss(self) -> float:
        """The loss at the parameters as they are, computed if it is not known."""
        if self.here is None:
            self.here = self.objective.value(self._copies(), self.args)
        return self.here

    def x(self) -> Any:
        """The parameters, nested and in the kind in which they were given; nobody else holds them."""
        library = self.engine.library
        pairs = zip(self._copies(), self.leaves, strict=True)
        return self.objective.structure.build([library.given_back(array, leaf) for array, leaf in pairs])

    def _copies(self) -> list[Any]:
        return [self.engine.library.copy(leaf) for leaf in self.engine.theta]


def slope_of(
    objective: Objective, engine: Engine, args: tuple[Any, ...], *, valued: bool
) -> tuple[float | None, list[Any]]:
    """The loss, where it is wanted, and the gradient that the next step needs; of two, the last."""
    if engine.takes_two:
        engine.take_first(objective(engine.first_point(), args, valued=False)[1])
    return objective(engine.point(), args, valued=valued)
