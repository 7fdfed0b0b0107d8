"""Rules with sums on the CPU: the bits of the reference, whatever the lengths, storages, threads and neighbours."""

from __future__ import annotations

import functools

import numpy as np
import pytest

import fallline
from fallline import common, maximum, mean, minimum, norm, rate, rms, rule, rules, scalar, sqrt, total, zeros
from fallline.expr import GRAD, THETA
from fallline.kernel import rounds
from fallline.kernel.host import advance
from fallline.kernel.kernel import kernel_of
from fallline.kernel.machine import Memory
from fallline.kernel.storage import STORAGES
from fallline.machines import cpu, jit
from fallline.machines import numpy as reference
from fallline.machines.cpu import along, passes, region, staged
from fallline.machines.cpu.compiled import compiled
from kernels import DTYPES, numbers, same_bits, shifted, use
from test_sums import clip_norm, lamb, muon, prodigy


@rule
def averaged(theta, grad, t, m=zeros, size=scalar(0.0), *, lr=rate(0.1)):
    g = grad(theta)
    size = size + mean(g**2)
    m = 0.9 * m + g / maximum(sqrt(size), 1e-3)
    return theta - lr * rms(m) * m, m, size


@rule
def late(theta, grad, *, lr=rate(0.1)):
    g = grad(theta)
    u = g * minimum(1, 1 / maximum(norm(g), 1e-3))
    return theta - lr * u / maximum(1e-3, total(abs(u)))


@rule
def noisy(theta, grad, t, *, lr=rate(0.1)):
    g = grad(theta) + 0.1 * fallline.normal(7, t)
    return theta - lr * g / maximum(norm(g), 1)


@rule
def clipped(theta, grad, size=common(0.0), *, lr=rate(0.1)):
    g = grad(theta)
    size = size + total(abs(g))
    return theta - lr * g / maximum(size, 1e-3), size


RULES = {
    "lamb": lamb, "prodigy": prodigy, "clip_norm": clip_norm(rules.adam), "averaged": averaged, "clipped": clipped,
    "late": late, "noisy": noisy,
}  # fmt: skip
LENGTHS = (1, 15, 63, 64, 65, 4095, 4096, 4097, 4096 + 63, 3 * 4096, 7 * 4096 + 70)
TEAMS = ("one thread", "OpenMP", "pool")


def storages_of(kernel, dtype):
    return tuple("float64" if leaf.number else dtype for leaf in kernel.arrays)


def drawn(kernel, size, dtype, rng, special):
    """Arrays of a row: of numbers that make finite sums, or of all magnitudes with special ones."""
    for leaf, storage in zip(kernel.arrays, storages_of(kernel, dtype), strict=True):
        if leaf.number:
            yield np.abs(rng.standard_normal(1))
        elif special:
            yield numbers(size, DTYPES[storage], rng)
        else:
            some = rng.standard_normal(size).astype(DTYPES[storage])
            yield some if leaf in (THETA, GRAD) else np.abs(some)  # of averages of squares roots are taken


def rows_of(some, lengths, dtype, seed, special):
    """A kernel, its uniforms and arrays for each length, of several rules in turn."""
    rng = np.random.default_rng(seed)
    for k, size in enumerate(lengths):
        one = some[k % len(some)]
        kernel = kernel_of(one.program)
        uniforms, _ = advance(
            kernel, 3, one.numbers(3), (), (), [one.start(name) for name in one.program.counter_names]
        )
        yield kernel, np.array([*uniforms, 0.0]), list(drawn(kernel, size, dtype, rng, special))


def stepped(machine, rows, dtype, still=(), order=None, offset=0):
    """The arrays after a step of a table, whose rows in `still` make none; `order` gives the parameters' numbers."""
    kept = [[shifted(array, offset) for array in arrays] for _, _, arrays in rows]
    table = machine.table(len(rows), max(len(arrays) for arrays in kept))
    start = 0
    for k, ((kernel, uniforms, _), arrays) in enumerate(zip(rows, kept, strict=True)):
        memory = [Memory.of(array) for array in arrays]
        length = 0 if k in still else memory[0].length
        table.rows.put(
            k, kernel=machine.compile(kernel, storages_of(kernel, dtype), length), length=length, start=start,
            tensor=k if order is None else order[k], uniforms=uniforms.ctypes.data,
            arrays=[one.address for one in memory],
        )  # fmt: skip
        start += length
    table.run(start, 1 << 40)
    return kept


def check(rows, dtype, still=(), order=None):
    expected = stepped(reference.MACHINE, rows, dtype, still, order)
    got = stepped(cpu.MACHINE, rows, dtype, still, order)
    for k, (mine, theirs) in enumerate(zip(got, expected, strict=True)):
        for a, b, leaf in zip(mine, theirs, rows[k][0].arrays, strict=True):
            assert same_bits(a, b), (k, len(a), leaf)


@pytest.mark.parametrize("special", [False, True], ids=["finite", "special"])
@pytest.mark.parametrize("dtype", STORAGES)
@pytest.mark.parametrize("name", RULES)
def test_bits_are_those_of_the_reference(name, dtype, special, monkeypatch):
    for team in TEAMS[:2] if dtype == "float32" else TEAMS[1:2]:
        use(team, monkeypatch)
        for n in LENGTHS:
            check(list(rows_of([RULES[name]], [n], dtype, n, special)), dtype)


@pytest.mark.parametrize("team", TEAMS)
@pytest.mark.parametrize("small", [False, True], ids=["shared", "whole"])
def test_kernels_of_all_kinds_share_a_table(team, small, monkeypatch):
    use(team, monkeypatch)
    monkeypatch.setattr(staged, "_SHARES", 0 if small else 1 << 40)  # tensors are never shared, or always
    some = [*RULES.values(), rules.sgd, clip_norm(rules.sgd), rules.adam]
    rows = list(rows_of(some, [*LENGTHS, 5, 4096, 9000] * 2, "float32", 1, special=False))
    check(rows, "float32")
    check(rows, "float32", still=(0, 7, 9, 20), order=[*range(14, 28), *range(14)])


