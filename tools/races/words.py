# ruff: noqa: E501 (a Chinese character counts as two)
"""The words of the races' documents in both languages; {names} are filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from fallline.race.report import units, words
from fallline.race.report.words import Words
from website.languages import CHINESE, ENGLISH, Language

_ENGLISH = {
    "page": """# Which optimizer? Races on the problems that come with fallline

<!-- written by tools/full_race.py -->

On each problem all rules are tuned alike, from the same initial weights and on the same batches: the learning rate, and the hyperparameters whose declaration says so. The rate of each rule's best setting is confirmed on other seeds. Then this setting runs from fresh seeds, and these runs alone are compared ([how a race is run](race.md), [how to read it](report.md)). With the same versions a race gives the same losses to the bit; rules for matrices may differ from one processor to another, whose library multiplies.{missing}

{how}

A rule for matrices races only where a problem has hidden ones; AdamW with its defaults then moves the rest of the model.

- *Best* has the lowest mean, ± half of its 95 % interval, of those that diverged least often.
- *Practically equal*: beyond chance, the distance from it is smaller than one that matters, {margin} of what is compared.
- *Tied*: these runs cannot tell it from the best: the distance may be chance, or too small to matter. It does not mean equal.
- *Behind*: further away than chance explains, by a difference that matters. p is how likely such a distance, or a larger one, would be if there were none, corrected for the number of rules; where all are equal, 5 in 100 races still call someone behind, and 7 or 8 where there are only 5 final runs.
- *Safe* learning rates keep what is compared as near to the rule's own best as the column's head says. They were looked for among the rates around the best, further on where the best was at an end, and may reach beyond.
- *Reached* is how many final runs reached the problem's target, and *state B* the bytes of state per parameter.

## Over all problems

{overview}

## Problem by problem

{problems}
""",
    "missing": " Left out, since their races are not run to the end: {names}.",
    "how head": "problem|what is trained|compared by|steps a run (share of its own)|settings tried|rates around the best|final runs",
    "steps": "{steps} ({share})",
    "all steps": "{steps}",
    "trials": "{trials}",
    "fast": "{trials} \\*",
    "cut": "\\* Most of these settings were cut early.",
    "rates": "{count}, up to ×{factor}",
    "overview": "{count} rules ran on {problems} problems. Most often best, or level with the best: {names}, on {level} of these.{partial}{few} *Level* counts where a rule was best, practically equal or tied; *median* is the median of what it came to, as a multiple of the best. A number in place of a word says how far behind a rule was, as such a multiple; where the best came to 0 there is no multiple, and the word *behind* stands; ∞ is one that diverged, or never got there.",
    "overview of one": "Too few races to rank anyone over several problems.",
    "few": " Not counted, as only some rules race there: {names}.",
    "partial": " Not ranked, and below the others, as they did not run on all of these: {names}.",
    "overview head": "|best|level|median",
    "shows": "What it shows: {shows}.",
    "more": "The other {count}",
    "final": "**{leader}**{rate} came to the lowest {metric}, {value}",
    "most": "**{leader}**{rate} came to the highest {metric}, {value}",
    "first": "**{leader}**{rate} came first to {metric} {target}, after {value} steps",
    "nearest": "**{leader}**{rate} came nearest to {metric} {target}, which it reached in {count} of {of} runs",
    "rate": " (lr {lr})",
    "no rate": "",
    "equal": "practically equal to it: {names}",
    "tied": "tied with it: {names}",
    "unknown": "unknown, as too little was run to tell: {names}",
    "behind": "behind: {names}",
    "behind all": "ahead of all {count} others by more than chance",
    "nobody": "nobody won, as no rule has a final run that trained",
    "simplest": "Simplest of these, the best included: {name}, {size} bytes of state per parameter.",
    "no state": "Simplest of these, the best included: {name}, no state.",
    "no advice": "Its mean is more than twice the best's: that {count} final runs cannot tell the two apart is no advice to take it.",
    "failed": "{count} of the runs that tried settings, or of the final ones, failed: {names}.",
    "advice head": "problem|came first, at which rate|level with it|what SGD came to|what Adam came to",
    "at": "{title}, {value}, at {lr}",
    "came to": "{value}, {place}",
    "none": "nobody",
    "on": "{title}, by {metric}",
    "steps to": "steps to {metric} {target}",
    "steps up to": "steps to {metric} {target}",
}
_CHINESE = {
    "page": """# 該用哪個優化法？在 fallline 內附的問題上競賽

<!-- written by tools/full_race.py -->

在每個問題上，所有的優化法都用同樣的方式調校，從相同的初始權重出發，批次也相同：調校的是學習率，以及宣告中說要搜尋的超參數。每個優化法最好的那組設定，先用其他種子確認它的學習率，再用全新的種子跑，只有這些結果拿來比較（[競賽怎麼進行](race.md)、[怎麼讀報告](report.md)）。版本相同時，競賽得到的損失每個位元都一樣；用在矩陣上的優化法，乘積由處理器的函式庫計算，換了處理器可能不同。{missing}

{how}

只能用在矩陣上的優化法，只在有隱藏層矩陣的問題上競賽；模型的其餘部分用預設的 AdamW。

