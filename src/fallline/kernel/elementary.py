"""exp, log and powers from correctly rounded operations alone, so that they have the same bits everywhere.

Each is a formula in sums, products, quotients, comparisons and the bits of float64 numbers, for any machine that has
these; `fallline.kernel.angles` has sine and cosine. What is computed in float32 is computed here in float64 too, with
shorter series, and rounded once by the machine, to within 0.51 units in the last place. In float64 it is within 2.

The reductions are those of Cody & Waite 1980, Software Manual for the Elementary Functions; numbers in two parts are
Dekker's 1971, doi:10.1007/BF01397083. The series are Taylor's.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

Value = Any
"""Float64 numbers, words of 64 bits or truth values of a machine; their operators take plain numbers too."""


class Arithmetic(ABC):
    """What a machine has beside the operators.

    These are + - * / < <= > >= and abs() of numbers, + & << and < of words, and >> of those that are not negative.
    """

    @abstractmethod
    def where(self, condition: Value, a: Value, b: Value) -> Value:
        """The number `a` where the condition holds, else `b`."""

    @abstractmethod
    def word(self, x: Value) -> Value:
        """The bits of numbers, as signed integers."""

    @abstractmethod
    def number(self, word: Value) -> Value:
        """The numbers that have these bits."""


ROUND = 1.5 * 2.0**52
"""Added to a number below 2**51, it leaves the nearest integer in the last bits of the sum."""

_LN2 = Fraction("0.693147180559945309417232121458176568075500134360255254120680009493393621969694715605863")
_ONE_WORD, _LOW_27 = 1023 << 52, (1 << 27) - 1


def parts(number: Fraction, *bits: int) -> list[float]:
    """Numbers of as many bits each that add up to one, and the rest, rounded."""
    result = []
    for count in bits:
        unit = Fraction(2) ** (math.frexp(float(number))[1] - count)
        result.append(float(number // unit * unit))
        number -= Fraction(result[-1])
    return [*result, float(number)]


_LN2_HIGH, _LN2_LOW = parts(_LN2, 32)  # an exponent times the former is exact
_CP_HIGH, _CP_LOW = parts(Fraction(2, 3) / _LN2, 26)


def polynomial(x: Value, coefficients: Sequence[float]) -> Value:
    """Horner's scheme, the constant coefficient first."""
    total: Value = coefficients[-1]
    for coefficient in reversed(coefficients[:-1]):
        total = total * x + coefficient
    return total


def upper(on: Arithmetic, x: Value) -> Value:
    """The first 26 bits of numbers: a product of two such is exact."""
    return on.number(on.word(x) & ~_LOW_27)


def _power_of_two(on: Arithmetic, rounded: Value) -> Value:
    """2**n of n + ROUND."""
    return on.number((on.word(rounded) << 52) + _ONE_WORD)


def _scaled(on: Arithmetic, x: Value, rounded: Value, *, single: bool) -> Value:
    """x 2**n of n + ROUND, rounded once; of single numbers n is small."""
    if single:
        return x * _power_of_two(on, rounded)
    half = (rounded - ROUND) * 0.5 + ROUND
    rest = (rounded - ROUND) - (half - ROUND)
    return x * _power_of_two(on, half) * _power_of_two(on, rest + ROUND)


def _exp_near_0(x: Value, *, single: bool) -> Value:
    """exp x for |x| < 0.35."""
    return x * x * polynomial(x, [1 / math.factorial(k) for k in range(2, 9 if single else 14)]) + x + 1.0


def exp(on: Arithmetic, x: Value, *, single: bool) -> Value:
    """The exponential."""
    most = 150.0 if single else 750.0  # beyond which all is 0 or infinity
    y = on.where(x < -most, -most, on.where(x > most, most, x))
    rounded = y * float(1 / _LN2) + ROUND
    n = rounded - ROUND
    return _scaled(on, _exp_near_0((y - n * _LN2_HIGH) - n * _LN2_LOW, single=single), rounded, single=single)


def _apart(on: Arithmetic, x: Value, *, single: bool) -> tuple[Value, Value]:
    """n and z of x = 2**n z, with z from sqrt(1/2) to sqrt(2), for positive numbers."""
    if single:  # whose subnormal numbers are none in float64
        return normal_apart(on, x)
    tiny = x < 2.0**-1022
    n, z = normal_apart(on, on.where(tiny, x * 2.0**54, x))
    return on.where(tiny, n - 54.0, n), z


def normal_apart(on: Arithmetic, x: Value, *, single: bool = False) -> tuple[Value, Value]:
    """The same of numbers that are not subnormal; `single` where `on` has the bits of float32."""
    places, bias, sqrt_half = (23, 127, 0x3F3504F3) if single else (52, 1023, 0x3FE6A09E667F3BCD)
    word = on.word(x) + ((bias << places) - sqrt_half)
    exponent = on.number((word >> places) + ((bias + places) << places)) - (2.0**places + bias)
    return exponent, on.number((word & ((1 << places) - 1)) + sqrt_half)


