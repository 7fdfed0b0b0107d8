"""exp, log, pow, sin and cos per element: correct to 2 units in the last place, and the same bits on every machine."""

from __future__ import annotations

import itertools
import math
import subprocess

import array_api_compat
import mpmath
import numpy as np
import pytest
import torch

import fallline
from fallline.expr import GRAD, OPS, THETA, Node, const, make, where
from fallline.kernel import angles, elementary
from fallline.kernel.kernel import Kernel, kernel_of
from fallline.kernel.machine import Memory, run
from fallline.machines import array, cpu
from fallline.machines.array_ops import OPS as ARRAY_OPS
from fallline.machines.cuda import Cuda
from fallline.machines.cuda.loop import kernel_ir
from fallline.machines.jit import ptx
from fallline.rule import Program
from gpu_on_cpu import HostDriver
from kernels import DTYPES, ELEMENTARY, same_bits, shifted
from test_cuda import ROUNDED, ptxas

EVERY_OP = pytest.mark.parametrize("op", sorted(ELEMENTARY))
EVERY_DTYPE = pytest.mark.parametrize("dtype", [np.float32, np.float64])

PRECISE = {name: getattr(mpmath, "power" if name == "pow" else name) for name in ELEMENTARY}
SPECIAL = (0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 3.0, -3.0, 4.0, 1e30, -1e30, 1e-30, math.inf, -math.inf, math.nan,
           2.0**52 + 1, 2.0**53, -(2.0**52) - 1)  # fmt: skip
HARDEST = (16367173 * 2.0**72, 6381956970095103 * 2.0**797, 5.319372648326541e255, 1e22, 2.0**1000, -3.4e38)
"""Angles next to multiples of a quarter turn (Muller 2016, Elementary Functions), and huge ones."""


def any_bits(dtype: type, size: int, rng: np.random.Generator) -> np.ndarray:
    """Numbers of every exponent, subnormal ones and NaN too."""
    words = np.dtype(f"u{np.dtype(dtype).itemsize}")
    return rng.integers(0, np.iinfo(words).max, size, words, endpoint=True).view(dtype)


def arguments(op: str, dtype: type, size: int, rng: np.random.Generator) -> list[np.ndarray]:
    """Of every kind: of any size, where results are not extreme, near 1, and near quarter turns."""
    with np.errstate(all="ignore"):
        most = 90.0 if dtype is np.float32 else 730.0
        near_1 = 1 + rng.standard_normal(size) * 10.0 ** rng.integers(-15, 0, size)
        x = [
            rng.uniform(-1.2 * most, most, size),
            rng.standard_normal(size) * 10.0 ** rng.integers(-30, 30, size),
            rng.integers(1, 2**21, size) * (np.pi / 2),
            np.array(HARDEST),
        ]
        x = np.concatenate([*(some.astype(dtype) for some in (*x, near_1)), any_bits(dtype, size, rng)])
        if op == "pow":
            x = np.abs(x)
            y = rng.uniform(-1, 1, x.size) * (most / np.abs(np.log(np.maximum(x.astype(float), 1e-300))))
            return [x, y.astype(dtype)]
        return [np.abs(x)] if op == "log" else [x]


def computed(op: str, *args: np.ndarray) -> np.ndarray:
    with np.errstate(all="ignore"):
        return ARRAY_OPS[op](array_api_compat.array_namespace(args[0]), *args)


def ulps(result: np.generic, exact: mpmath.mpf) -> float:
    """How far a result is from the exact one, in units of the last place of that."""
    limits = np.finfo(type(result))
    if abs(exact) >= mpmath.mpf(float(limits.max)) * (1 + mpmath.mpf(2) ** (-limits.nmant - 2)):
        return 0.0 if np.isinf(result) and (result > 0) == (exact > 0) else math.inf
    exponent = max(mpmath.frexp(exact)[1] - 1, limits.minexp)
    return float(abs(mpmath.mpf(float(result)) - exact) / mpmath.ldexp(1, exponent - limits.nmant))


@EVERY_DTYPE
@EVERY_OP
def test_it_is_within_the_stated_error(op, dtype):
    args = arguments(op, dtype, 150, np.random.default_rng(1))
    results = computed(op, *args)
    assert results.dtype == dtype
    compared = 0
    with mpmath.workprec(1300):
        for result, *numbers in zip(results, *args, strict=True):
            if all(map(np.isfinite, numbers)) and not (op == "log" and numbers[0] == 0):
                exact = PRECISE[op](*map(float, numbers))
                assert ulps(result, exact) <= (0.51 if dtype is np.float32 else 2), (result, numbers)
                compared += 1
    assert compared > 600


def by_ieee(op: str, *args: float) -> float:
    """C's function, whose results of zeros, infinities and NaN are IEEE 754's."""
    try:
        return getattr(math, op)(*args)
    except OverflowError:
        negative = op == "pow" and args[0] < 0 and args[1] % 2 == 1
        return -math.inf if negative else math.inf
    except ValueError:
        if args[0] != 0:
            return math.nan
        odd = op == "pow" and args[1] % 2 == 1
        return math.copysign(math.inf, args[0]) if odd else math.inf if op == "pow" else -math.inf


@EVERY_DTYPE
@EVERY_OP
def test_zeros_infinities_and_nan_are_those_of_ieee_754(op, dtype):
    cases = list(itertools.product(map(dtype, SPECIAL), repeat=OPS[op].arity))
    for case, result in zip(cases, computed(op, *map(np.array, zip(*cases, strict=True))), strict=True):
        with np.errstate(all="ignore"):
            expected = dtype(by_ieee(op, *map(float, case)))
        np.testing.assert_allclose(result, expected, rtol=1e-6, atol=0, err_msg=str(case))
        assert np.isnan(expected) or np.signbit(result) == np.signbit(expected), case