def test_a_table_follows_lengths_and_kernels():
    rows = list(rows_of([lamb, clip_norm(rules.adam)], [300, 5000, 70, 4096], "float32", 2, special=False))
    machine, start = cpu.MACHINE, 0
    table = machine.table(4, 4)
    for lengths in ((300, 5000, 70, 4096), (300, 0, 70, 4096), (300, 5000, 70, 0), (0, 5000, 0, 0)):
        still = [k for k, length in enumerate(lengths) if not length]
        expected = stepped(reference.MACHINE, rows, "float32", still)
        kept = [[array.copy() for array in arrays] for _, _, arrays in rows]
        for k, ((kernel, uniforms, _), arrays) in enumerate(zip(rows, kept, strict=True)):
            table.rows.put(
                k, kernel=machine.compile(kernel, storages_of(kernel, "float32")), length=lengths[k], start=start,
                tensor=k, uniforms=uniforms.ctypes.data, arrays=[array.ctypes.data for array in arrays],
            )  # fmt: skip
            start += lengths[k]
        table.run(start, 1)
        assert all(same_bits(a, b) for x, y in zip(kept, expected, strict=True) for a, b in zip(x, y, strict=True))


def test_rounds_wait_for_totals_alone():
    kernels = [kernel_of(one.program) for one in (lamb, clip_norm(rules.sgd), late, rules.sgd, prodigy)]
    first, *others = rounds.rounds_of(kernels)
    assert [len(some) for some in first.passes] == [2, 1, 2, 1, 1], "each goes as far as it can"
    assert [len(some) for some in others[0].passes] == [0, 1, 1, 0, 1]
    assert len(others) == 1
    assert len(first.totals) == 4


def check_one(name):
    """On rules that keep what sums come to in float64, but for lamb."""
    lengths = [*(4096 * k + k for k in range(20, 32)), 4097, 20, 1, *range(4, 20)]
    rows = list(rows_of([RULES[name]], lengths, "float32", 3, special=False))
    check(rows, "float32")


def broken_ir(monkeypatch, old, new, name="joined.ll"):
    """Machine code made anew from an IR file in which something is changed."""
    right = jit.read_ir

    def read(package, file):
        text = right(package, file)
        assert old in text or file != name
        return text.replace(old, new) if file == name else text

    monkeypatch.setattr(jit, "read_ir", read)
    renewed(monkeypatch)


def renewed(monkeypatch):
    monkeypatch.setattr(cpu, "_compiled", functools.cache(compiled.__wrapped__))
    monkeypatch.setattr(staged, "pass_entries", region.pass_entries.__wrapped__)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("%floor = sub i64 %depth, %twos", "%floor = sub i64 %depth, %depth"),  # one after the other
        ("fadd double %left, %sum", "fadd double %left, 0.0"),
        ("%rest.more = icmp ne i64 %rest.top, 0", "%rest.more = icmp ugt i64 %rest.top, 1"),
    ],
)
def test_another_tree_of_blocks_is_found_out(old, new, monkeypatch):
    check_one("averaged")
    check_one("clipped")
    broken_ir(monkeypatch, old, new)
    with pytest.raises(AssertionError):
        check_one("averaged")
    with pytest.raises(AssertionError):
        check_one("clipped")


@pytest.mark.parametrize("name", ["LANES", "BLOCK"])
def test_other_lanes_or_blocks_are_found_out(name, monkeypatch):
    if name == "LANES":
        monkeypatch.setattr(passes, "LANES", 32)
        monkeypatch.setattr(along, "LANES", 32)
        monkeypatch.setattr("fallline.machines.llvm.turn.LANES", 32)
    else:
        monkeypatch.setattr(passes, "BLOCK", 8192)
    renewed(monkeypatch)
    with pytest.raises(AssertionError):
        check_one("averaged")


@pytest.mark.parametrize("wrong", ["too early", "never whole"])
def test_a_wrong_schedule_is_found_out(wrong, monkeypatch):
    right = rounds.rounds_of

    def early(kernels):
        passes = tuple(range(len(kernel.passes)) for kernel in kernels)
        return [rounds.Round(passes, right(kernels)[0].totals)]

    def never(kernels):
        return [one._replace(totals=()) for one in right(kernels)]

    monkeypatch.setattr(staged, "rounds_of", early if wrong == "too early" else never)
    check_one("lamb")
    with pytest.raises(AssertionError):
        check_one("clip_norm")


def test_a_pass_that_is_shared_before_its_sums_are_there_is_found_out(monkeypatch):
    use("OpenMP", monkeypatch)
    monkeypatch.setattr(staged, "_SHARES", 0)
    right = region.Region.set
    wrong = lambda self, **words: right(self, **{k: v for k, v in words.items() if k != "WHOLE"})  # noqa: E731
    monkeypatch.setattr(region.Region, "set", wrong)
    rows = list(rows_of([averaged], [40 * 4096], "float32", 3, special=False))

    def often():
        for _ in range(20):
            check(rows, "float32")

    with pytest.raises(AssertionError):
        often()


def test_what_it_does_not_take_is_refused():
    kernel = kernel_of(muon.program)
    refusal = cpu.MACHINE.refuses(kernel, ("float32",) * len(kernel.arrays))
    assert "products of matrices" in refusal
    assert cpu.assembly(kernel_of(lamb.program), ("float32",) * 4).count(".size\tkernel") == 2
