"""A race in words: who is ahead or tied, what is simplest, at which learning rates, and how sure that is."""

from __future__ import annotations

import math

from fallline.race.outcome.results import Results, Row, Standings
from fallline.race.protocol.lane import Tried
from fallline.race.protocol.seeding import complaint, drawn
from fallline.race.report import units
from fallline.race.report.leading import alone, won
from fallline.race.report.ordered import test_order
from fallline.race.report.words import ENGLISH, Words

_NARROW = 1.3
"""A range of learning rates whose ends are no further apart, as a factor, is none."""
_NAMED = 3
"""So many contenders are named in a headline."""


def overall(results: Results, words: Words = ENGLISH) -> str:
    """The race in a sentence, its headline; over several problems, who was among the best most often."""
    if len(results.problems) == 1:
        return headline(results.problems[0], words)
    say, count, wins = words.say, len(results.problems), _wins(results)
    if not wins:
        yet = "" if results.finished else say(" yet")
        return say("None of the {count} problems has a winner{yet}.", count=count, yet=yet)
    most = max(wins.values())
    names = [name for name, times in wins.items() if times == most]
    where = say("both problems") if count == 2 else say("all {count} problems", count=count)
    if most < count:
        where = say("{most} of {count} problems, more often than anyone else", most=most, count=count)
    if len(names) == 1:
        said = say("{name} was best, or tied with the best, on {where}.", name=names[0], where=where)
    else:
        listed = words.listed(names)
        said = say("{names} were each best, or tied with the best, on {where}.", names=listed, where=where)
    return said if results.finished else say("So far, {said}", said=said)


def _wins(results: Results) -> dict[str, int]:
    """On how many problems each title was the best or tied with it; those of whom too little is known do not count."""
    wins: dict[str, int] = {}
    for problem in results.problems:
        known = problem.comparison is not None and problem.comparison.enough
        for row in problem.level if known else problem.rows[:1] if problem.leader else ():
            wins[row.title] = wins.get(row.title, 0) + 1
    return wins


def verdict(standings: Standings, words: Words = ENGLISH) -> str:
    """All that is to be said of a problem's outcome, in a few sentences."""
    return words.say(" ").join([headline(standings, words), *told(standings, words)])


def headline(standings: Standings, words: Words = ENGLISH) -> str:
    """A problem's outcome in a sentence or two."""
    say, leader, where = words.say, standings.leader, where_of(standings, words)
    if leader is None:
        return say("On {where}, {nobody}.", where=where, nobody=_nobody(standings, words))
    if len(standings.level) > 1 and standings.comparison and standings.comparison.enough:
        tied = _so_far(standings, say("{tied} on {where}.", tied=_tied(standings, words), where=where), words)
        return say(" ").join(filter(None, (tied, _simplest(standings, words))))
    return _so_far(standings, _first(standings, leader, words), words)


def where_of(standings: Standings, words: Words) -> str:
    """What a problem is called in a sentence."""
    return words.told("problems", standings.entry.problem.title)


def _so_far(standings: Standings, said: str, words: Words) -> str:
    return said if standings.finished else words.say("So far, {said}", said=said)


def _first(standings: Standings, leader: Row, words: Words) -> str:
    """How a leader stands with whom nobody is known to be level."""
    say, where = words.say, where_of(standings, words)
    others = [row for row in standings.rows if row is not leader]
    raced = [row for row in others if row.standing]
    if not raced:
        who = leader.title
        if others and standings.finished:
            who = say("{leader}, the only one of {count} that trained,", leader=who, count=len(standings.rows))
        return say("{said} on {where}.", said=alone(standings, leader, who, words), where=where)
    assert standings.comparison is not None
    if not standings.comparison.enough:
        runs = len(leader.losses)
        few = say("1 run each is") if runs == 1 else say("{runs} runs each are", runs=runs)
        who = say("Who") if standings.finished else say("who")
        return say("{who} is ahead on {where} is unknown: {few} too few to tell.", who=who, where=where, few=few)
    behind = [row for row in raced if row.standing and not row.standing.tied]
    if not behind:
        return say(
            "{leader} is first on {where}, but whether it is ahead is unknown.", leader=leader.title, where=where
        )
    whom = _all(behind, words)
    if len(behind) < len(raced):
        whom = say("{count} of {all} others", count=len(behind), all=len(raced))
    return say("{leader} is ahead of {whom} on {where}.", leader=leader.title, whom=whom, where=where)


