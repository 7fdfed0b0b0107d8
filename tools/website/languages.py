"""The languages of the documentation: where their pages lie, and the words that the site itself says in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """A language in which the pages are written.

    Attributes:
        name: what its readers call it.
        folder: of its pages in docs/ and in the site; English is at the root.
        sphinx: what Sphinx calls it.
        page: what the interactive page calls it.
        words: what the site says beside the pages, by what is meant.
    """

    name: str
    folder: str
    sphinx: str
    page: str
    words: Mapping[str, str]


ENGLISH = Language(
    name="English",
    folder="",
    sphinx="en",
    page="en",
    words={
        "start": "Start",
        "survey": "The survey, chapter by chapter",
        "choosing": "Choosing",
        "guides": "Guides",
        "rules": "Rules",
        "reference": "Reference",
        "open": "Open it in a page of its own",
        "search": "Search",
        "found": "{count} places in these pages.",
        "nothing": "Nothing is found of “{query}”.",
        "script": "The search is a script, and scripts are switched off here.",
    },
)
CHINESE = Language(
    name="繁體中文",
    folder="zh-TW",
    sphinx="zh_TW",
    page="zh-Hant",
    words={
        "start": "開始",
        "survey": "逐章讀綜述",
        "choosing": "如何選擇",
        "guides": "使用指南",
        "rules": "優化法",
        "reference": "參考資料",
        "open": "在新分頁開啟",
        "search": "搜尋",
        "found": "找到 {count} 處。",
        "nothing": "找不到「{query}」。",
        "script": "搜尋要靠 JavaScript，而這個瀏覽器沒有開啟它。",
    },
)
LANGUAGES = (ENGLISH, CHINESE)
