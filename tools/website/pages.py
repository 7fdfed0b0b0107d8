"""Lays together what the site is built from: hand-written pages, and pages written from the library."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from fallline.rules import RULES
from website.api import MODULES, api_page
from website.commands import commands_page
from website.formulas import filled
from website.rule_pages import modifiers_page, rule_page

FIRST = (
    "choosing", "own-rule", "optax", "playground", "kernel", "kinds", "gpu", "distributed", "several-machines",
    "full-race",
)  # fmt: skip
"""The order of the hand-written pages; others follow by name."""


def lay_out(docs: Path, source: Path, steps: int) -> None:
    """Writes every page, anew.

    Args:
        docs: the folder of hand-written pages, of conf.py and of what these show.
        source: the folder to write to; what is in it is removed.
        steps: the most steps that rules may take on the surfaces.

    Raises:
        FileNotFoundError, ValueError: something is missing or wrong in a page; the message says what.
    """
    shutil.rmtree(source, ignore_errors=True)
    shutil.copytree(docs, source, ignore=shutil.ignore_patterns("rules", "__pycache__"))
    for name, text in _pages(docs, steps):
        file = source / f"{name}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")


def _pages(docs: Path, steps: int) -> Iterator[tuple[str, str]]:
    """Pairs of a page's name and its text."""
    guide = _guide(docs)
    for name in guide:
        yield name, _written(docs / f"{name}.md")
    for rule in RULES.values():
        yield f"rules/{rule.name}", rule_page(rule, docs / "rules", steps)
    yield "rules/modifiers", modifiers_page(docs / "rules")
    for module in MODULES:
        yield f"api/{module}", api_page(module)
    yield "command", commands_page()
    yield "index", _written(docs / "index.md") + _contents(guide)


def _written(file: Path) -> str:
    """A hand-written page, with its formulas. Headings that leave out a level, as the race's report does, rise."""
    text = filled(file.read_text(encoding="utf-8"))
    return text if re.search("^## ", text, re.MULTILINE) else re.sub("^###", "##", text, flags=re.MULTILINE)


def _guide(docs: Path) -> list[str]:
    names = {file.stem for file in docs.glob("*.md")} - {"index"}
    return [*(name for name in FIRST if name in names), *sorted(names.difference(FIRST))]


def _contents(guide: list[str]) -> str:
    """The table of contents that stands beside every page, as Sphinx's directives."""
    parts = {
        "Guide": guide,
        "Rules": [*(f"rules/{name}" for name in RULES), "rules/modifiers"],
        "Reference": ["command", *(f"api/{module}" for module in MODULES)],
    }
    return "".join(
        "\n".join(["\n```{toctree}", ":hidden:", f":caption: {caption}", "", *names, "```\n"])
        for caption, names in parts.items()
    )