- *最好*：發散次數最少的優化法裡，平均最低的；± 之後是 95 % 信賴區間的一半。
- *實際上相同*：與最好的相差小到無關緊要（不到所比數值的 {margin}），而且這一點不會只是運氣。
- *不分上下*：這些決賽分不出它和最好的高下：差距也許只是運氣，也許小到無關緊要。這不表示兩者一樣好。
- *落後*：落後的距離不是運氣能解釋的，差別也大到值得在意。p 的意思是：如果兩者其實沒有差別，出現這麼大或更大差距的機率有多少；它依優化法的數目校正過；即使全都一樣好，100 場裡仍有 5 場會說有人落後，決賽只有 5 次時則有 7、8 場。
- *安全*的學習率：所比的數值離這個優化法自己的最佳值，不超過欄名所說的距離。只在最佳學習率附近試過的那些裡找（最好的若落在兩端，就再往外找），實際的範圍可能更大。
- *達標*是決賽裡達到問題所定目標的次數；*狀態*是每個參數的位元組數。

## 所有問題合起來看

{overview}

## 一個一個問題來看

{problems}
""",
    "missing": "沒有列出的問題，是因為競賽還沒有跑完：{names}。",
    "how head": "問題|訓練什麼|比什麼|每次的步數（占原來的比例）|試過的設定|最佳值附近的學習率|決賽",
    "steps": "{steps}（{share}）",
    "all steps": "{steps}",
    "trials": "{trials}",
    "fast": "{trials} \\*",
    "cut": "\\* 這些設定大多提早中止。",
    "rates": "{count} 個，最遠 {factor} 倍",
    "overview": "有 {count} 個優化法在 {problems} 個問題上都跑過。其中最常是最好的，或與最好的同級的，是 {names}：{level} 個問題。{partial}{few}*同級*是最好、實際上相同或不分上下的次數；*中位數*是它的結果相當於最好的幾倍，取中位數。格子裡是數字而不是文字的，表示落後，數字是最好的幾倍；最好的是 0，就算不出倍數，仍然寫*落後*；∞ 表示發散了，或從未達到目標。",
    "overview of one": "競賽太少，無法跨問題排名。",
    "few": "只有部分優化法競賽的問題不列入計算：{names}。",
    "partial": "沒有在所有問題上跑過的不列入排名，放在最下面：{names}。",
    "overview head": "|最好|同級|中位數",
    "shows": "用來看什麼：{shows}。",
    "more": "其餘 {count} 個",
    "final": "{metric}最低的是 **{leader}**{rate}，{value}",
    "most": "{metric}最高的是 **{leader}**{rate}，{value}",
    "first": "最先讓{metric}降到 {target} 的是 **{leader}**{rate}，用了 {value} 步",
    "nearest": "最接近目標（{metric}到 {target}）的是 **{leader}**{rate}，{of} 次裡達到 {count} 次",
    "rate": "（lr {lr}）",
    "no rate": "",
    "equal": "與它實際上相同：{names}",
    "tied": "與它不分上下：{names}",
    "unknown": "跑得太少，無從判斷：{names}",
    "behind": "落後：{names}",
    "behind all": "領先其他全部 {count} 個，不是運氣能解釋的",
    "nobody": "沒有優勝者，因為決賽沒有一次訓練成功",
    "simplest": "連同最好的在內，其中最簡單的是 {name}，每個參數的狀態 {size} 個位元組。",
    "no state": "連同最好的在內，其中最簡單的是 {name}，沒有狀態。",
    "no advice": "它的平均是最好的兩倍以上：{count} 次決賽分不出兩者的高下，不等於建議用它。",
    "failed": "試設定和決賽的時候，有 {count} 次失敗：{names}。",
    "advice head": "問題|第一名，與它的學習率|和它同級的|SGD 的結果|Adam 的結果",
    "at": "{title}，{value}，學習率 {lr}",
    "came to": "{value}，{place}",
    "none": "沒有",
    "on": "{title}（比{metric}）",
    "steps to": "幾步能讓{metric}降到 {target}",
    "steps up to": "幾步能讓{metric}升到 {target}",
}
_WORDS: Mapping[str, Words] = {ENGLISH.sphinx: words.ENGLISH, CHINESE.sphinx: words.CHINESE}
_SAID = {"equal": "相同"} | {
    english: chinese
    for kind in ("places", "metrics", "problems")
    for english, chinese in words.CHINESE.said[kind].items()
}
"""The Chinese of what the race itself says in English: of places, problems and metrics."""
_PHRASES: Mapping[str, Mapping[str, str]] = {ENGLISH.sphinx: _ENGLISH, CHINESE.sphinx: _CHINESE}
_LONGEST_FIRST = re.compile("|".join(rf"\b{re.escape(text)}\b" for text in sorted(_SAID, key=len, reverse=True)))


def words_in(language: Language) -> Words:
    """What the race's own report says in a language."""
    return _WORDS[language.sphinx]


def say(language: Language, key: str, **filled: object) -> str:
    """A phrase in a language."""
    return _PHRASES[language.sphinx][key].format(**filled)


def told(language: Language, text: str) -> str:
    """What the race says in English, such as a problem's title, in a language.

    Raises:
        KeyError: a word of it has no Chinese.
    """
    if language is ENGLISH:
        return text
    if text in _SAID:
        return _SAID[text]
    chinese = _LONGEST_FIRST.sub(lambda found: _SAID[found[0]], text)
    if english := re.search(r"[a-z]{3,}", chinese):
        raise KeyError(f"{english[0]!r} of {text!r} has no Chinese: write it in {__name__}")
    return chinese


def listed(language: Language, names: Iterable[str], most: int = 8) -> str:
    """Names as in a sentence; beyond so many, the first of them and how many others."""
    return words_in(language).listed(names, most)


def share(value: float) -> str:
    """Such as 25 %."""
    return f"{units.short(100 * value, 2)} %"
