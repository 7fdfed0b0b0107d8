"""The kernels of GPUs: assembled by NVIDIA's assembler, and run on this processor with the reference's bits."""

from __future__ import annotations

import ctypes
import importlib.metadata
import re
import subprocess
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

import fallline
import kernels as cases
from fallline import rules
from fallline.expr import OPS
from fallline.kernel.counting import SCALE, Sources
from fallline.kernel.kernel import kernel_of
from fallline.kernel.machine import Memory, run
from fallline.kernel.rows import Rows
from fallline.machines import array
from fallline.machines.cuda import Cuda, finite
from fallline.machines.cuda.buffer import Buffer
from fallline.machines.cuda.driver import Arguments, CudaError
from fallline.machines.cuda.loop import THREADS, chunk, kernel_ir
from fallline.machines.cuda.plan import POINTERS, chunks
from fallline.machines.cuda.uniforms import uniforms_ir
from fallline.machines.jit import ptx
from gpu_on_cpu import HostDriver
from kernels import DTYPES, numbers, programs, same_bits, shifted
from registered import PLAIN
from thinned import every_rule


@pytest.fixture(scope="module")
def gpu():
    return Cuda(HostDriver(), 0)


def kernels(rule):
    return [kernel_of(program, unscale=unscale) for program in programs(rule) for unscale in (False, True)]


def check(gpu, kernel, arrays, uniforms, offsets):
    expected = array.evaluate(kernel, dict(zip(kernel.arrays, arrays, strict=True)), uniforms, 3)
    moved = [shifted(numbers, offset) for numbers, offset in zip(arrays, offsets, strict=True)]
    run(gpu, kernel, [Memory.of(numbers) for numbers in moved], uniforms, tensor=3)
    for leaf, before, after in zip(kernel.arrays, arrays, moved, strict=True):
        assert same_bits(after, expected.get(leaf, before)), leaf


@every_rule(dtype=DTYPES)
def test_every_rule_has_the_references_bits_around_the_borders_of_chunks(gpu, rule, dtype):
    rng = np.random.default_rng(1)
    kernel = kernel_of(programs(rule)[-1])
    size = chunk((dtype,) * len(kernel.arrays))
    uniforms = (*cases.uniforms(rule, kernel, 7),)
    for length in (0, 1, 3, 4, 5, THREADS, size - 1, size, size + 1, 3 * size + 5):
        arrays = [numbers(length, DTYPES[dtype], rng) for _ in kernel.arrays]
        for offsets in ([0] * len(arrays), [1] * len(arrays), range(len(arrays))):
            check(gpu, kernel, arrays, uniforms, offsets)


def test_a_gpu_keeps_the_contract_of_machines(gpu, rule):
    assert fallline.verify(rule, size=THREADS + 7, steps=2, machine=gpu).ok
    arrays = [np.ones(70), np.array([1.0, np.nan]), np.zeros(0), np.array([-np.inf], np.float32)]
    memory = [Memory.of(x) for x in arrays]
    assert gpu.first_nonfinite(memory) == 1
    assert gpu.first_nonfinite([memory[0], memory[2]]) is None
    assert gpu.first_nonfinite([memory[0], memory[3]]) == 1
    assert "int8" in gpu.refuses(None, ("int8",))


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("bad", [np.inf, -np.inf, np.nan])
def test_what_is_not_finite_is_seen_wherever_it_stands(gpu, dtype, bad):
    for length, at in ((1, 0), (finite.SIZE + 3, finite.SIZE + 2), (finite.SIZE + 3, finite.SIZE - 1), (700, 699)):
        values = np.ones(length, DTYPES[dtype])
        assert gpu.first_nonfinite([Memory.of(values)]) is None
        values[at] = bad
        assert gpu.first_nonfinite([Memory.of(values)]) == 0


