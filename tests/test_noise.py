"""The random draws: known answers, purity, and the normal distribution."""

from __future__ import annotations

import numpy as np
import pytest
import scipy.stats

import fallline
import references
from fallline.expr import RuleError, gaussian, normal
from fallline.kernel.host import advance
from fallline.kernel.kernel import kernel_of
from fallline.kernel.machine import Memory, run
from fallline.kernel.philox import philox
from fallline.machines import cpu
from fallline.machines.array import evaluate, step

# Of the authors' Random123 library: counter, key, result.
KNOWN = [
    ("00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8"),
    ("ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd"),
    ("243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1"),
]


def words(text: str) -> list[int]:
    return [int(word, 16) for word in text.split()]


@pytest.mark.parametrize(("counter", "key", "result"), KNOWN)
def test_philox_gives_its_authors_answers(counter, key, result):
    low, high = words(key)
    seed = low | high << 32
    assert list(references.philox(tuple(words(counter)), seed)) == words(result)
    for dtype in (np.uint32, np.int64):
        arrays = tuple(np.full(3, word, np.uint32).astype(dtype) for word in words(counter))
        assert [int(array[1]) for array in philox(arrays, seed)] == words(result)


def draws(size: int, t: int = 1, seed: int = 0, tensor: int = 0, dtype: type = np.float64) -> np.ndarray:
    rule = fallline.rules.noisy_sgd(lr=1.0, noise=1.0, noise_decay=0.0, noise_seed=seed)
    x, _ = step(rule, t, np.zeros(size, dtype), np.zeros(size, dtype), tensor=tensor)
    return -x


def test_a_draw_is_a_pure_function_of_seed_step_tensor_and_element():
    np.testing.assert_array_equal(draws(100), draws(1000)[:100])
    np.testing.assert_array_equal(draws(100).reshape(10, 10), -step_matrix())
    np.testing.assert_allclose(
        draws(50, t=9, seed=2**45 + 3, tensor=7), references.normal_draws(2**45 + 3, 9, 50, 7), rtol=1e-13
    )
    for other in (draws(100, t=2), draws(100, seed=1), draws(100, seed=2**32), draws(100, tensor=1)):
        assert not np.intersect1d(draws(100), other).size


def step_matrix() -> np.ndarray:
    rule = fallline.rules.noisy_sgd(lr=1.0, noise=1.0, noise_decay=0.0)
    return step(rule, 1, np.zeros((10, 10)), np.zeros((10, 10)))[0]


def test_draws_are_standard_normal():
    z = np.concatenate([draws(100_000, t=t) for t in (1, 2, 3)])
    assert scipy.stats.kstest(z, "norm").pvalue > 0.01
    assert abs(scipy.stats.kurtosis(z)) < 0.05
    assert abs(np.corrcoef(z[:-1], z[1:])[0, 1]) < 0.01
    assert abs(np.corrcoef(draws(100_000, t=1), draws(100_000, t=2))[0, 1]) < 0.01
    assert 4.0 < np.abs(z).max() < 6.5


def test_float32_draws_are_the_same_numbers_rounded():
    np.testing.assert_allclose(draws(10_000, dtype=np.float32), draws(10_000), rtol=2e-4, atol=2e-6)


def test_the_variance_falls_as_declared():
    rule = fallline.rules.noisy_sgd(lr=1.0)
    for t in (1, 100):
        x, _ = step(rule, t, np.zeros(200_000), np.zeros(200_000))
        assert x.var() == pytest.approx(0.3 / t**0.55, rel=0.02)


def test_streams_are_independent_draws():
    @fallline.rule
    def two(theta, grad, t, *, noise_seed=fallline.seed(5)):
        return theta - grad(theta) - normal(noise_seed, t) + normal(noise_seed, t, stream=1)

    x, _ = step(two, 1, np.zeros(50_000), np.zeros(50_000))
    assert x.var() == pytest.approx(2.0, rel=0.03)
    assert fallline.verify(two).ok
    with pytest.raises(RuleError, match="stream must be"):
        normal(0, 1, stream=2**16)


def test_shorter_series_give_every_bit_of_a_draw_in_float32():
    """For every mantissa from sqrt(1/2) on, and every fifth distance from half a turn."""
    single = np.float32
    mantissas = (np.arange(1 << 23, dtype=np.int32) + single(np.sqrt(0.5)).view(np.int32)).view(single)
    grids = (2.0**-25, 2.0**-26)  # of u - 1/2 for u up to 1/4, and from there to 1/2
    turns = np.concatenate([(0.5 - np.arange(0, (1 << 24) + 1, 5) * grid).astype(single) for grid in grids])

    def series(log_terms, cos_terms):
        return gaussian._log(single(0), mantissas, log_terms), gaussian._cos_turn(turns, cos_terms)

    fewer = [terms - 1 for terms in gaussian.SINGLE_TERMS]
    for full, short, shorter in zip(
        *(series(*terms) for terms in (gaussian.TERMS, gaussian.SINGLE_TERMS, fewer)), strict=True
    ):
        assert (short == full).all()
        assert (shorter != full).any()


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_kernels_take_a_shorter_way_to_the_same_draws(dtype):
    @fallline.rule
    def two(theta, grad, t, *, noise_seed=fallline.seed(2**40 + 5)):
        return theta + normal(noise_seed, t) * normal(noise_seed, t, stream=3) - grad(theta)

    kernel = kernel_of(two.program)
    arrays = [np.zeros(100_003, dtype) for _ in kernel.arrays]
    uniforms, _ = advance(kernel, 5, two.numbers(5))
    expected = evaluate(kernel, dict(zip(kernel.arrays, arrays, strict=True)), uniforms, 7)
    run(cpu.MACHINE, kernel, [Memory.of(x) for x in arrays], uniforms, tensor=7)
    np.testing.assert_array_equal(arrays[0], expected[kernel.arrays[0]])
