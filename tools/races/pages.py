"""The pages of which the races are the data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from fallline.race.report import units
from races.raced import Raced, counted, overall
from races.sentences import verdict
from races.tables import across, advice, conditions, results
from races.words import listed, say, share, told, words_in
from website.languages import LANGUAGES, Language

BEGIN, END = "<!-- written by tools/full_race.py -->", "<!-- until here -->"
"""What stands around the table in a page that people write."""


def documents(races: Sequence[Raced], missing: Sequence[str], docs: Path) -> dict[Path, str]:
    """The pages, by where they belong: of the races and, with its table, of the advice, in each language.

    Args:
        races: those that ended; at least one.
        missing: the problems whose races did not.
        docs: the folder of the documentation.

    Raises:
        ValueError: a page of advice has no place for its table.
    """
    pages = {}
    for language in LANGUAGES:
        folder = docs / language.folder
        pages[folder / "full-race.md"] = page(races, missing, language)
        choosing = folder / "choosing.md"
        pages[choosing] = with_table(choosing.read_text(encoding="utf-8"), advice(races, language))
    return pages


def page(races: Sequence[Raced], missing: Sequence[str], language: Language) -> str:
    """All that came out."""
    margins = sorted({raced.settings.margin for raced in races})
    return say(
        language,
        "page",
        missing=say(language, "missing", names=listed(language, missing, most=len(missing))) if missing else "",
        how=conditions(races, language),
        margin=words_in(language).say(", ").join(map(share, margins)),
        overview=f"{_overview(races, language)}\n\n{across(races, language)}",
        problems="\n\n".join(_problem(raced, language) for raced in races),
    )


def _overview(races: Sequence[Raced], language: Language) -> str:
    """Who was most often level with the best."""
    if len(counted(races)) == 1:
        return say(language, "overview of one")
    rules, few = overall(races), [raced.name for raced in races if raced not in counted(races)]
    ranked, others = [rule for rule in rules if rule.everywhere], [rule for rule in rules if not rule.everywhere]
    most = max((rule.level for rule in ranked), default=0)
    partial = [rule.title for rule in others]
    return say(
        language,
        "overview",
        count=len(ranked),
        problems=len(races) - len(few),
        names=listed(language, [rule.title for rule in ranked if rule.level == most]),
        level=most,
        few=say(language, "few", names=listed(language, few, most=len(few))) if few else "",
        partial=say(language, "partial", names=listed(language, partial, most=len(partial))) if partial else "",
    )


def _problem(raced: Raced, language: Language) -> str:
    shows = say(language, "shows", shows=told(language, raced.shows))
    said = f"{verdict(raced.standings, language)}\n\n{shows}"
    return f"### {units.escape(raced.name)}\n\n{said}\n\n{results(raced.standings, language)}"


def with_table(text: str, table: str) -> str:
    """A page with another table between its marks.

    Raises:
        ValueError: it does not have both marks, once each and in their order.
    """
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end or BEGIN in after or END in after:
        raise ValueError(f"the page needs {BEGIN} and, below, {END}, once each: the table of the races stands between")
    return f"{before}{BEGIN}\n\n{table}\n\n{END}{after}"
