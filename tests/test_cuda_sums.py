"""Rules with sums on a GPU that is this processor: the reference's bits, in launches that nobody waits for."""

from __future__ import annotations

import functools
import re
from collections import Counter

import numpy as np
import pytest

import fallline
from fallline import rules
from fallline.expr import Extent
from fallline.kernel.counting import Sources
from fallline.kernel.host import advance
from fallline.kernel.kernel import kernel_of
from fallline.kernel.storage import STORAGES
from fallline.machines import numpy as reference
from fallline.machines import sums
from fallline.machines.cuda import Cuda, blocks, plan, trees
from fallline.machines.cuda.joins import Room, Strip, levels
from fallline.machines.cuda.loop import THREADS
from fallline.machines.cuda.passes import numbers_ir, pass_ir
from fallline.machines.cuda.trees import FAN, tree_ir
from fallline.machines.jit import ptx
from gpu_on_cpu import HostDriver
from kernels import same_bits
from test_cpu_sums import RULES, rows_of, stepped, storages_of
from test_cuda import ROUNDED, assert_blocks_fit, ptxas
from test_sums import clip_norm

LENGTHS = (1, 63, 65, 255, 1025, 2049, 4095, 4096, 4097, 3 * 4096 + 2500)


@pytest.fixture(scope="module")
def gpu():
    return Cuda(HostDriver(), 0)


def check(gpu, rows, dtype, **given):
    expected = stepped(reference.MACHINE, rows, dtype, given.get("still", ()), given.get("order"))
    got = stepped(gpu, rows, dtype, **given)
    for k, (mine, theirs) in enumerate(zip(got, expected, strict=True)):
        for a, b, leaf in zip(mine, theirs, rows[k][0].arrays, strict=True):
            assert same_bits(a, b), (k, len(a), leaf)


@pytest.mark.parametrize("dtype", STORAGES)
@pytest.mark.parametrize("name", RULES)
def test_bits_are_those_of_the_reference(gpu, name, dtype):
    for n in LENGTHS:
        for special in (False, True):
            check(gpu, list(rows_of([RULES[name]], [n], dtype, n, special)), dtype, offset=n % 2)


def test_a_pass_may_feed_more_sums_than_the_shared_memory_holds_at_once(gpu):
    @fallline.rule
    def many(theta, grad, *, lr=fallline.rate(0.1)):
        g = grad(theta)
        size = fallline.norm(g) + fallline.mean(g) + fallline.mean(abs(g)) + fallline.norm(theta) + fallline.mean(theta)
        size = size + fallline.mean(abs(theta)) + fallline.mean(g * theta) + fallline.mean(g**2 * theta)
        return theta - lr * g / (size + fallline.mean(abs(g * theta)) + 1)

    (one,) = [one for one in kernel_of(many.program).passes if one.sums]
    assert len(one.sums) > THREADS // 32
    assert [blocks.window(one, compute) for compute in ("float", "double")] == [512, 256]
    for dtype in ("float32", "float64"):
        check(gpu, list(rows_of([many], [1, 500, 4096, 4097, 9000], dtype, 1, special=False)), dtype)


@pytest.mark.parametrize("name", RULES)
def test_a_gpu_keeps_the_contract_of_machines(gpu, name):
    assert fallline.verify(RULES[name], size=4096 + 7, steps=2, machine=gpu).ok


SEVERAL = [*RULES.values(), rules.sgd, clip_norm(rules.sgd), rules.adam]


def test_kernels_of_all_kinds_share_a_table(gpu):
    rows = list(rows_of(SEVERAL, [*LENGTHS, 5, 4096, 9000, 64] * 2, "float32", 1, special=False))
    check(gpu, rows, "float32")
    check(gpu, rows, "float32", still=(0, 7, 9, 20), order=[*range(14, 28), *range(14)])
    check(gpu, rows[7:9], "float32")


def test_totals_are_added_in_the_order_of_the_parameters_numbers(gpu):
    @fallline.rule
    def keeping(theta, grad, size=fallline.common(0.0), *, lr=fallline.rate(0.1)):
        g = grad(theta)
        return theta - lr * g, size + fallline.total(g**2)  # in float64, where it matters

    rows = list(rows_of([keeping], [100 * k + 1 for k in range(39)], "float32", 1, special=False))
    for order in (None, np.random.default_rng(0).permutation(39)):
        check(gpu, rows, "float32", order=order)


