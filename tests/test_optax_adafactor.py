"""Optax's Adafactor: leaves of all shapes, its exact numbers, unused rows, and what is refused."""

from __future__ import annotations

import functools

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest

import fallline.optax

SHAPES = {
    "tall": (6, 4), "wide": (4, 6), "square": (4, 4), "first and last": (5, 2, 4), "turned": (4, 2, 5),
    "four": (2, 4, 3, 7), "vector": (5,), "number": (), "narrow": (9, 3),
}  # fmt: skip
LEAST = 4


def exact(step, exponent):
    """Optax's own is in float32."""
    return 1.0 - jnp.asarray(step + 1, jnp.float64) ** -exponent


def theirs(rate):
    return optax.chain(
        optax.scale_by_factored_rms(min_dim_size_to_factor=LEAST, decay_rate_fn=exact),
        optax.clip_by_block_rms(1.0),
        optax.scale(rate),
        optax.scale_by_param_block_rms(),
        optax.scale(-1),
    )


def drawn(seed, used=lambda array: array):
    rng = np.random.default_rng(seed)
    return {name: jnp.asarray(used(rng.standard_normal(shape))) for name, shape in SHAPES.items()}


@functools.partial(jax.jit, static_argnums=0)
def stepped(update, grads, state, params):
    updates, state = update(grads, state, params)
    return optax.apply_updates(params, updates), state


def test_but_for_the_power_the_numbers_are_optaxs_for_leaves_of_every_shape():
    with jax.enable_x64(True):
        ends = []
        for one in (fallline.optax.adafactor(0.1, LEAST), theirs(0.1)):
            params = drawn(0)
            state = one.init(params)
            for t in range(1, 5):
                params, state = stepped(one.update, drawn(t), state, params)
            ends.append((params, state[0]))
        assert jax.tree.structure(ends[0]) == jax.tree.structure(ends[1])
        for x, y in zip(*map(jax.tree.leaves, ends), strict=True):
            np.testing.assert_allclose(x, y, rtol=1e-12, atol=1e-14)


def test_rows_and_columns_without_any_gradient_stay():
    """In float32, where the product of their averages is 0."""

    def corner(array):
        kept = np.zeros_like(array)
        kept[(0,) * array.ndim] = 1e-9
        return kept.astype(np.float32)

    params, one = drawn(0, np.float32), fallline.optax.adafactor(0.1, LEAST)
    updates, _ = jax.jit(one.update)(drawn(1, corner), one.init(params), params)
    for name, update in updates.items():
        assert np.isfinite(update).all(), name
        assert np.flatnonzero(update).tolist() == [0], name


def test_complex_leaves_are_taken_where_nothing_is_factored():
    one = fallline.optax.adafactor(0.1, LEAST)
    params = {"v": jnp.ones(3, jnp.complex64)}
    updates, _ = one.update(params, one.init(params), params)
    assert jnp.isfinite(updates["v"]).all()
    matrix = {"m": jnp.ones((5, 5), jnp.complex64)}
    with pytest.raises(TypeError, match=r"\['m'\] is complex64: adafactor sees rows and columns"):
        one.update(matrix, one.init(matrix), matrix)


@pytest.mark.parametrize(
    ("change", "match"),
    [
        (lambda g, s, p: (g, s, None), "requires the current value"),
        (lambda g, s, p: (g, s, {"w": jnp.ones((6, 4))}), r"theta of \['w'\] has shape \(6, 4\), not \(4, 6\)"),
        (lambda g, s, p: (g, (s[0]._replace(v_row={"w": jnp.ones(6)}), *s[1:]), p), r"v_row of .* \(6,\), not \(4,\)"),
        (lambda g, s, p: (g, (s[0]._replace(v={"w": jnp.ones((4, 6))}), *s[1:]), p), r"v of .*, not \(1,\)"),
    ],
)
def test_wrong_shapes_and_missing_parameters_are_refused(change, match):
    one, params = fallline.optax.adafactor(0.1, LEAST), {"w": jnp.ones((4, 6))}
    with pytest.raises(ValueError, match=match):
        one.update(*change(params, one.init(params), params))


def test_a_missing_gradient_leaves_its_parameter_and_states():
    one, params = fallline.optax.adafactor(0.1, LEAST), {"a": jnp.ones((4, 6)), "b": jnp.ones((6, 4))}
    state = one.init(params)
    updates, after = one.update({"a": params["a"], "b": None}, state, params)
    assert updates["b"] is None
    assert (after[0].v_row["b"] == 0).all()
    assert (after[0].v_row["a"] > 0).all()
