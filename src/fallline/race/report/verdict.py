"""A race in words: who is ahead or tied, what is simplest, at which learning rates, and how sure that is."""

from __future__ import annotations

import math

from fallline.race.outcome.results import Results, Row, Standings
from fallline.race.protocol.lane import Tried
from fallline.race.report import units
from fallline.race.report.ordered import test_order

_NARROW = 1.3
"""A range of learning rates whose ends are no further apart, as a factor, is none."""
_NAMED = 3
"""So many contenders are named in a headline."""


def overall(results: Results) -> str:
    """The race in a sentence, its headline; over several problems, who was among the best most often."""
    if len(results.problems) == 1:
        return headline(results.problems[0])
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
        for row in problem.level if known else problem.rows[:1] if problem.leader else ():
            wins[row.title] = wins.get(row.title, 0) + 1
    return wins


def verdict(standings: Standings) -> str:
    """All that is to be said of a problem's outcome, in a few sentences."""
    return " ".join([headline(standings), *told(standings)])


def headline(standings: Standings) -> str:
    """A problem's outcome in a sentence or two."""
    leader, where = standings.leader, standings.entry.problem.title
    if leader is None:
        return f"On {where}, {_nobody(standings)}."
    start, others = "" if standings.finished else "So far, ", [row for row in standings.rows if row is not leader]
    if not any(row.standing for row in others):
        alone = f", the only one of {len(standings.rows)} that trained," if others and standings.finished else ""
        return f"{start}{leader.title}{alone} {_alone(standings, leader)} on {where}."
    assert standings.comparison is not None
    if not standings.comparison.enough:
        runs = len(leader.losses)
        few = "1 run each is" if runs == 1 else f"{runs} runs each are"
        return f"{start}{'who' if start else 'Who'} is ahead on {where} is unknown: {few} too few to tell."
    if len(standings.level) > 1:
        return f"{start}{_tied(standings)} on {where}. {_simplest(standings)}"
    behind = [row for row in others if row.standing and not row.standing.tied]
    raced = [row for row in others if row.standing]
    if not behind:
        return f"{start}{leader.title} is first on {where}, but whether it is ahead is unknown."
    whom = _all(behind) if len(behind) == len(raced) else f"{len(behind)} of {len(raced)} others"
    return f"{start}{leader.title} is ahead of {whom} on {where}."


def _tied(standings: Standings) -> str:
    """Who is level with the leader, and whether that is known or cannot be told."""
    names, count = [row.title for row in standings.level], len(standings.rows)
    equal = all(row.standing and row.standing.place == "practically equal" for row in standings.level[1:])
    who = units.listed(names) if len(names) <= _NAMED else f"{len(names)} of {count} rules"
    who = f"all {count} rules" if len(names) == count > _NAMED else who
    word = f"{who} are {'practically equal' if equal else 'tied'}"
    return word if not standings.finished else word[:1].upper() + word[1:] if who.startswith("all ") else word


def _simplest(standings: Standings) -> str:
    row = standings.simplest
    if row is None or math.isnan(row.state_bytes):
        return ""
    size = f"{units.short(row.state_bytes)} bytes of state" if round(row.state_bytes, 1) else "no state"
    return f"Simplest among them: {row.title} ({size})."


def told(standings: Standings) -> list[str]:
    """What is to be said besides the headline: sentences, each of them whole."""
    leader = standings.leader
    if leader is None:
        return []
    sentences = [_won(standings, leader), _places(standings, leader), _range(standings, leader)]
    sentences += [test_order(standings), _few_trials(standings), _unfinished(standings)]
    return [f"{sentence}." for sentence in sentences if sentence]


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


def _won(standings: Standings, leader: Row) -> str:
    if not any(row.standing for row in standings.rows if row is not leader):
        return ""  # the headline has said it
    said = math.isnan(leader.lr) or "lr=" in leader.title
    who = leader.title if said else f"{leader.title} (lr {units.short(leader.lr)})"
    return f"{who} {_best(standings, leader)}"


def _places(standings: Standings, leader: Row) -> str:
    """How the others stand, and what was asked of the difference."""
    if standings.comparison is None or not standings.comparison.enough:
        return ""
    others = [row for row in standings.rows if row.standing and row is not leader]
    places = {row.name: row.standing.place for row in others if row.standing}
    named = {
        place: [row.title for row in others if places[row.name] == place] for place in dict.fromkeys(places.values())
    }
    parts, least = [], f"by less than {units.number(standings.matters, 2)}"
    if equal := named.get("practically equal"):
        parts.append(f"practically equal to it, different {least} beyond chance: {units.listed(equal)}")
    if tied := named.get("tied"):
        parts.append(f"tied with it, as these runs cannot tell: {units.listed(tied)}")
    if unknown := named.get("unknown"):
        parts.append(f"unknown, as too few settings were tried: {units.listed(unknown)}")
    if behind := [row for row in others if places[row.name] == "behind"]:
        p = max(row.standing.corrected for row in behind if row.standing)
        whom = _all(behind) if len(behind) == len(others) else units.listed(row.title for row in behind)
        sure = f"by more than chance (p {'' if p < 0.001 else '= '}{units.p_value(p)})"
        parts.append(f"{'' if parts else 'it is '}ahead of {whom} {sure}")
    said = "; ".join(parts)
    return said[:1].upper() + said[1:]


def _all(others: list[Row]) -> str:
    return others[0].title if len(others) == 1 else "both others" if len(others) == 2 else f"all {len(others)} others"


def _range(standings: Standings, leader: Row) -> str:
    """The leader's safe learning rates, and what is measured at their ends."""
    basin = leader.basin
    if basin is None or math.isnan(basin.value):
        return ""
    within = f"{units.number(standings.tolerance, 2)} of its best"
    if basin.high < basin.low * _NARROW and not basin.at_least:
        return f"No other learning rate tried keeps it within {within}"
    beyond = ", where the search ended" if basin.at_least else ""
    low, high = units.number(basin.at_low), units.number(basin.at_high)
    ends = f"{low} at both ends" if low == high else f"{low} and {high} at the ends"
    reach = f"{units.short(basin.low, 2)} to {units.short(basin.high, 2)}"
    return f"Learning rates from {reach} keep it within {within} ({ends}{beyond})"


def _few_trials(standings: Standings) -> str:
    few = [row.title for row in standings.rows if row.few and row.lane.finished]
    return f"Too few settings were tried to tune {units.listed(few)}: more --trials may change the order" if few else ""


def _unfinished(standings: Standings) -> str:
    missing = sum(not row.lane.finished for row in standings.rows)
    if not missing:
        return ""
    return f"{missing} of {len(standings.rows)} contenders {'has' if missing == 1 else 'have'} not finished"
