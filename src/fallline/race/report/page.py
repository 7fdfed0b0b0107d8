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
from typing import Any

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
from fallline.race.report.verdict import overall, verdict, where_of
from fallline.race.report.words import LANGUAGES, Words, words_of

_TOLD = ("schedule", "by", "goal")
"""Settings whose values are words of ours."""


def html(results: Results, *, command: str, machine: Mapping[str, str], language: str | None = None) -> str:
    """The page, in every language: one as it stands, and the others packed, for the page's script to take its place.

    Args:
        results: of the race, as far as it has come.
        command: what was typed to run it.
        machine: what it ran on, and versions, by name.
        language: in which it opens, as `--language` has it; unless given, in English, or as the browser prefers.

    Raises:
        RaceError: there is no such language.
    """
    first, lines, script = words_of(language), lines_of(results), _part("report.js")
    told = {words.code: _told(results, lines, command, machine, words) for words in LANGUAGES.values()}
    shown = told.pop(first.code)
    return string.Template(_part("report.html")).substitute(
        language=first.code,
        asked="" if language is None else " data-asked",
        title=escape(shown["title"]),
        body=shown["body"],
        light=palette.css(palette.LIGHT, len(lines)),
        dark=palette.css(palette.DARK, len(lines)),
        style=_part("report.css"),
        script=script,
        hashes=f"{script_hash(script)} {_plotly_hash()}",
        figures=as_json(shown["figures"]),
        others=_packed(as_json(told)),
        plotly=_plotly(),
    )


def _told(results: Results, lines: Lines, command: str, machine: Mapping[str, str], words: Words) -> dict[str, Any]:
    """What the page is made of in a language."""
    figures: dict[str, Figure] = {}
    sections = "".join(_sections(results, lines, figures, words))
    title = _title(results, words)
    body = string.Template(_part(f"body.{words.code}.html")).substitute(
        title=escape(title),
        verdict=escape(units.unbroken(overall(results, words))),
        verdicts=_verdicts(results, words),
        navigation=_navigation(results, words),
        legend="\n".join(_legend(results, lines)),
        sections=sections,
        settings=_described(_settings(results.settings, words), words),
        machine=_described({"fallline": fallline.__version__, **machine}, words),
        command=escape(command),
    )
    return {"title": f"fallline: {title}", "body": body, "figures": plain(figures)}


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
    """plotly.js, 1.9 MB in place of 4.8."""
    return _packed(_plotly_source())


def _packed(text: str) -> str:
    """In gzip and base64, which every browser can undo."""
    return base64.b64encode(gzip.compress(text.encode(), mtime=0)).decode()


def _sections(results: Results, lines: Lines, figures: dict[str, Figure], words: Words) -> Iterator[str]:
    if len(results.problems) > 1:
        profile = profile_figure(results, lines, words)
        if profile["data"]:
            figures["profile"] = profile
        yield across(results, lines, words)
    for k, problem in enumerate(results.problems):
        yield problem_section(k, problem, lines, figures, words, alone=len(results.problems) == 1)


def _title(results: Results, words: Words) -> str:
    if len(results.problems) == 1:
        return words.say("Race on {problem}", problem=where_of(results.problems[0], words))
    return words.say("Race on {count} problems", count=len(results.problems))


def _verdicts(results: Results, words: Words) -> str:
    """One for each of several problems."""
    if len(results.problems) == 1:
        return ""
    items = (
        f'<li><a href="#p{k}">{escape(units.unbroken(verdict(problem, words)))}</a></li>'
        for k, problem in enumerate(results.problems)
    )
    return f'<ul class="verdicts">{"".join(items)}</ul>'


def _navigation(results: Results, words: Words) -> str:
    say = words.say
    if len(results.problems) == 1:
        links = {
            "p0-rate": say("Learning rate"),
            "p0-loss": heading_of(results.problems[0], words),
            "p0-costs": say("Costs"),
            "p0-search": say("Search"),
            "p0-table": say("Standings"),
        }
    else:
        links = {"across": say("All problems"), **{f"p{k}": p.entry.name for k, p in enumerate(results.problems)}}
    links["about"] = say("How to read it")
    return "".join(f'<a href="#{target}">{escape(text)}</a>' for target, text in links.items())


def _legend(results: Results, lines: Lines) -> Iterator[str]:
    """A button per contender that hides and shows its lines."""
    titles = {row.name: row.title for problem in results.problems for row in problem.rows}
    for name, k in lines.items():
        yield (
            f'<button type="button" data-line="{k}" aria-pressed="true" title="{escape(name)}">'
            f"{swatch(k)}{escape(titles[name])}</button>"
        )


def _settings(settings: Settings, words: Words) -> dict[str, str]:
    """What was asked, without what was left at nothing."""
    said = {field.name: getattr(settings, field.name) for field in fields(settings)}
    return {
        name.replace("_", " "): _value(name, value, words)
        for name, value in said.items()
        if name == "seed" or value not in (None, (), False, 0.0)
    }


def _value(name: str, value: object, words: Words) -> str:
    if isinstance(value, tuple):
        return words.say(", ").join(words.told("values", str(part)) for part in value)
    if value is True:
        return words.say("yes")
    return words.told("values", str(value)) if name in _TOLD else str(value)


def _described(pairs: Mapping[str, str], words: Words) -> str:
    named = {words.told("settings", name): text for name, text in pairs.items()}
    return "".join(f"<div><dt>{escape(name)}</dt><dd>{escape(text)}</dd></div>" for name, text in named.items())
