"""The compiled kernels give the reference's bits, for every rule, dtype, length, alignment and number of threads."""

from __future__ import annotations

import contextlib
from dataclasses import replace

import ml_dtypes
import numpy as np
import pytest

import fallline
import kernels
from fallline.expr import GRAD, OPS, THETA, Extent, T, hyper, make, state
from fallline.kernel.kernel import Kernel, kernel_of
from fallline.kernel.machine import Memory, run
from fallline.kernel.storage import STORAGES
from fallline.machines import array, cpu, jit
from fallline.machines.cpu import threads
from fallline.machines.llvm import codecs, ops
from fallline.rule import Program, Slot
from kernels import DTYPES, check, check_against, numbers, programs, uniforms
from thinned import every_rule

LENGTHS = (0, 1, 7, 16, 17, 1000)
LONG = 1_000_003


@every_rule(dtype=DTYPES)
def test_short_tensors_have_the_same_bits(rule, dtype):
    rng = np.random.default_rng(1)
    for program in programs(rule):
        kernel = kernel_of(program)
        for length in LENGTHS:
            for t in (1, 1000):
                arrays = [numbers(length, DTYPES[dtype], rng) for _ in kernel.arrays]
                for offset in (0, 1):
                    check(kernel, arrays, uniforms(rule, kernel, t), tensor=t, offset=offset)


@every_rule(dtype=DTYPES)
def test_long_tensors_have_the_same_bits_on_any_threads(rule, dtype):
    rng = np.random.default_rng(2)
    for program in programs(rule):
        kernel = kernel_of(program)
        arrays = [numbers(LONG, DTYPES[dtype], rng) for _ in kernel.arrays]
        values = uniforms(rule, kernel, 7)
        expected = array.evaluate(kernel, dict(zip(kernel.arrays, arrays, strict=True)), values, 3)
        for team, offset in (("one thread", 1), ("OpenMP", 0), ("pool", 1)):
            with pytest.MonkeyPatch.context() as patch:
                kernels.use(team, patch)
                check_against(kernel, arrays, values, expected, offset=offset)


def test_mixed_storage_computes_in_the_parameters_type():
    kernel = kernel_of(fallline.rules.adam.program)
    rng = np.random.default_rng(3)
    for names in (("float32", "float64", "bfloat16", "float16"), ("bfloat16", "float32", "float32", "float32"),
                  ("float64", "float32", "float64", "float32")):  # fmt: skip
        arrays = [numbers(1000, DTYPES[name], rng) for name in names]
        check(kernel, arrays, uniforms(fallline.rules.adam, kernel, 3))
    assert cpu.MACHINE.refuses(kernel, ("float64", "float16"))
    assert cpu.MACHINE.refuses(kernel, ("int32",))
    with pytest.raises(TypeError, match="no kernel can be made for arrays of int32"):
        cpu.kernel_ir(kernel, ("int32",) * 4, "k")


def test_a_kernel_refuses_arrays_that_it_cannot_walk():
    kernel = kernel_of(fallline.rules.sgd.program)
    with pytest.raises(ValueError, match="contiguous arrays of one length"):
        run(cpu.MACHINE, kernel, [Memory.of(np.zeros(n)) for n in (4, 5)], (0.1,))
    with pytest.raises(ValueError, match="contiguous arrays of one length"):
        run(cpu.MACHINE, kernel, [Memory.of(x) for x in (np.zeros(4), np.zeros(8)[::2])], (0.1,))


def test_many_tensors_of_all_lengths_share_one_table(team):
    """The split over threads neither drops nor repeats an element, wherever it cuts."""
    rng = np.random.default_rng(4)
    add_in_one_table([*rng.integers(0, 200, 50), 0, 1, 64, 63, 65, 5000, 0], rng)


def test_any_number_of_threads_finds_its_share(monkeypatch):
    """Also where tensors are empty, at the start, in the middle and at the end, and where there are none at all."""
    rng = np.random.default_rng(5)
    monkeypatch.setattr(threads, "SMALL", -1)
    monkeypatch.setattr(threads, "team", lambda: None)
    monkeypatch.setattr(threads, "run_on_pool", lambda part, job, count: [part(job, k, count) for k in range(count)])
    for count in range(2, 10):
        monkeypatch.setattr(threads, "available", lambda count=count: count)
        for rows in (0, 1, 2, 3, 8, 33):
            add_in_one_table(rng.choice([0, 0, 1, 63, 64, 65, 500], rows), rng)


