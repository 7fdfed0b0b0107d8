"""The interactive page in the site: where it lies, and how a rule's page shows it."""

from __future__ import annotations

import functools
import itertools
import posixpath
import re
from collections.abc import Mapping
from html import escape
from importlib.resources import files
from urllib.parse import quote

from fallline.playground import html
from fallline.rule import Rule
from website.behaviour import Best
from website.languages import Language
from website.rule_phrases import say

PAGE = "play.html"
"""The interactive page's place in the site."""
_LIKED = ("rosenbrock", "beale", "himmelblau", "booth")
"""Surfaces that are worth looking at, the best first."""
_MOST = 400
"""Steps in a picture."""


def live_picture(rule: Rule, title: str, found: Mapping[str, Best | None], language: Language) -> str:
    """The interactive page with one rule in it, as a block of a page in the folder rules.

    Args:
        rule: whom it shows.
        title: its name in the language.
        found: its best learning rate on each surface, where there is one.
        language: of the page.
    """
    surface, best = next(((name, found[name]) for name in _LIKED if found[name]), (_LIKED[0], None))
    run = rule.name if best is None else f"{rule.name}(lr={best.lr:g})"
    steps = _MOST if best is None else min(max(2 * best.steps, 150), _MOST)
    fields = f"surface={surface}&runs={quote(run)}&steps={steps}&speed={max(steps // 8, 4)}&lang={language.page}"
    address = escape(f"{'../' * (2 if language.folder else 1)}{PAGE}#{fields}")
    rate = say(language, "its own rate") if best is None else say(language, "best rate", lr=best.lr)
    caption = say(language, "on", surface=surface, rate=rate)
    link = f'<a href="{address}" target="_blank">'
    at_work = say(language, "at work", title=title)
    return (
        f'<iframe class="live" loading="lazy" title="{at_work}" src="{address}&amp;view=small"></iframe>\n\n'
        f"<p>{say(language, 'play', caption=caption, link=link)}</p>"
    )


def interactive_page() -> str:
    """The page `fallline play` shows, as one HTML file."""
    return html()


def preset_frame(preset: str, caption: str, name: str, language: Language) -> str:
    """The interactive page with a preset, as a block of a page.

    Args:
        preset: its id.
        caption: what stands below it, in Markdown; may be empty.
        name: the page's name, such as survey/momentum.
        language: of the page, and of what is said in the frame.

    Raises:
        ValueError: there is no such preset; the message lists them.
    """
    if preset not in (known := presets()):
        raise ValueError(f"{name} shows the preset {preset!r}, which is none; there are {', '.join(known)}")
    root = posixpath.relpath(".", posixpath.dirname(f"{language.folder}/{name}".lstrip("/")) or ".")
    page = posixpath.normpath(posixpath.join(root, PAGE))
    chosen = f"preset={preset}&amp;lang={language.page}"
    shown = "live with-curve" if known[preset] else "live"
    return (
        f'<iframe class="{shown}" loading="lazy" title="{preset}" src="{page}#embed&amp;{chosen}"></iframe>\n\n'
        f'{caption} <a href="{page}#{chosen}" target="_blank">{language.words["open"]}</a>'
    )


@functools.cache
def presets() -> Mapping[str, bool]:
    """The ids of the interactive page's presets, by the names of their files, and whether each is about a curve."""
    folder = files("fallline.playground").joinpath("js/presets")
    texts = (file.read_text(encoding="utf-8") for file in sorted(folder.iterdir(), key=lambda file: file.name))
    parts = itertools.chain.from_iterable(re.split(r"^    id: ", text, flags=re.M)[1:] for text in texts)
    return {part.split('"')[1]: "wide: " in part for part in parts}
