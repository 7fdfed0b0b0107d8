"""What came of a race, for whoever shows it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fallline.problems import Goal
from fallline.race.protocol.entry import Entry
from fallline.race.protocol.lane import Lane
from fallline.race.protocol.settings import Settings
from fallline.race.statistics import Basin, BestOf, Comparison, Extent, Interval, Profile, Reached, Standing


@dataclass(frozen=True)
class RatePoint:
    """The runs at one learning rate.

    Attributes:
        rate: the learning rate.
        losses: the compared number at the end of each run, lower is better; infinite where it diverged or failed.
        median: of these.
        failed: how many failed.
    """

    rate: float
    losses: tuple[float, ...]
    median: float
    failed: int


@dataclass(frozen=True)
class Path:
    """The compared number over the steps of the final runs.

    Attributes:
        steps: a common grid.
        median, low, high: over the runs that have come so far, at each step.
    """

    steps: tuple[float, ...]
    median: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]


@dataclass(frozen=True)
class Failure:
    """A trial that failed or diverged.

    Attributes:
        contender, phase: whose and when.
        values, seed: its setting.
        reason: why.
        attempts: how often it was begun.
        failed: whether it failed; it diverged otherwise.
    """

    contender: str
    phase: str
    values: Mapping[str, Any]
    seed: int
    reason: str
    attempts: int
    failed: bool


@dataclass(frozen=True)
class Row:
    """A contender's result on a problem.

    Attributes:
        lane: its trials.
        setting: the hyperparameters of its finals; None where nothing it tried trained.
        losses: the compared number at the end of each final; infinite where it diverged or failed.
        failed: how many finals failed.
        standing: among all contenders, mean and median in the metric's own sign; None before the finals.
        reached: how many finals reached the target, and after how many steps; None where there is no target.
        step_seconds, update_seconds: of a step with forward and backward pass, and of the optimizer's part alone.
        state_bytes: per parameter.
        basin: the learning rates at which every run does nearly as well as at the best; None where there is no curve.
        headroom: the factor from the best learning rate to the first one above at which a run diverged.
        rates: the learning-rate curve.
        best_of: the best number to be expected after k tuning trials, lower is better.
        path: of the finals.
        metrics: the mean of everything else that was measured at the end of the finals.
        failures: every trial that failed or diverged.
    """

    lane: Lane
    setting: Mapping[str, Any] | None
    losses: tuple[float, ...]
    failed: int
    standing: Standing | None
    reached: Reached | None
    step_seconds: float
    update_seconds: float
    state_bytes: float
    basin: Basin | None
    headroom: Extent | None
    rates: tuple[RatePoint, ...]
    best_of: BestOf | None
    path: Path | None
    metrics: Mapping[str, Interval]
    failures: tuple[Failure, ...]

    @property
    def name(self) -> str:
        """The contender's."""
        return self.lane.contender.name

    @property
    def title(self) -> str:
        """The contender's."""
        return self.lane.contender.title

    @property
    def lr(self) -> float:
        """The learning rate of the finals; NaN where it has none."""
        setting = self.setting or {}
        value = setting.get("lr", self.lane.contender.fixed.get("lr", math.nan))
        return float(value) if isinstance(value, int | float) else math.nan

    @property
    def seconds_to_target(self) -> float:
        """The median steps to the target times the seconds of a step; NaN where too few reached it."""
        return math.nan if self.reached is None else self.reached.steps.estimate * self.step_seconds


@dataclass(frozen=True)
class Standings:
    """A problem's results.

    Attributes:
        entry: the problem and its contenders.
        metric: what is measured, and compared unless steps to its target are.
        by: "final" where the metric at the end is compared, "steps" where the steps to its target are.
        goal: whether less of the metric is better, "min", or more, "max"; None while nobody has said.
        start: what is compared, before training, lower is better; infinite where it is not known.
        rows: the best first.
        comparison: over the finals; None before them.
        target: what counts as solved.
        steps: the budget.
    """

    entry: Entry
    metric: str
    by: str
    goal: Goal | None
    start: float
    rows: tuple[Row, ...]
    comparison: Comparison | None
    target: float | None
    steps: int

    @property
    def rises(self) -> bool:
        """Whether more of what is compared is better: of a metric's value, but never of steps to its target."""
        return self.by == "final" and self.goal == "max"

    def shown(self, compared: float) -> float:
        """What is compared, lower is better, as the number that was measured; what is not finite stays so."""
        return 0.0 - compared if self.rises and math.isfinite(compared) else compared

    @property
    def tied(self) -> tuple[Row, ...]:
        """The leader and those that cannot be told apart from it."""
        return tuple(row for row in self.rows if row.standing and row.standing.tied)

    @property
    def finished(self) -> bool:
        """Whether nothing is left to do on it."""
        return all(row.lane.finished for row in self.rows)

    @property
    def failed(self) -> bool:
        """Whether nobody trained, and not because all diverged."""
        lost = self.comparison is None or self.comparison.leader is None
        return self.finished and lost and any(failure.failed for row in self.rows for failure in row.failures)


@dataclass(frozen=True)
class Results:
    """A race's results.

    Attributes:
        settings: what was asked.
        problems: in the order asked.
        profile: over problems, of those who raced on all of them; None with fewer than two problems.
        profiled: their names.
        ratios: their numbers over the best, (contenders, problems).
    """

    settings: Settings
    problems: tuple[Standings, ...]
    profile: Profile | None
    profiled: tuple[str, ...]
    ratios: Any

    @property
    def finished(self) -> bool:
        """Whether nothing is left to do."""
        return all(problem.finished for problem in self.problems)
