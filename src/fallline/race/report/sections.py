"""The report's sections: one for all problems together, and one for each."""

from __future__ import annotations

import math
from collections.abc import Iterator

from fallline.race.outcome.results import Results, Row, Standings
from fallline.race.report import units
from fallline.race.report.columns import final
from fallline.race.report.figures import Lines, problem_figures
from fallline.race.report.plotting import Figure
from fallline.race.report.searched import search_figures
from fallline.race.report.tables import failure_table, heat_map, pasted, standings_table, warning_list
from fallline.race.report.units import escape
from fallline.race.report.verdict import failed, passed_over, told, verdict, where_of
from fallline.race.report.words import Words

_PARTS = {"rate": ("rates",), "loss": ("steps", "seconds"), "costs": ("time", "memory", "tuning")}


def across(results: Results, lines: Lines, words: Words) -> str:
    """Contenders by problems, and the profile."""
    say, profile = words.say, ""
    if results.profile is not None:
        text = say(
            "Higher is better. At 1×: the share of problems on which it was the fastest. Band: bootstrap over problems."
        )
        profile = _picture("profile", say("Performance profile"), text)
    lead = say("Steps to the target as a multiple of the best, and how many final runs reached it.")
    return (
        f'<section id="across"><h2>{say("All problems")}</h2><p class="lead">{lead}</p>'
        f'<div class="parts">{heat_map(results, lines, words)}{profile}</div></section>'
    )


def problem_section(
    k: int, standings: Standings, lines: Lines, figures: dict[str, Figure], words: Words, *, alone: bool
) -> str:
    """All about a problem.

    Args:
        k: its number on the page.
        standings: its results.
        lines: numbers of the contenders' lines.
        figures: takes its pictures, by the ids of their elements.
        words: the language.
        alone: whether the page is about it only, and its head says the rest.
    """
    say = words.say
    drawn = problem_figures(standings, lines, words)
    searched = search_figures(standings, lines, words)
    figures.update({f"p{k}-{name}": figure for name, figure in drawn.items()})
    figures.update({f"p{k}-search-{index}": figure for index, figure in enumerate(searched.values())})
    head = "" if alone else f"<h2>{escape(_capital(where_of(standings, words)))}</h2>"
    sentences = told(standings, words) if alone else [verdict(standings, words)]
    said = f'<p class="lead">{escape(units.unbroken(say(" ").join(sentences)))}</p>' if sentences else ""
    facts = say(" ").join(filter(None, (_facts(standings, words), passed_over(standings, words))))
    return (
        f'<section id="p{k}">{head}{said}<p class="facts">{escape(facts)}</p>{_tiles(standings, words)}'
        f"{pasted(standings, words)}"
        f"{''.join(_pictures(k, drawn, standings, words))}{_search(k, list(searched), standings, lines, words)}"
        f'<h3 id="p{k}-table">{say("Final standings")}</h3>{standings_table(standings, lines, words)}'
        f"<h3>{say('Failed and diverged runs')}</h3>{_failed(standings, words)}"
        f"{failure_table(standings, lines, words)}</section>"
    )


def _texts(standings: Standings, words: Words) -> dict[str, tuple[str, str]]:
    """Heading and explanation of each picture."""
    say, metric = words.say, heading_of(standings, words)
    better = say("Lower left is better.")
    if standings.rises:
        better = say("Upper left is better.")
    return {
        "rates": (
            say("Learning rate"),
            say(
                "Median and range over seeds at each rate. Thick: safe rates, within {tolerance} of a rule's own best, "
                "so near that it tells no rules apart. Hollow: the rate of the finals, chosen by the mean over seeds, "
                "so that it need not be the best point of a line of medians. ×: a run diverged, failed, or ended no "
                "better than before training, drawn at the value there.",
                tolerance=units.distance(standings.tolerance, standings, words),
            ),
        ),
        "steps": (
            say("{metric} over steps", metric=metric),
            say("The final runs, each from a fresh seed: median and range."),
        ),
        "seconds": (
            say("{metric} over time", metric=metric),
            say("The same over seconds: steps × the time of a step, measured alone on one thread."),
        ),
        "time": (
            say("{metric} and time", metric=metric),
            say("{better} The dotted line joins those that nobody beats in both.", better=better),
        ),
        "memory": (
            say("{metric} and memory", metric=metric),
            say("State that the optimizer keeps, beside parameter and gradient."),
        ),
        "tuning": (
            say("What tuning costs"),
            say("The best to expect after so many trials: steep means that it needs tuning."),
        ),
    }


def heading_of(standings: Standings, words: Words) -> str:
    """What is measured, in a word or two: Loss, or a metric's name."""
    if standings.metric.endswith("loss"):
        return words.say("Loss")
    return _capital(units.brief(units.metric(standings.metric, words)))