@pytest.mark.parametrize(
    ("name", "launches"), [("lamb", 4), ("clip_norm", 5), ("prodigy", 5), ("averaged", 8), ("late", 8)]
)
def test_a_pass_is_one_launch_for_all_rows(name, launches):
    driver = HostDriver()
    rows = list(rows_of([RULES[name]], [5000, 3, 4096] * 10, "float32", 1, special=False))
    check(Cuda(driver, 0), rows, "float32")
    calls = Counter(call for call, *_ in driver.calls)
    assert calls["launch"] == launches
    assert not calls["fetch"]


class Counting:
    """A table whose uniforms the device computes, and one as the host computes them."""

    def __init__(self, rule, lengths, driver=None):
        rows = rows_of([rule], lengths, "float32", 1, special=False)
        self.begin(rule, [arrays for *_, arrays in rows], (1, 1), driver)

    def begin(self, rule, arrays, sides, driver=None):
        self.driver, self.rule, self.kernel, self.sides = driver or HostDriver(), rule, kernel_of(rule.program), sides
        self.machine = Cuda(self.driver, 0)
        self.arrays, self.host = ([[one.copy() for one in some] for some in arrays] for _ in range(2))
        self.counters = [
            [np.zeros(1, np.float32), *(np.array([rule.start(name)]) for name in rule.program.counter_names)]
            for _ in arrays
        ]
        self.table = self._table(self.arrays)
        self.numbers = self.table.numbers(0, len(arrays), self.kernel)
        for k, counters in enumerate(self.counters):
            self.numbers.rows.put(k, kernel=0b10, length=1, arrays=[x.ctypes.data for x in counters])

    def _table(self, arrays):
        table = self.machine.table(len(arrays), len(self.kernel.arrays))
        storages = storages_of(self.kernel, "float32")
        table.rows.put(slice(None), sides=self.sides)
        for k, some in enumerate(arrays):
            table.rows.put(
                k, kernel=self.machine.compile(self.kernel, storages), length=some[0].size, start=0, tensor=k,
                arrays=[x.ctypes.data for x in some],
            )  # fmt: skip
        return table

    def step(self, flag=0):
        now = self.rule.numbers(1)
        self.numbers.give(Sources(("",) * len(now), single=False), now, flag)
        self.table.run(1, 1)

    def step_on_the_host(self, t):
        now = self.rule.numbers(1)
        starts = [self.rule.start(name) for name in self.rule.program.counter_names]
        uniforms = np.array([*advance(self.kernel, t, now, (), (), starts)[0], 0.0])
        table = self._table(self.host)
        table.rows.put(slice(None), uniforms=uniforms.ctypes.data)
        table.run(1, 1)

    def check(self):
        for mine, theirs in zip(self.arrays, self.host, strict=True):
            assert all(same_bits(a, b) for a, b in zip(mine, theirs, strict=True))


@pytest.mark.parametrize("name", ["lamb", "prodigy", "clip_norm", "clipped", "averaged"])
def test_a_device_that_counts_itself_makes_the_same_steps(name):
    case = Counting(RULES[name], [5000, 70, 4096])
    for t in (1, 2, 3):
        case.step()
        case.step_on_the_host(t)
        case.check()
    flag = np.ones(1, np.float32)
    case.step(flag.ctypes.data)
    case.check()
    assert case.counters[0][0] == 3
    flag[0] = 0
    case.step(flag.ctypes.data)
    case.step_on_the_host(4)
    case.check()


def test_a_graph_repeats_passes_and_numbers_that_are_kept():
    case = Counting(RULES["prodigy"], [5000, 70, 4096])
    case.step()
    case.step_on_the_host(1)
    case.driver.capturing.add(0)
    case.step()
    case.driver.capturing.clear()
    case.check()
    for t in (2, 3, 4):
        case.driver.replay()
        case.step_on_the_host(t)
        case.check()


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 7, 1022, 1023, FAN, FAN + 1, 2 * FAN + 3, 5000, FAN**2 + FAN + 2])
def test_numbers_are_joined_as_neighbours(count):
    driver, room = HostDriver(), Room()
    launched = levels([Strip.alone(room.take(count), count, room.take(1)), Strip.alone(0, 1, room.take(1))], FAN, room)
    assert len(launched) == (1 if count <= FAN else 2 if count <= FAN**2 else 3)
    memory = np.full(room.size, np.nan)
    memory[:count] = np.random.default_rng(0).standard_normal(count) * 10.0 ** (np.arange(count) % 7)
    function = driver.function(tree_ir(), (9, 0))
    for some in launched:
        words = trees.listed(some, memory.ctypes.data)
        function(len(some), THREADS, words.ctypes.data, 0, 0, 0)
    assert memory[count] == sums.joined(list(memory[:count]))
    assert memory[count + 1] == memory[0]


