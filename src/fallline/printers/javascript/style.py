"""JavaScript's spelling of the ops, with the bits of the reference: parentheses stand wherever order matters."""

from __future__ import annotations

import math
from collections.abc import Callable

from fallline.printers.printer import ATOM, COMPARISON, POWER, PRODUCT, SUM, Printed, Style, wrap

RESERVED = frozenset([
    "arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default",
    "delete", "do", "else", "enum", "eval", "export", "extends", "false", "finally", "for", "function", "if",
    "implements", "import", "in", "instanceof", "interface", "let", "new", "null", "package", "private",
    "protected", "public", "return", "static", "super", "switch", "this", "throw", "true", "try", "typeof",
    "undefined", "var", "void", "while", "with", "yield", "Float64Array", "Math", "normal", "philox", "product",
    "summed", "BLOCK", "LANES",
])  # fmt: skip
"""Names that nothing in a printed function may have."""


def _number(value: float) -> Printed:
    """A constant, to the last bit."""
    if math.isfinite(value):
        return repr(value), ATOM
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity", ATOM


def _infix(sign: str, tightness: int, right: int) -> Callable[..., Printed]:
    return lambda a, b: (f"{wrap(a, tightness)} {sign} {wrap(b, right)}", tightness)


def _compare(sign: str) -> Callable[..., Printed]:
    return lambda a, b: (f"{wrap(a, SUM)} {sign} {wrap(b, SUM)}", COMPARISON)


def _call(name: str) -> Callable[..., Printed]:
    return lambda *args: (f"Math.{name}({', '.join(arg[0] for arg in args)})", ATOM)


OPS: dict[str, Callable[..., Printed]] = {
    "add": _infix("+", SUM, PRODUCT),
    "sub": _infix("-", SUM, PRODUCT),
    "mul": _infix("*", PRODUCT, POWER),
    "div": _infix("/", PRODUCT, POWER),
    "neg": lambda a: (f"-{wrap(a, ATOM)}", SUM),
    "mod": lambda a, b: (f"({wrap(a, PRODUCT)} % {wrap(b, ATOM)} + {wrap(b, SUM)}) % {wrap(b, ATOM)}", PRODUCT),
    "pow": lambda a, b: (f"{wrap(a, ATOM)} ** {wrap(b, ATOM)}", POWER),
    "sqrt": _call("sqrt"),
    "exp": _call("exp"),
    "log": _call("log"),
    "sin": _call("sin"),
    "cos": _call("cos"),
    "abs": _call("abs"),
    "lt": _compare("<"),
    "le": _compare("<="),
    "eq": _compare("==="),
    "ne": _compare("!=="),
    "clamp": lambda a, low, high: (f"Math.min(Math.max({a[0]}, {low[0]}), {high[0]})", ATOM),
    "where": lambda condition, a, b: (f"({condition[0]} ? {wrap(a, SUM)} : {wrap(b, SUM)})", ATOM),
}
"""Per core op; `bits` is a word of what `philox` returned."""

STYLE = Style(OPS, str, str, _number, str, str, str)
"""Names are given by the function that is printed; see `fallline.printers.javascript`."""
