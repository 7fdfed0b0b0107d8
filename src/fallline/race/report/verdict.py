"""A race in a sentence: who won, at which learning rate, how safe that is, and how sure."""

from __future__ import annotations

import math

from fallline.race.outcome.results import Results, Row, Standings
from fallline.race.protocol.lane import Tried
from fallline.race.report import units
from fallline.race.statistics import Basin

_NARROW = 1.3
"""A range of learning rates whose ends are no further apart, as a factor, is none."""


def overall(results: Results) -> str:
    """The race in a sentence; over several problems, who was among the best most often."""
    if len(results.problems) == 1:
        return verdict(results.problems[0])
    count = len(results.problems)
    wins = _wins(results)
    if not wins:
        return f"None of the {count} problems has a winner{'' if results.finished else ' yet'}."
    most = max(wins.values())
    names = [name for name, times in wins.items() if times == most]
    whole = "both problems" if count == 2 else f"all {count} problems"
    where = whole if most == count else f"{most} of {count} problems, more often than anyone else"
    were = f"{names[0]} was" if len(names) == 1 else f"{units.listed(names)} were each"
    text = f"{were} best, or tied with the best, on {where}."
    return text if results.finished else f"So far, {text}"


def _wins(results: Results) -> dict[str, int]:
    """On how many problems each title was the best or tied with it; those of whom too little is known do not count."""
    wins: dict[str, int] = {}
    for problem in results.problems:
        known = problem.comparison is not None and problem.comparison.enough
        for row in problem.tied if known else problem.rows[:1] if _leader(problem) else ():
            wins[row.title] = wins.get(row.title, 0) + 1
    return wins


def verdict(standings: Standings) -> str:
    """A problem's outcome in a sentence."""
    leader = _leader(standings)
    if leader is None:
        return f"On {standings.entry.problem.title}, {_nobody(standings)}."
    start = (
        f"On {standings.entry.problem.title}," if standings.finished else f"So far on {standings.entry.problem.title},"
    )
    parts = [f"{start} {_won(standings, leader)}", _range(leader.basin, standings.rises), _unfinished(standings)]
    return "; ".join(part for part in parts if part) + "."


def _leader(standings: Standings) -> Row | None:
    """Who leads; None where there are no finals, or all of them diverged."""
    if standings.comparison is None or standings.comparison.leader is None:
        return None
    return standings.rows[0]


def _nobody(standings: Standings) -> str:
    count = len(standings.rows)
    if standings.comparison is not None and standings.finished:
        what = _lost([tried for row in standings.rows for tried in row.lane.finals])
        return f"every final run {what}, so that nobody won"
    if standings.finished:
        whole = "the only contender did not train" if count == 1 else f"none of the {count} contenders trained"
        return f"{whole}: everything tried {_lost(_trials(standings))}"
    done = sum(tried.outcome is not None for tried in _trials(standings))
    if not done:
        return "the race has hardly begun: no trial has ended yet"
    return f"nobody has finished yet: {done} {'trial has' if done == 1 else 'trials have'} ended, too few for a winner"


def _trials(standings: Standings) -> list[Tried]:
    return [tried for row in standings.rows for tried in row.lane.trials()]


def _lost(trials: list[Tried]) -> str:
    """What became of trials of which none trained."""
    count = sum(tried.failed for tried in trials)
    return "diverged" if not count else "failed" if count == len(trials) else "diverged or failed"


def failed(standings: Standings) -> str:
    """How many runs failed, with the first error; empty where none did."""
    failures = [failure for row in standings.rows for failure in row.failures if failure.failed]
    if not failures:
        return ""
    runs = "1 run failed" if len(failures) == 1 else f"{len(failures)} runs failed"
    return f"{runs}, the first of {failures[0].contender}: {failures[0].reason.partition(chr(10))[0]}"


def passed_over(standings: Standings) -> str:
    """What was measured besides the training loss where nobody chose what is compared; empty where nothing was."""
    if standings.entry.problem.metric != "auto" or standings.metric != "loss":
        return ""
    apart = ("test", "train")
    names = dict.fromkeys(name for row in standings.rows for name in row.metrics if not name.startswith(apart))
    if not names:
        return ""
    first = next(iter(names))
    return (
        f"What is compared is the training loss; to compare by {units.listed(list(names))} instead, say for example "
        f"--metric {first} with --maximize or --minimize"
    )


