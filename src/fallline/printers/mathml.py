"""Prints a rule as MathML, which browsers show without a script."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from fallline.expr import SUMS, Node
from fallline.printers.printer import (
    ATOM,
    COMPARISON,
    FUNCTIONS,
    POWER,
    PRODUCT,
    SUM,
    Line,
    Printed,
    Style,
    decimal,
    lines,
    whole,
)
from fallline.printers.symbols import GREEK, symbol
from fallline.rule import Rule


def formula(rule: Rule, *, slots: bool = False, shape: Sequence[int] | None = None) -> str:
    """The lines of a rule as a `<math>` element: a table with an assignment in each row.

    Args:
        rule: any rule.
        slots: whether each symbol carries what it stands for, as in `data-slot="before m"`, so that a page can put
            numbers in its place; but those in a sum, which stand for many numbers, are in an element with `data-sum`.
        shape: of the parameter, for rules that ask for it; a matrix unless given.
    """
    program = rule.program if shape is None else rule.program_for(shape)
    table = _table(lines(program, _with_slots() if slots else STYLE))
    return f'<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">{table}</math>'


def _table(printed: Iterable[Line]) -> str:
    body = "".join(
        f'<mtr><mtd style="text-align: right">{row.name}</mtd>'
        f'<mtd style="text-align: left">{"<mo>=</mo>" if row.name else ""}{row.formula}</mtd></mtr>'
        for row in printed
    )
    return f'<mtable displaystyle="true" columnalign="right left">{body}</mtable>'


def name_of(name: str) -> str:
    """A name as a `<math>` element."""
    return f'<math xmlns="http://www.w3.org/1998/Math/MathML"><mrow>{_name(name)}</mrow></math>'


def expression(node: Node, names: Mapping[Node, str]) -> str:
    """One formula as a `<math>` element, in which nodes have these names.

    Where it shares much it is a table, whose last row follows the parts that it consists of.
    """
    printed = whole(node, STYLE, {named: _name(name) for named, name in names.items()}, names.values())
    body = printed[0].formula if len(printed) == 1 else _table(printed)
    return f'<math xmlns="http://www.w3.org/1998/Math/MathML" displaystyle="true"><mrow>{body}</mrow></math>'


def _name(name: str, below: str = "") -> str:
    parts = symbol(name)
    letter = GREEK[parts.letter][0] if parts.letter in GREEK else parts.letter
    text = f"<mi>{letter}</mi>"
    if parts.hat:
        text = f'<mover accent="true">{text}<mo stretchy="false">^</mo></mover>'
    index = "<mo>,</mo>".join(filter(None, (parts.below and f"<mn>{parts.below}</mn>", below)))
    return f"<msub>{text}<mrow>{index}</mrow></msub>" if index else text


INVISIBLE = "\N{INVISIBLE TIMES}"
_NOW = "<mi>t</mi>"
_PAST = "<mi>t</mi><mo>−</mo><mn>1</mn>"


def _parentheses(text: str) -> str:
    return f"<mrow><mo>(</mo>{text}<mo>)</mo></mrow>"


def _infix(sign: str, tightness: int, right: int) -> Callable[..., Printed]:
    return lambda a, b: (f"{_before(a, SUM)}<mo>{sign}</mo>{_open(b, right)}", tightness)


def _open(part: Printed, least: int) -> str:
    """The text, in parentheses if it holds together less tightly than needed."""
    return part[0] if part[1] >= least else _parentheses(part[0])


_END_OF_CASES = "</mtable></mrow>"


def _before(part: Printed, least: int) -> str:
    """As `_open`, for what something follows: cases have no end of their own."""
    return _parentheses(part[0]) if part[0].endswith(_END_OF_CASES) else _open(part, least)


def _product(a: Printed, b: Printed) -> Printed:
    left, right = _before(a, PRODUCT), _open(b, POWER)
    apart = right.startswith("<mn>") or re.search(r"<mi>[^<]{2,}</mi>", left + right)
    return f"{left}<mo>{'⋅' if apart else INVISIBLE}</mo>{right}", PRODUCT


def _number(value: float) -> Printed:
    digits, exponent = decimal(value)
    number = "<mi>π</mi>" if digits == "π" else f"<mn>{digits}</mn>"
    if exponent is None:
        return number, ATOM
    power = f"<msup><mn>10</mn><mn>{exponent}</mn></msup>".replace("-", "−")
    return (power, POWER) if digits == "1" else (f"{number}<mo>⋅</mo>{power}", PRODUCT)


def _power(a: Printed, b: Printed) -> Printed:
    base, exponent = f"<mrow>{_before(a, ATOM)}</mrow>", f"<mrow>{b[0]}</mrow>"
    indexed = re.fullmatch(r"<mrow><msub>((?:(?!<msub>).)*)</msub></mrow>", base)
    if indexed:
        return f"<msubsup>{indexed[1]}{exponent}</msubsup>", POWER
    return f"<msup>{base}{exponent}</msup>", POWER


def _call(name: str) -> Callable[..., Printed]:
    return lambda *args: (
        f"<mi>{name}</mi><mo>\N{FUNCTION APPLICATION}</mo>{_parentheses('<mo>,</mo>'.join(arg[0] for arg in args))}",
        ATOM,
    )


def _below(text: str, axis: int | None) -> str:
    """With the axis of a sum as an index; without, over the tensor."""
    return text if axis is None else f"<msub>{text}<mn>−{-axis}</mn></msub>"


def _over_axis(name: str) -> Callable[..., Printed]:
    def call(a: Printed, axis: int | None) -> Printed:
        return f"{_below(f'<mi>{name}</mi>', axis)}<mo>\N{FUNCTION APPLICATION}</mo>{_parentheses(a[0])}", ATOM

    return call


def _where(condition: Printed, a: Printed, b: Printed) -> Printed:
    rows = "".join(
        f'<mtr><mtd style="text-align: left">{value}</mtd><mtd style="text-align: left">{case}</mtd></mtr>'
        for value, case in (
            (a[0], f"<mtext>if\N{NO-BREAK SPACE}</mtext>{condition[0]}"),
            (b[0], "<mtext>otherwise</mtext>"),
        )
    )
    return f'<mrow><mo>{{</mo><mtable columnalign="left left">{rows}{_END_OF_CASES}', ATOM


STYLE = Style(
    ops={
        "add": _infix("+", SUM, PRODUCT),
        "sub": _infix("−", SUM, PRODUCT),
        "mul": _product,
        "div": lambda a, b: (f"<mfrac><mrow>{a[0]}</mrow><mrow>{b[0]}</mrow></mfrac>", POWER),
        "neg": lambda a: (f"<mo>−</mo>{_open(a, PRODUCT)}", SUM),
        "pow": _power,
        "sqrt": lambda a: (f"<msqrt>{a[0]}</msqrt>", ATOM),
        "abs": lambda a: (f"<mrow><mo>|</mo>{a[0]}<mo>|</mo></mrow>", ATOM),
        "lt": _infix("&lt;", COMPARISON, SUM),
        "le": _infix("≤", COMPARISON, SUM),
        "eq": _infix("=", COMPARISON, SUM),
        "ne": _infix("≠", COMPARISON, SUM),
        **{op: _call(name) for op, name in FUNCTIONS.items()},
        "where": _where,
        "mod": lambda a, b: (f"{_open(a, PRODUCT)}<mo>mod</mo>{_open(b, POWER)}", PRODUCT),
        "mean": _over_axis("mean"),
        "norm": lambda a, axis: (_below(f"<mrow><mo>‖</mo>{a[0]}<mo>‖</mo></mrow>", axis), ATOM),
        "rms": _over_axis("rms"),
        "total": lambda a: (f"<mo>∑</mo>{_open(a, POWER)}", PRODUCT),
        "transpose": lambda a: (f"<msup><mrow>{_before(a, ATOM)}</mrow><mi>⊤</mi></msup>", POWER),
        "matmul": _product,
        "qr": _call("qr"),
        "eigenvectors": _call("eigenvectors"),
        "matrix_power": _power,
        "normal": lambda seed, t: ("<mi>𝒩</mi>" + _parentheses("<mn>0</mn><mo>,</mo><mn>1</mn>"), ATOM),
    },
    hyper=_name,
    local=lambda name: _name(name, _NOW),
    number=_number,
    before=lambda name: _name(name, _PAST),
    after=lambda name: _name(name, _NOW),
    gradient=lambda point: f"<mo>∇</mo><mi>J</mi><mo>\N{FUNCTION APPLICATION}</mo>{_parentheses(point)}",
)


def _with_slots() -> Style:
    def slot(kind: str, spell: Callable[[str], str]) -> Callable[[str], str]:
        return lambda name: f'<mrow data-slot="{kind} {name}">{spell(name)}</mrow>'

    def summed(spell: Callable[..., Printed]) -> Callable[..., Printed]:
        def marked(*args: Any) -> Printed:
            text, tightness = spell(*args)
            return f'<mrow data-sum="">{text}</mrow>', tightness

        return marked

    return replace(
        STYLE,
        ops={**STYLE.ops, **{op: summed(STYLE.ops[op]) for op in SUMS}},
        hyper=slot("hyper", STYLE.hyper),
        local=slot("local", STYLE.local),
        before=slot("before", STYLE.before),
        after=slot("after", STYLE.after),
        gradient=lambda point: f'<mrow data-slot="gradient">{STYLE.gradient(point)}</mrow>',
        pairs_from=0,
    )
