"""The report: one HTML file with everything in it, which opens without a network."""

from __future__ import annotations

import base64
import functools
import gzip
import statistics
import string
from collections.abc import Iterator, Mapping
from dataclasses import fields
from importlib.resources import files

import fallline
from fallline import palette
from fallline.embedding import as_json, script_hash
from fallline.race.outcome.results import Results
from fallline.race.protocol.settings import Settings
from fallline.race.report import units
from fallline.race.report.figures import Lines, profile_figure
from fallline.race.report.plotting import Figure, plain
from fallline.race.report.sections import across, heading_of, problem_section
from fallline.race.report.tables import swatch
from fallline.race.report.units import escape
from fallline.race.report.verdict import overall, verdict


def html(results: Results, *, command: str, machine: Mapping[str, str]) -> str:
    """The page.

    Args:
        results: of the race, as far as it has come.
        command: what was typed to run it.
        machine: what it ran on, and versions, by name.
    """
    lines, script = lines_of(results), _part("report.js")
    figures: dict[str, Figure] = {}
    sections = "".join(_sections(results, lines, figures))
    return string.Template(_part("report.html")).substitute(
        title=escape(_title(results)),
        verdict=escape(units.unbroken(overall(results))),
        verdicts=_verdicts(results),
        navigation=_navigation(results),
        legend="\n".join(_legend(results, lines)),
        sections=sections,
        settings=_described(_settings(results.settings)),
        machine=_described({"fallline": fallline.__version__, **machine}),
        command=escape(command),
        light=palette.css(palette.LIGHT, len(lines)),
        dark=palette.css(palette.DARK, len(lines)),
        style=_part("report.css"),
        script=script,
        hashes=f"{script_hash(script)} {_plotly_hash()}",
        figures=as_json(plain(figures)),
        plotly=_plotly(),
    )


def lines_of(results: Results) -> dict[str, int]:
    """The number of each contender's line, the same in all pictures: those that came out best have the clearest."""
    ranks: dict[str, list[int]] = {}
    for problem in results.problems:
        for rank, row in enumerate(problem.rows):
            ranks.setdefault(row.name, []).append(rank)
    ordered = sorted(ranks, key=lambda name: statistics.fmean(ranks[name]))
    return {name: k for k, name in enumerate(ordered)}


def _part(name: str) -> str:
    return files("fallline.race.report").joinpath(name).read_text(encoding="utf-8")


def _plotly_source() -> str:
    from plotly.offline import get_plotlyjs

    source: str = get_plotlyjs()
    return source


@functools.cache
def _plotly_hash() -> str:
    return script_hash(_plotly_source())


@functools.cache
def _plotly() -> str:
    """plotly.js in gzip and base64, which every browser can undo: 1.9 MB in place of 4.8."""
    return base64.b64encode(gzip.compress(_plotly_source().encode(), mtime=0)).decode()


def _sections(results: Results, lines: Lines, figures: dict[str, Figure]) -> Iterator[str]:
    if len(results.problems) > 1:
        profile = profile_figure(results, lines)
        if profile["data"]:
            figures["profile"] = profile
        yield across(results, lines)
    for k, problem in enumerate(results.problems):
        yield problem_section(k, problem, lines, figures, alone=len(results.problems) == 1)


def _title(results: Results) -> str:
    titles = [problem.entry.problem.title for problem in results.problems]
    return f"Race on {titles[0]}" if len(titles) == 1 else f"Race on {len(titles)} problems"


def _verdicts(results: Results) -> str:
    """One for each of several problems."""
    if len(results.problems) == 1:
        return ""
    items = (
        f'<li><a href="#p{k}">{escape(units.unbroken(verdict(problem)))}</a></li>'
        for k, problem in enumerate(results.problems)
    )
    return f'<ul class="verdicts">{"".join(items)}</ul>'


def _navigation(results: Results) -> str:
    if len(results.problems) == 1:
        measured = heading_of(results.problems[0])
        parts = {"rate": "Learning rate", "loss": measured, "costs": "Costs", "search": "Search", "table": "Standings"}
        links = {f"p0-{part}": text for part, text in parts.items()}
    else:
        links = {"across": "All problems", **{f"p{k}": p.entry.name for k, p in enumerate(results.problems)}}
    links["about"] = "How to read it"
    return "".join(f'<a href="#{target}">{escape(text)}</a>' for target, text in links.items())


def _legend(results: Results, lines: Lines) -> Iterator[str]:
    """A button per contender that hides and shows its lines."""
    titles = {row.name: row.title for problem in results.problems for row in problem.rows}
    for name, k in lines.items():
        yield (
            f'<button type="button" data-line="{k}" aria-pressed="true" title="{escape(name)}">'
            f"{swatch(k)}{escape(titles[name])}</button>"
        )


def _settings(settings: Settings) -> dict[str, str]:
    """What was asked, without what was left at nothing."""
    said = {field.name: getattr(settings, field.name) for field in fields(settings)}
    return {
        name.replace("_", " "): _words(value)
        for name, value in said.items()
        if name == "seed" or value not in (None, (), False, 0.0)
    }


def _words(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else "yes" if value is True else str(value)


def _described(pairs: Mapping[str, str]) -> str:
    return "".join(f"<div><dt>{escape(name)}</dt><dd>{escape(text)}</dd></div>" for name, text in pairs.items())
