"""Moving averages keep the precision of their arithmetic over many steps."""

from __future__ import annotations

import numpy as np

from fallline import rules
from fallline.expr import GRAD, THETA, state
from fallline.kernel.kernel import kernel_of
from fallline.machines import array

STEPS, SIZE = 20_000, 64


def test_adam_in_float32_steps_as_in_float64_after_many_steps():
    """With the weights of an average rounded apart, the median error is 7e-6."""
    kernel = kernel_of(rules.adam.program)
    numbers = rules.adam.numbers(1)
    rng = np.random.default_rng(0)
    states = {dtype: [np.zeros(SIZE, dtype) for _ in range(2)] for dtype in (np.float32, np.float64)}
    moved = {}
    for t in range(1, STEPS + 1):
        grad = rng.standard_normal(SIZE).astype(np.float32)
        uniforms, _ = array.advance(kernel, t, numbers)
        for dtype, (m, v) in states.items():
            arrays = {THETA: np.zeros(SIZE, dtype), GRAD: grad.astype(dtype), state(0): m, state(1): v}
            stores = array.evaluate(kernel, arrays, uniforms)
            moved[dtype], states[dtype] = stores[THETA], [stores[state(0)], stores[state(1)]]
    error = np.abs(moved[np.float32] / moved[np.float64] - 1)
    assert np.median(error) < 3e-7
