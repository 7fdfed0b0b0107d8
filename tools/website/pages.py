"""Lays together what the site is built from: hand-written pages, and pages written from the library."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from fallline.rules import RULES
from website.api import MODULES, api_page
from website.chinese import with_lines_joined
from website.commands import commands_page
from website.contents import contents
from website.languages import CHINESE, ENGLISH, LANGUAGES, Language
from website.links import COPIED, in_the_site
from website.marks import filled
from website.modifier_pages import modifiers_page
from website.rule_pages import rule_page

_NO_PAGES = ("rules", "__pycache__", CHINESE.folder)
"""What lies in docs/ and is not copied."""


def lay_out(docs: Path, source: Path, steps: int) -> None:
    """Writes every page in both languages, anew: English ones into `source`, Chinese ones into a folder of it.

    Args:
        docs: the folder of hand-written pages, of conf.py and of what these show.
        source: the folder to write to; what is in it is removed.
        steps: the most steps that rules may take on the surfaces.

    Raises:
        FileNotFoundError, ValueError: something is missing or wrong in a page; the message says what.
    """
    shutil.rmtree(source, ignore_errors=True)
    english = {**_written(docs, ENGLISH), **dict(_from_the_library(docs, steps))}
    chinese = {**_written(docs / CHINESE.folder, CHINESE), **dict(_rules_in_chinese(docs / CHINESE.folder, steps))}
    pages = {ENGLISH.folder: english, CHINESE.folder: chinese}
    for language in LANGUAGES:
        folder = source / language.folder
        shutil.copytree(docs, folder, ignore=shutil.ignore_patterns("*.md", *_NO_PAGES))
        for name, text in pages[language.folder].items():
            text = in_the_site(text, name, language, pages, COPIED.get(name))
            text = with_lines_joined(text) if language is CHINESE else text
            file = folder / f"{name}.md"
            file.parent.mkdir(exist_ok=True, parents=True)
            table = contents(pages[language.folder], language) if name == "index" else ""
            file.write_text(text + table, encoding="utf-8")


def _written(folder: Path, language: Language) -> dict[str, str]:
    """The hand-written pages of a language by name, with what their marks stand for."""
    files = {str(file.relative_to(folder).with_suffix("")): file for file in sorted(folder.rglob("*.md"))}
    guide = {name: file for name, file in files.items() if name.partition("/")[0] not in _NO_PAGES}
    return {name: _risen(filled(file.read_text(encoding="utf-8"), name, language)) for name, file in guide.items()}


def _from_the_library(docs: Path, steps: int) -> Iterator[tuple[str, str]]:
    """Pairs of a page's name and its text."""
    for rule in RULES.values():
        yield f"rules/{rule.name}", rule_page(rule, docs / "rules", steps)
    yield "rules/modifiers", modifiers_page(docs / "rules")
    yield "command", commands_page()
    for name, file in COPIED.items():
        yield name, (docs.parent / file).read_text(encoding="utf-8")
    for module in MODULES:
        yield f"api/{module}", api_page(module)


def _rules_in_chinese(docs: Path, steps: int) -> Iterator[tuple[str, str]]:
    """The pages of the rules about which somebody wrote in Chinese, and that of the modifiers."""
    for rule in RULES.values():
        if (docs / "rules" / f"{rule.name}.md").exists():
            yield f"rules/{rule.name}", rule_page(rule, docs / "rules", steps, CHINESE)
    yield "rules/modifiers", modifiers_page(docs / "rules", CHINESE)


def _risen(text: str) -> str:
    """A page whose headings leave out a level, as the race's report does, with headings that do not."""
    return text if re.search("^## ", text, re.MULTILINE) else re.sub("^###", "##", text, flags=re.MULTILINE)