def test_many_tensors_of_many_ages_and_kernels_take_one_launch_for_each_kernel():
    driver = HostDriver()
    gpu = Cuda(driver, 0)
    rng = np.random.default_rng(2)
    mixed = [(rules.adam, "float32"), (rules.sgd, "float64"), (rules.adam, "bfloat16")]
    table = gpu.table(60, 4)
    kept, total = [], 0
    for k in range(60):
        rule, dtype = mixed[k % 3]
        kernel = kernel_of(rule.program)
        arrays = [numbers(int(rng.integers(0, 5000)) if k % 7 else 0, DTYPES[dtype], rng) for _ in [0]]
        arrays += [numbers(arrays[0].size, DTYPES[dtype], rng) for _ in kernel.arrays[1:]]
        uniforms = np.array(cases.uniforms(rule, kernel, 1 + k % 2))
        expected = array.evaluate(kernel, dict(zip(kernel.arrays, arrays, strict=True)), uniforms, k)
        compiled = gpu.compile(kernel, (dtype,) * len(arrays))
        table.rows.put(
            k, kernel=compiled, length=arrays[0].size, start=total, tensor=k, uniforms=uniforms.ctypes.data,
            arrays=[x.ctypes.data for x in arrays],
        )  # fmt: skip
        kept.append((kernel, arrays, uniforms, expected))
        total += arrays[0].size
    driver.calls.clear()
    table.run(total, total, stream=7)
    assert Counter(name for name, *_ in driver.calls)["launch"] == 3
    assert {call[-1] for call in driver.calls if call[0] in ("launch", "copy", "allocate")} == {7}
    for kernel, arrays, _, expected in kept:
        for leaf, after in zip(kernel.arrays, arrays, strict=True):
            assert same_bits(after, expected.get(leaf, after)), leaf


def test_nothing_is_copied_that_has_not_changed():
    driver = HostDriver()
    gpu = Cuda(driver, 0)
    kernel = kernel_of(rules.sgd.program)
    theta, grad, uniforms = np.ones(5000), np.ones(5000), np.array([0.5])
    table = gpu.table(1, 2)
    table.rows.put(
        0, kernel=gpu.compile(kernel, ("float64", "float64")), length=5000, start=0, tensor=0,
        uniforms=uniforms.ctypes.data, arrays=[theta.ctypes.data, grad.ctypes.data],
    )  # fmt: skip
    table.run(5000, 0)
    driver.calls.clear()
    uniforms[0] = 0.25
    table.run(5000, 0)
    assert [name for name, *_ in driver.calls] == ["within", "launch"]
    assert set(theta) == {0.25}
    other = np.full(5000, 2.0)
    table.rows.put(0, arrays={1: other.ctypes.data})
    table.run(5000, 0)
    assert [name for name, *_ in driver.calls][2:] == ["within", "copy", "launch"]
    assert set(theta) == {-0.25}
    del table
    assert Counter(name for name, *_ in driver.calls)["free"] == 2


def test_kernels_are_compiled_once_for_a_structure_and_storages():
    driver = HostDriver()
    gpu = Cuda(driver, 0)
    kernel = kernel_of(rules.adam.program)
    assert gpu.compile(kernel, ("float32",) * 4) == gpu.compile(kernel_of(rules.adam(lr=0.5).program), ("float32",) * 4)
    assert gpu.compile(kernel, ("float64",) * 4) != gpu.compile(kernel, ("float32",) * 4)
    for dtype in ("float32", "float64", "float32"):
        arrays = [np.ones(5, dtype) for _ in range(4)]
        run(gpu, kernel, [Memory.of(x) for x in arrays], cases.uniforms(rules.adam, kernel, 1))
    assert Counter(name for name, *_ in driver.calls)["function"] == 2


