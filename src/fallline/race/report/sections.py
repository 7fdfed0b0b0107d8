"""The report's sections: one for all problems together, and one for each."""

from __future__ import annotations

import math
from collections.abc import Iterator

from fallline.race.outcome.results import Results, Standings
from fallline.race.report import units
from fallline.race.report.columns import final
from fallline.race.report.figures import Lines, problem_figures
from fallline.race.report.plotting import Figure
from fallline.race.report.searched import search_figures
from fallline.race.report.tables import failure_table, heat_map, pasted, standings_table, warning_list
from fallline.race.report.units import escape
from fallline.race.report.verdict import failed, passed_over, told, verdict

_TEXTS = {
    "rates": (
        "Learning rate",
        "Median and range over seeds at each rate. Thick: safe rates, within {tolerance} of a rule's own best, so near "
        "that it tells no rules apart. Ring: the rate of the finals. ×: diverged or failed, drawn at the value before "
        "training.",
    ),
    "steps": ("{metric} over steps", "The final runs, each from a fresh seed: median and range."),
    "seconds": (
        "{metric} over time",
        "The same over seconds: steps × the time of a step, measured alone on one thread.",
    ),
    "time": ("{metric} and time", "Lower left is better. The dotted line joins those that nobody beats in both."),
    "memory": ("{metric} and memory", "State that the optimizer keeps, beside parameter and gradient."),
    "tuning": ("What tuning costs", "The best to expect after so many trials: steep means that it needs tuning."),
}
_PARTS = {"rate": ("rates",), "loss": ("steps", "seconds"), "costs": ("time", "memory", "tuning")}


def across(results: Results, lines: Lines) -> str:
    """Contenders by problems, and the profile."""
    profile = ""
    if results.profile is not None:
        text = (
            "Higher is better. At 1×: the share of problems on which it was the fastest. Band: bootstrap over problems."
        )
        profile = _picture("profile", "Performance profile", text)
    return (
        '<section id="across"><h2>All problems</h2><p class="lead">Steps to the target as a multiple of the best, and '
        f'how many final runs reached it.</p><div class="parts">{heat_map(results, lines)}{profile}</div></section>'
    )


def problem_section(k: int, standings: Standings, lines: Lines, figures: dict[str, Figure], *, alone: bool) -> str:
    """All about a problem.

    Args:
        k: its number on the page.
        standings: its results.
        lines: numbers of the contenders' lines.
        figures: takes its pictures, by the ids of their elements.
        alone: whether the page is about it only, and its head says the rest.
    """
    drawn = problem_figures(standings, lines)
    searched = search_figures(standings, lines)
    figures.update({f"p{k}-{name}": figure for name, figure in drawn.items()})
    figures.update({f"p{k}-search-{index}": figure for index, figure in enumerate(searched.values())})
    head = "" if alone else f"<h2>{escape(_capital(standings.entry.problem.title))}</h2>"
    sentences = told(standings) if alone else [verdict(standings)]
    said = f'<p class="lead">{escape(units.unbroken(" ".join(sentences)))}</p>' if sentences else ""
    facts = f"{_facts(standings)} {passed_over(standings)}".strip()
    return (
        f'<section id="p{k}">{head}{said}<p class="facts">{escape(facts)}</p>{_tiles(standings)}'
        f"{pasted(standings)}"
        f"{''.join(_pictures(k, drawn, standings))}{_search(k, list(searched), standings, lines)}"
        f'<h3 id="p{k}-table">Final standings</h3>{standings_table(standings, lines)}'
        f"<h3>Failed and diverged runs</h3>{_failed(standings)}{failure_table(standings, lines)}</section>"
    )


def _texts(name: str, standings: Standings) -> tuple[str, str]:
    heading, text = _TEXTS[name]
    heading = heading.replace("{metric}", heading_of(standings))
    text = text.replace("{tolerance}", units.number(standings.tolerance, 2))
    if standings.rises:
        text = text.replace("Lower left", "Upper left")
    return heading, text


