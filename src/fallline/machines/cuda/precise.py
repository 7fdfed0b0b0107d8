"""Powers, exponentials and logarithms in double, right to the last bit but for a tie in 2^40: for a step's uniforms.

In pairs of doubles, whose sum is the number (Dekker 1971, doi:10.1007/BF01397083), by series alone: one thread computes
a few of them, once a step.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import NamedTuple

from fallline.machines.llvm.code import Code

_LOG_TERMS = 18
"""Of the series of artanh(s), |s| <= 3 - sqrt(8): the rest is below 2^-90."""

_EXP_TERMS = 22
"""Of the series of e^r, |r| <= ln(2) / 2: the rest is below 2^-100."""

_HIGHEST, _LOWEST = 710.0, -746.0
"""Beyond these exponents of e doubles are infinite, and 0."""


class Pair(NamedTuple):
    """The names of two doubles, the second of which is at most half a unit in the last place of the first."""

    high: str
    low: str


class Pairs:
    """Arithmetic of pairs, as instructions.

    Args:
        code: takes them; of one lane, in double.
    """

    def __init__(self, code: Code) -> None:
        self._code = code

    def op(self, name: str, a: str, b: str) -> str:
        """A sum, difference, product or quotient of doubles, rounded: "fadd", "fsub", "fmul", "fdiv"."""
        return self._code.new(f"{name} double {a}, {b}")

    def number(self, exact: Fraction) -> Pair:
        """A constant, to 106 bits."""
        high = float(exact)
        return Pair(*(self._code.constant("double", part) for part in (high, float(exact - Fraction(high)))))

    def plus(self, a: str, b: str) -> Pair:
        """The sum of two doubles, exactly."""
        total = self.op("fadd", a, b)
        part = self.op("fsub", total, a)
        rest = self.op("fadd", self.op("fsub", a, self.op("fsub", total, part)), self.op("fsub", b, part))
        return Pair(total, rest)

    def settled(self, a: str, b: str) -> Pair:
        """The sum of two doubles, exactly, the first of which is the larger."""
        total = self.op("fadd", a, b)
        return Pair(total, self.op("fsub", b, self.op("fsub", total, a)))

    def times(self, a: str, b: str) -> Pair:
        """The product of two doubles, exactly."""
        product = self.op("fmul", a, b)
        opposite = self._code.new(f"fneg double {product}")
        return Pair(product, self._code.new(f"call double @llvm.fma.f64(double {a}, double {b}, double {opposite})"))

    def add(self, x: Pair, y: Pair) -> Pair:
        """The sum of two pairs."""
        high, low = self.plus(x.high, y.high), self.plus(x.low, y.low)
        high = self.settled(high.high, self.op("fadd", high.low, low.high))
        return self.settled(high.high, self.op("fadd", high.low, low.low))

    def multiply(self, x: Pair, y: Pair) -> Pair:
        """The product of two pairs."""
        product = self.times(x.high, y.high)
        crossed = self.op("fadd", self.op("fmul", x.high, y.low), self.op("fmul", x.low, y.high))
        return self.settled(product.high, self.op("fadd", product.low, crossed))

    def divide(self, x: Pair, y: Pair) -> Pair:
        """The quotient of two pairs: digit by digit, in base 2^53."""
        digits, rest = [], x
        for _ in range(3):
            digits.append(self.op("fdiv", rest.high, y.high))
            taken = self.multiply(Pair(digits[-1], "0.0"), y)
            rest = self.add(rest, Pair(*(self._code.new(f"fneg double {part}") for part in taken)))
        return self.add(self.settled(digits[0], digits[1]), Pair(digits[2], "0.0"))

    def series(self, x: Pair, coefficients: list[Fraction]) -> Pair:
        """A polynomial, its coefficients from the constant one on."""
        total = self.number(coefficients[-1])
        for coefficient in reversed(coefficients[:-1]):
            total = self.add(self.multiply(total, x), self.number(coefficient))
        return total

    def chosen(self, condition: str, a: str, b: str) -> str:
        """One of two doubles."""
        return self._code.new(f"select i1 {condition}, double {a}, double {b}")


def functions() -> str:
    """The IR of `@power(x, y)`, `@exponential(x)` and `@logarithm(x)`, doubles as in C."""
    pair = "{ double, double }"
    return f"""
