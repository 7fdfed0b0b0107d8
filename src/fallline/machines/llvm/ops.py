"""The op table of the LLVM backend: each op as instructions on lanes."""

from __future__ import annotations

from collections.abc import Callable

from fallline.kernel.philox import KEY_STEPS, MULTIPLIERS, ROUNDS
from fallline.machines.llvm.lanes import Block

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


def emit(block: Block, op: str, args: list[str]) -> str:
    """Adds the instructions of an op to a block and returns the name of the result."""
    if op in TEMPLATES:
        compute = block.compute
        text = TEMPLATES[op].format(*args, T=block.of(compute), B=block.of("i1"), S=block.suffix(compute))
        return block.new(text)
    return FUNCTIONS[op](block, *args)


def _in_double(name: str) -> Callable[..., str]:
    """A transcendental function in double, rounded once, as the reference does it."""

    def call(block: Block, *args: str) -> str:
        double = block.of("double")
        if block.compute == "float":
            args = tuple(block.new(f"fpext {block.of('float')} {arg} to {double}") for arg in args)
        typed = ", ".join(f"{double} {arg}" for arg in args)
        result = block.new(f"call {double} @llvm.{name}.{block.suffix('double')}({typed})")
        if block.compute == "double":
            return result
        return block.new(f"fptrunc {double} {result} to {block.of('float')}")

    return call


def _clamp(block: Block, a: str, low: str, high: str) -> str:
    values, flags = block.of(block.compute), block.of("i1")
    for comparison, limit in (("olt", low), ("ogt", high)):
        beyond = block.new(f"fcmp {comparison} {values} {a}, {limit}")
        a = block.new(f"select {flags} {beyond}, {values} {limit}, {values} {a}")
    return a


FUNCTIONS: dict[str, Callable[..., str]] = {
    "clamp": _clamp,
    "exp": _in_double("exp"),
    "log": _in_double("log"),
    "sin": _in_double("sin"),
    "cos": _in_double("cos"),
    "pow": _in_double("pow"),
}


def key_schedule(block: Block, seed: str) -> list[tuple[str, str]]:
    """The keys of Philox's rounds in every lane, from a seed (an i64)."""
    low = block.new(f"trunc i64 {seed} to i32")
    high = block.new(f"trunc i64 {block.new(f'lshr i64 {seed}, 32')} to i32")
    keys = []
    for _ in range(ROUNDS):
        keys.append((block.splat("i32", low), block.splat("i32", high)))
        low, high = block.new(f"add i32 {low}, {KEY_STEPS[0]}"), block.new(f"add i32 {high}, {KEY_STEPS[1]}")
    return keys


def philox(block: Block, counter: list[str], keys: list[tuple[str, str]]) -> list[str]:
    """Philox 4x32-10 on lanes of i32; the four words as numbers of the compute type."""
    integers = block.of("i32")
    c0, c1, c2, c3 = counter
    for k0, k1 in keys:
        high0, low0 = _product(block, c0, MULTIPLIERS[0])
        high1, low1 = _product(block, c2, MULTIPLIERS[1])
        c0 = block.new(f"xor {integers} {block.new(f'xor {integers} {high1}, {c1}')}, {k0}")
        c2 = block.new(f"xor {integers} {block.new(f'xor {integers} {high0}, {c3}')}, {k1}")
        c1, c3 = low1, low0
    compute = block.of(block.compute)
    return [block.new(f"uitofp {integers} {word} to {compute}") for word in (c0, c1, c2, c3)]


def _product(block: Block, a: str, b: int) -> tuple[str, str]:
    """The high and low word of a 32-bit product."""
    integers, wide = block.of("i32"), block.of("i64")
    long = block.new(f"zext {integers} {a} to {wide}")
    product = block.new(f"mul {wide} {long}, {block.constant('i64', b)}")
    shifted = block.new(f"lshr {wide} {product}, {block.constant('i64', 32)}")
    high = block.new(f"trunc {wide} {shifted} to {integers}")
    return high, block.new(f"trunc {wide} {product} to {integers}")
