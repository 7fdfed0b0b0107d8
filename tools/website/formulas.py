"""Formulas and files of rules, as blocks of a page."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Mapping

from fallline.printers.mathml import formula
from fallline.rule import Modifier, Rule
from fallline.rules import MODIFIERS, RULES
from fallline.spelling import Reader, SpecError
from fallline.torch.peers import PEERS, WHOLE
from website.languages import ENGLISH, Language

LIBRARIES: Mapping[str, Mapping[str, Rule | Modifier]] = {
    "rules": {**RULES, **MODIFIERS},
    "torch": {name: peer.rule for name, peer in {**PEERS, **WHOLE}.items()},
}
"""What a marker may name: our rules and modifiers, and what the classes of torch.optim compute."""


def formula_block(rule: Rule, language: Language = ENGLISH) -> str:
    """A rule's formula, as a block of a Markdown page."""
    return f'<div class="formula">\n{in_words_of(language, formula(rule))}\n</div>'


def in_words_of(language: Language, math: str) -> str:
    """A formula in MathML, with its words in a language."""
    for said, chinese in {} if language is ENGLISH else _CHINESE.items():
        math = math.replace(said, f"<mtext>{chinese}</mtext>")
    return math


_CHINESE: Mapping[str, str] = {
    "<mtext>if\N{NO-BREAK SPACE}</mtext>": "若\N{NO-BREAK SPACE}",
    "<mtext>otherwise</mtext>": "否則",
    "<mtext>jump</mtext>": "跳躍",
    "<mtext>correction</mtext>": "校正",
    "<mi>rows</mi>": "列數",
    "<mi>columns</mi>": "行數",
}
"""The words of formulas in Chinese."""


def source_block(rule: Rule) -> str:
    """The file that holds one of our rules, as a block of a Markdown page."""
    return f"```python\n{inspect.getsource(importlib.import_module(f'fallline.rules.{rule.name}'))}```"


def rule_named(text: str) -> Rule:
    """The rule that a marker names: `rules.adam`, `rules.swa(rules.adam)`, `torch.SGD(momentum=0.9, nesterov=True)`.

    Raises:
        ValueError: there is none; the message lists what there is.
    """
    try:
        rule = Reader(text, _in_library).read(text)
    except SpecError as error:
        known = "; ".join(f"{library}.{', '.join(rules)}" for library, rules in LIBRARIES.items())
        raise ValueError(f"a marker names {text!r}, which is no rule ({error}); there are {known}") from error
    assert isinstance(rule, Rule)
    return rule


def _in_library(dotted: str) -> Rule | Modifier:
    library, _, name = dotted.partition(".")
    if name not in LIBRARIES.get(library, {}):
        raise SpecError(f"nothing is called {dotted}")
    return LIBRARIES[library][name]
