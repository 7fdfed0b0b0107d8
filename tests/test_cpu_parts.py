"""Kernels with sums on parts of tensors, pass by pass: the reference's bits, where others add the parts' sums up."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

from fallline.expr import THETA
from fallline.kernel.kernel import kernel_of
from fallline.kernel.machine import Memory
from fallline.kernel.parts import PartsMachine
from fallline.kernel.storage import STORAGES
from fallline.machines import numpy as reference
from fallline.machines.array import Evaluation, evaluate_all
from fallline.machines.cpu import MACHINE, passes
from fallline.machines.cpu import compiled as compiling
from fallline.machines.sums import joined
from fallline.rule import Sizes
from fallline.rules import RULES
from kernels import same_bits
from test_cpu_sums import RULES as WITH_SUMS
from test_cpu_sums import averaged, lamb, late, rows_of, storages_of

LENGTHS = (1, 2, 65, 3 * 4096, 4 * 4096 + 70)


@dataclass(frozen=True)
class Half:
    """One of two parts of a tensor, of so many elements; see `fallline.machines.parted.Part`."""

    whole: int
    length: int

    @property
    def sizes(self):
        return Sizes.of((self.whole,), "last")

    def dims(self, sides):
        return Sizes.of((self.length,), "last").dims(sides)


class Adding:
    """Adds two parts' sums up; see `fallline.machines.evaluate.Between`."""

    def __init__(self, pairs):
        self.others = {id(a): b for pair in pairs for a, b in (pair, pair[::-1])}

    def before(self, ready):
        pass

    def added(self, fed):
        found = {(id(one), each.leaf): result for one, each, result in fed}
        return [(one, each, result + found[id(self.others[id(one)]), each.leaf]) for one, each, result in fed]


def cut_in_two(kernel, dtype, rule, special):
    """For each length the uniforms, and the arrays of two parts; those of one number are in both."""
    for length, (_, uniforms, arrays) in zip(LENGTHS, rows_of([rule], LENGTHS, dtype, 0, special), strict=True):
        both = slice(length // 3), slice(length // 3, None)
        named = list(zip(kernel.arrays, arrays, strict=True))
        yield (
            uniforms,
            [[array.copy() if leaf.number else array[some].copy() for leaf, array in named] for some in both],
        )


def by_reference(kernel, rows):
    pairs, arrays = [], []
    for k, (length, (uniforms, parts)) in enumerate(zip(LENGTHS, rows, strict=True)):
        named = [dict(zip(kernel.arrays, some, strict=True)) for some in parts]
        given = uniforms[:-1].tolist()
        pairs.append([Evaluation(kernel, some, given, [k], part=Half(length, len(some[THETA]))) for some in named])
        arrays += named
    each = [one for pair in pairs for one in pair]
    evaluate_all(each, Adding(pairs))
    return [
        [one.stores.get(leaf, some[leaf]) for leaf in kernel.arrays] for one, some in zip(each, arrays, strict=True)
    ]


def by_machine(kernel, rows, dtype, still=()):
    """The arrays after all passes, of which the parts in `still` make none."""
    parts = [(uniforms, [x.copy() for x in some]) for uniforms, both in rows for some in both]
    numbers = np.zeros((len(parts), len(kernel.sums) + 1))
    numbers[:, -1] = np.repeat(LENGTHS, 2)
    table = MACHINE.parts_table(len(parts), len(kernel.arrays), numbers.ctypes.data, numbers.shape[1])
    stands_for = MACHINE.compile_for_parts(kernel, storages_of(kernel, dtype))
    for k, (uniforms, arrays) in enumerate(parts):
        table.rows.put(
            k, kernel=stands_for, length=len(arrays[kernel.arrays.index(THETA)]), tensor=k // 2,
            uniforms=uniforms.ctypes.data, arrays=[Memory.of(array).address for array in arrays],
        )  # fmt: skip
    for turn, one in enumerate(kernel.passes):
        table.run([-1 if k in still else turn for k in range(len(parts))], 1 << 40)
        for number in [kernel.sums.index(each) for each in one.sums]:
            whole = numbers[::2, number] + numbers[1::2, number]
            total = kernel.sums[number].total is not None
            numbers[:, number] = joined(list(whole)) if total else np.repeat(whole, 2)
    return [arrays for _, arrays in parts]


def check(rule, dtype="float32", special=False):
    kernel = kernel_of(rule.program)
    rows = list(cut_in_two(kernel, dtype, rule, special))
    for k, (mine, theirs) in enumerate(zip(by_machine(kernel, rows, dtype), by_reference(kernel, rows), strict=True)):
        if len(mine[kernel.arrays.index(THETA)]):  # where there is nothing to walk over, no number is kept
            for a, b, leaf in zip(mine, theirs, kernel.arrays, strict=True):
                assert same_bits(a, np.asarray(b)), (k, leaf)


@pytest.mark.parametrize("special", [False, True], ids=["finite", "special"])
@pytest.mark.parametrize("dtype", STORAGES)
@pytest.mark.parametrize("name", [name for name in WITH_SUMS if name != "noisy"])
def test_bits_are_those_of_the_reference(name, dtype, special):
    check(WITH_SUMS[name], dtype, special)


def test_a_part_whose_turn_it_is_not_stays_as_it_is():
    kernel = kernel_of(lamb.program)
    rows = list(cut_in_two(kernel, "float32", lamb, special=False))
    before = [some for _, both in rows for some in both]
    after = by_machine(kernel, rows, "float32", still=(3, 8))
    for k, (old, new) in enumerate(zip(before, after, strict=True)):
        same = all(same_bits(a, b) for a, b in zip(old, new, strict=True))
        assert same is (k in (3, 8) or not len(old[0])), k


@pytest.mark.parametrize("chosen", [lamb, averaged, late], ids=lambda one: one.name)
def test_the_sums_of_the_part_alone_are_found_out(chosen, monkeypatch):
    """And so is the part's number of elements."""
    check(chosen)
    right = compiling.compiled.__wrapped__
    monkeypatch.setattr(compiling, "passes_ir", lambda *args, of_parts=False, **kw: passes.passes_ir(*args, **kw))
    monkeypatch.setattr(f"{MACHINE.__module__}._compiled", right)
    with pytest.raises(AssertionError):
        check(chosen)


def test_which_machines_do_it_and_what_they_refuse():
    assert isinstance(MACHINE, PartsMachine)
    assert not isinstance(reference.MACHINE, PartsMachine)
    assert MACHINE.refuses_parts(kernel_of(RULES["adafactor"].program)) == "rows and columns are those of whole tensors"
    assert MACHINE.refuses_parts(kernel_of(lamb.program)) is None