def _won(standings: Standings, leader: Row) -> str:
    others = [row for row in standings.rows if row.standing and row is not leader]
    said = math.isnan(leader.lr) or "lr=" in leader.title
    who = leader.title if said else f"{leader.title} (lr {units.short(leader.lr)})"
    assert standings.comparison is not None
    if not others:
        alone = len(standings.rows) == 1
        apart = "" if alone or not standings.finished else f", the only one of {len(standings.rows)} that trained,"
        return f"{who}{apart} {_alone(standings, leader)}"
    if not standings.comparison.enough:
        runs = len(leader.losses)
        each = "1 run each is" if runs == 1 else f"{runs} runs each are"
        return f"{who} {_best(standings, leader)}, but {each} too few to call that more than chance"
    return f"{who} {_best(standings, leader)}, {_confidence(standings, others)}"


def _alone(standings: Standings, leader: Row) -> str:
    what = units.metric(standings.metric)
    if standings.by == "final":
        return f"reached {_article(what)} {what} of {_value(leader)}"
    return f"{_came(leader)} {_article(what)} {what} of {units.short(standings.target or 0.0)}{_in_steps(leader)}"


def _best(standings: Standings, leader: Row) -> str:
    what = units.metric(standings.metric)
    if standings.by == "final":
        return f"reached the {'highest' if standings.rises else 'lowest'} {what}, {_value(leader)}"
    first = " first" if _arrived(leader) else ""
    return (
        f"{_came(leader)} {_article(what)} {what} of {units.short(standings.target or 0.0)}{first}{_in_steps(leader)}"
    )


def _arrived(leader: Row) -> bool:
    """Whether the target was reached more often than not."""
    return leader.reached is not None and not math.isnan(leader.reached.steps.estimate)


def _came(leader: Row) -> str:
    return "reached" if _arrived(leader) else "came nearest to"


def _in_steps(leader: Row) -> str:
    """After how many steps; where it mostly missed, how often it did not."""
    if leader.reached is None or _arrived(leader):
        return f", after {_value(leader)} steps"
    return f", which it reached in {leader.reached.count} of {leader.reached.of} runs"


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"


def _value(row: Row) -> str:
    """The leader's mean, with what makes it less sure."""
    assert row.standing is not None
    if not row.standing.diverged:
        return units.plus_minus(row.standing.mean)
    trained = [loss for loss in row.losses if math.isfinite(loss)]
    mean = units.number(sum(trained) / len(trained))
    failed, lost = row.failed, row.standing.diverged
    what = "did not diverge" if not failed else "did not fail" if failed == lost else "neither diverged nor failed"
    return f"{mean} in the {len(trained)} of {len(row.losses)} runs that {what}"


def _confidence(standings: Standings, others: list[Row]) -> str:
    tied = [row.title for row in standings.tied[1:]]
    if len(tied) == len(others):
        return f"tied with {_all(others)}"
    if tied:
        return f"tied with {units.listed(tied)}"
    p = max(row.standing.corrected for row in others if row.standing)
    return f"ahead of {_all(others)} by more than chance (p {'' if p < 0.001 else '= '}{units.p_value(p)})"


def _all(others: list[Row]) -> str:
    return others[0].title if len(others) == 1 else "both others" if len(others) == 2 else f"all {len(others)} others"


def _range(basin: Basin | None, rises: bool) -> str:
    """The safe range of learning rates."""
    if basin is None or math.isnan(basin.value):
        return ""
    whole = "ascent" if rises else "descent"
    if basin.high < basin.low * _NARROW and not basin.at_least:
        return f"no other learning rate tried keeps 95 % of the {whole}"
    beyond = " (where the search ended)" if basin.at_least else ""
    reach = f"{units.short(basin.low, 2)} to {units.short(basin.high, 2)}{beyond}"
    return f"learning rates from {reach} keep 95 % of the {whole}"


def _unfinished(standings: Standings) -> str:
    missing = sum(not row.lane.finished for row in standings.rows)
    if not missing:
        return ""
    return f"{missing} of {len(standings.rows)} contenders {'has' if missing == 1 else 'have'} not finished"