@EVERY_OP
def test_nan_stays_nan_whatever_its_other_bits(op):
    nan = np.array([0x7FF8000000000FFF, 0x7FF8000000000001, -0x7FFFFFFFFFFA5], np.int64).view(np.float64)
    others = [np.full_like(nan, 0.3)] * (OPS[op].arity - 1)
    assert np.isnan(computed(op, nan, *others)).all()
    assert np.isnan(computed(op, *others, nan)).all()


def rules_of(op: str) -> list[Node]:
    """The op where its result is stored, and where only a comparison sees it."""
    node = make(op, (GRAD, THETA)[: OPS[op].arity])
    return [node, where(node < 0.3, THETA - GRAD, 2 * THETA), node * const(2.0) + THETA]


def mixed(dtype: type, size: int, rng: np.random.Generator, *, far: bool) -> np.ndarray:
    numbers = any_bits(dtype, size, rng) if far else rng.uniform(-90, 90, size).astype(dtype)
    chosen = rng.integers(0, size, size // 8)
    numbers[chosen] = rng.choice(np.array(SPECIAL).astype(dtype), len(chosen))
    return numbers


def check(machine, kernel: Kernel, arrays: list[np.ndarray]) -> None:
    expected = array.evaluate(kernel, dict(zip(kernel.arrays, arrays, strict=True)), ())
    moved = [shifted(numbers, 0) for numbers in arrays]
    run(machine, kernel, [Memory.of(numbers) for numbers in moved], ())
    for leaf, before, after in zip(kernel.arrays, arrays, moved, strict=True):
        assert same_bits(after, expected.get(leaf, before)), leaf


@EVERY_OP
@pytest.mark.parametrize("dtype", ["float32", "float64", "bfloat16"])
def test_kernels_of_the_cpu_and_of_gpus_have_the_references_bits(op, dtype):
    rng = np.random.default_rng(2)
    machines = (cpu.MACHINE, Cuda(HostDriver(), 0))
    for node in rules_of(op):
        kernel = kernel_of(Program(node))
        for far, machine in itertools.product((False, True), machines):
            wide = np.float64 if dtype == "float64" else np.float32
            with np.errstate(all="ignore"):
                check(machine, kernel, [mixed(wide, 3007, rng, far=far).astype(DTYPES[dtype]) for _ in kernel.arrays])


@EVERY_DTYPE
@EVERY_OP
def test_torch_has_the_same_bits_and_derivatives_all_the_same(op, dtype):
    args = [mixed(dtype, 999, np.random.default_rng(3), far=True) for _ in range(OPS[op].arity)]
    tensors = [torch.from_numpy(arg) for arg in args]
    assert same_bits(computed(op, *tensors).numpy(), computed(op, *args))
    watched = torch.tensor(0.7, dtype=tensors[0].dtype, requires_grad=True)
    value = computed(op, *[watched] * OPS[op].arity)
    value.backward()
    slope = {"exp": math.exp(0.7), "log": 1 / 0.7, "sin": math.cos(0.7), "cos": -math.sin(0.7),
             "pow": 0.7**0.7 * (math.log(0.7) + 1)}[op]  # fmt: skip
    assert watched.grad.item() == pytest.approx(slope, rel=1e-5)


def test_angles_beyond_those_that_take_few_operations_are_as_exact(monkeypatch):
    """Also where all are: nothing but the kernel's second way gives them."""
    sine = make("sin", (GRAD,))
    far = np.random.default_rng(4).uniform(2**20, 2**120, 200).astype(np.float32)
    check(cpu.MACHINE, kernel_of(Program(sine)), [np.zeros_like(far), far][-len(kernel_of(Program(sine)).arrays) :])
    monkeypatch.setattr(angles, "NEAR", math.inf)
    assert not same_bits(computed("sin", far), np.sin(far.astype(float)).astype(np.float32))


@pytest.mark.skipif(ptxas() is None, reason="nvidia-cuda-nvcc-cu12 is not installed")
@EVERY_DTYPE
@EVERY_OP
def test_nvidias_assembler_takes_it_with_nothing_contracted(op, dtype, tmp_path):
    kernel = kernel_of(Program(rules_of(op)[0]))
    text = ptx(kernel_ir(kernel, (np.dtype(dtype).name,) * len(kernel.arrays), shared=True), (9, 0))
    assert all(rest.startswith("rn.f") and name not in ("fma", "mad") for name, rest in ROUNDED.findall(text))
    file = tmp_path / "kernel.ptx"
    file.write_text(text)
    command = [ptxas(), "-arch=sm_90", "-v", str(file), "-o", str(file.with_suffix(".cubin"))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "0 bytes spill stores, 0 bytes spill loads" in done.stderr


def test_uniform_functions_are_pythons():
    @fallline.rule
    def warm(theta, grad, t, *, lr=fallline.rate(0.1)):
        return theta - lr * fallline.exp(-t) * grad(theta)

    kernel = kernel_of(warm.program)
    assert not {node.op for node in kernel.whole} & ELEMENTARY


@pytest.mark.parametrize("digits", [(0, 1), (30, 45)])
def test_the_digits_of_a_quarter_turns_inverse_are_right(digits):
    with mpmath.workprec(1500):
        inverse = 2 / mpmath.pi
        for k in range(*digits):
            expected = mpmath.floor(inverse * mpmath.mpf(2) ** (24 * (k + 1))) % 2**24
            assert angles._inverse(50)[k + 4] == expected


def test_numbers_in_parts_add_up():
    assert sum(map(float, elementary.parts(elementary._LN2, 32))) == math.log(2)
