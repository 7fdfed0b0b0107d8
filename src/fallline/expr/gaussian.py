"""A standard normal draw from correctly rounded operations alone, so that it has the same bits everywhere.

Box and Muller's transform of two uniform numbers; logarithm and sine are polynomials. Every machine only has to supply
the four words of Philox, as numbers (the op `bits`).
"""

from __future__ import annotations

import math

from fallline.expr.node import Node, Operand, as_node, const, make

_TERMS = 11  # enough for 53 bits, in both series, on the intervals that they are used on


def draw(seed: Node, t: Node, stream: int) -> Node:
    """The formula of one draw: accurate to about 1e-15, |draw| < 9.5."""
    word = [make("bits", (seed, t), (stream, k)) for k in range(4)]
    radius_uniform = (word[0] + (word[1] + 1) * 2.0**-32) * 2.0**-32  # from 2**-64 to 1
    angle_uniform = (word[2] + word[3] * 2.0**-32) * 2.0**-32  # from 0 to 1
    return make("sqrt", (-2 * _log(radius_uniform),)) * _cos_turn(angle_uniform)


def _log(x: Node) -> Node:
    """The natural logarithm of 2**-64 <= x <= 1."""
    exponent: Node = const(0.0)
    for power in (32, 16, 8, 4, 2, 1):
        small = x < 2.0**-power
        x = make("where", (small, x * 2.0**power, x))
        exponent = make("where", (small, exponent - float(power), exponent))
    small = x < math.sqrt(0.5)
    x = make("where", (small, x * 2.0, x))
    exponent = make("where", (small, exponent - 1.0, exponent))
    # Now x is within a factor sqrt(2) of 1: log x = 2 artanh(s), s = (x - 1)/(x + 1), |s| < 0.172.
    s = (x - 1.0) / (x + 1.0)
    series = _polynomial(s * s, [1 / (2 * k + 1) for k in range(_TERMS)])
    return exponent * math.log(2) + 2.0 * s * series


def _cos_turn(x: Node) -> Node:
    """cos(2 pi x) for 0 <= x <= 1: the sine of an angle of at most a quarter turn."""
    y = (abs(x - 0.5) - 0.25) * (2 * math.pi)
    return y * _polynomial(y * y, [(-1) ** k / math.factorial(2 * k + 1) for k in range(_TERMS)])


def _polynomial(x: Node, coefficients: list[float]) -> Node:
    """Horner's scheme, the constant coefficient first."""
    total: Operand = coefficients[-1]
    for coefficient in reversed(coefficients[:-1]):
        total = total * x + coefficient
    return as_node(total)
