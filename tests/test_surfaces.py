"""Surfaces: heights and slopes in every library, sums by batches, and Reddi's problem."""

from __future__ import annotations

import math
import pickle

import array_api_compat
import jax
import jax.numpy as jnp
import numpy as np
import pytest
import torch

from fallline import RuleError, minimize, rules, surfaces, where
from fallline.surfaces import SURFACES, Reddi, Sum, Surface, reddi, reddi_long, reddi_stochastic, saddle

every = pytest.mark.parametrize("surface", SURFACES.values(), ids=SURFACES)


def points_of(surface, count=200):
    low, high = np.array(surface.domain).T
    return np.random.default_rng(0).uniform(low, high, (count, 2))


@every
def test_gradients_are_those_of_finite_differences(surface):
    x, h = points_of(surface), 1e-5
    for axis in range(2):
        move = h * np.eye(2)[axis]
        quotient = (surface(x + move) - surface(x - move)) / (2 * h)
        np.testing.assert_allclose(surface.gradient(x)[:, axis], quotient, rtol=1e-6, atol=1e-4)


@every
def test_gradients_are_those_of_jax(surface):
    with jax.enable_x64():
        x = jnp.asarray(points_of(surface))
        np.testing.assert_allclose(surface.gradient(x), jax.vmap(jax.grad(surface))(x), rtol=1e-10, atol=1e-9)


@every
def test_gradients_are_those_of_torch(surface):
    x = torch.from_numpy(points_of(surface)).requires_grad_()
    surface(x).sum().backward()
    torch.testing.assert_close(surface.gradient(x.detach()), x.grad, rtol=1e-10, atol=1e-9)


@every
@pytest.mark.parametrize("xp", [np, torch, jnp], ids=["numpy", "torch", "jax"])
def test_shapes_and_dtypes_are_kept(surface, xp):
    x = xp.asarray(points_of(surface, 24).astype(np.float32).reshape(2, 3, 4, 2))
    assert tuple(surface(x).shape) == (2, 3, 4)
    assert surface.gradient(x).shape == x.shape
    assert surface(x).dtype == surface.gradient(x).dtype == xp.float32
    assert array_api_compat.array_namespace(surface.gradient(x), x)
    np.testing.assert_allclose(np.asarray(surface(x))[1, 2, 3], surface(points_of(surface, 24))[-1], rtol=1e-3)


@every
def test_minima_are_the_lowest_points_of_the_domain(surface):
    (low_x, high_x), (low_y, high_y) = surface.domain
    minima = np.array(surface.minima)
    assert all(low_x <= x <= high_x and low_y <= y <= high_y for x, y in (*surface.minima, surface.start))
    np.testing.assert_allclose(surface.gradient(minima), 0, atol=1e-12)
    np.testing.assert_allclose(surface(minima), surface(minima)[0], atol=1e-20)
    grid = np.stack(np.meshgrid(np.linspace(low_x, high_x, 401), np.linspace(low_y, high_y, 401)), -1)
    assert surface(grid).min() >= surface(minima)[0] - 1e-12
    far = np.linalg.norm(grid[..., None, :] - minima, axis=-1).min(-1) > 0.05
    assert surface(grid)[far].min() > surface(minima)[0], "another point is as low"
    assert surface(np.array(surface.start)) > surface(minima)[0] + 0.01


def test_heights_known_from_the_formulas():
    at = {
        "sphere": ((1, 2), 5),
        "ravine": ((2, 3), 452),
        "saddle": ((2, 1), 3.5),
        "plateau": ((2, 1), 16 - 1 / 3),
        "booth": ((0, 0), 74),
        "rosenbrock": ((-1.2, 1), 24.2),
        "beale": ((0, 0), 14.203125),
        "himmelblau": ((0, 0), 170),
        "rastrigin": ((0.5, 0), 20.25),
        "hubble": ((0, 0), sum(velocity**2 for _, velocity in surfaces.hubble.data) / 48),
    }
    assert set(at) == set(SURFACES)
    for name, (point, height) in at.items():
        assert float(SURFACES[name](np.array(point, float))) == pytest.approx(height, abs=1e-12)


@every
def test_surfaces_are_values(surface):
    assert pickle.loads(pickle.dumps(surface)).name == surface.name
    assert SURFACES[surface.name] is getattr(surfaces, surface.name)
    assert repr(surface) == f"<surface {surface.name}>"
    assert surface.source
    assert surface.purpose
    with pytest.raises(AttributeError):
        surface.start = (0, 0)


def test_points_of_another_shape_are_refused():
    with pytest.raises(ValueError, match=r"points have the shape \(\.\.\., 2\), not \(3,\)"):
        saddle(np.zeros(3))
    with pytest.raises(ValueError, match=r"not \(\)"):
        saddle.gradient(np.array(1.0))
    with pytest.raises(TypeError):
        saddle((1.0, 2.0))
    with pytest.raises(TypeError, match="points are int64: a surface takes floating-point coordinates"):
        surfaces.beale(np.array([3, 1]))


@every
def test_results_may_be_written_to(surface):
    x = points_of(surface)
    for result in (surface(x), surface.gradient(x)):
        result += 1.0


@every
def test_surfaces_follow_their_points_device(surface):
    heights = surface(torch.zeros(3, 2, device="meta"))
    assert (heights.device.type, heights.shape) == ("meta", (3,))


