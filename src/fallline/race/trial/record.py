"""What a training run shows: its losses, what it measured, and by what of that it is compared."""

from __future__ import annotations

import math
import re
from array import array
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from fallline.problems import Goal, Metric, known_goal

POINTS = 120
"""Points of a curve at most."""
LOSS = Metric("loss", "min")
"""The training loss, which every run shows."""
_VALID = re.compile(r"valid.*|(val|dev|eval)(_.*)?")
"""Names of what is measured on validation data."""
_WINDOW = 20  # a training loss is averaged over a twentieth of the run


class TrainError(ValueError):
    """A training function does not do what a race needs; the message says what."""


class Record:
    """What a run has shown so far.

    Args:
        metric, goal: what is compared, as `selecting` has it.
        function: what the training function is called, for errors.

    Attributes:
        steps, losses: of the training loss.
        seen: per metric the steps and values at which it was measured.
        goals: per metric its goal, None where nobody said.
        diverged: the step at which a loss or what is compared was not finite, or None. Test data does not count, nor a
            score that is only told: it may have no value, such as 0 / 0. No finite loss counts as diverged, however
            high: a loss may begin at 0, below it, or at what is later annealed away.
    """

    def __init__(self, metric: str = "auto", goal: Goal | None = None, function: str = "train") -> None:
        self._asked, self._function = (metric, goal), function
        self.steps, self.losses = array("q"), array("d")
        self.seen: dict[str, tuple[array[int], array[float]]] = {}
        self.goals: dict[str, Goal | None] = {}
        self.diverged: int | None = None

    def take(self, step: int, loss: float, metrics: Mapping[Metric, float]) -> bool:
        """Keeps a yield; whether the run may go on.

        Raises:
            TrainError: nobody said whether less or more of what is compared is better, or both were said.
        """
        self._state(metrics)
        compared = self.selected.name if metrics else "loss"
        selects = (value for (name, _), value in metrics.items() if name == compared or _tells(name))
        if not math.isfinite(loss) or not all(map(math.isfinite, selects)):
            self.diverged = step
            return False
        if not self.steps or step > self.steps[-1]:  # else it was told already, and this tells what was measured
            self.steps.append(step)
            self.losses.append(loss)
        for (name, _), value in metrics.items():
            steps, measured = self.seen.setdefault(name, (array("q"), array("d")))
            steps.append(step)
            measured.append(value)
        return True

    def _state(self, metrics: Iterable[Metric]) -> None:
        """Takes up which way metrics are better; what was said once holds."""
        for name, goal in metrics:
            said = self.goals.get(name)
            if goal and said and goal != said:
                raise TrainError(
                    f"{self._function} says of {name} both that less of it is better and that more is: choose one"
                )
            self.goals[name] = goal or said

    @property
    def selected(self) -> Metric:
        """What is compared.

        Raises:
            TrainError: as `selecting`.
        """
        return self.selecting(*self._asked)

    def selecting(self, metric: str, goal: Goal | None) -> Metric:
        """What is compared.

        Args:
            metric: its name; "auto" for the first of validation data that has a known goal, else the first of which
                the training function says which way is better, or the loss where there is neither.
            goal: as the race was told; None for what the training function or the name says.

        Raises:
            TrainError: nobody said whether less or more of it is better.
        """
        if metric == "loss":
            return LOSS
        names = self._names() if metric == "auto" else [metric]
        goals = {name: self.goals.get(name) if metric == "auto" else goal or self.goals.get(name) for name in names}
        for name in names:
            known = goals[name] or goal
            if known and goal in (None, known):
                return Metric(name, known)
        if metric != "auto" and metric not in self.goals:
            return Metric(metric, None)
        if names and goal is None:
            raise TrainError(_asked(names, self._function))
        if names and goal == "min":
            raise TrainError(
                f"{self._function} says that more {names[0]} is better: choose what is minimized with --metric"
            )
        return LOSS

    def _names(self) -> list[str]:
        """What may be compared where nobody chose: validation data's metrics, else those with a said goal."""
        valid = [name for name in self.goals if _VALID.fullmatch(name)]
        apart = re.compile(r"(test|train).*|loss|error")
        return valid or [name for name, goal in self.goals.items() if goal and not apart.fullmatch(name)]

    def curve(self, metric: str) -> tuple[Any, Any]:
        """Steps and values of a metric; the loss as its mean over a twentieth of the run."""
        if metric in self.seen:
            steps, measured = self.seen[metric]
            return np.asarray(steps), np.asarray(measured)
        return np.asarray(self.steps), trailing_mean(np.asarray(self.losses), max(1, len(self.losses) // _WINDOW))


def trailing_mean(losses: Any, window: int) -> Any:
    """The mean of each value and those before it, `window` in all, or as many as there are.

    A window consists of the end of one block and the beginning of the next; their sums are added and never subtracted,
    so that a single huge value is forgotten as soon as it is out of the window.
    """
    count = len(losses)
    blocks = np.pad(losses, (0, -count % window)).reshape(-1, window)
    heads = np.cumsum(blocks, axis=1).ravel()[:count]
    tails = np.cumsum(blocks[:, ::-1], axis=1)[:, ::-1].ravel()[:count]
    ends = np.arange(count)
    starts = np.maximum(ends - window + 1, 0)
    sums = heads + np.where(starts % window, tails[starts], 0.0)
    return sums / (ends - starts + 1)


def _tells(name: str) -> bool:
    """Whether it is a loss that tells of divergence, compared or not."""
    return known_goal(name) is not None and not name.startswith("test")


def _asked(names: list[str], function: str) -> str:
    """The question of which way is better."""
    name = names[0]
    return (
        f"is more {name} better, or less? Say --maximize or --minimize, or let {function} yield "
        f'{{("{name}", "max"): ...}} or "min"; --metric compares by something else, such as loss'
    )


def thinned(steps: Any, measured: Any) -> list[list[float]]:
    """At most POINTS of the points, the last among them, in six digits."""
    if not len(steps):
        return [[], []]
    kept = np.unique(np.linspace(0, len(steps) - 1, POINTS).round().astype(int))
    return [[int(steps[k]) for k in kept], [float(f"{measured[k]:.6g}") for k in kept]]
