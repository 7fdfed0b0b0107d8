"""Comparing compiled kernels with the reference, bit by bit."""

from __future__ import annotations

import itertools

import ml_dtypes
import numpy as np
import pytest

from fallline.kernel.host import advance
from fallline.kernel.kernel import Kernel
from fallline.kernel.machine import Memory, run
from fallline.kernel.storage import STORAGES
from fallline.machines import array, cpu
from fallline.machines.cpu import threads
from fallline.rule import Flag, Program, Rule, arrive, at_point, depart

DTYPES = {name: np.dtype(getattr(ml_dtypes, name, name)) for name in STORAGES}
ELEMENTARY = frozenset({"exp", "log", "pow", "sin", "cos"})
"""What the host and browsers take from their own libraries, which may differ in the last places."""
SPECIAL = (0.0, -0.0, 1.0, -1.0, np.inf, -np.inf, np.nan, 1e-45, -1e-45, 6e-8, 1e-310, 65504.0, 3e38, -3e38, 1e-20)


def programs(rule: Rule) -> list[Program]:
    """Every program that an optimizer may run for a rule."""
    if not rule.program.looks_ahead:
        return [rule.program]
    return [rule.program, *(form(rule.program) for form in (at_point, arrive, depart))]


def variants(rule: Rule) -> list[Rule]:
    """A rule with every choice of its flags, without and with what is optional."""
    hypers = rule.definition.hypers
    choices = {name: declared.choices for name, declared in hypers.items() if isinstance(declared, Flag)}
    optional = (name for name, declared in hypers.items() if not isinstance(declared, Flag) and declared.optional)
    choices |= dict.fromkeys(optional, (0.0, 0.1))
    for name, declared in hypers.items():
        if not isinstance(declared, Flag) and any(part.optional for part in declared.parts):
            choices[name] = [
                tuple(one if part.optional else part.default for part in declared.parts) for one in (None, 0.1)
            ]
    return [rule(**dict(zip(choices, values, strict=True))) for values in itertools.product(*choices.values())]


def uniforms(rule: Rule, kernel: Kernel, t: int) -> tuple[float, ...]:
    """A kernel's uniforms at step t, where each counter is 1 more than it starts at."""
    numbers = rule.numbers(t)
    counters = [rule.start(name) + 1 for name in rule.program.counter_names]
    return advance(kernel, t, numbers, numbers, numbers, counters)[0]


def numbers(size: int, dtype: np.dtype, rng: np.random.Generator, offset: int = 0) -> np.ndarray:
    """Numbers of all magnitudes and special ones, `offset` elements behind an aligned address."""
    with np.errstate(all="ignore"):
        values = rng.standard_normal(size) * 10.0 ** rng.integers(-8, 5, size)
        values[rng.random(size) < 0.2] = 0.0
        special = rng.random(size) < 0.15
        values[special] = rng.choice(np.array(SPECIAL), special.sum())
        return shifted(values.astype(dtype), offset)


def shifted(values: np.ndarray, offset: int) -> np.ndarray:
    """A copy that begins `offset` elements behind an address divisible by 64."""
    room = np.zeros(values.nbytes + 64 + values.itemsize * offset, np.uint8)
    start = -room.ctypes.data % 64 + offset * values.itemsize
    array = room[start : start + values.nbytes].view(values.dtype)
    array[:] = values
    return array


def same_bits(a: np.ndarray, b: np.ndarray) -> bool:
    """Whether two arrays are equal to the bit; any NaN equals any NaN."""
    unsigned = f"u{a.dtype.itemsize}"
    return bool(np.all((a.view(unsigned) == b.view(unsigned)) | (np.isnan(a) & np.isnan(b))))


def check(
    kernel: Kernel, arrays: list[np.ndarray], values: tuple[float, ...], tensor: int = 3, offset: int = 0
) -> None:
    """Asserts that the compiled kernel gives the reference's bits on these arrays, and changes no other array."""
    expected = array.evaluate(kernel, dict(zip(kernel.arrays, arrays, strict=True)), values, tensor)
    check_against(kernel, arrays, values, expected, tensor, offset)


def check_against(kernel, arrays, values, expected, tensor=3, offset=0) -> None:
    got = [shifted(one, offset) for one in arrays]
    run(cpu.MACHINE, kernel, [Memory.of(one) for one in got], values, tensor)
    for leaf, before, after in zip(kernel.arrays, arrays, got, strict=True):
        assert same_bits(after, expected.get(leaf, before)), leaf


def use(team: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs kernels on one thread, on two of torch's OpenMP threads, or on two of the pool."""
    import torch  # its OpenMP runtime

    assert torch
    monkeypatch.setattr(threads, "SMALL", 0)
    monkeypatch.setattr(threads, "available", lambda: 1 if team == "one thread" else 2)
    if team == "pool":
        monkeypatch.setattr(threads, "team", lambda: None)
    elif team == "OpenMP" and threads.team() is None:
        pytest.skip("torch has brought no OpenMP runtime with GCC's entry points")
