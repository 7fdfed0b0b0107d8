"""Rules that see rows and columns on the CPU: the bits of the reference, whatever the shapes, storages and threads."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

import fallline
from fallline import columns, mean, norm, rate, rms, rows, rule, rules, scalar, sqrt, total, zeros
from fallline.kernel.host import advance
from fallline.kernel.kernel import kernel_of
from fallline.kernel.storage import STORAGES
from fallline.machines import cpu
from fallline.machines import numpy as reference
from fallline.machines.cpu import compiled as compiling
from fallline.machines.cpu import passes, staged, threads
from fallline.rule import Sizes, state_shape
from fallline.torch import Optimizer
from kernels import DTYPES, numbers, same_bits, use
from test_cpu_sums import broken_ir, storages_of


@rule
def everywhere(theta, grad, t, R=zeros[rows, 1], C=zeros[1, columns], size=scalar(0.0), *, lr=rate(0.1)):
    """Sums of all kinds: of elements, of rows and of columns, over all axes, and over all parameters."""
    g = grad(theta)
    R = 0.5 * R + norm(g, axis=-1)
    C = 0.5 * C + rms(theta - g, axis=-2)
    u = g / (R + mean(C, axis=-1)) + theta * C
    size = size + mean(R) + norm(C) + norm(u)
    return theta - lr * u / (sqrt(total(R)) + norm(R, axis=-2) + size), R, C, size


@rule
def telling(theta, grad, t, R=zeros[rows, 1], C=zeros[1, columns], a=scalar(0.0), b=scalar(0.0), c=scalar(0.0)):
    """Sums that are kept, nearly as they are."""
    g = grad(theta)
    R, C = R + mean(g, axis=-1), C + mean(g, axis=-2)
    return theta - mean(R, axis=-2) * g, R, C, 1e-99 * a + mean(g * R), 1e-99 * b + mean(R), 1e-99 * c + mean(C)


@rule(view="matrix")
def flattened(theta, grad, t, m=zeros, R=zeros[rows, 1], *, lr=rate(0.1)):
    """The first axis by all others, elements that are kept in a pass that adds up rows, and random draws."""
    g = grad(theta) + 0.1 * fallline.normal(7, t)
    m = 0.9 * m + g
    R = R + mean(m**2, axis=-1)
    return theta - lr * m / (1 + sqrt(R)) * rms(m, axis=-2), m, R


@rule
def matrices(theta, grad, *, lr=rate(0.1)):
    """One number for each matrix, rows squared along an axis of which there is but one, and sizes."""
    g = grad(theta)
    whole = norm(norm(g, axis=-1), axis=-2)
    m, n = g.shape
    return theta - lr * g / (1 + whole) * sqrt(m / n) - lr * rms(mean(g, axis=-1), axis=-1)


RULES = {"adafactor": rules.adafactor, "came": rules.came} | {
    one.name: one for one in (everywhere, flattened, matrices)
}
SHAPES = [
    (1, 1), (1, 70), (70, 1), (63, 65), (64, 64), (65, 63), (129, 3), (3, 4097), (1, 8200), (4097, 1), (130, 500),
    (2, 70, 90), (2, 3, 65, 17), (5, 2, 3, 3), (20, 4096),
]  # fmt: skip
FEW = [(63, 65), (1, 70), (70, 1), (3, 4097), (2, 3, 65, 17), (64, 128)]
TEAMS = ("one thread", "OpenMP")


def drawn(one, shape, dtype, special=False):
    """A kernel, its tensor's shape, its uniforms and arrays."""
    rng = np.random.default_rng([*shape])
    kernel = kernel_of(one.program_for(shape))
    starts = [one.start(name) for name in one.program_for(shape).counter_names]
    uniforms, _ = advance(kernel, 3, one.numbers(3), (), (), starts)
    arrays = []
    for leaf, storage in zip(kernel.arrays, storages_of(kernel, dtype), strict=True):
        own = (1,) if leaf.number else state_shape(shape, leaf.sides, kernel.view)
        finite = rng.standard_normal(own).astype(DTYPES[storage])
        kept = np.abs(finite) if leaf.attr[0] == "state" and one is not telling else finite
        arrays.append(numbers(math.prod(own), DTYPES[storage], rng).reshape(own) if special else kept)
    return kernel, shape, np.array([*uniforms, 0.0]), arrays


