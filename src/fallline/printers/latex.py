"""Prints a rule as LaTeX, the way its paper writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from fallline.expr import Node
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


def formula(rule: Rule) -> str:
    r"""The lines of a rule in an `aligned` environment, one assignment each: `m_{t} &= \beta_{1} m_{t-1} + ...`."""
    return _aligned(lines(rule.program, STYLE))


def expression(node: Node, names: dict[Node, str]) -> str:
    """One formula, in which nodes are named so; where it shares much, `aligned` after the parts that it consists of."""
    printed = whole(node, STYLE, names, names.values())
    return printed[0].formula if len(printed) == 1 else _aligned(printed)


def _aligned(printed: Iterable[Line]) -> str:
    body = " \\\\\n".join(f"{line.name} &= {line.formula}" if line.name else f"& {line.formula}" for line in printed)
    return f"\\begin{{aligned}}\n{body}\n\\end{{aligned}}"


def _name(name: str, below: str = "") -> str:
    parts = symbol(name)
    letter = GREEK[parts.letter][1] if parts.letter in GREEK else parts.letter
    if parts.word:
        letter = r"\mathrm{" + letter.replace("_", r"\_") + "}"
    if parts.hat:
        letter = rf"\hat{{{letter}}}"
    index = ",".join(filter(None, (parts.below, below)))
    return f"{letter}_{{{index}}}" if index else letter


def _parentheses(text: str) -> str:
    """As tall as what stands between them."""
    tall = any(command in text for command in (r"\frac", r"\begin", r"\sqrt"))
    return rf"\left({text}\right)" if tall else f"({text})"


def wrap(printed: Printed, least: int) -> str:
    """The text, in parentheses if it holds together less tightly than needed."""
    text, tightness = printed
    return text if tightness >= least else _parentheses(text)


def _before(printed: Printed, least: int) -> str:
    """As `wrap`, for what something follows: cases have no end of their own."""
    return _parentheses(printed[0]) if printed[0].endswith(r"\end{cases}") else wrap(printed, least)


def _product(a: Printed, b: Printed) -> Printed:
    left, right = _before(a, PRODUCT), wrap(b, POWER)
    apart = right[0].isdigit() or r"\mathrm" in left + right or (left.isdigit() and right.startswith(r"\frac"))
    return left + (r" \cdot " if apart else " ") + right, PRODUCT


def _number(value: float) -> Printed:
    digits, exponent = decimal(value)
    digits = (
        digits.replace("−", "-").replace("∞", r"\infty").replace("π", r" \pi").strip().replace("NaN", r"\mathrm{NaN}")
    )
    if exponent is None:
        return digits, ATOM
    power = f"10^{{{exponent}}}"
    return (power, POWER) if digits == "1" else (rf"{digits} \cdot {power}", PRODUCT)


def _call(name: str) -> Callable[..., Printed]:
    return lambda *args: (name + _parentheses(", ".join(arg[0] for arg in args)), ATOM)


def _sum(sign: str) -> Callable[..., Printed]:
    return lambda a, b: (f"{_before(a, SUM)} {sign} {wrap(b, PRODUCT)}", SUM)


def _infix(sign: str) -> Callable[..., Printed]:
    return lambda a, b: (f"{_before(a, SUM)} {sign} {wrap(b, SUM)}", COMPARISON)


def _where(condition: Printed, a: Printed, b: Printed) -> Printed:
    return rf"\begin{{cases}} {a[0]} & \text{{if }} {condition[0]} \\ {b[0]} & \text{{otherwise}} \end{{cases}}", ATOM


_AXES = {None: "", -1: "_{-1}", -2: "_{-2}"}
"""How the axis of a sum is written: along the rows, down the columns, or nothing for the tensor."""

STYLE = Style(
    ops={
        "add": _sum("+"),
        "sub": _sum("-"),
        "mul": _product,
        "div": lambda a, b: (rf"\frac{{{a[0]}}}{{{b[0]}}}", POWER),
        "neg": lambda a: (f"-{wrap(a, PRODUCT)}", SUM),
        "pow": lambda a, b: (f"{_before(a, ATOM)}^{{{b[0]}}}", POWER),
        "sqrt": lambda a: (rf"\sqrt{{{a[0]}}}", ATOM),
        "abs": lambda a: (rf"\lvert {a[0]} \rvert", ATOM),
        "lt": _infix("<"),
        "le": _infix(r"\le"),
        "eq": _infix("="),
        "ne": _infix(r"\ne"),
        **{op: _call(rf"\{name}") for op, name in FUNCTIONS.items()},
        "sign": _call(r"\operatorname{sign}"),
        "where": _where,
        "mod": lambda a, b: (rf"{wrap(a, PRODUCT)} \bmod {wrap(b, POWER)}", PRODUCT),
        "mean": lambda a, axis: (rf"\operatorname{{mean}}{_AXES[axis]}" + _parentheses(a[0]), ATOM),
        "norm": lambda a, axis: (rf"\left\lVert {a[0]} \right\rVert{_AXES[axis]}", ATOM),
        "rms": lambda a, axis: (rf"\operatorname{{rms}}{_AXES[axis]}" + _parentheses(a[0]), ATOM),
        "total": lambda a: (rf"\textstyle\sum {wrap(a, POWER)}", PRODUCT),
        "transpose": lambda a: (rf"{_before(a, ATOM)}^\top", POWER),
        "matmul": lambda a, b: (rf"{_before(a, PRODUCT)} \, {wrap(b, POWER)}", PRODUCT),
        "qr": _call(r"\operatorname{qr}"),
        "eigenvectors": _call(r"\operatorname{eigenvectors}"),
        "matrix_power": lambda a, b: (f"{_before(a, ATOM)}^{{{b[0]}}}", POWER),
        "normal": lambda seed, t: (r"\mathcal{N}(0, 1)", ATOM),
    },
    hyper=_name,
    local=lambda name: _name(name, "t"),
    number=_number,
    before=lambda name: _name(name, "t-1"),
    after=lambda name: _name(name, "t"),
    gradient=lambda point: r"\nabla J" + _parentheses(point),
)
