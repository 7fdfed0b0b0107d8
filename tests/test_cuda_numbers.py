"""A step's uniforms and counters as a GPU computes them: the bits of the host, whose library seldom rounds twice."""

from __future__ import annotations

import ctypes
import math
from decimal import Decimal, localcontext

import numpy as np
import pytest

from fallline.kernel import host
from fallline.kernel.counting import Sources
from fallline.kernel.host import advance
from fallline.kernel.kernel import kernel_of
from fallline.machines import jit
from fallline.machines.cuda import Cuda, precise
from fallline.rules import RULES
from fallline.torch.peers import PEERS
from gpu_on_cpu import HostDriver
from kernels import programs

CASES = {**RULES, **{name: peer.rule for name, peer in PEERS.items()}}
TAKEN = {name: rule for name, rule in CASES.items() if not any(kernel_of(p).shaped for p in programs(rule))}
"""Those in which no program sees rows or columns, which GPUs refuse."""


def exactly(x, y):
    """A power, rounded once; a C library's is another one of two thousand times."""
    if not (x > 0 and math.isfinite(x) and math.isfinite(y)):
        return math.pow(x, y)
    with localcontext() as context:
        context.prec = 50
        return float(Decimal(x) ** Decimal(y))


@pytest.fixture
def exact(monkeypatch):
    monkeypatch.setitem(host._MATH, "pow", exactly)
    for cached in (host.uniform_function, host._counter_function):
        cached.cache_clear()
    yield
    for cached in (host.uniform_function, host._counter_function):
        cached.cache_clear()


class Device:
    """The uniforms and counters of a kernel on a GPU that is this processor, of rows of several ages."""

    def __init__(self, kernel, wide, ages):
        self.driver, self.kernel, self.wide = HostDriver(), kernel, wide
        self.machine = Cuda(self.driver, 0)
        self.table = self.machine.table(len(ages), len(kernel.arrays))
        self.numbers = self.table.numbers(0, len(ages), kernel)
        kinds = [np.float64 if w else np.float32 for w in wide]
        self.counters = [[np.full(1, x, kind) for x, kind in zip(row, kinds, strict=True)] for row in ages]
        storages = ("float32",) * len(kernel.arrays)
        self.arrays = [[np.ones(1, np.float32) for _ in storages] for _ in ages]
        bits = sum(w << k for k, w in enumerate(wide))
        for k, (counters, arrays) in enumerate(zip(self.counters, self.arrays, strict=True)):
            self.numbers.rows.put(k, kernel=bits, length=1, arrays=[x.ctypes.data for x in counters])
            self.table.rows.put(
                k, kernel=self.machine.compile(kernel, storages), length=1, start=k, tensor=k,
                arrays=[x.ctypes.data for x in arrays],
            )  # fmt: skip

    def step(self, sources, numbers, flag=0):
        self.numbers.give(sources, numbers, flag)
        self.table.run(len(self.arrays), 1)

    def uniforms(self, row):
        there = next(iter(self.table._there.values()))
        count = len(self.kernel.uniforms)
        start = there._uniforms.address + 8 * max(1, count) * row
        return list((ctypes.c_double * count).from_address(start))


def bits(numbers):
    return [float(x).hex() for x in numbers]


@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize("each", TAKEN.values(), ids=list(TAKEN))
def test_every_rule_has_the_bits_of_the_host_over_hundreds_of_steps(each, wide, exact):
    for program in programs(each):
        kernel = kernel_of(program)
        count = len(kernel.counters)
        ages = [[first, *[1.0] * count] for first in (0, 7)]
        device = Device(kernel, [False] + [wide] * count, ages)
        now = each.numbers(1)
        ahead = any(node.attr[0] == "hyper" and node.attr[2] for node in inputs(kernel))
        past, coming = (now, now) if ahead else ((), ())
        sources = Sources(("",) * len(now), len(past), len(coming), single=not wide)
        for _ in range(200 if ahead or count else 300):
            expected = [advance(kernel, int(row[0]) + 1, now, past, coming, row[1:], single=not wide) for row in ages]
            device.step(sources, [*now, *past, *coming])
            for k, (uniforms, fresh) in enumerate(expected):
                ages[k] = [ages[k][0] + 1, *fresh]
                assert bits(device.uniforms(k)) == bits(uniforms)
                assert bits(x[0] for x in device.counters[k]) == bits(ages[k])


def inputs(kernel):
    from fallline.expr import topological

    return [node for node in topological([*kernel.uniforms, *kernel.counters]) if node.op == "input"]


def test_a_power_is_rounded_once():
    ir = precise.functions() + (
        "define double @pow_(double %x, double %y) {\n  %r = call double @power(double %x, double %y)\n"
        "  ret double %r\n}\n"
    )
    power = ctypes.CFUNCTYPE(ctypes.c_double, ctypes.c_double, ctypes.c_double)(jit.compiled(ir)["pow_"])
    rng = np.random.default_rng(0)
    for x, y in zip(rng.uniform(0.5, 1.5, 500), rng.uniform(-300, 300, 500), strict=True):
        assert power(x, y) == exactly(x, y)
    for x in (0.9, 0.99, 0.999, 0.9999):
        assert all(power(x, t) == exactly(x, t) for t in range(1, 300))
    special = [0.0, -0.0, 1.0, -1.0, 2.0, -3.0, 1e308, 5e-324, math.inf, -math.inf, math.nan, 2.0**53, -800.0]
    for x in special:
        for y in special:
            with np.errstate(all="ignore"):
                expected = float(np.power(x, y))
            assert power(x, y) == expected or (math.isnan(expected) and math.isnan(power(x, y))), (x, y)
