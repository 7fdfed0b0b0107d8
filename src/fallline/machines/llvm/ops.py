"""LLVM's op table: each op as instructions on lanes."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from fallline.kernel import angles
from fallline.kernel import elementary as formulas
from fallline.kernel.philox import KEY_STEPS, MULTIPLIERS, ROUNDS
from fallline.machines.llvm.code import Code
from fallline.machines.llvm.lanes import called, defined, elementary

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


def emit(code: Code, op: str, args: list[str], *, usual: bool = False) -> str:
    """Adds the instructions of an op, or of its usual form, and returns the name of the result."""
    if usual and op in USUAL:
        return USUAL[op](code, *args)
    if op in TEMPLATES:
        compute = code.compute
        text = TEMPLATES[op].format(*args, T=code.of(compute), B=code.of("i1"), S=code.suffix(compute))
        return code.new(text)
    return FUNCTIONS[op](code, *args)


def _clamp(code: Code, a: str, low: str, high: str) -> str:
    vectors, flags = code.of(code.compute), code.of("i1")
    for comparison, limit in (("olt", low), ("ogt", high)):
        beyond = code.new(f"fcmp {comparison} {vectors} {a}, {limit}")
        a = code.new(f"select {flags} {beyond}, {vectors} {limit}, {vectors} {a}")
    return a


def _elementary(formula: Callable[..., Any]) -> Callable[..., str]:
    return lambda code, *args: elementary(code, formula, *args)


_WAVES = {"sin": angles.sine, "cos": angles.cosine}


def _any_angle(op: str) -> Callable[..., str]:
    return lambda code, angle: called(code, f"{op}.{code.compute}", angle)


FUNCTIONS: dict[str, Callable[..., str]] = {
    "clamp": _clamp,
    "exp": _elementary(formulas.exp),
    "log": _elementary(formulas.log),
    "sin": _any_angle("sin"),
    "cos": _any_angle("cos"),
    "pow": _elementary(formulas.power),
}

USUAL: dict[str, Callable[..., str]] = {
    op: _elementary(functools.partial(wave, far=False)) for op, wave in _WAVES.items()
}
"""The same, but NaN of arguments that are seldom: these then go through `FUNCTIONS`."""


def definitions(ir: str) -> str:
    """The functions that a module's code calls."""
    wanted = [(op, compute) for op in _WAVES for compute in ("float", "double") if f"@{op}.{compute}(" in ir]
    return "".join(
        defined(f"{op}.{compute}", functools.partial(_WAVES[op], far=True), single=compute == "float")
        for op, compute in wanted
    )


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
