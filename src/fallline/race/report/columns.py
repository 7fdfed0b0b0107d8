"""The columns of the final table, wherever it is shown."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from fallline.race.outcome.results import Row, Standings
from fallline.race.report import units
from fallline.race.statistics import FEWEST


@dataclass(frozen=True)
class Column:
    """A column after the contender's name.

    Attributes:
        heading: a word or two, with the unit.
        meaning: the same in a sentence.
        text: what it shows of a row; a dash where there is nothing to show.
        brief: whether it belongs in a small table too.
    """

    heading: str
    meaning: str
    text: Callable[[Row], str]
    brief: bool = True


def rank(row: Row) -> str:
    """How a row stands against the leader: best, practically equal, tied, behind, unknown, or why it does not stand."""
    standing = row.standing
    if standing is None:
        return _untrained(row) if row.lane.finished else row.lane.phase
    if standing.diverged == len(row.losses):
        return "failed" if row.failed else "diverged"
    return standing.place


def _untrained(row: Row) -> str:
    """Of a contender that has no finals."""
    return "failed" if all(tried.failed for tried in row.lane.trials()) else "did not train"


def leads(row: Row) -> bool:
    """Whether the row is the leader: it is compared with itself."""
    standing = row.standing
    return standing is not None and standing.place == "best"


def final(row: Row) -> str:
    """The mean of the final runs that neither diverged nor failed, and how many did."""
    if row.standing is None:
        return units.NONE
    lost, reached = row.standing.diverged, row.reached
    if not lost and row.lane.entry.by == "steps" and reached is not None and math.isnan(reached.steps.estimate):
        return f"> {units.whole(max(tried.outcome.result['steps'] for tried in row.lane.finals if tried.outcome))}"
    if not lost:
        return units.plus_minus(row.standing.mean)
    trained = [loss for loss in row.losses if math.isfinite(loss)]
    text = units.number(sum(trained) / len(trained)) if trained else units.NONE
    return f"{text} ({units.lost(lost - row.failed, row.failed, len(row.losses))})"


def _corrected(row: Row) -> str:
    if row.standing is None or leads(row) or len(row.losses) < FEWEST:
        return units.NONE
    return units.p_value(row.standing.corrected)


def _reached(row: Row) -> str:
    return units.NONE if row.reached is None else f"{row.reached.count}/{row.reached.of}"


def _steps(row: Row) -> str:
    return units.NONE if row.reached is None else units.whole(row.reached.steps.estimate)


def _safe(row: Row) -> str:
    if row.basin is None or math.isnan(row.basin.value):
        return units.NONE
    ends = ((row.basin.low, row.basin.at_low), (row.basin.high, row.basin.at_high))
    return " to ".join(f"{units.short(rate, 2)} [{units.number(loss)}]" for rate, loss in ends)


def _untuned(row: Row) -> str:
    if row.untuned is None:
        return units.NONE
    return "diverged" if math.isinf(row.untuned.estimate) else units.plus_minus(row.untuned)


def _others(row: Row) -> str:
    others = {name: value for name, value in (row.setting or {}).items() if name != "lr"}
    return units.setting(others) if others else units.NONE


COLUMNS = (
    Column("final", "What is compared, at the end of the final runs: mean ± half of its 95 % interval", final),
    Column("place", "Practically equal: its distance from the best is too small to matter, beyond chance. Tied: these "
           "runs cannot tell. Behind: further than chance explains. Unknown: too few trials or seeds", rank),
    Column("p", "How likely equals lie so far apart by chance, corrected for their number", _corrected, brief=False),
    Column("lr", "Learning rate of the final runs", lambda row: units.short(row.lr)),
    Column("other hyperparameters", "Those of the final runs", _others, brief=False),
    Column("as it comes", "The same untuned: with the defaults of its declaration, from the same seeds", _untuned),
    Column("reached", "Final runs that reached the target", _reached),
    Column("steps to target", "Their median number of steps to it, a miss counting as later than any", _steps),
    Column("time to target", "Those steps times the step's time", lambda row: units.seconds(row.seconds_to_target),
           brief=False),
    Column("step µs", "Microseconds of a step: forward, backward and update, alone on one thread",
           lambda row: units.number(1e6 * row.step_seconds), brief=False),
    Column("update µs", "Microseconds of the optimizer's part of a step",
           lambda row: units.number(1e6 * row.update_seconds, 2), brief=False),
    Column("state B", "Bytes of optimizer state per parameter", lambda row: units.short(row.state_bytes), brief=False),
    Column("safe lr", "Learning rates at which what is compared stays so near to the rule's own best that it tells no "
           "rules apart; in brackets what it is at both ends", _safe, brief=False),
    Column("headroom", "From the best learning rate to the first that diverged",
           lambda row: units.factor(row.headroom), brief=False),
)  # fmt: skip


def columns_of(standings: Standings) -> tuple[Column, ...]:
    """All columns of a problem's table: those above, and one for each further number that was measured."""
    names = dict.fromkeys(
        name for row in standings.rows for name in row.metrics if name != standings.metric or standings.by != "final"
    )
    further = tuple(_metric_column(name) for name in names)
    whole = (*COLUMNS, *further)
    within = f"safe lr, within {units.number(standings.tolerance, 2)}"
    return tuple(replace(column, heading=within) if column.text is _safe else column for column in whole)


def filled(columns: Iterable[Column], standings: Standings) -> tuple[Column, ...]:
    """The columns that say something of anyone."""
    return tuple(column for column in columns if any(column.text(row) != units.NONE for row in standings.rows))


def _metric_column(name: str) -> Column:
    def text(row: Row) -> str:
        return units.measured(name, row.metrics[name]) if name in row.metrics else units.NONE

    heading = units.metric(name)
    return Column(heading, f"Mean {heading} at the end of the finals ± half of its 95 % interval", text, brief=False)
