"""What came out of the races, as other pages quote it: from the tables of docs/full-race.md."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_RACES = Path(__file__).parents[2] / "docs" / "full-race.md"
_OVERALL = re.compile(r"^\| \[(\w+)\]\([^)]*\) \| \d+ \| \d+ \| ([^|]+) \|", re.MULTILINE)
_ON_ONE = re.compile(r"^\| (\w+) \| ([^|]+) \| (?:best|practically equal|tied|behind|unknown) \|", re.MULTILINE)


def raced(name: str) -> str:
    """What a rule came to on a problem, lstm.NAG, or by the median over all, median.NAG, as the tables print it.

    Raises:
        ValueError: the tables have no such rule or problem.
    """
    if name not in _tables():
        raise ValueError(f"the races have no {name!r}; there are lstm.NAG, median.NAG and the like")
    return _tables()[name]


@cache
def _tables() -> Mapping[str, str]:
    overall, *problems = _RACES.read_text(encoding="utf-8").split("\n### ")
    found = {f"median.{title}": median for title, median in _OVERALL.findall(overall)}
    for text in problems:
        problem = text.partition("\n")[0]
        found |= {f"{problem}.{title}": final for title, final in _ON_ONE.findall(text)}
    return found
