"""Rules that see rows and columns on a GPU that is this processor: the reference's bits, a launch a pass."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

import fallline
from axes_cases import FEW, RULES, SHAPES, drawn, everywhere, stepped, telling
from fallline import mean, norm, rate, rows, rule, rules, zeros
from fallline.expr import Extent
from fallline.kernel.kernel import kernel_of
from fallline.kernel.rows import Rows
from fallline.kernel.storage import STORAGES
from fallline.kernel.sums import BLOCK, DEEP
from fallline.machines import numpy as reference
from fallline.machines import sums
from fallline.machines.cuda import Cuda, plan, shares, strips, tiles
from fallline.machines.cuda.blocks import SUMS
from fallline.machines.cuda.driver import Arguments
from fallline.machines.cuda.joins import Room, Strip, levels
from fallline.machines.cuda.loop import THREADS
from fallline.machines.cuda.passes import numbers_ir, pass_ir, pieces
from fallline.machines.cuda.shares import Shape
from fallline.machines.cuda.strips import FAN, strip_ir
from fallline.machines.jit import ptx
from fallline.rule import Sizes
from gpu_on_cpu import HostDriver
from kernels import same_bits
from test_cpu_sums import storages_of
from test_cuda import ROUNDED, assert_blocks_fit, ptxas
from test_cuda_sums import Broken, Counting


@pytest.fixture(scope="module")
def gpu():
    return Cuda(HostDriver(), 0)


def check(gpu, some, dtype, steps=1):
    expected, got = (stepped(machine, some, dtype, steps) for machine in (reference.MACHINE, gpu))
    for (kernel, shape, *_), mine, theirs in zip(some, got, expected, strict=True):
        for a, b, leaf in zip(mine, theirs, kernel.arrays, strict=True):
            assert same_bits(a, b), (shape, leaf)
        finite = any(np.isfinite(a.astype(np.float64)).any() for a in theirs)
        assert finite or not math.prod(shape), "or nothing is compared"


CASES = [(name, "float32") for name in RULES]
CASES += [("everywhere" if dtype == "float16" else "came", dtype) for dtype in STORAGES if dtype != "float32"]


@pytest.mark.parametrize(("name", "dtype"), CASES)
def test_bits_are_those_of_the_reference(gpu, name, dtype):
    for special in (False, True):
        for shape in SHAPES if dtype == "float32" else FEW:
            check(gpu, [drawn(RULES[name], shape, dtype, special)], dtype)


def test_kernels_of_all_kinds_share_a_table(gpu):
    kinds = [*RULES.values(), telling, rules.lamb, rules.sgd]
    shapes = [*SHAPES, *FEW, (7,), (0, 3), (300, 200), (9, 1100, 3)]
    check(gpu, [drawn(kinds[k % len(kinds)], shape, "float32") for k, shape in enumerate(shapes)], "float32", steps=2)


def test_a_tensor_may_be_seen_as_another_matrix(gpu):
    """With the same numbers at the same addresses."""
    ends = []
    for machine in (reference.MACHINE, gpu):
        kernel, _, uniforms, _ = drawn(rules.came, (60, 70), "float32")
        arrays = [np.full(4200, 0.5 + k, np.float32) + np.arange(4200, dtype=np.float32) for k in range(7)]
        table = machine.table(1, 7)
        for sides in ((60, 70), (70, 60), (1, 4200), (6, 7)):
            table.rows.put(
                0, kernel=machine.compile(kernel, ("float32",) * 7), length=4200, start=0, tensor=0, sides=sides,
                uniforms=uniforms.ctypes.data, arrays=[array.ctypes.data for array in arrays],
            )  # fmt: skip
            table.run(4200, 0)
        ends.append(arrays)
    for mine, theirs in zip(*ends, strict=True):
        assert same_bits(mine[:60], theirs[:60])  # as many as a row's state has at least


@pytest.mark.parametrize(
    ("one", "launches"),
    [
        # Of Adafactor's six passes four meet numbers, which come first, and three join what they have added up.
        (rules.adafactor, 6 + 4 + 3),
        (rules.came, 10 + 7 + 5),
    ],
    ids=lambda one: getattr(one, "name", None),
)
def test_a_pass_is_one_launch_for_all_tensors_and_moves_as_much_as_it_does_on_the_cpu(one, launches):
    driver = HostDriver()
    some = [drawn(one, shape, "float32") for shape in [(70, 90), (3, 5), (2, 65, 3), (300, 200)] * 5]
    check(Cuda(driver, 0), some, "float32")
    calls = Counter(call for call, *_ in driver.calls)
    assert calls["launch"] == launches
    assert not calls["fetch"]
    kernel = kernel_of(one.program)
    assert sum(piece.one.words_moved for passed in kernel.passes for piece in pieces(passed)) == kernel.words_moved


def counting(one, shapes, driver=None):
    case, some = object.__new__(Counting), [drawn(one, shape, "float32") for shape in shapes]
    sizes = [Sizes.of(shape, "last") for shape in shapes]
    case.begin(one, [arrays for *_, arrays in some], [(each.rows, each.columns) for each in sizes], driver)
    return case


def test_a_device_that_counts_itself_makes_the_same_steps():
    case = counting(rules.adafactor, [(70, 90), (3, 4097), (2, 3, 3)])
    for t in (1, 2):
        case.step()
        case.step_on_the_host(t)
        case.check()
    flag = np.ones(1, np.float32)
    case.step(flag.ctypes.data)
    case.check()
    assert case.counters[0][0] == 2
    case.driver.capturing.add(0)
    case.step()
    case.driver.capturing.clear()
    case.check()
    for t in (3, 4):  # as a graph
        case.driver.replay()
        case.step_on_the_host(t)
        case.check()


@rule
def many(theta, grad, *, lr=rate(0.1)):
    """More sums, of other terms each, than the shared memory has room for in windows of full height."""
    g = grad(theta)
    down = mean(g, axis=-2) + mean(abs(g), axis=-2) + mean(g * theta, axis=-2) + norm(g * abs(theta), axis=-2)
    along = mean(theta, axis=-1) + mean(abs(theta), axis=-1) + norm(g * g, axis=-1) + norm(theta, axis=-1)
    return theta - lr * g / (1 + abs(down) + abs(along))


@pytest.mark.parametrize(("dtype", "lines"), [("float32", 4), ("float64", 2)])
def test_a_pass_may_feed_more_sums_than_the_shared_memory_holds_at_once(gpu, dtype, lines):
    first = kernel_of(many.program).passes[0]
    assert [each.axis for each in first.sums].count(-1) == 4
    assert tiles.depth(first, {"float32": "float", "float64": "double"}[dtype]) == lines
    for shape in [(70, 300), (3, 4100), (200, 1)]:
        check(gpu, [drawn(many, shape, dtype)], dtype)


@pytest.mark.parametrize("axes", [(-1,), (-2,), (-1, -2)])
@pytest.mark.parametrize("extent", [Extent.ELEMENT, Extent.ROW, Extent.COLUMN, Extent.MATRIX])
def test_tiles_cover_each_number_once_and_no_blocks_sum_is_shared(axes, extent):
    first = kernel_of(rules.adafactor.program).passes[0]
    assert [each.axis for each in first.sums] == [-1, -2]
    one = replace(first, sums=tuple(each for each in first.sums if each.axis in axes))
    for shape in [*SHAPES, (129, 9000), (5, 3, 3), (70, 1, 3)]:
        sizes = Sizes.of(shape, "last")
        lying = Shape.of(extent, sizes["elements"], sizes.rows, sizes.columns)
        seen = np.zeros((lying.lines, lying.long), int)
        for row, low, lines, across in shares.tiles(3, lying, one).tolist():
            line, column = divmod(low, lying.long)
            assert row == 3
            seen[line : line + lines, column : column + across] += 1
            if -2 in axes:
                assert line % lying.deep % DEEP == (line + lines) % lying.deep % DEEP == 0
            if -1 in axes:
                assert column % BLOCK == 0
                assert (column + across) % BLOCK == 0 or column + across == lying.long
        assert (seen == 1).all()


@pytest.mark.parametrize("parts", [1, 2, 3, 15, 16, 17, 31, 33, FAN**2, FAN**2 + 1, FAN**2 + FAN + 2])
@pytest.mark.parametrize("size", [4, 8])
def test_parts_side_by_side_are_joined_as_neighbours(parts, size):
    driver, room, count = HostDriver(), Room(), THREADS + 3
    strip = Strip(room.take(parts * count), parts, count, count, room.take(2 * count), 5, size)
    launched = levels([strip], FAN, room)
    assert len(launched) == (1 if parts <= FAN else 2 if parts <= FAN**2 else 3)
    memory = np.full(room.size, np.nan)
    given = np.random.default_rng(parts).standard_normal((parts, count)) * 10.0 ** (np.arange(parts)[:, None] % 7)
    memory[: given.size] = given.ravel()
    function = driver.function(strip_ir(), (9, 0))
    for some in launched:
        words = strips.listed(some, memory.ctypes.data)
        function(len(words), THREADS, words.ctypes.data, 0, 0, 0)
    results = memory[strip.target :].view({4: np.float32, 8: np.float64}[size])[5 : 5 + count]
    assert same_bits(results, sums.joined(list(given)).astype(results.dtype))


def test_a_tile_of_a_tensor_of_more_numbers_than_31_bits_count():
    """The last one, that is: all memory before it is left out."""

    @rule
    def summed(theta, grad, R=zeros[rows, 1]):
        return theta, mean(grad(theta), axis=-1)

    kernel = kernel_of(summed.program)
    (one, *_), columns = kernel.passes, 1 << 12
    lines = (1 << 19) + 16
    listed = shares.tiles(0, Shape.of(Extent.ELEMENT, lines * columns, lines, columns), one)
    assert listed.dtype == np.int64
    _, low, count, across = listed[-1].tolist()
    assert (low, count, across) == ((lines - 16) * columns, 16, columns)
    grad, results = np.ones((16, columns), np.float32), np.zeros(16, np.float32)
    table = Rows(1, len(kernel.arrays) + SUMS + 4)
    table.put(0, length=lines * columns, tensor=0)
    words = table.words
    words[0, 5 + kernel.arrays.index(one.loads[0])] = grad.ctypes.data - 4 * low
    words[0, [-SUMS, -SUMS - 1, -SUMS - 2]] = results.ctypes.data - 4 * (lines - 16), lines, columns
    driver = HostDriver()
    arguments = Arguments([*plan.POINTERS, ctypes.c_uint64])
    last = listed[-1:].copy()
    arguments.set(table.address, last.ctypes.data, table.width, 0)
    function = driver.function(pass_ir(kernel, 0, ("float32",) * len(kernel.arrays)), (9, 0))
    driver.launch(function, 1, THREADS, 0, arguments)
    assert set(results) == {columns}


def texts(one, dtype, capability):
    """The PTX of every launch of a rule."""
    kernel = kernel_of(one.program)
    yield ptx(strip_ir(), capability)
    for number, passed in enumerate(kernel.passes):
        yield ptx(numbers_ir(kernel, number), capability)
        if passed.extent is not Extent.TENSOR:
            for piece in range(len(pieces(passed))):
                yield ptx(pass_ir(kernel, number, storages_of(kernel, dtype), piece), capability)


@pytest.mark.skipif(ptxas() is None, reason="nvidia-cuda-nvcc-cu12 is not installed")
@pytest.mark.parametrize(("one", "dtype", "arch"), [(rules.came, "bfloat16", 90), (everywhere, "float64", 70)])
def test_nvidias_assembler_takes_every_launch_and_spills_no_register(one, dtype, arch, tmp_path):
    for text in texts(one, dtype, (arch // 10, 0)):
        assert_blocks_fit(text, arch, tmp_path)


@pytest.mark.parametrize("name", RULES)
def test_nothing_in_the_ptx_is_contracted_or_left_unrounded(name):
    for text in texts(RULES[name], "float32", (9, 0)):
        found = {f"{op}.{rest}" for op, rest in ROUNDED.findall(text)}
        assert all(re.fullmatch(r"(add|sub|mul|div|sqrt)\.rn\.f(32|64)", one) for one in found), found


def test_what_it_does_not_take_is_refused(gpu):
    @rule
    def squared(theta, grad, L=zeros[rows, rows], *, lr=rate(0.1)):
        L = L + 1
        return theta - lr * grad(theta), L

    for one, why in ((squared, "other sides than rows and columns"), (rules.muon, "products of matrices")):
        kernel = kernel_of(one.program)
        assert why in gpu.refuses(kernel, ("float32",) * len(kernel.arrays))
    taken = kernel_of(rules.adafactor.program)
    assert gpu.refuses(taken, ("float32",) * len(taken.arrays)) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r"  call void @llvm.nvvm.barrier0\(\)\n", ""),
        (r"(%sum\d\.lane) = and i64 (\S+), 63", r"\1 = and i64 \2, 31"),
        (r"(%sum\d\.last) = icmp eq", r"\1 = icmp ugt"),  # a column goes on into the next matrix
        (r"and i64 (%sum\d\.within), 63", r"and i64 \1, 31"),
        (r"(%sum\d\.block.next) = add i64 (\S+), \S+", r"\1 = add i64 \2, 0"),
        (r"(%sum\d\.fresh) = icmp eq i64 %beside, 0", r"\1 = icmp eq i64 %beside, %beside"),  # lanes begin anew
        (r"(%beside.next) = add i64 %beside, 256", r"\1 = add i64 %beside, 512"),
        (r"(%below.next) = add i64 %below, 16", r"\1 = add i64 %below, 32"),
        (r"(%block.here) = udiv i64 %column, 4096", r"\1 = udiv i64 %column, 8192"),
        (r"(%line) = udiv i64 %index, %side.columns", r"\1 = and i64 %index, 0"),
        (r"(%matrix) = udiv i64 %line, %side.rows", r"\1 = and i64 %line, 0"),
        (r"(b\d+) = icmp ult i64 1, %parts", r"\1 = icmp ult i64 2, %parts"),  # an odd one
    ],
)  # fmt: skip
def test_something_else_in_a_kernel_is_found_out(old, new):
    driver = Broken(old, new)
    some = [drawn(everywhere, shape, "float32") for shape in [(130, 300), (3, 40, 20), (2, 12300), (4200, 2)]]
    with pytest.raises(AssertionError):
        check(Cuda(driver, 0), some, "float32", steps=2)
    assert driver.changed


def test_a_gpu_keeps_the_contract_of_machines(gpu):
    for one in (rules.adafactor, RULES["matrices"]):
        assert fallline.verify(one, size=DEEP * 9 + 7, steps=2, machine=gpu).ok
