"""Docstrings as Markdown: plain text with `code`, and the sections Args, Returns, Raises and Attributes."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

_ITEM = re.compile(r"([\w.*]+(?:, [\w.*]+)*): +(.*)")
_SPECIAL = re.compile(r"([\\*_<>\[\]#|$~{}!^])")


def markdown(docstring: str) -> str:
    """A docstring as Markdown: sections become lists, and x**2 is no bold type."""
    blocks = re.split(r"\n\s*\n", inspect.cleandoc(docstring))
    return "\n\n".join(part for block in blocks for part in _block(block.split("\n")))


def sentence(text: str) -> str:
    """A text with a capital letter."""
    return text[:1].upper() + text[1:]


def _block(lines: list[str]) -> Iterator[str]:
    """A paragraph, a list, or a heading of a section and its list."""
    head = [line for line in lines if not line.startswith(" ")]
    tail = lines[len(head) :]
    if tail and head and head[-1].endswith(":"):
        if head[:-1]:
            yield _escaped("\n".join(head[:-1]))
        yield f"**{_escaped(head[-1])}**"
    elif head:
        yield _escaped("\n".join(head))
    if tail:
        yield _list(inspect.cleandoc("\n" + "\n".join(tail)).split("\n"))


def _list(lines: list[str]) -> str:
    """`name: text` as an item each; text without names as it is."""
    items: list[str] = []
    for line in lines:
        found = _ITEM.fullmatch(line)
        if found is not None:
            items.append(f"- `{found[1]}`: {_escaped(found[2])}")
        else:
            items.append(f"{'  ' if items and items[0].startswith('- ') else ''}{_escaped(line.strip())}")
    return "\n".join(items)


def _escaped(text: str) -> str:
    """Text whose only mark-up is `code`."""
    pieces = text.split("`")
    if len(pieces) % 2 == 0:
        raise ValueError(f"an odd number of backticks in {text!r}")
    return "`".join(_SPECIAL.sub(r"\\\1", piece) if k % 2 == 0 else piece for k, piece in enumerate(pieces))
