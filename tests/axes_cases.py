"""Rules that see rows and columns, of all kinds, and steps of them on any machine."""

from __future__ import annotations

import math

import numpy as np

import fallline
from fallline import columns, mean, norm, rate, rms, rows, rule, rules, scalar, sqrt, total, zeros
from fallline.kernel.host import advance
from fallline.kernel.kernel import kernel_of
from fallline.rule import Sizes, state_shape
from kernels import DTYPES, numbers
from test_cpu_sums import storages_of


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
