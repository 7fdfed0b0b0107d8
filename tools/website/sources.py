"""Where rules come from: papers with links, in the words of a language."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping

from fallline.rule import Modifier
from fallline.rules import MODIFIERS, RULES
from website.languages import ENGLISH, Language


def linked(source: str, language: Language = ENGLISH) -> str:
    """A source in the words of a language, with links for its arXiv numbers and DOIs."""
    source = re.sub(r"\barXiv:(\d{4}\.\d{4,5})", r"[arXiv:\1](https://arxiv.org/abs/\1)", source)
    source = re.sub(
        r"\bdoi:(10\.\d+/[^\s;,]*[^\s;,.])",
        lambda found: f"[doi:{found[1]}](<https://doi.org/{found[1]}>)",
        source,
    )
    for said, chinese in {} if language is ENGLISH else _CHINESE.items():
        source = re.sub(said, chinese, source)
    return source


def source_of(modifier: Modifier) -> str:
    """What a modifier's docstring names as its source."""
    source = re.search(r"^Source: *(.*)", inspect.cleandoc(modifier.doc), re.MULTILINE)
    return source[1] if source else ""


def year_of(name: str) -> str:
    """The year of the first source of a rule or modifier.

    Raises:
        ValueError: there is no such rule or modifier, or its source has no year.
    """
    source = RULES[name].source if name in RULES else source_of(MODIFIERS[name]) if name in MODIFIERS else ""
    year = re.search(r"\b(?:19|20)\d\d\b", source)
    if year is None:
        raise ValueError(f"no rule or modifier {name!r} has a source with a year")
    return year[0]


_CHINESE: Mapping[str, str] = {
    r"algorithm (\d+) with the step of AdamW": r"演算法 \1 配上 AdamW 的步伐",
    r"algorithms (\d+) and (\d+)": r"演算法 \1、\2",
    r"algorithm (\d+)": r"演算法 \1",
    r"in the form of ([^,]*), section ([\d.]*\d)": r"採用 \1 第 \2 節的形式",
    r"section ([\d.]*\d)": r"第 \1 節",
    r"lecture (\w+)": r"第 \1 講",
    "PhD thesis": "博士論文",
    "ICLR workshop": "ICLR 研討會",
    r"with the rate of ([^,]*)": r"學習率來自 \1",
    "moonlight's scale: ": "moonlight 的縮放：",
    "its betas are 1 minus these": "它的 beta 是 1 減去這裡的",
    r"which tries a noise of ([\d.]+), ([\d.]+) and ([\d.]*\d)": r"試過 \1、\2 和 \3 的雜訊",
    " and ": " & ",
    r", (?=\w+ & )": "、",
    ", ": "，",
    "; ": "；",
    r"\.$": "。",
}
"""Patterns of what is not a name or a title, in their order, and what stands for them in Chinese."""
