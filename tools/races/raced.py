"""What is known of the races that ended, each with its own settings."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from fallline.problems import PROBLEMS
from fallline.race.outcome.folder import REPORT
from fallline.race.outcome.merged import merged
from fallline.race.outcome.results import Results, Row, Standings
from fallline.race.protocol.settings import Settings
from fallline.rules import RULES


@dataclass(frozen=True)
class Raced:
    """A race that ended, on one problem.

    Attributes:
        settings: what was asked.
        standings: what came out.
    """

    settings: Settings
    standings: Standings

    @classmethod
    def of(cls, results: Results) -> Raced:
        """From the results of a race on one problem."""
        (standings,) = results.problems
        return cls(results.settings, standings)

    @property
    def name(self) -> str:
        """The problem's."""
        return self.standings.entry.name

    @property
    def share(self) -> float:
        """Of the steps that the problem itself asks for."""
        return self.standings.steps / PROBLEMS[self.standings.entry.spec].steps

    @property
    def open(self) -> bool:
        """Whether most rules raced, and not a few that it names."""
        return 2 * len(self.standings.rows) > len(RULES)

    def row(self, rule: str) -> Row | None:
        """What a rule came to; None where it did not race."""
        return next((row for row in self.standings.rows if row.name == rule), None)

    @property
    def shows(self) -> str:
        """What the problem is for, in English."""
        return PROBLEMS[self.standings.entry.spec].shows


def ended(folders: Iterable[Path]) -> tuple[Raced, ...]:
    """The races of these folders that ended; a folder that is not there, or whose race goes on, is passed over.

    Raises:
        RaceError: what a folder holds is damaged.
    """
    reported = [merged([folder]) for folder in folders if (folder / REPORT).exists()]
    return tuple(Raced.of(results) for results in reported if results.finished)


def ratio(row: Row, standings: Standings) -> float:
    """What is compared of a row over that of the best: from 1 on, infinite where it diverged or never got there.

    NaN where nobody won, or where numbers below 0 or of which more is better leave no ratio.
    """
    leader = standings.leader
    if leader is None or leader.standing is None or standings.rises or leader.standing.mean.estimate <= 0:
        return math.nan
    missed = standings.by == "steps" and (row.reached is None or math.isnan(row.reached.steps.estimate))
    if row.standing is None or missed:
        return math.inf
    return row.standing.mean.estimate / leader.standing.mean.estimate


@dataclass(frozen=True)
class Overall:
    """A rule over the problems that count.

    Attributes:
        name, title: the rule's.
        rows: what it came to on each of them; None where it did not race.
        ratios: to the best, on those on which it raced and there is one.
    """

    name: str
    title: str
    rows: tuple[Row | None, ...]
    ratios: tuple[float, ...]

    @property
    def everywhere(self) -> bool:
        """Whether it raced on all."""
        return None not in self.rows

    @property
    def best(self) -> int:
        """On how many it was the best."""
        return sum(place(row) == "best" for row in self.rows)

    @property
    def level(self) -> int:
        """On how many it was the best, practically equal to it, or tied with it."""
        return sum(place(row) in ("best", "practically equal", "tied") for row in self.rows)

    @property
    def middle(self) -> float:
        """The median of its ratios."""
        return statistics.median(self.ratios) if self.ratios else math.nan


def place(row: Row | None) -> str:
    """How a row stands; empty where it does not."""
    return row.standing.place if row and row.standing else ""


def counted(races: Sequence[Raced]) -> list[Raced]:
    """Those over which rules are ranked: on which most rules raced; all, where there are none of the kind."""
    return [raced for raced in races if raced.open] or list(races)


def overall(races: Sequence[Raced]) -> list[Overall]:
    """The rules in their order over the problems that count: those that raced on all of these first.

    Among these, who was the best or level with the best more often; then whose median ratio is lower.
    """
    titles = {row.name: row.title for raced in races for row in raced.standings.rows}
    rules = [_overall(name, title, counted(races)) for name, title in titles.items()]
    return sorted(rules, key=lambda rule: (not rule.everywhere, -rule.level, rule.middle, rule.title))


def _overall(name: str, title: str, races: Sequence[Raced]) -> Overall:
    rows = [raced.row(name) for raced in races]
    ratios = [ratio(row, raced.standings) for row, raced in zip(rows, races, strict=True) if row]
    return Overall(name, title, tuple(rows), tuple(one for one in ratios if not math.isnan(one)))
