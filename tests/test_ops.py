"""Each op is on the host, and on arrays of every library, what `OPS` says; and each, once broken, is found out."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable

import array_api_compat
import jax.numpy as jnp
import numpy as np
import pytest
import torch

from fallline.expr import OPS, Node, const, hyper, make
from fallline.kernel import host
from fallline.machines import array_ops
from fallline.optax.ops import JAX_OPS
from kernels import ELEMENTARY

NUMBERS = (0.0, -0.0, 1.0, -1.0, 0.3, -2.7, 3.0, 1e30, 1e-30, math.inf, -math.inf, math.nan)

MEANING: dict[str, Callable] = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "div": lambda a, b: a / b,
    "neg": lambda a: np.copysign(a, -1) if np.signbit(a) == 0 else np.copysign(a, 1),
    "mod": np.mod,
    "pow": np.power,
    "sqrt": np.sqrt,
    "exp": np.exp,
    "log": np.log,
    "sin": np.sin,
    "cos": np.cos,
    "abs": lambda a: np.copysign(a, 1),
    "lt": lambda a, b: a < b,
    "le": lambda a, b: a <= b,
    "eq": lambda a, b: a == b,
    "ne": lambda a, b: a != b,
    "where": lambda a, b, c: b if a else c,
    "clamp": lambda a, low, high: low if a < low else high if a > high else a,
}
"""Number by number, in NumPy's scalars of the type that is computed in."""


def cases(op: str, dtype: type[np.floating]) -> list[tuple[np.generic, ...]]:
    """Arguments of every kind that an op takes."""
    numbers = [dtype(x) for x in NUMBERS]
    if op == "where":
        return list(itertools.product((np.True_, np.False_), numbers[:4], numbers[4:8]))
    if op == "mod":
        numbers = [dtype(x) for x in (0.0, 0.3, 1.0, 3.0, 6.0, 1e30, 1e-30)]
        return list(itertools.product(numbers, numbers[1:]))
    arguments = itertools.product(numbers, repeat=OPS[op].arity)
    return [case for case in arguments if op != "clamp" or (case[1] <= case[2] and case[1] != 0 != case[2])]


def meant(op: str, case: tuple[np.generic, ...]) -> np.generic:
    with np.errstate(all="ignore"):
        return MEANING[op](*case)


def assert_same(op: str, found: object, expected: np.generic, case: object) -> None:
    """The same bits where what is meant is rounded correctly, else within 2 units in the last place; NaN equals NaN."""
    if OPS[op].boolean:
        assert bool(found) == bool(expected), case
        return
    found = type(expected)(found)
    if np.isnan(expected):
        assert np.isnan(found), case
    elif op not in ELEMENTARY or not np.isfinite(expected):
        assert (found, np.signbit(found)) == (expected, np.signbit(expected)), case
    else:
        assert abs(found - expected) <= 2 * np.spacing(abs(expected)), case


def plain(value):
    return value.detach() if hasattr(value, "detach") else value


# On the host


def graph(op: str) -> Node:
    """The op on hyperparameters; of a comparison 1 where it holds, and 0 where not."""
    args = tuple(hyper(k) for k in range(OPS[op].arity))
    if op == "where":
        args = (make("ne", (args[0], const(0))), *args[1:])
    node = make(op, args)
    return make("where", (node, const(1.0), const(0.0))) if node.boolean else node


def check_on_host(op: str) -> None:
    node = graph(op)
    function = host.uniform_function((node,))
    for case in cases(op, np.float64):
        (found,) = function(1.0, tuple(map(float, case)))
        assert_same(op, found, meant(op, case), case)
        watched = [torch.tensor(float(x), dtype=torch.float64, requires_grad=True) for x in case]
        (traced,) = host.traced_uniforms((node,), 1.0, watched)
        assert_same(op, plain(traced), meant(op, case), case)


HOST_MUTANTS = {
    "add": "{0} - {1}",
    "sub": "{1} - {0}",
    "mul": "{0} * abs({1})",
    "div": "{0} * (1 / {1})",
    "neg": "0 - {0}",
    "mod": "{0} - {1} * ({0} // {1})",
    "pow": "pow({1}, {0})",
    "sqrt": "sqrt(abs({0}))",
    "exp": "exp(-{0})",
    "log": "log(abs({0}))",
    "sin": "cos({0})",
    "cos": "sin({0})",
    "abs": "max({0}, -{0})",
    "lt": "{0} <= {1}",
    "le": "{0} < {1}",
    "eq": "not ({0} < {1} or {0} > {1})",
    "ne": "{0} < {1} or {0} > {1}",
    "where": "({2} if {0} else {1})",
    "clamp": "min(max({1}, {0}), {2})",
}