def add_in_one_table(lengths, rng):
    """Adds gradients to zeros and checks that every element got its own, once."""
    kernel = kernel_of(Program(THETA + GRAD, ()))
    compiled = cpu.MACHINE.compile(kernel, ("float32", "float32"))
    params = [np.zeros(n, np.float32) for n in lengths]
    grads = [rng.standard_normal(n).astype(np.float32) for n in lengths]
    table, total = cpu.MACHINE.table(len(lengths), 2), 0
    for k, (param, grad) in enumerate(zip(params, grads, strict=True)):
        addresses = [param.ctypes.data, grad.ctypes.data]
        table.rows.put(k, kernel=compiled, length=len(param), start=total, tensor=k, arrays=addresses)
        total += len(param)
    table.run(total, total)
    for param, grad in zip(params, grads, strict=True):
        np.testing.assert_array_equal(param, grad)


def test_a_gradients_scale_comes_after_all_numbers_of_the_program_at_hand():
    """Equal formulas are equal programs, also where one has a number more, which its formulas don't use."""
    stepped = THETA - hyper(0) * GRAD
    for names in (("lr",), ("lr", "gamma"), ("lr",)):
        kernel = kernel_of(Program(stepped, hyper_names=names), unscale=True)
        assert kernel.uniforms == (hyper(0), hyper(len(names)))


def test_kernels_are_compiled_once_for_a_structure_and_dtypes():
    count = lambda: cpu._compiled.cache_info().currsize  # noqa: E731
    for lr in (0.1, 0.2):
        fallline.verify(fallline.rules.adagrad(lr=lr), size=17, steps=1)
    before = count()
    for lr in (0.3, lambda t: 1 / t):
        fallline.verify(fallline.rules.adagrad(lr=lr), size=17, steps=2)
    assert count() == before

    @fallline.rule
    def my_own(theta, grad, total=fallline.zeros, *, rate=fallline.rate(1.0), small=fallline.positive(1.0)):
        g = grad(theta)
        total = total + g**2
        return theta - rate * g / fallline.sqrt(total + small), total

    fallline.verify(my_own, size=17, steps=1)
    assert count() == before, "the same formula under other names is the same kernel"


def test_no_instruction_may_be_reordered_or_contracted(rule):
    kernel = kernel_of(rule.program)
    ir = cpu.kernel_ir(kernel, ("float32",) * len(kernel.arrays), "k")
    assert not [flag for flag in ("fast", "contract", "reassoc", "fma", "nnan", "afn") if flag in ir.split()]
    assert "vfmadd" not in cpu.assembly(kernel, ("float32",) * len(kernel.arrays))


def test_a_processor_without_llvm_warns_once_and_uses_the_reference(monkeypatch):
    import torch

    import fallline.torch

    def fail() -> None:
        raise RuntimeError("unknown processor")

    cpu._works.cache_clear()
    cpu._refusal.cache_clear()
    monkeypatch.setattr(cpu, "entries", fail)
    try:
        param = torch.nn.Parameter(torch.ones(3))
        optimizer = fallline.torch.Optimizer([param], fallline.rules.sgd, lr=0.5)
        param.grad = torch.ones(3)
        with pytest.warns(RuntimeWarning, match="LLVM cannot compile for this processor .unknown processor."):
            optimizer.step()
        optimizer.step()
        assert param.tolist() == [0.0, 0.0, 0.0]
    finally:
        monkeypatch.undo()
        cpu._works.cache_clear()
        cpu._refusal.cache_clear()


# Mutation: every op, the draws and every codec, once broken, must be found out by the very check used above.