def _log_near_1(z: Value, terms: int) -> tuple[Value, Value]:
    """z - 1, and what is to be taken from it for log z, for z from sqrt(1/2) to sqrt(2)."""
    f = z - 1.0
    s = f / (z + 1.0)  # log z = 2 artanh s, |s| < 0.172
    half = 0.5 * f * f
    square = s * s
    series = square * polynomial(square, [2 / (2 * k + 3) for k in range(terms)])
    return f, half - s * (half + series)


def log(on: Arithmetic, x: Value, *, single: bool) -> Value:
    """The natural logarithm."""
    n, z = _apart(on, x, single=single)
    f, less = _log_near_1(z, 6 if single else 11)
    result = n * _LN2_HIGH - ((less - n * _LN2_LOW) - f)
    outside = on.where(abs(x) <= 0.0, -math.inf, math.nan)
    return on.where(x > 0.0, on.where(x < math.inf, result, x), outside)


def _log2_in_parts(on: Arithmetic, x: Value) -> tuple[Value, Value]:
    """The binary logarithm of positive float64 numbers, to 2**-64: a number of 26 bits, and the rest."""
    n, z = _apart(on, x, single=False)
    f, below = z - 1.0, z + 1.0
    below_high = upper(on, below)
    below_low = z - (below_high - 1.0)
    s = f / below
    s_high = upper(on, s)
    s_low = ((f - s_high * below_high) - s_high * below_low) / below
    # log z = 2/3 s (3 + s**2 + 3/5 s**4 + ...)
    square, exact = s * s, s_high * s_high
    rest = square * square * polynomial(square, [3 / (2 * k + 5) for k in range(10)]) + s_low * (s_high + s)
    t_high = upper(on, 3.0 + exact + rest)
    t_low = rest - ((t_high - 3.0) - exact)
    product, less = s_high * t_high, s_low * t_high + t_low * s
    p_high = upper(on, product + less)
    p_low = less - (p_high - product)
    z_high, z_low = _CP_HIGH * p_high, _CP_LOW * p_high + p_low * (_CP_HIGH + _CP_LOW)
    high = upper(on, (z_high + z_low) + n)
    return high, z_low - ((high - n) - z_high)


def _log2(on: Arithmetic, x: Value) -> Value:
    """The binary logarithm of positive float32 numbers, to 2**-45."""
    n, z = _apart(on, x, single=True)
    f, less = _log_near_1(z, 8)
    return n + (f - less) * float(1 / _LN2)


def _exponent(on: Arithmetic, size: Value, y: Value, *, single: bool) -> tuple[Value, Value]:
    """y log2(size) in two parts, no further from 0 than where all powers are 0 or infinity."""
    steep = on.where(size > 0.0, on.where(size < math.inf, y, y * math.inf), y * math.inf)
    if single:
        high, low, most = steep * _log2(on, size), 0.0, 200.0
    else:
        log_high, log_low = _log2_in_parts(on, size)
        steep_high, most = upper(on, steep), 1100.0
        high, low = steep_high * log_high, (steep - steep_high) * log_high + steep * log_low
        low = on.where(abs(high) < most, low, 0.0)
    return on.where(high < -most, -most, on.where(high > most, most, high)), low


def _fraction(on: Arithmetic, size: Value) -> Value:
    """0 where a number, at least 0, is whole."""
    return on.where(size < 2.0**52, abs(((size + 2.0**52) - 2.0**52) - size), 0.0)


def power(on: Arithmetic, x: Value, y: Value, *, single: bool) -> Value:
    """x to the power y, with what IEEE 754's pow makes of zeros, infinities and NaN."""
    size, times = abs(x), abs(y)
    high, low = _exponent(on, size, y, single=single)
    rounded = (high + low) + ROUND
    rest = ((high - (rounded - ROUND)) + low) * float(_LN2)
    result = _scaled(on, _exp_near_0(rest, single=single), rounded, single=single)
    result = on.where(abs(size - 1.0) <= 0.0, 1.0, result)
    unreal = on.where(size > 0.0, on.where(size < math.inf, math.nan, result), result)
    even = on.where(_fraction(on, times * 0.5) <= 0.0, result, -result)
    result = on.where(on.word(x) < 0, on.where(_fraction(on, times) <= 0.0, even, unreal), result)
    result = on.where(size <= math.inf, on.where(times <= math.inf, result, y), x)
    return on.where(times <= 0.0, 1.0, on.where(abs(x - 1.0) <= 0.0, 1.0, result))