def heading_of(standings: Standings) -> str:
    """What is measured, in a word or two: Loss, or a metric's name."""
    return "Loss" if standings.metric.endswith("loss") else _capital(units.brief(units.metric(standings.metric)))


def _pictures(k: int, drawn: dict[str, Figure], standings: Standings) -> Iterator[str]:
    for part, names in _PARTS.items():
        shown = [name for name in names if name in drawn]
        wide = len(shown) == 1
        pictures = "".join(_picture(f"p{k}-{name}", *_texts(name, standings), wide=wide) for name in shown)
        kind = "plots three" if len(shown) == 3 else "plots"
        yield f'<div class="{kind}" id="p{k}-{part}">{pictures}</div>'


def _picture(name: str, heading: str, text: str, *, wide: bool = False) -> str:
    label = escape(f"{heading}. {text}")
    caption = f"<figcaption><b>{escape(heading)}</b><span>{escape(text)}</span></figcaption>"
    return (
        f'<figure class="{"wide" if wide else ""}">{caption}'
        f'<div id="{name}" class="plot" role="img" aria-label="{label}"></div></figure>'
    )


def _search(k: int, names: list[str], standings: Standings, lines: Lines) -> str:
    """The search's pictures and warnings."""
    if not names:
        return ""
    metric = escape(units.compared(standings))
    pictures = "".join(
        f'<figure class="small"><figcaption><b>{escape(name)}</b></figcaption><div id="p{k}-search-{index}" '
        f'class="plot" role="img" aria-label="Tuning trials by {escape(name)}"></div></figure>'
        for index, name in enumerate(names)
    )
    note = f"What came of each trial: {metric}. Ring: the best of a contender. ×: diverged or failed."
    return (
        f'<h3 id="p{k}-search">What tuning tried</h3><p class="note">{note}</p>'
        f'<div class="plots many">{pictures}</div>{warning_list(standings, lines)}'
    )


def _failed(standings: Standings) -> str:
    text = failed(standings)
    return f'<p class="note">{escape(text)}</p>' if text else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _facts(standings: Standings) -> str:
    problem = standings.entry.problem
    parts = [", ".join(filter(None, (f"Compared by {units.compared(standings)}", units.better(standings))))]
    if standings.by == "final" and math.isfinite(standings.start):
        parts[0] += f"; {units.number(standings.shown(standings.start))} before training"
    if standings.steps:
        parts.append(f"{units.whole(standings.steps)} steps a run")
    if problem.parameters:
        parts.append(f"{units.whole(problem.parameters)} parameters")
    if problem.source:
        parts.append(f"Data: {problem.source.rstrip('.')}")
    return ". ".join(parts) + "."


def _tiles(standings: Standings) -> str:
    """What matters most about the best, in large."""
    best = standings.leader
    if best is None:
        return ""
    tiles = {"best": (best.title, f"{units.compared(standings)} {final(best)}")}
    if not math.isnan(best.lr):
        safe = ""
        if best.basin and not math.isnan(best.basin.value):
            safe = f"safe from {units.short(best.basin.low, 2)} to {units.short(best.basin.high, 2)}"
            safe += f", within {units.number(standings.tolerance, 2)}"
        tiles["learning rate"] = (units.short(best.lr), safe)
    if len(standings.rows) > 1:
        tiles["level with the best"] = (f"{len(standings.level) - 1} of {len(standings.rows) - 1}", "others")
    if standings.simplest not in (None, best):
        tiles["simplest of these"] = (
            standings.simplest.title,
            f"{units.short(standings.simplest.state_bytes)} B of state",
        )
    if best.reached:
        target = f"{units.metric(standings.metric)} {units.short(standings.target or 0.0)}"
        tiles["time to target"] = (units.seconds(best.seconds_to_target), f"{target}, {best.reached}")
    items = (
        f"<div><dt>{escape(name)}</dt><dd>{escape(value)}<small>{escape(units.unbroken(note))}</small></dd></div>"
        for name, (value, note) in tiles.items()
    )
    return f'<dl class="tiles">{"".join(items)}</dl>'