def _tied(standings: Standings, words: Words) -> str:
    """Who is level with the leader, and whether that is known or cannot be told."""
    say, names, count = words.say, [row.title for row in standings.level], len(standings.rows)
    who = words.listed(names)
    if len(names) > _NAMED:
        who = say("{some} of {count} rules", some=len(names), count=count)
    if len(names) == count > _NAMED:
        who = say("All {count} rules", count=count) if standings.finished else say("all {count} rules", count=count)
    places = {row.standing.place for row in standings.level[1:] if row.standing}
    if places == {"practically equal"}:
        return say("{who} are practically equal", who=who)
    return say("{who} are level", who=who) if "practically equal" in places else say("{who} are tied", who=who)


def _simplest(standings: Standings, words: Words) -> str:
    say, row = words.say, standings.simplest
    if row is None or math.isnan(row.state_bytes):
        return ""
    size = units.short(row.state_bytes)
    state = say("{x} bytes of state per parameter", x=size) if round(row.state_bytes, 1) else say("no state")
    return say("Simplest among them: {name} ({state}).", name=row.title, state=state)


def told(standings: Standings, words: Words = ENGLISH) -> list[str]:
    """What is to be said besides the headline: sentences, each of them whole."""
    leader = standings.leader
    sentences = [complaint(drawn([row.lane for row in standings.rows]), words)]
    if leader is not None:
        sentences += [won(standings, leader, words), _places(standings, leader, words)]
        sentences += [_range(standings, leader, words), test_order(standings, words)]
        sentences += [_few_trials(standings, words), _unfinished(standings, words)]
    return [words.say("{sentence}.", sentence=sentence) for sentence in sentences if sentence]


def _nobody(standings: Standings, words: Words) -> str:
    say, count = words.say, len(standings.rows)
    if not standings.improved and standings.comparison is not None and standings.comparison.leader is not None:
        metric = units.metric(standings.metric, words)
        return say(
            "no contender improved on the {metric} before training, so that nobody won: check that the gradient "
            "is right, and that the runs are long enough",
            metric=metric,
        )
    if standings.comparison is not None and standings.finished:
        lost = _lost([tried for row in standings.rows for tried in row.lane.finals], words)
        return say("every final run {lost}, so that nobody won", lost=lost)
    if standings.finished:
        lost = _lost(_trials(standings), words)
        if count == 1:
            return say("the only contender did not train: everything tried {lost}", lost=lost)
        return say("none of the {count} contenders trained: everything tried {lost}", count=count, lost=lost)
    done = sum(tried.outcome is not None for tried in _trials(standings))
    if not done:
        return say("the race has hardly begun: no trial has ended yet")
    ended = say("1 trial has") if done == 1 else say("{done} trials have", done=done)
    return say("nobody has finished yet: {trials} ended, too few for a winner", trials=ended)


def _trials(standings: Standings) -> list[Tried]:
    return [tried for row in standings.rows for tried in row.lane.trials()]


def _lost(trials: list[Tried], words: Words) -> str:
    """What became of trials of which none trained."""
    count = sum(tried.failed for tried in trials)
    what = "diverged" if not count else "failed" if count == len(trials) else "diverged or failed"
    return words.told("places", what)


def failed(standings: Standings, words: Words = ENGLISH) -> str:
    """How many runs failed, with the first error; empty where none did."""
    say, failures = words.say, [failure for row in standings.rows for failure in row.failures if failure.failed]
    if not failures:
        return ""
    runs = say("1 run failed") if len(failures) == 1 else say("{count} runs failed", count=len(failures))
    reason = words.retold(failures[0].reason.partition("\n")[0])
    return say("{runs}, the first of {name}: {reason}", runs=runs, name=failures[0].contender, reason=reason)


