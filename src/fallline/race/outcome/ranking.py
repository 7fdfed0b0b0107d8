"""Who stands where on a problem: the finals compared, and what a difference must be to matter."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable
from dataclasses import replace

from fallline.race.outcome.results import Row, Standings
from fallline.race.protocol.settings import Settings
from fallline.race.statistics import Basin, Interval, Standing, basin, compare, smallest_difference


def ranked(standings: Standings, settings: Settings) -> Standings:
    """A problem's results with the finals compared, the rows in order, and every number in the metric's own sign.

    Args:
        standings: without a comparison; numbers are lower where they are better.
        settings: of the race.
    """
    standings = _compared(standings, settings)
    return replace(standings, rows=tuple(_in_own_sign(row, standings.shown) for row in standings.rows))


def _compared(standings: Standings, settings: Settings) -> Standings:
    raced, start = [row for row in standings.rows if row.losses], standings.start
    if not raced:
        return standings
    losses = [row.losses for row in raced]
    matters = smallest_difference(settings.margin, losses, start, steps=standings.by == "steps")
    ceiling = start if math.isfinite(start) else None
    comparison = compare(losses, matters=matters, ceiling=ceiling, seed=settings.seed)
    placed = dict(zip((row.name for row in raced), comparison.standings, strict=True))
    rows = [replace(row, standing=_known(row, placed.get(row.name))) for row in standings.rows]
    leader, tolerance = None, matters
    if comparison.leader is not None:
        leader, mean = raced[comparison.leader].name, comparison.standings[comparison.leader].mean
        tolerance = max(matters, (mean.high - mean.low) / 2) if math.isfinite(mean.high - mean.low) else matters
        rows = [replace(row, basin=_basin(row, start, tolerance)) for row in rows]
    rows.sort(key=lambda row: _rank(row, leader))
    return replace(standings, rows=tuple(rows), comparison=comparison, matters=matters, tolerance=tolerance)


def _known(row: Row, standing: Standing | None) -> Standing | None:
    """A standing, unknown where so few settings were tried that the rule may do better."""
    if standing is None or not row.few or standing.place == "best" or standing.diverged == len(row.losses):
        return standing
    return replace(standing, place="unknown")


def _basin(row: Row, start: float, tolerance: float) -> Basin | None:
    if not row.rates:
        return None
    return basin([p.rate for p in row.rates], [statistics.fmean(p.losses) for p in row.rates], start, tolerance)


def _in_own_sign(row: Row, shown: Callable[[float], float]) -> Row:
    """A row whose numbers are those that were measured."""
    standing, safe, untuned = row.standing, row.basin, row.untuned
    if standing:
        standing = replace(standing, mean=_turned(standing.mean, shown), median=shown(standing.median))
    if safe:
        safe = replace(safe, at_low=shown(safe.at_low), at_high=shown(safe.at_high))
    untuned = untuned and _turned(untuned, shown)
    return replace(row, losses=tuple(map(shown, row.losses)), standing=standing, basin=safe, untuned=untuned)


def _turned(interval: Interval, shown: Callable[[float], float]) -> Interval:
    return Interval(shown(interval.estimate), *sorted((shown(interval.low), shown(interval.high))))


def _rank(row: Row, leader: str | None) -> tuple[bool, float, float]:
    """Leader first, then by how often they diverged and the mean loss of the other runs."""
    finite = [loss for loss in row.losses if math.isfinite(loss)]
    diverged = len(row.losses) - len(finite) if row.losses else math.inf
    return row.name != leader, diverged, statistics.fmean(finite) if finite else math.inf
