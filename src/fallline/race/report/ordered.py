"""The order by test data, which selects nothing, where it is another one than that of the race."""

from __future__ import annotations

import re

from fallline.race.outcome.results import Standings
from fallline.race.report import units
from fallline.race.report.words import Words

_VALID = re.compile(r"^(valid|validation|val|dev|eval)(?=_|$)")


def test_order(standings: Standings, words: Words) -> str:
    """Who is first on test data, where that is not the leader; empty where it is, or nothing was measured there."""
    leader = standings.leader
    name = "test_loss" if standings.metric == "loss" else _VALID.sub("test", standings.metric)
    if leader is None or standings.by != "final" or not name.startswith("test") or name not in leader.metrics:
        return ""
    measured = [row for row in standings.rows if row.standing and name in row.metrics]
    sign = -1 if standings.rises else 1
    first = min(measured, key=lambda row: sign * row.metrics[name].estimate)
    mine, best = (units.measured(name, row.metrics[name]) for row in (leader, first))
    if mine == best:
        return ""
    return words.say(
        "The {metric} gives another order: {first} is first with {best}, {leader} has {mine}",
        metric=units.metric(name, words),
        first=first.title,
        best=best,
        leader=leader.title,
        mine=mine,
    )