H = hyper(0)
PROBES = {
    "add": THETA + GRAD,
    "sub": THETA - GRAD,
    "mul": THETA * GRAD,
    "div": THETA / GRAD,
    "neg": -GRAD,
    "sqrt": make("sqrt", (GRAD,)),
    "abs": abs(GRAD),
    "lt": make("where", (THETA < GRAD, H, GRAD)),
    "le": make("where", (THETA <= GRAD, H, GRAD)),
    "eq": make("where", (make("eq", (THETA, GRAD)), H, GRAD)),
    "ne": make("where", (make("ne", (THETA, GRAD)), H, GRAD)),
    "where": make("where", (THETA < 0, GRAD, H)),
    "clamp": make("clamp", (THETA, -abs(H), abs(H))),
    "exp": make("exp", (GRAD,)),
    "log": make("log", (GRAD,)),
    "sin": make("sin", (GRAD,)),
    "cos": make("cos", (GRAD,)),
    "pow": make("pow", (GRAD, THETA)),
    "bits": make("bits", (H, T), (1, 2)),
}


def check_probe(op: str, dtype: str = "float32", seed: int = 5) -> None:
    kernel = kernel_of(Program(PROBES[op]))
    rng = np.random.default_rng(seed)
    arrays = [numbers(1003, DTYPES[dtype], rng) for _ in kernel.arrays]
    if GRAD in kernel.arrays and THETA in kernel.arrays:
        arrays[1][::3] = arrays[0][::3]  # equal numbers, for the comparisons
    values = tuple(3.0 for _ in kernel.uniforms)
    check(kernel, arrays, values)


@contextlib.contextmanager
def broken(monkeypatch, where, key, value):
    """A mutated entry of one of LLVM's tables, with kernels compiled anew."""
    cpu._compiled.cache_clear()
    with monkeypatch.context() as patch:
        patch.setitem(where, key, value) if isinstance(where, dict) else patch.setattr(where, key, value)
        yield
    cpu._compiled.cache_clear()


MUTANTS = {
    "add": "fsub {T} {0}, {1}",
    "sub": "fsub {T} {1}, {0}",
    "mul": "fadd {T} {0}, {1}",
    "div": "fdiv {T} {1}, {0}",
    "neg": "fsub {T} zeroinitializer, {0}",
    "sqrt": "call {T} @llvm.fabs.{S}({T} {0})",
    "abs": "fadd {T} {0}, {0}",
    "lt": "fcmp ult {T} {0}, {1}",
    "le": "fcmp olt {T} {0}, {1}",
    "eq": "fcmp ueq {T} {0}, {1}",
    "ne": "fcmp one {T} {0}, {1}",
    "where": "select {B} {0}, {T} {2}, {T} {1}",
}


def test_the_probes_and_mutants_cover_every_core_op():
    core = {name for name, op in OPS.items() if op.core} - {"const", "input"}
    assert set(PROBES) == core
    assert set(ops.TEMPLATES) | set(ops.FUNCTIONS) | {"bits"} == core
    assert set(MUTANTS) == set(ops.TEMPLATES)


@pytest.mark.parametrize("op", PROBES)
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_every_op_has_the_references_bits(op, dtype):
    check_probe(op, dtype)


@pytest.mark.parametrize("op", MUTANTS)
def test_a_broken_op_is_found_out(op, monkeypatch):
    with broken(monkeypatch, ops.TEMPLATES, op, MUTANTS[op]), pytest.raises(AssertionError):
        check_probe(op)


@pytest.mark.parametrize(("op", "other"), [("exp", "log"), ("log", "exp"), ("sin", "cos"), ("cos", "sin")])
def test_a_broken_function_is_found_out(op, other, monkeypatch):
    with broken(monkeypatch, ops.FUNCTIONS, op, ops.FUNCTIONS[other]), pytest.raises(AssertionError):
        check_probe(op)
    if op in ops.USUAL:
        with broken(monkeypatch, ops.USUAL, op, ops.USUAL[other]), pytest.raises(AssertionError):
            check_probe(op)


def test_a_broken_power_is_found_out(monkeypatch):
    power = ops.FUNCTIONS["pow"]
    swapped = lambda block, a, b: power(block, b, a)  # noqa: E731
    with broken(monkeypatch, ops.FUNCTIONS, "pow", swapped), pytest.raises(AssertionError):
        check_probe("pow")


