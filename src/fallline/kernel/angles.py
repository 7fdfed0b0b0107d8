"""Sine and cosine of any angle, as `fallline.kernel.elementary` has exp, log and powers: the same bits everywhere.

Reduced in three parts of pi (Cody & Waite 1980, Software Manual for the Elementary Functions) up to 2**20, and beyond
with all the digits of 2/pi that matter (Payne & Hanek 1983, doi:10.1145/1057600.1057602).
"""

from __future__ import annotations

import functools
import math
from fractions import Fraction

from fallline.kernel.elementary import ROUND, Arithmetic, Value, parts, polynomial, upper

NEAR = 2.0**20
"""Up to this size, angles take few operations."""

_PI = Fraction("3.1415926535897932384626433832795028841971693993751058209749445923078164062862089986")
_QUARTER = parts(_PI / 2, 33, 33, 33)  # the first three times a number below 2**20 are exact
_QUARTER_HIGH, _QUARTER_LOW = parts(_PI / 2, 26)


def sine(on: Arithmetic, x: Value, *, single: bool, far: bool) -> Value:
    """The sine of angles in radians; NaN beyond `NEAR` unless `far`."""
    return on.where(abs(x) <= 0.0, x, _wave(on, x, 0, single=single, far=far))


def cosine(on: Arithmetic, x: Value, *, single: bool, far: bool) -> Value:
    """The cosine of angles in radians; NaN beyond `NEAR` unless `far`."""
    return _wave(on, x, 1, single=single, far=far)


def _wave(on: Arithmetic, x: Value, quarters: int, *, single: bool, far: bool) -> Value:
    """The sine of x and as many quarter turns."""
    rounded = x * (2 / math.pi) + ROUND
    rest = _rest(x, rounded - ROUND, single=single)
    if far:
        near, others = abs(x) < NEAR, _far(on, x, single=single)
        rounded, rest = (on.where(near, *pair) for pair in zip((rounded, rest), others, strict=True))
    square = rest * rest
    turns = on.word(rounded) + quarters
    odd, even = _cosine_near_0(square, single=single), _sine_near_0(rest, square, single=single)
    result = on.where(turns << 63 < 0, odd, even)
    result = on.number(on.word(result) + (turns << 62 & -(1 << 63)))
    return on.where(abs(x) < (math.inf if far else NEAR), result, math.nan)


def _sine_near_0(x: Value, square: Value, *, single: bool) -> Value:
    """sin x for |x| < 0.8."""
    series = polynomial(square, [(-1) ** k / math.factorial(2 * k + 1) for k in range(1, 6 if single else 9)])
    return x + x * square * series


def _cosine_near_0(square: Value, *, single: bool) -> Value:
    """cos x for |x| < 0.8."""
    series = polynomial(square, [(-1) ** k / math.factorial(2 * k) for k in range(2, 6 if single else 9)])
    return 1.0 - (0.5 * square - square * square * series)


def _rest(x: Value, quarters: Value, *, single: bool) -> Value:
    """What is left of x without as many quarter turns."""
    first = x - quarters * _QUARTER[0]
    if single:
        return first - quarters * (_QUARTER[1] + _QUARTER[2])
    second, low = _sum(first, -(quarters * _QUARTER[1]))
    third, lower = _sum(second, -(quarters * _QUARTER[2]))
    return third + ((low + lower) - quarters * _QUARTER[3])


def _sum(a: Value, b: Value) -> tuple[Value, Value]:
    """a + b, and what is rounded off."""
    total = a + b
    part = total - a
    return total, (a - (total - part)) + (b - part)


_BITS = 24  # of a digit: products of two, and sums of a few of these, are exact
_BIAS = 1023


def _far(on: Arithmetic, x: Value, *, single: bool) -> tuple[Value, Value]:
    """The quarter turns of large angles, 0 to 3, plus `ROUND`, and what is left of them."""
    count, most = (5, 127) if single else (8, 1023)
    exponent = on.number((on.word(abs(x)) >> 52) + ((_BIAS + 52) << 52)) - (2.0**52 + _BIAS)
    place = ((exponent - (_BITS - 1) / 2) * (1 / _BITS) + ROUND) - ROUND  # exponent // _BITS
    rest = x * on.number(on.word((_BIAS - place * _BITS) + ROUND) << 52)
    digits = []
    for _ in range(4):
        digits.append((rest + ROUND) - ROUND)
        rest = (rest - digits[-1]) * 2.0**_BITS
    inverse = _window(on, place, most // _BITS, count + 3)
    sums = []
    for k in range(count):
        products = [digits[j] * inverse[k + 3 - j] for j in range(4)]
        sums.append((products[0] + products[1]) + (products[2] + products[3]))
    for k in range(count - 1, 0, -1):
        carry = (sums[k] * 2.0**-_BITS + ROUND) - ROUND
        sums[k] = sums[k] - carry * 2.0**_BITS
        sums[k - 1] = sums[k - 1] + carry
    high = sums[1] * 2.0**-_BITS + sums[2] * 2.0 ** (-2 * _BITS)  # exact
    low: Value = 0.0
    for k in range(count - 1, 2, -1):
        low = low + sums[k] * 2.0 ** (-_BITS * k)
    turn = high + low
    if single:
        return sums[0] + ROUND, turn * (math.pi / 2)
    turn_high = upper(on, turn)
    turn_low = (turn - turn_high) + (low - (turn - high))
    return sums[0] + ROUND, turn_high * _QUARTER_HIGH + (turn_high * _QUARTER_LOW + turn_low * (math.pi / 2))


def _window(on: Arithmetic, place: Value, most: int, count: int) -> list[Value]:
    """The digits of 2/pi from a place on, at most the one called `most`, chosen by the bits of the place."""
    digits: list[Value] = list(_inverse(most + count))
    for power in reversed(range(most.bit_length())):
        step = 1 << power
        beyond = place >= step
        place = on.where(beyond, place - float(step), place)
        kept, ahead = digits[: count + step - 1], digits[step:]
        digits = [on.where(beyond, ahead[k], digit) if k < len(ahead) else digit for k, digit in enumerate(kept)]
    return digits


@functools.cache
def _inverse(count: int) -> tuple[float, ...]:
    """The first digits of 2/pi, behind four zeros: the digit number k + 4 is worth 2**(-24 (k + 1))."""
    bits = _BITS * (count + 2)
    pi = 4 * (4 * _arctan_of_inverse(5, bits) - _arctan_of_inverse(239, bits))  # Machin's
    inverse = (2 << 2 * bits) // pi
    digits = [(inverse >> (bits - _BITS * k)) % (1 << _BITS) for k in range(1, count - 3)]
    return (0.0, 0.0, 0.0, 0.0, *map(float, digits))


def _arctan_of_inverse(x: int, bits: int) -> int:
    """arctan(1/x), times 2**bits."""
    term, total, k = (1 << bits) // x, 0, 0
    while term:
        total += (-1) ** k * term // (2 * k + 1)
        term, k = term // (x * x), k + 1
    return total
