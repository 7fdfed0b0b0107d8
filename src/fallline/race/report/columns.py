"""The columns of the final table, wherever it is shown."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from fallline.race.outcome.results import Row, Standings
from fallline.race.report import units
from fallline.race.report.words import ENGLISH, Words
from fallline.race.statistics import FEWEST


@dataclass(frozen=True)
class Column:
    """A column after the contender's name, in a language.

    Attributes:
        name: its heading in English.
        heading: a word or two, with the unit.
        meaning: the same in a sentence.
        text: what it shows of a row; a dash where there is nothing to show.
        brief: whether it belongs in a small table too.
    """

    name: str
    heading: str
    meaning: str
    text: Callable[[Row], str]
    brief: bool


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


def final(row: Row, words: Words = ENGLISH) -> str:
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
    return f"{text} ({units.lost(lost - row.failed, row.failed, len(row.losses), words)})"


def _place(row: Row, words: Words) -> str:
    return words.told("places", rank(row))


def _corrected(row: Row) -> str:
    if row.standing is None or leads(row) or len(row.losses) < FEWEST:
        return units.NONE
    return units.p_value(row.standing.corrected)


def _reached(row: Row) -> str:
    return units.NONE if row.reached is None else f"{row.reached.count}/{row.reached.of}"


def _steps(row: Row) -> str:
    return units.NONE if row.reached is None else units.whole(row.reached.steps.estimate)


def _safe(row: Row, words: Words) -> str:
    if row.basin is None or math.isnan(row.basin.value):
        return units.NONE
    ends = ((row.basin.low, row.basin.at_low), (row.basin.high, row.basin.at_high))
    low, high = (f"{units.short(rate, 2)} [{units.number(loss)}]" for rate, loss in ends)
    return words.say("{low} to {high}", low=low, high=high)


def _untuned(row: Row, words: Words) -> str:
    if row.untuned is None:
        return units.NONE
    return words.told("places", "diverged") if math.isinf(row.untuned.estimate) else units.plus_minus(row.untuned)


def _others(row: Row) -> str:
    others = {name: value for name, value in (row.setting or {}).items() if name != "lr"}
    return units.setting(others) if others else units.NONE


def columns(words: Words) -> tuple[Column, ...]:
    """All columns but those of further numbers that were measured."""
    say = words.say

    def column(name: str, meaning: str, text: Callable[[Row], str], *, brief: bool = False) -> Column:
        return Column(name, words.told("heads", name), meaning, text, brief)

    return (
        column(
            "final",
            say("What is compared, at the end of the final runs: mean ± half of its 95 % interval"),
            lambda row: final(row, words),
            brief=True,
        ),
        column(
            "place",
            say(
                "Practically equal: its distance from the best is too small to matter, beyond chance. Tied: these runs "
                "cannot tell. Behind: further than chance explains. Unknown: too few trials or seeds"
            ),
            lambda row: _place(row, words),
            brief=True,
        ),
        column("p", say("How likely equals lie so far apart by chance, corrected for their number"), _corrected),
        column("lr", say("Learning rate of the final runs"), lambda row: units.short(row.lr), brief=True),
        column("other hyperparameters", say("Those of the final runs"), _others),
        column(
            "as it comes",
            say("The same untuned: with the defaults of its declaration, from the same seeds"),
            lambda row: _untuned(row, words),
            brief=True,
        ),
        column("reached", say("Final runs that reached the target"), _reached, brief=True),
        column(
            "steps to target",
            say("Their median number of steps to it, a miss counting as later than any"),
            _steps,
            brief=True,
        ),
        column(
            "time to target",
            say("Those steps times the step's time"),
            lambda row: units.seconds(row.seconds_to_target),
        ),
        column(
            "step µs",
            say("Microseconds of a step: forward, backward and update, alone on one thread"),
            lambda row: units.number(1e6 * row.step_seconds),
        ),
        column(
            "update µs",
            say("Microseconds of the optimizer's part of a step"),
            lambda row: units.number(1e6 * row.update_seconds, 2),
        ),
        column("state B", say("Bytes of optimizer state per parameter"), lambda row: units.short(row.state_bytes)),
        column(
            _SAFE,
            say(
                "Learning rates at which what is compared stays so near to the rule's own best that it tells no rules "
                "apart; in brackets what it is at both ends"
            ),
            lambda row: _safe(row, words),
        ),
        column(
            "headroom",
            say(
                "From the best learning rate to the first at which a run diverged, failed, or ended no better "
                "than before training"
            ),
            lambda row: units.factor(row.headroom),
        ),
    )


_SAFE = "safe lr"
COLUMNS = columns(ENGLISH)


def columns_of(standings: Standings, words: Words = ENGLISH) -> tuple[Column, ...]:
    """All columns of a problem's table: those above, and one for each further number that was measured."""
    names = dict.fromkeys(
        name for row in standings.rows for name in row.metrics if name != standings.metric or standings.by != "final"
    )
    within = words.say(", within {number}", number=units.distance(standings.tolerance, standings, words))
    usual = (replace(one, heading=one.heading + within) if one.name == _SAFE else one for one in columns(words))
    return (*usual, *(_metric_column(name, words) for name in names))


def filled(columns: Iterable[Column], standings: Standings) -> tuple[Column, ...]:
    """The columns that say something of anyone."""
    return tuple(column for column in columns if any(column.text(row) != units.NONE for row in standings.rows))


def _metric_column(name: str, words: Words) -> Column:
    def text(row: Row) -> str:
        return units.measured(name, row.metrics[name]) if name in row.metrics else units.NONE

    heading = units.metric(name, words)
    meaning = words.say("Mean {metric} at the end of the finals ± half of its 95 % interval", metric=heading)
    return Column(units.metric(name), heading, meaning, text, brief=False)