def _pictures(k: int, drawn: dict[str, Figure], standings: Standings, words: Words) -> Iterator[str]:
    texts = _texts(standings, words)
    for part, names in _PARTS.items():
        shown = [name for name in names if name in drawn]
        wide = len(shown) == 1
        pictures = "".join(_picture(f"p{k}-{name}", *texts[name], wide=wide) for name in shown)
        kind = "plots three" if len(shown) == 3 else "plots"
        yield f'<div class="{kind}" id="p{k}-{part}">{pictures}</div>'


def _picture(name: str, heading: str, text: str, *, wide: bool = False) -> str:
    label = escape(f"{heading}. {text}")
    caption = f"<figcaption><b>{escape(heading)}</b><span>{escape(text)}</span></figcaption>"
    return (
        f'<figure class="{"wide" if wide else ""}">{caption}'
        f'<div id="{name}" class="plot" role="img" aria-label="{label}"></div></figure>'
    )


def _search(k: int, names: list[str], standings: Standings, lines: Lines, words: Words) -> str:
    """The search's pictures and warnings."""
    if not names:
        return ""
    say = words.say
    pictures = "".join(
        f'<figure class="small"><figcaption><b>{escape(name)}</b></figcaption><div id="p{k}-search-{index}" '
        f'class="plot" role="img" aria-label="{escape(say("Tuning trials by {name}", name=name))}"></div></figure>'
        for index, name in enumerate(names)
    )
    note = say(
        "What came of each trial: {metric}. Hollow: the setting that went on to the finals, the best "
        "mean of a contender's best three when they ran again from other seeds; their numbers here are from one seed. "
        "×: diverged, failed, or ended no better than before training.",
        metric=units.compared(standings, words),
    )
    return (
        f'<h3 id="p{k}-search">{say("What tuning tried")}</h3><p class="note">{escape(note)}</p>'
        f'<div class="plots many">{pictures}</div>{warning_list(standings, lines, words)}'
    )


def _failed(standings: Standings, words: Words) -> str:
    text = failed(standings, words)
    return f'<p class="note">{escape(text)}</p>' if text else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _facts(standings: Standings, words: Words) -> str:
    say, problem = words.say, standings.entry.problem
    parts = [say("Compared by {what}", what=units.compared(standings, words))]
    if better := units.better(standings, words):
        parts[0] = say("{by}, {better}", by=parts[0], better=better)
    if standings.by == "final" and math.isfinite(standings.start):
        start = say("{number} before training", number=units.number(standings.shown(standings.start)))
        parts[0] = say("; ").join((parts[0], start))
    if standings.steps:
        parts.append(say("{steps} steps a run", steps=units.whole(standings.steps)))
    if problem.parameters:
        parts.append(say("{count} parameters", count=units.whole(problem.parameters)))
    if problem.source:
        parts.append(say("Data: {source}", source=words.told("problems", problem.source).rstrip(".")))
    return say(" ").join(say("{sentence}.", sentence=part) for part in parts)


def _tiles(standings: Standings, words: Words) -> str:
    """What matters most about the best, in large."""
    if standings.leader is None:
        return ""
    items = (
        f"<div><dt>{escape(name)}</dt><dd>{escape(value)}<small>{escape(units.unbroken(note))}</small></dd></div>"
        for name, value, note in _best(standings, standings.leader, words)
    )
    return f'<dl class="tiles">{"".join(items)}</dl>'


def _best(standings: Standings, best: Row, words: Words) -> Iterator[tuple[str, str, str]]:
    """The tiles: what is told, and a note."""
    say, simplest = words.say, standings.simplest
    known = len(standings.rows) == 1 or (standings.comparison is not None and standings.comparison.enough)
    first = words.told("places", "best") if known else say("highest mean") if standings.rises else say("lowest mean")
    yield first, best.title, f"{units.compared(standings, words)} {final(best, words)}"
    if not math.isnan(best.lr):
        yield say("learning rate"), units.short(best.lr), _safe(standings, best, words)
    if known and len(standings.rows) > 1:
        level = say("{some} of {count}", some=len(standings.level) - 1, count=len(standings.rows) - 1)
        yield say("level with the best"), level, say("others")
    if known and simplest is not None and simplest is not best:
        state = say("{bytes} B of state per parameter", bytes=units.short(simplest.state_bytes))
        yield say("simplest of these"), simplest.title, state
    if best.reached:
        reached = say("{count}/{of} reached", count=best.reached.count, of=best.reached.of)
        target = f"{units.metric(standings.metric, words)} {units.short(standings.target or 0.0)}"
        yield (
            say("time to target"),
            units.seconds(best.seconds_to_target),
            say("{target}, {reached}", target=target, reached=reached),
        )


def _safe(standings: Standings, best: Row, words: Words) -> str:
    """Between which learning rates it is safe; empty where that is not known."""
    if best.basin is None or math.isnan(best.basin.value):
        return ""
    return words.say(
        "safe from {low} to {high}, within {number}",
        low=units.short(best.basin.low, 2),
        high=units.short(best.basin.high, 2),
        number=units.distance(standings.tolerance, standings, words),
    )
