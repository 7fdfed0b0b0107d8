"""LLVM's op table: each op as instructions on lanes."""

from __future__ import annotations

from collections.abc import Callable

from fallline.kernel.philox import KEY_STEPS, MULTIPLIERS, ROUNDS
from fallline.machines.llvm.code import Code

# {T}: the compute type's lanes, {B}: as many truth values, {S}: an intrinsic's suffix, {0} {1} {2}: the arguments.
TEMPLATES: dict[str, str] = {
    "add": "fadd {T} {0}, {1}",
    "sub": "fsub {T} {0}, {1}",
    "mul": "fmul {T} {0}, {1}",
    "div": "fdiv {T} {0}, {1}",
    "neg": "fneg {T} {0}",
    "sqrt": "call {T} @llvm.sqrt.{S}({T} {0})",
    "abs": "call {T} @llvm.fabs.{S}({T} {0})",
    "lt": "fcmp olt {T} {0}, {1}",
    "le": "fcmp ole {T} {0}, {1}",
    "eq": "fcmp oeq {T} {0}, {1}",
    "ne": "fcmp une {T} {0}, {1}",
    "where": "select {B} {0}, {T} {1}, {T} {2}",
}


def emit(code: Code, op: str, args: list[str]) -> str:
    """Adds the instructions of an op and returns the name of the result."""
    if op in TEMPLATES:
        compute = code.compute
        text = TEMPLATES[op].format(*args, T=code.of(compute), B=code.of("i1"), S=code.suffix(compute))
        return code.new(text)
    return FUNCTIONS[op](code, *args)


def _in_double(name: str) -> Callable[..., str]:
    """A transcendental function in double, rounded once, as the reference does it."""

    def call(code: Code, *args: str) -> str:
        double = code.of("double")
        if code.compute == "float":
            args = tuple(code.new(f"fpext {code.of('float')} {arg} to {double}") for arg in args)
        typed = ", ".join(f"{double} {arg}" for arg in args)
        result = code.new(f"call {double} @llvm.{name}.{code.suffix('double')}({typed})")
        if code.compute == "double":
            return result
        return code.new(f"fptrunc {double} {result} to {code.of('float')}")

    return call


def _clamp(code: Code, a: str, low: str, high: str) -> str:
    vectors, flags = code.of(code.compute), code.of("i1")
    for comparison, limit in (("olt", low), ("ogt", high)):
        beyond = code.new(f"fcmp {comparison} {vectors} {a}, {limit}")
        a = code.new(f"select {flags} {beyond}, {vectors} {limit}, {vectors} {a}")
    return a


FUNCTIONS: dict[str, Callable[..., str]] = {
    "clamp": _clamp,
    "exp": _in_double("exp"),
    "log": _in_double("log"),
    "sin": _in_double("sin"),
    "cos": _in_double("cos"),
    "pow": _in_double("pow"),
}


def key_schedule(code: Code, seed: str) -> list[tuple[str, str]]:
    """The keys of Philox's rounds in every lane, from a seed (an i64)."""
    low = code.new(f"trunc i64 {seed} to i32")
    high = code.new(f"trunc i64 {code.new(f'lshr i64 {seed}, 32')} to i32")
    keys = []
    for _ in range(ROUNDS):
        keys.append((code.splat("i32", low), code.splat("i32", high)))
        low, high = code.new(f"add i32 {low}, {KEY_STEPS[0]}"), code.new(f"add i32 {high}, {KEY_STEPS[1]}")
    return keys


def philox(code: Code, counter: list[str], keys: list[tuple[str, str]]) -> list[str]:
    """Philox 4x32-10 on lanes of i32; the four words as numbers of the compute type."""
    integers = code.of("i32")
    c0, c1, c2, c3 = counter
    for k0, k1 in keys:
        high0, low0 = _product(code, c0, MULTIPLIERS[0])
        high1, low1 = _product(code, c2, MULTIPLIERS[1])
        c0 = code.new(f"xor {integers} {code.new(f'xor {integers} {high1}, {c1}')}, {k0}")
        c2 = code.new(f"xor {integers} {code.new(f'xor {integers} {high0}, {c3}')}, {k1}")
        c1, c3 = low1, low0
    compute = code.of(code.compute)
    return [code.new(f"uitofp {integers} {word} to {compute}") for word in (c0, c1, c2, c3)]


def _product(code: Code, a: str, b: int) -> tuple[str, str]:
    """The high and low word of a 32-bit product."""
    integers, wide = code.of("i32"), code.of("i64")
    long = code.new(f"zext {integers} {a} to {wide}")
    product = code.new(f"mul {wide} {long}, {code.constant('i64', b)}")
    shifted = code.new(f"lshr {wide} {product}, {code.constant('i64', 32)}")
    high = code.new(f"trunc {wide} {shifted} to {integers}")
    return high, code.new(f"trunc {wide} {product} to {integers}")
