"""A page for every rule: what the library says of it, and what people wrote about it."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from pathlib import Path

from fallline.expr import Extent
from fallline.kernel.kernel import kernel_of
from fallline.optax.peers import PEERS
from fallline.playground.hyper_words import CHINESE_WORDS
from fallline.rule import PARAMETER, Flag, Hyper, Range, Rule, Slot, beyond, words_of
from fallline.surfaces import SURFACES
from fallline.torch.classes import new_names
from website.behaviour import CLOSE, RATES, Best, best_of_all, table
from website.chinese import said_on_the_page
from website.docstrings import sentence
from website.formulas import formula_block, source_block
from website.languages import CHINESE, ENGLISH, Language
from website.marks import filled
from website.playground import live_picture
from website.rule_phrases import say
from website.sources import linked

FLOAT32 = 4
"""Bytes."""
SECTIONS: Mapping[str, tuple[str, str]] = {
    ENGLISH.sphinx: ("## When to use it", "## Where libraries differ"),
    CHINESE.sphinx: ("## 何時使用", "## 各函式庫的差異"),
}
"""What people write of each rule, under its title, in rules/NAME.md of the language's folder."""


def rule_page(rule: Rule, written: Path, steps: int, language: Language = ENGLISH) -> str:
    """The Markdown page of a rule.

    Args:
        rule: one of `fallline.rules.RULES`.
        written: the folder that holds what people wrote, as NAME.md.
        steps: the most that it may take on the surfaces.
        language: of the page.

    Raises:
        FileNotFoundError, ValueError: nobody wrote of it, or not all that is needed.
    """
    phrase = functools.partial(say, language)
    title, summary = titled(rule, language)
    alone = beyond(rule) is None  # two coordinates say nothing of sums over a tensor
    best = best_of_all(rule, steps) if alone else {}
    return "\n".join(
        [
            f"# {title}\n",
            f"{summary}\n",
            f"{phrase('source', source=linked(rule.source, language))}\n",
            live_picture(rule, title, best, language) if alone else "",
            f"\n## {phrase('rule')}\n",
            formula_block(rule, language),
            f"\n{_reading(rule, language)}{phrase('written', name=rule.name)}\n",
            source_block(rule),
            f"\n{phrase('used')}\n",
            *usage(rule),
            f"\n## {phrase('hypers')}\n",
            *hyperparameters(rule.definition.hypers, language),
            f"\n## {phrase('memory')}\n",
            _memory(rule, language),
            filled(hand_written(rule.name, written, language), f"rules/{rule.name}", language),
            f"\n{phrase('read')}",
            *(_surfaces(best, steps, language) if alone else []),
            "",
        ]
    )


def titled(rule: Rule, language: Language) -> tuple[str, str]:
    """A rule's name and what it does; in Chinese as the interactive page has them."""
    if language is ENGLISH:
        return rule.title, sentence(rule.summary)
    name = said_on_the_page("CHINESE_NAMES").get(rule.name, rule.title)
    return name, said_on_the_page("CHINESE_SUMMARIES")[rule.name]


def hand_written(name: str, written: Path, language: Language = ENGLISH) -> str:
    """What people wrote about a rule or modifier, without the title, which is for who reads the file itself.

    Raises:
        FileNotFoundError: nothing; it says what to write.
        ValueError: a section or the title is missing.
    """
    file = written / f"{name}.md"
    sections = SECTIONS[language.sphinx]
    if not file.exists():
        raise FileNotFoundError(f"{file} is missing: write the sections {' and '.join(sections)} about {name}")
    text = file.read_text(encoding="utf-8")
    for section in sections:
        if f"{section}\n" not in text:
            raise ValueError(f"{file} lacks the section {section!r}")
    title, _, rest = text.partition("\n")
    if not title.startswith("# "):
        raise ValueError(f"{file} lacks the title, in its first line: # and the name that the rule has on its page")
    return f"{rest}"


def hyperparameters(declared: Mapping[str, Hyper | Flag], language: Language) -> Iterator[str]:
    """The lines of a table of hyperparameters."""
    yield say(language, "head")
    yield "|---|---|---|---|---|"
    for name, one in declared.items():
        words = sentence(words_of(name, one)) if language is ENGLISH else CHINESE_WORDS[words_of(name, one)]
        yield f"| `{name}` | {words} | {_value(one.default)} | {_range(one, language)} | {_search(one, language)} |"


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return f"({', '.join(map(_value, value))})"
    return f"{value:g}".replace("e-0", "e-") if isinstance(value, float) else str(value)


def _range(declared: Hyper | Flag, language: Language) -> str:
    if isinstance(declared, Flag):
        return say(language, "or").join(map(repr, declared.choices))
    if declared.whole:
        return say(language, "whole", low=declared.low)
    text = str(declared).replace("<=", "≤").replace(" < inf", "").replace("<", "&lt;")
    return say(language, "absent", range=text) if declared.optional else text


def _search(declared: Hyper | Flag, language: Language) -> str:
    if isinstance(declared, Flag):
        return say(language, "fixed")
    if declared.search is not None:
        return _powers(declared.search, language)
    if declared.thorough is None:
        return say(language, "nowhere")
    return say(language, "thorough", range=_powers(declared.thorough, language))


