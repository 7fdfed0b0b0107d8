"""What a rule's docstring says: `Title: one sentence.`, and a paragraph `Source: ...`."""

from __future__ import annotations

import re

from fallline.expr import RuleError


def title_of(name: str, doc: str) -> str:
    """The proper name: the words before the colon where they spell the name, else the name in CamelCase."""
    first = doc.split(":")[0].strip().rstrip(".")
    return first if first and _spells(first, name) else _camel_case(name)


def summary_of(name: str, doc: str) -> str:
    """The first line, without the title."""
    line = doc.split("\n")[0]
    first, _, rest = line.partition(":")
    return (rest if _spells(first, name) else line).strip()


def source_of(doc: str) -> str:
    """The paragraph that begins with Source."""
    paragraph = re.search(r"^Source: *(.*?)(\n\n|\Z)", doc, re.MULTILINE | re.DOTALL)
    return " ".join(paragraph[1].split()) if paragraph else ""


def check_title(name: str, doc: str) -> None:
    """Finds a title that does not spell the rule's name: as many words as that has, in its script, and a colon.

    What ends a sentence before the colon is no title: "LAMB. Source: ...".

    Raises:
        RuleError: the class would be called otherwise than the docstring says.
    """
    first, colon, _ = doc.split("\n")[0].partition(":")
    alike = len(_words(first)) == len(_words(name)) and first.isascii() == name.isascii()
    if colon and alike and ". " not in first and not _spells(first, name):
        raise RuleError(
            f"{name}: its docstring begins with {first + ':'!r}, a title that would name its class but does not spell "
            f"{name}: write {_camel_case(name) + ':'!r}, with capitals, spaces and hyphens as you like, or no colon "
            "there"
        )


def _spells(text: str, name: str) -> bool:
    return _letters(text) == _letters(name)


def _letters(text: str) -> str:
    return "".join(_words(text)).lower()


def _words(text: str) -> list[str]:
    """Letters and digits between whatever else; without regular expressions, which take long to be compiled."""
    return "".join(letter if letter.isalnum() else " " for letter in text).split()


def _camel_case(name: str) -> str:
    return "".join(word.capitalize() for word in _words(name)) or name
