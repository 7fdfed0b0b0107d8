"""What Chinese pages need: lines without spaces between, links to English pages, the interactive page's names."""

from __future__ import annotations

import functools
import posixpath
import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from importlib.resources import files

from website.languages import CHINESE, ENGLISH

_FENCE = re.compile(r"^(```.*?^```$)", re.DOTALL | re.MULTILINE)
_WIDE = r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]"
_ITEM = r" *(?:\d+[.)]|[*+-]) "
_BREAK = re.compile(rf"(?<={_WIDE})\n *(?={_WIDE})|(?<=[，。、：；！？）」])\n(?!{_ITEM}) *(?=[\w`*\[(])")
"""The end of a line within a paragraph, where Chinese has no space; not before the next item of a list."""
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]\[]*)\]\((?P<path>[\w./-]+)\.md(?P<anchor>#[^)\s]*)?\)")


def with_lines_joined(text: str) -> str:
    """A page's Markdown without the ends of lines that a browser would show as spaces."""
    parts = _FENCE.split(text)
    return "".join(part if part.startswith("```") else _BREAK.sub("", part) for part in parts)


def with_links_across(text: str, name: str, chinese: AbstractSet[str], english: AbstractSet[str]) -> str:
    """A Chinese page, whose links are written as in the English one, with those to pages without Chinese made English.

    Args:
        text: the page's Markdown.
        name: the page's name, such as rules/adam.
        chinese: the names of the pages that are there in Chinese.
        english: of those in English.

    Returns:
        The same Markdown; what leads to neither stays as it is, and Sphinx complains of it.
    """

    def across(link: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), link["path"]))
        if target in chinese or target not in english:
            return link[0]
        here = posixpath.dirname(f"{CHINESE.folder}/{name}")
        address = f"{posixpath.relpath(target, here)}.html{link['anchor'] or ''}"
        return f'<a href="{address}" hreflang="{ENGLISH.sphinx}">{link["text"]}</a>'

    return _LINK.sub(across, text)


@functools.cache
def said_on_the_page(table: str) -> Mapping[str, str]:
    """A table of the interactive page's Chinese, such as CHINESE_NAMES, by what is named there."""
    text = files("fallline.playground").joinpath("js/names.js").read_text(encoding="utf-8")
    body = text.partition(f"const {table} = {{\n")[2].partition("\n};")[0]
    return dict(re.findall(r'^  (\w+):\s+"(.*)",$', body, re.MULTILINE))
