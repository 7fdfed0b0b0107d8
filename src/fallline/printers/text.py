"""Prints a rule as plain text with Greek letters, for a terminal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from fallline.printers.printer import (
    ATOM,
    COMPARISON,
    FUNCTIONS,
    POWER,
    PRODUCT,
    SUM,
    Printed,
    Style,
    decimal,
    lines,
    wrap,
)
from fallline.printers.symbols import GREEK, symbol
from fallline.rule import Rule

_BELOW = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_AXES = {None: "", -1: "₋₁", -2: "₋₂"}
_ABOVE = str.maketrans("0123456789t-", "⁰¹²³⁴⁵⁶⁷⁸⁹ᵗ⁻")


def formula(rule: Rule) -> str:
    """The lines of a rule, one assignment each: `m[t] = β₁·m[t−1] + (1 − β₁)·g`."""
    printed = lines(rule.program, STYLE)
    width = max(_width(line.name) for line in printed)
    return "\n".join(f"{line.name}{' ' * (width - _width(line.name))} = {line.formula}" for line in printed)


def _width(text: str) -> int:
    """Columns on a terminal: accents take none."""
    return sum(not unicodedata.combining(letter) for letter in text)


def spelled(name: str) -> str:
    """beta1 -> β₁, m_hat -> m̂, betas_0 -> β₀; other names as they are."""
    parts = symbol(name)
    letter = GREEK[parts.letter][0] if parts.letter in GREEK else parts.letter
    return letter + parts.below.translate(_BELOW) + "\N{COMBINING CIRCUMFLEX ACCENT}" * parts.hat


def _number(value: float) -> Printed:
    digits, exponent = decimal(value)
    return (digits, ATOM) if exponent is None else (f"{digits}e{exponent}".replace("-", "−"), ATOM)


def _sum(sign: str, right: int) -> Callable[..., Printed]:
    return lambda a, b: (f"{wrap(a, SUM)} {sign} {wrap(b, right)}", SUM)


def _product(a: Printed, b: Printed) -> Printed:
    left = f"({a[0]})" if " / " in a[0] and a[1] == PRODUCT else wrap(a, PRODUCT)
    return f"{left}·{wrap(b, POWER)}", PRODUCT


def _power(a: Printed, b: Printed) -> Printed:
    base, exponent = wrap(a, ATOM), b[0]
    if re.fullmatch(r"\d+|t", exponent):
        return base + exponent.translate(_ABOVE), POWER
    return f"{base}^{wrap(b, ATOM)}", POWER


def _infix(sign: str) -> Callable[..., Printed]:
    return lambda a, b: (f"{wrap(a, SUM)} {sign} {wrap(b, SUM)}", COMPARISON)


def _call(name: str) -> Callable[..., Printed]:
    return lambda *args: (f"{name}({', '.join(arg[0] for arg in args)})", ATOM)


STYLE = Style(
    ops={
        "add": _sum("+", PRODUCT),
        "sub": _sum("−", PRODUCT),
        "mul": _product,
        "div": lambda a, b: (f"{wrap(a, PRODUCT)} / {wrap(b, POWER)}", PRODUCT),
        "neg": lambda a: (f"−{wrap(a, PRODUCT)}", SUM),
        "pow": _power,
        "sqrt": lambda a: (f"√{wrap(a, ATOM)}", POWER),
        "abs": lambda a: (f"|{a[0]}|", ATOM),
        "lt": _infix("<"),
        "le": _infix("≤"),
        "eq": _infix("="),
        "ne": _infix("≠"),
        **{op: _call(name) for op, name in FUNCTIONS.items()},
        "where": _call("where"),
        "mod": lambda a, b: (f"{wrap(a, PRODUCT)} mod {wrap(b, POWER)}", PRODUCT),
        "mean": lambda a, axis: (f"mean{_AXES[axis]}({a[0]})", ATOM),
        "norm": lambda a, axis: (f"‖{a[0]}‖{_AXES[axis]}", ATOM),
        "rms": lambda a, axis: (f"rms{_AXES[axis]}({a[0]})", ATOM),
        "total": lambda a: (f"Σ {wrap(a, POWER)}", PRODUCT),
        "transpose": lambda a: (f"{wrap(a, ATOM)}ᵀ", POWER),
        "matmul": lambda a, b: (f"{wrap(a, PRODUCT)} @ {wrap(b, POWER)}", PRODUCT),
        "qr": _call("qr"),
        "eigenvectors": _call("eigenvectors"),
        "matrix_power": _power,
        "normal": lambda seed, t: ("N(0, 1)", ATOM),
    },
    hyper=spelled,
    local=spelled,
    number=_number,
    before=lambda name: f"{spelled(name)}[t−1]",
    after=lambda name: f"{spelled(name)}[t]",
    gradient=lambda point: f"∇J({point})",
)
