"""The page of the modifiers, in both languages."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from pathlib import Path

from fallline.rule import Modifier
from fallline.rules import MODIFIERS, RULES
from website.docstrings import markdown
from website.formulas import formula_block
from website.languages import ENGLISH, Language
from website.marks import filled
from website.rule_pages import hand_written, hyperparameters
from website.rule_phrases import say
from website.sources import linked, source_of


def modifiers_page(written: Path, language: Language = ENGLISH) -> str:
    """The Markdown page of the modifiers; in Chinese, of those about which somebody wrote in Chinese.

    Args:
        written: the folder that holds what people wrote, as NAME.md.
        language: of the page.

    Raises:
        FileNotFoundError, ValueError: nobody wrote of one of them, or not all that is needed.
    """
    told = [one for one in MODIFIERS.values() if language is ENGLISH or (written / f"{one.name}.md").exists()]
    return "\n".join([say(language, "modifiers"), *(_part(modifier, written, language) for modifier in told)])


def _part(modifier: Modifier, written: Path, language: Language) -> str:
    title, summary = titled(modifier, language)
    hypers = modifier.signature.hypers
    own = hand_written(modifier.name, written, language).replace("\n## ", "\n### ")
    return "\n".join(
        [
            f"\n## {title}\n",
            say(language, "does", name=modifier.name, summary=summary),
            f"{say(language, 'source', source=linked(source_of(modifier), language))}\n",
            formula_block(modifier(RULES["sgd"]), language),
            "",
            *(hyperparameters(hypers, language) if hypers else ()),
            filled(own, "rules/modifiers", language),
            f"\n{say(language, 'read')}",
        ]
    )


def anchor_of(name: str, language: Language) -> str:
    """Where a modifier stands on the page: its heading as MyST and code hosts spell anchors."""
    title, _ = titled(MODIFIERS[name], language)
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def titled(modifier: Modifier, language: Language) -> tuple[str, str]:
    """A modifier's title, and what it does."""
    if language is not ENGLISH:
        return CHINESE_MODIFIERS[modifier.name]
    title, _, summary = inspect.cleandoc(modifier.doc).split("\n")[0].partition(": ")
    return title, markdown(summary)


CHINESE_MODIFIERS: Mapping[str, tuple[str, str]] = {
    "cautious": ("謹慎更新 Cautious", "只留下步伐裡和最新梯度方向一致的部分；留下的越少，就放得越大。"),
    "cautious_weight_decay": ("謹慎權重衰減", "只縮小步伐本身沒有要放大的參數。"),
    "clip_norm": ("依範數裁剪梯度", "把所有參數的梯度合起來縮短，範數至多是 `max_norm`。"),
    "clip_value": ("依數值裁剪梯度", "把梯度的每個元素限制在 -clip 到 clip 之間。"),
    "corrected_weight_decay": (
        "校正權重衰減",
        "衰減隨學習率的平方下降；`lr_max` 是排程裡最大的學習率。套在 Adam 外面就是 AdamC。",
    ),
    "decoupled_weight_decay": ("解耦權重衰減", "在步伐之外縮小參數，不受自適應學習率影響。"),
    "ema": ("指數移動平均 EMA", "訓練的是 z，評估的是它每一步的指數移動平均。"),
    "gradient_noise": ("梯度雜訊", "在每個梯度上加常態（高斯）雜訊，變異數隨步數下降。"),
    "grokfast": ("加速頓悟 Grokfast", "把梯度裡緩慢的部分，也就是它們的平均，加到每個梯度上。"),
    "hyperball": (
        "超球面 Hyperball",
        "讓每個張量的範數保持不變，在那個球面上走，一步的長度是範數乘上學習率；用來取代權重衰減。",
    ),
    "lookahead": (
        "快慢權重 Lookahead",
        "每隔幾步退回一次，停在上次退回的位置和現在之間的某處。套在 RAdam 外面就是 Ranger。",
    ),
    "sam": ("銳度感知最小化 SAM", "把鄰近最糟那一點的梯度交給優化法，好停在四周都低的地方；每一步要兩個梯度。"),
    "swa": ("隨機權重平均 SWA", "訓練的是 z，評估的是每隔若干步取一次的平均。"),
    "weight_decay": ("權重衰減（L2 懲罰項）", "把懲罰項的梯度，也就是 `weight_decay * theta`，加到梯度上。"),
}
"""A title for each modifier, and what it does."""
