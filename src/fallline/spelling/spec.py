"""A spec taken apart: the name in front, the file, and the expression. Nothing is looked up or run."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ALIAS = re.compile(r"\s*([\w.-]+)\s*=\s*(.+)", re.DOTALL)
_FILE = re.compile(r"(.+?\.py):(.+)", re.DOTALL)


@dataclass(frozen=True)
class Spec:
    """How a rule or a class is written.

    Attributes:
        text: all of it, as in `slow=lion.py:lion(lr=1e-4)`.
        alias: the name in front, `slow`; empty where there is none.
        body: what follows that, `lion.py:lion(lr=1e-4)`.
        file: the file that is named, `lion.py`; empty where none is.
        expression: the rest, `lion(lr=1e-4)`.
    """

    text: str
    alias: str
    body: str
    file: str
    expression: str

    @classmethod
    def of(cls, text: str) -> Spec:
        """The parts of a text, whatever it spells."""
        aliased = _ALIAS.fullmatch(text)
        alias, body = (aliased[1], aliased[2].strip()) if aliased else ("", text.strip())
        filed = _FILE.fullmatch(body)
        file, expression = (filed[1], filed[2]) if filed else ("", body)
        return cls(text, alias, body, file, expression)


def split(text: str, between: str = ",") -> list[str]:
    """The parts between commas, or another character, that are in no brackets."""
    parts, depth = [""], 0
    for character in text:
        depth += (character in "([{") - (character in ")]}")
        if character == between and not depth:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts if part.strip()]
