"""Operation by operation on arrays: the reference on NumPy, the same on torch and JAX."""

from __future__ import annotations

import ml_dtypes
import numpy as np
import pytest
import torch

from fallline import rules
from fallline.kernel.storage import STORAGES, Storage
from fallline.machines.array import start_states, step
from fallline.rule import state_shape
from fallline.rules import RULES
from registered import OF_MATRICES
from thinned import every_rule


def gradient(x):
    return x * x * x - x + 0.25


def take_steps(rule, x, steps=20, convert=lambda one: one):
    x, states, rule = convert(x), None, rule(lr=min(rule.values["lr"], 0.1))
    for t in range(1, steps + 1):
        x, states = step(rule, t, x, gradient, states, tensor=2)
    return x, states


START = np.linspace(-2, 2, 100)


def start_of(rule):
    """A vector; where a rule takes none a matrix, of full rank as its gradient is."""
    return START if rule.definition.vectors else np.random.default_rng(0).permutation(START).reshape(10, 10)


@every_rule({name: rule for name, rule in RULES.items() if name not in OF_MATRICES}, dtype=[np.float32, np.float64])
def test_torch_gives_numpys_bits(rule, dtype):
    x, states = take_steps(rule, START.astype(dtype))
    y, others = take_steps(rule, START.astype(dtype), convert=torch.from_numpy)
    np.testing.assert_array_equal(x, y.numpy())
    for name, state in states.items():
        np.testing.assert_array_equal(state, np.asarray(others[name]))


@pytest.mark.any_rule
def test_jax_gives_numpys_numbers(rule):
    import jax.numpy as jnp

    start = start_of(rule).astype(np.float32)
    x, _ = take_steps(rule, start, steps=5)
    y, _ = take_steps(rule, start, steps=5, convert=jnp.asarray)
    np.testing.assert_allclose(np.asarray(y), x, rtol=2e-5, atol=1e-6)


@every_rule(RULES, dtype=[np.float16, ml_dtypes.bfloat16, np.float32, np.float64])
def test_dtypes_and_shapes_are_kept(rule, dtype):
    x = START.astype(dtype).reshape(4, 25)
    new, states = step(rule, 1, x, gradient)
    assert new.dtype == x.dtype
    assert new.shape == x.shape
    kept = np.float32 if dtype == np.float16 else dtype  # float16 cannot hold the squares of usual gradients
    program = rule.program_for(x.shape)
    for slot in program.arrays:
        shape = state_shape(x.shape, slot.sides, program.view)
        assert (states[slot.name].dtype, states[slot.name].shape) == (kept, shape)
    numbers = [states[slot.name] for slot in (*program.counters, *program.numbers)]
    assert all(number.dtype == np.float64 and number.shape == () for number in numbers)


@pytest.mark.any_rule
def test_inputs_stay_untouched(rule):
    x, g = start_of(rule).copy(), gradient(start_of(rule))
    states = {name: np.full_like(state, 0.5) for name, state in start_states(rule, x).items()}
    kept = g.copy()
    step(rule, 3, x, lambda point: g, states)
    np.testing.assert_array_equal(x, start_of(rule))
    np.testing.assert_array_equal(g, kept)
    assert all((state == 0.5).all() for state in states.values())


def test_a_lookahead_rule_needs_the_gradient_as_a_function():
    with pytest.raises(TypeError, match="takes its gradient ahead of theta: give grad as a function of a point"):
        step(rules.nag, 1, START, gradient(START))


@pytest.mark.parametrize(
    ("change", "error", "match"),
    [
        ({"theta": np.array([1, 2])}, TypeError, "theta is int64; a rule runs on float32"),
        ({"t": 0}, ValueError, "t = 0: steps are counted 1, 2, 3"),
        ({"t": 1.5}, ValueError, "t = 1.5: steps are counted"),
        ({"states": (START,)}, TypeError, "states must be a dict of arrays by name"),
        ({"grad": START[:3]}, ValueError, r"an array of theta's shape \(100,\), not \(3,\)"),
        ({"grad": lambda point: 1.0}, ValueError, r"an array of theta's shape \(100,\), not float"),
    ],
)
def test_wrong_input_is_refused(change, error, match):
    given = {"t": 1, "theta": START, "grad": START, "states": None, **change}
    with pytest.raises(error, match=match):
        step(rules.adam, given["t"], given["theta"], given["grad"], given["states"])


@pytest.mark.parametrize("storage", [name for name in STORAGES if name != "float64"])
def test_what_is_too_large_for_a_storage_becomes_its_largest_number(storage):
    dtype = np.dtype(getattr(ml_dtypes, storage, storage))
    largest = float(ml_dtypes.finfo(dtype).max)
    new, _ = step(rules.sgd(lr=10.0), 1, np.array([largest, -largest], dtype), np.array([-largest, largest], dtype))
    assert [float(x) for x in new] == [largest, -largest]


def test_a_storage_is_known_by_its_entry_alone(monkeypatch):
    monkeypatch.setitem(STORAGES, "float8_e5m2", Storage("float8_e5m2", 1, 0x7C, 2.0**-2, 61440.0))
    test_what_is_too_large_for_a_storage_becomes_its_largest_number("float8_e5m2")


def test_a_missing_state_is_an_error():
    with pytest.raises(KeyError, match="v"):
        step(rules.momentum, 1, START, gradient, {"m": START})


@pytest.mark.any_rule
def test_zero_dimensional_and_empty_arrays(rule):
    if rule.definition.vectors:
        point, _ = step(rule, 1, np.array(1.5), gradient)
        assert point.shape == ()
    empty, _ = step(rule, 1, np.zeros((0, 3)), gradient)
    assert empty.shape == (0, 3)


@pytest.mark.any_rule
def test_arrays_of_another_device_stay_there(rule):
    """torch's device `meta` holds no numbers, but refuses operations that mix devices."""
    x, states = step(rule, 1, torch.zeros(3, 4, device="meta"), lambda point: 2 * point)
    assert x.device.type == "meta"
    assert all(states[name].device.type == "meta" for name in rule.program.state_names)