def test_every_core_op_is_checked_and_broken():
    core = {name for name, op in OPS.items() if op.core} - {"const", "input"}
    on_host = {name for name, op in OPS.items() if op.host}
    on_numbers = (core - {"bits"}) | on_host  # which `philox` draws
    assert set(host._TEMPLATES) == set(array_ops.OPS) == set(MEANING) == on_numbers
    assert set(HOST_MUTANTS) == set(ARRAY_MUTANTS) == on_numbers
    assert set(JAX_OPS) == on_numbers


@pytest.mark.parametrize("op", MEANING)
def test_every_op_means_on_the_host_what_it_should(op):
    check_on_host(op)


@pytest.mark.parametrize("op", HOST_MUTANTS)
def test_a_broken_op_of_the_host_is_found_out(op, monkeypatch):
    host.uniform_function.cache_clear()
    monkeypatch.setitem(host._TEMPLATES, op, HOST_MUTANTS[op])
    with pytest.raises(AssertionError):
        check_on_host(op)
    host.uniform_function.cache_clear()


# On arrays

LIBRARIES: dict[str, tuple[Callable, dict]] = {
    "numpy": (np.asarray, array_ops.OPS),
    "torch": (lambda x: torch.from_numpy(np.array(x)), array_ops.OPS),
    "watched": (lambda x: _watched(np.array(x)), array_ops.OPS),
    "jax": (jnp.asarray, JAX_OPS),
}


def _watched(x: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(x).requires_grad_(x.dtype != bool)


def check_on_arrays(op: str, library: str, dtype: type[np.floating]) -> None:
    all_cases = cases(op, dtype)
    make_array, ops = LIBRARIES[library]
    arrays = [make_array(np.array(column)) for column in zip(*all_cases, strict=True)]
    with np.errstate(all="ignore"):
        found = ops[op](array_api_compat.array_namespace(arrays[-1]), *arrays)
    found = np.asarray(plain(found))
    for case, one in zip(all_cases, found, strict=True):
        assert_same(op, one, meant(op, case), case)


ARRAY_MUTANTS = {
    "add": lambda xp, a, b: a - b,
    "sub": lambda xp, a, b: b - a,
    "mul": lambda xp, a, b: a * xp.abs(b),
    "div": lambda xp, a, b: a * (1 / b),
    "neg": lambda xp, a: 0 - a,
    "mod": lambda xp, a, b: a - b * xp.floor(a / b),
    "pow": lambda xp, a, b: b**a,
    "sqrt": lambda xp, a: xp.sqrt(xp.abs(a)),
    "exp": lambda xp, a: xp.exp(-a),
    "log": lambda xp, a: xp.log(xp.abs(a)),
    "sin": lambda xp, a: xp.cos(a),
    "cos": lambda xp, a: xp.sin(a),
    "abs": lambda xp, a: xp.where(a < 0, -a, a),
    "lt": lambda xp, a, b: a <= b,
    "le": lambda xp, a, b: a < b,
    "eq": lambda xp, a, b: ~((a < b) | (a > b)),
    "ne": lambda xp, a, b: (a < b) | (a > b),
    "where": lambda xp, a, b, c: xp.where(a, c, b),
    "clamp": lambda xp, a, low, high: xp.where(a > low, xp.where(a < high, a, high), low),
}


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("library", ["numpy", "torch", "watched"])
@pytest.mark.parametrize("op", MEANING)
def test_every_op_means_on_arrays_what_it_should(op, library, dtype):
    check_on_arrays(op, library, dtype)


@pytest.mark.parametrize("op", sorted(set(MEANING) - ELEMENTARY))
def test_every_op_means_on_arrays_of_jax_what_it_should(op):
    check_on_arrays(op, "jax", np.float32)


@pytest.mark.parametrize("op", ARRAY_MUTANTS)
def test_a_broken_op_of_arrays_is_found_out(op, monkeypatch):
    monkeypatch.setitem(array_ops.OPS, op, ARRAY_MUTANTS[op])
    with pytest.raises(AssertionError):
        check_on_arrays(op, "numpy", np.float64)


@pytest.mark.parametrize("op", [op for op in JAX_OPS if JAX_OPS[op] is not array_ops.OPS[op]])
def test_a_broken_op_of_jax_is_found_out(op, monkeypatch):
    monkeypatch.setitem(JAX_OPS, op, ARRAY_MUTANTS[op])
    with pytest.raises(AssertionError):
        check_on_arrays(op, "jax", np.float32)
