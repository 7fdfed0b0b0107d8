"""Rules that see rows and columns on the CPU: the bits of the reference, whatever the shapes, storages and threads."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from axes_cases import FEW, RULES, SHAPES, drawn, everywhere, stepped, telling
from fallline import rate, rows, rule, rules, zeros
from fallline.kernel.kernel import kernel_of
from fallline.kernel.storage import STORAGES
from fallline.machines import cpu
from fallline.machines import numpy as reference
from fallline.machines.cpu import compiled as compiling
from fallline.machines.cpu import passes, staged, threads
from fallline.torch import Optimizer
from kernels import same_bits, use
from test_cpu_sums import broken_ir

TEAMS = ("one thread", "OpenMP")


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
