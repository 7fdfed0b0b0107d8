# ruff: noqa: E501 (a Chinese character counts as two)
"""What a rule's page says beside what people wrote, in both languages; {names} are filled in."""

from __future__ import annotations

from collections.abc import Mapping

from website.languages import CHINESE, ENGLISH, Language

_ENGLISH = {
    "source": "*Source*: {source}",
    "rule": "The rule",
    "elementwise": "Everything is elementwise",
    "sums": "Norms and means are over the tensor, with the index −1 over each row and with −2 over each column, Σ is over "
    "all parameters, and all else is elementwise",
    "matrices": "Products and negative powers of matrices are those of matrices; norms and means are over the tensor, with "
    "the index −1 over each row and with −2 over each column; all else, squares and quotients too, is elementwise",
    "letters": "{reading}; J is the loss, t = 1, 2, 3, … the step.",
    "matrix": " These are its lines for a matrix.",
    "starts": " States start at {starts}.",
    "written": " As it is written, `fallline/rules/{name}.py`:",
    "used": "And as it is used:",
    "hypers": "Hyperparameters",
    "head": "| name | what it is | default | range | where the race searches |",
    "whole": "a whole number, {low:g} ≤ x",
    "or": " or ",
    "absent": "{range}; 0 leaves its term out",
    "fixed": "fixed when the rule is built",
    "nowhere": "nowhere",
    "thorough": "in a thorough race, {range}",
    "memory": "Memory",
    "products": "A step takes products of matrices.",
    "moved": "In float32 a step reads and writes {moved} bytes per parameter.",
    "smaller": "Of a matrix it keeps {count} like the parameter, {names}, and others: {others}. {step}",
    "smaller alone": "Of a matrix it keeps no array like the parameter, only {others}. {step}",
    "shaped": "`{name}` ({sides})",
    "rows": "rows",
    "columns": "columns",
    "stateless": "It keeps no state. {step}",
    "of matrices": "It keeps {count} like the parameter: {names}. {step}",
    "states": "It keeps {count} like the parameter: {names}. In float32 these are {stored} bytes per parameter, and a step "
    "reads and writes {moved}.",
    "count 0": "no array",
    "count 1": "one array",
    "count 2": "two arrays",
    "count": "{count} arrays",
    "comma": ", ",
    "read": "*Read in the sources of torch 2.13, Optax 0.2.8 and Keras 3.15.*",
    "surfaces": "On the surfaces",
    "about surfaces": "How many steps it takes until {part:.0%} of the height above the minimum is gone, and stays gone to "
    "step {steps}: from the surface's own start, in float64, at the best of {rates} learning rates from {low:g} to "
    "{high:g}, with all else at its default. A dash: at none of them. Two coordinates and exact gradients show how a rule "
    "moves; they do not tell what to train a network with.",
    "surfaces head": "| surface | steps | best learning rate | what it shows |",
    "at work": "{title} at work",
    "its own rate": "its own learning rate",
    "best rate": "learning rate {lr:g}, the best there of those tried below",
    "on": "On {surface}, with {rate}.",
    "play": "{caption} {link}Play with it</a>: other surfaces, rates and rules.",
    "modifiers": """# Modifiers

A modifier turns a rule into another one, which is again one formula and one kernel. Any rule takes any modifier, also
several, one around the other: `clip_value(decoupled_weight_decay(rules.nadam))`. The formulas below show each of them
around the plainest rule, SGD.
""",
    "does": "`{name}`: {summary}\n",
}
_CHINESE = {
    "source": "*出處*：{source}",
    "rule": "公式",
    "elementwise": "每個元素各自計算",
    "sums": "範數和平均是對整個張量計算，下標 −1 表示對每一列、−2 表示對每一行，Σ 是對所有參數，其餘都是每個元素各自計算",
    "matrices": "矩陣的乘積和負次方都是矩陣運算；範數和平均是對整個張量計算，下標 −1 表示對每一列、−2 表示對每一行；"
    "其餘（包括平方和相除）都是每個元素各自計算",
    "letters": "{reading}；J 是損失（目標函數），t = 1, 2, 3, … 是步數。",
    "matrix": "這是它用在矩陣上的式子。",
    "starts": "狀態的起始值：{starts}。",
    "written": "程式就是這樣寫的，`fallline/rules/{name}.py`：",
    "used": "這樣使用：",
    "hypers": "超參數",
    "head": "| 名稱 | 意義 | 預設值 | 範圍 | 競賽搜尋的範圍 |",
    "whole": "整數，{low:g} ≤ x",
    "or": " 或 ",
    "absent": "{range}；0 表示略去這一項",
    "fixed": "建立優化法時就固定",
    "nowhere": "不搜尋",
    "thorough": "徹底的競賽才搜尋：{range}",
    "memory": "記憶體",
    "products": "一步要計算矩陣乘積。",
    "moved": "在 float32 下，每一步每個參數要讀寫 {moved} 個位元組。",
    "smaller": "對一個矩陣，它存{count}和參數一樣大的陣列（{names}），另外還有 {others}。{step}",
    "smaller alone": "對一個矩陣，它不存和參數一樣大的陣列，只存 {others}。{step}",
    "shaped": "`{name}`（{sides}）",
    "rows": "列數",
    "columns": "行數",
    "stateless": "它不存任何狀態。{step}",
    "of matrices": "它存{count}和參數一樣大的陣列：{names}。{step}",
    "states": "它存{count}和參數一樣大的陣列：{names}。在 float32 下，這些占每個參數 {stored} 個位元組，每一步要讀寫 {moved} 個。",
    "count 0": "零個",
    "count 1": "一個",
    "count 2": "兩個",
    "count": " {count} 個",
    "comma": "、",
    "read": "*依據 torch 2.13、Optax 0.2.8 和 Keras 3.15 的原始碼。*",
    "surfaces": "在曲面上",
    "about surfaces": "走幾步之後，高出最小值的部分有 {part:.0%} 已經消失，而且到第 {steps} 步都沒有再回來：從曲面自己的起點出發，用 float64 計算，"
    "從 {low:g} 到 {high:g} 的 {rates} 個學習率裡取最好的，其餘都用預設值。橫線表示沒有一個學習率做得到。"
    "兩個座標和精確的梯度，讓人看見優化法怎麼走；該用什麼來訓練神經網路，從這裡看不出來。",
    "surfaces head": "| 曲面 | 步數 | 最好的學習率 | 用來看什麼 |",
    "at work": "{title} 怎麼走",
    "its own rate": "用預設的學習率",
    "best rate": "學習率 {lr:g}，是下面試過的值裡最好的",
    "on": "曲面 {surface}，{rate}。",
    "play": "{caption}{link}打開來玩</a>：換曲面、換學習率、換優化法。",
    "modifiers": """# 修飾

修飾把一個優化法變成另一個，結果仍然是一個公式、一個核心。任何優化法都能套上任何修飾，也可以一層套一層：
`clip_value(decoupled_weight_decay(rules.nadam))`。下面的公式，都是套在最單純的優化法 SGD 外面的樣子。
""",
    "does": "`{name}`：{summary}\n",
}
_PHRASES: Mapping[str, Mapping[str, str]] = {ENGLISH.sphinx: _ENGLISH, CHINESE.sphinx: _CHINESE}


def say(language: Language, key: str, **filled: object) -> str:
    """A phrase in a language."""
    return _PHRASES[language.sphinx][key].format(**filled)
