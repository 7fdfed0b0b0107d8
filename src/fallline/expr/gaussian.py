"""A standard normal draw from correctly rounded operations alone, so that it has the same bits everywhere.

Box and Muller's transform of two uniform numbers; logarithm and sine are polynomials. Every machine only has to supply
the four words of Philox, as numbers (the op `bits`).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from fallline.expr.node import Node, const, make

Value = Any
"""Nodes, or what else has the operators of arithmetic."""

TERMS = (11, 11)
"""Of the series for the logarithm and the sine: enough for 53 bits on the intervals that they are used on."""

SINGLE_TERMS = (8, 9)
"""Those of them that reach the bits of a draw in float32: with these, all results are the same."""


def draw(seed: Node, t: Node, stream: int) -> Node:
    """The formula of one draw: accurate to about 1e-15, |draw| < 9.5."""
    word = [make("bits", (seed, t), (stream, k)) for k in range(4)]
    formula: Node = of_words(word, apart, lambda x: make("sqrt", (x,)), TERMS)
    return formula


def of_words(
    word: list[Value],
    apart: Callable[[Value], tuple[Value, Value]],
    root: Callable[[Value], Value],
    terms: tuple[int, int],
) -> Value:
    """The draw that four words, as numbers, stand for.

    Args:
        word: the words.
        apart: see the function of that name.
        root: the square root.
        terms: of the two series.
    """
    radius_uniform = (word[0] + (word[1] + 1) * 2.0**-32) * 2.0**-32  # from 2**-64 to 1
    angle_uniform = (word[2] + word[3] * 2.0**-32) * 2.0**-32  # from 0 to 1
    return root(-2 * _log(*apart(radius_uniform), terms[0])) * _cos_turn(angle_uniform, terms[1])


def apart(x: Node) -> tuple[Node, Node]:
    """n and z of x = 2**n z, for 2**-64 <= x <= 1, with z from sqrt(1/2) to sqrt(2)."""
    exponent: Node = const(0.0)
    for power in (32, 16, 8, 4, 2, 1):
        small = x < 2.0**-power
        x = make("where", (small, x * 2.0**power, x))
        exponent = make("where", (small, exponent - float(power), exponent))
    small = x < math.sqrt(0.5)
    x = make("where", (small, x * 2.0, x))
    return make("where", (small, exponent - 1.0, exponent)), x


def _log(exponent: Value, x: Value, terms: int) -> Value:
    """The natural logarithm of 2**exponent x: log x = 2 artanh(s), s = (x - 1)/(x + 1), |s| < 0.172."""
    s = (x - 1.0) / (x + 1.0)
    series = _polynomial(s * s, [1 / (2 * k + 1) for k in range(terms)])
    return exponent * math.log(2) + 2.0 * s * series


def _cos_turn(x: Value, terms: int) -> Value:
    """cos(2 pi x) for 0 <= x <= 1: the sine of an angle of at most a quarter turn."""
    y = (abs(x - 0.5) - 0.25) * (2 * math.pi)
    return y * _polynomial(y * y, [(-1) ** k / math.factorial(2 * k + 1) for k in range(terms)])


def _polynomial(x: Value, coefficients: list[float]) -> Value:
    """Horner's scheme, the constant coefficient first."""
    total: Value = coefficients[-1]
    for coefficient in reversed(coefficients[:-1]):
        total = total * x + coefficient
    return total