define internal {pair} @log.pair(double %x) {{
{_log_pair()}}}
define internal double @exp.pair(double %high, double %low) {{
{_exp_pair()}}}
define internal double @exponential(double %x) {{
  %e = call double @exp.pair(double %x, double 0.0)
  ret double %e
}}
define internal double @logarithm(double %x) {{
  %l = call {pair} @log.pair(double %x)
  %high = extractvalue {pair} %l, 0
  %zero = fcmp oeq double %x, 0.0
  %below = fcmp olt double %x, 0.0
  %beyond = fcmp oeq double %x, {_INFINITY}
  %a = select i1 %zero, double {_MINUS_INFINITY}, double %high
  %b = select i1 %below, double {_NAN}, double %a
  %c = select i1 %beyond, double {_INFINITY}, double %b
  %unknown = fcmp uno double %x, 0.0
  %d = select i1 %unknown, double %x, double %c
  ret double %d
}}
define internal double @power(double %x, double %y) {{
{_power()}}}
"""


def _literal(value: float) -> str:
    return Code("double", 1, "").constant("double", value)


_INFINITY, _MINUS_INFINITY, _NAN = _literal(math.inf), _literal(-math.inf), _literal(math.nan)
_LN2 = Fraction(
    # 2^-60 a digit or so more than a pair holds
    693147180559945309417232121458176568075500134360255254120680009,
    10**63,
)


def _log_pair() -> str:
    """ln x of a positive, finite x: k ln 2 + 2 artanh(s), s = (m - 1) / (m + 1), x = 2^k m, 1/2 <= m^2 < 2."""
    code = Code("double", 1, "l")
    pairs = Pairs(code)
    tiny = code.new(f"fcmp olt double %x, {_literal(2.0**-1022)}")
    x = pairs.chosen(tiny, pairs.op("fmul", "%x", _literal(2.0**54)), "%x")
    bits = code.new(f"bitcast double {x} to i64")
    exponent = code.new(f"sub i64 {code.new(f'lshr i64 {bits}, 52')}, 1023")
    fraction = code.new(f"or i64 {code.new(f'and i64 {bits}, {2**52 - 1}')}, {1023 << 52}")
    m = code.new(f"bitcast i64 {fraction} to double")
    large = code.new(f"fcmp ogt double {m}, {_literal(math.sqrt(2))}")
    m = pairs.chosen(large, pairs.op("fmul", m, "0.5"), m)
    exponent = code.new(f"add i64 {exponent}, {code.new(f'zext i1 {large} to i64')}")
    exponent = code.new(f"sub i64 {exponent}, {code.new(f'select i1 {tiny}, i64 54, i64 0')}")
    k = code.new(f"sitofp i64 {exponent} to double")
    s = pairs.divide(Pair(pairs.op("fsub", m, "1.0"), "0.0"), pairs.plus(m, "1.0"))
    series = pairs.series(pairs.multiply(s, s), [Fraction(2, 2 * i + 1) for i in range(_LOG_TERMS)])
    total = pairs.add(pairs.multiply(Pair(k, "0.0"), pairs.number(_LN2)), pairs.multiply(s, series))
    first = code.new(f"insertvalue {{ double, double }} poison, double {total.high}, 0")
    code.do(f"ret {{ double, double }} {code.new(f'insertvalue {{ double, double }} {first}, double {total.low}, 1')}")
    return "\n".join(code.lines) + "\n"


def _exp_pair() -> str:
    """e^(high + low): 2^n e^r."""
    code = Code("double", 1, "e")
    pairs = Pairs(code)
    above = code.new(f"fcmp ogt double %high, {_literal(_HIGHEST)}")
    below = code.new(f"fcmp olt double %high, {_literal(_LOWEST)}")
    unknown = code.new("fcmp uno double %high, 0.0")
    outside = code.new(f"or i1 {code.new(f'or i1 {above}, {below}')}, {unknown}")
    x = Pair(pairs.chosen(outside, "0.0", "%high"), pairs.chosen(outside, "0.0", "%low"))
    n = code.new(f"call double @llvm.rint.f64(double {pairs.op('fmul', x.high, _literal(1 / math.log(2)))})")
    opposite = code.new(f"fneg double {n}")
    r = pairs.add(x, pairs.multiply(Pair(opposite, "0.0"), pairs.number(_LN2)))
    value = pairs.series(r, [Fraction(1, math.factorial(i)) for i in range(_EXP_TERMS)]).high
    whole = code.new(f"fptosi double {n} to i64")
    half = code.new(f"ashr i64 {whole}, 1")
    for exponent in (half, code.new(f"sub i64 {whole}, {half}")):  # in two steps, each a power within the range
        bits = code.new(f"shl i64 {code.new(f'add i64 {exponent}, 1023')}, 52")
        value = pairs.op("fmul", value, code.new(f"bitcast i64 {bits} to double"))
    value = pairs.chosen(above, _INFINITY, pairs.chosen(below, "0.0", value))
    code.do(f"ret double {pairs.chosen(unknown, '%high', value)}")
    return "\n".join(code.lines) + "\n"


def _power() -> str:
    """e^(y ln |x|), the sign where y is odd, and C's values where x or y is 0, infinite or NaN."""
    code = Code("double", 1, "p")
    pairs = Pairs(code)

    def either(*conditions: str) -> str:
        some = conditions[0]
        for condition in conditions[1:]:
            some = code.new(f"or i1 {some}, {condition}")
        return some

    def both(a: str, b: str) -> str:
        return code.new(f"and i1 {a}, {b}")

    def test(relation: str, a: str, b: str) -> str:
        return code.new(f"fcmp {relation} double {a}, {b}")

    size = code.new("call double @llvm.fabs.f64(double %x)")
    reach = code.new("call double @llvm.fabs.f64(double %y)")
    endless, nothing = test("oeq", size, _INFINITY), test("oeq", size, "0.0")
    whole = test("oeq", code.new("call double @llvm.trunc.f64(double %y)"), "%y")
    halved = pairs.op("fmul", "%y", "0.5")
    odd = both(whole, test("one", code.new(f"call double @llvm.trunc.f64(double {halved})"), halved))
    odd = both(odd, test("one", reach, _INFINITY))
    plain = pairs.chosen(either(endless, nothing, test("uno", "%x", "0.0")), "1.0", size)
    logarithm = code.new(f"call {{ double, double }} @log.pair(double {plain})")
    high, low = (code.new(f"extractvalue {{ double, double }} {logarithm}, {k}") for k in (0, 1))
    rough = pairs.op("fmul", high, "%y")
    far = test("ogt", code.new(f"call double @llvm.fabs.f64(double {rough})"), _literal(800.0))
    product = pairs.multiply(Pair(high, low), Pair(pairs.chosen(far, "0.0", "%y"), "0.0"))
    above, below = pairs.chosen(far, rough, product.high), pairs.chosen(far, "0.0", product.low)
    result = code.new(f"call double @exp.pair(double {above}, double {below})")
    rising = test("ogt", "%y", "0.0")
    at_zero = pairs.chosen(rising, "0.0", _INFINITY)
    at_end = pairs.chosen(rising, _INFINITY, "0.0")
    result = pairs.chosen(nothing, at_zero, pairs.chosen(endless, at_end, result))
    # Signs: also -0 has one.
    negative = code.new(f"icmp slt i64 {code.new('bitcast double %x to i64')}, 0")
    result = pairs.chosen(both(negative, odd), code.new(f"fneg double {result}"), result)
    undefined = both(both(test("olt", "%x", "0.0"), code.new(f"xor i1 {whole}, true")), test("one", size, _INFINITY))
    result = pairs.chosen(undefined, _NAN, result)
    result = pairs.chosen(test("uno", "%x", "%y"), _NAN, result)
    one = either(test("oeq", "%y", "0.0"), test("oeq", "%x", "1.0"))
    one = either(one, both(test("oeq", size, "1.0"), test("oeq", reach, _INFINITY)))
    code.do(f"ret double {pairs.chosen(one, '1.0', result)}")
    return "\n".join(code.lines) + "\n"