def test_what_a_gpu_cannot_do_is_refused_with_the_reason(gpu):
    @fallline.rule
    def soft(theta, grad, *, lr=fallline.rate(0.1)):
        return theta - lr * fallline.exp(grad(theta))

    assert gpu.refuses(kernel_of(soft.program), ("float32", "float32")) is None
    assert gpu.refuses(kernel_of(rules.noisy_sgd.program), ("float32", "float32")) is None
    with pytest.raises(CudaError, match=r"compute capability is 6\.1, below 7\.0"):
        Cuda(HostDriver((6, 1)), 0)


def ptxas() -> str | None:
    """NVIDIA's assembler, which runs without a GPU."""
    try:
        files = importlib.metadata.files("nvidia-cuda-nvcc-cu12") or []
    except importlib.metadata.PackageNotFoundError:
        return None
    return next((str(file.locate()) for file in files if file.name == "ptxas"), None)


def assert_blocks_fit(text: str, arch: int, folder: Path) -> None:
    """That the assembler takes a kernel for sm_`arch`, spills nothing, and that two of its blocks fit."""
    file = folder / "x.ptx"
    file.write_text(text)
    command = [ptxas(), f"-arch=sm_{arch}", "-v", str(file), "-o", str(folder / "x.cubin")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not re.search(r"[1-9]\d* bytes (spill|stack)", done.stderr)
    assert int(re.search(r"Used (\d+) registers", done.stderr)[1]) <= 128  # so that two blocks fit
    assert int((re.search(r"(\d+) bytes smem", done.stderr) or [0, 0])[1]) <= 48 * 1024


@pytest.mark.skipif(ptxas() is None, reason="nvidia-cuda-nvcc-cu12 is not installed")
@every_rule(dtype=DTYPES)
def test_nvidias_assembler_takes_every_kernel_and_spills_no_register(rule, dtype, tmp_path):
    kernel = kernels(rule)[-1]
    for (major, minor), shared in (((7, 0), False), ((9, 0), True)):
        file = tmp_path / f"{major}.ptx"
        file.write_text(ptx(kernel_ir(kernel, (dtype,) * len(kernel.arrays), shared=shared), (major, minor)))
        command = [ptxas(), f"-arch=sm_{major}{minor}", "-v", str(file), "-o", str(file.with_suffix(".cubin"))]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        assert "0 bytes spill stores, 0 bytes spill loads" in done.stderr


@pytest.mark.skipif(ptxas() is None, reason="nvidia-cuda-nvcc-cu12 is not installed")
def test_nvidias_assembler_takes_what_computes_the_numbers_of_a_step(rule, tmp_path):
    program = programs(rule)[-1]
    count = len(program.hyper_names)
    ahead = count if rule.program.looks_ahead else 0
    storages = (["", "float32", "bfloat16", "float16", "float64"] * count)[:count]
    sources = Sources((*storages, SCALE), ahead, ahead, single=bool(count % 2))
    file = tmp_path / "numbers.ptx"
    file.write_text(ptx(uniforms_ir(kernel_of(program, unscale=True), sources), (7, 0)))
    command = [ptxas(), "-arch=sm_70", str(file), "-o", str(file.with_suffix(".cubin"))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


ROUNDED = re.compile(r"\b(add|sub|mul|div|sqrt|fma|mad)\.(?!s|u|lo|hi|wide|b)(\S+)")


@every_rule(dtype=DTYPES)
def test_nothing_in_the_ptx_is_contracted_or_left_unrounded(rule, dtype):
    for kernel in kernels(rule)[:2]:
        storages = (dtype,) * len(kernel.arrays)
        text = ptx(kernel_ir(kernel, storages, shared=True), (9, 0))
        found = {f"{op}.{rest}" for op, rest in ROUNDED.findall(text)}
        assert found
        assert all(re.fullmatch(r"(add|sub|mul|div|sqrt)\.rn\.f(32|64)", one) for one in found), found


def test_every_op_of_a_rule_is_one_that_a_gpu_has():
    for rule in PLAIN.values():
        assert all(OPS[node.op].exact for node in kernel_of(rule.program).whole), rule.name


def test_a_tensor_of_more_numbers_than_31_bits_count_is_walked_to_its_end():
    """Its last chunk, that is: all memory before it is left out."""
    kernel, length = kernel_of(rules.sgd.program), 2**31 + 5000
    size = chunk(("float32", "float32"))
    listed = chunks(np.array([0, 1]), np.array([length, 3]), size)
    assert listed.dtype == np.int64
    assert len(listed) == -(-length // size) + 1
    row, first = listed[-2].tolist()
    assert (row, first) == (0, (length - 1) // size * size)
    arrays = [np.full(length - first + 8, value, np.float32) for value in (1.0, 0.5)]
    rows = Rows(1, 2)
    uniforms = np.array([0.25])
    rows.put(
        0, kernel=0, length=length, start=0, tensor=0, uniforms=uniforms.ctypes.data,
        arrays=[x.ctypes.data - 4 * first for x in arrays],
    )  # fmt: skip
    driver = HostDriver()
    arguments = Arguments([*POINTERS, ctypes.c_uint64])
    last = listed[-2:-1].copy()
    arguments.set(rows.address, last.ctypes.data, rows.width, 0)
    function = driver.function(kernel_ir(kernel, ("float32", "float32"), shared=False), (9, 0))
    driver.launch(function, 1, THREADS, 0, arguments)
    assert set(arrays[0][: length - first]) == {0.875}
    assert set(arrays[0][length - first :]) == {1.0}


def test_tens_of_thousands_of_tensors_take_one_launch():
    driver, count = HostDriver(), 30_000
    gpu = Cuda(driver, 0)
    kernel = kernel_of(rules.sgd.program)
    theta, grad, uniforms = np.ones((count, 1), np.float32), np.ones((count, 1), np.float32), np.array([0.5])
    table = gpu.table(count, 2)
    where = 4 * np.arange(count)
    table.rows.put(
        slice(None), kernel=gpu.compile(kernel, ("float32",) * 2), length=1, start=np.arange(count),
        tensor=np.arange(count), uniforms=uniforms.ctypes.data,
        arrays=[theta.ctypes.data + where, grad.ctypes.data + where],
    )  # fmt: skip
    table.run(count, 0)
    calls = Counter(name for name, *_ in driver.calls)
    assert calls["launch"] == 1
    assert max(call[1] for call in driver.calls if call[0] == "copy") <= 2**16
    assert set(theta.ravel()) == {0.5}


def test_each_stream_has_a_copy_of_the_table_of_its_own():
    """What a stream still reads, another one must not write."""
    driver = HostDriver()
    gpu = Cuda(driver, 0)
    kernel = kernel_of(rules.sgd.program)
    theta, grad, uniforms = np.ones(7), np.ones(7), np.array([0.5])
    table = gpu.table(1, 2)
    table.rows.put(
        0, kernel=gpu.compile(kernel, ("float64", "float64")), length=7, start=0, tensor=0,
        uniforms=uniforms.ctypes.data, arrays=[theta.ctypes.data, grad.ctypes.data],
    )  # fmt: skip
    for stream in (3, 4, 3):
        driver.calls.clear()
        table.run(7, 0, stream)
        assert {call[-1] for call in driver.calls if call[0] != "within"} <= {stream, (9, 0)}
        if stream == 3 and theta[0] < 0.5:
            assert [name for name, *_ in driver.calls] == ["within", "launch"]
    assert set(theta) == {-0.5}
    del table
    assert Counter(call[-1] for call in driver.calls if call[0] == "free") == {3: 2, 4: 2}


def test_memory_that_is_given_up_while_its_stream_is_captured_is_freed_later():
    driver = HostDriver()
    first, second = (Buffer(driver, driver.context(0), stream) for stream in (3, 4))
    for buffer in (first, second):
        buffer.take(np.ones(9))
    driver.capturing.add(3)
    del buffer, first
    assert len(driver.memory) == 2
    driver.capturing.clear()
    del second
    assert not driver.memory