def passed_over(standings: Standings, words: Words = ENGLISH) -> str:
    """What was measured besides the training loss where nobody chose what is compared; empty where nothing was."""
    if standings.entry.problem.metric != "auto" or standings.metric != "loss":
        return ""
    apart = ("test", "train")
    names = dict.fromkeys(name for row in standings.rows for name in row.metrics if not name.startswith(apart))
    if not names:
        return ""
    return words.say(
        "What is compared is the training loss; to compare by {names} instead, say for example --metric {first} with "
        "--maximize or --minimize",
        names=words.listed(names),
        first=next(iter(names)),
    )


def _places(standings: Standings, leader: Row, words: Words) -> str:
    """How the others stand, and what was asked of the difference."""
    if standings.comparison is None or not standings.comparison.enough:
        return ""
    say, others = words.say, [row for row in standings.rows if row.standing and row is not leader]
    at: dict[str, list[str]] = {}
    for row in others:
        at.setdefault(row.standing.place if row.standing else "", []).append(row.title)
    parts = []
    if equal := at.get("practically equal"):
        least, names = units.distance(standings.matters, standings, words), words.listed(equal)
        told = say(
            "practically equal to it, different by less than {least} beyond chance: {names}", least=least, names=names
        )
        parts.append(told)
    if tied := at.get("tied"):
        parts.append(say("tied with it, as these runs cannot tell: {names}", names=words.listed(tied)))
    if unknown := at.get("unknown"):
        parts.append(say("unknown, as too few settings were tried: {names}", names=words.listed(unknown)))
    if behind := [row for row in others if row.standing and row.standing.place == "behind"]:
        p = max(row.standing.corrected for row in behind if row.standing)
        whom = _all(behind, words) if len(behind) == len(others) else words.listed(row.title for row in behind)
        chance = f"p {'' if p < 0.001 else '= '}{units.p_value(p)}"
        ahead = say("ahead of {whom} by more than chance ({p})", whom=whom, p=chance)
        parts.append(ahead if parts else say("it is {ahead}", ahead=ahead))
    said = say("; ").join(parts)
    return said[:1].upper() + said[1:]


def _all(others: list[Row], words: Words) -> str:
    if len(others) == 1:
        return others[0].title
    return words.say("both others") if len(others) == 2 else words.say("all {count} others", count=len(others))


def _range(standings: Standings, leader: Row, words: Words) -> str:
    """The leader's safe learning rates, and what is measured at their ends."""
    say, basin = words.say, leader.basin
    if basin is None or math.isnan(basin.value):
        return ""
    within = units.distance(standings.tolerance, standings, words)
    if basin.high < basin.low * _NARROW and not basin.at_least:
        return say("No other learning rate tried keeps it within {within} of its best", within=within)
    low, high = units.number(basin.at_low), units.number(basin.at_high)
    ends = say("{low} and {high} at the ends", low=low, high=high)
    if low == high:
        ends = say("{low} at both ends", low=low)
    if basin.at_least:
        ends = say("{ends}, where the search ended", ends=ends)
    return say(
        "Learning rates from {low} to {high} keep it within {within} of its best ({ends})",
        low=units.short(basin.low, 2),
        high=units.short(basin.high, 2),
        within=within,
        ends=ends,
    )


def _few_trials(standings: Standings, words: Words) -> str:
    few = [row.title for row in standings.rows if row.few and row.lane.finished]
    if not few:
        return ""
    return words.say(
        "Too few settings were tried to tune {names}: more --trials may change the order", names=words.listed(few)
    )


def _unfinished(standings: Standings, words: Words) -> str:
    missing, count = sum(not row.lane.finished for row in standings.rows), len(standings.rows)
    if not missing:
        return ""
    if missing == 1:
        return words.say("1 of {count} contenders has not finished", count=count)
    return words.say("{missing} of {count} contenders have not finished", missing=missing, count=count)
