"""What came out of a race, in a sentence of either language."""

from __future__ import annotations

import math

from fallline.race.outcome.results import Row, Standings
from fallline.race.report import units
from fallline.race.report.columns import final
from races.raced import ratio
from races.words import listed, say, told, words_in
from website.languages import Language

FAR = 2
"""From so many times the best's mean on, the simplest of those level with it gets a word of warning."""


def verdict(standings: Standings, language: Language) -> str:
    """Who came out best, who is level with it, and who is behind, in a sentence; then who is simplest, what failed."""
    words = words_in(language)
    parts = words.say("; ").join([_best(standings, language), *_others(standings, language)])
    sentence = words.say("{sentence}.", sentence=parts)
    further = [_simplest(standings, language), _failed(standings, language)]
    return words.say(" ").join([sentence[:1].upper() + sentence[1:], *filter(None, further)])


def compared(standings: Standings, language: Language) -> str:
    """What the rules are compared by."""
    words = words_in(language)
    if standings.by == "final":
        return units.compared(standings, words)
    key = "steps up to" if standings.goal == "max" else "steps to"
    return say(language, key, metric=units.metric(standings.metric, words), target=units.short(standings.target or 0.0))


def _best(standings: Standings, language: Language) -> str:
    leader = standings.leader
    if leader is None:
        return say(language, "nobody")
    rate = say(language, "no rate" if math.isnan(leader.lr) else "rate", lr=units.short(leader.lr))
    said = {"leader": leader.title, "rate": rate, "metric": told(language, units.metric(standings.metric))}
    said |= {"value": final(leader, words_in(language)), "target": units.short(standings.target or math.nan)}
    if standings.by == "final":
        return say(language, "most" if standings.rises else "final", **said)
    reached = leader.reached
    if reached is None or math.isnan(reached.steps.estimate):
        count, of = (reached.count, reached.of) if reached else (0, len(leader.losses))
        return say(language, "nearest", **said, count=count, of=of)
    return say(language, "first", **said)


def _others(standings: Standings, language: Language) -> list[str]:
    others = [row for row in standings.rows if row is not standings.leader and row.standing]
    if standings.leader is None or not others:
        return []
    named = {"equal": _at("practically equal", others), "tied": _at("tied", others), "unknown": _at("unknown", others)}
    said = [say(language, key, names=listed(language, names)) for key, names in named.items() if names]
    behind = _at("behind", others)
    if behind and not said:
        return [say(language, "behind all", count=len(behind))]
    return [*said, *([say(language, "behind", names=listed(language, behind))] if behind else [])]


def _at(place: str, rows: list[Row]) -> list[str]:
    return [row.title for row in rows if row.standing and row.standing.place == place]


def _simplest(standings: Standings, language: Language) -> str:
    row = standings.simplest
    if row is None or len(standings.level) == 1 or math.isnan(row.state_bytes):
        return ""
    key = "simplest" if round(row.state_bytes, 1) else "no state"
    said = [say(language, key, name=row.title, size=units.short(row.state_bytes))]
    if FAR <= ratio(row, standings) < math.inf:
        said.append(say(language, "no advice", count=len(row.losses)))
    return words_in(language).say(" ").join(said)


def _failed(standings: Standings, language: Language) -> str:
    lost = [row for row in standings.rows if any(failure.failed for failure in row.failures)]
    count = sum(failure.failed for row in lost for failure in row.failures)
    return say(language, "failed", count=count, names=listed(language, [row.title for row in lost])) if lost else ""
