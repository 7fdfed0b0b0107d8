"""What the search looks through: the text of each section of each page, in one script that needs no server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx

from website.languages import LANGUAGES

INDEX = "search-index.js"
"""The script's place in the site."""
_PARTS = (nodes.section, addnodes.desc)
"""What is found by itself: a section, a name of the library."""
_UNSAID = (nodes.raw, nodes.comment, nodes.title, addnodes.desc_signature, addnodes.toctree, *_PARTS)
"""What is no text of the part in which it stands."""


def setup(app: Sphinx) -> None:
    """Has Sphinx collect the sections of a language's pages, in place of an index of its own."""
    sections: list[dict[str, str]] = []

    def instead_of_sphinx(app: Sphinx) -> None:
        app.builder.search = False  # type: ignore[attr-defined]

    def collect(app: Sphinx, doctree: nodes.document, page: str) -> None:
        sections.extend({"page": page, **section} for section in _sections(doctree))

    def write(app: Sphinx, error: Exception | None) -> None:
        if error is None:
            _collected(Path(app.confdir), app.config.language).write_text(json.dumps(sections), encoding="utf-8")

    app.connect("builder-inited", instead_of_sphinx)
    app.connect("doctree-resolved", collect)
    app.connect("build-finished", write)


def write_index(source: Path, site: Path) -> None:
    """Writes what `setup` collected in each language, from the pages' folder into the site's."""
    index: list[dict[str, Any]] = []
    for language in LANGUAGES:
        sections = json.loads(_collected(source, language.sphinx).read_text(encoding="utf-8"))
        index += ({"language": language.sphinx, **section} for section in sections)
        for section in index[-len(sections) :]:
            section["page"] = f"{language.folder}/{section['page']}".lstrip("/")
    text = json.dumps([{"id": k, **section} for k, section in enumerate(index)], ensure_ascii=False)
    (site / INDEX).write_text(f"const SEARCH_INDEX = {text};\n", encoding="utf-8")


def _collected(source: Path, language: str) -> Path:
    return source / f".search-{language}.json"


def _sections(doctree: nodes.document) -> Iterator[dict[str, str]]:
    """The parts of a page that have something to say: where they are, what they are called, their text."""
    page = next((title.astext() for title in doctree.findall(nodes.title)), "")
    for part in doctree.findall(lambda node: isinstance(node, _PARTS)):
        head = part.next_node(nodes.title if isinstance(part, nodes.section) else addnodes.desc_signature)
        if head is None:
            continue
        anchor = part.get("slug") or next(iter(part["ids"] or head["ids"]), "")
        title = head.astext() if isinstance(part, nodes.section) else head["ids"][0] if head["ids"] else head.astext()
        whole = isinstance(part, nodes.section) and isinstance(part.parent, nodes.document)
        yield {
            "anchor": "" if whole else anchor,
            "title": page,
            "section": "" if whole else title,
            "text": " ".join(" ".join(_said(part)).split()),
        }


def _said(part: nodes.Element) -> Iterator[str]:
    """The texts of a part, but for what is found by itself."""
    for child in part.children:
        if isinstance(child, nodes.TextElement) and not isinstance(child, _UNSAID):
            yield "".join(text.astext() for text in child.findall(nodes.Text) if not isinstance(text.parent, nodes.raw))
        elif isinstance(child, nodes.Element) and not isinstance(child, _UNSAID):
            yield from _said(child)