def texts(rule, dtype, capability):
    """The PTX of every launch of a rule."""
    kernel = kernel_of(rule.program)
    yield ptx(tree_ir(), capability)
    for number, one in enumerate(kernel.passes):
        yield ptx(numbers_ir(kernel, number), capability)
        if one.extent is not Extent.TENSOR:
            yield ptx(pass_ir(kernel, number, storages_of(kernel, dtype)), capability)


@pytest.mark.skipif(ptxas() is None, reason="nvidia-cuda-nvcc-cu12 is not installed")
@pytest.mark.parametrize(("dtype", "arch"), [("float32", 90), ("float64", 70)])
@pytest.mark.parametrize("name", ["prodigy", "averaged"])
def test_nvidias_assembler_takes_every_launch_and_spills_no_register(name, dtype, arch, tmp_path):
    for text in texts(RULES[name], dtype, (arch // 10, 0)):
        assert_blocks_fit(text, arch, tmp_path)


@pytest.mark.parametrize("name", RULES)
def test_nothing_in_the_ptx_is_contracted_or_left_unrounded(name):
    for text in texts(RULES[name], "float32", (9, 0)):
        found = {f"{op}.{rest}" for op, rest in ROUNDED.findall(text)}
        assert all(re.fullmatch(r"(add|sub|mul|div|sqrt)\.rn\.f(32|64)", one) for one in found), found
        assert text.count("bar.sync") == text.count("call.uni") - 1 or "bar.sync" not in text


class Broken(HostDriver):
    """One that changes something in each kernel that has it."""

    def __init__(self, old, new):
        super().__init__()
        self._old, self._new, self.changed = old, new, 0

    def function(self, ir, capability):
        self.changed += bool(re.search(self._old, ir))
        return super().function(re.sub(self._old, self._new, ir), capability)


def check_long(gpu, name):
    rows = list(rows_of([RULES[name]], [4096 * k + k for k in range(20, 32)], "float32", 3, special=False))
    check(gpu, rows, "float32")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r"  call void @llvm.nvvm.barrier0\(\)\n", ""),
        (r"%lane = and i64 %thread, 63", "%lane = and i64 %thread, 31"),
        (r"%count.up = add i64 (\S+), 3", r"%count.up = add i64 \1, 0"),  # an odd one is left out
        (r"(%low = mul i64 %thread, 4\n  %high = add i64 %low), 2", r"\1, 4"),  # others than neighbours
        (r"fmul double (%s0m\d+), \1", r"fmul double \1, 1.0"),
    ],
)
def test_something_else_in_a_kernel_is_found_out(old, new):
    driver = Broken(old, new)
    with pytest.raises(AssertionError):
        check_long(Cuda(driver, 0), "averaged")
    assert driver.changed


def test_a_flag_that_keeps_nothing_from_changing_is_found_out():
    case = Counting(RULES["prodigy"], [70, 4096], Broken("%flag.up = fcmp une", "%flag.up = fcmp false"))
    case.step(np.ones(1, np.float32).ctypes.data)
    with pytest.raises(AssertionError):
        case.check()


@pytest.mark.parametrize("name", ["LANES", "_FEW"])
def test_lanes_that_are_joined_otherwise_are_found_out(name, monkeypatch):
    if name == "LANES":
        monkeypatch.setattr(blocks, "LANES", 32)
    else:
        monkeypatch.setattr(blocks, "halved", _in_order)
    with pytest.raises(AssertionError):
        check_long(Cuda(HostDriver(), 0), "averaged")


def _in_order(code, k, first, of, width):
    """Lanes joined one after the other."""
    lanes = [blocks.lane_at(code, k, first, lane) for lane in range(0, of, width)]
    loaded = [code.new(f"load double, ptr addrspace(3) {at}") for at in lanes]
    return functools.reduce(lambda a, b: code.new(f"fadd double {a}, {b}"), loaded)


def test_sums_before_all_parameters_have_met_are_found_out(monkeypatch):
    right = plan.rounds_of

    def early(kernels):
        passes = tuple(range(len(kernel.passes)) for kernel in kernels)
        return [right(kernels)[0]._replace(passes=passes)]

    monkeypatch.setattr(plan, "rounds_of", early)
    check_long(Cuda(HostDriver(), 0), "lamb")
    with pytest.raises(AssertionError):
        check_long(Cuda(HostDriver(), 0), "clip_norm")