def _powers(span: Range, language: Language) -> str:
    """A range of values, with 1e-5 instead of 1e-05."""
    text = str(span).replace("e-0", "e-")
    if language is CHINESE:
        for said, chinese in _SPANS.items():
            text = text.replace(said, chinese)
    return text


_SPANS = {
    " to ": " 到 ",
    "one of ": "其中之一：",
    ", ": "、",
    " (log)": "（對數）",
    " (one minus log)": "（1 − x 的對數）",
    " (linear)": "（線性）",
}
"""How ranges are spelled in Chinese."""


def _reading(rule: Rule, language: Language) -> str:
    kind = "elementwise" if beyond(rule) is None else "matrices" if kernel_of(rule.program).matrices else "sums"
    words = say(language, "letters", reading=say(language, kind))
    if rule.asks:
        words += say(language, "matrix")
    starts = {slot.name: _start(rule, slot) for slot in (*rule.program.arrays, *rule.program.numbers)}
    if not starts:
        return words
    if set(starts.values()) == {"0"}:
        return words + say(language, "starts", starts="0")
    each = (f"{name} = {start}" for name, start in starts.items())
    return words + say(language, "starts", starts=say(language, "comma").join(each))


def _start(rule: Rule, slot: Slot) -> str:
    """How a state starts: a number, that on a matrix's diagonal, or the parameter."""
    if slot.start == PARAMETER:
        return "θ"
    return f"{rule.begin(slot):g}{' I' if slot.diagonal else ''}"


def _surfaces(best: Mapping[str, Best | None], steps: int, language: Language) -> list[str]:
    tried = {"rates": len(RATES), "low": min(RATES), "high": max(RATES)}
    purposes = {name: surface.purpose for name, surface in SURFACES.items()}
    if language is CHINESE:
        purposes |= said_on_the_page("CHINESE_PURPOSES")
    return [
        f"\n## {say(language, 'surfaces')}\n",
        f"{say(language, 'about surfaces', part=1 - CLOSE, steps=steps, **tried)}\n",
        *table(best, say(language, "surfaces head"), purposes),
    ]


def usage(rule: Rule) -> Iterator[str]:
    """How to call it, from each door."""
    if kernel_of(rule.program).matrices:
        yield from _usage_of_matrices(rule)
        return
    yield "```python"
    yield "from fallline import minimize, rules"
    yield "import fallline.optax"
    if rule.title in new_names({rule.name: rule}):
        yield f"from fallline.torch import {rule.title}\n"
        yield f"{rule.title}(model.parameters(), lr={rule.values['lr']:g})"
    else:
        yield "from fallline.torch import Optimizer\n"
        yield f"Optimizer(model.parameters(), rules.{rule.name}(lr={rule.values['lr']:g}))"
    if rule.name in PEERS:
        yield f"fallline.optax.transform(rules.{rule.name}, learning_rate={rule.values['lr']:g})"
    else:
        yield f"fallline.optax.{rule.name}(learning_rate={rule.values['lr']:g})"
    yield f"minimize(loss, params, rules.{rule.name}(lr={rule.values['lr']:g}), grad=grad)"
    yield "```"


def _usage_of_matrices(rule: Rule) -> Iterator[str]:
    """The same for hidden matrices, with AdamW for the rest of a model."""
    lr = f"{rule.values['lr']:g}"
    yield "```python"
    yield "from fallline import minimize, rules"
    yield "import fallline.optax"
    yield f"from fallline.torch import {rule.title}, Optimizer, kinds\n"
    yield f"{rule.title}(model, lr={lr}, rest=rules.adamw(lr=1e-3))"
    yield f"Optimizer(kinds(model).groups(matrix=rules.{rule.name}(lr={lr})), rules.adamw, lr=1e-3)"
    yield f"fallline.optax.by_kind(fallline.optax.adamw(1e-3), matrix=fallline.optax.{rule.name}({lr}))"
    yield f"minimize(loss, matrix, rules.{rule.name}(lr={lr}), grad=grad)"
    yield "```"


def _memory(rule: Rule, language: Language) -> str:
    states = [slot.name for slot in rule.program.arrays if slot.extent is Extent.ELEMENT]
    smaller = [slot for slot in rule.program.arrays if slot.extent is not Extent.ELEMENT]
    moved = FLOAT32 * kernel_of(rule.program).words_moved
    matrices = kernel_of(rule.program).matrices
    step = say(language, "products") if matrices else say(language, "moved", moved=moved)
    comma = say(language, "comma")
    told = {"count": _count(len(states), language), "names": comma.join(f"`{name}`" for name in states), "step": step}
    if smaller:
        others = comma.join(_shaped(slot, language) for slot in smaller)
        return say(language, "smaller" if states else "smaller alone", others=others, **told)
    if not states:
        return say(language, "stateless", step=step)
    if matrices:
        return say(language, "of matrices", **told)
    return say(language, "states", stored=FLOAT32 * len(states), moved=moved, **told)


def _shaped(slot: Slot, language: Language) -> str:
    sides = (side if side == "1" else say(language, side) for side in slot.sides[1:])
    return say(language, "shaped", name=slot.name, sides=" × ".join(sides))


def _count(arrays: int, language: Language) -> str:
    return say(language, f"count {arrays}" if arrays <= 2 else "count", count=arrays)