def test_a_broken_clamp_is_found_out(monkeypatch):
    swapped = lambda block, a, low, high: ops._clamp(block, a, high, low)  # noqa: E731
    with broken(monkeypatch, ops.FUNCTIONS, "clamp", swapped), pytest.raises(AssertionError):
        check_probe("clamp")


@pytest.mark.parametrize("name", STORAGES)
def test_a_storages_entry_says_what_its_library_does(name):
    storage, dtype = STORAGES[name], DTYPES[name]
    wide = np.float64 if name == "float32" else np.float32
    assert storage.size == dtype.itemsize
    assert storage.eps == float(ml_dtypes.finfo(dtype).eps)
    assert storage.exponent == np.array(np.inf, wide).astype(dtype).view(f"u{storage.size}")
    if storage.limit < np.inf:
        with np.errstate(over="ignore"):
            below, limit = np.array([np.nextafter(wide(storage.limit), wide(0)), storage.limit], wide).astype(dtype)
        assert np.isfinite(below)
        assert np.isinf(limit)


@pytest.mark.parametrize("dtype", [name for name in STORAGES if name not in ("float32", "float64")])
def test_storage_that_does_not_saturate_is_found_out(dtype, monkeypatch):
    check_probe("mul", dtype)
    with (
        broken(monkeypatch, codecs.Codec, "saturated", lambda codec, block, value, stored: stored),
        pytest.raises(AssertionError),
    ):
        check_probe("mul", dtype)


@pytest.mark.parametrize(("name", "value"), [("MULTIPLIERS", (3, 5)), ("KEY_STEPS", (1, 1)), ("ROUNDS", 9)])
def test_a_broken_draw_is_found_out(name, value, monkeypatch):
    with broken(monkeypatch, ops, name, value), pytest.raises(AssertionError):
        check_probe("bits")


def _twice(way, loads):
    """Twice the number that is loaded, or that is stored."""

    def doubled(codec, code, value):
        number = way(codec, code, value) if loads else value
        twice = code.new(f"fadd {code.of(code.compute)} {number}, {number}")
        return twice if loads else way(codec, code, twice)

    return doubled


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("way", ["load", "store_finite"])
def test_a_broken_codec_is_found_out(dtype, way, monkeypatch):
    good = getattr(codecs.Codec, way)
    check_probe("add", dtype)
    with broken(monkeypatch, codecs.Codec, way, _twice(good, way == "load")), pytest.raises(AssertionError):
        check_probe("add", dtype)


@pytest.mark.parametrize("what", ["decode", "encode"])
def test_a_storages_broken_formula_is_found_out(what, monkeypatch):
    broken_formula = {
        "decode": lambda stored: (stored << 15).number(),
        "encode": lambda value: (value.word() >> 16).unless_nan(value, 0x7FC0),
    }
    bad = replace(STORAGES["bfloat16"], **{what: broken_formula[what]}, encode_finite=None)
    check_probe("add", "bfloat16")
    with broken(monkeypatch, STORAGES, "bfloat16", bad):
        codecs.codec.cache_clear()
        with pytest.raises(AssertionError):
            check_probe("add", "bfloat16")
    codecs.codec.cache_clear()


def test_threads_come_from_torch_where_it_is_loaded():
    import torch

    assert threads.available() == torch.get_num_threads()
    team = threads.team()
    if team is not None:
        assert team.thread_number
        assert team.thread_count


def test_a_forked_child_steps_on_one_thread(monkeypatch):
    monkeypatch.setattr(threads, "_forked", True)
    assert threads.available() == 1


def test_compiled_code_rejects_ir_that_llvm_refuses():
    with pytest.raises(RuntimeError):
        jit.compiled("define void @f() { nonsense }")


def test_a_state_or_theta_that_does_not_change_is_not_written():
    kernel: Kernel = kernel_of(Program(THETA - state(0), (Slot("still", 0.0, Extent.ELEMENT, state(0)),)))
    assert [leaf for leaf, _ in kernel.stores] == [THETA]
    assert kernel.words_moved == 3
