"""What Chinese pages need: lines without spaces between, the interactive page's names."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from importlib.resources import files

_FENCE = re.compile(r"^(```.*?^```$)", re.DOTALL | re.MULTILINE)
_WIDE = r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]"
_ITEM = r" *(?:\d+[.)]|[*+-]) "
_BREAK = re.compile(rf"(?<={_WIDE})\n *(?={_WIDE})|(?<=[，。、：；！？）」])\n(?!{_ITEM}) *(?=[\w`*\[(])")
"""The end of a line within a paragraph, where Chinese has no space; not before the next item of a list."""


def with_lines_joined(text: str) -> str:
    """A page's Markdown without the ends of lines that a browser would show as spaces."""
    parts = _FENCE.split(text)
    return "".join(part if part.startswith("```") else _BREAK.sub("", part) for part in parts)


@functools.cache
def said_on_the_page(table: str) -> Mapping[str, str]:
    """A table of the interactive page's Chinese, such as CHINESE_NAMES, by what is named there."""
    text = files("fallline.playground").joinpath("js/names.js").read_text(encoding="utf-8")
    body = text.partition(f"const {table} = {{\n")[2].partition("\n};")[0]
    return dict(re.findall(r'^  (\w+):\s+"(.*)",$', body, re.MULTILINE))
