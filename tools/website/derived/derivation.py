"""What a derivation is, and how it is printed and computed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from fallline.expr import ELEMENTS, Node, Sides, interpret, state, substitute, topological
from fallline.printers.mathml import STYLE
from fallline.printers.printer import Printer
from website.measured.plain import OPS

DERIVATIONS: dict[str, Derivation] = {}
"""By the names under which pages print them."""

VECTOR: Sides = ("batch", "rows", "1")
MATRIX: Sides = ("batch", "rows", "rows")
_NAMES: dict[Node, str] = {}
"""How the symbols of all derivations are spelled, in MathML."""
_SIZES = {"rows": 3, "batch": 1, "columns": 1, "1": 1}

now, before, greek = STYLE.after, STYLE.before, STYLE.hyper
"""Spell m as it is after the step, m as it was before it, and beta1 as β with the index 1."""


def symbol(spelled: str, sides: Sides = ELEMENTS, number: int = 0) -> Node:
    """A quantity with its spelling in MathML; several that are spelled alike differ by a number."""
    node = state(f"{spelled} {number}", sides)  # type: ignore[arg-type] # any name will do
    _NAMES[node] = spelled
    return node


def indexed(letter: str, below: str, above: str = "") -> str:
    """A letter with an index, perhaps raised too: each is a word or sign, or several with commas and signs between."""
    parts = [f"<mrow>{_words(part)}</mrow>" for part in (below, above) if part]
    return f"<{'msubsup' if above else 'msub'}><mi>{letter}</mi>{''.join(parts)}</{'msubsup' if above else 'msub'}>"


def _words(text: str) -> str:
    signs = {"+": "<mo>+</mo>", "−": "<mo>−</mo>", ",": "<mo>,</mo>"}
    return "".join(
        signs.get(word, f"<mn>{word}</mn>" if word.isdigit() else f"<mi>{word}</mi>") for word in text.split()
    )


def replaced(node: Node, by: Mapping[Node, Node]) -> Node:
    """A formula with other nodes in the place of some."""
    return substitute((node,), by)[0]


def function(name: str, of: str) -> str:
    """A function of something, L(θ)."""
    return f"<mi>{name}</mi><mo>\N{FUNCTION APPLICATION}</mo><mrow><mo>(</mo>{of}<mo>)</mo></mrow>"


@dataclass(frozen=True)
class Step:
    """A line of a derivation.

    Attributes:
        left: what stands on the left: a symbol or a formula; None where the right side goes on from the line above.
        right: the formula.
        sign: = where both are the same, else how they are related: ≈, →, ∝.
    """

    left: Node | None
    right: Node
    sign: str = "="


@dataclass(frozen=True)
class Derivation:
    """Lines that follow from each other.

    A symbol that stands alone on the left for the first time gets its meaning there. What stands there again, or is a
    formula, has to be what it was; a line without a left side has to be what the line above is.

    Attributes:
        steps: the lines.
        given: the values of some symbols; all others are drawn at random.
        close: the relative difference up to which ≈ holds for these.
    """

    steps: Sequence[Step]
    given: Mapping[Node, float] = field(default_factory=dict)
    close: float = 0.0

    def computed(self, seed: int) -> list[tuple[str, Any, Any]]:
        """For each line that claims something its sign, and the values of both sides."""
        rng, known, claims, last = np.random.default_rng(seed), dict[Node, Any](self.given), [], None
        for step in self.steps:
            right = self._value(step.right, known, rng)
            if step.left in _NAMES and step.left not in known and step.sign == "=":
                known[step.left] = right
            elif step.left is None:
                claims.append((step.sign, last, right))
            elif step.left not in _NAMES or step.left in known:
                claims.append((step.sign, self._value(step.left, known, rng), right))
            last = right
        return claims

    def _value(self, node: Node, known: dict[Node, Any], rng: np.random.Generator) -> Any:
        order = topological((node,))
        for leaf in order:
            if leaf in _NAMES and leaf not in known:
                shape = tuple(_SIZES[side] for side in leaf.sides[1:]) if leaf.sides != ELEMENTS else ()
                known[leaf] = rng.uniform(0.5, 0.9, shape)
        return interpret(order, known, _OPS, np.float64)[node]


_OPS: Mapping[str, Callable[..., Any]] = {**OPS, "matmul": np.matmul, "transpose": np.transpose, "norm": np.linalg.norm}


def derivation_block(name: str) -> str:
    """A derivation, as a block of a Markdown page.

    Raises:
        ValueError: there is none of that name; the message lists what there is.
    """
    if name not in DERIVATIONS:
        raise ValueError(f"there is no derivation {name!r}; there are {', '.join(sorted(DERIVATIONS))}")
    rows = "".join(
        f'<mtr><mtd style="text-align: right">{spelled(step.left) if step.left is not None else ""}</mtd>'
        f'<mtd style="text-align: left"><mo>{step.sign}</mo>{spelled(step.right)}</mtd></mtr>'
        for step in DERIVATIONS[name].steps
    )
    table = f'<mtable displaystyle="true" columnalign="right left">{rows}</mtable>'
    math = f'<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">{table}</math>'
    return f'<div class="formula">\n{math}\n</div>'


def spelled(node: Node) -> str:
    """A formula of symbols in MathML."""
    return Printer(STYLE, dict(_NAMES)).use(node)