def stepped(machine, some, dtype, steps=1):
    """The arrays after steps of a table, whose memory for parts is the same in all of them."""
    kept = [[array.copy() for array in arrays] for *_, arrays in some]
    table, start = machine.table(len(some), max(map(len, kept))), 0
    for k, ((kernel, shape, uniforms, _), arrays) in enumerate(zip(some, kept, strict=True)):
        sizes, length = Sizes.of(shape, kernel.view), math.prod(shape)
        table.rows.put(
            k, kernel=machine.compile(kernel, storages_of(kernel, dtype), length), length=length, start=start,
            tensor=k, uniforms=uniforms.ctypes.data, arrays=[array.ctypes.data for array in arrays],
            sides=(sizes.rows, sizes.columns),
        )  # fmt: skip
        start += length
    for _ in range(steps):
        table.run(start, 1 << 40)
    return kept


def check(some, dtype, steps=1):
    expected, got = (stepped(machine, some, dtype, steps) for machine in (reference.MACHINE, cpu.MACHINE))
    for (kernel, shape, *_), mine, theirs in zip(some, got, expected, strict=True):
        for a, b, leaf in zip(mine, theirs, kernel.arrays, strict=True):
            assert same_bits(a, b), (shape, leaf)
        assert any(np.isfinite(a.astype(np.float64)).any() for a in theirs), "or nothing is compared"


@pytest.mark.parametrize("special", [False, True], ids=["finite", "special"])
@pytest.mark.parametrize("dtype", STORAGES)
@pytest.mark.parametrize("name", RULES)
def test_bits_are_those_of_the_reference(name, dtype, special, monkeypatch):
    monkeypatch.setattr(staged, "_SHARES", 1 << 40)  # all threads on each tensor
    for team in TEAMS if (dtype, special) == ("float32", False) else TEAMS[1:]:
        use(team, monkeypatch)
        for shape in SHAPES if (dtype, special) == ("float32", False) else FEW:
            check([drawn(RULES[name], shape, dtype, special)], dtype)


@pytest.mark.parametrize("shares", [0, 1 << 40], ids=["whole", "shared"])
def test_kernels_of_all_kinds_share_a_table(shares, monkeypatch):
    use("OpenMP", monkeypatch)
    monkeypatch.setattr(staged, "_SHARES", shares)
    kinds = [*RULES.values(), rules.lamb, rules.sgd]
    some = [drawn(kinds[k % len(kinds)], shape, "float32") for k, shape in enumerate([*SHAPES, *FEW, (300, 200)])]
    check(some, "float32")


def test_threads_begin_at_groups_of_rows(monkeypatch):
    """Where a thread's elements begin amid a row, or a group of rows of a batch of matrices, nothing is done twice."""
    monkeypatch.setattr(staged, "_SHARES", 1 << 40)
    monkeypatch.setattr(threads, "team", lambda: None)
    for count in (3, 7):
        monkeypatch.setattr(threads, "available", lambda count=count: count)
        for shape in [(700, 37), (9, 100, 33), (3, 9000), (5000, 7)]:
            check([drawn(rules.came, shape, "float32"), drawn(everywhere, shape, "float32")], "float32")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("%first = getelementptr double, ptr %lanes, i64 %by", "%first = getelementptr double, ptr %lanes, i64 0"),
        ("%ab = fadd <8 x double> %a, %b", "%ab = fadd <8 x double> %a, %a"),
        ("getelementptr double, ptr %source, i64 %width", "getelementptr double, ptr %source, i64 0"),
        ("%from.k = sub i64 %count, 1", "%from.k = sub i64 %count, 2"),
        ("store <8 x double> zeroinitializer, ptr %i.at, align 8", ""),
        ("%far = add i64 %first, $DEEP", "%far = add i64 %first, 4096"),
        ("%lane = and i64 %i, $LANES_LESS", "%lane = and i64 %i, 31"),
        ("%j.far = add i64 %j, %half", "%j.far = add i64 %j, 1"),
        ("%near = sub i64 %j, %half", "%near = sub i64 %j, 1"),
    ],
)  # fmt: skip
def test_another_tree_is_found_out(old, new, monkeypatch):
    some = [drawn(telling, shape, "float64") for shape in [(300, 200), (70, 90), (1, 4300), (40, 7)]]
    check(some, "float64", steps=2)
    broken_ir(monkeypatch, old, new, "axes.ll")
    with pytest.raises(AssertionError):
        check(some, "float64", steps=2)


