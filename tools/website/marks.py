"""What pages say by marks: formulas, files of rules, numbers, and the interactive page. None of these is typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from website.derived import derivation_block
from website.formulas import formula_block, in_words_of, rule_named, source_block
from website.languages import ENGLISH, Language
from website.measured import printed
from website.playground import preset_frame
from website.raced import raced
from website.sources import year_of

_MARK = re.compile(r"\{\{\s*(?P<what>formula|source|measured|raced|year|derivation)\s+(?P<of>[^}]*?)\s*\}\}")
"""{{ formula torch.SGD(momentum=0.9) }}, a rule's file, {{ source rules.nag }}, a number, {{ measured flat.sgd }}, one
of the races, {{ raced lstm.NAG }}, the year of a rule's source, {{ year lars }}, or steps from one formula to another,
{{ derivation units }}."""
_PLAYGROUND = re.compile(r"^```\{playground\}(?P<preset>.*)\n(?P<caption>(?:(?!```).*\n)*)```$", re.MULTILINE)
"""The interactive page with one of its presets, and below it what the directive holds."""


def filled(text: str, name: str, language: Language = ENGLISH) -> str:
    """A page with what its marks stand for.

    Args:
        text: the page's Markdown.
        name: the page's name, such as rules/adam, from which the interactive page is found.
        language: of the page.

    Raises:
        ValueError: a mark names no rule, preset, number or derivation.
    """
    said: Mapping[str, Callable[[str], str]] = {
        "formula": lambda rule: formula_block(rule_named(rule), language),
        "source": lambda rule: source_block(rule_named(rule)),
        "measured": printed,
        "raced": raced,
        "year": year_of,
        "derivation": lambda name: in_words_of(language, derivation_block(name)),
    }
    text = _MARK.sub(lambda mark: said[mark["what"]](mark["of"]), text)
    return _PLAYGROUND.sub(
        lambda mark: preset_frame(mark["preset"].strip(), mark["caption"].strip(), name, language), text
    )
