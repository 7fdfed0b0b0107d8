"""Links: in the repository they lead from file to file, in the site to its pages. Here the ones become the others."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Mapping
from pathlib import Path

from fallline.rules import MODIFIERS
from website.api import MODULES
from website.languages import CHINESE, ENGLISH, Language
from website.modifier_pages import anchor_of
from website.playground import PAGE

_FENCE = re.compile(r"^(```.*?^```$)", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"(?P<image>!?)\[(?P<text>[^\]\[]*)\]\((?P<path>[\w./-]+)(?:#(?P<anchor>[^)\s]*))?\)")


def _file_of(module: str) -> str:
    path = Path("src", *module.split("."))
    folder = (Path(__file__).parents[2] / path).is_dir()
    return (path / "__init__.py" if folder else path.with_suffix(".py")).as_posix()


COPIED: Mapping[str, str] = {"changelog": "CHANGELOG.md", "security": "SECURITY.md"}
"""The pages that are files beside docs/, which are English, and these files."""
PRINTED: Mapping[str, str] = {
    **{_file_of(module): f"api/{module}" for module in MODULES},
    _file_of("fallline.cli"): "command",
    **{file: name for name, file in COPIED.items()},
}
"""The names of pages that are printed from what is no page, by its file."""


def in_the_site(
    text: str, name: str, language: Language, pages: Mapping[str, Collection[str]], file: str | None = None
) -> str:
    """A page's Markdown with links to the site's pages where it has links to files.

    They lead to the reader's language where the page is there in that, else to English. Modifiers are parts of a page,
    and `playground.md#preset=ravine` is the interactive page with that preset. What leads to nothing stays as it is,
    and Sphinx complains of it.

    Args:
        text: the Markdown.
        name: the page's name, such as rules/adam.
        language: of the page.
        pages: the names of all pages, by their language's folder.
        file: where the text lies in the repository; under the page's name in docs/ if not said.
    """
    page = posixpath.join(language.folder, name)
    written_in, shown_in = posixpath.dirname(file or f"docs/{page}"), posixpath.dirname(page) or "."

    def led(link: re.Match[str]) -> str:
        path, anchor = posixpath.normpath(posixpath.join(written_in, link["path"])), link["anchor"] or ""
        if path.endswith("/playground.md") and "=" in anchor:
            address = f"{posixpath.relpath(PAGE, shown_in)}#{anchor}&lang={language.page}"
            return f'<a href="{address.replace("&", "&amp;")}">{link["text"]}</a>'
        target, anchor = _page_of(path, anchor, language)
        there = next((one for one in (language, ENGLISH) if target in pages[one.folder]), None)
        if there is None:
            return _to_a_copy(link, path, language, shown_in)
        address = posixpath.relpath(posixpath.join(there.folder, target), shown_in)
        behind = anchor and f"#{anchor}"
        if there is language:
            return f"[{link['text']}]({address}.md{behind})"
        return f'<a href="{address}.html{behind}" hreflang="{there.sphinx}">{link["text"]}</a>'

    parts = _FENCE.split(text)
    return "".join(part if part.startswith("```") else _LINK.sub(led, part) for part in parts)


def _page_of(path: str, anchor: str, language: Language) -> tuple[str, str]:
    """The name of the page that shows a file, and the anchor there."""
    if path in PRINTED:
        return PRINTED[path], anchor
    name = _within_docs(path).removesuffix(".md")
    folder, modifier = posixpath.split(name)
    if folder == "rules" and modifier in MODIFIERS:
        return "rules/modifiers", anchor_of(modifier, language)
    return name, anchor


def _to_a_copy(link: re.Match[str], path: str, language: Language, shown_in: str) -> str:
    """A link to a file that is no page, such as a picture, of which each language has a copy."""
    if path.endswith(".md") or not path.startswith("docs/"):
        return link[0]
    copy = posixpath.relpath(posixpath.join(language.folder, _within_docs(path)), shown_in)
    return f"{link['image']}[{link['text']}]({copy})"


def _within_docs(path: str) -> str:
    """A file's path from the folder of a language's pages."""
    return path.removeprefix("docs/").removeprefix(f"{CHINESE.folder}/")