def test_a_sum_needs_data():
    for wrong in ((), ((1.0,), (1.0, 2.0))):
        with pytest.raises(ValueError, match="the sum mine needs data: a tuple of rows, all of one length"):
            Sum("mine", lambda x, y, a: x * a + y, (), ((-1, 1), (-1, 1)), (0, 0), data=wrong)


@pytest.mark.parametrize("condition", [0.5, math.nan, math.inf])
def test_condition_numbers_are_checked(condition):
    with pytest.raises(ValueError, match="a condition number is at least 1"):
        surfaces.valley(condition)


def test_a_valley_has_the_condition_number_that_is_asked_for():
    hessian = jax.hessian(surfaces.valley(1000.0))(jnp.zeros(2))
    assert np.linalg.cond(np.asarray(hessian)) == pytest.approx(1000)


def test_a_surface_of_ones_own():
    mine = Surface("mine", lambda x, y: where(x > 0, x**2, -x) + y**2, ((0, 0),), ((-1, 1), (-1, 1)), (1, 1))
    assert mine(np.array([3.0, 4.0])) == 25
    np.testing.assert_array_equal(mine.gradient(np.array([[3.0, 4.0], [-3.0, 4.0]])), [[6, 8], [-1, 8]])
    tilted = Surface("tilted", lambda x, y: 2 * x - y, ((0, 0),), ((-1, 1), (-1, 1)), (1, 1))
    np.testing.assert_array_equal(tilted.gradient(np.zeros((3, 2))), [[2, -1]] * 3)


def test_a_formula_that_is_none_is_refused():
    with pytest.raises(RuleError, match=r"math\.sqrt"):
        Surface("mine", lambda x, y: math.sqrt(x) + y, ((0, 0),), ((-1, 1), (-1, 1)), (1, 1))
    with pytest.raises(RuleError, match="an output is a truth value"):
        Surface("mine", lambda x, y: x > y, ((0, 0),), ((-1, 1), (-1, 1)), (1, 1))


def test_a_sum_is_the_mean_of_its_batches():
    hubble, x = surfaces.hubble, np.array([0.3, -0.2])
    assert hubble.examples.shape == (24, 2)
    collected = [hubble.loss(x, part) for part in np.split(hubble.examples, 6)]
    assert np.mean([value for value, _ in collected]) == pytest.approx(float(hubble(x)), rel=1e-12)
    np.testing.assert_allclose(np.mean([slope for _, slope in collected], axis=0), hubble.gradient(x), rtol=1e-12)
    distance, velocity = hubble.examples[3]
    value, slope = hubble.loss(x, hubble.examples[3:4])
    apart = x[0] + x[1] * distance - velocity
    assert value == pytest.approx(apart**2 / 2)
    np.testing.assert_allclose(slope, [apart, apart * distance])


def test_a_sum_is_minimized_by_batches():
    """Stochastic, mini-batch and batch descent come to Hubble's line, as far as their rates allow."""
    hubble = surfaces.hubble
    for batch_size, close in ((1, 0.2), (6, 0.1), (None, 0.02)):
        result = minimize(
            hubble.loss, hubble.start, rules.sgd(lr=0.05), hubble.examples, grad=True, batch_size=batch_size, epochs=400
        )
        assert np.linalg.norm(result.x - hubble.minima[0]) < close


def test_reddis_slopes():
    t = np.arange(1, 10)
    np.testing.assert_array_equal(reddi.slope(t), [3, -1, -1] * 3)
    assert [float(reddi.slope(int(one))) for one in t] == list(reddi.slope(t))
    np.testing.assert_array_equal(reddi_long.slope(np.arange(1, 1011)), ([1010.0] + [-10.0] * 100) * 10)
    x = np.array([0.5, -2.0], np.float32)
    np.testing.assert_array_equal(reddi.value(4, x), 3 * x)
    np.testing.assert_array_equal(reddi.gradient(5, x), [-1, -1])
    assert reddi.gradient(5, x).dtype == np.float32
    assert reddi.gradient(4, jnp.zeros(3)).tolist() == [3, 3, 3]
    assert reddi.mean_slope == pytest.approx(1 / 3)
    assert reddi_long.mean_slope == pytest.approx(10 / 101)
    assert (reddi.domain, reddi.minimum) == ((-1, 1), -1)


def test_reddis_random_slopes_are_functions_of_seed_and_step():
    t = np.arange(1, 200_001)
    slopes = reddi_stochastic.slope(t)
    assert np.mean(slopes == 1010) == pytest.approx(0.01, rel=0.1)
    assert set(slopes) == {1010, -10}
    assert [float(reddi_stochastic.slope(int(one))) for one in t[:300]] == list(slopes[:300])
    assert (Reddi(1010, 10, probability=0.01, seed=1).slope(t) != slopes).any()
    assert reddi_stochastic.mean_slope == pytest.approx(0.2)


def test_a_line_that_is_lowest_at_the_other_end_is_refused():
    with pytest.raises(ValueError, match="mean slope 0; it must be positive"):
        Reddi(large=2.0)
    for wrong in ({"period": 0}, {"period": 2.5}, {"probability": 1.5}, {"probability": math.nan}):
        with pytest.raises(
            ValueError, match="period is a whole number from 1 on, and probability lies between 0 and 1"
        ):
            Reddi(**wrong)
