"""What came of a race, for whoever shows it."""

from __future__ import annotations

import math
import statistics
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fallline.problems import Goal
from fallline.race.outcome.paste import line_of
from fallline.race.protocol.entry import Entry
from fallline.race.protocol.lane import Lane
from fallline.race.protocol.problem import OBJECT
from fallline.race.protocol.settings import Settings
from fallline.race.statistics import Basin, BestOf, Comparison, Extent, Interval, Profile, Reached, Standing


def learnt(compared: float, start: float) -> bool:
    """Whether a run came to something: it neither diverged nor failed, and ended better than before training.

    Args:
        compared: what is compared at its end, lower is better; infinite where it diverged or failed.
        start: the same before training; infinite where that is not known.
    """
    return math.isfinite(compared) and compared < start


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
        few: whether fewer settings were tried than its defaults and one for each hyperparameter that is tuned.
        losses: the compared number at the end of each final; infinite where it diverged or failed.
        failed: how many finals failed.
        standing: among all contenders, mean and median in the metric's own sign; None before the finals.
        reached: how many finals reached the target, and after how many steps; None where there is no target.
        step_seconds, update_seconds: of a step with forward and backward pass, and of the optimizer's part alone.
        state_bytes: per parameter.
        untuned: the mean of the compared number with the declaration's own values, in the metric's own sign; infinite
            where a run diverged or failed, None where there are no such runs.
        basin: the safe learning rates, whose mean lies within the tolerance of the best one's, with the number at both
            ends, in the metric's own sign; None where there is no curve, or no final yet.
        headroom: the factor from the best learning rate to the first one above at which a run came to nothing, as
            `learnt` has it.
        rates: the learning-rate curve.
        best_of: the best number to be expected after k tuning trials, lower is better.
        path: of the finals.
        metrics: the mean of everything else that was measured at the end of the finals.
        failures: every trial that failed or diverged.
    """

    lane: Lane
    setting: Mapping[str, Any] | None
    few: bool
    losses: tuple[float, ...]
    failed: int
    standing: Standing | None
    reached: Reached | None
    step_seconds: float
    update_seconds: float
    state_bytes: float
    untuned: Interval | None
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
    def line(self) -> str:
        """Python that makes its optimizer with the setting of the finals, for a `model`.

        Empty where it has none, or where the contender was an object of a person's own, which has no spelling.
        """
        if self.setting is None or not self.lane.finals or self.lane.contender.spec.endswith(OBJECT):
            return ""
        payload = self.lane.finals[0].job.payload
        return line_of(self.lane.contender.spec, self.setting, payload["schedule"], payload["steps"])

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
        matters: the smallest difference that does, as `fallline.race.statistics.smallest_difference` has it; 0 before
            the finals.
        tolerance: what a learning rate's loss may lie above its rule's best and count as safe, since so much does not
            tell rules apart: the smallest difference that matters or, where that is more, half of the 95 % interval
            of the leader's mean.
        untrained: whether `start` is the loss before any step, and not what was measured first.
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
    matters: float = 0.0
    tolerance: float = 0.0
    untrained: bool = False

    @property
    def rises(self) -> bool:
        """Whether more of what is compared is better: of a metric's value, but never of steps to its target."""
        return self.by == "final" and self.goal == "max"

    def shown(self, compared: float) -> float:
        """What is compared, lower is better, as the number that was measured; what is not finite stays so."""
        return 0.0 - compared if self.rises and math.isfinite(compared) else compared

    def lost(self, compared: float) -> bool:
        """Whether a run came to nothing: it diverged, failed, or ended no better than before training."""
        return not learnt(compared, self.start)

    @property
    def worse(self) -> int:
        """How many runs ended no better than before training, besides those that diverged or failed."""
        finals = [tried.final for row in self.rows for tried in row.lane.trials() if tried.outcome]
        return sum(math.isfinite(final) and self.lost(final) for final in finals)

    @property
    def improved(self) -> bool:
        """Whether a contender ended better than the loss before training, in the mean of what did not diverge.

        So it is taken to be until all is over, and where that loss is not known.
        """
        return not (self.untrained and self.finished) or any(
            statistics.fmean(trained) < self.start for row in self.rows if (trained := self._trained(row))
        )

    def _trained(self, row: Row) -> list[float]:
        """What is compared of a contender's finals that neither diverged nor failed, lower is better."""
        return [self.shown(loss) for loss in row.losses if math.isfinite(loss)]

    @property
    def leader(self) -> Row | None:
        """Who came out best; None where there are no finals, all of them diverged, or nobody improved on the start."""
        lost = self.comparison is None or self.comparison.leader is None
        return None if lost or not self.improved else self.rows[0]

    @property
    def tied(self) -> tuple[Row, ...]:
        """The leader and those that cannot be told apart from it."""
        if self.leader is None:
            return ()
        return tuple(row for row in self.rows if row.standing and row.standing.tied)

    @property
    def level(self) -> tuple[Row, ...]:
        """The leader, who is practically equal to it, and who is tied with it."""
        return tuple(row for row in self.tied if row.standing and row.standing.place != "unknown")

    @property
    def simplest(self) -> Row | None:
        """Of those that are level the one with the fewest bytes of state, then the fewest to tune, then the best."""
        return min(self.level, key=_complexity, default=None)

    @property
    def finished(self) -> bool:
        """Whether nothing is left to do on it."""
        return all(row.lane.finished for row in self.rows)

    @property
    def failed(self) -> bool:
        """Whether nobody trained, and not because all diverged."""
        lost = self.comparison is None or self.comparison.leader is None
        return self.finished and lost and any(failure.failed for row in self.rows for failure in row.failures)


def _complexity(row: Row) -> tuple[float, int]:
    return math.inf if math.isnan(row.state_bytes) else round(row.state_bytes, 1), len(row.lane.contender.space)


@dataclass(frozen=True)
class Results:
    """A race's results.

    Attributes:
        settings: what was asked; where these are several races' results, what differs is a tuple of what each asked.
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