def test_the_pass_that_joins_columns_is_missed(monkeypatch):
    """As where it is not called."""
    right = compiling.compiled.__wrapped__

    def without(kernel, storages, far):
        address = right(kernel, storages, far)
        known = compiling.COMPILED[address]
        compiling.COMPILED[address] = compiling.Compiled(known.kernel, tuple(one[:1] for one in known.passes))
        return address

    check([drawn(rules.adafactor, (70, 90), "float32")], "float32")
    monkeypatch.setattr(cpu, "_compiled", without)
    with pytest.raises(AssertionError):
        check([drawn(rules.adafactor, (70, 90), "float32")], "float32")


def test_what_it_does_not_take_is_refused():
    @rule
    def squared(theta, grad, L=zeros[rows, rows], *, lr=rate(0.1)):
        L = L + 1
        return theta - lr * grad(theta), L

    kernel = kernel_of(squared.program)
    assert "other sides than rows and columns" in cpu.MACHINE.refuses(kernel, ("float32",) * len(kernel.arrays))
    taken = kernel_of(rules.adafactor.program)
    assert cpu.MACHINE.refuses(taken, ("float32",) * len(taken.arrays)) is None
    assert passes.passes_ir(taken, ("float32",) * len(taken.arrays), "kernel").count("_joined(") == 1


@pytest.mark.parametrize("one", [rules.adafactor, rules.came, everywhere], ids=lambda one: one.name)
@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=str)
def test_states_of_rows_and_columns_follow_where_they_lie(one, dtype):
    """Through torch's door: steps by kernels, also when states have moved, were exchanged or kept in another dtype."""

    def trained(way):
        torch.manual_seed(0)
        params = [torch.nn.Parameter(torch.randn(shape).to(dtype)) for shape in ((9, 5), (3, 4, 6), (7,), (2, 3))]
        opt = Optimizer(params, one, backend=way)
        for t in range(6):
            for k, param in enumerate(params):
                param.grad = torch.randn(param.shape).to(dtype) if (t + k) % 4 else None
            opt.step()
            for state in opt.state.values():
                for name in [name for name in ("R", "C") if name in state]:
                    if t == 2:
                        state[name].data = state[name].detach().clone()
                    if t == 3:
                        state[name] = state[name].clone()
                    if t == 4:
                        state[name] = state[name].float()
            found = {way.by for plan in opt._stepper.plans.values() for part in plan.parts for way in part.ways}
            assert found <= ({"kernel", None} if way == "auto" else {"arrays", None})
        return [x.detach().float().tolist() for p in params for x in (p, *opt.state[p].values())]

    assert trained("auto") == trained("array")


def test_gradients_of_zeros_move_nothing():
    """Nor small ones too far: products of small means would underflow."""
    for one in (rules.adafactor, rules.came):
        for size in (0.0, 1e-12):
            param = torch.nn.Parameter(torch.ones(8, 6))
            param.grad = torch.full((8, 6), size)
            Optimizer([param], one).step()
            assert param.isfinite().all()
            assert bool((param != 1).any()) == (size > 0)
