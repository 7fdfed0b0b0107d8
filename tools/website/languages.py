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

REFERENCE = """# 參考資料

參考資料是英文的，名稱和程式裡的一樣：

| 英文頁面 | 內容 |
|---|---|
| [fallline](api/fallline.md) | `minimize`、`find_lr`、`verify`，以及寫優化法要用的詞彙 |
| [fallline.rules](api/fallline.rules.md) | 所有的優化法與修飾 |
| [fallline.torch](api/fallline.torch.md) | torch.optim 的替代品，每個超參數的意義、範圍與預設值 |
| [fallline.optax](api/fallline.optax.md) | 給 JAX 的 transformation |
| [fallline.schedules](api/fallline.schedules.md) | 學習率排程 |
| [fallline.surfaces](api/fallline.surfaces.md) | 用來觀看優化法的曲面 |
| [fallline.kinds](api/fallline.kinds.md) | 把參數分類：隱藏層的矩陣，以及其餘的 |
| [fallline.scipy](api/fallline.scipy.md) | SciPy 的 method |
| [fallline.problems](api/fallline.problems.md) | 競賽用的問題 |
| [fallline.race](api/fallline.race.md) | 在 Python 裡跑競賽 |
| [指令](command.md) | `fallline` 的每個指令與選項 |
| [變更紀錄](changelog.md) | 改了什麼 |
"""
"""The page that leads Chinese readers to what is there in English only."""
