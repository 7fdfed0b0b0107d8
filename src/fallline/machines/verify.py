"""Does a rule compute the same bits in the compiled kernel and in the reference?"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from fallline.expr import Node
from fallline.kernel.host import advance
from fallline.kernel.kernel import Kernel, kernel_of
from fallline.kernel.machine import Machine, Memory, run
from fallline.machines import array, machine_for
from fallline.rule import NoEquivalentFormError, Program, Rule, Sizes, at_point, beside, state_shape

_SPECIAL = (0.0, -0.0, 1.0, -1.0, np.inf, -np.inf, np.nan, 1e-45, -1e-45, 1e-310, 3e38, -3e38, 1e-20)
_SAME = "the same bits"
_DTYPES = ("float32", "float64")


@dataclass(frozen=True)
class Verification:
    """How the compiled kernel of a rule compares with the reference.

    Attributes:
        rule: the rule's name.
        inexact: how many of its ops machines may round differently; without them the same bits are promised.
        ulps: per dtype the largest difference over all arrays and steps, in units in the last place; any NaN equals
            any NaN. Where the same bits are not promised, the place is that of the larger of an array's values before
            and after the step, since a difference of nearly equal numbers magnifies what is rounded in them. None where
            nothing was compared.
        why: why nothing was; None where something was.
    """

    rule: str
    inexact: int
    ulps: dict[str, int | None]
    why: str | None = None

    @property
    def ok(self) -> bool:
        """The same bits, or at most 2 units in the last place for each of these ops; False if nothing was compared."""
        compared = [ulp for ulp in self.ulps.values() if ulp is not None]
        return bool(compared) and max(compared) <= 2 * self.inexact

    @property
    def promised(self) -> bool:
        """Whether the same bits are promised."""
        return self.inexact == 0

    def __str__(self) -> str:
        if self.why is not None:
            return f"{self.rule}: not compared, {self.why}"
        dtypes: dict[str, list[str]] = {}
        for dtype, ulp in self.ulps.items():
            dtypes.setdefault(_say(ulp), []).append(dtype)
        measured = "; ".join(f"{said} in {' and '.join(names)}" for said, names in dtypes.items())
        promise = "the same bits are promised" if self.promised else f"up to {2 * self.inexact} ulp are allowed"
        return (
            f"{self.rule}: {'ok' if self.ok else 'WRONG'}, {measured}{'' if {*dtypes} == {_SAME} else f'; {promise}'}"
        )


def verify(
    rule: Rule, *, size: int = 4099, steps: int = 3, seed: int = 0, machine: Machine | None = None
) -> Verification:
    """Runs a rule through the compiled kernel and through the reference, on random and special numbers.

    A rule with sums gets finite numbers too: one special number may make everything NaN, and then nothing is compared.

    Args:
        rule: any rule.
        size: elements of each array, or about as many in a matrix.
        steps: each starts from arrays of its own, at t = 1, 2, ...
        seed: of the random numbers.
        machine: what runs the kernels, on arrays in this process's memory; the CPU if not given.

    Returns:
        How far apart they are. Of a rule that multiplies matrices nothing is compared: it has no kernel.

    Raises:
        TypeError: `rule` is no rule.
    """
    if not isinstance(rule, Rule):
        raise TypeError(f"verify takes a rule, such as fallline.rules.adam, not {rule!r}")
    program = _form(rule.program)
    rng = np.random.default_rng(seed)
    ulps: dict[str, int | None] = {}
    machine = machine or machine_for("cpu")
    assert machine is not None
    for dtype in _DTYPES:
        apart = [
            _compare(machine, rule, program, np.dtype(dtype), size, t, rng, special)
            for t in range(1, steps + 1)
            for special in ((True,) if kernel_of(program).elementwise else (False, True))
        ]
        ulps[dtype] = max((ulp for ulp in apart if ulp is not None), default=None)
    why = _why_not(machine, kernel_of(program)) if set(ulps.values()) == {None} else None
    return Verification(rule.name, kernel_of(program).inexact, ulps, why)


def _why_not(machine: Machine, kernel: Kernel) -> str:
    """Why nothing was compared."""
    if kernel.matrices:
        return "as products of matrices are the array library's: no kernel computes them"
    refusals = [machine.refuses(kernel, _storages(kernel, dtype)) for dtype in _DTYPES]
    return next((f"as {refusal}" for refusal in refusals if refusal), "as nothing but NaN came of the reference")


def _storages(kernel: Kernel, dtype: str) -> tuple[str, ...]:
    return tuple("float64" if leaf.number else dtype for leaf in kernel.arrays)


def _form(program: Program) -> Program:
    """What a machine runs in a step of it, with all gradients as inputs."""
    if not program.looks_ahead or program.first is not None:
        return program
    try:
        return at_point(program)
    except NoEquivalentFormError:
        return beside(program)


def _compare(
    machine: Machine,
    rule: Rule,
    program: Program,
    dtype: np.dtype[np.floating],
    size: int,
    t: int,
    rng: np.random.Generator,
    special: bool,
) -> int | None:
    """The largest difference; None where the machine refuses the kernel, or nothing but NaN comes of it."""
    kernel = kernel_of(program)
    if machine.refuses(kernel, _storages(kernel, dtype.name)):
        return None
    numbers = rule.numbers(t)
    starts = [rule.start(name) for name in program.counter_names]
    uniforms, _ = advance(kernel, t, numbers, numbers, rule.numbers(t + 1), starts)
    shape = _shape(kernel, size)
    sizes = Sizes.of(shape, kernel.view)
    before = {leaf: _drawn(leaf, sizes, dtype, rng, special) for leaf in kernel.arrays}
    before = {leaf: x.reshape(state_shape(shape, leaf.sides, kernel.view)) for leaf, x in before.items()}
    evaluation = array.Evaluation(kernel, before, uniforms, [t])
    array.evaluate_all([evaluation])
    expected = evaluation.stores
    results = {leaf: numbers.copy() for leaf, numbers in before.items()}
    run(machine, kernel, [Memory.of(result) for result in results.values()], uniforms, tensor=t, shape=shape)
    if all(np.isnan(value).all() for value in expected.values()):
        return None
    if not kernel.inexact:
        return max(largest_ulp(results[leaf], value) for leaf, value in expected.items())
    return max(_ulp_of_larger(results[leaf], value, before[leaf]) for leaf, value in expected.items())


def _shape(kernel: Kernel, size: int) -> tuple[int, ...]:
    """The shape of a tensor of about this size: a vector, unless rows and columns matter."""
    if not kernel.shaped:
        return (size,)
    rows = max(1, math.isqrt(size))
    return rows, -(-size // rows)


def _drawn(
    leaf: Node, sizes: Sizes, dtype: np.dtype[np.floating], rng: np.random.Generator, special: bool
) -> npt.NDArray[np.floating]:
    """What an array holds before a step."""
    return _number(rng) if leaf.number else _numbers(math.prod(sizes.dims(leaf.sides)), dtype, rng, special)


def _number(rng: np.random.Generator) -> npt.NDArray[np.floating]:
    """A state of one number."""
    return np.abs(rng.standard_normal(1))


def _numbers(
    size: int, dtype: np.dtype[np.floating], rng: np.random.Generator, special: bool
) -> npt.NDArray[np.floating]:
    """Random numbers of many magnitudes, with special ones strewn in or without."""
    with np.errstate(all="ignore"):
        numbers = (rng.standard_normal(size) * 10.0 ** rng.integers(-6, 6, size)).astype(dtype)
        if special:
            where = rng.integers(0, size, size // 16)
            numbers[where] = rng.choice(np.array(_SPECIAL, np.float64), len(where)).astype(dtype)
    return numbers


def largest_ulp(a: npt.NDArray[np.floating], b: npt.NDArray[np.floating]) -> int:
    """The largest difference in units in the last place, of arrays of one float dtype; any NaN equals any NaN."""
    integers = np.dtype(f"i{a.dtype.itemsize}")
    order = [np.where(x < 0, np.iinfo(integers).min - x, x) for x in (a.view(integers), b.view(integers))]
    one_nan, both_nan = np.isnan(a) ^ np.isnan(b), np.isnan(a) & np.isnan(b)
    if one_nan.any() or ((a == 0) & (b == 0) & (np.signbit(a) != np.signbit(b))).any():
        return int(np.iinfo(np.int64).max)
    apart = np.abs(np.subtract(*(x.astype(object) for x in order)))
    return int(max((d for d, skip in zip(apart.ravel(), both_nan.ravel(), strict=True) if not skip), default=0))


def _ulp_of_larger(a: npt.NDArray[np.floating], b: npt.NDArray[np.floating], before: npt.NDArray[np.floating]) -> int:
    """The largest difference in units in the last place of `b`'s or `before`'s numbers, whichever are larger."""
    with np.errstate(all="ignore"):
        ulp = np.spacing(np.fmax(abs(b), np.where(np.isfinite(before), abs(before), 0)))
        apart = np.where((a == b) | (np.isnan(a) & np.isnan(b)), 0, abs(a - b) / ulp)
    return int(np.nan_to_num(np.ceil(apart).max(initial=0), nan=2.0**62, posinf=2.0**62))


def _say(ulp: int | None) -> str:
    return "no kernel here" if ulp is None else _SAME if ulp == 0 else f"{ulp} ulp"
