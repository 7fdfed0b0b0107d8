"""What came of a race, for whoever shows it: a record per epoch, a run per rule, a row of the final table."""

from __future__ import annotations

import math
import statistics
from dataclasses import dataclass, field

from fallline.race.settings import Settings
from fallline.rule import Rule


@dataclass(frozen=True)
class Record:
    """A rule's standing after an epoch.

    Attributes:
        epoch: passes made over the training examples; 0 is the start.
        step: steps made.
        train_loss: mean loss of all training examples.
        test_loss: mean loss of the test examples.
        test_accuracy: the share of test examples that is classified rightly.
    """

    epoch: int
    step: int
    train_loss: float
    test_loss: float
    test_accuracy: float


@dataclass
class Run:
    """One rule's way through the race, filled in as it goes.

    Attributes:
        rule: the rule with its values.
        records: one per epoch, the start first; all finite.
        diverged: the step after which, or at which, a loss was not finite; the run ended there.
        step_seconds: per step, the time of a whole training step: forward, backward, update.
        optimizer_seconds: per step, the time of the update alone.
        state_bytes: optimizer state per parameter.
    """

    rule: Rule
    records: list[Record] = field(default_factory=list)
    diverged: int | None = None
    step_seconds: list[float] = field(default_factory=list)
    optimizer_seconds: list[float] = field(default_factory=list)
    state_bytes: float = math.nan

    @property
    def epoch(self) -> int:
        """Epochs made."""
        return self.records[-1].epoch if self.records else 0


@dataclass(frozen=True)
class Row:
    """A line of the final table; losses and times are NaN where there is none.

    Attributes:
        rule: the rule with its values.
        diverged: the step where it diverged, or None.
        test_accuracy, test_loss, train_loss: as in `Record`.
        optimizer_us, step_us: median microseconds of an update, and of a whole training step, but for the first.
        state_bytes: optimizer state per parameter.
    """

    rule: Rule
    diverged: int | None
    test_accuracy: float
    test_loss: float
    train_loss: float
    optimizer_us: float
    step_us: float
    state_bytes: float

    @property
    def lr(self) -> str:
        """The learning rate as text."""
        value = self.rule.values.get("lr")
        return f"{value:g}" if isinstance(value, float) else "–" if value is None else "schedule"


@dataclass(frozen=True)
class Result:
    """A race, finished or stopped.

    Attributes:
        settings: what was asked.
        title: the problem in a few words.
        train_count, test_count: how many examples there are.
        runs: one per rule, in the order of the settings.
        seconds: how long it took.
    """

    settings: Settings
    title: str
    train_count: int
    test_count: int
    runs: tuple[Run, ...]
    seconds: float

    @property
    def epochs(self) -> int:
        """The last epoch that every rule has reached, but for diverged ones: there they can be compared."""
        going = [run.epoch for run in self.runs if run.diverged is None]
        return min(going, default=self.settings.epochs)

    @property
    def finished(self) -> bool:
        """Whether nothing was left to do."""
        return self.epochs == self.settings.epochs

    def rows(self) -> list[Row]:
        """The final table, by test accuracy, then test loss; diverged rules last."""
        rows = [_row(run, self.epochs) for run in self.runs]
        return sorted(rows, key=lambda row: (math.isnan(row.test_accuracy), -row.test_accuracy, row.test_loss))


def _row(run: Run, epoch: int) -> Row:
    last = next((record for record in reversed(run.records) if record.epoch <= epoch), None)
    shown = last if run.diverged is None else None
    return Row(
        run.rule,
        run.diverged,
        shown.test_accuracy if shown else math.nan,
        shown.test_loss if shown else math.nan,
        shown.train_loss if shown else math.nan,
        _median_us(run.optimizer_seconds),
        _median_us(run.step_seconds),
        run.state_bytes,
    )


def _median_us(seconds: list[float]) -> float:
    """Without the first step, which compiles the kernel and makes the states."""
    return 1e6 * statistics.median(seconds[1:]) if len(seconds) > 1 else math.nan
