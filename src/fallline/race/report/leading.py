"""What a leader came to, in a sentence."""

from __future__ import annotations

import math

from fallline.race.outcome.results import Row, Standings
from fallline.race.report import units
from fallline.race.report.words import Words


def alone(standings: Standings, leader: Row, who: str, words: Words) -> str:
    """Of the only one that trained, which is called `who`."""
    if standings.by == "steps":
        return _to_target(standings, leader, who, words, first=False)
    metric = units.metric(standings.metric, words)
    value = _value(leader, words)
    return words.say("{who} reached {a} {metric} of {value}", who=who, a=_article(metric), metric=metric, value=value)


def won(standings: Standings, leader: Row, words: Words) -> str:
    """Of the first of several; empty where the headline has said it."""
    if not any(row.standing for row in standings.rows if row is not leader):
        return ""
    who, say = leader.title, words.say
    if not math.isnan(leader.lr) and "lr=" not in who:
        who = say("{leader} (lr {rate})", leader=who, rate=units.short(leader.lr))
    if standings.by == "steps":
        return _to_target(standings, leader, who, words, first=True)
    said = {"who": who, "metric": units.metric(standings.metric, words), "value": _value(leader, words)}
    if standings.rises:
        return say("{who} reached the highest {metric}, {value}", **said)
    return say("{who} reached the lowest {metric}, {value}", **said)


def _to_target(standings: Standings, leader: Row, who: str, words: Words, *, first: bool) -> str:
    """After how many steps it reached the target; where it mostly missed, how often it did not."""
    say, reached, metric = words.say, leader.reached, units.metric(standings.metric, words)
    said = {"who": who, "a": _article(metric), "metric": metric, "target": units.short(standings.target or 0.0)}
    if reached is not None and math.isnan(reached.steps.estimate):
        said |= {"count": str(reached.count), "of": str(reached.of)}
        return say("{who} came nearest to {a} {metric} of {target}, which it reached in {count} of {of} runs", **said)
    said |= {"steps": _value(leader, words)}
    if reached is None:
        return say("{who} came nearest to {a} {metric} of {target}, after {steps} steps", **said)
    if first:
        return say("{who} reached {a} {metric} of {target} first, after {steps} steps", **said)
    return say("{who} reached {a} {metric} of {target}, after {steps} steps", **said)


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"


def _value(row: Row, words: Words) -> str:
    """The leader's mean, with what makes it less sure."""
    assert row.standing is not None
    if not row.standing.diverged:
        return units.plus_minus(row.standing.mean)
    trained = [loss for loss in row.losses if math.isfinite(loss)]
    said = {"mean": units.number(sum(trained) / len(trained)), "count": len(trained), "all": len(row.losses)}
    if not row.failed:
        return words.say("{mean} in the {count} of {all} runs that did not diverge", **said)
    if row.failed == row.standing.diverged:
        return words.say("{mean} in the {count} of {all} runs that did not fail", **said)
    return words.say("{mean} in the {count} of {all} runs that neither diverged nor failed", **said)
